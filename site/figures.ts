import type { CellView } from "./cells.ts";
import { AngkaDocument } from "./gql/graphql.ts";
import { apiLocale, type Cut, cellViews, type Page } from "./page.ts";
import { kindOf, periodsOf } from "./periods.ts";
import { askAll } from "./portal.ts";
import { distinctSources, type SourceView } from "./sources.ts";

/** Cells of the tables that come with office documents, every period that the release holds, with where they come from. */
export interface Figures {
  readonly cells: readonly CellView[];
  /** all sources, or those of these indicators */
  sources(...indicators: readonly string[]): SourceView[];
}

/** Asks for these indicators at one level by one breakdown. Empty where the release holds none. */
export async function askFigures(
  page: Page,
  indicators: readonly string[],
  { by = [], level = "KOTA" }: { readonly by?: readonly string[]; readonly level?: Cut["level"] } = {},
): Promise<Figures> {
  const { nodes } = await askAll(
    AngkaDocument,
    { locale: apiLocale(page.locale), indicators: [...indicators], city: page.city.code, level, by: [...by] },
    (answer) => answer.cells,
  );
  return { cells: cellViews(page, nodes), sources: (...ids) => distinctSources(nodes, ...ids) };
}

/** The cells of one kind of period; of the newest `most` periods where told. */
export function ofKind(
  cells: readonly CellView[],
  kind: ReturnType<typeof kindOf>,
  most = Number.POSITIVE_INFINITY,
): CellView[] {
  const own = cells.filter(({ period }) => kindOf(period) === kind);
  const shown = periodsOf(own).slice(0, most);
  return own.filter(({ period }) => shown.includes(period));
}

/** The newest year in which this indicator has a number, else the newest that it has a cell of; undefined without any. */
export function newestYear(cells: readonly CellView[], indicator: string): string | undefined {
  const own = ofKind(cells, "YEAR").filter((cell) => cell.indicator === indicator);
  const [known] = periodsOf(own.filter(({ decimal }) => decimal !== null));
  return known ?? periodsOf(own)[0];
}

/** The cell of this indicator, period and code (of whichever dimension); undefined where the release has none. */
export function cellAt(
  cells: readonly CellView[],
  indicator: string,
  period: string | undefined,
  code?: string,
): CellView | undefined {
  return cells.find(
    (cell) =>
      cell.indicator === indicator &&
      cell.period === period &&
      (code === undefined ? Object.keys(cell.codes).length === 0 : Object.values(cell.codes).includes(code)),
  );
}
