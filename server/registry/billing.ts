import { type QueryExecutorProvider, sql } from "kysely";
import { lastDayOf, type Month } from "../../schema/month.ts";
import type { Codelists } from "../codelists.ts";
import type { KnownUntil } from "./known-until.ts";

/** What one funding line is billed for a month, in the whole city. */
export interface Billing {
  readonly month: Month;
  readonly payer: string;
  /** contribution-months: a person with two payers is billed twice */
  readonly billedMonths: number;
  /** rupiah: billed months × the month's tariffs for such a payer (JKK and JKM); undefined where no tariff is known */
  readonly expectedCost: number | undefined;
}

/** Billed months and expected cost per month and payer, by month and payer code. */
export async function countBilling(
  transaction: QueryExecutorProvider,
  codelists: Codelists,
  scope: KnownUntil,
): Promise<Billing[]> {
  const { rows } = await sql<{ month: Month; payer: string; billed: number }>`
    select to_char(month, 'YYYY-MM') as month, payer, count(*)::int as billed
    from contribution
    where publisher = ${scope.publisher} and month <= ${scope.lastMonth}::date and known <= ${scope.known}::date
      and (refunded is null or refunded > ${scope.known}::date)
    group by contribution.month, payer
    order by contribution.month, payer collate "C"
  `.execute(transaction);
  return rows.map(({ month, payer, billed }) => {
    const tariff = monthlyTariff(codelists, payer, month);
    return {
      month,
      payer,
      billedMonths: billed,
      expectedCost: tariff === undefined ? undefined : billed * tariff,
    };
  });
}

/**
 * Rupiah per person for a month, JKK and JKM together: tariffs differ between public money and other payers (PP 50/2025).
 * Undefined unless both programs have a tariff valid over the whole month.
 */
export function monthlyTariff(codelists: Codelists, payer: string, month: Month): number | undefined {
  const publicMoney = codelists.payers.get(payer)?.publicMoney;
  if (publicMoney === undefined) return undefined;
  const kind = publicMoney ? "publik" : "lain";
  const valid = [...codelists.tariffs.values()].filter(
    (tariff) =>
      tariff.payer === kind &&
      tariff.validFrom <= `${month}-01` &&
      (tariff.validUntil === undefined || tariff.validUntil >= lastDayOf(month)),
  );
  const parts = (["JKK", "JKM"] as const).map((program) => valid.find((tariff) => tariff.program === program)?.rupiah);
  return parts.reduce<number | undefined>(
    (sum, part) => (sum === undefined || part === undefined ? undefined : sum + part),
    0,
  );
}

/** Why funding lines bill more months than people are protected. */
export interface Overlap {
  readonly month: Month;
  readonly personMonths: number;
  readonly billedMonths: number;
  /** billed − person-months: months paid by a second payer, and a third */
  readonly overlap: number;
}

/** The overlap of each month that is billed at all. Pure. */
export function overlapOf(
  billing: readonly Billing[],
  months: readonly { readonly month: Month; readonly personMonths: number }[],
): Overlap[] {
  const billed = new Map<Month, number>();
  for (const line of billing) billed.set(line.month, (billed.get(line.month) ?? 0) + line.billedMonths);
  const personMonthsOf = new Map(months.map((one) => [one.month, one.personMonths]));
  return [...billed].map(([month, billedMonths]) => {
    const personMonths = personMonthsOf.get(month) ?? 0;
    return { month, personMonths, billedMonths, overlap: billedMonths - personMonths };
  });
}
