import { defineDataset } from "../dataset.ts";

const lines = [
  "bulan-tertagih",
  "iuran-diperkirakan",
  "iuran-tercatat",
  "iuran-kembali",
  "iuran-selisih",
  "selisih-dijelaskan",
  "selisih-belum-dijelaskan",
] as const;

/** What ties contributions to billed months: where one is printed, the other can be worked out. */
const monthsTimesTariff = { count: "bulan-tertagih", price: "tarif" } as const;

export const reconciliation = defineDataset({
  id: "reconciliation",
  title: { id: "Uang dan orang", en: "Money and people" },
  description: {
    id: "Apakah uang yang dibayarkan cocok dengan orang yang terlindungi, per jalur dana dan tahun. Selisih adalah pertanyaan, bukan tuduhan.",
    en: "Whether the money paid fits the people covered, by funding line and year. A difference is a question, not an accusation.",
  },
  source: {
    id: "Iuran sah yang ditagih ke jalur dana itu, tarif yang berlaku, dan SP2D",
    en: "Valid contributions billed to the funding line, the tariff in force, and payment orders (SP2D)",
  },
  cadence: "month",
  cells: "tabulated",
  methodVersion: "1",
  dimensions: {
    pembayar: {
      label: { id: "Pembayar iuran", en: "Payer" },
      codelist: "payers",
      shifts: "any-month",
      sensitive: false,
    },
  },
  measures: {
    "bulan-tertagih": {
      kind: "event-count",
      unit: "bulan-iuran",
      revised: "any-release",
      isForced: true,
      label: { id: "Bulan iuran yang ditagih", en: "Billed months" },
      definition: {
        id: "Jumlah iuran sah yang ditagih ke jalur dana ini sejak Januari. Orang yang dibayar dua pihak tertagih dua kali.",
        en: "Valid contributions billed to this funding line since January. A person with two payers is billed twice.",
      },
      basis: { id: "Daftar iuran", en: "Contribution lists" },
      synonyms: ["bulan tagihan", "billed"],
      additiveOver: ["attributes"],
    },
    "iuran-diperkirakan": {
      ...amount(
        ["Iuran yang diperkirakan", "Expected contributions"],
        ["Bulan iuran yang ditagih kali tarif bulan itu.", "Billed months times the tariff of the month."],
        ["Bulan tertagih × tarif", "Billed months × tariff"],
      ),
      multiple: monthsTimesTariff,
    },
    // what was paid is public whatever it pays for
    "iuran-tercatat": {
      ...publicAmount(
        ["Iuran yang tercatat dibayar", "Recorded contributions"],
        [
          "Uang yang menurut SP2D dibayarkan untuk iuran bulan-bulan itu, dikurangi yang kembali.",
          "Money that payment orders record for the contributions of these months, less what came back.",
        ],
        ["SP2D baris iuran", "Payment orders of contribution lines"],
      ),
      multiple: monthsTimesTariff,
    },
    "iuran-kembali": amount(
      ["Iuran yang kembali", "Contributions returned"],
      [
        "Pengembalian dan kredit yang sudah dikurangkan dari yang tercatat.",
        "Refunds and credits, already taken off what is recorded.",
      ],
      ["SP2D bernilai negatif", "Negative payment orders"],
    ),
    "iuran-selisih": amount(
      ["Selisih", "Difference"],
      [
        "Yang tercatat dikurangi yang diperkirakan. Nol berarti uang menjelaskan orang.",
        "Recorded less expected. Zero means that the money explains the people.",
      ],
      ["Tercatat − diperkirakan", "Recorded − expected"],
    ),
    "selisih-dijelaskan": amount(
      ["Selisih yang dijelaskan kantor", "Difference explained by the office"],
      [
        "Bagian selisih yang sebabnya sudah disebut kantor dengan dokumennya.",
        "The part of the difference whose cause the office has named, with its document.",
      ],
      ["Penjelasan kantor", "The office's explanations"],
    ),
    "selisih-belum-dijelaskan": amount(
      ["Selisih yang belum dijelaskan", "Difference not yet explained"],
      [
        "Bagian selisih yang masih ditelusuri kantor dan dijanjikan jawabannya.",
        "The part of the difference that the office is still looking into and has promised to answer.",
      ],
      ["Penjelasan kantor", "The office's explanations"],
    ),
    "biaya-orang-bulan": ratio(
      ["Biaya per orang per bulan", "Cost per person and month"],
      ["Iuran yang tercatat dibagi bulan yang ditagih.", "Recorded contributions divided by billed months."],
      { numerator: "iuran-tercatat", factor: 1 },
    ),
    "biaya-orang-tahun": ratio(
      ["Biaya per orang per tahun", "Cost per person and year"],
      [
        "Biaya melindungi satu orang dua belas bulan: dua belas kali biaya per orang per bulan.",
        "What it costs to cover one person for twelve months: twelve times the cost per person and month.",
      ],
      { numerator: "iuran-tercatat", factor: 12 },
    ),
    "biaya-program": ratio(
      ["Biaya program per orang per bulan", "Programme cost per person and month"],
      [
        "Seluruh realisasi jalur dana ini, termasuk pendataan, sosialisasi, dan yang dibayar di muka, dibagi bulan yang ditagih. Pada awal tahun angkanya tinggi bila iuran dibayar di muka.",
        "Everything paid from this funding line, registration, outreach and payments in advance included, divided by billed months. Early in a year it is high where contributions are paid in advance.",
      ],
      { numerator: "realisasi", factor: 1 },
    ),
    tarif: {
      kind: "amount",
      unit: "rupiah",
      label: { id: "Tarif per orang per bulan", en: "Tariff per person and month" },
      definition: {
        id: "Iuran JKK dan JKM untuk satu orang satu bulan, menurut siapa yang membayar. Keringanan PP 50/2025 tidak berlaku bila APBN atau APBD yang membayar.",
        en: "JKK and JKM contribution for one person and month, by who pays. The relief of PP 50/2025 does not hold where a public budget pays.",
      },
      basis: { id: "PP 44/2015 dan PP 50/2025", en: "PP 44/2015 and PP 50/2025" },
      synonyms: ["16.800", "iuran", "tariff"],
      additiveOver: [],
    },
  },
  plan: [
    {
      measures: lines,
      level: "kota",
      by: [],
      cadence: "month",
      period: "YEAR",
      adds: { id: "Apakah uang menjelaskan orang.", en: "Whether the money explains the people." },
    },
    {
      measures: [...lines, "biaya-orang-bulan", "biaya-orang-tahun", "biaya-program"],
      level: "kota",
      by: ["pembayar"],
      cadence: "month",
      period: "YEAR",
      adds: {
        id: "Hal yang sama untuk tiap jalur dana, dan biaya per orang.",
        en: "The same for every funding line, and the cost per person.",
      },
    },
    {
      measures: ["tarif"],
      level: "kota",
      by: ["pembayar"],
      cadence: "month",
      adds: { id: "Tarif yang dipakai menghitung.", en: "The tariff that the sums use." },
    },
  ],
  disclosure: { minimum: "enrolment", zeros: "shown" },
});

function publicAmount(...texts: Parameters<typeof amount>) {
  const { hiddenWith: _, ...measure } = amount(...texts);
  return measure;
}

function amount(
  label: readonly [id: string, en: string],
  definition: readonly [id: string, en: string],
  basis: readonly [id: string, en: string],
) {
  return {
    kind: "amount",
    unit: "rupiah",
    hiddenWith: "bulan-tertagih",
    label: { id: label[0], en: label[1] },
    definition: { id: definition[0], en: definition[1] },
    basis: { id: basis[0], en: basis[1] },
    synonyms: ["rekonsiliasi", "reconciliation"],
    additiveOver: ["attributes"],
  } as const;
}

function ratio(
  label: readonly [id: string, en: string],
  definition: readonly [id: string, en: string],
  parts: { readonly numerator: string; readonly factor: number },
) {
  return {
    kind: "ratio",
    unit: "rupiah",
    ...parts,
    denominator: "bulan-tertagih",
    label: { id: label[0], en: label[1] },
    definition: { id: definition[0], en: definition[1] },
    basis: { id: "Rupiah ÷ bulan tertagih", en: "Rupiah ÷ billed months" },
    synonyms: ["biaya satuan", "unit cost"],
    additiveOver: [],
  } as const;
}
