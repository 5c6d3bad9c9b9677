import type { FileFormat } from "../../schema/release.ts";
import { sampleMark } from "../../schema/sample.ts";
import { writeArchive } from "./archive.ts";
import { writeChecksums } from "./checksums.ts";
import { writeIndonesianCsv } from "./csv.ts";
import { type PackedFile, writeDataPackage } from "./data-package.ts";
import { type ExplainedRelease, explainRelease, explainTable } from "./explanations.ts";
import { writeJsonStat } from "./json-stat.ts";
import { writeParquet } from "./parquet.ts";
import { writeReadme } from "./readme.ts";
import { releaseFiles } from "./release-files.ts";
import { type ReleaseFilesInput, type ReleaseTable, releaseTables } from "./release-tables.ts";
import { tableSheets, type WriteWorkbook } from "./table-workbook.ts";
import { fileName, type WrittenFile } from "./written-file.ts";

/** What a whole release is packed from. */
export interface PackageInput extends ReleaseFilesInput, ExplainedRelease {
  /** the attack's certificate, which goes with the files */
  readonly certificate: WrittenFile;
  readonly writeWorkbook: WriteWorkbook;
}

/**
 * Every public file of a release but its manifest: each table in every format, its explanations, those of the release, the certificate,
 * `datapackage.json`, `SHA256SUMS` over all of them, and one zip that holds them all. The same input gives the same bytes.
 */
export async function releasePackage(input: PackageInput): Promise<WrittenFile[]> {
  const { release, certificate } = input;
  const packed: PackedFile[] = [];
  const tables = releaseTables(input);
  for (const table of tables) {
    for (const file of await filesOf(table, input)) packed.push({ file, of: table });
  }
  const whole = (name: string, format: FileFormat, bytes: Uint8Array): WrittenFile => ({
    ...{ name, dataset: undefined, format, rows: 0, bytes },
  });
  const explained = writeReadme(explainRelease(tables, input));
  const readme = whole(fileName("rilis", "readme", release), "readme", explained);
  packed.push({ file: readme, of: undefined }, { file: certificate, of: undefined });
  const described = [
    ...packed.map(({ file }) => file),
    whole("datapackage.json", "data-package", writeDataPackage(packed, input)),
  ];
  const files = [...described, whole("SHA256SUMS", "checksums", writeChecksums(described))];
  const folder = `${release.isSample ? sampleMark.filePrefix : ""}rilis-${release.id.replaceAll("/", "-")}`;
  return [...files, whole(fileName("rilis", "zip", release), "zip", writeArchive(folder, files))];
}

/** One table in every format, the one most people open first. */
async function filesOf(table: ReleaseTable, input: PackageInput): Promise<WrittenFile[]> {
  const { release, profile, writeWorkbook } = input;
  const { licence } = profile;
  const explained = explainTable(table, input);
  const rows = table.table.rows.length;
  const file = (format: Parameters<typeof fileName>[1], bytes: Uint8Array): WrittenFile => ({
    ...{ name: fileName(table.name, format, release), dataset: table.dataset?.id, format },
    ...{ rows: format === "readme" ? 0 : rows, bytes },
  });
  const about = {
    ...(release.isSample ? { [sampleMark.column]: sampleMark.value, keterangan: sampleMark.sentence.id } : {}),
    ...{ rilis: release.id, judul: explained.title.id, lisensi: `${licence.name} ${licence.url}` },
  };
  return [
    file("xlsx", new Uint8Array(await writeWorkbook({ sheets: tableSheets(table.table, explained, release) }))),
    file("csv-semicolon", writeIndonesianCsv(table.table)),
    ...releaseFiles(input, [table]),
    ...(table.dataset
      ? [file("json-stat", writeJsonStat(table.table, { dataset: table.dataset, release, licence }))]
      : []),
    file("parquet", writeParquet(table.table, about)),
    file("readme", writeReadme(explained)),
  ];
}
