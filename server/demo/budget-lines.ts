import type { Facts } from "./town.ts";

/** The payer whose money is on record, a code of the payers: others send no budget and no payments. */
export const payer = "dbhcht";

/** What a budget line of the town is for. */
export type LineId = "jkk" | "jkm" | "pendataan" | "sosialisasi";

/** Codes and names that all lines share, and the fund: the codes are those seen in other cities, the names say that this is a sample. */
const shared = {
  kode_skpd: "2.07.0.00.0.00.01.0000",
  kode_program: "2.07.05",
  nama_program: "Program hubungan industrial (contoh)",
  kode_kegiatan: "2.07.05.2.02",
  nama_kegiatan: "Pencegahan dan penyelesaian perselisihan hubungan industrial (contoh)",
  sumber_dana: payer,
  bidang: "kesejahteraan",
};
const cover = {
  kode_sub_kegiatan: "2.07.05.2.02.0005",
  nama_sub_kegiatan: "Pengembangan pelaksanaan jaminan sosial tenaga kerja (contoh)",
};

/** The town's budget lines by documented column. Those that pay no contributions have account codes that nobody uses. */
export const budgetLines: Readonly<Record<LineId, Facts>> = {
  jkk: {
    ...shared,
    ...cover,
    kode_rekening: "5.1.02.02.02.0006",
    nama_rekening: "Belanja iuran jaminan kecelakaan kerja bagi non ASN (contoh)",
    peruntukan: "iuran",
  },
  jkm: {
    ...shared,
    ...cover,
    kode_rekening: "5.1.02.02.02.0007",
    nama_rekening: "Belanja iuran jaminan kematian bagi non ASN (contoh)",
    peruntukan: "iuran",
  },
  pendataan: {
    ...shared,
    kode_sub_kegiatan: "2.07.05.2.02.9001",
    nama_sub_kegiatan: "Pendataan dan verifikasi pekerja rentan (contoh)",
    kode_rekening: "5.1.02.02.01.9001",
    nama_rekening: "Belanja jasa pendataan dan verifikasi (contoh)",
    peruntukan: "operasional",
  },
  sosialisasi: {
    ...shared,
    ...cover,
    kode_rekening: "5.1.02.02.01.9002",
    nama_rekening: "Belanja sosialisasi program (contoh)",
    peruntukan: "operasional",
  },
};

/** The departments that held the lines: the same code under another name from the second year on. */
export function departmentOf(year: number, firstYear: number): string {
  return year === firstYear ? "Dinas Tenaga Kerja (contoh)" : "Dinas Tenaga Kerja, Koperasi, dan Usaha Mikro (contoh)";
}
