import { accepted, badCell, type DamagedFile, group, oddCell, oddColumn, refused } from "./damaged-file.ts";
import { withCell } from "./good-tables.ts";
import { goodBudget, goodFigures, goodProposals } from "./oversight-tables.ts";
import { csvBytes } from "./text-bytes.ts";

const budget = goodBudget();
const proposals = goodProposals();
const figures = goodFigures();
const row = 34;
const value = (write: (old: string, at: number) => string, expected = accepted(figures)) =>
  oddColumn(figures, "nilai", write, expected);
const code = (written: string, rule: string): Omit<DamagedFile, "group" | "name" | "id"> => ({
  good: budget,
  bytes: () => csvBytes(withCell(budget, row, "kode_program", written)),
  expected: refused([`${row + 2} kode_program ${rule}`]),
});

/** Budget codes, years, periods, figures and numbers with a fraction. */
export function oversightDamage(): DamagedFile[] {
  return group("oversight", {
    "a code that became a time": code("2:07:05", "kode-menjadi-waktu"),
    "a code that became a date": code("2007-05-02", "kode-menjadi-bilangan"),
    "a code that became a number": code("2,07", "kode-menjadi-bilangan"),
    "a code in words": badCell(budget, row, "kode_rekening", "Belanja", "kode-anggaran-bentuk"),
    "a code with a dot behind it": badCell(budget, row, "kode_rekening", "5.1.02.", "kode-anggaran-bentuk"),
    "a code with an apostrophe and spaces": oddCell(budget, row, "kode_rekening", ` '5.1.02.02.02.${1000 + row} `),
    "an older year": badCell(budget, row, "tahun", "1999", "tahun-bentuk"),
    "a year of two digits": badCell(budget, row, "tahun", "25", "tahun-bentuk"),
    "stages by name": oddColumn(budget, "tahap", () => "APBD induk"),
    "a fund nobody knows": badCell(budget, row, "sumber_dana", "Hibah", "kode-tidak-dikenal"),
    "a ceiling below zero": badCell(budget, row, "pagu", "-5", "rupiah-negatif"),
    "a name with a telephone number": badCell(
      budget,
      row,
      "nama_rekening",
      "hubungi 081234567890",
      "teks-data-pribadi",
    ),
    "every amount with dots": oddColumn(
      budget,
      "pagu",
      (old) => `${old.slice(0, -6)}.${old.slice(-6, -3)}.${old.slice(-3)}`,
    ),
    "a reason of one who was registered": badCell(proposals, row, "alasan", "usia", "alasan-padahal-terdaftar"),
    "a reason nobody knows": badCell(proposals, 37, "alasan", "malas", "kode-tidak-dikenal"),
    "a decree with a name": badCell(proposals, row, "nomor_sk", "SK a.n. Qvozra", "teks-data-pribadi"),
    "a decree before the proposal": badCell(proposals, row, "tanggal_sk", "2025-01-01", "usulan-urutan-tanggal"),
    "stages by their names": oddColumn(proposals, "tahap", (old) => (old === "usulan" ? "Diusulkan" : "Terdaftar")),
    "numbers with dots, one tells": value((old, at) =>
      at === 100 ? `${old},0` : `${old.slice(0, 1)}.${old.slice(1)}`,
    ),
    "numbers with commas, one tells": value((old, at) =>
      at === 0 ? `${old}.0` : `${old.slice(0, 1)},${old.slice(1)}`,
    ),
    "numbers with dots, and none tells": value(
      (old) => `${old.slice(0, 1)}.${old.slice(1)}`,
      refused(["2 nilai angka-rancu"]),
    ),
    "a number in words": badCell(figures, row, "nilai", "sembilan", "nilai-bentuk"),
    "a number in scientific form": badCell(figures, row, "nilai", "9,03E+03", "angka-ilmiah"),
    "half a person": badCell(figures, row, "nilai", "9038,5", "nilai-tidak-cocok-satuan"),
    "a period nobody knows": badCell(figures, row, "masa", "tahun lalu", "masa-bentuk"),
    "a figure nobody knows": badCell(figures, row, "indikator", "peserta-gembira", "indikator-tidak-dikenal"),
    "figures in capitals": oddColumn(figures, "indikator", () => "PESERTA-AKTIF"),
    "a kelurahan for a kecamatan": badCell(figures, row, "wilayah", "35.75.02.1001", "wilayah-tingkat"),
    "a reason without its office": {
      good: figures,
      bytes: () =>
        csvBytes({
          ...figures,
          columns: [...figures.columns, "alasan", "kantor"],
          rows: figures.rows.map((cells, at) => [...cells, at === row ? "Definisinya lain" : "", ""]),
        }),
      expected: {
        ...accepted(figures, [`${row + 2} kantor alasan-tanpa-kantor`]),
        ...{ refused: 1, stores: { ...figures, rows: figures.rows.filter((_, at) => at !== row) } },
      },
      ownPlaces: true,
    },
  });
}
