import { type CellKey, dimensionText } from "../../../schema/cell.ts";
import type { Cut } from "./cell-space.ts";
import { cliqueTree } from "./cliques.ts";
import { type CountModel, openCount } from "./count-model.ts";
import type { OpenSystem } from "./open-system.ts";
import type { RowStore } from "./row-store.ts";
import type { CountedAs, Tabulated } from "./tabulated.ts";
import type { PrintedCell, Vintage } from "./vintages.ts";

/** One month as it stood in one vintage: the columns of every count that it prints. */
export interface MonthModel {
  readonly vintage: Vintage;
  readonly counts: ReadonlyMap<CountedAs, CountModel>;
  /** the cuts of the tables that are printed of a count */
  readonly tables: ReadonlyMap<CountedAs, ReadonlySet<Cut>>;
  /** the variable of a cell; undefined where the month's tables say nothing about it */
  variable(counted: CountedAs, key: Pick<CellKey, "region" | "dimensions">): number | undefined;
  /** the printed number of a cell, undefined where it is hidden, held or not printed */
  printed(counted: CountedAs, key: Pick<CellKey, "region" | "dimensions">): number | undefined;
}

/** What the cells of a month add to the row store besides rows and columns. */
export type Notes = {
  readonly printed: RowStore["printed"][number][];
  readonly watched: RowStore["watched"][number][];
};

/** Opens a month's columns, with one row per printed cell and one target per hidden one. */
export function openMonth(
  system: OpenSystem,
  vintage: Vintage,
  {
    tabulated,
    notes,
    shared,
  }: {
    readonly tabulated: Tabulated;
    readonly notes: Notes;
    /** active persons told by a share */
    readonly shared: readonly Pick<CellKey, "region" | "dimensions">[];
  },
): MonthModel {
  const space = tabulated.space(vintage.month);
  const tables = tablesOf(vintage, tabulated, shared);
  const counts = new Map(
    [...tables].map(([counted, cuts]) => {
      const tree = cliqueTree([...cuts], space.size);
      const name = (cell: Pick<CellKey, "region" | "dimensions">) => variableName(counted, cell, vintage);
      return [counted, openCount(system, space, { tree, tables: [...cuts], name })] as const;
    }),
  );
  const variable: MonthModel["variable"] = (counted, key) => {
    const { cut, at } = space.place(key);
    return counts.get(counted)?.columns(cut)?.[at];
  };
  const numbers = new Map<string, number>();
  for (const printed of vintage.cells.values()) {
    const counted = tabulated.counted(printed.cell.indicator);
    const column = counted && variable(counted, printed.cell);
    if (counted === undefined || column === undefined) continue;
    const { status, lo, hi } = knownRange(printed, tabulated);
    if (status === "published") numbers.set(cellName(counted, printed.cell), lo);
    const row = system.row([[column, 1]], lo, hi);
    notes.printed.push({ row, cell: printed.id, release: printed.release, status });
    if (status !== "hidden") continue;
    system.target({
      name: printed.isFirst ? printed.id : `${printed.id}@${printed.release}`,
      form: [[column, 1]],
      need: tabulated.minimum(printed.cell.indicator) - 1,
      maxLow: null,
      truth: null,
      above: null,
      below: null,
      harmless: null,
    });
    notes.watched.push({ cell: printed.id, kind: "hidden", window: undefined });
  }
  const printed: MonthModel["printed"] = (counted, key) => numbers.get(cellName(counted, key));
  return { vintage, counts, tables, variable, printed };
}

function tablesOf(
  vintage: Vintage,
  tabulated: Tabulated,
  shared: readonly Pick<CellKey, "region" | "dimensions">[],
): ReadonlyMap<CountedAs, ReadonlySet<Cut>> {
  const space = tabulated.space(vintage.month);
  const tables = new Map<CountedAs, Set<Cut>>();
  const add = (counted: CountedAs, key: Pick<CellKey, "region" | "dimensions">) =>
    tables.set(counted, (tables.get(counted) ?? new Set<Cut>()).add(space.place(key).cut));
  for (const { cell } of vintage.cells.values()) {
    const counted = tabulated.counted(cell.indicator);
    if (counted !== undefined) add(counted, cell);
  }
  for (const key of shared) add("active", key);
  return tables;
}

/**
 * What a printed cell says. A published number is known; a hidden one is at least 1 where zeros are shown; of a held one only that it
 * lies less than k from the number it repeats.
 */
function knownRange(
  { cell }: PrintedCell,
  tabulated: Tabulated,
): { readonly status: RowStore["printed"][number]["status"]; readonly lo: number; readonly hi: number | null } {
  if (cell.status === "SUPPRESSED") return { status: "hidden", lo: tabulated.leastHidden(cell.indicator), hi: null };
  const value = Number(cell.decimal);
  if (!Number.isSafeInteger(value)) throw new RangeError("a printed count is not a whole number");
  if (cell.asOfPeriod === undefined) return { status: "published", lo: value, hi: value };
  const reach = tabulated.minimum(cell.indicator) - 1;
  return { status: "held", lo: Math.max(0, value - reach), hi: value + reach };
}

/** `active/35.75.01/2024-09/kelamin=L`; a revised month is followed by the release that revised it: `2024-09@12`. */
function variableName(counted: CountedAs, cell: Pick<CellKey, "region" | "dimensions">, vintage: Vintage): string {
  return `${counted}/${cell.region}/${monthName(vintage)}/${dimensionText(cell.dimensions)}`;
}

/** `2024-09`, or `2024-09@12` for the numbers that release 12 put in the place of others. */
export function monthName({ month, ordinal, release }: Vintage): string {
  return ordinal === 0 ? month : `${month}@${release}`;
}

function cellName(counted: CountedAs, { region, dimensions }: Pick<CellKey, "region" | "dimensions">): string {
  return `${counted}/${region}/${dimensionText(dimensions)}`;
}
