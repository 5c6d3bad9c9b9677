import { rebornAs } from "./applicant.ts";
import { datePlants, nikPlants, sheetPlants, widePlant } from "./cell-plants.ts";
import { has, isUnicode, type Plant } from "./plant.ts";

/** What can be wrong with the row of an applicant. */
export const rosterPlants: readonly Plant[] = [
  ...sheetPlants("nama"),
  ...nikPlants,
  widePlant,
  { rule: "wilayah-tingkat", column: "kelurahan", wrong: () => ({ cells: { kelurahan: "35.75.02" } }) },
  { rule: "wilayah-luar", column: "kelurahan", wrong: () => ({ cells: { kelurahan: "35.14.05.2001" } }) },
  {
    rule: "usia-65-saat-daftar",
    column: "tanggal_lahir",
    wrong: (facts, { number }) => ({ facts: rebornAs(facts, { tanggal_lahir: dayOf(1951, number) }) }),
  },
  { rule: "baris-ganda", column: "", needsOriginal: true, wrong: () => ({}) },
  { rule: "wilayah-tidak-dikenal", column: "kelurahan", wrong: () => ({ cells: { kelurahan: "Antah Berantah" } }) },
  {
    rule: "lahir-sesudah-berlaku",
    column: "tanggal_lahir",
    wrong: (facts) => ({ facts: rebornAs(facts, { tanggal_lahir: `${facts.berlaku_mulai?.slice(0, 7)}-28` }) }),
  },
  {
    rule: "meninggal-sebelum-lahir",
    column: "tanggal_meninggal",
    wrong: () => ({ facts: { tanggal_meninggal: "1955-08-19" } }),
  },
  { rule: "nama-bentuk", column: "nama", wrong: () => ({ facts: { nama: "Orang 7" } }) },
  { rule: "wajib-diisi", column: "nama", wrong: () => ({ facts: { nama: "" } }) },
  { rule: "kode-tidak-dikenal", column: "jenis_kelamin", wrong: () => ({ cells: { jenis_kelamin: "X" } }) },
  ...datePlants("tanggal_lahir"),
  {
    rule: "teks-rusak",
    column: "nama",
    suits: isUnicode,
    wrong: ({ nama }) => ({ facts: { nama: `${nama}Ã©` } }),
  },
];

/** What is odd about an applicant who is kept nevertheless. */
export const rosterOddities: readonly Plant[] = [
  {
    rule: "kecamatan-tidak-cocok",
    column: "kecamatan",
    suits: has("kecamatan"),
    wrong: ({ kelurahan = "" }) => ({
      facts: { kecamatan: kelurahan.startsWith("35.75.01") ? "35.75.02" : "35.75.01" },
    }),
  },
  {
    rule: "segmen-lain-aktif",
    column: "segmen_lain",
    suits: has("segmen_lain"),
    wrong: () => ({ facts: { segmen_lain: "asn" } }),
  },
  { rule: "pekerjaan-kosong", column: "pekerjaan", wrong: () => ({ facts: { pekerjaan: "" } }) },
  { rule: "pekerjaan-di-luar-daftar", column: "pekerjaan", wrong: () => ({ cells: { pekerjaan: "Peternak lele" } }) },
  {
    rule: "nik-beda-lahir",
    column: "tanggal_lahir",
    wrong: ({ tanggal_lahir = "" }) => ({
      facts: { tanggal_lahir: `${tanggal_lahir.slice(0, 8)}${otherDay(tanggal_lahir)}` },
    }),
  },
  {
    rule: "nik-beda-kelamin",
    column: "jenis_kelamin",
    wrong: ({ jenis_kelamin }) => ({ facts: { jenis_kelamin: jenis_kelamin === "L" ? "P" : "L" } }),
  },
  {
    rule: "usia-di-bawah-18",
    column: "tanggal_lahir",
    // a day of each one's own, so that no two of them come to one NIK
    wrong: (facts, { number }) => ({ facts: rebornAs(facts, { tanggal_lahir: dayOf(2012, number) }) }),
  },
  // the same name, birth date and kelurahan under another serial number; 8000 and above are nobody else's
  {
    rule: "orang-banyak-nik",
    column: "nik",
    needsOriginal: true,
    wrong: ({ nik = "" }) => ({ facts: { nik: `${nik.slice(0, 12)}8${nik.slice(13)}` } }),
  },
];

/** A day that is in every month, after the 12th, and not this date's. */
function otherDay(date: string): string {
  return date.endsWith("-21") ? "22" : "21";
}

function dayOf(year: number, number: number): string {
  const two = (part: number) => String(part).padStart(2, "0");
  return `${year}-${two((Math.floor(number / 28) % 12) + 1)}-${two((number % 28) + 1)}`;
}
