import type { CellStatus } from "../../schema/cell.ts";
import type { Dataset } from "../../schema/dataset.ts";
import { spanOf } from "../../schema/period.ts";
import type { Release } from "../../schema/release.ts";
import { sampleMark } from "../../schema/sample.ts";
import { statusWords } from "../../schema/status-words.ts";
import type { Text } from "../../schema/text.ts";
import { markedTitle } from "./marked-title.ts";
import type { Table } from "./table.ts";

/** The axes that every cube has. */
const common = ["indikator", "wilayah", "periode"] as const;

/** A row by column name. */
type Row = Readonly<Record<string, string | undefined>>;

/** What a cube says of its release, where sample data carry their mark once more. */
export interface JsonStatInput {
  readonly dataset: Dataset;
  readonly release: Release;
  readonly licence: { readonly name: string; readonly url: string };
}

/**
 * A dataset's table as JSON-stat 2: a collection with one cube per cut, which is the rows that have the same dimensions and the same
 * length of period; one cube of everything would be nearly empty. A cell has a number, or null and the status that says why; a place
 * without any status is no cell of the release. A held cell's status names the month whose number it repeats.
 */
export function writeJsonStat(table: Table, { dataset, release, licence }: JsonStatInput): Uint8Array {
  const rows = table.rows.map((row): Row => Object.fromEntries(table.columns.map(({ name }, at) => [name, row[at]])));
  const cuts = Map.groupBy(rows, (row) => cutOf(row, dataset));
  const extension = {
    ...(release.isSample ? { [sampleMark.column]: true, keterangan: sampleMark.sentence } : {}),
    ...{ rilis: release.id, lisensi: licence },
  };
  const collection = {
    ...{ version: "2.0", class: "collection", label: markedTitle(dataset.title, release).id },
    ...(release.isSample ? { note: [sampleMark.sentence.id, sampleMark.sentence.en] } : {}),
    extension,
    link: { item: [...cuts.values()].map((cells) => cubeOf(cells, { dataset, release, extension })) },
  };
  return new TextEncoder().encode(`${JSON.stringify(collection)}\n`);
}

function cutOf(row: Row, { dimensions }: Dataset): string {
  const used = Object.keys(dimensions).filter((name) => row[name] !== undefined);
  return [spanOf(row.periode ?? "")?.kind, ...used].join(" ");
}

function cubeOf(
  rows: readonly Row[],
  { dataset, release, extension }: Pick<JsonStatInput, "dataset" | "release"> & { readonly extension: object },
) {
  const used = Object.keys(dataset.dimensions).filter((name) => rows[0]?.[name] !== undefined);
  const axes = [...common, ...used].map((name) => axisOf(name, rows));
  const places = rows.map((row) =>
    axes.reduce((place, { name, codes }) => place * codes.size + (codes.get(row[name] ?? "") ?? 0), 0),
  );
  const statuses = rows.map(statusOf);
  const labels = used.map((name) => dataset.dimensions[name]?.label.id ?? name);
  return {
    ...{ version: "2.0", class: "dataset" },
    label: [markedTitle(dataset.title, release).id, ...labels].join(", "),
    source: dataset.source.id,
    ...(release.isSample ? { note: [sampleMark.sentence.id, sampleMark.sentence.en] } : {}),
    id: axes.map(({ name }) => name),
    size: axes.map(({ codes }) => codes.size),
    role: { metric: ["indikator"], geo: ["wilayah"], time: ["periode"] },
    dimension: Object.fromEntries(
      axes.map(({ name, codes }) => [name, { label: labelOf(name, dataset), category: categoryOf(name, codes, rows) }]),
    ),
    value: Object.fromEntries(rows.map(({ nilai }, at) => [places[at], nilai === undefined ? null : Number(nilai)])),
    status: Object.fromEntries(statuses.map((status, at) => [places[at], status])),
    extension: { ...extension, status: { label: statusLabels(statuses) } },
  };
}

interface Axis {
  readonly name: string;
  /** place of each code */
  readonly codes: ReadonlyMap<string, number>;
}

function axisOf(name: string, rows: readonly Row[]): Axis {
  const codes = [...new Set(rows.map((row) => row[name] ?? ""))].sort();
  return { name, codes: new Map(codes.map((code, at) => [code, at])) };
}

function labelOf(name: string, { dimensions }: Dataset): string {
  const own: Readonly<Record<string, string>> = { indikator: "Indikator", wilayah: "Wilayah", periode: "Periode" };
  return own[name] ?? dimensions[name]?.label.id ?? name;
}

function categoryOf(name: string, codes: Axis["codes"], rows: readonly Row[]) {
  // periods name themselves, and so does a code that no list names
  const label = Object.fromEntries(rows.map((row) => [row[name] ?? "", row[`nama_${name}`] ?? row[name]]));
  const index = [...codes.keys()];
  const sorted = Object.fromEntries(index.map((code) => [code, label[code]]));
  return { index, label: sorted, ...(name === "indikator" ? { unit: unitsOf(index, rows) } : {}) };
}

function unitsOf(indicators: readonly string[], rows: readonly Row[]) {
  return Object.fromEntries(
    indicators.map((indicator) => {
      const own = rows.filter((row) => row.indikator === indicator);
      const decimals = own.map(({ nilai }) => nilai?.split(".")[1]?.length ?? 0);
      return [indicator, { label: own[0]?.satuan, decimals: Math.max(...decimals) }];
    }),
  );
}

/** The status of a cell without a number, the quality of one with a number, and in a held cell the month that it repeats. */
function statusOf({ status = "", kualitas = "", data_per }: Row): string {
  if (status !== "PUBLISHED") return status;
  return data_per === undefined ? kualitas : `${kualitas} ${data_per}`;
}

function statusLabels(statuses: readonly string[]): Readonly<Record<string, string>> {
  const both = ({ id, en }: Text) => `${id} / ${en}`;
  return Object.fromEntries(
    [...new Set(statuses)].sort().map((status) => {
      const [word = "", month] = status.split(" ");
      const told = both(statusWords[word as CellStatus | "PROVISIONAL" | "FINAL" | "AUDITED"]);
      return [status, month === undefined ? told : `${told}; angka bulan ${month} / number of ${month}`];
    }),
  );
}
