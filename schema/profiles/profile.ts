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
