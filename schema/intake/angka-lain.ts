import { indicators } from "../datasets/index.ts";
import { defineIntakeKind } from "../intake-kind.ts";

/** What another office's document says about a figure that the portal publishes too, and why the two differ. */
export const angkaLain = defineIntakeKind({
  id: "angka-lain",
  title: { id: "Angka lain", en: "Other figures" },
  description: {
    id: "Angka dari dokumen lain tentang hal yang juga diterbitkan portal: LKPJ, BPK, BPJS, atau pers, dengan definisinya. Jangan tulis nama orang.",
    en: "What another document says about something the portal publishes too: an accountability report, the auditor, BPJS or the press, with its definition. Name no person.",
  },
  columns: {
    indikator: {
      type: "indicator",
      required: true,
      label: { id: "Angka portal", en: "Figure of the portal" },
      help: {
        id: "Nama angka di portal, misalnya peserta-aktif.",
        en: "The figure's name, for example peserta-aktif.",
      },
      synonyms: ["Indikator"],
    },
    wilayah: {
      type: "region",
      level: "kota-or-kecamatan",
      required: true,
      label: { id: "Kode wilayah", en: "Region code" },
      help: { id: "Kode kota atau kecamatan.", en: "Code of the city or a kecamatan." },
      synonyms: ["Wilayah"],
    },
    masa: {
      type: "period",
      required: true,
      label: { id: "Masa", en: "Period" },
      help: {
        id: "2024, 2024-S1, 2024-Q3, 2024-09, atau 2022-2024.",
        en: "2024, 2024-S1, 2024-Q3, 2024-09 or 2022-2024.",
      },
      synonyms: ["Periode"],
    },
    jenis: {
      type: "code",
      codelist: "rival-kinds",
      required: true,
      label: { id: "Jenis sumber", en: "Kind of source" },
      help: { id: "Dokumen siapa.", en: "Whose document it is." },
      synonyms: ["Jenis"],
    },
    penerbit: {
      type: "text",
      maxLength: 120,
      isPublic: true,
      required: true,
      label: { id: "Penerbit", en: "Issuer" },
      help: {
        id: "Lembaga atau media yang menyebut angka itu.",
        en: "The institution or newspaper that names the number.",
      },
      synonyms: ["Instansi"],
    },
    dokumen: {
      type: "text",
      maxLength: 200,
      isPublic: true,
      required: true,
      label: { id: "Dokumen", en: "Document" },
      help: { id: "Nama, nomor, dan halaman.", en: "Name, number and page." },
      synonyms: ["Nama Dokumen", "Nomor Dokumen"],
    },
    tanggal_dokumen: {
      type: "date",
      required: true,
      label: { id: "Tanggal dokumen", en: "Document date" },
      help: { id: "YYYY-MM-DD.", en: "YYYY-MM-DD." },
      synonyms: ["Tgl Dokumen"],
    },
    definisi: {
      type: "text",
      maxLength: 300,
      isPublic: true,
      required: true,
      label: { id: "Definisi", en: "Definition" },
      help: { id: "Apa yang dihitung dokumen itu.", en: "What that document counts." },
      synonyms: ["Keterangan Definisi"],
    },
    nilai: {
      type: "decimal",
      required: true,
      label: { id: "Nilai", en: "Value" },
      help: {
        id: "Angka seperti dalam dokumen: 9038; bagian dengan tanda persen: 38,9 %.",
        en: "The number as in the document: 9038; a share with a per-cent sign: 38.9 %.",
      },
      synonyms: ["Angka"],
    },
    alasan: {
      type: "text",
      maxLength: 500,
      isPublic: true,
      required: false,
      mayBeAbsent: true,
      label: { id: "Alasan beda", en: "Why they differ" },
      help: {
        id: "Kalimat biasa; kosong bila belum dijelaskan.",
        en: "Plain sentences; empty while nobody has explained it.",
      },
      synonyms: ["Alasan", "Penjelasan"],
    },
    kantor: {
      type: "text",
      maxLength: 120,
      isPublic: true,
      isOffice: true,
      required: false,
      mayBeAbsent: true,
      label: { id: "Kantor yang menjelaskan", en: "Office that explains" },
      help: { id: "Kantor, bukan nama orang.", en: "An office, no person." },
      synonyms: ["Kantor"],
    },
  },
  key: ["indikator", "wilayah", "masa", "dokumen"],
  rules: [
    { rule: "nilai-tidak-cocok-satuan", column: "nilai", check: (row) => fitsUnit(row.nilai, row.indikator) },
    {
      rule: "alasan-tanpa-kantor",
      column: "kantor",
      check: (row) => (row.alasan === undefined) === (row.kantor === undefined),
    },
  ],
  ignored: ["No", "No.", "Nomor", "Keterangan", "Ket", "Satuan"],
  example: {
    indikator: "peserta-aktif",
    wilayah: "35.75",
    masa: "2024-12",
    jenis: "lkpj",
    penerbit: "Wali Kota (contoh)",
    dokumen: "LKPJ 2024, halaman 112 (contoh)",
    tanggal_dokumen: "2025-03-28",
    definisi: "Pekerja rentan yang pernah didaftarkan sepanjang tahun (contoh)",
    nilai: "9038",
    alasan: "Dokumen itu menghitung yang didaftarkan, bukan yang iurannya terbayar (contoh)",
    kantor: "Dinas Tenaga Kerja (contoh)",
  },
});

/** A share is a fraction, seldom above a whole; rupiah may have two decimals, as in a cost per person; all else is counted. */
function fitsUnit(value: string | undefined, indicator: string | undefined): boolean {
  const unit = indicators.get(indicator ?? "")?.measure.unit;
  if (value === undefined || unit === undefined) return true;
  if (unit === "bagian") return Number(value) >= 0 && Number(value) <= 10;
  return unit === "rupiah" ? /^-?\d+(?:\.\d{1,2})?$/.test(value) : /^-?\d+$/.test(value);
}
