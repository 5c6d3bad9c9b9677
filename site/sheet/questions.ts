import type { KnownCode, StatementView } from "../budget/known-facts.ts";
import { amount, type CellView } from "../cells.ts";

/** What of a sheet's cells can leave something open. */
export interface QuestionFacts {
  /** funding lines with the part of their difference that nobody has explained */
  readonly lines: readonly {
    readonly payer: Pick<KnownCode, "code" | "name">;
    readonly open: CellView;
    readonly statements: readonly StatementView[];
  }[];
  /** cells that an office owes by now */
  readonly owed: readonly CellView[];
  readonly districts: readonly { readonly active: CellView; readonly target: CellView }[];
  readonly quarter: { readonly plan: CellView; readonly paid: CellView } | undefined;
  readonly left: CellView | undefined;
  /** what it costs to go on for everybody to the end of the year; undefined in a year that is over */
  readonly goOn: { readonly active: CellView; readonly cost: CellView } | undefined;
  readonly targets: readonly CellView[];
}

/** Something that the numbers leave open, for somebody to ask in a hearing. */
export type Question =
  | {
      readonly is: "open-difference";
      readonly payer: string;
      readonly open: CellView;
      /** what the office has promised about it: a late promise first */
      readonly promises: readonly StatementView[];
    }
  | { readonly is: "late-answer"; readonly statement: StatementView }
  | { readonly is: "not-reported"; readonly cells: readonly [CellView, ...CellView[]] }
  | { readonly is: "behind-target"; readonly active: CellView; readonly target: CellView }
  | { readonly is: "behind-plan"; readonly plan: CellView; readonly paid: CellView }
  | { readonly is: "ceiling-left"; readonly left: CellView; readonly goOn: QuestionFacts["goOn"] }
  | { readonly is: "ceiling-over"; readonly left: CellView }
  | { readonly is: "conflicting-targets"; readonly targets: readonly CellView[] };

/**
 * What the cells leave open, most pressing first. Computed from published cells alone: the same release always asks the same. A hidden
 * number asks nothing, and what is not reported is asked for and never taken for zero.
 */
export function openQuestions(facts: QuestionFacts): Question[] {
  const { lines, owed, districts, quarter, left, goOn, targets } = facts;
  const differences = lines.flatMap(({ payer, open, statements }): Question[] => {
    if (!isOpen(open)) return [];
    const late = statements.filter(({ state }) => state === "LATE");
    const promises = [...late, ...statements.filter(({ state }) => state === "PROMISED")];
    return [{ is: "open-difference", payer: payer.name, open, promises }];
  });
  // a promise about an open difference is told with it
  const late = lines
    .filter(({ open }) => !isOpen(open))
    .flatMap(({ statements }) => statements.filter(({ state }) => state === "LATE"))
    .map((statement): Question => ({ is: "late-answer", statement }));
  return [
    ...differences,
    ...late,
    ...unreported(owed),
    ...furthestBehind(districts),
    ...(quarter && below(quarter.paid, quarter.plan) ? [{ is: "behind-plan", ...quarter } as const] : []),
    ...ceiling(left, goOn),
    ...(new Set(targets.flatMap(({ decimal }) => decimal ?? [])).size > 1
      ? [{ is: "conflicting-targets", targets: targets.filter(({ decimal }) => decimal !== null) } as const]
      : []),
  ];
}

function isOpen(open: CellView): boolean {
  return (amount(open) ?? 0) !== 0;
}

function unreported(owed: readonly CellView[]): Question[] {
  const [first, ...more] = owed.filter(({ status }) => status === "NOT_YET_REPORTED");
  return first ? [{ is: "not-reported", cells: [first, ...more] }] : [];
}

/** The kecamatan that lacks the most people; none where all reach their targets. */
function furthestBehind(districts: QuestionFacts["districts"]): Question[] {
  const gaps = districts.flatMap((one) => {
    const [active, target] = [amount(one.active), amount(one.target)];
    return active === undefined || target === undefined ? [] : [{ ...one, gap: target - active }];
  });
  const [worst] = gaps.filter(({ gap }) => gap > 0).toSorted((a, b) => b.gap - a.gap);
  return worst ? [{ is: "behind-target", active: worst.active, target: worst.target }] : [];
}

function ceiling(left: CellView | undefined, goOn: QuestionFacts["goOn"]): Question[] {
  const value = left && amount(left);
  if (!left || value === undefined || value === 0) return [];
  return value < 0 ? [{ is: "ceiling-over", left }] : [{ is: "ceiling-left", left, goOn }];
}

function below(cell: CellView, other: CellView): boolean {
  const [one, two] = [amount(cell), amount(other)];
  return one !== undefined && two !== undefined && one < two;
}
