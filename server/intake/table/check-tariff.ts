import type { RuleId } from "../../../schema/intake/rules/index.ts";
import { addMonths, type Month, monthsBetween } from "../../../schema/month.ts";
import type { Codelists } from "../../codelists.ts";
import type { Row } from "./table.ts";

/** How an amount can differ from the tariff, or have none to be compared with. */
export type TariffRule = Extract<
  RuleId,
  "iuran-di-atas-tarif" | "iuran-di-bawah-tarif" | "tarif-pembayar-lain" | "tarif-tidak-ada"
>;

type PayerKind = "publik" | "lain";

/** The tariffs of a month, summed over its programs, by payer kind; undefined where none is known. */
type MonthlyTariff = Readonly<Record<PayerKind, number | undefined>>;

/** Compares contributions with the tariffs: per month, by what the payer's kind has to pay then. Gives each rule once. */
export function tariffCheck({ tariffs, payers }: Codelists): (row: Row) => readonly TariffRule[] {
  const months = new Map<Month, MonthlyTariff>();
  const tariffOf = (month: Month): MonthlyTariff => {
    const known = months.get(month) ?? { publik: sumAt(month, "publik"), lain: sumAt(month, "lain") };
    months.set(month, known);
    return known;
  };
  const sumAt = (month: Month, payer: PayerKind): number | undefined => {
    const day = `${month}-01`;
    const valid = [...tariffs.values()].filter(
      (one) => one.payer === payer && one.validFrom <= day && (one.validUntil === undefined || day <= one.validUntil),
    );
    return valid.length === 0 ? undefined : valid.reduce((sum, { rupiah }) => sum + rupiah, 0);
  };
  // tariffs change only where one begins or ends: those months hold every sum there ever was
  const turns = [...tariffs.values()].flatMap(({ validFrom, validUntil }) => [
    validFrom.slice(0, 7),
    ...(validUntil === undefined ? [] : [addMonths(validUntil.slice(0, 7), 1)]),
  ]);
  const everyTariff = new Set(turns.flatMap((month) => Object.values(tariffOf(month))));
  const judged = (amount: number, month: Month, kind: PayerKind): TariffRule | undefined => {
    const due = tariffOf(month)[kind];
    if (due === undefined) return "tarif-tidak-ada";
    if (amount === due) return undefined;
    if (everyTariff.has(amount)) return "tarif-pembayar-lain";
    return amount > due ? "iuran-di-atas-tarif" : "iuran-di-bawah-tarif";
  };
  return ({ jumlah, bulan, sampai_bulan: until, pembayar = "" }) => {
    const payer = payers.get(pembayar);
    if (jumlah === undefined || jumlah === "0" || bulan === undefined || payer === undefined) return [];
    const kind = payer.publicMoney ? "publik" : "lain";
    if (until === undefined || until === bulan) {
      const rule = judged(Number(jumlah), bulan, kind);
      return rule === undefined ? [] : [rule];
    }
    const range = monthsBetween(bulan, until);
    // paid at once over a change of tariff: the sum is what was due
    if (range.length === 0 || Number(jumlah) === sumOf(range.map((month) => tariffOf(month)[kind]))) return [];
    const rules = range.map((month) => judged(Number(jumlah) / range.length, month, kind));
    return [...new Set(rules)].filter((rule) => rule !== undefined);
  };
}

function sumOf(parts: readonly (number | undefined)[]): number | undefined {
  return parts.reduce<number | undefined>(
    (sum, part) => (sum === undefined || part === undefined ? undefined : sum + part),
    0,
  );
}
