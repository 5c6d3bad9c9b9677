import { parseDimensions } from "../../schema/cell.ts";
import type { PublishedCode, Statement } from "../../schema/oversight.ts";
import type { Manifest, Observation } from "../../schema/release.ts";

/** A cell by its address; a number as text, or the word for its absence. */
export function cellAt(address: string, says: string): Observation {
  const [indicator = "", region = "", period = "", dimensions = ""] = address.split("/");
  const isNumber = /^-?\d/.test(says);
  return {
    ...{ indicator, region, period, dimensions: parseDimensions(dimensions) },
    status: isNumber ? "PUBLISHED" : (says as Exclude<Observation["status"], "PUBLISHED">),
    ...{ quality: "FINAL", decimal: isNumber ? says : undefined, source: "iuran" },
  };
}

const line = "1.02.01.2.05_5.1.02_dbhcht";
const other = "1.02.01.2.06_5.1.02_apbd";
/** a line of another year only */
const past = "1.02.01.2.07_5.1.02_apbd";

/** What an invented city's money and people look like in a release of December 2024, the year before it hidden or missing in places. */
export const oversightCells: readonly Observation[] = Object.entries({
  "peserta-aktif/35.75/2024-12": "5000",
  "peserta-aktif/35.75.01/2024-12": "900",
  "pekerja-kota/35.75/2024-12": "100000",
  "cakupan/35.75/2024-12": "0.050000",
  "pagu-murni/35.75/2024": "1000000000",
  "pagu-perubahan/35.75/2024": "NOT_YET_REPORTED",
  "pagu/35.75/2024": "1000000000",
  "realisasi/35.75/2024": "900016800",
  "sisa/35.75/2024": "99983200",
  "serapan/35.75/2024": "0.900017",
  "proyeksi-tengah/35.75/2024": "900016800",
  "realisasi-bulan/35.75/2024-12": "-16800",
  "realisasi-kumulatif/35.75/2024-12": "900016800",
  "realisasi-kumulatif/35.75/2024-Q4": "900016800",
  "rencana-kumulatif/35.75/2024-Q4": "1000000000",
  [`pagu/35.75/2024/baris=${line}`]: "600000000",
  [`realisasi/35.75/2024/baris=${line}`]: "550000000",
  [`realisasi-bulan/35.75/2024-12/baris=${line}`]: "0",
  [`pagu/35.75/2024/baris=${other}`]: "400000000",
  [`pagu/35.75/2024/baris=${past}`]: "NOT_COLLECTED",
  [`pagu/35.75/2023/baris=${past}`]: "300000000",
  "pagu/35.75/2024/pembayar=dbhcht": "600000000",
  "dbhcht-pagu/35.75/2024": "2000000000",
  "dbhcht-alokasi/35.75/2024": "NOT_YET_REPORTED",
  "dbhcht-bagian/35.75/2024/bidang=kesejahteraan": "0.5",
  "klaim-diajukan/35.75/2023": "40",
  "klaim-dibayar/35.75/2023": "30",
  "manfaat-dibayar/35.75/2023": "200000000",
  "klaim-dibayar/35.75/2023/program=jkk": "SUPPRESSED",
  "manfaat-dibayar/35.75/2023/program=jkk": "SUPPRESSED",
  "lama-klaim/35.75/2023": "3",
  "klaim-dibayar/35.75/2023-S1": "21",
  "manfaat-per-iuran/35.75/2023": "0.250000",
  "iuran-tercatat/35.75/2023": "800000000",
  "klaim-diajukan/35.75.01/2021-2023": "25",
  "peserta-setahun/35.75/2023": "4800",
  "peserta-bertahan/35.75/2023": "4000",
  "usulan-orang/35.75/2023": "6000",
  "usulan-gugur/35.75/2023/alasan=usia": "120",
  "berakhir/35.75/2024-12": "5000",
  "berakhir/35.75/2024-12/sampai=2024-12": "4990",
  "berakhir/35.75/2024-12/sampai=2025-01..2025-02": "10",
  "biaya-lanjut/35.75/2024-12/lama=3": "252000000",
  "anggota/35.75/2024-06/segmen=bpu": "9000",
  "pekerja-segmen/35.75/2024-06/segmen=bpu": "30000",
  "cakupan-segmen/35.75/2024-06/segmen=bpu": "0.300000",
  "anggota/35.75/2023-12/segmen=bpu": "8000",
  "sasaran-dokumen/35.75/2024-12/dokumen=sasaran-1": "10000",
  "capaian-dokumen/35.75/2024-12/dokumen=sasaran-1": "0.500000",
  "kekurangan/35.75/2024-12/dokumen=sasaran-1": "5000",
  "bulan-tertagih/35.75/2024": "55000",
  "iuran-selisih/35.75/2024": "-16800",
  "bulan-tertagih/35.75/2024/pembayar=dbhcht": "50000",
  "iuran-diperkirakan/35.75/2024/pembayar=dbhcht": "840000000",
  "iuran-tercatat/35.75/2024/pembayar=dbhcht": "839983200",
  "iuran-selisih/35.75/2024/pembayar=dbhcht": "-16800",
  "biaya-orang-bulan/35.75/2024/pembayar=dbhcht": "16799.66",
  "biaya-orang-tahun/35.75/2024/pembayar=dbhcht": "201595.97",
  "bulan-tertagih/35.75/2024/pembayar=baznas": "SUPPRESSED",
  "iuran-tercatat/35.75/2024/pembayar=baznas": "SUPPRESSED",
  "tarif/35.75/2024-12/pembayar=dbhcht": "16800",
  "baris-diterima/35.75/2024-Q3": "12000",
  "baris-ditolak/35.75/2024-Q3": "60",
  "hari-perbaikan/35.75/2024-Q3": "9",
  "temuan/35.75/2024-Q3/cek=nik-bentuk": "55",
  "angka-lain-orang/35.75/2024-12/angka=lkpj-1": "5100",
}).map(([address, says]) => cellAt(address, says));

const code = (id: string, name: string, facts: Record<string, string> = {}, more: Partial<PublishedCode> = {}) => ({
  ...{ code: id, name: { id: name, en: name }, facts },
  ...more,
});

const explanation: Statement = {
  ...{ id: "penjelasan/dbhcht/2024-04", payer: "dbhcht", month: "2024-04", cause: "tunggakan" },
  ...{ words: "=Satu orang dibayar dua kali, sedang ditagih kembali.", office: "Dinas Tenaga Kerja" },
  ...{ document: "Surat 12/2024", date: "2024-06-03", answerBy: "2024-12-01", state: "late" },
};

/** Names of the codes above and what an office says, as a release's manifest holds them. */
export const oversightWords: Required<Pick<Manifest, "codes" | "statements">> = {
  codes: {
    baris: [
      code(
        line,
        "Iuran pekerja rentan",
        { rekening: "5.1.02", pembayar: "dbhcht" },
        {
          formerNames: [{ name: { id: "Iuran BPJS", en: "BPJS premiums" }, until: "2023" }],
        },
      ),
      code(other, "Sosialisasi", { rekening: "5.1.02", pembayar: "apbd" }),
      code(past, "Pendataan 2023", {}),
    ],
    sampai: [
      code("2024-12", "Desember 2024", { berakhir: "2025-01", tenggang: "2025-03" }),
      code("2025-01..2025-02", "Januari 2025 – Februari 2025", {
        berakhir: "2025-02..2025-03",
        tenggang: "2025-04..2025-05",
      }),
    ],
    dokumen: [
      code("sasaran-1", "Keputusan 1", { penerbit: "Wali Kota", definisi: "Pekerja rentan", lingkup: "program" }),
      code("sasaran-2", "Keputusan lama", { penerbit: "Wali Kota", definisi: "Pekerja rentan", lingkup: "program" }),
    ],
    cek: [code("nik-bentuk", "NIK tidak berbentuk NIK"), code("nama-bentuk", "Nama tidak berbentuk nama")],
    angka: [
      code("lkpj-1", "Wali Kota: LKPJ 2024", {
        ...{ indikator: "peserta-aktif", wilayah: "35.75", masa: "2024-12", jenis: "lkpj", penerbit: "Wali Kota" },
        ...{ dokumen: "LKPJ 2024", tanggal: "2025-03-31", definisi: "Peserta yang pernah dibayar" },
      }),
      code("pers-1", "Koran: Berita", {
        ...{ indikator: "peserta-aktif", wilayah: "35.75.01", masa: "2024-12", jenis: "pers", penerbit: "Koran" },
        ...{ dokumen: "Berita", tanggal: "2025-01-05", definisi: "Tidak disebut" },
      }),
    ],
  },
  statements: [explanation],
};
