import type { Text } from "../text.ts";

/** Ways to reach the office, in the order in which pages list them. One that no contact names is said not to be announced. */
export const contactKinds = ["whatsapp", "email", "lapor", "ppid"] as const;
export type ContactKind = (typeof contactKinds)[number];

export interface Contact {
  readonly kind: ContactKind;
  readonly label: Text;
  /** as people read it: a number with its country code, an e-mail address, a host */
  readonly address: string;
  /** where a click leads, without any message: `https://wa.me/62…`, `mailto:…`, `https://…` */
  readonly href: string;
}

/** A fact for citizens that the portal repeats and does not count. Its text may hold digits: they are the source's. */
export interface AnnouncedFact {
  readonly text: Text;
  /** where it was read, in the words that pages print */
  readonly source: string;
  /** ISO date of that source, where it has one */
  readonly dated?: string;
}

/** One portal instance: whose numbers, under which rules, in whose words. */
export interface Profile {
  /** code of the root region; also the publisher's code with which every key begins */
  readonly publisher: string;
  readonly name: Text;
  readonly programme: Text;
  /** the office that answers for the numbers */
  readonly office: Text;
  readonly contact: readonly Contact[];
  /** how the insurer itself is reached: whoever asks "am I covered?" is sent there, for the portal does not know */
  readonly insurer: { readonly phone: string; readonly address: string; readonly href: string };
  /** what citizens ask; an empty list is said to be not announced by the office, and nothing is guessed */
  readonly citizens: {
    readonly eligible: readonly AnnouncedFact[];
    /** the full criteria and how people are chosen */
    readonly criteria: readonly AnnouncedFact[];
    readonly apply: readonly AnnouncedFact[];
    readonly documents: readonly AnnouncedFact[];
    readonly otherFees: readonly AnnouncedFact[];
    /** from which day on cover holds */
    readonly start: readonly AnnouncedFact[];
    /** by when an accident or a death has to be reported */
    readonly deadline: readonly AnnouncedFact[];
  };
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
  /** where the tile of each kelurahan stands on a map of tiles: column and row from the top left, by code; in rows where left out */
  readonly tiles?: Readonly<Record<string, readonly [column: number, row: number]>>;
  /**
   * Path of a file of boundaries (GeoJSON or TopoJSON, WGS 84; a feature's `id` or its property `kode` is the Kemendagri code), from the
   * project's folder. Left out: maps are tiles only. No boundaries come with the project: an office uses its own.
   */
  readonly boundaries?: string;
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
