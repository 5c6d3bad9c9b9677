import type { ReconciledLine } from "../../schema/oversight.ts";
import type { Town } from "./measures-oracle.ts";

/** A payment as the naive reading needs it: months are `YYYY-MM`. */
export interface NaivePayment {
  readonly payer: string;
  readonly year: number;
  readonly firstMonth: string;
  readonly lastMonth: string;
  readonly rupiah: number;
  readonly paid: string;
}

export interface NaiveBudget {
  /** payers with a contribution line, by fiscal year */
  readonly years: ReadonlyMap<string, readonly number[]>;
  readonly payments: readonly NaivePayment[];
}

const tariff = 16_800;

/** Contributions valid on `known`, those of months after the period among them. */
export function validOn(town: Town, known: string) {
  return town.contributions.filter((one) => one.known <= known && (one.refunded === undefined || one.refunded > known));
}

const after = (month: string): string => {
  const [year = 0, number = 0] = month.split("-").map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, "0")}`;
};

/** People active in a month by the last month of the run of paid months that goes on from there: one person at a time. */
export function naiveLapse(town: Town, month: string, known: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const valid = validOn(town, known);
  for (const person of new Set(valid.map((one) => one.person))) {
    const paid = new Set(valid.filter((one) => one.person === person).map((one) => one.month));
    if (!paid.has(month)) continue;
    let last = month;
    while (paid.has(after(last))) last = after(last);
    counts.set(last, (counts.get(last) ?? 0) + 1);
  }
  return counts;
}

/** People and months of a year with more than one payer. */
export function naivePayerMix(town: Town, year: number, period: string, known: string) {
  const valid = validOn(town, known).filter((one) => one.month.startsWith(`${year}-`) && one.month <= period);
  const payers = Map.groupBy(valid, (one) => `${one.person} ${one.month}`);
  const doubled = [...payers].filter(([, own]) => own.length > 1);
  return {
    persons: new Set(doubled.map(([key]) => key.split(" ")[0])).size,
    months: doubled.reduce((total, [, own]) => total + own.length - 1, 0),
  };
}

type NaiveLine = Omit<ReconciledLine, "explanation">;

/**
 * Billed against paid for one payer. Months are joined one payment at a time until nothing changes, and only then looked at: it shares no
 * thought with sweeping over the months.
 */
export function naiveLines(town: Town, budget: NaiveBudget, payer: string, period: string, known: string): NaiveLine[] {
  const billed = validOn(town, known).filter((one) => one.payer === payer && one.month <= period);
  const paid = budget.payments.filter(
    (one) =>
      one.payer === payer &&
      one.paid <= known &&
      one.year <= Number(period.slice(0, 4)) &&
      budget.years.get(payer)?.includes(one.year),
  );
  const used = [...billed.map((one) => one.month), ...paid.flatMap((one) => [one.firstMonth, one.lastMonth])].sort();
  if (used.length === 0) return [];
  const newest = [period, used.at(-1) ?? ""].sort().at(-1) ?? "";
  const groups: Set<string>[] = [];
  for (let month = used[0] ?? ""; month <= newest; month = after(month)) groups.push(new Set([month]));
  for (const one of paid) {
    const touched = groups.filter((group) =>
      [...group].some((month) => one.firstMonth <= month && month <= one.lastMonth),
    );
    const joined = new Set(touched.flatMap((group) => [...group]));
    for (const group of touched) groups.splice(groups.indexOf(group), 1);
    groups.push(joined);
  }
  return groups
    .map((group) => [...group].sort())
    .map((months) => {
      const [firstMonth = "", lastMonth = ""] = [months[0], months.at(-1)];
      const own = paid.filter((one) => months.includes(one.firstMonth));
      const billedMonths = billed.filter((one) => months.includes(one.month)).length;
      const recorded = own.reduce((total, one) => total + one.rupiah, 0);
      const returned = own.reduce((total, one) => total + (one.rupiah < 0 ? -one.rupiah : 0), 0);
      const expected = billedMonths * tariff;
      const difference = recorded - expected;
      return { payer, firstMonth, lastMonth, billedMonths, expected, recorded, returned, difference };
    })
    .filter(({ lastMonth }) => lastMonth <= period && budget.years.get(payer)?.includes(Number(lastMonth.slice(0, 4))))
    .sort((one, other) => (one.firstMonth < other.firstMonth ? -1 : 1));
}
