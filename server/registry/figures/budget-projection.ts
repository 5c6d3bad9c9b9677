import type { Confidential, Figure } from "../../../schema/aggregate.ts";
import { type Month, monthsBetween } from "../../../schema/month.ts";
import { ceilingsOf } from "./budget-ceilings.ts";
import type { Budget } from "./budget-lines.ts";
import { figure, sum } from "./figure-cells.ts";
import { endOf, type FigureScope } from "./figure-scope.ts";

/** How many of the newest months set the pace. */
const paceMonths = 6;

/** Low, middle and high estimate of what each year's budget will have paid by its end. */
export function projectYearEnd(
  { publisher, period }: Pick<FigureScope, "publisher" | "period">,
  budget: Budget,
  years: readonly number[],
): Confidential<Figure>[] {
  return years.flatMap((year) => {
    const lines = budget.lines.filter((line) => line.year === year);
    const monthly = monthsBetween(`${year}-01`, endOf(year, period)).map((month) => paidIn(lines, month));
    const estimate =
      lines.length === 0
        ? undefined
        : projection({
            paid: monthly,
            ceiling: ceilingsOf(lines, lines).inForce ?? 0,
          });
    const source = lines.length === 0 ? undefined : budget.payments.id;
    const at = (indicator: string) => ({ indicator, region: publisher, period: String(year) });
    return [
      figure(at("proyeksi-rendah"), estimate?.low, source),
      figure(at("proyeksi-tengah"), estimate?.middle, source),
      figure(at("proyeksi-tinggi"), estimate?.high, source),
    ];
  });
}

function paidIn(lines: Budget["lines"], month: Month): number {
  return sum(lines.map((line) => sum(line.payments.filter((one) => one.month === month).map((one) => one.rupiah))));
}

/**
 * What was paid in the months so far, from January on, plus the months left at the smallest, average and largest of the last six: whole
 * rupiah, half up, at most the ceiling. A year of twelve months is over: nothing is left to estimate.
 */
export function projection({ paid, ceiling }: { readonly paid: readonly number[]; readonly ceiling: number }): {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
} {
  const sofar = sum(paid);
  const left = 12 - paid.length;
  const last = paid.slice(-paceMonths);
  if (left === 0 || last.length === 0) return { low: sofar, middle: sofar, high: sofar };
  const capped = (value: number) => Math.min(value, ceiling);
  return {
    low: capped(sofar + left * Math.min(...last)),
    // (2a + b) / 2b rounded down is a / b rounded half up
    middle: capped(sofar + Math.floor((2 * left * sum(last) + last.length) / (2 * last.length))),
    high: capped(sofar + left * Math.max(...last)),
  };
}
