import type { Confidential, Figure } from "../../../schema/aggregate.ts";
import type { Month } from "../../../schema/month.ts";
import { ceilingsOf, newestSource } from "./budget-ceilings.ts";
import { budgetCodes } from "./budget-codes.ts";
import { type Budget, type BudgetLine, type BudgetRow, firstFiscalYear, paidUpTo } from "./budget-lines.ts";
import { tabulateBudgetMonths } from "./budget-months.ts";
import { projectYearEnd } from "./budget-projection.ts";
import { figure, sum, sumKnown } from "./figure-cells.ts";
import { type DatasetFigures, endOf, type FigureScope, yearsTo } from "./figure-scope.ts";

/** The breakdowns of a budget year and the code of a line in each. */
const breakdowns: readonly (readonly [dimension: string, codeOf: (row: BudgetRow) => string])[] = [
  ["baris", (row) => row.line],
  ["skpd", (row) => row.skpdCode],
  ["program-anggaran", (row) => row.programCode],
  ["kegiatan", (row) => row.activityCode],
  ["sub-kegiatan", (row) => row.subactivityCode],
  ["rekening", (row) => row.accountCode],
  ["pembayar", (row) => row.fund],
];

/**
 * Ceilings, what was paid and what is left for every fiscal year from the first that is paid or budgeted, as a whole and by each
 * breakdown; months, quarters and the year-end estimate. A year without any budget document is not yet reported.
 */
export function tabulateBudget(scope: FigureScope, budget: Budget): DatasetFigures {
  const { publisher, period } = scope;
  const years = yearsTo(period, firstFiscalYear(scope, budget));
  const figures = years.flatMap((year) => {
    const lines = budget.lines.filter((line) => line.year === year);
    const end = endOf(year, period);
    const parts = breakdowns.flatMap(([dimension, codeOf]) =>
      [...Map.groupBy(lines, ({ inForce }) => codeOf(inForce))]
        .toSorted(([one], [other]) => (one < other ? -1 : 1))
        .map(([code, some]) => ({ dimensions: { [dimension]: code }, lines: some })),
    );
    return [{ dimensions: {}, lines }, ...parts].flatMap(({ dimensions, lines: some }) =>
      yearCells({ publisher, budget, year, end, lines, some, dimensions }),
    );
  });
  return {
    figures: [...figures, ...tabulateBudgetMonths(scope, budget), ...projectYearEnd(scope, budget, years)],
    sources: budget.sources,
    codes: budgetCodes(scope, budget.rows),
  };
}

function yearCells(input: {
  readonly publisher: string;
  readonly budget: Budget;
  readonly year: number;
  readonly end: Month;
  readonly lines: readonly BudgetLine[];
  readonly some: readonly BudgetLine[];
  readonly dimensions: Readonly<Record<string, string>>;
}): Confidential<Figure>[] {
  const { publisher, budget, year, end, lines, some, dimensions } = input;
  const { original, amended, inForce } = ceilingsOf(lines, some);
  const paid = lines.length > 0 ? sum(some.map((line) => paidUpTo(line, end))) : undefined;
  const left = sumKnown([inForce, paid === undefined ? undefined : -paid]);
  const of = (indicator: string, value: number | undefined, source: string | undefined) =>
    figure({ indicator, region: publisher, period: String(year), dimensions }, value, source);
  const newest = newestSource(some.map((line) => line.inForce));
  return [
    of("pagu-murni", original, newestSource(some.flatMap((line) => line.original ?? [])) ?? newest),
    of("pagu-perubahan", amended, amended === undefined ? undefined : newest),
    of("pagu", inForce, newest),
    of("realisasi", paid, paid === undefined ? undefined : budget.payments.id),
    of("sisa", left, newest),
  ];
}
