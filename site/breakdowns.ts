import { type BuildContext, buildContext } from "./build-context.ts";
import { amount, type CellView } from "./cells.ts";
import { RincianDocument, type RincianQuery } from "./gql/graphql.ts";
import { apiLocale, type Cut, cellView, type Page } from "./page.ts";
import { askAll } from "./portal.ts";
import { other, type Value, words } from "./sentence.ts";
import { distinctSources, type SourceView } from "./sources.ts";

/** The measure that pages break down. */
export const brokenDown = "peserta-aktif";

/** One table of the plan in the newest month in which it appeared, all its regions. */
export interface Breakdown {
  readonly cut: Cut;
  readonly month: string;
  /** last day of that month */
  readonly end: string;
  /** in the order of the code lists */
  readonly cells: readonly CellView[];
  /** the same cells by the code of their region: pages of single regions find theirs without looking at a province's others */
  readonly byRegion: ReadonlyMap<string, readonly CellView[]>;
  readonly sources: readonly SourceView[];
  /** by the id of a hidden cell: the nearest published total that holds it */
  readonly totals: ReadonlyMap<string, SafeTotal>;
}

/** A published total and where it stands, in words. */
export interface SafeTotal {
  readonly cell: CellView;
  readonly place: string;
}

/** Tables that break participants down at a level by so many dimensions, in the order of the plan. */
export function cutsAt(page: Page, level: Cut["level"], dimensions: number): Cut[] {
  return page.cuts.filter(
    (cut) => cut.level === level && cut.by.length === dimensions && cut.indicators.some(({ id }) => id === brokenDown),
  );
}

const loaded = new WeakMap<BuildContext, Map<string, Promise<Breakdown | undefined>>>();

/** The table in its newest month; undefined where it has not appeared yet. Asked once per language and build. */
export function newestBreakdown(page: Page, cut: Cut): Promise<Breakdown | undefined> {
  const context = buildContext();
  const known = loaded.get(context) ?? new Map<string, Promise<Breakdown | undefined>>();
  loaded.set(context, known);
  const key = `${page.locale} ${cut.id}`;
  const asked = known.get(key) ?? load(page, cut);
  known.set(key, asked);
  return asked;
}

/** The tables of these that have appeared, in their newest months. */
export async function newestBreakdowns(page: Page, cuts: readonly Cut[]): Promise<Breakdown[]> {
  return (await Promise.all(cuts.map((cut) => newestBreakdown(page, cut)))).filter((one) => one !== undefined);
}

async function load(page: Page, cut: Cut): Promise<Breakdown | undefined> {
  const newest = cut.months.at(-1);
  if (!newest) return undefined;
  // kelurahan are asked for by kecamatan: all cells of a province at once are more than one question may name
  const areas = cut.level === "KELURAHAN" ? page.kecamatan : [page.city];
  const asked = { locale: apiLocale(page.locale), indicators: [brokenDown], level: cut.level, month: newest.id };
  const by = cut.by.map(({ id }) => id);
  const nodes: RincianQuery["cells"]["nodes"] = [];
  for (const { code } of areas) {
    const answer = await askAll(RincianDocument, { ...asked, by, city: code }, (one) => one.cells);
    nodes.push(...answer.nodes);
  }
  const cells = inListOrder(
    cut,
    nodes.map((node) => cellView(page, node)),
  ).filter(({ status }) => status !== "NOT_APPLICABLE");
  return {
    ...{ cut, month: newest.id, end: newest.end, sources: distinctSources(nodes), cells },
    byRegion: Map.groupBy(cells, ({ region }) => region),
    totals: new Map(nodes.flatMap((node) => safeTotal(page, node))),
  };
}

function inListOrder(cut: Cut, cells: readonly CellView[]): CellView[] {
  const ranks = cut.by.map(({ id, codes }) => ({ id, rank: new Map(codes.map(({ code }, at) => [code, at])) }));
  const rankOf = (cell: CellView, at: number) => ranks[at]?.rank.get(cell.codes[ranks[at]?.id ?? ""] ?? "") ?? 0;
  return [...cells].sort((a, b) => {
    if (a.region !== b.region) return a.region < b.region ? -1 : 1;
    const at = ranks.findIndex((_, index) => rankOf(a, index) !== rankOf(b, index));
    return at === -1 ? 0 : rankOf(a, at) - rankOf(b, at);
  });
}

function safeTotal(page: Page, node: RincianQuery["cells"]["nodes"][number]): [string, SafeTotal][] {
  const total = node.cell.partOf;
  if (!total) return [];
  const place = [total.region.label, ...total.dimensions.map(({ name }) => name)].join(", ");
  return [[node.id, { cell: cellView(page, total), place }]];
}

/** Name of the code that a cell has in a dimension of its table. */
export function codeName(cut: Cut, cell: CellView, dimension: string): string {
  const code = cell.codes[dimension] ?? "";
  const known = cut.by.find(({ id }) => id === dimension)?.codes.find((one) => one.code === code);
  return known?.name ?? code;
}

/** A name as a value of a sentence; one with digits or a hyphen (an age band, a date, `Laki-laki`) says that it is a name. */
export function nameValue(text: string): Value {
  return /[\d–-]/.test(text) ? other("name", text) : words(text);
}

/** A label inside a sentence: `Jenis kelamin` → `jenis kelamin`. */
export function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** The dimensions of a table in words: `jenis kelamin dan umur pada 1 Januari`. */
export function dimensionsInWords(page: Page, cut: Cut): string {
  const [first = "", ...rest] = cut.by.map(({ label }) => lowerFirst(label));
  return rest.reduce((sofar, label) => page.t.who.and.replace("{first}", sofar).replace("{second}", label), first);
}

/** The cell with the most people, where every cell is known for its own month and no other has as many: else nobody can say. */
export function mostOf(cells: readonly CellView[]): CellView | undefined {
  if (cells.length < 2 || cells.some((cell) => amount(cell) === undefined || cell.held)) return undefined;
  const [first, second] = [...cells].sort((a, b) => (amount(b) ?? 0) - (amount(a) ?? 0));
  return first && second && amount(first) !== amount(second) ? first : undefined;
}
