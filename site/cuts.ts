import { datasets, isPlanned } from "../schema/datasets/index.ts";
import { dimensionsInWords } from "./breakdowns.ts";
import type { CellView } from "./cells.ts";
import type { Cut, Page } from "./page.ts";
import { pagePath } from "./paths.ts";
import { kindOf } from "./periods.ts";

const levels = { KOTA: "kota", KECAMATAN: "kecamatan", KELURAHAN: "kelurahan" } as const;

/** Whether a table has a page of its own: totals of the city and its kecamatan stand on the dataset's page. */
export function hasOwnPage({ by, level }: Pick<Cut, "by" | "level">): boolean {
  return by.length > 0 || level === "KELURAHAN";
}

/** `enrolment/kecamatan/kelamin-usia` → `kecamatan-kelamin-usia`, the last part of its page's address. */
export function cutSlug({ id }: Pick<Cut, "id">): string {
  return id.split("/").slice(1).join("-");
}

export function cutPath({ locale }: Page, cut: Cut): string {
  return pagePath(locale, "data", cut.dataset.id, cutSlug(cut));
}

/**
 * `Kecamatan, menurut jenis kelamin dan umur pada 1 Januari`; holds a digit where a dimension's label does. Tables of longer periods, and
 * tables that share all but their measure, say so: `Kota, menurut program, per tahun: manfaat dibayar`.
 */
export function cutName(page: Page, cut: Cut): string {
  const { t } = page;
  const level = t.level[levels[cut.level]];
  const name =
    cut.by.length === 0
      ? t.who.table.cutTotals.replace("{level}", level)
      : t.who.table.cut.replace("{level}", level).replace("{dimension}", dimensionsInWords(page, cut));
  const longer = cut.period === "MONTH" ? name : `${name}, ${t.tables.every[cut.period]}`;
  const twins = page.cuts.filter((one) => sameFrame(one, cut));
  if (twins.length === 1) return longer;
  const [measure] = cut.indicators.map(({ id }) => page.indicators.find((one) => one.id === id)?.label ?? id);
  return `${longer}: ${measure}`;
}

function sameFrame(a: Cut, b: Cut): boolean {
  const frame = ({ dataset, level, period, by }: Cut) => [dataset.id, level, period, ...by.map(({ id }) => id)].join();
  return frame(a) === frame(b);
}

/** Whether a table's codes and periods come with office documents, so that its pages are laid out by what is there. */
export function isTabulated({ dataset }: Pick<Cut, "dataset">): boolean {
  const declared = datasets.find(({ id }) => id === dataset.id);
  return declared !== undefined && !isPlanned(declared);
}

/** More numbers than this make a page heavier than a phone should load: its years then have pages of their own. */
const mostNumbers = 400;

/** The years that have a page of their own, newest first; empty where one page holds the whole table. */
export function yearsApart(cut: Cut): string[] {
  if (!isTabulated(cut) || cut.published + cut.hidden <= mostNumbers) return [];
  return [...new Set(cut.months.map(({ id }) => id.slice(0, 4)))].sort().reverse();
}

/** A table with more numbers than this is left to its files and to the pages of the kelurahan: a province's would be some megabytes. */
const mostOnOnePage = 4_000;

/** Whether the table is too large to stand on a page. */
export function isLeftToFiles(cut: Cut): boolean {
  return cut.level === "KELURAHAN" && cut.published + cut.hidden > mostOnOnePage;
}

/** what of a cell tells its table */
type TableCell = Pick<CellView, "indicator" | "region" | "period" | "codes">;

/** every cell of every figure asks this, and pages of one language share their cells */
const cutsOfCells = new WeakMap<TableCell, { readonly cut: Cut | undefined }>();

/** The table that a cell belongs to; undefined where no plan has it any more. */
export function cutOfCell(page: Page, cell: TableCell): Cut | undefined {
  const known = cutsOfCells.get(cell) ?? { cut: findCut(page, cell) };
  cutsOfCells.set(cell, known);
  return known.cut;
}

function findCut(page: Page, cell: TableCell): Cut | undefined {
  const level =
    cell.region === page.city.code
      ? "KOTA"
      : page.kecamatan.some(({ code }) => code === cell.region)
        ? "KECAMATAN"
        : "KELURAHAN";
  const names = Object.keys(cell.codes).sort().join();
  return page.cuts.find(
    (cut) =>
      cut.level === level &&
      cut.period === kindOf(cell.period) &&
      cut.indicators.some(({ id }) => id === cell.indicator) &&
      cut.by
        .map(({ id }) => id)
        .sort()
        .join() === names,
  );
}

/** One table of a table's own page: rows are months, columns the codes of one dimension, or kelurahan; of a single month, rows are kelurahan. */
export interface CutTable {
  readonly key: string;
  /** where all its cells stand */
  readonly place: string;
  readonly columns: readonly string[];
  /** the only month; then every row has a name */
  readonly month?: string;
  readonly rows: readonly { readonly month: string; readonly name?: string; readonly cells: Row }[];
}

type Row = readonly (CellView | undefined)[];

/** More columns than this are wider than a phone: thousands take more room than hundreds; a word stands upright. */
function mostColumns(cells: readonly CellView[]): number {
  return cells.some(({ decimal, text }) => decimal !== null && text.length > 4) ? 5 : 7;
}

/** All cells of a table of the plan in tables that fit a phone, newest month first. */
export function cutTables(page: Page, cut: Cut, cells: readonly CellView[]): CutTable[] {
  // found by region once: a province has thousands of kelurahan, and each has its cells
  const byRegion = Map.groupBy(cells, ({ region }) => region);
  if (cut.by.length === 0) {
    const most = mostColumns(cells);
    return page.kecamatan.flatMap(({ code: above, name }) => {
      const columns = page.kelurahan
        .filter(({ kecamatan }) => kecamatan === above)
        .map(({ code, name: village }) => ({ name: village, cells: byRegion.get(code) ?? [] }));
      return tables(`${above}`, `${page.t.level.kecamatan} ${name}`, columns, most);
    });
  }
  const [only] = cells;
  if (only && cut.level === "KELURAHAN" && cut.by.length === 1 && cells.every(({ period }) => period === only.period)) {
    return page.kecamatan.flatMap(({ code, name }) => villageRows(page, cut, { code, name }, only.period, byRegion));
  }
  const [columnsBy, ...others] = [...cut.by].sort((a, b) => b.codes.length - a.codes.length);
  const [other] = others;
  return [page.city, ...page.kecamatan, ...page.kelurahan].flatMap(({ code: region, name }) => {
    const here = byRegion.get(region) ?? [];
    return (other?.codes ?? [{ code: "", name: "" }]).flatMap((one) => {
      const own = here.filter((cell) => !other || cell.codes[other.id] === one.code);
      const byCode = Map.groupBy(own, (cell) => cell.codes[columnsBy?.id ?? ""]);
      const columns = (columnsBy?.codes ?? []).map(({ code, name: column }) => ({
        name: column,
        cells: byCode.get(code) ?? [],
      }));
      return tables(`${region} ${one.code}`, one.name ? `${name}, ${one.name}` : name, columns, mostColumns(own));
    });
  });
}

/** The kelurahan of a kecamatan below each other in the one month that has appeared: a table of one row for each would hold nothing together. */
function villageRows(
  page: Page,
  cut: Cut,
  above: { readonly code: string; readonly name: string },
  month: string,
  byRegion: ReadonlyMap<string, readonly CellView[]>,
): CutTable[] {
  const villages = page.kelurahan.filter(({ kecamatan, code }) => kecamatan === above.code && byRegion.has(code));
  const all = villages.flatMap(({ code }) => byRegion.get(code) ?? []);
  const [by] = cut.by;
  const codeOf = (cell: CellView) => cell.codes[by?.id ?? ""];
  const used = new Set(all.map(codeOf));
  const columns = (by?.codes ?? []).filter(({ code }) => used.has(code));
  return inEqualParts(columns, mostColumns(all)).map((own, at) => ({
    ...{ key: `${above.code} ${at}`, place: `${page.t.level.kecamatan} ${above.name}`, month },
    columns: own.map(({ name }) => name),
    rows: villages.map(({ code: region, name }) => ({
      ...{ month, name },
      cells: own.map(({ code }) => byRegion.get(region)?.find((cell) => codeOf(cell) === code)),
    })),
  }));
}

function inEqualParts<Item>(items: readonly Item[], most: number): Item[][] {
  const size = Math.ceil(items.length / Math.max(1, Math.ceil(items.length / most)));
  return Array.from({ length: Math.ceil(items.length / most) }, (_, at) => items.slice(at * size, (at + 1) * size));
}

interface Column {
  readonly name: string;
  readonly cells: readonly CellView[];
}

function tables(key: string, place: string, columns: readonly Column[], most: number): CutTable[] {
  const used = columns.filter(({ cells }) => cells.length > 0);
  return inEqualParts(used, most).map((own, at) => {
    const byMonth = own.map(({ cells }) => Map.groupBy(cells, ({ period }) => period));
    const months = [...new Set(byMonth.flatMap((months) => [...months.keys()]))].sort().reverse();
    return {
      ...{ key: `${key} ${at}`, place, columns: own.map(({ name }) => name) },
      rows: months.map((month) => ({ month, cells: byMonth.map((months) => months.get(month)?.[0]) })),
    };
  });
}
