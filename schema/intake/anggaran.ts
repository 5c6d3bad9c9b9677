import { defineIntakeKind } from "../intake-kind.ts";

/** Budget lines with their ceilings, original and amended: both stay, so that a share can say what it is a share of. */
export const anggaran = defineIntakeKind({
  id: "anggaran",
  title: { id: "Anggaran", en: "Budget" },
  description: {
    id: "Satu baris per sub kegiatan, rekening, dan sumber dana, untuk tiap tahap: murni dan perubahan. Semuanya dibaca umum.",
    en: "One row per sub-activity, account and fund, for each stage: original and amended. All of it is read by the public.",
  },
  columns: {
    tahun: {
      type: "year",
      required: true,
      label: { id: "Tahun anggaran", en: "Fiscal year" },
      help: { id: "Empat angka, misalnya 2025.", en: "Four digits, for example 2025." },
      synonyms: ["Tahun", "TA", "T.A."],
    },
    tahap: {
      type: "code",
      codelist: "budget-stages",
      required: true,
      label: { id: "Tahap anggaran", en: "Budget stage" },
      help: { id: "murni atau perubahan.", en: "murni (original) or perubahan (amended)." },
      synonyms: ["Tahap", "Jenis Anggaran", "Murni/Perubahan"],
    },
    kode_skpd: {
      type: "budget-code",
      required: true,
      label: { id: "Kode SKPD", en: "Department code" },
      help: { id: "Seperti dalam dokumen anggaran.", en: "As in the budget document." },
      synonyms: ["Kode OPD", "Kode Perangkat Daerah"],
    },
    nama_skpd: {
      type: "text",
      maxLength: 300,
      isPublic: true,
      required: true,
      label: { id: "Nama SKPD", en: "Department" },
      help: { id: "Nama pada tahun itu.", en: "Its name in that year." },
      synonyms: ["SKPD", "OPD", "Nama OPD", "Perangkat Daerah"],
    },
    kode_program: {
      type: "budget-code",
      required: true,
      label: { id: "Kode program", en: "Programme code" },
      help: { id: "Seperti dalam dokumen anggaran.", en: "As in the budget document." },
      synonyms: ["Kode Prog"],
    },
    nama_program: {
      type: "text",
      maxLength: 300,
      isPublic: true,
      required: true,
      label: { id: "Nama program", en: "Programme" },
      help: { id: "Seperti dalam dokumen anggaran.", en: "As in the budget document." },
      synonyms: ["Program"],
    },
    kode_kegiatan: {
      type: "budget-code",
      required: true,
      label: { id: "Kode kegiatan", en: "Activity code" },
      help: { id: "Seperti dalam dokumen anggaran.", en: "As in the budget document." },
      synonyms: ["Kode Keg"],
    },
    nama_kegiatan: {
      type: "text",
      maxLength: 300,
      isPublic: true,
      required: true,
      label: { id: "Nama kegiatan", en: "Activity" },
      help: { id: "Seperti dalam dokumen anggaran.", en: "As in the budget document." },
      synonyms: ["Kegiatan"],
    },
    kode_sub_kegiatan: {
      type: "budget-code",
      required: true,
      label: { id: "Kode sub kegiatan", en: "Sub-activity code" },
      help: { id: "Misalnya 2.07.05.2.02.0005.", en: "For example 2.07.05.2.02.0005." },
      synonyms: ["Kode Sub Keg"],
    },
    nama_sub_kegiatan: {
      type: "text",
      maxLength: 300,
      isPublic: true,
      required: true,
      label: { id: "Nama sub kegiatan", en: "Sub-activity" },
      help: { id: "Seperti dalam dokumen anggaran.", en: "As in the budget document." },
      synonyms: ["Sub Kegiatan"],
    },
    kode_rekening: {
      type: "budget-code",
      required: true,
      label: { id: "Kode rekening", en: "Account code" },
      help: { id: "Misalnya 5.1.02.02.02.0006.", en: "For example 5.1.02.02.02.0006." },
      synonyms: ["Kode Akun", "Kode Rekening Belanja"],
    },
    nama_rekening: {
      type: "text",
      maxLength: 300,
      isPublic: true,
      required: true,
      label: { id: "Nama rekening", en: "Account" },
      help: { id: "Seperti dalam dokumen anggaran.", en: "As in the budget document." },
      synonyms: ["Uraian Rekening", "Nama Akun", "Uraian"],
    },
    sumber_dana: {
      type: "code",
      codelist: "payers",
      required: true,
      label: { id: "Sumber dana", en: "Fund" },
      help: {
        id: "Kode dari daftar pembayar: jalur yang sama dengan pembayar iuran.",
        en: "A code of the list of payers: the same line that pays contributions.",
      },
      synonyms: ["Sumber Pendanaan", "Jalur Dana"],
    },
    peruntukan: {
      type: "code",
      codelist: "purposes",
      required: true,
      label: { id: "Peruntukan", en: "Purpose" },
      help: {
        id: "iuran untuk belanja iuran; yang lain operasional atau lainnya.",
        en: "iuran for what pays contributions; otherwise operasional (running costs) or lainnya (other).",
      },
      synonyms: ["Untuk"],
    },
    bidang: {
      type: "code",
      codelist: "dbhcht-fields",
      required: false,
      mayBeAbsent: true,
      label: { id: "Bidang DBHCHT", en: "Excise-share field" },
      help: {
        id: "Hanya untuk dana DBHCHT: kesejahteraan, kesehatan, atau penegakan-hukum.",
        en: "For money of the excise share only: kesejahteraan (welfare), kesehatan (health) or penegakan-hukum (law enforcement).",
      },
      synonyms: ["Bidang"],
    },
    pagu: {
      type: "rupiah",
      required: true,
      label: { id: "Pagu", en: "Ceiling" },
      help: { id: "Rupiah bulat; nol bila barisnya dihapus.", en: "Whole rupiah; zero where the line was removed." },
      synonyms: ["Pagu Anggaran", "Anggaran", "Jumlah Anggaran", "Nilai Anggaran"],
    },
    rencana_tw1: quarter("I", 1),
    rencana_tw2: quarter("II", 2),
    rencana_tw3: quarter("III", 3),
    rencana_tw4: quarter("IV", 4),
    dokumen: {
      type: "text",
      maxLength: 200,
      isPublic: true,
      required: true,
      label: { id: "Dokumen", en: "Document" },
      help: { id: "Nama dan nomor DPA atau perda.", en: "Name and number of the budget document or by-law." },
      synonyms: ["Nama Dokumen", "Nomor Dokumen", "DPA", "Nomor DPA"],
    },
    tanggal_dokumen: {
      type: "date",
      required: true,
      label: { id: "Tanggal dokumen", en: "Document date" },
      help: { id: "YYYY-MM-DD: pagu berlaku sejak hari ini.", en: "YYYY-MM-DD: the ceiling holds from this day." },
      synonyms: ["Tgl Dokumen", "Tanggal DPA"],
    },
    dasar_hukum: {
      type: "text",
      maxLength: 200,
      isPublic: true,
      required: false,
      mayBeAbsent: true,
      label: { id: "Dasar hukum", en: "Legal basis" },
      help: {
        id: "Peraturan yang membolehkan belanja ini, dengan pasalnya.",
        en: "The rule that allows this spending, with its article.",
      },
      synonyms: ["Peraturan"],
    },
  },
  key: ["tahun", "tahap", "kode_sub_kegiatan", "kode_rekening", "sumber_dana", "dokumen"],
  rules: [
    {
      rule: "rencana-beda-pagu",
      column: "rencana_tw4",
      check: ({ rencana_tw1, rencana_tw2, rencana_tw3, rencana_tw4, pagu }) => {
        const plans = [rencana_tw1, rencana_tw2, rencana_tw3, rencana_tw4];
        if (pagu === undefined || plans.every((plan) => plan === undefined)) return true;
        return (
          plans.every((plan) => plan !== undefined) &&
          plans.reduce((sum, plan) => sum + Number(plan), 0) === Number(pagu)
        );
      },
    },
    {
      rule: "bidang-bukan-dbhcht",
      column: "bidang",
      check: (row) => !row.bidang || !row.sumber_dana || row.sumber_dana === "dbhcht",
    },
  ],
  ignored: ["No", "No.", "Nomor", "Keterangan", "Ket", "Volume", "Satuan"],
  example: {
    tahun: "2025",
    tahap: "murni",
    kode_skpd: "2.07.0.00.0.00.01.0000",
    nama_skpd: "Dinas Tenaga Kerja (contoh)",
    kode_program: "2.07.05",
    nama_program: "Program hubungan industrial (contoh)",
    kode_kegiatan: "2.07.05.2.02",
    nama_kegiatan: "Pencegahan dan penyelesaian perselisihan (contoh)",
    kode_sub_kegiatan: "2.07.05.2.02.0005",
    nama_sub_kegiatan: "Jaminan sosial tenaga kerja (contoh)",
    kode_rekening: "5.1.02.02.02.0006",
    nama_rekening: "Belanja iuran jaminan kecelakaan kerja (contoh)",
    sumber_dana: "dbhcht",
    peruntukan: "iuran",
    bidang: "kesejahteraan",
    pagu: "1200000000",
    rencana_tw1: "300000000",
    rencana_tw2: "300000000",
    rencana_tw3: "300000000",
    rencana_tw4: "300000000",
    dokumen: "DPA 12/2025 (contoh)",
    tanggal_dokumen: "2025-01-02",
    dasar_hukum: "PMK 72/2024",
  },
});

/** What is planned to be paid within a quarter of the year. */
function quarter(roman: "I" | "II" | "III" | "IV", number: 1 | 2 | 3 | 4) {
  return {
    type: "rupiah",
    required: false,
    mayBeAbsent: true,
    label: { id: `Rencana triwulan ${roman}`, en: `Planned in quarter ${number}` },
    help: {
      id: "Rupiah yang direncanakan dibayar di triwulan itu saja.",
      en: "Rupiah planned to be paid within that quarter alone.",
    },
    synonyms: [`Rencana TW ${roman}`, `Anggaran Kas TW ${roman}`, `TW ${roman}`, `TW ${number}`],
  } as const;
}
