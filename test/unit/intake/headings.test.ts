import fc from "fast-check";
import { expect, test } from "vitest";
import { intakeKinds } from "../../../schema/intake/index.ts";
import type { RawCell } from "../../../server/intake/office-file.ts";
import { findHeading, fitsKind } from "../../../server/intake/table/heading.ts";
import { goodRows, memoryFile, readRows, type TableRows } from "../../support/table-files.ts";

const names = (kind: string) => Object.keys(intakeKinds.find(({ id }) => id === kind)?.columns ?? {});
const values = Object.values(goodRows.iuran ?? {});
const told = async (...rows: TableRows) => (await readRows(memoryFile(rows))).told;

test.each(intakeKinds.map(({ id }) => id))(
  "the heading of %s tells its kind, with the sample mark or without",
  async (kind) => {
    const kindOf = async (heading: readonly string[]) => (await readRows(memoryFile([heading]))).kind;
    expect(await kindOf(names(kind))).toBe(kind);
    expect(await kindOf(["data_contoh", ...names(kind)])).toBe(kind);
    expect(await kindOf(names(kind).toReversed())).toBe(kind);
    expect(await kindOf(names(kind).map((name) => name.toUpperCase()))).toBe(kind);
  },
);

test("an office's own heading is read: other words, other order, marks and spaces, columns that are not used", async () => {
  const {
    rows,
    told: faults,
    form,
  } = await readRows(
    memoryFile([
      ["DAFTAR IURAN PEKERJA RENTAN"],
      ["Kota Pasuruan", "", "Januari 2024"],
      undefined,
      ["No.", "TGL. BAYAR (DD/MM/YYYY)", "No KTP", "Nama\nPeserta", "BLTH", "Sumber Dana *", "Jumlah (Rp)"],
      ["1", "10 Januari 2024", "3575011712809001", "Vrefle", "01/2024", "APBD Kota", "Rp 16.800,-"],
    ]),
  );
  expect(rows[0]).toMatchObject({
    line: 5,
    row: { nik: "3575011712809001", bulan: "2024-01", pembayar: "apbd", jumlah: "16800", tanggal_bayar: "2024-01-10" },
  });
  expect(faults).toEqual(["4 #1 kolom-diabaikan", "4 #4 kolom-diabaikan"]);
  expect(form).toMatchObject({ headingLine: 4, skipped: { above: 2, totals: 0, below: 0 }, ignoredColumns: 2 });
});

test("a heading of two rows with merged cells, and a row of column numbers under it", async () => {
  const {
    rows,
    told: faults,
    form,
  } = await readRows(
    memoryFile([
      ["NIK", "Periode", "", "Jumlah", "Sumber Dana", "Tgl Bayar"],
      ["", "Dari", "Sampai", "", "", ""],
      ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)"],
      ["3575011712809001", "2024-01", "2024-02", "33600", "DBHCHT", "2024-01-10"],
    ]),
  );
  expect(faults).toEqual([]);
  expect(rows).toMatchObject([{ line: 4, row: { bulan: "2024-01", sampai_bulan: "2024-02", jumlah: "33600" } }]);
  expect(form?.headingLine).toBe(1);
});

test("a name merged over all columns, and typed column numbers, change nothing", async () => {
  const number = (text: string): RawCell => ({ type: "number", text });
  const { rows, told: faults } = await readRows(
    memoryFile([
      ["Data Iuran", "", "", "", ""],
      ["NIK", "Bulan", "Pembayar", "Jumlah", "Tanggal Bayar"],
      ["1", "2", "3", "4", "5"].map(number),
      values.slice(0, 5),
    ]),
  );
  expect(faults).toEqual([]);
  expect(rows.map(({ line }) => line)).toEqual([4]);
});

test("a merged cell over columns that have names of their own gives way to them", () => {
  const heading = findHeading([
    ["No", "Identitas", "", "Tanggal", "", "Pembayar", "Jumlah"],
    ["", "NIK", "Bulan", "Bayar", "Kembali", "", ""],
  ]);
  expect(heading?.columns).toEqual([
    undefined,
    "nik",
    "bulan",
    "tanggal_bayar",
    "tanggal_kembali",
    "pembayar",
    "jumlah",
  ]);
  expect(heading?.below).toBe(2);
});

test("the heading is looked for in the first thirty rows with content", async () => {
  const titles = Array.from({ length: 29 }, () => ["Judul"]);
  expect((await readRows(memoryFile([...titles, names("iuran"), values]))).rows).toHaveLength(1);
  expect(await told(...titles, ["Judul"], names("iuran"), values)).toEqual(["1 #0 jenis-tidak-dikenal"]);
});

test("missing, unknown and double columns are told with their places", async () => {
  const [, ...withoutNik] = names("iuran");
  expect(await told(withoutNik)).toEqual(["1 nik kolom-hilang"]);
  expect(await told([...names("iuran"), "Golongan darah"])).toEqual(["1 #9 kolom-tidak-dikenal"]);
  expect(await told([...names("iuran"), "nik"])).toEqual(["1 nik kolom-ganda"]);
  expect(await told([...names("iuran"), "No KTP"])).toEqual(["1 nik kolom-ganda"]);
  expect(await told(["data_contoh", "data_contoh", ...names("iuran")])).toEqual(["1 data_contoh kolom-ganda"]);
  expect(await told(["Nomor identitas", ...withoutNik, "__proto__"])).toEqual([
    "1 nik kolom-hilang",
    "1 #1 kolom-tidak-dikenal",
    "1 #9 kolom-tidak-dikenal",
  ]);
});

test("columns that may be absent may be absent", async () => {
  const needed = names("iuran").slice(0, 5);
  const { rows, told: faults } = await readRows(memoryFile([needed, values.slice(0, 5)]));
  expect(faults).toEqual([]);
  expect(rows[0]?.row).toMatchObject({ jumlah: "16800", tanggal_kembali: undefined, sampai_bulan: undefined });
});

test("a remark that changes what a column holds is no remark", async () => {
  const [nik, bulan, pembayar, , ...rest] = names("iuran").slice(0, 5);
  expect(await told([nik ?? "", bulan ?? "", pembayar ?? "", "Jumlah (orang)", ...rest])).toEqual([
    "1 jumlah kolom-hilang",
    "1 #4 kolom-tidak-dikenal",
  ]);
});

test("a heading that fits nothing is told, and never repeated: it may be a person", async () => {
  const person = ["3575011712809001", "Vrefle Quafletzu", "1980-12-17"];
  const alone = await readRows(memoryFile([person]));
  expect(alone.told).toEqual(["1 #0 jenis-tidak-dikenal"]);
  const beside = await readRows(memoryFile([[...names("peserta").slice(0, 5), ...person]]));
  expect(beside.told.length).toBeGreaterThan(0);
  expect(JSON.stringify([alone.faults, beside.faults])).not.toMatch(/Vrefle|3575011712809001/);
});

test("a file without rows is empty, one with a heading only has no rows", async () => {
  expect(await told()).toEqual(["0 #0 berkas-kosong"]);
  expect(await readRows(memoryFile([names("iuran")]))).toMatchObject({ kind: "iuran", rows: [], told: [] });
});

test("one known word is no heading, nor are rows of data", () => {
  expect(fitsKind([["Bulan", "Januari 2024"]])).toBe(false);
  expect(fitsKind([["NIK"]])).toBe(false);
  expect(fitsKind([[names("iuran").join(";")]])).toBe(false);
  expect(fitsKind([])).toBe(false);
  for (const row of Object.values(goodRows)) expect(fitsKind([Object.values(row)])).toBe(false);
});

test("a heading is found in any order, wherever it stands, whatever stands around it", () => {
  const around = fc.array(fc.array(fc.string({ maxLength: 8 }), { maxLength: 10 }), { maxLength: 20 });
  fc.assert(
    fc.property(fc.constantFrom(...intakeKinds), around, fc.nat(), ({ id, columns }, rows, seed) => {
      const shuffled = Object.keys(columns)
        .map((name, at) => ({ name, order: (at * 7919 + seed) % 101 }))
        .toSorted((one, other) => one.order - other.order)
        .map(({ name }) => name);
      const heading = findHeading([...rows, shuffled]);
      expect([heading?.names.kind.id, heading?.below, heading?.columns]).toEqual([id, rows.length + 1, shuffled]);
    }),
  );
});
