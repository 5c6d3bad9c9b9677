import type { Source } from "../../schema/aggregate.ts";
import { cellQualities, cellStatuses } from "../../schema/cell.ts";
import { columnWords } from "../../schema/column-words.ts";
import type { Profile } from "../../schema/profiles/profile.ts";
import type { FileFormat, Release } from "../../schema/release.ts";
import { sampleMark } from "../../schema/sample.ts";
import { statusWords } from "../../schema/status-words.ts";
import type { Text } from "../../schema/text.ts";
import { citationOf, releaseAddress } from "./citation.ts";
import { markedTitle } from "./marked-title.ts";
import type { ReleaseTable } from "./release-tables.ts";
import { sourceText } from "./table.ts";

/** One part of the explanations. `lines` are about the codes they stand with, where they stand with one. */
export interface Chapter {
  readonly heading: Text;
  readonly lines: readonly { readonly code?: string; readonly text: Text }[];
}

/** What goes with a table or a whole release so that its numbers can be read without the portal. */
export interface Explanations {
  readonly title: Text;
  readonly chapters: readonly Chapter[];
}

/** What explanations are written from. */
export interface ExplainedRelease {
  readonly release: Release;
  readonly sources: readonly Source[];
  readonly profile: Pick<Profile, "name" | "programme" | "office" | "licence">;
}

/** What the formats are for. */
const formatWords: Readonly<Partial<Record<FileFormat, readonly [ending: string, about: Text]>>> = {
  xlsx: [".xlsx", { id: "untuk Excel; kode dan periode tetap teks", en: "for Excel; codes and periods stay text" }],
  "csv-semicolon": [
    "-excel.csv",
    {
      id: "CSV untuk Excel berbahasa Indonesia (titik koma, koma desimal). Excel dapat membaca kode seperti 35.75 sebagai angka; bila kode penting, pakai .xlsx",
      en: "CSV for Excel in Indonesian (semicolon, decimal comma). Excel may read codes such as 35.75 as numbers; where codes matter, use .xlsx",
    },
  ],
  csv: [".csv", { id: "CSV untuk program (koma, titik desimal)", en: "CSV for programs (comma, decimal point)" }],
  json: [".json", { id: "baris yang sama sebagai JSON", en: "the same rows as JSON" }],
  "json-stat": [".jsonstat.json", { id: "kubus JSON-stat 2", en: "JSON-stat 2 cubes" }],
  parquet: [".parquet", { id: "untuk program analisis", en: "for analysis programs" }],
  "data-package": [
    "datapackage.json",
    { id: "kolom tiap tabel (Table Schema)", en: "the columns of every table (Table Schema)" },
  ],
  checksums: [
    "SHA256SUMS",
    {
      id: "sidik jari tiap berkas; periksa dengan: sha256sum --check SHA256SUMS",
      en: "digest of every file; check with: sha256sum --check SHA256SUMS",
    },
  ],
  zip: [".zip", { id: "semua berkas di atas", en: "all the files above" }],
};

/** The explanations of one table. */
export function explainTable({ name, dataset, table }: ReleaseTable, input: ExplainedRelease): Explanations {
  const plain = dataset?.title ?? { id: "Penjelasan kantor", en: "Statements of offices" };
  const title = markedTitle(plain, input.release);
  const cited = new Set(table.rows.map((row) => row[table.columns.findIndex((column) => column.name === "sumber")]));
  const sources = input.sources.filter((source) => cited.has(sourceText(source)));
  return {
    title,
    chapters: [
      ...opening(dataset?.description ?? plain, input),
      ...(dataset === undefined ? [] : [definitionsOf(dataset.measures)]),
      {
        heading: { id: "Kolom", en: "Columns" },
        lines: table.columns.map((column) => ({ code: column.name, text: columnWords(column.name, dataset) })),
      },
      ...(dataset === undefined ? [] : [statusChapter]),
      ...(dataset === undefined ? [] : [sourcesOf(sources, dataset.source)]),
      ...closing(plain, input),
      { heading: { id: "Berkas", en: "Files" }, lines: filesOf(name) },
    ],
  };
}

/** The explanations of a whole release: what it is, which tables it holds, how to read and cite them. */
export function explainRelease(tables: readonly ReleaseTable[], input: ExplainedRelease): Explanations {
  const title = markedTitle(input.profile.programme, input.release);
  const described = tables.flatMap(({ name, dataset }) => (dataset ? [{ code: name, text: dataset.description }] : []));
  const lines = Object.values(formatWords).map(([code, text]) => ({ code, text }));
  return {
    title,
    chapters: [
      ...opening(input.profile.programme, input),
      { heading: { id: "Tabel", en: "Tables" }, lines: described },
      statusChapter,
      ...closing(input.profile.programme, input),
      { heading: { id: "Berkas", en: "Files" }, lines },
    ],
  };
}

function opening(about: Text, { release }: ExplainedRelease): Chapter[] {
  const { firstPeriod, period, note } = release;
  const covers = { id: `Data ${firstPeriod} sampai ${period}`, en: `Data from ${firstPeriod} to ${period}` };
  const address = releaseAddress(release);
  return [
    {
      heading: { id: "Isi", en: "Contents" },
      lines: [...(release.isSample ? [{ text: sampleMark.sentence }] : []), { text: about }],
    },
    {
      heading: { id: "Rilis", en: "Release" },
      lines: [
        { code: release.id, text: covers },
        { text: { id: `Alamat tetap: ${address}`, en: `Permanent address: ${address}` } },
        // a note is in both languages already
        ...(note === undefined ? [] : [{ text: { id: `Catatan: ${note}`, en: `Note: ${note}` } }]),
      ],
    },
  ];
}

function definitionsOf(measures: NonNullable<ReleaseTable["dataset"]>["measures"]): Chapter {
  return {
    heading: { id: "Arti angka", en: "Definitions" },
    lines: Object.entries(measures).map(([code, { label, unit, definition, basis }]) => ({
      code,
      text: {
        id: `${label.id} (${unit}). ${definition.id} Dasar: ${basis.id}.`,
        en: `${label.en} (${unit}). ${definition.en} Basis: ${basis.en}.`,
      },
    })),
  };
}

const statusChapter: Chapter = {
  heading: { id: "Status dan kualitas", en: "Status and quality" },
  lines: [...cellStatuses, ...cellQualities].map((code) => ({ code, text: statusWords[code] })),
};

function sourcesOf(sources: readonly Source[], whole: Text): Chapter {
  return {
    heading: { id: "Sumber", en: "Sources" },
    lines: [
      { text: whole },
      ...sources.map((source) => ({
        code: sourceText(source),
        text: { id: source.definition, en: source.definition },
      })),
    ],
  };
}

function closing(title: Text, { release, profile }: ExplainedRelease): Chapter[] {
  const { licence } = profile;
  const terms = {
    id: `${licence.name}: boleh disalin, diolah, dan dijual asal sumber dan kode rilis disebut. ${licence.url}`,
    en: `${licence.name}: may be copied, adapted and sold if source and release code are named. ${licence.url}`,
  };
  return [
    { heading: { id: "Lisensi", en: "Licence" }, lines: [{ text: terms }] },
    {
      heading: { id: "Cara mengutip", en: "How to cite" },
      lines: [{ text: citationOf(title, release, profile) }],
    },
  ];
}

function filesOf(name: string): Chapter["lines"] {
  return Object.values(formatWords)
    .filter(([ending]) => /^[.-]/.test(ending) && ending !== ".zip")
    .map(([ending, text]) => ({ code: `${name}${ending}`, text }));
}
