import type { Month } from "../../schema/month.ts";
import type { Profile } from "../../schema/profiles/profile.ts";
import type { Quarter } from "./invented-person.ts";

/** Rows of `sasaran` and `pekerja` in the documented column order. */
export interface SampleDocuments {
  readonly targets: readonly (readonly (string | number)[])[];
  readonly workers: readonly (readonly (string | number)[])[];
}

/** Target per kecamatan code, for a town of 9,000; other kecamatan get their share by population. */
const targets2024: Readonly<Record<string, number>> = {
  "35.75.01": 2000,
  "35.75.02": 2500,
  "35.75.03": 1400,
  "35.75.04": 3100,
};
const targets2025: Readonly<Record<string, number>> = {
  "35.75.01": 2100,
  "35.75.02": 2650,
  "35.75.03": 1500,
  "35.75.04": 3250,
};

/**
 * The documents a town of `people` measures itself against: a target per year and kecamatan, and two worker estimates. The estimate
 * of August 2024 is the published one; everything else is invented, and each says so in its own words.
 */
export function sampleDocuments(
  profile: Profile,
  town: { people: number; quarters: readonly Quarter[]; lastMonth: Month },
): SampleDocuments {
  const lastYear = Number(town.lastMonth.slice(0, 4));
  const years = Array.from({ length: Math.max(2, lastYear - 2023) }, (_, offset) => 2024 + offset);
  const weights = town.quarters.reduce((sum, { weight }) => sum + weight, 0);
  return {
    targets: years.flatMap((year) => {
      const usual = year === 2024 ? targets2024 : targets2025;
      const byKecamatan = town.quarters.map(({ code, weight }): [string, number] => [
        code,
        Math.max(1, Math.floor(((usual[code] ?? (9000 * weight) / weights) * town.people) / 9000)),
      ]);
      const city = byKecamatan.reduce((sum, [, persons]) => sum + persons, 0);
      return [[profile.publisher, city] as const, ...byKecamatan].map(([region, persons]) => [
        region,
        `${year}-01-01`,
        `${year}-12-31`,
        persons,
        `${profile.office.id} (contoh)`,
        `Contoh keputusan penetapan sasaran tahun ${year}`,
        `${year - 1}-12-15`,
        "Contoh: pekerja rentan yang iurannya akan dibayarkan program pada tahun itu",
      ]);
    }),
    workers: [
      [
        profile.publisher,
        "2023-08-31",
        84_950,
        "Contoh (bukan angka resmi)",
        "Contoh perkiraan penduduk bekerja, Agustus 2023",
        "Contoh: angka buatan untuk bulan-bulan sebelum 6 Agustus 2024",
      ],
      [
        profile.publisher,
        "2024-08-06",
        86_788,
        "BPJS Ketenagakerjaan, dikutip pers (angka nyata)",
        "Kutipan pers 9 Agustus 2024 tentang keadaan 6 Agustus 2024, dipakai di sini dalam data contoh",
        "Penduduk bekerja Kota Pasuruan menurut basis BPJS Ketenagakerjaan: 86.788 orang, 53.029 di antaranya belum peserta",
      ],
    ],
  };
}
