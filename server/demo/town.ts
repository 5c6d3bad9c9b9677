import type { RuleId } from "../../schema/intake/rules/index.ts";
import type { Month } from "../../schema/month.ts";
import type { Profile } from "../../schema/profiles/profile.ts";
import type { Codelists } from "../codelists.ts";
import type { Quarter } from "./invented-person.ts";

/** What every part of the generator knows about the town. */
export interface Town {
  readonly seed: number;
  readonly people: number;
  readonly months: readonly Month[];
  readonly quarters: readonly Quarter[];
  readonly occupations: Codelists["occupations"];
  readonly codelists: Codelists;
  readonly profile: Profile;
  /** rupiah per person and month */
  readonly tariff: number;
  /** false = a town whose offices make no mistakes */
  readonly hasFaults: boolean;
}

/** The facts of a row by documented column, in canonical form; a column that is empty is left out. */
export type Facts = Readonly<Record<string, string>>;

/** What intake must say about a row, and whether it was put there or came about by the course of the town. */
export interface Note {
  readonly rule: RuleId;
  /** documented column, empty where intake names none */
  readonly column: string;
  readonly why: "planted" | "natural";
}

/** A row of the town. */
export interface TownRow {
  /** month in which the office sends it, counted from the town's first */
  readonly at: number;
  readonly facts: Facts;
  readonly notes: readonly Note[];
  /** nothing is odd about it and nothing follows from it: a wrong copy of it is wrong in one way only */
  readonly isPlain: boolean;
  /** a contribution whose person was paid for in the same way the month before */
  readonly follows: boolean;
}
