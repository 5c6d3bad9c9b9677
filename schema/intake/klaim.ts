import { defineIntakeKind } from "../intake-kind.ts";
import { isLast } from "./is-last.ts";

const amounts = [
  "santunan_kematian",
  "santunan_cacat",
  "santunan_berkala",
  "biaya_pemakaman",
  "beasiswa",
  "perawatan",
  "pengganti_upah",
] as const;

/** Claims and benefits. Health data: what stays of a claim is its state, its days and its rupiah, no number, name or illness. */
export const klaim = defineIntakeKind({
  id: "klaim",
  title: { id: "Klaim", en: "Claims" },
  description: {
    id: "Satu baris per klaim: keadaannya dan jumlah tiap manfaat. Jangan kirim nama, nomor klaim, atau diagnosis. Keadaan baru dikirim sebagai berkas baru.",
    en: "One row per claim: its state and the amount of each benefit. Send no names, claim numbers or diagnoses. A new state is sent as a new file.",
  },
  columns: {
    nik: {
      type: "nik",
      required: true,
      label: { id: "NIK", en: "NIK (identity number)" },
      help: { id: "16 angka, ditulis sebagai teks; tidak disimpan.", en: "16 digits, written as text; not stored." },
      synonyms: ["NIK KTP", "No KTP", "Nomor KTP", "Nomor Induk Kependudukan"],
    },
    program: {
      type: "code",
      codelist: "programs",
      required: true,
      label: { id: "Program", en: "Programme" },
      help: { id: "jkk atau jkm.", en: "jkk (work injury) or jkm (death)." },
      synonyms: ["Jenis Klaim", "Program Jaminan"],
    },
    bulan_kejadian: {
      type: "month",
      required: true,
      label: { id: "Bulan kejadian", en: "Month of the event" },
      help: { id: "YYYY-MM: bulan kecelakaan atau meninggal.", en: "YYYY-MM: the month of the accident or death." },
      synonyms: ["Bulan Kecelakaan", "Bulan Meninggal"],
    },
    tanggal_lapor: {
      type: "date",
      required: true,
      label: { id: "Tanggal lapor", en: "Date filed" },
      help: { id: "YYYY-MM-DD: hari klaim diajukan.", en: "YYYY-MM-DD: the day the claim was filed." },
      synonyms: ["Tgl Lapor", "Tanggal Pengajuan", "Tanggal Klaim"],
    },
    tanggal_putus: {
      type: "date",
      required: false,
      mayBeAbsent: true,
      label: { id: "Tanggal putusan", en: "Date decided" },
      help: { id: "Kosong bila belum diputus.", en: "Empty while it is not decided." },
      synonyms: ["Tgl Putusan", "Tanggal Penetapan"],
    },
    hasil: {
      type: "code",
      codelist: "claim-outcomes",
      required: false,
      mayBeAbsent: true,
      label: { id: "Hasil", en: "Outcome" },
      help: {
        id: "dibayar atau ditolak; kosong bila belum diputus.",
        en: "dibayar (to be paid) or ditolak (refused); empty while it is not decided.",
      },
      synonyms: ["Putusan", "Status Klaim"],
    },
    tanggal_bayar: {
      type: "date",
      required: false,
      mayBeAbsent: true,
      label: { id: "Tanggal bayar", en: "Date paid" },
      help: { id: "Kosong bila belum dibayar.", en: "Empty while it is not paid." },
      synonyms: ["Tgl Bayar", "Tanggal Pembayaran"],
    },
    santunan_kematian: benefit("Santunan kematian", "Death benefit", ["Santunan Kematian (Rp)"]),
    santunan_cacat: benefit("Santunan cacat", "Disability benefit", ["Santunan Cacat (Rp)"]),
    santunan_berkala: benefit("Santunan berkala", "Periodic benefit", ["Santunan Berkala (Rp)"]),
    biaya_pemakaman: benefit("Biaya pemakaman", "Funeral cost", ["Pemakaman"]),
    beasiswa: benefit("Beasiswa anak", "Scholarship", ["Beasiswa", "Manfaat Beasiswa"]),
    perawatan: benefit("Biaya perawatan", "Medical care", ["Perawatan", "Biaya Pengobatan"]),
    pengganti_upah: benefit("Pengganti upah", "Income while unable to work", ["STMB"]),
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
  key: ["nik", "program", "bulan_kejadian", "tanggal_lapor"],
  rules: [
    {
      rule: "klaim-urutan-tanggal",
      column: "tanggal_lapor",
      check: (row) => !row.tanggal_lapor || !row.bulan_kejadian || row.tanggal_lapor.slice(0, 7) >= row.bulan_kejadian,
    },
    {
      rule: "klaim-urutan-tanggal",
      column: "tanggal_putus",
      check: (row) => isLast(row.tanggal_putus, row.tanggal_lapor),
    },
    {
      rule: "klaim-urutan-tanggal",
      column: "tanggal_bayar",
      check: (row) => isLast(row.tanggal_bayar, row.tanggal_lapor, row.tanggal_putus),
    },
    {
      rule: "klaim-urutan-tanggal",
      column: "tanggal_status",
      check: (row) => isLast(row.tanggal_status, row.tanggal_lapor, row.tanggal_putus, row.tanggal_bayar),
    },
    {
      rule: "putusan-tidak-lengkap",
      column: "hasil",
      check: (row) => (row.hasil === undefined) === (row.tanggal_putus === undefined),
    },
    {
      rule: "bayar-tanpa-putusan",
      column: "tanggal_bayar",
      check: (row) => row.hasil !== undefined || row.tanggal_putus !== undefined || !isPaid(row),
    },
    {
      rule: "ditolak-dengan-uang",
      column: "hasil",
      check: (row) => row.hasil !== "ditolak" || !isPaid(row),
    },
    {
      rule: "dibayar-tanpa-jumlah",
      column: "tanggal_bayar",
      check: (row) => row.hasil !== "dibayar" || row.tanggal_bayar === undefined || hasAmount(row),
    },
  ],
  ignored: [
    ...["No", "No.", "Nomor", "Nomor Urut", "No Urut", "KPJ", "No KPJ", "Nomor KPJ", "Nama", "Nama Peserta"],
    ...["Nama Lengkap", "Nomor Klaim", "No Klaim", "Diagnosis", "Diagnosa", "Ahli Waris", "Nama Ahli Waris"],
    ...["Alamat", "No HP", "Telepon", "Nomor Rekening", "Keterangan", "Ket", "Jumlah", "Total"],
  ],
  example: {
    nik: "3575010107909999",
    program: "jkm",
    bulan_kejadian: "2024-01",
    tanggal_lapor: "2024-02-05",
    tanggal_putus: "2024-02-26",
    hasil: "dibayar",
    tanggal_bayar: "2024-03-04",
    biaya_pemakaman: "10000000",
    tanggal_status: "2024-03-31",
  },
});

/** The rupiah of one benefit. */
function benefit(id: string, en: string, synonyms: readonly string[]) {
  return {
    type: "rupiah",
    required: false,
    mayBeAbsent: true,
    label: { id, en },
    help: { id: "Rupiah bulat; kosong bila tidak ada.", en: "Whole rupiah; empty where there is none." },
    synonyms,
  } as const;
}

type Amounts = Readonly<Partial<Record<(typeof amounts)[number] | "tanggal_bayar", string | undefined>>>;

function hasAmount(row: Amounts): boolean {
  return amounts.some((name) => row[name] !== undefined && row[name] !== "0");
}

function isPaid(row: Amounts): boolean {
  return row.tanggal_bayar !== undefined || hasAmount(row);
}
