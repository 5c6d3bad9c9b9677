import { addMonths } from "../../schema/month.ts";
import { lastMonthOf } from "../../schema/period.ts";
import { type BudgetYear, budgetYear } from "../budget/budget-year.ts";
import type { KnownCode } from "../budget/known-facts.ts";
import { legalBases } from "../budget/legal-basis.ts";
import { type MatchLine, matchLine, matchLines } from "../budget/match-lines.ts";
import { type CellBook, type CellView, cellBook } from "../cells.ts";
import { districtCells } from "../district-cells.ts";
import { type DistrictRow, districtRows } from "../district-rows.ts";
import { LembarDocument } from "../gql/graphql.ts";
import { apiLocale, cellViews, type Page } from "../page.ts";
import { ask } from "../portal.ts";
import { openQuestions, type Question } from "./questions.ts";
import { toldThen } from "./told-then.ts";

/** Everything that stands on one hearing sheet: a fiscal year so far, or up to the end of one of its quarters. */
export interface Sheet {
  readonly year: BudgetYear;
  /** undefined for the sheet of the year */
  readonly quarter: { readonly quarter: string; readonly plan: CellView; readonly paid: CellView } | undefined;
  /** month that the numbers of people are of */
  readonly month: string;
  readonly until: string;
  readonly paid: CellView;
  readonly people: { readonly active: CellView; readonly target: CellView; readonly share: CellView };
  readonly districts: readonly DistrictRow[];
  /** money against people since January; of an earlier quarter as its own release told it, undefined where it had none */
  readonly match: MatchLine | undefined;
  /** the release that told `match`, where it is not the page's own */
  readonly matchRelease: string | undefined;
  /** the rules that the budget lines name as their basis, and those of the split of the excise share at the year's end */
  readonly bases: { readonly lines: readonly string[]; readonly split: readonly string[] };
  /** whose cover ends unless continued, as the month's own release told it */
  readonly ending: CellView | undefined;
  /** by the month from which cover is lost, the first of several that were merged */
  readonly ends: readonly { readonly lost: string; readonly cell: CellView }[];
  readonly costs: readonly { readonly months: string; readonly goOn: CellView; readonly more: CellView }[];
  readonly tariff: CellView | undefined;
  readonly claims: { readonly period: string; find(indicator: string): CellView | undefined } | undefined;
  readonly targets: readonly TargetRow[];
  readonly questions: readonly Question[];
}

export interface TargetRow {
  readonly document: KnownCode;
  readonly target: CellView;
  readonly share: CellView | undefined;
  readonly pace: CellView | undefined;
}

/** How many months of going on the sheet shows; all twelve stand on the page with all numbers. */
const shownMonths = ["1", "3", "6", "12"] as const;

/** Reads a sheet. Throws RangeError for a quarter that the release does not hold. */
export async function readSheet(page: Page, yearId: string, quarterId: string | undefined): Promise<Sheet> {
  const year = await budgetYear(page, yearId);
  const quarter = quarterId === undefined ? undefined : year.quarters.find((one) => one.quarter === quarterId);
  if (quarterId !== undefined && !quarter) throw new RangeError(`the release has no ${quarterId}`);
  const month = quarter ? lastMonthOf(quarter.quarter) : year.lastMonth;
  const period = claimsPeriod(month);
  const at = { locale: apiLocale(page.locale), city: page.city.code, month };
  const speaksOfMonth = month === year.lastMonth;
  const [people, rest, then, bases] = await Promise.all([
    districtCells(page, month),
    ask(LembarDocument, { ...at, claims: period ?? yearId }),
    speaksOfMonth ? undefined : toldThen(page, yearId, month),
    legalBases(page, yearId),
  ]);
  const matched = speaksOfMonth ? year : then && { ...year, at: then.at, lastMonth: month };
  const book = cellBook(cellViews(page, people));
  const find = (indicator: string) => book.get(indicator, page.city.code, month);
  const claims = cellBook(cellViews(page, rest.claims.nodes));
  const ends = cellViews(page, rest.ends.nodes);
  const costs = cellViews(page, rest.costs.nodes);
  const targets = targetRows(year, cellViews(page, rest.targets.nodes));
  const { rows } = districtRows(page, book, "lowest", undefined, month);
  const sheet: WithoutQuestions = {
    ...{ year, quarter, month, targets },
    until: lastDayOf(month),
    paid: quarter?.paid ?? year.whole.paid,
    people: { active: find("peserta-aktif"), target: find("sasaran"), share: find("capaian-sasaran") },
    districts: rows,
    match: matched && matchLine(matched),
    matchRelease: then?.release,
    bases: { lines: bases, split: year.sources("dbhcht-bagian").map(({ document }) => document) },
    ending: cellViews(page, rest.endsInAll.nodes)[0],
    ends: year.facts.codes("sampai").flatMap((code) => {
      const cell = ends.find(({ codes }) => codes.sampai === code.code);
      const lost = code.facts.berakhir?.split("..")[0];
      return cell && cell.decimal !== "0" && lost !== undefined ? [{ lost, cell }] : [];
    }),
    costs: shownMonths.flatMap((months) => {
      const goOn = costOf(costs, "biaya-lanjut", months);
      const more = costOf(costs, "biaya-tambah-1000", months);
      return goOn && more ? [{ months, goOn, more }] : [];
    }),
    tariff: year.tariff("apbd") ?? year.tariff("dbhcht"),
    claims:
      period === undefined ? undefined : { period, find: (id: string) => claims.find(id, page.city.code, period) },
  };
  const lines = matched ? matchLines(matched).flatMap(({ payer, ...line }) => (payer ? [{ payer, ...line }] : [])) : [];
  // what its own release left open may have been explained since
  const stillOpen = then ? lines.filter((line) => line.statements.some(({ state }) => state !== "EXPLAINED")) : lines;
  return { ...sheet, questions: openQuestions({ lines: stillOpen, ...questionFacts(page, sheet, book, costs) }) };
}

type WithoutQuestions = Omit<Sheet, "questions">;

function questionFacts(page: Page, sheet: WithoutQuestions, book: CellBook, costs: readonly CellView[]) {
  const { year, quarter, month, people, claims, targets } = sheet;
  const monthsLeft = 12 - Number(month.slice(5));
  const cost = monthsLeft > 0 ? costOf(costs, "biaya-lanjut", String(monthsLeft)) : undefined;
  const ofYear = month === year.lastMonth;
  return {
    owed: [
      ...(ofYear ? [year.whole.ceiling, year.whole.paid, ...excise(year)] : []),
      ...(quarter ? [quarter.plan, quarter.paid] : []),
      people.target,
      ...["klaim-dibayar", "manfaat-dibayar"].flatMap((id) => claims?.find(id) ?? []),
    ],
    districts: page.kecamatan.map(({ code }) => ({
      active: book.get("peserta-aktif", code, month),
      target: book.get("sasaran", code, month),
    })),
    quarter: quarter ?? (year.lastMonth === month ? quarterEnding(year, month) : undefined),
    left: ofYear ? year.whole.left : undefined,
    goOn: cost && sheet.ending && { active: sheet.ending, cost },
    targets: targets.map(({ target }) => target),
  };
}

function quarterEnding({ quarters }: BudgetYear, month: string) {
  return quarters.find(({ quarter }) => lastMonthOf(quarter) === month);
}

function excise(year: BudgetYear): CellView[] {
  const places = [{}, ...year.facts.codes("bidang").map(({ code }) => ({ bidang: code }))];
  return places.flatMap((codes) => ["dbhcht-pagu", "dbhcht-realisasi"].flatMap((id) => year.at(id, codes) ?? []));
}

function targetRows(year: BudgetYear, cells: readonly CellView[]): TargetRow[] {
  const of = (indicator: string, code: string) =>
    cells.find((cell) => cell.indicator === indicator && cell.codes.dokumen === code);
  return year.facts.codes("dokumen").flatMap((document) => {
    const target = of("sasaran-dokumen", document.code);
    if (!target) return [];
    return [{ document, target, share: of("capaian-dokumen", document.code), pace: of("laju-perlu", document.code) }];
  });
}

function costOf(costs: readonly CellView[], indicator: string, months: string): CellView | undefined {
  return costs.find((cell) => cell.indicator === indicator && cell.codes.lama === months);
}

/** Claims are published by half year and year: the newest of them that is over at the end of a month. */
function claimsPeriod(month: string): string | undefined {
  const [year = "", number = ""] = month.split("-");
  if (number === "12") return year;
  return number >= "06" ? `${year}-S1` : undefined;
}

/** `2025-06` → `2025-06-30`. */
function lastDayOf(month: string): string {
  return new Date(Date.parse(`${addMonths(month, 1)}-01`) - 86_400_000).toISOString().slice(0, 10);
}
