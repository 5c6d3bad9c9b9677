import { expect, test } from "vitest";
import type { RawCell } from "../../../../server/intake/office-file.ts";
import { goodRows, memoryFile, readRows, type TableRows } from "../../../support/table-files.ts";

const names = Object.keys(goodRows.iuran ?? {});
const row = (change: Readonly<Record<string, RawCell>> = {}) =>
  names.map((name) => change[name] ?? goodRows.iuran?.[name] ?? "");
const bare = (cells: Readonly<Record<string, RawCell>>) => names.map((name) => cells[name] ?? "");
const read = (rows: TableRows, container?: "xlsx") =>
  readRows(memoryFile([names, ...rows], container ? { container } : {}));

test.each(["Jumlah", "JUMLAH", "Total", "TOTAL:", "Sub Total", "Subtotal", "Grand Total", "Jumlah seluruhnya", "Jml."])(
  "a row that begins with %s is a total: skipped, counted, compared",
  async (label) => {
    const { rows, told, form } = await read([row(), row({ bulan: "2024-02" }), bare({ nik: label, jumlah: "33.600" })]);
    expect(rows).toHaveLength(2);
    expect(told).toEqual([]);
    expect(form?.skipped).toEqual({ above: 0, totals: 1, below: 0 });
  },
);

test("a total that is not the sum of the rows above is told at its line", async () => {
  const { told } = await read([row(), row({ bulan: "2024-02" }), bare({ nik: "Jumlah", jumlah: "33.601" })]);
  expect(told).toEqual(["4 jumlah jumlah-tidak-cocok"]);
});

test.each<RawCell>(["33600", "33.600", "33,600", "Rp 33.600,-", "33.600,00", { type: "number", text: "33600" }])(
  "a total written %j equals 33600",
  async (jumlah) => {
    expect((await read([row(), row({ bulan: "2024-02" }), bare({ nik: "Jumlah", jumlah })])).told).toEqual([]);
  },
);

test("a total is not compared where it is no number, or where a row above was refused", async () => {
  expect((await read([row(), bare({ nik: "Jumlah", jumlah: "lihat lampiran" })])).told).toEqual([]);
  expect((await read([row(), bare({ nik: "Jumlah", jumlah: { type: "formula", text: "" } })])).told).toEqual([]);
  const { told } = await read([row(), row({ nik: "1" }), bare({ nik: "Jumlah", jumlah: "1" })]);
  expect(told).toEqual(["3 nik nik-bentuk"]);
});

test("the label of a total may stand in any column, also under the mark of invented data", async () => {
  const marked = (cells: readonly RawCell[], mark: RawCell = "true") => [mark, ...cells];
  const { rows, told, form } = await readRows(
    memoryFile([marked(names, "data_contoh"), marked(row()), marked(bare({ jumlah: "16800" }), "Jumlah")]),
  );
  expect([rows.length, told, form?.skipped.totals]).toEqual([1, [], 1]);
  const inside = await read([row(), bare({ pembayar: "Total", jumlah: "16800" })]);
  expect([inside.rows.length, inside.told, inside.form?.skipped.totals]).toEqual([1, [], 1]);
});

test("a row with a key is data, whatever word it begins with", async () => {
  const { rows, told } = await read([row({ nik: "Jumlah" })]);
  expect(rows).toHaveLength(1);
  expect(told).toEqual(["2 nik nik-bentuk"]);
  expect((await read([bare({ nik: "Jumlah", bulan: "2024-01" })])).rows).toHaveLength(1);
});

test("a name that begins like a total makes no total of its row", async () => {
  const people = Object.keys(goodRows.peserta ?? {});
  const person = (change: Readonly<Record<string, string>>) =>
    people.map((name) => change[name] ?? goodRows.peserta?.[name] ?? "");
  const { told } = await readRows(
    memoryFile([people, person({ nama: "Total Quafletzu" }), person({ nama: "Jumlah Q", nik: "", berlaku_mulai: "" })]),
  );
  expect(told).toEqual(["3 nik wajib-diisi", "3 berlaku_mulai wajib-diisi"]);
});

test("what stands below the total is skipped and counted: signatures, remarks, places", async () => {
  const { rows, told, form } = await read([
    row(),
    bare({ nik: "Jumlah", jumlah: "16800" }),
    bare({ jumlah: "Pasuruan, 31 Januari 2024" }),
    bare({ nik: "Mengetahui," }),
    undefined,
    bare({ nik: "Kepala Dinas", jumlah: "Bendahara" }),
  ]);
  expect([rows.length, told, form?.skipped]).toEqual([1, [], { above: 0, totals: 1, below: 3 }]);
});

test("remarks at the end are skipped without a total too, between rows they are rows", async () => {
  const remark = bare({ tanggal_bayar: "Data per Januari" });
  const end = await read([row(), remark, remark]);
  expect([end.rows.length, end.told, end.form?.skipped.below]).toEqual([1, [], 2]);
  const between = await read([row(), remark, row({ bulan: "2024-02" })]);
  expect(between.rows.map(({ line }) => line)).toEqual([2, 3, 4]);
  expect(between.told).toContain("3 nik wajib-diisi");
  expect(between.form?.skipped.below).toBe(0);
});

test("a remark above a total belongs to the rows, so that no row without its key is lost", async () => {
  const { told } = await read([row(), bare({ jumlah: "16800" }), bare({ nik: "Jumlah", jumlah: "33600" })]);
  expect(told).toEqual([
    "3 nik wajib-diisi",
    "3 bulan wajib-diisi",
    "3 pembayar wajib-diisi",
    "3 tanggal_bayar wajib-diisi",
  ]);
});

test("more half-empty rows than stand below a table are taken for data", async () => {
  const remark = bare({ tanggal_bayar: "?" });
  const { rows, form } = await read([row(), ...Array.from({ length: 1001 }, () => remark)]);
  expect([rows.length, form?.skipped.below]).toEqual([1002, 0]);
});

test("a row of data below a total ends the reading", async () => {
  const { told, rows } = await read([row(), bare({ nik: "Jumlah", jumlah: "16800" }), row({ bulan: "2024-02" })]);
  expect(told).toEqual(["4 #0 data-di-bawah-jumlah"]);
  expect(rows.map(({ line }) => line)).toEqual([2]);
  // with nothing but its key it is data as well
  const key = bare({ nik: "3575011712809001", bulan: "2024-02", pembayar: "apbd" });
  expect((await read([row(), bare({ nik: "Jumlah" }), key])).told).toEqual(["4 #0 data-di-bawah-jumlah"]);
});

test("a heading further down ends the reading, also below a total", async () => {
  expect((await read([row(), names, row()])).told).toEqual(["3 #0 kepala-berulang"]);
  expect((await read([row(), bare({ nik: "Jumlah" }), names, row()])).told).toEqual(["4 #0 kepala-berulang"]);
  const labels = ["NIK", "Bulan iuran", "Pembayar", "Jumlah iuran", "Tanggal bayar", "", "", ""];
  expect((await read([row(), labels, row()])).told).toEqual(["3 #0 kepala-berulang"]);
});

test.each([1, 2, 100])(
  "the rows above the place where the reading ends are handed on (pieces of %i rows)",
  async (size) => {
    const { told, rows } = await readRows(memoryFile([names, row({ nik: "1" }), row(), names, row()], { size }));
    expect(told).toEqual(["2 nik nik-bentuk", "4 #0 kepala-berulang"]);
    expect(rows.map(({ line }) => line)).toEqual([2, 3]);
  },
);
