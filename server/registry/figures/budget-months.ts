import type { Confidential, Figure } from "../../../schema/aggregate.ts";
import { lastDayOf, type Month, monthsBetween } from "../../../schema/month.ts";
import { lastMonthOf, quarterOf } from "../../../schema/period.ts";
import { newestSource } from "./budget-ceilings.ts";
import { type Budget, type BudgetLine, type BudgetRow, paidUpTo } from "./budget-lines.ts";
import { figure, sum, sumKnown } from "./figure-cells.ts";
import { type FigureScope, yearOf } from "./figure-scope.ts";

/**
 * What was paid in every month from January of the first budget year, and plan beside payment at the end of every complete quarter: the
 * total and each line. A month without a payment is 0; in a year without a budget document the total is not yet reported.
 */
export function tabulateBudgetMonths(
  { publisher, period }: Pick<FigureScope, "publisher" | "period">,
  budget: Budget,
): Confidential<Figure>[] {
  const firstYear = budget.lines[0]?.year;
  if (firstYear === undefined) return [];
  const months = monthsBetween(`${firstYear}-01`, period);
  const quarters = [...new Set(months.map(quarterOf))].filter((quarter) => lastMonthOf(quarter) <= period);
  const linesOf = Map.groupBy(budget.lines, (line) => line.year);
  const at = (indicator: string, when: string, place: Place) => ({
    ...place.key,
    indicator,
    region: publisher,
    period: when,
  });
  return [
    ...months.flatMap((month) =>
      placesOf(linesOf.get(yearOf(month)) ?? []).flatMap((place) => [
        figure(at("realisasi-bulan", month, place), paidIn(place, month), sourceOf(place, budget)),
        figure(at("realisasi-kumulatif", month, place), paidSince(place, month), sourceOf(place, budget)),
      ]),
    ),
    ...quarters.flatMap((quarter) =>
      placesOf(linesOf.get(Number(quarter.slice(0, 4))) ?? []).flatMap((place) => [
        figure(
          at("rencana-kumulatif", quarter, place),
          plannedSince(place, quarter),
          newestSource(place.lines.map((line) => planAt(line, quarter))),
        ),
        figure(
          at("realisasi-kumulatif", quarter, place),
          paidSince(place, lastMonthOf(quarter)),
          sourceOf(place, budget),
        ),
      ]),
    ),
  ];
}

/** Where a figure stands: the total of a year's lines, or one of them. */
interface Place {
  readonly key: { readonly dimensions: Readonly<Record<string, string>> };
  readonly lines: readonly BudgetLine[];
}

function placesOf(lines: readonly BudgetLine[]): Place[] {
  const each = lines.map((line) => ({ key: { dimensions: { baris: line.line } }, lines: [line] }));
  return [{ key: { dimensions: {} }, lines }, ...each];
}

function sourceOf({ lines }: Place, budget: Budget): string | undefined {
  return lines.length > 0 ? budget.payments.id : undefined;
}

function paidIn({ lines }: Place, month: Month): number | undefined {
  if (lines.length === 0) return undefined;
  return sum(lines.flatMap(({ payments }) => payments.filter((one) => one.month === month).map((one) => one.rupiah)));
}

function paidSince({ lines }: Place, month: Month): number | undefined {
  return lines.length === 0 ? undefined : sum(lines.map((line) => paidUpTo(line, month)));
}

/** Rupiah planned from January to the end of the quarter; unknown where a line has no plan for one of its quarters. */
function plannedSince({ lines }: Place, quarter: string): number | undefined {
  if (lines.length === 0) return undefined;
  const plans = lines.map((line) => planAt(line, quarter).plan.slice(0, Number(quarter.slice(-1))));
  return sumKnown(plans.flat().map((rupiah) => rupiah ?? undefined));
}

/** The document whose plan held at the end of the quarter: an amendment changes no quarter that was over before it. */
function planAt({ original, amended, inForce }: BudgetLine, quarter: string): BudgetRow {
  return original !== undefined && amended !== undefined && amended.date > lastDayOf(lastMonthOf(quarter))
    ? original
    : inForce;
}
