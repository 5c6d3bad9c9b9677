import { moneyPlants } from "./money-plants.ts";
import type { Plant } from "./plant.ts";
import { statedPlants } from "./stated-plants.ts";

const cell = (rule: Plant["rule"], column: string, text: string): Plant => ({
  rule,
  column,
  wrong: () => ({ facts: { [column]: text } }),
});
const long = "Contoh keputusan ".repeat(40).trim();

/** What can be wrong with documents, by kind; all but the first rows are wrong in one way each. */
export const documentPlants: Readonly<Record<string, readonly Plant[]>> = {
  ...moneyPlants,
  ...statedPlants,
  sasaran: [
    cell("masa-terbalik", "berlaku_sampai", "2023-06-30"),
    cell("jumlah-bentuk", "jumlah", "kira-kira dua ribu"),
    cell("teks-panjang", "dokumen", long),
    cell("teks-tanda", "definisi", "Contoh: pekerja rentan\nyang iurannya dibayarkan"),
    cell("teks-rumus", "penerbit", "=Dinas Tenaga Kerja (contoh)"),
    cell("teks-data-pribadi", "dokumen", "Contoh keputusan a.n. Bligru Kwemlo"),
    cell("teks-angka-kecil", "definisi", "Contoh: termasuk 3 orang dari daftar lama"),
    {
      rule: "sasaran-tumpang-tindih",
      column: "berlaku_mulai",
      needsOriginal: true,
      wrong: ({ berlaku_mulai = "" }) => ({ facts: { berlaku_mulai: `${berlaku_mulai.slice(0, 4)}-07-01` } }),
    },
  ],
  jadwal: [
    {
      rule: "jadwal-terlalu-awal",
      column: "jatuh_tempo",
      wrong: ({ bulan }) => ({ facts: { jatuh_tempo: `${bulan}-15` } }),
    },
  ],
  catatan: [
    cell("catatan-salah-tempat", "tentang", "peserta aktif bulan ini"),
    cell("teks-data-pribadi", "catatan", "Contoh: hubungi 0812-3456-7890 untuk penjelasan"),
    cell("teks-angka-kecil", "catatan", "Contoh: dua peserta belum terhitung"),
  ],
  penjelasan: [
    {
      rule: "penjelasan-tanpa-janji",
      column: "dijawab_sebelum",
      wrong: () => ({ facts: { sebab: "sedang-ditelusuri", dijawab_sebelum: "" } }),
    },
    {
      rule: "janji-sebelum-surat",
      column: "dijawab_sebelum",
      wrong: () => ({ facts: { sebab: "sedang-ditelusuri", dijawab_sebelum: "2024-01-02" } }),
    },
    cell("teks-data-pribadi", "penjelasan", "Contoh: dijelaskan Bpk. Sniyfi lewat telepon"),
  ],
};
