import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import * as path from "node:path";
import { parse } from "csv-parse/sync";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { intakeKinds } from "../../schema/intake/index.ts";
import type { Column, IntakeKind } from "../../schema/intake-kind.ts";
import { createClosing } from "../../server/closing.ts";
import { template } from "../../server/commands/template.ts";
import { readSettings } from "../../server/settings.ts";
import { choicesFor } from "../../server/templates/column-choices.ts";
import { writeTemplate } from "../../server/templates/template.ts";
import { fillTemplate } from "../support/fill-template.ts";
import { type IntakePlace, openIntakePlace } from "../support/intake-place.ts";
import { officePrograms, sheetsAsCsv } from "../support/office-programs.ts";
import { readWorkbook, rowsOf } from "../support/read-workbook.ts";
import { codelists, temporaryFolder } from "../support/sample-files.ts";
import { root } from "../support/test-cluster.ts";

const scope = { codelists, publisher: "35.75", today: "2026-01-15" };
const kinds: readonly IntakeKind[] = intakeKinds;
type Filled = Readonly<Record<string, string>>;

/** What the drop-down of a column offers. */
function offered(kind: string, column: string): string[] {
  const declared = kinds.find(({ id }) => id === kind)?.columns[column];
  const all = declared ? choicesFor(declared, scope).map((choice) => choice.offered) : [];
  if (all.length === 0) throw new Error(`no choices for ${kind} ${column}`);
  return all;
}

/** Born on 1 July of 1960 and later; every other one is a woman, whose day counts forty more. */
const nik = (at: number) => `35750${(at % 4) + 1}${at % 2 === 0 ? "01" : "41"}07${60 + at}7${100 + at}`;

/** What an office types into each template: the example, and every choice of every drop-down at least once, by documented column. */
const typed: Readonly<Record<string, readonly Filled[]>> = {
  peserta: [
    exampleOf("peserta"),
    ...offered("peserta", "kelurahan").map((kelurahan, at) => ({
      ...{
        nik: nik(at),
        nama: `Contoh ${"AEIOU"[at % 5]}${"bcdfghk"[Math.floor(at / 5)]}a`,
        tanggal_lahir: `19${60 + at}-07-01`,
        jenis_kelamin: offered("peserta", "jenis_kelamin")[at % 2] ?? "",
      },
      ...{ kelurahan, berlaku_mulai: "2024-01-02" },
      pekerjaan: offered("peserta", "pekerjaan")[at % offered("peserta", "pekerjaan").length] ?? "",
    })),
  ],
  iuran: [
    exampleOf("iuran"),
    ...offered("iuran", "pembayar").map((pembayar, at) => ({
      ...{ nik: nik(at), bulan: "2024-02", pembayar, jumlah: "16800", tanggal_bayar: "2024-02-10" },
    })),
  ],
  sasaran: offered("sasaran", "wilayah").map((wilayah) => ({ ...exampleOf("sasaran"), wilayah })),
  pekerja: offered("pekerja", "wilayah").map((wilayah) => ({ ...exampleOf("pekerja"), wilayah })),
  anggaran: [
    ...offered("anggaran", "tahap").map((tahap, at) => ({ ...exampleOf("anggaran"), tahap, dokumen: `DPA ${at}` })),
    ...offered("anggaran", "sumber_dana").flatMap((sumber_dana, fund) =>
      offered("anggaran", "peruntukan").map((peruntukan, purpose) => ({
        ...exampleOf("anggaran"),
        ...{ sumber_dana, peruntukan, bidang: "", kode_rekening: `5.1.02.02.02.${1000 + fund * 10 + purpose}` },
      })),
    ),
  ],
  realisasi: [
    exampleOf("realisasi"),
    ...offered("realisasi", "sumber_dana").map((sumber_dana, fund) => ({
      ...exampleOf("realisasi"),
      ...{ sumber_dana, kode_rekening: `5.1.02.02.02.${1000 + fund * 10}`, bulan_sampai: "2025-06" },
    })),
  ],
  dbhcht: offered("dbhcht", "bidang").map((bidang) => ({ ...exampleOf("dbhcht"), bidang })),
  kepesertaan: offered("kepesertaan", "segmen").map((segmen) => ({ ...exampleOf("kepesertaan"), segmen })),
  usulan: [
    exampleOf("usulan"),
    ...offered("usulan", "tahap").map((tahap, at) => ({
      ...{ ...exampleOf("usulan"), nik: nik(at), tahap },
      ...(at === 0 ? { nomor_sk: "", tanggal_sk: "", alasan: offered("usulan", "alasan")[0] ?? "" } : {}),
    })),
  ],
  klaim: [
    exampleOf("klaim"),
    ...offered("klaim", "program").map((program, at) => ({
      ...{
        nik: nik(at),
        program,
        bulan_kejadian: "2024-02",
        tanggal_lapor: "2024-03-04",
        tanggal_status: "2024-03-31",
      },
    })),
  ],
  "angka-lain": [
    ...offered("angka-lain", "jenis").map((jenis, at) => ({
      ...{ ...exampleOf("angka-lain"), jenis, dokumen: `Dokumen ${at}` },
    })),
    ...offered("angka-lain", "wilayah").map((wilayah) => ({
      ...{ ...exampleOf("angka-lain"), wilayah, masa: "2024-06", alasan: "", kantor: "" },
    })),
  ],
  jadwal: [exampleOf("jadwal"), { bulan: "2025-02", jatuh_tempo: "2025-03-17" }],
  catatan: offered("catatan", "lingkup").map((lingkup, at) => ({
    ...{ ...exampleOf("catatan"), lingkup },
    tentang: ["2025-01", "enrolment", "peserta-aktif/35.75.01/2025-01"][at] ?? "",
  })),
  penjelasan: offered("penjelasan", "sebab").map((sebab, at) => ({
    ...{ ...exampleOf("penjelasan"), sebab, bulan: `2024-${String(at + 1).padStart(2, "0")}` },
    pembayar: offered("penjelasan", "pembayar")[at % 5] ?? "",
  })),
};

function exampleOf(kind: string): Filled {
  return (kinds.find(({ id }) => id === kind)?.example ?? {}) as Filled;
}

/** The same by the template's headings. */
function byHeading(kind: IntakeKind, row: Filled): Filled {
  return Object.fromEntries(Object.entries(row).map(([name, text]) => [kind.columns[name]?.label.id ?? name, text]));
}

let place: IntakePlace;
describe.each([true, false])("a template for sample data: %s", (isSample) => {
  beforeEach(async () => {
    place = await openIntakePlace({ isSample });
  });
  afterEach(() => place.close());

  test("filled in as a person does, each kind goes in without a single problem", async () => {
    for (const kind of kinds) {
      const { name, bytes } = await writeTemplate(kind, { ...scope, isSample });
      const rows = typed[kind.id] ?? [];
      const file = path.join(place.folder, name);
      writeFileSync(
        file,
        fillTemplate(
          bytes,
          rows.map((row) => byHeading(kind, row)),
        ),
      );
      const report = await place.takeIn(file, { today: scope.today });
      expect(report.problems.map(({ row, column, rule }) => `${kind.id}:${row} ${column} ${rule}`)).toEqual([]);
      const counts = { read: rows.length, kept: rows.length, refused: 0, problemCount: 0 };
      expect(report).toMatchObject({ kind: kind.id, outcome: "accepted", ...counts });
      expect(rows.length).toBeGreaterThan(0);
    }
  });

  test("left blank, each kind is refused as empty and changes nothing", async () => {
    const before = await place.digest();
    for (const kind of kinds) {
      const { name, bytes } = await writeTemplate(kind, { ...scope, isSample });
      const file = path.join(place.folder, name);
      writeFileSync(file, bytes);
      const report = await place.takeIn(file, { today: scope.today });
      expect(report).toMatchObject({ kind: kind.id, outcome: "refused", kept: 0 });
      expect(report.problems.map(({ rule }) => rule)).toEqual(["berkas-kosong"]);
    }
    expect(await place.digest()).toBe(before);
  });
});

/** Calls the command; what it says is kept. */
async function call(words: readonly string[], options: Readonly<Record<string, string>>, data = "sample") {
  const said: string[] = [];
  const environment = { TERANG_DATA: data };
  const outcome = await template({
    settings: readSettings(environment, root),
    options,
    arguments: words,
    environment,
    isJson: false,
    say: (line) => said.push(typeof line === "string" ? line : `${line.id} / ${line.en}`),
    closing: createClosing(),
    serveUntilStopped: () => new Promise(() => undefined),
  });
  return { ...outcome, said };
}

test("the command writes each kind's template, once with and once without the mark of sample data, readable by its owner only", async () => {
  using at = temporaryFolder();
  const out = path.join(at.folder, "baru");
  for (const { id } of kinds) for (const data of ["sample", "real"]) await call([id], { out }, data);
  const names = kinds.flatMap(({ id }) => [`contoh-templat-${id}.xlsx`, `templat-${id}.xlsx`]);
  expect(readdirSync(out).sort()).toEqual(names.sort());
  for (const name of names) {
    expect((statSync(path.join(out, name)).mode & 0o777).toString(8)).toBe("600");
    const [table] = readWorkbook(readFileSync(path.join(out, name))).map(rowsOf);
    expect(table?.[0]?.includes("data_contoh")).toBe(name.startsWith("contoh-"));
  }
});

test("without a kind the command lists the kinds; an unknown one is answered with the nearest and all others", async () => {
  const { said, report } = await call([], {});
  expect(said.map((line) => line.split(" ")[0])).toEqual(kinds.map(({ id }) => id));
  expect(report).toMatchObject({ kinds: kinds.map(({ id, title }) => ({ id, title })) });
  const error = await call(["pesrta"], {}).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ code: "TEMPLATE_KIND", exitCode: 2, text: { id: expect.stringContaining("peserta") } });
  expect(error).toMatchObject({ remedy: { en: expect.stringContaining(kinds.map(({ id }) => id).join(", ")) } });
});

test("a template that is there already is left alone: the same is fine, a filled one is not written over", async () => {
  using at = temporaryFolder();
  const out = at.folder;
  await call(["jadwal"], { out });
  await call(["jadwal"], { out });
  const file = path.join(out, "contoh-templat-jadwal.xlsx");
  writeFileSync(file, "sudah diisi");
  await expect(call(["jadwal"], { out })).rejects.toMatchObject({ code: "TEMPLATE_EXISTS" });
  expect(readFileSync(file, "utf8")).toBe("sudah diisi");
  mkdirSync(path.join(out, "contoh-templat-peserta.xlsx"));
  await expect(call(["peserta"], { out })).rejects.toMatchObject({ code: "TEMPLATE_EXISTS" });
  await expect(call(["peserta"], { out: path.join(file, "di-dalam-berkas") })).rejects.toMatchObject({
    code: "FOLDER_NOT_WRITABLE",
  });
});

describe.each(officePrograms)("$program", (office) => {
  test.each(kinds)(
    "opens the template of $id and reads what was written",
    async (kind) => {
      const { bytes } = await writeTemplate(kind, { ...scope, isSample: true });
      const csv = sheetsAsCsv(office, bytes);
      const filled = (rows: readonly (readonly string[])[]) =>
        rows.map((row) => row.join("|").replace(/\|+$/, "")).filter((row) => row !== "");
      for (const sheet of readWorkbook(bytes).filter(({ isHidden }) => !isHidden)) {
        const opened: string[][] = parse(csv[sheet.name] ?? "", { relax_column_count: true });
        expect(filled(opened)).toEqual(filled(rowsOf(sheet)));
      }
    },
    180_000,
  );
});

test("every column that offers choices has each of them typed in once", () => {
  for (const { id, columns } of kinds) {
    for (const [name, column] of Object.entries<Column>(columns)) {
      const used = new Set(typed[id]?.map((row) => row[name]));
      const needed = column.required ? choicesFor(column, scope).map((choice) => choice.offered) : [];
      expect({ id, name, missing: needed.filter((choice) => !used.has(choice)) }).toEqual({ id, name, missing: [] });
    }
  }
});
