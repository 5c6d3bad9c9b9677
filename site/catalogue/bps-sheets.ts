import type { Page } from "../page.ts";
import { pagePath } from "../paths.ts";
import type { CataloguedDataset } from "./catalogued.ts";

const frequencies = {
  MONTH: "Bulanan",
  QUARTER: "Triwulanan",
  HALF: "Semesteran",
  YEAR: "Tahunan",
  TRIENNIUM: "Tiga tahunan",
};
const levels = { KOTA: "Kota", KECAMATAN: "Kecamatan", KELURAHAN: "Kelurahan" };

/** One filled form: what it asks and what is known; null where only the office can say. */
export type BpsForm = Readonly<Record<string, string | readonly string[] | null>>;

/** The three forms of a dataset, with the rule they follow and the release they were filled from. */
export interface BpsSheets {
  readonly Dasar: string;
  readonly Rilis: string;
  readonly "MS-Keg": BpsForm;
  readonly "MS-Ind": readonly BpsForm[];
  readonly "MS-Var": readonly BpsForm[];
}

/**
 * The metadata of a dataset by the three forms of the statistics office: activity, indicators, variables. What only the office can say stays null and is
 * listed, so that it is filled in and not overlooked.
 */
export function bpsSheets(page: Page, { about, indicators }: CataloguedDataset): BpsSheets {
  const { release, profile, siteUrl } = page;
  const dimensions = new Map(
    page.cuts
      .filter(({ dataset }) => dataset.id === about.id)
      .flatMap(({ by }) => by.map((one) => [one.id, one] as const)),
  );
  const address = siteUrl + pagePath("id", "data", about.id);
  return {
    Dasar: "Peraturan BPS 5/2020 tentang Petunjuk Teknis Metadata Statistik",
    Rilis: release.id,
    "MS-Keg": {
      "Judul Kegiatan": `${about.title}: ${profile.programme.id}`,
      "Cara Pengumpulan Data": "Kompilasi produk administrasi",
      "Sektor Kegiatan": "Ketenagakerjaan",
      "Instansi Penyelenggara": page.office,
      "Tujuan Kegiatan": about.description,
      "Sumber Data": about.source,
      "Frekuensi Penyelenggaraan": frequencies[about.cadence],
      "Wilayah Kegiatan": `${page.city.name} (${page.city.code})`,
      "Periode Data": `${release.firstPeriod.id} sampai ${release.period.id}`,
      "Versi Metode": about.methodVersion,
      "Produk Kegiatan": address,
      "Dapat Diakses Umum": "Ya",
      "Tahun Kegiatan": null,
      "Kode Kegiatan": null,
      "Identitas Rekomendasi": null,
      "Unit Eselon Penanggung Jawab": null,
    },
    "MS-Ind": indicators.map((one) => ({
      "Nama Indikator": one.label,
      Kode: one.id,
      "Kode Referensi Nasional": one.nationalCode ?? null,
      Konsep: about.title,
      Definisi: one.definition,
      "Metode/Rumus Penghitungan": one.basis,
      Ukuran: { COUNT: "Jumlah", SHARE: "Proporsi", MONEY: "Nilai uang", DURATION: "Lama waktu" }[one.valueKind],
      Satuan: one.unit,
      "Klasifikasi Penyajian": [...dimensions.values()].map(({ label }) => label),
      "Level Estimasi": one.levels.map((level) => levels[level]),
      Frekuensi: one.periodKinds.map((kind) => frequencies[kind]),
      "Versi Metode": one.methodVersion,
      "Publikasi Ketersediaan Indikator": `${address}#${one.id}`,
      "Dapat Diakses Umum": "Ya",
      Interpretasi: null,
    })),
    "MS-Var": [...dimensions.values()].map(({ id, label, codes }) => ({
      "Nama Variabel": label,
      Alias: id,
      "Tipe Data": "Teks (kode)",
      "Domain Value": codes.map(({ code, name }) => `${code}: ${name}`),
      "Referensi Waktu": frequencies[about.cadence],
      "Dapat Diakses Umum": "Ya",
      Konsep: null,
      Definisi: null,
      "Kalimat Pertanyaan": null,
    })),
  };
}
