import type { Plant } from "./plant.ts";

const cell = (rule: Plant["rule"], column: string, text: string): Plant => ({
  rule,
  column,
  wrong: () => ({ cells: { [column]: text } }),
});

/** What can be wrong with the numbers that others state. */
export const statedPlants: Readonly<Record<"kepesertaan" | "angka-lain", readonly Plant[]>> = {
  kepesertaan: [
    {
      rule: "peserta-di-atas-pekerja",
      column: "peserta",
      wrong: () => ({ facts: { peserta: "90000", pekerja: "80000", dokumen: "Contoh laporan lain" } }),
    },
    cell("jumlah-bentuk", "peserta", "kira-kira 34 ribu"),
    cell("kode-tidak-dikenal", "segmen", "Petani"),
    cell("teks-angka-kecil", "definisi", "Contoh: termasuk empat pekerja migran"),
  ],
  "angka-lain": [
    cell("indikator-tidak-dikenal", "indikator", "jumlah penerima"),
    cell("masa-bentuk", "masa", "akhir tahun lalu"),
    cell("nilai-bentuk", "nilai", "sekitar 9 ribu"),
    {
      rule: "nilai-tidak-cocok-satuan",
      column: "nilai",
      wrong: () => ({ facts: { indikator: "peserta-aktif" }, cells: { nilai: "9038,5" } }),
    },
    { rule: "alasan-tanpa-kantor", column: "kantor", wrong: () => ({ facts: { kantor: "" } }) },
    cell("teks-data-pribadi", "definisi", "Contoh: menurut Bpk. Sniyfi di cabang"),
  ],
};
