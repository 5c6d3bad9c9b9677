import type { CellView } from "../cells.ts";
import type { BudgetYear } from "./budget-year.ts";
import type { KnownCode, StatementView } from "./known-facts.ts";

/** Money against people in one funding line and year, or in all lines of the year. */
export interface MatchLine {
  /** undefined for all lines together */
  readonly payer: KnownCode | undefined;
  readonly billed: CellView;
  readonly tariff: CellView | undefined;
  readonly expected: CellView;
  readonly recorded: CellView;
  readonly returned: CellView;
  readonly difference: CellView;
  readonly explained: CellView;
  readonly open: CellView;
  /** of the year, oldest month first */
  readonly statements: readonly StatementView[];
}

/** A fiscal year as far as money is set against people in it. */
type MatchedYear = Pick<BudgetYear, "at" | "facts" | "lastMonth" | "tariff" | "year">;

/** The year's funding lines that the release reconciles, in the order of the payers. */
export function matchLines(year: MatchedYear): MatchLine[] {
  return year.facts.codes("pembayar").flatMap((payer) => matchLine(year, payer) ?? []);
}

/** One funding line of the year, or all of them; undefined where the release has no such line. */
export function matchLine(year: MatchedYear, payer?: KnownCode): MatchLine | undefined {
  const codes = payer ? { pembayar: payer.code } : {};
  const cells = [
    "bulan-tertagih",
    "iuran-diperkirakan",
    "iuran-tercatat",
    "iuran-kembali",
    "iuran-selisih",
    "selisih-dijelaskan",
    "selisih-belum-dijelaskan",
  ].map((indicator) => year.at(indicator, codes));
  const [billed, expected, recorded, returned, difference, explained, open] = cells;
  if (!billed || !expected || !recorded || !returned || !difference || !explained || !open) return undefined;
  const statements = year.facts.statements
    .filter((one) => one.period.id.startsWith(year.year) && one.period.id <= year.lastMonth)
    .filter((one) => !payer || one.payer.code === payer.code)
    .toSorted((a, b) => (a.period.id < b.period.id ? -1 : 1));
  return {
    payer,
    billed,
    ...{ expected, recorded, returned, difference, explained, open, statements },
    tariff: payer && year.tariff(payer.code),
  };
}
