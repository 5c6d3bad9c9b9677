import { expect, test } from "vitest";
import { intakeKinds } from "../../../schema/intake/index.ts";
import type { RawCell } from "../../../server/intake/office-file.ts";
import { fileOf, goodRows, memoryFile, readRows, toldOf } from "../../support/table-files.ts";

const names = Object.keys(goodRows.iuran ?? {});
const values = Object.values(goodRows.iuran ?? {});

/** A claim that was filed, and nothing else. */
const undecided = {
  ...{ tanggal_putus: "", hasil: "", tanggal_bayar: "" },
  ...{ santunan_kematian: "", santunan_berkala: "", biaya_pemakaman: "" },
};

test.each(Object.keys(goodRows))("a good row of %s is accepted, in any order of columns", async (kind) => {
  const columns = Object.keys(goodRows[kind] ?? {});
  const cells = columns.map((column) => goodRows[kind]?.[column] ?? "");
  const straight = await readRows(memoryFile([columns, cells]));
  const reversed = await readRows(memoryFile([columns.toReversed(), cells.toReversed()]));
  expect(straight.told).toEqual([]);
  expect(reversed.rows).toEqual(straight.rows);
  const filled = Object.fromEntries(columns.map((column, at) => [column, cells[at] || undefined]));
  expect(straight.rows).toEqual([{ line: 2, row: filled, faults: [], isMarked: true }]);
});

/** What is told where a cell may be empty, but not beside what the good row says. */
const besideOthers: Readonly<Record<string, readonly string[]>> = {
  "peserta/pekerjaan": ["3 pekerjaan pekerjaan-kosong"],
  "anggaran/rencana_tw1": ["3 rencana_tw4 rencana-beda-pagu"],
  "anggaran/rencana_tw2": ["3 rencana_tw4 rencana-beda-pagu"],
  "anggaran/rencana_tw3": ["3 rencana_tw4 rencana-beda-pagu"],
  "anggaran/rencana_tw4": ["3 rencana_tw4 rencana-beda-pagu"],
  "realisasi/bulan_dari": ["3 bulan_dari bulan-awal-kosong"],
  "usulan/nomor_sk": ["3 nomor_sk sk-tidak-cocok"],
  "usulan/tanggal_sk": ["3 nomor_sk sk-tidak-cocok"],
  "klaim/tanggal_putus": ["3 hasil putusan-tidak-lengkap"],
  "klaim/hasil": ["3 hasil putusan-tidak-lengkap"],
};

test.each(
  intakeKinds.flatMap(({ id, columns }) =>
    Object.entries(columns).map(([name, { required }]) => ({ kind: id, name, required })),
  ),
)("$kind: $name may be empty only where it is not required ($required)", async ({ kind, name, required }) => {
  const missing = required ? [`3 ${name} wajib-diisi`] : (besideOthers[`${kind}/${name}`] ?? []);
  for (const empty of ["", " \t", "—"]) {
    expect(await toldOf(kind, [{}, { [name]: empty }, {}])).toEqual(missing);
  }
});

test.each<[string, Record<string, string>, string[]]>([
  ["peserta", { tanggal_lahir: "2024-01-02", nik: "3575010201249001" }, ["2 tanggal_lahir lahir-sesudah-berlaku"]],
  ["peserta", { tanggal_meninggal: "1980-12-16" }, ["2 tanggal_meninggal meninggal-sebelum-lahir"]],
  ["peserta", { tanggal_meninggal: "1980-12-17" }, ["2 tanggal_meninggal meninggal-sebelum-berlaku"]],
  ["peserta", { tanggal_meninggal: "2024-01-01" }, ["2 tanggal_meninggal meninggal-sebelum-berlaku"]],
  ["peserta", { tanggal_meninggal: "2024-01-02" }, []],
  ["peserta", { segmen_lain: "PPPK" }, ["2 segmen_lain segmen-lain-aktif"]],
  ["peserta", { nik: "3575015712809001", jenis_kelamin: "Perempuan" }, []],
  ["peserta", { nik: "3575015712809001" }, ["2 jenis_kelamin nik-beda-kelamin"]],
  ["peserta", { jenis_kelamin: "P" }, ["2 jenis_kelamin nik-beda-kelamin"]],
  ["peserta", { tanggal_lahir: "1981-12-17" }, ["2 tanggal_lahir nik-beda-lahir"]],
  ["peserta", { tanggal_lahir: "1980-12-07" }, ["2 tanggal_lahir nik-beda-lahir"]],
  // a NIK has two digits of the year: of the century it says nothing
  ["peserta", { nik: "3575010101009001", tanggal_lahir: "2000-01-01" }, []],
  ["iuran", { tanggal_kembali: "2024-01-09" }, ["2 tanggal_kembali kembali-sebelum-bayar"]],
  ["iuran", { tanggal_kembali: "2024-01-10" }, []],
  ["iuran", { jumlah: "0" }, ["2 jumlah iuran-nol"]],
  ["iuran", { sampai_bulan: "2023-12" }, ["2 sampai_bulan bulan-terbalik"]],
  ["iuran", { sampai_bulan: "2024-01" }, []],
  ["iuran", { bulan: "2024-04", sampai_bulan: "2024-12", jumlah: "151200", jumlah_bulan: "9" }, []],
  [
    "iuran",
    { bulan: "2024-04", sampai_bulan: "2024-12", jumlah: "151200", jumlah_bulan: "8" },
    ["2 jumlah_bulan jumlah-bulan-beda"],
  ],
  [
    "iuran",
    { sampai_bulan: "2024-02", jumlah: "33601" },
    ["2 jumlah iuran-tidak-terbagi", "2 jumlah iuran-di-atas-tarif"],
  ],
  ["sasaran", { berlaku_sampai: "2023-12-31" }, ["2 berlaku_sampai masa-terbalik"]],
  ["sasaran", { berlaku_sampai: "2024-01-01" }, []],
  ["jadwal", { jatuh_tempo: "2025-01-31" }, ["2 jatuh_tempo jadwal-terlalu-awal"]],
  ["catatan", { tentang: "januari" }, ["2 tentang catatan-salah-tempat"]],
  ["catatan", { lingkup: "sel", tentang: "peserta-aktif/35.75.01/2025-01" }, []],
  ["penjelasan", { sebab: "sedang-ditelusuri" }, ["2 dijawab_sebelum penjelasan-tanpa-janji"]],
  ["penjelasan", { sebab: "sedang-ditelusuri", dijawab_sebelum: "2025-03-31" }, []],
  ["penjelasan", { dijawab_sebelum: "2025-02-09" }, ["2 dijawab_sebelum janji-sebelum-surat"]],
  ["anggaran", { rencana_tw1: "", rencana_tw2: "", rencana_tw3: "", rencana_tw4: "" }, []],
  ["anggaran", { rencana_tw1: "300000001" }, ["2 rencana_tw4 rencana-beda-pagu"]],
  [
    "anggaran",
    { pagu: "0", rencana_tw1: "0", rencana_tw2: "0", rencana_tw3: "0", rencana_tw4: "0", tahap: "P-APBD" },
    [],
  ],
  ["anggaran", { sumber_dana: "apbd", bidang: "" }, []],
  ["anggaran", { sumber_dana: "apbd" }, ["2 bidang bidang-bukan-dbhcht"]],
  ["realisasi", { jumlah: "-16800" }, []],
  ["realisasi", { jumlah: "0" }, ["2 jumlah pembayaran-nol"]],
  ["realisasi", { tanggal_sp2d: "2025-12-31" }, []],
  ["realisasi", { tanggal_sp2d: "2024-12-31" }, ["2 tanggal_sp2d sp2d-luar-tahun"]],
  ["realisasi", { bulan_sampai: "" }, []],
  ["realisasi", { bulan_dari: "", bulan_sampai: "" }, []],
  ["realisasi", { bulan_sampai: "2025-03" }, ["2 bulan_sampai bulan-terbalik"]],
  ["realisasi", { bulan_dari: "2025-01", bulan_sampai: "2025-12" }, []],
  ["realisasi", { bulan_sampai: "2026-01" }, ["2 bulan_dari bulan-luar-tahun"]],
  ["realisasi", { bulan_dari: "2024-12", bulan_sampai: "" }, ["2 bulan_dari bulan-luar-tahun"]],
  ["dbhcht", { alokasi: "", pagu: "" }, []],
  ["dbhcht", { alokasi: "", pagu: "", realisasi: "" }, ["2 pagu dbhcht-kosong"]],
  ["dbhcht", { alokasi: "0", pagu: "", realisasi: "" }, []],
  ["dbhcht", { realisasi: "16500000000" }, []],
  ["dbhcht", { realisasi: "16500000001" }, ["2 realisasi realisasi-di-atas-pagu"]],
  ["kepesertaan", { peserta: "86788" }, []],
  ["kepesertaan", { peserta: "86789" }, ["2 peserta peserta-di-atas-pekerja"]],
  ["kepesertaan", { peserta: "86789", pekerja: "" }, []],
  ["usulan", { tahap: "terdaftar" }, []],
  ["usulan", { tahap: "terdaftar", alasan: "usia" }, ["2 alasan alasan-padahal-terdaftar"]],
  ["usulan", { alasan: "nik-tidak-cocok", tanggal_status: "2026-01-01" }, []],
  ["usulan", { tanggal_status: "2025-12-31" }, []],
  ["usulan", { tanggal_status: "2026-01-01" }, ["2 alasan gugur-tanpa-alasan"]],
  ["usulan", { tahap: "terdaftar", tanggal_status: "2026-01-01" }, []],
  ["usulan", { tahap: "usulan" }, ["2 nomor_sk sk-tidak-cocok"]],
  ["usulan", { tahap: "usulan", nomor_sk: "", tanggal_sk: "" }, []],
  ["usulan", { tahap: "sk", nomor_sk: "", tanggal_sk: "" }, ["2 nomor_sk sk-tidak-cocok"]],
  ["usulan", { tanggal_sk: "2025-01-20", tanggal_status: "2025-01-20" }, []],
  ["usulan", { tanggal_sk: "2025-01-19" }, ["2 tanggal_sk usulan-urutan-tanggal"]],
  ["usulan", { tanggal_status: "2025-02-16" }, ["2 tanggal_status usulan-urutan-tanggal"]],
  ["klaim", { tanggal_lapor: "2024-01-01" }, []],
  ["klaim", { tanggal_lapor: "2023-12-31" }, ["2 tanggal_lapor klaim-urutan-tanggal"]],
  ["klaim", { tanggal_putus: "2024-02-04" }, ["2 tanggal_putus klaim-urutan-tanggal"]],
  ["klaim", { tanggal_bayar: "2024-02-25" }, ["2 tanggal_bayar klaim-urutan-tanggal"]],
  ["klaim", { tanggal_status: "2024-03-03" }, ["2 tanggal_status klaim-urutan-tanggal"]],
  ["klaim", { hasil: "", tanggal_putus: "" }, ["2 tanggal_bayar bayar-tanpa-putusan"]],
  ["klaim", { hasil: "", tanggal_putus: "", tanggal_bayar: "" }, ["2 tanggal_bayar bayar-tanpa-putusan"]],
  ["klaim", { ...undecided }, []],
  ["klaim", { ...undecided, hasil: "ditolak", tanggal_putus: "2024-02-26" }, []],
  ["klaim", { ...undecided, hasil: "dibayar", tanggal_putus: "2024-02-26" }, []],
  ["klaim", { hasil: "ditolak", tanggal_bayar: "" }, ["2 hasil ditolak-dengan-uang"]],
  ["klaim", { ...undecided, hasil: "ditolak", tanggal_putus: "2024-02-26", perawatan: "0" }, []],
  [
    "klaim",
    { ...undecided, hasil: "ditolak", tanggal_putus: "2024-02-26", perawatan: "1" },
    ["2 hasil ditolak-dengan-uang"],
  ],
  [
    "klaim",
    { ...undecided, hasil: "dibayar", tanggal_putus: "2024-02-26", tanggal_bayar: "2024-03-04", perawatan: "0" },
    ["2 tanggal_bayar dibayar-tanpa-jumlah"],
  ],
  ["angka-lain", { alasan: "Definisinya lain", kantor: "Dinas Tenaga Kerja" }, []],
  ["angka-lain", { kantor: "Dinas Tenaga Kerja" }, ["2 kantor alasan-tanpa-kantor"]],
  ["angka-lain", { nilai: "9038,5" }, ["2 nilai nilai-tidak-cocok-satuan"]],
  ["angka-lain", { indikator: "cakupan", nilai: "38,9 %" }, []],
  ["angka-lain", { indikator: "cakupan", nilai: "10" }, []],
  ["angka-lain", { indikator: "cakupan", nilai: "38,9" }, ["2 nilai nilai-tidak-cocok-satuan"]],
])("%s with %o: %j", async (kind, change, told) => {
  expect(await toldOf(kind, [change])).toEqual(told);
});

test("a rule over several cells is not held against one that could not be read", async () => {
  expect(await toldOf("iuran", [{ sampai_bulan: "?", jumlah_bulan: "3", jumlah: "33600" }])).toEqual([
    "2 sampai_bulan bulan-bentuk",
  ]);
  expect(await toldOf("penjelasan", [{ sebab: "sedang-ditelusuri", dijawab_sebelum: "segera" }])).toEqual([
    "2 dijawab_sebelum tanggal-bentuk",
  ]);
  expect(await toldOf("peserta", [{ nik: "1", jenis_kelamin: "P" }])).toEqual(["2 nik nik-bentuk"]);
});

test("all faults of a row are told at once, with their places", async () => {
  const { faults, rows } = await readRows(fileOf("iuran", [{ nik: "1", bulan: "2", tanggal_bayar: "" }]));
  expect(faults.map(({ column, place, rule }) => `${place} ${column} ${rule}`)).toEqual([
    "1 nik nik-bentuk",
    "2 bulan bulan-bentuk",
    "5 tanggal_bayar wajib-diisi",
  ]);
  expect(rows[0]?.row).toBeUndefined();
});

test("a warning refuses no row", async () => {
  const { rows, told } = await readRows(fileOf("peserta", [{ tanggal_lahir: "1980-12-18" }]));
  expect(told).toEqual(["2 tanggal_lahir nik-beda-lahir"]);
  expect(rows[0]?.row?.tanggal_lahir).toBe("1980-12-18");
});

test.each([1, 7, 9, 20])("a row of a CSV with %i cells for 8 columns is refused as a whole", async (width) => {
  const cells = Array.from({ length: width }, (_, at) => values[at] ?? "");
  expect((await readRows(memoryFile([names, cells]))).told).toEqual(["2 #0 baris-lebar"]);
});

test("a row of a workbook ends with its last filled cell", async () => {
  const { told, rows } = await readRows(memoryFile([names, values.slice(0, 5)], { container: "xlsx" }));
  expect(told).toEqual([]);
  expect(rows[0]?.row?.tanggal_bayar).toBe("2024-01-10");
});

test.each(["csv", "xlsx"] as const)(
  "data under a heading without a name is told once, at its first line (%s)",
  async (container) => {
    const rows = [[...names.slice(0, 2), "", ...names.slice(2)]];
    for (const cell of ["", "x", "y"]) rows.push([...values.slice(0, 2), cell, ...values.slice(2)]);
    expect((await readRows(memoryFile(rows, { container }))).told).toEqual(["3 #3 kolom-tanpa-nama"]);
  },
);

test("data beyond the heading of a workbook stands under no name", async () => {
  const read = async (...beyond: RawCell[]) =>
    (await readRows(memoryFile([names, [...values, ...beyond]], { container: "xlsx" }))).told;
  expect(await read("", "x")).toEqual(["2 #10 kolom-tanpa-nama"]);
  expect(await read("", " ")).toEqual([]);
});

test.each<[RawCell, boolean]>([
  ["true", true],
  ["TRUE", true],
  [" true ", true],
  [{ type: "boolean", text: "true" }, true],
  [{ type: "boolean", text: "false" }, false],
  ["false", false],
  ["", false],
  ["ya", false],
  [{ type: "number", text: "1" }, false],
])("a mark of invented data %j counts: %s", async (mark, isMarked) => {
  const { rows } = await readRows(
    memoryFile([
      ["data_contoh", ...names],
      [mark, ...values],
    ]),
  );
  expect(rows.map((row) => row.isMarked)).toEqual([isMarked]);
});

test("rows that hold nothing but the mark are no rows", async () => {
  const empty = names.map(() => "");
  const { rows, told } = await readRows(
    memoryFile([
      ["data_contoh", ...names],
      ["true", ...values],
      ["true", ...empty],
    ]),
  );
  expect([rows.length, told]).toEqual([1, []]);
  // a line that was cut off is one
  const cut = await readRows(memoryFile([["data_contoh", ...names], ["true", ...values], ["true"]]));
  expect(cut.told).toEqual(["3 #0 baris-lebar"]);
});

test("many rows with one date of birth are told, the dates that registrars make up are not", async () => {
  const born = (count: number, tanggal_lahir: string, nik: string) =>
    Array.from({ length: count }, () => ({ tanggal_lahir, nik }));
  const others = Array.from({ length: 490 }, (_, at) => ({
    nik: `35750101${String((at % 12) + 1).padStart(2, "0")}${50 + (at % 49)}9001`,
    tanggal_lahir: `${1950 + (at % 49)}-${String((at % 12) + 1).padStart(2, "0")}-01`,
  }));
  const told = async (rows: Record<string, string>[]) =>
    (await toldOf("peserta", rows)).filter((one) => !one.includes("nik-beda"));
  expect(await told(born(10, "1980-12-17", "3575011712809001"))).toEqual(["0 tanggal_lahir tanggal-lahir-seragam"]);
  expect(await told(born(9, "1980-12-17", "3575011712809001"))).toEqual([]);
  for (const [day, digits] of [
    ["01-01", "0101"],
    ["07-01", "0107"],
    ["12-31", "3112"],
  ] as const) {
    expect(await told(born(50, `1980-${day}`, `357501${digits}809001`))).toEqual([]);
  }
  // ten of five hundred are two in a hundred, ten of five hundred and one are fewer
  const ten = born(10, "1999-05-20", "3575012005999001");
  expect(await told([...others, ...ten])).toEqual(["0 tanggal_lahir tanggal-lahir-seragam"]);
  expect(await told([...others, {}, ...ten])).toEqual([]);
});
