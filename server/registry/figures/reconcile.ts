import { addMonths, type Month, monthsBetween } from "../../../schema/month.ts";
import type { ReconciledLine, Statement } from "../../../schema/oversight.ts";
import { sum } from "./figure-cells.ts";

/** Money recorded for the cover of some months; below zero where it came back. */
export interface Recorded {
  readonly firstMonth: Month;
  readonly lastMonth: Month;
  readonly rupiah: number;
}

export interface LineToReconcile {
  /** the funding line, a code of the payers */
  readonly payer: string;
  /** billed months by month */
  readonly billed: ReadonlyMap<Month, number>;
  readonly recorded: readonly Recorded[];
  readonly statements: readonly Statement[];
  /** the newest month covered */
  readonly period: Month;
  readonly isJudged: (year: number) => boolean;
  /** rupiah per person and month; throws where there is none */
  readonly tariffOf: (month: Month) => number;
}

/**
 * Sets what was recorded for a funding line against what its billed months cost, block by block: a month, or months that one payment
 * covers together, for its parts are not known. A block stands in the year of its last month; it waits until that month is covered, because
 * before that not all it pays for is billed. Pure.
 */
export function reconcile(line: LineToReconcile): ReconciledLine[] {
  return blocksOf(line)
    .filter(({ lastMonth }) => lastMonth <= line.period && line.isJudged(Number(lastMonth.slice(0, 4))))
    .map(({ firstMonth, lastMonth }) => {
      const months = monthsBetween(firstMonth, lastMonth);
      const payments = line.recorded.filter((one) => firstMonth <= one.firstMonth && one.lastMonth <= lastMonth);
      const recorded = sum(payments.map(({ rupiah }) => rupiah));
      const billed = new Map(months.map((month) => [month, line.billed.get(month) ?? 0]));
      const expected = expectedContributions(billed, line.tariffOf);
      return {
        payer: line.payer,
        firstMonth,
        lastMonth,
        billedMonths: sum(billed.values()),
        expected,
        recorded,
        returned: -sum(payments.map(({ rupiah }) => Math.min(0, rupiah))) || 0,
        difference: recorded - expected,
        explanation: newestWithin(line, firstMonth, lastMonth),
      };
    });
}

/**
 * Rupiah that billed months cost: each month's number of people × the tariff of that month. The tariff is asked for billed months only.
 * @example expectedContributions(new Map([["2023-01", 12698]]), () => 16800) // 213326400
 */
export function expectedContributions(billed: ReadonlyMap<Month, number>, tariffOf: (month: Month) => number): number {
  return sum([...billed].map(([month, people]) => (people === 0 ? 0 : people * tariffOf(month))));
}

/** The months from the first billed or paid one, cut wherever no payment covers both sides. */
function blocksOf({ billed, recorded, period }: LineToReconcile): { firstMonth: Month; lastMonth: Month }[] {
  const covered = recorded.flatMap(({ firstMonth, lastMonth }) => [firstMonth, lastMonth]);
  const used = [...billed.keys(), ...covered].sort();
  const [first] = used;
  if (first === undefined) return [];
  const newest = [period, ...used].reduce((one, other) => (one > other ? one : other));
  const joined = new Set(
    recorded.flatMap(({ firstMonth, lastMonth }) => monthsBetween(firstMonth, lastMonth).slice(0, -1)),
  );
  const blocks: { firstMonth: Month; lastMonth: Month }[] = [];
  let from = first;
  for (const month of monthsBetween(first, newest)) {
    if (joined.has(month)) continue;
    blocks.push({ firstMonth: from, lastMonth: month });
    from = addMonths(month, 1);
  }
  return blocks;
}

function newestWithin(
  { payer, statements }: LineToReconcile,
  firstMonth: Month,
  lastMonth: Month,
): Statement | undefined {
  return statements
    .filter((one) => one.payer === payer && firstMonth <= one.month && one.month <= lastMonth)
    .reduce<Statement | undefined>((best, one) => (best && best.date > one.date ? best : one), undefined);
}
