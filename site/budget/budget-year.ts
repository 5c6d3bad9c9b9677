import { monthsBetween } from "../../schema/month.ts";
import { type CellBook, type CellView, cellBook } from "../cells.ts";
import { AnggaranDocument } from "../gql/graphql.ts";
import { oncePerBuild } from "../once-per-build.ts";
import { apiLocale, cellViews, type Page } from "../page.ts";
import { ask } from "../portal.ts";
import { distinctSources, type SourceView } from "../sources.ts";
import { type KnownCode, type KnownFacts, knownFacts } from "./known-facts.ts";
import { type Account, mustAddUp } from "./must-add-up.ts";

/** One part of a year's budget, or the whole of it; checked to add up. */
export interface BudgetPart extends Account {
  readonly original: CellView;
  readonly amended: CellView;
  readonly share: CellView | undefined;
  readonly isWhole: boolean;
}

export interface NamedPart extends BudgetPart {
  readonly code: KnownCode;
}

/** Every published number of a fiscal year, as pages about money read them. */
export interface BudgetYear {
  readonly year: string;
  /** true once December is in the release */
  readonly isOver: boolean;
  /** newest month that the year's numbers speak of, and its last day */
  readonly lastMonth: string;
  readonly until: string;
  readonly whole: BudgetPart;
  /** the parts of one dimension, in the order of its codes */
  parts(dimension: string): readonly NamedPart[];
  readonly months: readonly { readonly month: string; readonly inMonth: CellView; readonly since: CellView }[];
  readonly quarters: readonly { readonly quarter: string; readonly plan: CellView; readonly paid: CellView }[];
  /** totals of the year */
  readonly book: CellBook;
  /** a cell of the year at codes; undefined where the release has none */
  at(indicator: string, codes?: Readonly<Record<string, string>>): CellView | undefined;
  /** tariff of a payer in the newest month of the year that has one */
  tariff(payer: string): CellView | undefined;
  readonly facts: KnownFacts;
  /** documents behind cells of these indicators */
  sources(...indicators: readonly string[]): SourceView[];
  /** documents that name a line's number of this indicator, each once; a line that has none of it is named by none */
  lineDocuments(indicator: string): SourceView[];
  sourceOf(cell: CellView): SourceView | undefined;
}

/** Asked once per language and build. Throws where paid and left are not the ceiling, of the whole or of any part. */
export const budgetYear = oncePerBuild(async (page: Page, year: string): Promise<BudgetYear> => {
  const { city, month: now } = page;
  const isOver = `${year}-12` <= now;
  const lastMonth = isOver ? `${year}-12` : now;
  const range = { from: `${year}-01`, to: lastMonth };
  const variables = { locale: apiLocale(page.locale), city: city.code, year, ...range };
  const [answer, facts] = await Promise.all([ask(AnggaranDocument, variables), knownFacts(page)]);
  const nodes = [...answer.year.nodes, ...answer.months.nodes, ...answer.tariffs.nodes];
  const cells = [...new Map(cellViews(page, nodes).map((cell) => [cell.id, cell])).values()];
  const book = cellBook(cells);
  const sourced = [...answer.year.nodes, ...answer.months.nodes];
  const sourceById = new Map(sourced.map(({ id, source }) => [id, source]));
  const at: BudgetYear["at"] = (indicator, codes = {}) =>
    cells.find((cell) => cell.indicator === indicator && cell.period === year && isAt(cell, codes));
  const partAt = (codes: Readonly<Record<string, string>>): BudgetPart | undefined => {
    const [ceiling, paid, left] = [at("pagu", codes), at("realisasi", codes), at("sisa", codes)];
    const [original, amended] = [at("pagu-murni", codes), at("pagu-perubahan", codes)];
    if (!ceiling || !paid || !left || !original || !amended) return undefined;
    return mustAddUp({ ceiling, paid, left, original, amended, share: at("serapan", codes) });
  };
  const parts = (dimension: string) =>
    facts.codes(dimension).flatMap((code): NamedPart[] => {
      const part = partAt({ [dimension]: code.code });
      return part ? [{ ...part, code }] : [];
    });
  const quarters = ["Q1", "Q2", "Q3", "Q4"].map((name) => `${year}-${name}`);
  return {
    ...{ year, isOver, lastMonth, facts, book, at, parts },
    until: isOver ? `${year}-12-31` : page.release.period.end,
    whole: partAt({}) ?? missing(book, city.code, year),
    months: monthsBetween(range.from, range.to).flatMap((month) => {
      const inMonth = book.find("realisasi-bulan", city.code, month);
      const since = book.find("realisasi-kumulatif", city.code, month);
      return inMonth && since ? [{ month, inMonth, since }] : [];
    }),
    quarters: quarters.flatMap((quarter) => {
      const plan = book.find("rencana-kumulatif", city.code, quarter);
      const paid = book.find("realisasi-kumulatif", city.code, quarter);
      return plan && paid ? [{ quarter, plan, paid }] : [];
    }),
    tariff: (payer) => cells.findLast((cell) => cell.indicator === "tarif" && isAt(cell, { pembayar: payer })),
    sources: (...indicators) => distinctSources(sourced, ...indicators),
    lineDocuments: (indicator) =>
      distinctSources(
        sourced.filter(
          ({ id, cell }) => id.startsWith(`${indicator}/`) && id.includes("/baris=") && Number(cell.decimal) !== 0,
        ),
      ),
    sourceOf: ({ id }) => sourceById.get(id) ?? undefined,
  };
});

/** Whether a cell stands at exactly these codes. */
export function isAt({ codes }: CellView, wanted: Readonly<Record<string, string>>): boolean {
  const names = Object.keys(wanted);
  return Object.keys(codes).length === names.length && names.every((name) => codes[name] === wanted[name]);
}

/** Throws naming the first cell of the year's budget that the answer lacks. */
function missing(book: CellBook, region: string, year: string): never {
  for (const indicator of ["pagu", "realisasi", "sisa", "pagu-murni", "pagu-perubahan"])
    book.get(indicator, region, year);
  throw new RangeError(`the budget of ${year} has every cell`);
}
