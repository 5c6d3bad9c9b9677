import { columnWords } from "../../schema/column-words.ts";
import { fileColumn } from "../../schema/file-columns.ts";
import type { FileFormat, Release } from "../../schema/release.ts";
import { sampleMark } from "../../schema/sample.ts";
import { sha256Of } from "./checksums.ts";
import type { ExplainedRelease } from "./explanations.ts";
import { markedTitle } from "./marked-title.ts";
import type { ReleaseTable } from "./release-tables.ts";
import type { WrittenFile } from "./written-file.ts";

const specification = "https://datapackage.org/profiles/2.0";
const mediaTypes: Readonly<Partial<Record<FileFormat, string>>> = {
  csv: "text/csv",
  "csv-semicolon": "text/csv",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  json: "application/json",
  "json-stat": "application/json",
  parquet: "application/vnd.apache.parquet",
  readme: "text/markdown",
};

/** A file of the release, and the table it was written from where there is one. */
export interface PackedFile {
  readonly file: WrittenFile;
  readonly of: ReleaseTable | undefined;
}

/**
 * `datapackage.json`: every file with its digest, every CSV with its columns by Table Schema. It is written by version 2 of the standard
 * and keeps the words of version 1 that readers of that version look for.
 */
export function writeDataPackage(
  files: readonly PackedFile[],
  { release, sources, profile }: ExplainedRelease,
): Uint8Array {
  const title = markedTitle(profile.programme, release);
  const { licence, office } = profile;
  const descriptor = {
    $schema: `${specification}/datapackage.json`,
    profile: "data-package",
    name: `${release.isSample ? sampleMark.filePrefix : ""}terang-${release.id.replaceAll("/", "-").toLowerCase()}`,
    id: release.id,
    title: `${title.id}, rilis ${release.id}`,
    description: [...(release.isSample ? [sampleMark.sentence.id] : []), `${title.en}, release ${release.id}.`].join(
      " ",
    ),
    ...(release.isSample ? { [sampleMark.column]: true, keterangan: sampleMark.sentence } : {}),
    version: release.version,
    licenses: [{ name: licence.name.replaceAll(" ", "-"), title: licence.name, path: licence.url }],
    // `roles` is the word of version 2, `role` that of version 1
    contributors: [{ title: office.id, role: "publisher", roles: ["publisher"] }],
    sources: sources.map(({ institution, document }) => ({ title: `${institution}: ${document}` })),
    resources: files.map((packed) => resourceOf(packed, release)),
  };
  return new TextEncoder().encode(`${JSON.stringify(descriptor, undefined, 2)}\n`);
}

function resourceOf({ file, of: table }: PackedFile, release: Release) {
  const { name, format, bytes } = file;
  const resource = {
    $schema: `${specification}/dataresource.json`,
    ...{ name: name.toLowerCase(), path: name },
    title: table?.dataset ? markedTitle(table.dataset.title, release).id : name,
    ...{ format: name.split(".").at(-1), mediatype: mediaTypes[format] ?? "application/octet-stream" },
    ...{ bytes: bytes.byteLength, hash: `sha256:${sha256Of(bytes)}` },
  };
  if (table === undefined || (format !== "csv" && format !== "csv-semicolon")) {
    return { ...resource, profile: "data-resource" };
  }
  return {
    ...resource,
    ...{ type: "table", profile: "tabular-data-resource", encoding: "utf-8" },
    dialect: {
      $schema: `${specification}/tabledialect.json`,
      ...{ delimiter: format === "csv" ? "," : ";", lineTerminator: "\n" },
      ...{ quoteChar: '"', doubleQuote: true, header: true, skipInitialSpace: false },
    },
    schema: schemaOf(table, format),
  };
}

function schemaOf({ table, dataset }: ReleaseTable, format: "csv" | "csv-semicolon") {
  const fields = table.columns.map(({ name, kind }) => {
    const words = columnWords(name, dataset);
    const about = { name, description: `${words.id} / ${words.en}` };
    if (kind === "number") return { ...about, type: "number", ...(format === "csv" ? {} : { decimalChar: "," }) };
    const { type, allowed } = fileColumn(name);
    if (type === "boolean") {
      const constraints = { required: true, enum: [true] };
      return { ...about, type, trueValues: [sampleMark.value], falseValues: ["false"], constraints };
    }
    if (type === "date") return { ...about, type };
    return { ...about, type: "string", ...(allowed && { constraints: { required: true, enum: allowed } }) };
  });
  return {
    $schema: `${specification}/tableschema.json`,
    fields,
    missingValues: [""],
    primaryKey: [dataset === undefined ? "penjelasan" : "sel"],
  };
}
