import type { Text } from "./text.ts";

/** The code lists of the portal; each is a CSV file in `schema/codelists/` that the server reads at start. */
export const codelistIds = [
  "regions",
  "age-bands",
  "occupations",
  "payers",
  "sexes",
  "tariffs",
  "segments",
  "causes",
  "note-scopes",
  "nik-provinces",
  "budget-stages",
  "purposes",
  "dbhcht-fields",
  "dbhcht-shares",
  "membership-segments",
  "proposal-stages",
  "refusal-reasons",
  "programs",
  "claim-outcomes",
  "benefit-components",
  "rival-kinds",
  "target-scopes",
  "durations",
] as const;
export type CodelistId = (typeof codelistIds)[number];

/** One code of any list: a code is valid from `validFrom` to `validUntil` (ISO dates, `undefined` = open). */
export interface Code {
  readonly code: string;
  readonly name: Text;
  readonly validFrom: string;
  readonly validUntil: string | undefined;
  readonly source: string;
  /** other spellings in office files, compared without case, marks and spaces */
  readonly aliases: readonly string[];
}

export type RegionLevel = "kota" | "kecamatan" | "kelurahan";

/** An administrative area. Ancestry is `parent`, never cut out of the code's text. */
export interface Region extends Code {
  readonly level: RegionLevel;
  readonly parent: string | undefined;
  /** BPS code of the 2018 master file where it is known: it does not follow from the Kemendagri code */
  readonly bpsCode: string | undefined;
}

/** Ages in whole years on 1 January, both ends included; `to` undefined = and older. */
export interface AgeBand extends Code {
  readonly from: number;
  readonly to: number | undefined;
}

/** Who pays a contribution. `order` decides which payer stands for a person with several (lowest first). */
export interface Payer extends Code {
  readonly order: number;
  readonly publicMoney: boolean;
}

/** Rupiah per person and month for a program, segment and payer kind within its validity. */
export interface Tariff extends Code {
  readonly program: "JKK" | "JKM";
  readonly segment: "BPU";
  readonly payer: string;
  readonly rupiah: number;
}

/** Per cent of a region's tobacco excise share that the law sets aside for a field, within its validity. */
export interface LegalShare extends Code {
  /** a code of `dbhcht-fields` */
  readonly field: string;
  readonly percent: number;
}
