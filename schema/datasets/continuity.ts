import { defineDataset } from "../dataset.ts";

const counts = [
  "peserta-setahun",
  "peserta-bertahan",
  "peserta-baru-setahun",
  "peserta-kembali-setahun",
  "peserta-lepas",
  "peserta-berjeda",
] as const;

export const continuity = defineDataset({
  id: "continuity",
  title: { id: "Bertahan dari tahun ke tahun", en: "Staying from year to year" },
  description: {
    id: "Berapa orang terlindungi dalam setahun, berapa yang bertahan dari tahun sebelumnya, dan berapa yang lepas. Muncul setelah tahunnya lengkap.",
    en: "How many people were covered in a year, how many stayed from the year before, and how many lost cover. Appears once the year is complete.",
  },
  source: { id: "Daftar peserta dan iuran program", en: "The programme's participant and contribution lists" },
  cadence: "month",
  cells: "tabulated",
  methodVersion: "1",
  dimensions: {},
  measures: {
    "peserta-setahun": {
      ...count(
        ["Orang terlindungi dalam setahun", "People covered in the year"],
        [
          "Orang dengan sedikitnya satu bulan terbayar pada tahun itu, masing-masing dihitung sekali.",
          "People with at least one paid month in the year, each counted once.",
        ],
      ),
      sumOf: ["peserta-bertahan", "peserta-baru-setahun", "peserta-kembali-setahun"],
    },
    "peserta-bertahan": count(
      ["Bertahan dari tahun sebelumnya", "Stayed from the year before"],
      ["Terlindungi tahun itu dan juga tahun sebelumnya.", "Covered in the year and in the year before."],
    ),
    "peserta-baru-setahun": count(
      ["Baru pada tahun itu", "New in the year"],
      ["Tahun itu tahun pertamanya terlindungi.", "The year is the first in which they were covered."],
    ),
    "peserta-kembali-setahun": count(
      ["Kembali sesudah jeda", "Returned after a gap"],
      [
        "Terlindungi tahun itu, tidak pada tahun sebelumnya, tetapi pernah sebelum itu.",
        "Covered in the year, not in the year before, but some time earlier.",
      ],
    ),
    "peserta-lepas": count(
      ["Lepas sejak tahun sebelumnya", "Lost cover since the year before"],
      [
        "Terlindungi tahun sebelumnya, tidak lagi pada tahun itu.",
        "Covered in the year before, no longer in this one.",
      ],
    ),
    "peserta-berjeda": count(
      ["Pernah terputus pada tahun itu", "Had a break in the year"],
      [
        "Orang dengan sedikitnya satu bulan tidak terbayar di antara dua bulan terbayar pada tahun itu.",
        "People with at least one unpaid month between two paid months of the year.",
      ],
    ),
    "orang-bulan-setahun": {
      kind: "derived",
      unit: "orang-bulan",
      formula: "year-person-months",
      label: { id: "Orang-bulan sejak Januari", en: "Person-months since January" },
      definition: {
        id: "Jumlah peserta aktif dari semua bulan tahun itu yang sudah terbit.",
        en: "The active participants of every month of the year that is published, added up.",
      },
      basis: { id: "Σ peserta aktif per bulan", en: "Σ active participants by month" },
      synonyms: ["bulan perlindungan", "person-months"],
      additiveOver: ["months"],
    },
  },
  plan: [
    {
      measures: [...counts, "orang-bulan-setahun"],
      level: "kota",
      by: [],
      cadence: "year",
      period: "YEAR",
      adds: {
        id: "Berapa orang bertahan, lepas, dan baru di kota.",
        en: "How many stayed, left and came in the city.",
      },
    },
    {
      measures: counts,
      level: "kecamatan",
      by: [],
      cadence: "year",
      period: "YEAR",
      adds: {
        id: "Hal yang sama per kecamatan, bila tidak ada kelompok yang terlalu kecil.",
        en: "The same for every kecamatan, where no group is too small.",
      },
    },
  ],
  disclosure: { minimum: "enrolment", zeros: "shown" },
});

function count(label: readonly [id: string, en: string], definition: readonly [id: string, en: string]) {
  return {
    kind: "event-count",
    unit: "orang",
    revised: "at-closing",
    isForced: true,
    label: { id: label[0], en: label[1] },
    definition: { id: definition[0], en: definition[1] },
    basis: {
      id: "Iuran sah; wilayah menurut tempat tinggal pada bulan terakhir tahun itu",
      en: "Valid contributions; region by residence in the last month of the year",
    },
    synonyms: ["kesinambungan", "continuity", "retained"],
    additiveOver: ["regions"],
  } as const;
}
