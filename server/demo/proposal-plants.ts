import type { Plant } from "./plant.ts";
import type { Facts } from "./town.ts";

const changed = (rule: Plant["rule"], column: string, facts: (row: Facts) => Facts): Plant => ({
  rule,
  column,
  wrong: (row) => ({ facts: facts(row) }),
});

/** What can be wrong with the proposal of somebody who is stored as registered. */
export const proposalPlants: readonly Plant[] = [
  changed("alasan-padahal-terdaftar", "alasan", () => ({ alasan: "usia" })),
  changed("gugur-tanpa-alasan", "alasan", ({ tahun }) => ({
    ...{ tahap: "verifikasi", tanggal_status: `${Number(tahun) + 1}-01-10` },
  })),
  changed("usulan-urutan-tanggal", "tanggal_sk", ({ tahun }) => ({ tanggal_sk: `${Number(tahun) - 1}-12-29` })),
  changed("usulan-urutan-tanggal", "tanggal_status", ({ tanggal_usul = "" }) => ({ tanggal_status: tanggal_usul })),
  changed("sk-tidak-cocok", "nomor_sk", () => ({ nomor_sk: "", tanggal_sk: "" })),
  changed("usulan-dua-batch", "batch", ({ tahun }) => ({ batch: `Gelombang 9 tahun ${tahun} (contoh)` })),
  changed("tahap-mundur", "tahap", () => ({ tahap: "verifikasi", alasan: "lainnya" })),
  changed("status-lebih-lama", "tanggal_status", ({ tanggal_sk = "" }) => ({ tanggal_status: tanggal_sk })),
  changed("tahun-bentuk", "tahun", () => ({ tahun: "24" })),
];
