import type { Text } from "../text.ts";

/** One portal instance: whose numbers, under which rules, in whose words. */
export interface Profile {
  /** code of the root region; also the publisher's code with which every key begins */
  readonly publisher: string;
  readonly name: Text;
  readonly programme: Text;
  /** the office that answers for the numbers */
  readonly office: Text;
  readonly contact: readonly { readonly label: Text; readonly address: string; readonly href: string }[];
  /** k: the smallest number of contributors a published count may have */
  readonly minimum: { readonly enrolment: number; readonly claims: number };
  /**
   * Regions of at least 10,000 residents: their totals without any attribute appear every month, whatever little moved, because a
   * movement of three among tens of thousands points at no one. `basis` says where the residents are counted.
   */
  readonly unattributedTotals: { readonly regions: readonly string[]; readonly basis: Text };
  /**
   * Tables by attribute or kelurahan appear again only when, by the published totals of the root region, at least so many people came
   * in and so many went out since they last appeared: else what moved could be read off, person by person.
   */
  readonly turnover: number;
  /** ISO date on which the office compared the facts about benefits that pages repeat with the rules; left out while nobody has */
  readonly factsChecked?: string;
  readonly languages: readonly ["id", "en"];
  readonly licence: { readonly name: string; readonly url: string };
  readonly calendar: {
    /** a month's release is due on this day of the following month */
    readonly dueDay: number;
    /** months that may still change, counted from the newest */
    readonly provisionalMonths: number;
    /** with the release of this month the year before is closed: held small revisions come out, then it is final */
    readonly closingMonth: number;
  };
}
