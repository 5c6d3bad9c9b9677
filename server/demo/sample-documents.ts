import { addMonths, type Month } from "../../schema/month.ts";
import { plannedDifferences } from "./planned-differences.ts";
import type { Facts, Town } from "./town.ts";

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

/** The target of all workers in another document, per person of the town: it contradicts the programme's on purpose. */
const allWorkersPerPerson = 5.8;

/**
 * Targets of the town: one per year and kecamatan, their sum for the city, and one that another document sets for all workers.
 * Everything in them is invented, and each says so in its own words.
 */
export function targetRows({ people, quarters, months, profile }: Town): Facts[] {
  const lastYear = Number((months.at(-1) ?? "").slice(0, 4));
  const years = Array.from({ length: Math.max(2, lastYear - 2023) }, (_, offset) => 2024 + offset);
  const weights = quarters.reduce((sum, { weight }) => sum + weight, 0);
  return years.flatMap((year) => {
    const usual = year === 2024 ? targets2024 : targets2025;
    const byKecamatan = quarters.map(({ code, weight }): [string, number] => [
      code,
      Math.max(1, Math.floor(((usual[code] ?? (9000 * weight) / weights) * people) / 9000)),
    ]);
    const city = byKecamatan.reduce((sum, [, persons]) => sum + persons, 0);
    const inForce = { berlaku_mulai: `${year}-01-01`, berlaku_sampai: `${year}-12-31` };
    const ofProgramme = [[profile.publisher, city] as const, ...byKecamatan].map(([wilayah, persons]) => ({
      wilayah,
      ...inForce,
      jumlah: String(persons),
      penerbit: `${profile.office.id} (contoh)`,
      dokumen: `Contoh keputusan penetapan sasaran tahun ${year}`,
      tanggal_dokumen: `${year - 1}-12-15`,
      definisi: "Contoh: pekerja rentan yang iurannya akan dibayarkan program pada tahun itu",
      lingkup: "program",
    }));
    const ofAllWorkers = {
      wilayah: profile.publisher,
      ...inForce,
      jumlah: String(Math.round(people * (allWorkersPerPerson + (year - 2024) / 4))),
      penerbit: "Contoh badan perencanaan kota",
      dokumen: "Contoh target RPJMD 2021-2026",
      tanggal_dokumen: "2021-08-26",
      definisi: "Contoh: semua pekerja kota yang menjadi peserta Jamsostek, dari siapa pun iurannya",
      lingkup: "semua-pekerja",
    };
    return [...ofProgramme, ofAllWorkers];
  });
}

/** Two estimates of the city's workers. That of August 2024 is the published one, the earlier one is invented. */
export function workerRows({ profile }: Town): Facts[] {
  return [
    {
      wilayah: profile.publisher,
      tanggal_acuan: "2023-08-31",
      jumlah: "84950",
      sumber: "Contoh (bukan angka resmi)",
      dokumen: "Contoh perkiraan penduduk bekerja, Agustus 2023",
      definisi: "Contoh: angka buatan untuk bulan-bulan sebelum 6 Agustus 2024",
    },
    {
      wilayah: profile.publisher,
      tanggal_acuan: "2024-08-06",
      jumlah: "86788",
      sumber: "BPJS Ketenagakerjaan, dikutip pers (angka nyata)",
      dokumen: "Kutipan pers 9 Agustus 2024 tentang keadaan 6 Agustus 2024, dipakai di sini dalam data contoh",
      definisi:
        "Penduduk bekerja Kota Pasuruan menurut basis BPJS Ketenagakerjaan: 86.788 orang, 53.029 di antaranya belum peserta",
    },
  ];
}

/** The release calendar, on the profile's usual day. */
export function scheduleRows({ months, profile }: Town): Facts[] {
  return months.map((bulan) => ({ bulan, jatuh_tempo: dueDay(bulan, profile.calendar.dueDay) }));
}

/** Remarks for the readers: on a release, a dataset and a cell. */
export function noteRows({ months, profile }: Town): Facts[] {
  const bulan = months[Math.min(3, months.length - 1)] ?? "";
  const note = { tanggal: dueDay(bulan, 12), kantor: `${profile.office.id} (contoh)` };
  return [
    {
      ...note,
      lingkup: "rilis",
      tentang: bulan,
      catatan: "Contoh: sebagian iuran bulan ini dibayar terlambat dan baru terhitung pada rilis berikutnya",
      catatan_inggris: "Sample: part of this month's contributions were paid late and count from a later release",
    },
    {
      ...note,
      lingkup: "dataset",
      tentang: "enrolment",
      catatan: "Contoh: orang dan angka dalam dataset ini buatan komputer",
    },
    {
      ...note,
      lingkup: "sel",
      tentang: `peserta-aktif/${profile.publisher}/${bulan}`,
      catatan: "Contoh: angka ini naik setelah iuran yang terlambat diterima",
    },
  ];
}

/** Why what was paid differs from what was expected: found out, and still being looked into. */
export function explanationRows(town: Town): Facts[] {
  return plannedDifferences(town).map(({ says }) => says);
}

/** A day of the month after `month`. */
function dueDay(month: Month, day: number): string {
  return `${addMonths(month, 1)}-${String(day).padStart(2, "0")}`;
}
