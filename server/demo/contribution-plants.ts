import { addMonths, type Month } from "../../schema/month.ts";
import { stranger } from "./applicant.ts";
import { datePlants, nikPlants, sheetPlants, widePlant } from "./cell-plants.ts";
import type { FileStyle } from "./file-style.ts";
import { has, isUnicode, type Plant } from "./plant.ts";

const before = (month: Month) => addMonths(month, -1);
const isRanged = has("sampai_bulan");

/** What can be wrong with a contribution. */
export const contributionPlants: readonly Plant[] = [
  // what only few files can have stands first, so that it has its turn
  {
    rule: "bulan-terbalik",
    column: "sampai_bulan",
    suits: isRanged,
    wrong: ({ bulan = "" }) => ({ facts: { sampai_bulan: before(bulan) } }),
  },
  {
    rule: "iuran-tidak-terbagi",
    column: "jumlah",
    suits: isRanged,
    also: "iuran-di-atas-tarif",
    wrong: ({ bulan = "", jumlah = "" }) => ({
      facts: { bulan: before(bulan), sampai_bulan: bulan, jumlah_bulan: "2", jumlah: String(2 * Number(jumlah) + 1) },
    }),
  },
  ...sheetPlants("jumlah"),
  ...nikPlants,
  widePlant,
  {
    rule: "baris-bertentangan",
    column: "",
    fits: ({ isPlain, follows }) => isPlain && follows,
    wrong: ({ bulan = "" }) => ({ facts: { bulan: before(bulan) } }),
  },
  { rule: "baris-ganda", column: "", needsOriginal: true, wrong: () => ({}) },
  {
    rule: "peserta-tidak-dikenal",
    column: "nik",
    wrong: (_, { town, number }) => ({ facts: { nik: stranger(town, number).nik } }),
  },
  {
    rule: "iuran-sebelum-terdaftar",
    column: "bulan",
    wrong: (_, { town }) => ({ facts: { bulan: before(town.months[0] ?? "") } }),
  },
  { rule: "kode-tidak-berlaku", column: "pembayar", wrong: () => ({ facts: { bulan: "2017-05" } }) },
  ...datePlants("tanggal_bayar"),
  { rule: "bulan-bentuk", column: "bulan", wrong: () => ({ cells: { bulan: "Triwulan I" } }) },
  { rule: "kode-tidak-dikenal", column: "pembayar", wrong: () => ({ cells: { pembayar: "Yayasan" } }) },
  { rule: "wajib-diisi", column: "jumlah", wrong: () => ({ facts: { jumlah: "" } }) },
  { rule: "rupiah-bentuk", column: "jumlah", wrong: () => ({ cells: { jumlah: "enam belas ribu" } }) },
  { rule: "rupiah-negatif", column: "jumlah", wrong: ({ jumlah = "" }) => ({ cells: { jumlah: `-${jumlah}` } }) },
  { rule: "rupiah-pecahan", column: "jumlah", wrong: (_, { style }) => ({ cells: { jumlah: halfRupiah(style) } }) },
  { rule: "angka-ilmiah", column: "jumlah", wrong: () => ({ cells: { jumlah: "1,68E+04" } }) },
  { rule: "iuran-nol", column: "jumlah", wrong: () => ({ facts: { jumlah: "0" } }) },
  {
    rule: "teks-rusak",
    column: "pembayar",
    suits: isUnicode,
    wrong: () => ({ cells: { pembayar: "DBHCHTâ€™" } }),
  },
  {
    rule: "kembali-sebelum-bayar",
    column: "tanggal_kembali",
    suits: has("tanggal_kembali"),
    wrong: ({ bulan = "" }) => ({ cells: { tanggal_kembali: `${bulan}-01` } }),
  },
];

/** What is odd about a contribution that counts nevertheless: no published number depends on the amount. */
export const contributionOddities: readonly Plant[] = [
  {
    rule: "jumlah-bulan-beda",
    column: "jumlah_bulan",
    suits: has("jumlah_bulan"),
    fits: ({ facts }) => facts.jumlah_bulan !== undefined,
    isInPlace: true,
    wrong: ({ jumlah_bulan }) => ({ facts: { jumlah_bulan: String(Number(jumlah_bulan) + 1) } }),
  },
  odd("tarif-pembayar-lain", "8400"),
  odd("iuran-di-atas-tarif", "20000"),
  odd("iuran-di-bawah-tarif", "10000"),
];

function odd(rule: Plant["rule"], jumlah: string): Plant {
  return { rule, column: "jumlah", isInPlace: true, wrong: () => ({ facts: { jumlah } }) };
}

function halfRupiah({ money }: FileStyle): string {
  return money === "commas" || money === "numbers" ? "16,800.50" : "16.800,50";
}
