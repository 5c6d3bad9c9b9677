import { dayAfter, type GoodTable, goodParticipants } from "./good-tables.ts";

const two = (number: number) => String(number).padStart(2, "0");

/** Budget lines, each with its own account: the kind with codes that a spreadsheet takes for something else. */
export function goodBudget(count = 150): GoodTable {
  return {
    kind: "anggaran",
    columns: [
      ...["tahun", "tahap", "kode_skpd", "nama_skpd", "kode_program", "nama_program", "kode_kegiatan", "nama_kegiatan"],
      ...["kode_sub_kegiatan", "nama_sub_kegiatan", "kode_rekening", "nama_rekening", "sumber_dana", "peruntukan"],
      ...["pagu", "dokumen", "tanggal_dokumen"],
    ],
    rows: Array.from({ length: count }, (_, at) => [
      ...["2025", "murni", "2.07.0.00.0.00.01.0000", "Dinas Tenaga Kerja", "2.07.05", "Program hubungan industrial"],
      ...["2.07.05.2.02", "Pencegahan perselisihan", "2.07.05.2.02.0005", "Jaminan sosial tenaga kerja"],
      ...[`5.1.02.02.02.${1000 + at}`, "Belanja iuran jaminan", ["dbhcht", "apbd"][at % 2] ?? "", "iuran"],
      ...[String(1_000_000 + at), "DPA 12/2025", "2025-01-02"],
    ]),
  };
}

/** Proposals of the people of the good participant list: what registers people by their pseudonym alone. */
export function goodProposals(count = 150): GoodTable {
  return {
    kind: "usulan",
    columns: ["nik", "tahun", "batch", "tanggal_usul", "tahap", "alasan", "nomor_sk", "tanggal_sk", "tanggal_status"],
    rows: goodParticipants(count).rows.map(([nik = ""], at) => [
      ...[nik, "2025", `Gelombang ${1 + (at % 3)}`, dayAfter("2025-01-06", at % 20)],
      ...(at % 10 === 7
        ? ["usulan", "data-tidak-lengkap", "", "", "2025-03-28"]
        : ["terdaftar", "", "100.3.3.3/12/2025", "2025-02-17", "2025-03-28"]),
    ]),
  };
}

/** Claims of the people of the good participant list. */
export function goodClaims(count = 20): GoodTable {
  return {
    kind: "klaim",
    columns: [
      "nik",
      "program",
      "bulan_kejadian",
      "tanggal_lapor",
      "tanggal_putus",
      "hasil",
      "perawatan",
      "tanggal_status",
    ],
    rows: goodParticipants(count).rows.map(([nik = ""]) => [
      ...[nik, "jkk", "2024-02", "2024-03-04", "2024-03-20", "dibayar", "1500000", "2024-03-31"],
    ]),
  };
}

/** What other documents say: the kind with numbers that may have a fraction. */
export function goodFigures(count = 150): GoodTable {
  return {
    kind: "angka-lain",
    columns: [
      ...["indikator", "wilayah", "masa", "jenis", "penerbit", "dokumen", "tanggal_dokumen", "definisi", "nilai"],
    ],
    rows: Array.from({ length: count }, (_, at) => [
      ...["peserta-aktif", "35.75", `20${two(10 + (at % 15))}-${two(1 + (at % 12))}`, "lkpj", "Wali Kota"],
      ...[`Laporan ${at}`, "2025-03-28", "Pekerja rentan yang didaftarkan", String(9000 + at)],
    ]),
  };
}
