import { parse } from "csv-parse/sync";
import { cellId, cellQualities, cellStatuses } from "../../schema/cell.ts";
import type { Dataset, Measure } from "../../schema/dataset.ts";
import { isMonth } from "../../schema/month.ts";
import { spanOf } from "../../schema/period.ts";
import type { Manifest, Observation } from "../../schema/release.ts";
import type { Codelists } from "../codelists.ts";
import { asRecord } from "./find-releases.ts";

/** Text by column of one row; an empty value is left out. */
type TextRow = Readonly<Record<string, string>>;

/** The place in a file that is not understood: data rows count from 1. */
export interface UnknownPlace {
  readonly row: number;
  readonly column: string;
}

/** the apostrophe that keeps a spreadsheet from running a text as a formula */
const guarded = /^'(?=[=+\-@])/;

/** The data rows of a dataset's JSON file; undefined where it is none. */
export function jsonRows(bytes: Uint8Array): TextRow[] | undefined {
  let rows: unknown;
  try {
    rows = asRecord(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes))).rows;
  } catch {
    return undefined;
  }
  if (!Array.isArray(rows)) return undefined;
  return rows.map((row) =>
    Object.fromEntries(
      Object.entries(asRecord(row)).flatMap(([name, value]) =>
        value === null ? [] : [[name, String(value)] as const],
      ),
    ),
  );
}

/** The data rows of a dataset's CSV file by its heading; undefined where it is none. */
export function csvRows(bytes: Uint8Array): TextRow[] | undefined {
  let rows: Record<string, string>[];
  try {
    rows = parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes), { columns: true });
  } catch {
    return undefined;
  }
  return rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).flatMap(([name, value]) =>
        value === "" ? [] : [[name, value.replace(guarded, "")] as const],
      ),
    ),
  );
}

/**
 * The cells that a dataset's rows tell. `sources` gives the id of a source by its text; a source that is named otherwise keeps its text.
 * `codes` are those that office files brought, by dimension, as the release's manifest names them.
 * Returns the first place that is not understood instead: a column that is missing, or a word that is none of the portal's.
 */
export function readCells(
  rows: readonly TextRow[],
  {
    dataset,
    codelists,
    sources,
    codes = {},
  }: {
    readonly dataset: Dataset;
    readonly codelists: Codelists;
    readonly sources: ReadonlyMap<string, string>;
    readonly codes?: Manifest["codes"];
  },
): Observation[] | UnknownPlace {
  const known = new Map(
    Object.entries(dataset.dimensions).map(([name, { codelist }]) => [
      name,
      new Set(codelist === "release" ? codes[name]?.map(({ code }) => code) : codelists[codelist].keys()),
    ]),
  );
  const cells: Observation[] = [];
  for (const [at, row] of rows.entries()) {
    const text = (column: string) => row[column] ?? "";
    const names = Object.keys(dataset.dimensions).filter((name) => row[name] !== undefined);
    const status = cellStatuses.find((one) => one === row.status);
    const quality = cellQualities.find((one) => one === row.kualitas);
    const wrong = (column: string): UnknownPlace => ({ row: at + 1, column });
    const measure = dataset.measures[text("indikator")];
    if (measure === undefined) return wrong("indikator");
    if (!codelists.regions.has(text("wilayah"))) return wrong("wilayah");
    const stray = names.find((name) => !known.get(name)?.has(text(name)));
    if (stray !== undefined) return wrong(stray);
    if (spanOf(text("periode")) === undefined) return wrong("periode");
    if (status === undefined) return wrong("status");
    if (quality === undefined) return wrong("kualitas");
    if (row.data_per !== undefined && !isMonth(row.data_per)) return wrong("data_per");
    if (status === "PUBLISHED" ? !formOf(measure).test(text("nilai")) : row.nilai !== undefined) return wrong("nilai");
    const cell: Observation = {
      ...{ indicator: text("indikator"), region: text("wilayah"), period: text("periode"), status, quality },
      dimensions: Object.fromEntries(names.map((name) => [name, text(name)])),
      decimal: row.nilai,
      source: sources.get(text("sumber")) ?? text("sumber"),
      ...(row.data_per === undefined ? {} : { asOfPeriod: row.data_per }),
    };
    if (cellId(cell) !== row.sel) return wrong("sel");
    cells.push(cell);
  }
  return cells;
}

/** How a measure's numbers are written: counts whole, money whole and perhaps below nought, quotients with decimals. */
function formOf({ kind, unit }: Measure): RegExp {
  if (kind === "stated") return /^-?\d+(?:\.\d+)?$/;
  if (kind === "ratio") return /^-?\d+(?:\.\d+)?$/;
  if (kind === "share") return /^\d+(?:\.\d+)?$/;
  return unit === "rupiah" ? /^-?\d+$/ : /^\d+$/;
}
