import { budgetLines } from "./budget-lines.ts";
import type { Plant } from "./plant.ts";
import type { Facts } from "./town.ts";

const changed = (rule: Plant["rule"], column: string, facts: (row: Facts) => Facts): Plant => ({
  rule,
  column,
  wrong: (row) => ({ facts: facts(row) }),
});
const cell = (rule: Plant["rule"], column: string, text: string): Plant => ({
  rule,
  column,
  wrong: () => ({ cells: { [column]: text } }),
});
/** A payment from another line, under a number of its own, so that nothing else in the file comes to it. */
const runningCost = (line: "pendataan" | "sosialisasi", number: string, jumlah: string): Facts => {
  const { kode_sub_kegiatan = "", kode_rekening = "" } = budgetLines[line];
  return { nomor_sp2d: number, kode_sub_kegiatan, kode_rekening, jumlah, bulan_dari: "", bulan_sampai: "" };
};
const yearBefore = ({ tahun }: Facts): number => Number(tahun) - 1;

/** What can be wrong with ceilings, payments and the use of the excise share. Rows that are kept each have a key of their own. */
export const moneyPlants: Readonly<Record<"anggaran" | "realisasi" | "dbhcht", readonly Plant[]>> = {
  anggaran: [
    { ...changed("pagu-rangkap", "pagu", () => ({ dokumen: "Contoh DPA kedua" })), needsOriginal: true },
    changed("perubahan-tanpa-murni", "tahap", (row) => ({ tahun: String(yearBefore(row)), tahap: "perubahan" })),
    changed("rencana-beda-pagu", "rencana_tw4", (row) => ({ tahun: String(yearBefore(row)), rencana_tw4: "" })),
    changed("bidang-bukan-dbhcht", "bidang", () => ({ sumber_dana: "apbd" })),
    cell("tahun-bentuk", "tahun", "TA 24"),
    cell("kode-anggaran-bentuk", "kode_rekening", "510202"),
    cell("rupiah-negatif", "pagu", "-1000000"),
    cell("teks-angka-kecil", "nama_rekening", "Belanja iuran dua orang (contoh)"),
  ],
  // each from the first payment, of contributions: what follows may be of any kind
  realisasi: [
    changed("realisasi-di-atas-pagu", "jumlah", () => runningCost("sosialisasi", "SP2D-9001 (contoh)", "900000000000")),
    changed("realisasi-kumulatif-turun", "jumlah", () => runningCost("pendataan", "SP2D-9002 (contoh)", "-1000000")),
    changed("bulan-luar-tahun", "bulan_dari", (row) => ({
      nomor_sp2d: "SP2D-9003 (contoh)",
      bulan_dari: `${yearBefore(row)}-12`,
      bulan_sampai: `${yearBefore(row)}-12`,
    })),
    cell("baris-anggaran-tidak-dikenal", "kode_sub_kegiatan", "2.07.05.2.02.9999"),
    changed("iuran-tanpa-bulan", "bulan_dari", () => ({
      nomor_sp2d: "SP2D-9004 (contoh)",
      bulan_dari: "",
      bulan_sampai: "",
    })),
    changed("bulan-awal-kosong", "bulan_dari", () => ({ bulan_dari: "" })),
    changed("bulan-terbalik", "bulan_sampai", ({ tahun }) => ({
      bulan_dari: `${tahun}-02`,
      bulan_sampai: `${tahun}-01`,
    })),
    changed("sp2d-luar-tahun", "tanggal_sp2d", (row) => ({ tanggal_sp2d: `${yearBefore(row)}-12-27` })),
    cell("pembayaran-nol", "jumlah", "0"),
    cell("kode-tidak-dikenal", "sumber_dana", "Kas kecil"),
  ].map((plant) => ({ ...plant, needsOriginal: true })),
  dbhcht: [
    changed("dbhcht-kosong", "pagu", () => ({ alokasi: "", sisa_lalu: "", pagu: "", realisasi: "" })),
    changed("realisasi-di-atas-pagu", "realisasi", (row) => ({
      ...{ tahun: String(yearBefore(row)), per_tanggal: `${yearBefore(row)}-06-30`, realisasi: `${row.pagu}0` },
    })),
    {
      ...changed("realisasi-kumulatif-turun", "realisasi", ({ tahun }) => ({
        ...{ per_tanggal: `${tahun}-02-28`, realisasi: "1000000" },
      })),
      needsOriginal: true,
    },
    cell("kode-tidak-dikenal", "bidang", "Infrastruktur"),
  ],
};
