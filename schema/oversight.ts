import type { Month } from "./month.ts";
import type { Text } from "./text.ts";

/** A code that came with an office file: a budget line, a document, a rival figure. Its names and facts are public. */
export interface PublishedCode {
  readonly code: string;
  readonly name: Text;
  /** earlier names of the same code, oldest first: a renamed office keeps its history */
  readonly formerNames?: readonly { readonly name: Text; readonly until: string }[];
  /** further facts by their documented name, e.g. `rekening`, `sub-kegiatan`, `dokumen` */
  readonly facts: Readonly<Record<string, string>>;
}

/** What an office says about a difference, in its own words, as it stands on the day the release is due. */
export interface Statement {
  /** `penjelasan/dbhcht/2024-04`: stable within the publisher */
  readonly id: string;
  /** funding line, a code of the payers */
  readonly payer: string;
  readonly month: Month;
  /** a code of the list `causes` */
  readonly cause: string;
  readonly words: string;
  readonly office: string;
  readonly document: string;
  /** ISO date of the document */
  readonly date: string;
  /** ISO date by which an answer is promised; undefined where the cause is known */
  readonly answerBy: string | undefined;
  /** explained: the cause is known; promised: being looked into, in time; late: the promised day has passed */
  readonly state: "explained" | "promised" | "late";
}

/**
 * Expected against recorded contributions of one funding line over the months of one block: a month, or several that one payment
 * covers. Tolerance 0. Held by the release run alone; the public sees the line's year.
 */
export interface ReconciledLine {
  /** a code of the payers */
  readonly payer: string;
  readonly firstMonth: Month;
  readonly lastMonth: Month;
  readonly billedMonths: number;
  /** whole rupiah: billed months × tariff */
  readonly expected: number;
  /** whole rupiah paid for these months, returned payments taken off */
  readonly recorded: number;
  /** whole rupiah that came back: refunds and credits, as a positive number */
  readonly returned: number;
  /** recorded − expected */
  readonly difference: number;
  readonly explanation: Statement | undefined;
}
