import { expect, test } from "vitest";
import { intakeKinds } from "../../../../schema/intake/index.ts";
import { cellRules } from "../../../../schema/intake/rules/cell-rules.ts";
import { columnRules } from "../../../../schema/intake/rules/column-rules.ts";
import type { RuleId } from "../../../../schema/intake/rules/index.ts";
import type { OfficeFile, RawCell } from "../../../../server/intake/office-file.ts";
import { fileOf, goodRows, memoryFile, readRows } from "../../../support/table-files.ts";

type Change = Readonly<Record<string, RawCell>>;
const one = (kind: string, change: Change) => () => fileOf(kind, [change]);
const all =
  (kind: string, ...changes: Change[]) =>
  () =>
    fileOf(kind, changes);
const names = Object.keys(goodRows.iuran ?? {});
const values = Object.values(goodRows.iuran ?? {});
const laid =
  (...rows: RawCell[][]) =>
  () =>
    memoryFile(rows);
const bare = (cells: Change) => names.map((name) => cells[name] ?? "");

/** The smallest file that breaks each rule which a table can break by itself. */
const cases: Readonly<Partial<Record<RuleId, () => OfficeFile>>> = {
  "berkas-kosong": laid(),
  "jenis-tidak-dikenal": laid(["Hari", "Acara"], ["Senin", "Rapat"]),
  "kepala-berulang": laid(names, values, names),
  "data-di-bawah-jumlah": laid(names, values, bare({ nik: "Jumlah" }), values),
  "jumlah-tidak-cocok": laid(names, values, bare({ nik: "Jumlah", jumlah: "1" })),
  "kolom-hilang": laid(names.slice(1), values.slice(1)),
  "kolom-tidak-dikenal": laid([...names, "Golongan darah"], [...values, "O"]),
  "kolom-ganda": laid([...names, "Tgl Bayar"], [...values, ""]),
  "kolom-tanpa-nama": laid([...names, ""], [...values, "x"]),
  "kolom-diabaikan": laid([...names, "Keterangan"], [...values, "x"]),
  "tanggal-rancu": one("iuran", { tanggal_bayar: "03/04/2024" }),
  "tanggal-campur": all("iuran", { tanggal_bayar: "25/03/2024" }, { tanggal_bayar: "03/25/2024" }),
  "angka-rancu": one("iuran", { jumlah: "16.800" }),
  "angka-campur": all("iuran", { jumlah: "16.800,00" }, { jumlah: "16,800.00" }),
  "kode-menjadi-bilangan": one("peserta", { kelurahan: { type: "number", text: "35.75" } }),
  "kode-menjadi-waktu": one("peserta", { kelurahan: "2:07:05" }),
  "nik-dibulatkan": all("iuran", ...Array.from({ length: 10 }, (_, at) => ({ nik: `35750117128090${at}0` }))),
  "wajib-diisi": one("iuran", { nik: "" }),
  "rumus-tanpa-nilai": one("iuran", { jumlah: { type: "formula", text: "" } }),
  "sel-galat": one("iuran", { jumlah: "#N/A" }),
  "sel-jenis-salah": one("iuran", { jumlah: { type: "boolean", text: "true" } }),
  "teks-tak-terlihat": one("iuran", { pembayar: "db\u200bhcht" }),
  "teks-rusak": one("peserta", { nama: "RenÃ©" }),
  "nik-bentuk": one("iuran", { nik: "357501171280900" }),
  "nik-bilangan": one("iuran", { nik: "3,57501E+15" }),
  "nik-tanggal": one("iuran", { nik: "3575011713809001" }),
  "nik-urut": one("iuran", { nik: "3575011712800000" }),
  "nik-wilayah": one("iuran", { nik: "9975011712809001" }),
  "nik-beda-lahir": one("peserta", { tanggal_lahir: "1980-12-18" }),
  "nik-beda-kelamin": one("peserta", { jenis_kelamin: "P" }),
  "nama-bentuk": one("peserta", { nama: "Orang 7" }),
  "tanggal-bentuk": one("iuran", { tanggal_bayar: "45292" }),
  "tanggal-tahun-pendek": one("iuran", { tanggal_bayar: "25/03/24" }),
  "tanggal-tidak-ada": one("iuran", { tanggal_bayar: "2024-02-30" }),
  "tanggal-masa-depan": one("iuran", { tanggal_bayar: "2027-01-01" }),
  "bulan-bentuk": one("iuran", { bulan: "2024" }),
  "kode-tidak-dikenal": one("iuran", { pembayar: "Yayasan" }),
  "kode-tidak-berlaku": one("iuran", { bulan: "2017-05" }),
  "pekerjaan-kosong": one("peserta", { pekerjaan: "" }),
  "pekerjaan-di-luar-daftar": one("peserta", { pekerjaan: "Peternak" }),
  "wilayah-tidak-dikenal": one("peserta", { kelurahan: "Antah" }),
  "wilayah-rangkap": one("peserta", { kelurahan: "Bugul" }),
  "wilayah-tingkat": one("peserta", { kelurahan: "35.75.01" }),
  "wilayah-luar": one("peserta", { kelurahan: "35.14.05.2001" }),
  "kecamatan-tidak-cocok": one("peserta", { kecamatan: "Purworejo" }),
  "jumlah-bentuk": one("sasaran", { jumlah: "0" }),
  "rupiah-bentuk": one("iuran", { jumlah: "banyak" }),
  "rupiah-negatif": one("iuran", { jumlah: "-16800" }),
  "rupiah-pecahan": one("iuran", { jumlah: "16800,50" }),
  "angka-ilmiah": one("iuran", { jumlah: "1,68E+04" }),
  "teks-panjang": one("catatan", { catatan: "x".repeat(501) }),
  "teks-tanda": one("catatan", { catatan: "a\nb" }),
  "teks-rumus": one("catatan", { catatan: "=A1" }),
  "teks-data-pribadi": one("catatan", { catatan: "a.n. Vrefle" }),
  "teks-angka-kecil": one("catatan", { catatan: "3 orang" }),
  "tahun-bentuk": one("anggaran", { tahun: "25" }),
  "kode-anggaran-bentuk": one("anggaran", { kode_rekening: "Belanja iuran" }),
  "masa-bentuk": one("angka-lain", { masa: "tahun lalu" }),
  "indikator-tidak-dikenal": one("angka-lain", { indikator: "peserta-gembira" }),
  "nilai-bentuk": one("angka-lain", { nilai: "sembilan ribu" }),
  "baris-lebar": laid(names, [...values, ""]),
  "lahir-sesudah-berlaku": one("peserta", { tanggal_lahir: "2024-01-02" }),
  "meninggal-sebelum-lahir": one("peserta", { tanggal_meninggal: "1980-12-16" }),
  "meninggal-sebelum-berlaku": one("peserta", { tanggal_meninggal: "2023-12-31" }),
  "segmen-lain-aktif": one("peserta", { segmen_lain: "asn" }),
  "tanggal-lahir-seragam": all("peserta", ...Array.from({ length: 10 }, () => ({}))),
  "kembali-sebelum-bayar": one("iuran", { tanggal_kembali: "2024-01-09" }),
  "iuran-nol": one("iuran", { jumlah: "0" }),
  "bulan-terbalik": one("iuran", { sampai_bulan: "2023-12" }),
  "jumlah-bulan-beda": one("iuran", { jumlah_bulan: "2" }),
  "iuran-tidak-terbagi": one("iuran", { sampai_bulan: "2024-02", jumlah: "33601" }),
  "iuran-di-atas-tarif": one("iuran", { jumlah: "20000" }),
  "iuran-di-bawah-tarif": one("iuran", { jumlah: "10000" }),
  "tarif-pembayar-lain": one("iuran", { jumlah: "8400" }),
  "tarif-tidak-ada": one("iuran", { bulan: "2027-01", pembayar: "mandiri" }),
  "rencana-beda-pagu": one("anggaran", { rencana_tw4: "" }),
  "bidang-bukan-dbhcht": one("anggaran", { sumber_dana: "apbd" }),
  "pembayaran-nol": one("realisasi", { jumlah: "0" }),
  "sp2d-luar-tahun": one("realisasi", { tanggal_sp2d: "2026-01-02" }),
  "bulan-awal-kosong": one("realisasi", { bulan_dari: "" }),
  "bulan-luar-tahun": one("realisasi", { bulan_dari: "2024-12" }),
  "dbhcht-kosong": one("dbhcht", { alokasi: "", pagu: "", realisasi: "" }),
  "realisasi-di-atas-pagu": one("dbhcht", { realisasi: "16500000001" }),
  "peserta-di-atas-pekerja": one("kepesertaan", { peserta: "86789" }),
  "alasan-padahal-terdaftar": one("usulan", { tahap: "terdaftar", alasan: "usia" }),
  "gugur-tanpa-alasan": one("usulan", { tanggal_status: "2026-01-01" }),
  "sk-tidak-cocok": one("usulan", { nomor_sk: "" }),
  "usulan-urutan-tanggal": one("usulan", { tanggal_sk: "2025-01-19" }),
  "klaim-urutan-tanggal": one("klaim", { tanggal_putus: "2024-02-04" }),
  "putusan-tidak-lengkap": one("klaim", { tanggal_putus: "" }),
  "bayar-tanpa-putusan": one("klaim", { tanggal_putus: "", hasil: "" }),
  "ditolak-dengan-uang": one("klaim", { hasil: "ditolak" }),
  "dibayar-tanpa-jumlah": one("klaim", { santunan_kematian: "", santunan_berkala: "0", biaya_pemakaman: "" }),
  "nilai-tidak-cocok-satuan": one("angka-lain", { nilai: "9038,5" }),
  "alasan-tanpa-kantor": one("angka-lain", { alasan: "Definisinya lain" }),
  "masa-terbalik": one("sasaran", { berlaku_sampai: "2023-12-31" }),
  "jadwal-terlalu-awal": one("jadwal", { jatuh_tempo: "2025-01-31" }),
  "catatan-salah-tempat": one("catatan", { tentang: "2025" }),
  "penjelasan-tanpa-janji": one("penjelasan", { sebab: "sedang-ditelusuri" }),
  "janji-sebelum-surat": one("penjelasan", { dijawab_sebelum: "2025-02-09" }),
};

const rulesOf = async (file: OfficeFile, without: readonly RuleId[] = []) =>
  (await readRows(file, { without })).faults.map(({ rule }) => rule);

test.each(Object.entries(cases) as [RuleId, () => OfficeFile][])(
  "%s is told of its file, and of no file once it is not applied",
  async (rule, file) => {
    expect(await rulesOf(file())).toContain(rule);
    expect(await rulesOf(file(), [rule])).not.toContain(rule);
  },
);

/** files that cannot have their fault alone: what is wrong with the whole is wrong with its rows too */
const accompanied: ReadonlySet<string> = new Set(["iuran-tidak-terbagi", "lahir-sesudah-berlaku"]);

test.each(Object.entries(cases).filter(([rule]) => !accompanied.has(rule)) as [RuleId, () => OfficeFile][])(
  "%s is all that is wrong with its file",
  async (rule, file) => {
    expect(new Set(await rulesOf(file()))).toEqual(new Set([rule]));
  },
);

test("every rule of cells, columns and rows of a kind has its case", () => {
  const known = new Set(Object.keys(cases));
  const needed = [
    ...Object.keys(cellRules),
    ...Object.keys(columnRules),
    ...intakeKinds.flatMap(({ rules }) => rules.map(({ rule }) => rule)),
  ];
  expect(needed.filter((rule) => !known.has(rule))).toEqual([]);
});

test("a row whose cell cannot be read is handed on to nobody, whether its rule is applied or not", async () => {
  for (const rule of ["nik-bentuk", "wajib-diisi", "tanggal-rancu", "kode-menjadi-waktu", "iuran-nol"] as const) {
    const file = cases[rule]?.();
    if (file === undefined) throw new Error("a rule without its case");
    for (const without of [[], [rule]]) {
      const { rows } = await readRows(file, { without });
      expect(rows.map(({ row }) => row)).toEqual([undefined]);
    }
  }
});
