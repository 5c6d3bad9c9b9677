import type { Source } from "../../schema/aggregate.ts";
import { cellId } from "../../schema/cell.ts";
import type { Code, CodelistId, Region } from "../../schema/codelist.ts";
import type { Dataset } from "../../schema/dataset.ts";
import { datasetColumns } from "../../schema/file-columns.ts";
import { lastDayOf } from "../../schema/month.ts";
import type { PublishedCode } from "../../schema/oversight.ts";
import { type PeriodSpan, spanOf } from "../../schema/period.ts";
import type { Observation, Release } from "../../schema/release.ts";
import { sampleMark } from "../../schema/sample.ts";

/** One column of a dataset's files: its name, and the text of its value in a cell's row (undefined: there is none). */
interface TableColumn {
  readonly name: string;
  readonly kind: "text" | "number";
  readonly read: (cell: Observation) => string | undefined;
}

/** A dataset's published cells as rows; every format writes these same rows. */
export interface Table {
  readonly columns: readonly { readonly name: string; readonly kind: "text" | "number" }[];
  readonly rows: readonly (readonly (string | undefined)[])[];
}

/** What the files of one release are written from. `observations` are every cell in force, of all datasets. */
export interface TableInput {
  readonly dataset: Dataset;
  readonly release: Release;
  readonly observations: readonly Observation[];
  readonly sources: readonly Source[];
  readonly regions: ReadonlyMap<string, Region>;
  /** code lists of the datasets' dimensions; where one is left out, its columns of names stay empty */
  readonly codelists?: Readonly<Partial<Record<CodelistId, ReadonlyMap<string, Code>>>> | undefined;
  /** names of the codes that office files brought, by dimension, as in the release's manifest */
  readonly codes?: Readonly<Record<string, readonly PublishedCode[]>> | undefined;
}

/**
 * The dataset's cells of one release, in the order given. Columns follow from the definition: code and name per dimension (both empty
 * in a total), and numerator and denominator where the dataset has a share or a ratio. A cell that is not PUBLISHED has no number in any
 * column, whatever it holds. `data_per` is filled in held cells only: the month whose value the row repeats. Throws RangeError for a
 * period that no calendar has.
 */
export function datasetTable(input: TableInput): Table {
  const columns = tableColumns(input);
  const rows = input.observations
    .filter((cell) => input.dataset.measures[cell.indicator] !== undefined)
    .map((cell) => columns.map(({ read }) => read(cell)));
  return { columns: columns.map(({ name, kind }) => ({ name, kind })), rows };
}

function tableColumns(input: TableInput): TableColumn[] {
  const readers = columnReaders(input);
  return datasetColumns(input.dataset, input.release.isSample).map(({ name, type }) => {
    const read = readers.get(name);
    if (read === undefined) throw new Error(`nobody writes the column ${name}`);
    return { name, kind: type === "number" ? "number" : "text", read };
  });
}

function columnReaders(input: TableInput): ReadonlyMap<string, TableColumn["read"]> {
  const { dataset, release, sources, regions } = input;
  const measure = (cell: Observation) => dataset.measures[cell.indicator];
  const sourceTexts = new Map(sources.map((source) => [source.id, sourceText(source)]));
  return new Map<string, TableColumn["read"]>([
    [sampleMark.column, () => sampleMark.value],
    ["indikator", (cell) => cell.indicator],
    ["nama_indikator", (cell) => measure(cell)?.label.id],
    ["wilayah", (cell) => cell.region],
    ["nama_wilayah", (cell) => regions.get(cell.region)?.name.id],
    ["periode", (cell) => cell.period],
    ["mulai", (cell) => `${span(cell).firstMonth}-01`],
    ["akhir", (cell) => lastDayOf(span(cell).lastMonth)],
    ...Object.keys(dataset.dimensions).flatMap((name): [string, TableColumn["read"]][] => {
      const names = codeNames(input, name);
      return [
        [name, (cell) => cell.dimensions[name]],
        [`nama_${name}`, (cell) => names.get(cell.dimensions[name] ?? "")],
      ];
    }),
    ["nilai", publicNumber],
    ["satuan", (cell) => measure(cell)?.unit],
    ["status", (cell) => cell.status],
    ["kualitas", (cell) => cell.quality],
    ["data_per", (cell) => cell.asOfPeriod],
    ...partReaders(input),
    ["sumber", (cell) => sourceTexts.get(cell.source)],
    ["rilis", () => release.id],
    ["sel", cellId],
  ]);
}

/** Indonesian names of a dimension's codes; none where the list was not given. */
function codeNames({ dataset, codelists, codes }: TableInput, dimension: string): ReadonlyMap<string, string> {
  const codelist = dataset.dimensions[dimension]?.codelist;
  if (codelist === undefined) return new Map();
  const known = codelist === "release" ? (codes?.[dimension] ?? []) : [...(codelists?.[codelist]?.values() ?? [])];
  return new Map(known.map(({ code, name }) => [code, name.id]));
}

/** Numerator and denominator of shares and ratios, by the same rule as the API: found at the cell's own place in the whole release. */
function partReaders({ dataset, observations }: TableInput): [string, TableColumn["read"]][] {
  const cells = new Map(observations.map((cell) => [cellId(cell), cell]));
  const part = (role: "numerator" | "denominator") => (cell: Observation) => {
    const measure = dataset.measures[cell.indicator];
    if (measure?.kind !== "share" && measure?.kind !== "ratio") return undefined;
    const isTotal = role === "numerator" && measure.kind === "share" && measure.numeratorAt === "total";
    // a held share is an earlier month's, and so are its parts
    const place = { ...cell, period: cell.asOfPeriod ?? cell.period, ...(isTotal && { dimensions: {} }) };
    const found = cells.get(cellId({ ...place, indicator: measure[role] }));
    return found && publicNumber(found);
  };
  return [
    ["pembilang", part("numerator")],
    ["penyebut", part("denominator")],
  ];
}

function span({ period }: Observation): PeriodSpan {
  const found = spanOf(period);
  if (found === undefined) throw new RangeError("a stored period has no calendar form");
  return found;
}

function publicNumber(cell: Observation): string | undefined {
  return cell.status === "PUBLISHED" ? cell.decimal : undefined;
}

/** `BPS: Sakernas (2024-02-01)`: how a source stands in a row. */
export function sourceText({ institution, document, date }: Source): string {
  return `${institution}: ${document}${date === undefined ? "" : ` (${date})`}`;
}
