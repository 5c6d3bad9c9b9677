/** Why a table is not protected; each is an error rule of the same code. */
export type ProblemCode =
  | "PROTECT_SPEC"
  | "PROTECT_COLUMN"
  | "PROTECT_EMPTY"
  | "PROTECT_COUNT"
  | "PROTECT_VALUE"
  | "PROTECT_HOLE"
  | "PROTECT_OVERLAP"
  | "PROTECT_CODE_TWICE"
  | "PROTECT_WEIGHT_DOMINANCE"
  | "PROTECT_UNKNOWN_CELL"
  | "PROTECT_EARLIER"
  | "PROTECT_FORCED_DISCLOSES"
  | "PROTECT_IMPOSSIBLE"
  | "PROTECT_TIME"
  | "PROTECT_TOO_LARGE";

/** A fault of the caller's, told by code and by what its sentence names. */
export interface Problem {
  readonly problem: ProblemCode;
  readonly details: Readonly<Record<string, string | number>>;
}

export function isProblem(value: unknown): value is Problem {
  return typeof value === "object" && value !== null && "problem" in value;
}

const shown = 8;

/** The first few names and how many more there are, for a sentence. */
export function someOf(names: readonly string[]): string {
  const first = names.slice(0, shown).join("; ");
  return names.length > shown ? `${first}; … (+${names.length - shown})` : first;
}
