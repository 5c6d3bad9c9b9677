import { type LineId, payer } from "./budget-lines.ts";
import type { Ledger } from "./ledger.ts";
import { plannedDifferences } from "./planned-differences.ts";
import { seededBetween } from "./seeded.ts";
import type { Town } from "./town.ts";

/** Money that left a budget line, or came back to it. */
export interface Payment {
  /** the number of its payment order; the contributions of both programs are paid with one */
  readonly order: string;
  readonly line: LineId;
  /** ISO date */
  readonly day: string;
  /** whole rupiah, below zero where it came back */
  readonly rupiah: number;
  /** the contribution month that is paid for; undefined for running costs */
  readonly month: string | undefined;
}

const purpose = { registration: 61, outreach: 62 } as const;
/** Running costs: rupiah per person of the town and payment, give or take a tenth, and the days of a quarter on which they are paid. */
const runningCosts = [
  { line: "pendataan", purpose: purpose.registration, perPerson: 2600, days: ["2-21", "3-14"] },
  { line: "sosialisasi", purpose: purpose.outreach, perPerson: 2400, days: ["2-24"] },
] as const;
const rounding = 50_000;

/** What the running costs of a line come to in a year, about. */
export function usualCosts(town: Town, line: LineId): number {
  const costs = runningCosts.find((each) => each.line === line);
  return costs === undefined ? 0 : 4 * costs.days.length * costs.perPerson * town.people;
}

/**
 * Everything the city paid, by day: for every person on the contribution lists the tariff of both programs, for the planned differences
 * that of a few more, and running costs. What a contribution list says was given back comes back on its day.
 */
export function paymentsOf(town: Town, ledger: Ledger): Payment[] {
  const orders = [...contributionOrders(town, ledger), ...runningOrders(town)].sort((a, b) => (a.day < b.day ? -1 : 1));
  const numbers = new Map<string, number>();
  return orders.flatMap(({ day, parts, month }) => {
    const year = day.slice(0, 4);
    const number = (numbers.get(year) ?? 0) + 1;
    numbers.set(year, number);
    const order = `SP2D-${year}-${String(number).padStart(3, "0")} (contoh)`;
    return parts.map(([line, rupiah]) => ({ order, line, day, rupiah, month }));
  });
}

interface Order {
  readonly day: string;
  readonly month: string | undefined;
  readonly parts: readonly (readonly [line: LineId, rupiah: number])[];
}

function contributionOrders(town: Town, ledger: Ledger): Order[] {
  const entries = ledger.of(payer);
  const more = new Map(
    plannedDifferences(town).map(({ month, people }) => {
      const batches = entries.filter((entry) => entry.month === month);
      return [batches.sort((a, b) => b.people - a.people)[0], people] as const;
    }),
  );
  const [jkk, jkm] = [tariffOf(town, "JKK"), tariffOf(town, "JKM")];
  return entries.map((entry) => {
    const people = entry.people + (more.get(entry) ?? 0);
    const parts = [["jkk", people * jkk] as const, ["jkm", people * jkm] as const];
    return { day: entry.day, month: entry.month, parts };
  });
}

function runningOrders({ seed, people, months }: Town): Order[] {
  const orders: Order[] = [];
  for (const [at, month] of months.entries()) {
    const inQuarter = ((Number(month.slice(5)) - 1) % 3) + 1;
    for (const { line, purpose: why, perPerson, days } of runningCosts) {
      for (const day of days.filter((each) => each.startsWith(`${inQuarter}-`))) {
        const exact = (people * perPerson * seededBetween(seed, why, at, 90, 110)) / 100;
        const rupiah = Math.max(1, Math.round(exact / rounding)) * rounding;
        orders.push({ day: `${month}-${day.slice(2)}`, month: undefined, parts: [[line, rupiah]] });
      }
    }
  }
  return orders;
}

/** Rupiah per person and month that a program costs where a public budget pays. */
function tariffOf({ codelists, months }: Town, program: "JKK" | "JKM"): number {
  const first = `${months[0]}-01`;
  const tariff = [...codelists.tariffs.values()].find(
    (each) => each.program === program && each.payer === "publik" && each.validFrom <= first && !each.validUntil,
  );
  return tariff?.rupiah ?? 0;
}
