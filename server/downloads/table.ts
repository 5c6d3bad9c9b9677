import type { Source } from "../../schema/aggregate.ts";
import { cellId } from "../../schema/cell.ts";
import type { Code, CodelistId, Region } from "../../schema/codelist.ts";
import type { Dataset } from "../../schema/dataset.ts";
import { lastDayOf } from "../../schema/month.ts";
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
}

/**
 * The dataset's cells of one release, in the order given. Columns follow from the definition: code and name per dimension (both empty
 * in a total), and numerator and denominator where the dataset has a share. A cell that is not PUBLISHED has no number in any column,
 * whatever it holds. `data_per` is filled in held cells only: the month whose value the row repeats.
 */
export function datasetTable(input: TableInput): Table {
  const columns = tableColumns(input);
  const rows = input.observations
    .filter((cell) => input.dataset.measures[cell.indicator] !== undefined)
    .map((cell) => columns.map(({ read }) => read(cell)));
  return { columns: columns.map(({ name, kind }) => ({ name, kind })), rows };
}

function tableColumns({ dataset, release, observations, sources, regions, codelists }: TableInput): TableColumn[] {
  const text = (name: string, read: TableColumn["read"]): TableColumn => ({ name, kind: "text", read });
  const number = (name: string, read: TableColumn["read"]): TableColumn => ({ name, kind: "number", read });
  const measure = (cell: Observation) => dataset.measures[cell.indicator];
  const sourceTexts = new Map(sources.map((source) => [source.id, sourceText(source)]));
  const hasShare = Object.values(dataset.measures).some(({ kind }) => kind === "share");
  const cells = hasShare ? new Map(observations.map((cell) => [cellId(cell), cell])) : new Map<string, Observation>();
  const part = (role: "numerator" | "denominator") => (cell: Observation) => {
    const share = measure(cell);
    if (share?.kind !== "share") return undefined;
    // a held share is an earlier month's, and so are its parts
    const found = cells.get(cellId({ ...cell, period: cell.asOfPeriod ?? cell.period, indicator: share[role] }));
    return found && publicNumber(found);
  };
  return [
    ...(release.isSample ? [text(sampleMark.column, () => sampleMark.value)] : []),
    text("indikator", (cell) => cell.indicator),
    text("nama_indikator", (cell) => measure(cell)?.label.id),
    text("wilayah", (cell) => cell.region),
    text("nama_wilayah", (cell) => regions.get(cell.region)?.name.id),
    text("periode", (cell) => cell.period),
    text("mulai", (cell) => `${cell.period}-01`),
    text("akhir", (cell) => lastDayOf(cell.period)),
    ...Object.entries(dataset.dimensions).flatMap(([name, { codelist }]) => [
      text(name, (cell) => cell.dimensions[name]),
      text(`nama_${name}`, (cell) => codelists?.[codelist]?.get(cell.dimensions[name] ?? "")?.name.id),
    ]),
    number("nilai", publicNumber),
    text("satuan", (cell) => measure(cell)?.unit),
    text("status", (cell) => cell.status),
    text("kualitas", (cell) => cell.quality),
    text("data_per", (cell) => cell.asOfPeriod),
    ...(hasShare ? [number("pembilang", part("numerator")), number("penyebut", part("denominator"))] : []),
    text("sumber", (cell) => sourceTexts.get(cell.source)),
    text("rilis", () => release.id),
    text("sel", cellId),
  ];
}

function publicNumber(cell: Observation): string | undefined {
  return cell.status === "PUBLISHED" ? cell.decimal : undefined;
}

/** `BPS: Sakernas (2024-02-01)`: how a source stands in a row. */
export function sourceText({ institution, document, date }: Source): string {
  return `${institution}: ${document}${date === undefined ? "" : ` (${date})`}`;
}
