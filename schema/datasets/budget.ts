import { defineDataset } from "../dataset.ts";

const yearly = ["pagu-murni", "pagu-perubahan", "pagu", "realisasi", "sisa", "serapan", "serapan-murni"] as const;

export const budget = defineDataset({
  id: "budget",
  title: { id: "Anggaran", en: "Budget" },
  description: {
    id: "Berapa uang yang disetujui untuk program ini, berapa yang sudah dibayarkan, dan berapa sisanya, per tahun anggaran dan per baris belanja.",
    en: "How much money was approved for this programme, how much has been paid, and what is left, by fiscal year and budget line.",
  },
  source: {
    id: "DPA dan perubahannya untuk pagu, SP2D untuk realisasi",
    en: "Budget execution documents (DPA) and their amendments for ceilings, payment orders (SP2D) for what was paid",
  },
  cadence: "month",
  cells: "tabulated",
  methodVersion: "1",
  dimensions: {
    baris: dimension("Baris belanja", "Budget line"),
    skpd: dimension("Perangkat daerah (SKPD)", "City department (SKPD)"),
    "program-anggaran": dimension("Program anggaran", "Budget programme"),
    kegiatan: dimension("Kegiatan", "Activity"),
    "sub-kegiatan": dimension("Sub kegiatan", "Sub-activity"),
    rekening: dimension("Kode rekening", "Account"),
    pembayar: {
      label: { id: "Pembayar iuran", en: "Payer" },
      codelist: "payers",
      shifts: "any-month",
      sensitive: false,
    },
  },
  measures: {
    "pagu-murni": amount(
      ["Pagu murni", "Original ceiling"],
      [
        "Batas belanja menurut APBD awal tahun itu.",
        "The spending ceiling of the budget as first approved for the year.",
      ],
      ["DPA murni", "The original DPA"],
      ["anggaran murni", "original budget"],
    ),
    "pagu-perubahan": amount(
      ["Pagu perubahan", "Amended ceiling"],
      [
        "Batas belanja sesudah P-APBD. Belum dilaporkan bila belum ada perubahan.",
        "The ceiling after the mid-year amendment (P-APBD). Not yet reported while there is none.",
      ],
      ["DPA perubahan (P-APBD)", "The amended DPA (P-APBD)"],
      ["P-APBD", "amended budget"],
    ),
    pagu: amount(
      ["Pagu", "Ceiling"],
      [
        "Batas belanja yang berlaku: pagu perubahan bila sudah ada, kalau belum pagu murni.",
        "The ceiling in force: the amended one where there is one, else the original.",
      ],
      ["Dokumen terbaru yang berlaku pada hari rilis", "The newest document in force on the day of the release"],
      ["anggaran", "batas belanja", "budget"],
    ),
    realisasi: amount(
      ["Realisasi", "Paid"],
      [
        "Uang yang sudah dibayarkan sejak 1 Januari tahun itu, dikurangi yang dikembalikan.",
        "Money paid since 1 January of the year, less what came back.",
      ],
      ["Jumlah SP2D sampai hari rilis", "Sum of payment orders (SP2D) up to the day of the release"],
      ["belanja", "terpakai", "spending", "actual"],
    ),
    sisa: amount(
      ["Sisa", "Left"],
      ["Pagu yang berlaku dikurangi realisasi.", "The ceiling in force less what was paid."],
      ["Pagu − realisasi", "Ceiling − paid"],
      ["belum dibayarkan", "remaining"],
    ),
    serapan: {
      kind: "share",
      unit: "bagian",
      numerator: "realisasi",
      denominator: "pagu",
      label: { id: "Serapan", en: "Share spent" },
      definition: {
        id: "Realisasi dibagi pagu yang berlaku (perubahan bila sudah ada).",
        en: "What was paid divided by the ceiling in force (the amended one where there is one).",
      },
      basis: { id: "Realisasi ÷ pagu", en: "Paid ÷ ceiling" },
      synonyms: ["persen terpakai", "absorption"],
      additiveOver: [],
    },
    "serapan-murni": {
      kind: "share",
      unit: "bagian",
      numerator: "realisasi",
      denominator: "pagu-murni",
      label: { id: "Serapan atas pagu murni", en: "Share spent of the original ceiling" },
      definition: {
        id: "Realisasi dibagi pagu murni.",
        en: "What was paid divided by the original ceiling.",
      },
      basis: { id: "Realisasi ÷ pagu murni", en: "Paid ÷ original ceiling" },
      synonyms: ["absorption of original"],
      additiveOver: [],
    },
    "realisasi-bulan": amount(
      ["Realisasi bulan itu", "Paid in the month"],
      [
        "Uang yang dibayarkan pada bulan itu saja; di bawah nol bila lebih banyak yang dikembalikan.",
        "Money paid in that month alone; below zero where more came back.",
      ],
      ["Jumlah SP2D bertanggal bulan itu", "Sum of payment orders dated in the month"],
      ["belanja bulanan", "monthly spending"],
      ["months"],
    ),
    "realisasi-kumulatif": amount(
      ["Realisasi sejak Januari", "Paid since January"],
      [
        "Uang yang dibayarkan dari 1 Januari sampai akhir bulan atau triwulan itu.",
        "Money paid from 1 January to the end of the month or quarter.",
      ],
      ["Jumlah SP2D sejak 1 Januari", "Sum of payment orders since 1 January"],
      ["belanja kumulatif", "cumulative spending"],
    ),
    "rencana-kumulatif": amount(
      ["Rencana sejak Januari", "Planned since January"],
      [
        "Yang menurut anggaran kas DPA akan dibayarkan dari 1 Januari sampai akhir triwulan itu.",
        "What the cash plan of the DPA foresees from 1 January to the end of the quarter.",
      ],
      ["Anggaran kas per triwulan dalam DPA yang berlaku", "Quarterly cash plan of the DPA in force"],
      ["anggaran kas", "cash plan"],
    ),
    "proyeksi-rendah": projection(
      ["Perkiraan akhir tahun, bawah", "Year-end estimate, low"],
      [
        "Realisasi sejauh ini ditambah bulan yang tersisa menurut bulan paling sedikit di antara enam bulan terakhir.",
        "What was paid so far plus the months left at the smallest month of the last six.",
      ],
    ),
    "proyeksi-tengah": projection(
      ["Perkiraan akhir tahun, tengah", "Year-end estimate, middle"],
      [
        "Realisasi sejauh ini ditambah bulan yang tersisa menurut rata-rata enam bulan terakhir.",
        "What was paid so far plus the months left at the average of the last six months.",
      ],
    ),
    "proyeksi-tinggi": projection(
      ["Perkiraan akhir tahun, atas", "Year-end estimate, high"],
      [
        "Realisasi sejauh ini ditambah bulan yang tersisa menurut bulan paling banyak di antara enam bulan terakhir.",
        "What was paid so far plus the months left at the largest month of the last six.",
      ],
    ),
  },
  plan: [
    year(
      [],
      "Berapa yang disetujui, dibayarkan, dan tersisa dalam setahun.",
      "What was approved, paid and left in a year.",
    ),
    year(["baris"], "Hal yang sama untuk tiap baris belanja.", "The same for every budget line."),
    year(["skpd"], "Perangkat daerah mana yang membelanjakan.", "Which department spends."),
    year(["program-anggaran"], "Untuk program anggaran apa.", "For which budget programme."),
    year(["kegiatan"], "Untuk kegiatan apa.", "For which activity."),
    year(["sub-kegiatan"], "Untuk sub kegiatan apa.", "For which sub-activity."),
    year(["rekening"], "Untuk jenis belanja apa.", "For which kind of spending."),
    year(["pembayar"], "Dari sumber dana mana.", "From which source of funds."),
    {
      measures: ["realisasi-bulan", "realisasi-kumulatif"],
      level: "kota",
      by: [],
      cadence: "month",
      adds: { id: "Kapan uangnya dibayarkan.", en: "When the money was paid." },
    },
    {
      measures: ["realisasi-bulan", "realisasi-kumulatif"],
      level: "kota",
      by: ["baris"],
      cadence: "month",
      adds: { id: "Kapan tiap baris dibayarkan.", en: "When every line was paid." },
    },
    {
      measures: ["rencana-kumulatif", "realisasi-kumulatif"],
      level: "kota",
      by: [],
      cadence: "quarter",
      period: "QUARTER",
      adds: { id: "Rencana dan kenyataan per triwulan.", en: "Plan and reality by quarter." },
    },
    {
      measures: ["rencana-kumulatif", "realisasi-kumulatif"],
      level: "kota",
      by: ["baris"],
      cadence: "quarter",
      period: "QUARTER",
      adds: { id: "Rencana dan kenyataan tiap baris per triwulan.", en: "Plan and reality of every line by quarter." },
    },
    {
      measures: ["proyeksi-rendah", "proyeksi-tengah", "proyeksi-tinggi"],
      level: "kota",
      by: [],
      cadence: "month",
      period: "YEAR",
      adds: {
        id: "Berapa yang kira-kira terpakai sampai akhir tahun.",
        en: "About how much will be spent by the end of the year.",
      },
    },
  ],
  disclosure: undefined,
});

function dimension(id: string, en: string) {
  return { label: { id, en }, codelist: "release", shifts: "never", sensitive: false } as const;
}

function amount(
  label: readonly [id: string, en: string],
  definition: readonly [id: string, en: string],
  basis: readonly [id: string, en: string],
  synonyms: readonly string[],
  over: readonly "months"[] = [],
) {
  return {
    kind: "amount",
    unit: "rupiah",
    label: { id: label[0], en: label[1] },
    definition: { id: definition[0], en: definition[1] },
    basis: { id: basis[0], en: basis[1] },
    synonyms,
    additiveOver: [...over, "attributes"],
  } as const;
}

function projection(label: readonly [id: string, en: string], definition: readonly [id: string, en: string]) {
  const capped = {
    id: `${definition[0]} Tidak pernah di atas pagu; dalam tahun yang sudah lewat sama dengan realisasi.`,
    en: `${definition[1]} Never above the ceiling; in a year that is over equal to what was paid.`,
  };
  return {
    ...amount(
      label,
      [capped.id, capped.en],
      ["Realisasi + bulan tersisa × laju", "Paid + months left × pace"],
      ["proyeksi", "projection"],
    ),
    additiveOver: [],
  } as const;
}

function year(by: readonly [] | readonly [Line], id: string, en: string) {
  return { measures: yearly, level: "kota", by, cadence: "month", period: "YEAR", adds: { id, en } } as const;
}

type Line = "baris" | "skpd" | "program-anggaran" | "kegiatan" | "sub-kegiatan" | "rekening" | "pembayar";
