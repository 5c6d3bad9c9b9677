/** What the primary rules look at in one cell. */
export interface CellContent {
  /** contributors, each counted once */
  readonly contributors: number;
  readonly amount: number;
  /** what each contributor adds, largest first */
  readonly parts: readonly number[];
}

export interface PrimaryRules {
  readonly minimum: number | null;
  /** small: a cell with nobody in it is as small as one with one person */
  readonly zeros: "open" | "small";
  readonly dominance: readonly ({ readonly p: number } | { readonly n: number; readonly k: number })[];
}

export type PrimaryReason = "small-count" | "dominance";

/**
 * Why a cell must be hidden for what it holds itself; undefined where nothing speaks against it. Small: fewer contributors than the minimum.
 * Dominance, with x1 ≥ x2 ≥ … the contributors' parts: p % rule, total − x1 − x2 < p/100 · x1; (n, k) rule, x1 + … + xn > k/100 · total.
 * Source of the rules: Hundepool and others, Statistical Disclosure Control (2012), section 4.2.
 */
export function primaryReason(cell: CellContent, rules: PrimaryRules): PrimaryReason | undefined {
  const { contributors, amount, parts } = cell;
  const isEmpty = contributors === 0;
  if (rules.minimum !== null && contributors < rules.minimum && (!isEmpty || rules.zeros === "small"))
    return "small-count";
  if (amount === 0) return undefined;
  const isDominated = rules.dominance.some((rule) => {
    if ("p" in rule) return 100 * (amount - largest(parts, 2)) < rule.p * largest(parts, 1);
    return 100 * largest(parts, rule.n) > rule.k * amount;
  });
  return isDominated ? "dominance" : undefined;
}

function largest(parts: readonly number[], count: number): number {
  return parts.slice(0, count).reduce((sum, part) => sum + part, 0);
}
