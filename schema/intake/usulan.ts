import { defineIntakeKind } from "../intake-kind.ts";
import { isLast } from "./is-last.ts";

/** How far each proposed person came, and why some came no further. A changed state is the same row again in a later file. */
export const usulan = defineIntakeKind({
  id: "usulan",
  title: { id: "Usulan peserta", en: "Proposed participants" },
  description: {
    id: "Satu baris per orang dan gelombang: tahap terjauh yang dicapai, dan alasan bila gugur. Keadaan baru dikirim sebagai berkas baru.",
    en: "One row per person and batch: the furthest stage reached, and the reason if it ended there. A new state is sent as a new file.",
  },
  columns: {
    nik: {
      type: "nik",
      required: true,
      label: { id: "NIK", en: "NIK (identity number)" },
      help: { id: "16 angka, ditulis sebagai teks; tidak disimpan.", en: "16 digits, written as text; not stored." },
      synonyms: ["NIK KTP", "No KTP", "Nomor KTP", "Nomor Induk Kependudukan"],
    },
    tahun: {
      type: "year",
      required: true,
      label: { id: "Tahun usulan", en: "Year of the proposal" },
      help: { id: "Tahun kepesertaan yang diusulkan.", en: "The year for which the person is proposed." },
      synonyms: ["Tahun"],
    },
    batch: {
      type: "text",
      maxLength: 60,
      isPublic: true,
      required: true,
      label: { id: "Gelombang", en: "Batch" },
      help: { id: "Nama gelombang usulan, misalnya Gelombang 1.", en: "Name of the batch, for example Gelombang 1." },
      synonyms: ["Gelombang Usulan", "Nomor Batch"],
    },
    tanggal_usul: {
      type: "date",
      required: true,
      label: { id: "Tanggal usul", en: "Date proposed" },
      help: { id: "YYYY-MM-DD.", en: "YYYY-MM-DD." },
      synonyms: ["Tgl Usul", "Tanggal Usulan"],
    },
    tahap: {
      type: "code",
      codelist: "proposal-stages",
      required: true,
      label: { id: "Tahap terjauh", en: "Furthest stage" },
      help: {
        id: "Tahap terjauh yang pernah dicapai: usulan, sk, verifikasi, terdaftar.",
        en: "The furthest stage ever reached: usulan (proposed), sk (in the decree), verifikasi (verified), terdaftar (registered).",
      },
      synonyms: ["Tahap", "Status", "Status Usulan"],
    },
    alasan: {
      type: "code",
      codelist: "refusal-reasons",
      required: false,
      mayBeAbsent: true,
      label: { id: "Alasan gugur", en: "Reason for refusal" },
      help: {
        id: "Satu alasan utama bila gugur; kosong bila terdaftar atau masih diproses.",
        en: "One main reason if it ended there; empty if registered or still under way.",
      },
      synonyms: ["Alasan", "Alasan Ditolak"],
    },
    nomor_sk: {
      type: "text",
      maxLength: 120,
      isPublic: true,
      required: false,
      mayBeAbsent: true,
      label: { id: "Nomor SK", en: "Decree number" },
      help: { id: "Nomor keputusan yang menetapkan.", en: "Number of the decree that names the recipients." },
      synonyms: ["No SK", "SK"],
    },
    tanggal_sk: {
      type: "date",
      required: false,
      mayBeAbsent: true,
      label: { id: "Tanggal SK", en: "Decree date" },
      help: { id: "YYYY-MM-DD.", en: "YYYY-MM-DD." },
      synonyms: ["Tgl SK"],
    },
    tanggal_status: {
      type: "date",
      required: true,
      label: { id: "Tanggal status", en: "Date of this state" },
      help: {
        id: "YYYY-MM-DD: hari keadaan ini dicatat.",
        en: "YYYY-MM-DD: the day on which this state was recorded.",
      },
      synonyms: ["Tgl Status", "Per Tanggal"],
    },
  },
  key: ["nik", "tahun", "batch"],
  rules: [
    {
      rule: "alasan-padahal-terdaftar",
      column: "alasan",
      check: (row) => row.alasan === undefined || row.tahap !== "terdaftar",
    },
    {
      rule: "gugur-tanpa-alasan",
      column: "alasan",
      check: (row) =>
        !row.tahap ||
        !row.tahun ||
        !row.tanggal_status ||
        row.tahap === "terdaftar" ||
        row.alasan !== undefined ||
        row.tanggal_status <= `${row.tahun}-12-31`,
    },
    {
      rule: "sk-tidak-cocok",
      column: "nomor_sk",
      check: (row) => {
        if (row.tahap === undefined) return true;
        const isNamed = row.nomor_sk !== undefined && row.tanggal_sk !== undefined;
        const isEmpty = row.nomor_sk === undefined && row.tanggal_sk === undefined;
        return row.tahap === "usulan" ? isEmpty : isNamed;
      },
    },
    {
      rule: "usulan-urutan-tanggal",
      column: "tanggal_sk",
      check: (row) => !row.tanggal_sk || !row.tanggal_usul || row.tanggal_sk >= row.tanggal_usul,
    },
    {
      rule: "usulan-urutan-tanggal",
      column: "tanggal_status",
      check: (row) => isLast(row.tanggal_status, row.tanggal_usul, row.tanggal_sk),
    },
  ],
  ignored: [
    ...["No", "No.", "Nomor", "Nomor Urut", "No Urut", "KPJ", "No KPJ", "Nama", "Nama Lengkap", "Nama Peserta"],
    ...["Alamat", "RT", "RW", "RT/RW", "Kelurahan", "Kecamatan", "No HP", "Telepon", "Pekerjaan", "Keterangan", "Ket"],
  ],
  example: {
    nik: "3575010107909999",
    tahun: "2025",
    batch: "Gelombang 1",
    tanggal_usul: "2025-01-20",
    tahap: "terdaftar",
    nomor_sk: "100.3.3.3/12/2025 (contoh)",
    tanggal_sk: "2025-02-17",
    tanggal_status: "2025-03-28",
  },
});
