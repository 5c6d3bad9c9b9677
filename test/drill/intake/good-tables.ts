import type { Region } from "../../../schema/codelist.ts";
import { codelists } from "../../support/sample-files.ts";

/** A table without a fault, in canonical form: documented column names, and its rows as text. */
export interface GoodTable {
  readonly kind: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Every invented name begins with this word, so that a leaked name is found however it is cut. */
export const nameMark = "Qvozra";
export const people = 300;

const kelurahan = [...codelists.regions.values()]
  .filter((region: Region) => region.level === "kelurahan")
  .map(({ code }) => code);
const occupations = [...codelists.occupations.keys()].filter((code) => code !== "belum-diketahui");
const letters = "bdfgklmprt";

/** The person at a place: nobody has two of anything, and everything about them agrees. */
function personAt(at: number) {
  // 300 dates of birth, so that nobody of a long list is a child or past the age limit
  const born = dayAfter("1962-01-15", (at % 300) * 47);
  const [year = "", month = "", day = ""] = born.split("-");
  const sex = at % 2 === 0 ? "L" : "P";
  const days = String(Number(day) + (sex === "P" ? 40 : 0)).padStart(2, "0");
  const end = [...String(at).padStart(3, "0")].map((digit) => letters[Number(digit)]).join("u");
  return {
    nik: `35750${1 + (at % 4)}${days}${month}${year.slice(2)}${String((at % 9999) + 1).padStart(4, "0")}`,
    // letters beyond ASCII, so that an encoding read wrongly shows
    name: at % 25 === 3 ? `${nameMark} Renée ${end}` : `${nameMark} ${end}`,
    ...{ born, sex },
  };
}

/** A participant list: one row for each of `count` people. */
export function goodParticipants(count: number = people): GoodTable {
  return {
    kind: "peserta",
    columns: [
      ...["nik", "nama", "tanggal_lahir", "jenis_kelamin", "kelurahan", "pekerjaan"],
      ...["berlaku_mulai", "tanggal_meninggal"],
    ],
    rows: Array.from({ length: count }, (_, at) => {
      const { nik, name, born, sex } = personAt(at);
      const [place = "", work = ""] = [kelurahan[at % kelurahan.length], occupations[at % occupations.length]];
      return [nik, name, born, sex, place, work, dayAfter("2024-01-02", at % 20), at % 140 === 40 ? "2024-06-15" : ""];
    }),
  };
}

/** A contribution list: January 2024 of the same people, at the tariff. */
export function goodContributions(count: number = people): GoodTable {
  const payers = ["dbhcht", "baznas", "apbd", "mandiri"];
  return {
    kind: "iuran",
    columns: ["nik", "bulan", "pembayar", "jumlah", "tanggal_bayar", "tanggal_kembali"],
    rows: Array.from({ length: count }, (_, at) => [
      ...[personAt(at).nik, "2024-01", payers[at % 4] ?? "", "16800"],
      ...[dayAfter("2024-01-10", at % 20), at % 150 === 60 ? "2024-03-01" : ""],
    ]),
  };
}

/** Notes for readers: the kind whose text the public will read. */
export function goodNotes(): GoodTable {
  return {
    kind: "catatan",
    columns: ["lingkup", "tentang", "catatan", "tanggal", "kantor"],
    rows: Array.from({ length: 150 }, (_, at) => [
      ...["dataset", "enrolment", "Iuran bulan ini dibayar terlambat karena kontrak baru"],
      ...[dayAfter("2024-01-01", at), "Dinas Tenaga Kerja"],
    ]),
  };
}

/** Targets of the city and its kecamatan. */
export function goodTargets(): GoodTable {
  return {
    kind: "sasaran",
    columns: [
      ...["wilayah", "berlaku_mulai", "berlaku_sampai", "jumlah", "penerbit", "dokumen", "tanggal_dokumen"],
      "definisi",
    ],
    rows: ["35.75", "35.75.01", "35.75.02", "35.75.03", "35.75.04"].map((region) => [
      ...[region, "2024-01-01", "2024-12-31", region === "35.75" ? "9000" : "2250", "Dinas Tenaga Kerja"],
      ...["Keputusan penetapan sasaran", "2023-12-15", "Pekerja rentan yang iurannya dibayarkan program"],
    ]),
  };
}

/** Everything in the good tables that must never be seen outside: NIK, birth dates, the word that begins each name. */
export function secretsOf(table: GoodTable): string[] {
  const columns = ["nik", "tanggal_lahir"].map((name) => table.columns.indexOf(name)).filter((at) => at >= 0);
  return [nameMark.toLowerCase(), ...table.rows.flatMap((row) => columns.map((at) => row[at] ?? ""))];
}

/** ISO date so many days later. */
export function dayAfter(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The table with one cell changed; rows are counted from 0. */
export function withCell(table: GoodTable, row: number, column: string, value: string): GoodTable {
  return withColumn(table, column, (old, at) => (at === row ? value : old));
}

/** The table with one column rewritten. */
export function withColumn(table: GoodTable, column: string, write: (old: string, row: number) => string): GoodTable {
  const place = placeOf(table, column);
  return {
    ...table,
    rows: table.rows.map((row, at) => row.map((old, cell) => (cell === place ? write(old, at) : old))),
  };
}

/** The table without the rows at these places. */
export function without(table: GoodTable, ...rows: readonly number[]): GoodTable {
  return { ...table, rows: table.rows.filter((_, at) => !rows.includes(at)) };
}

export function placeOf(table: GoodTable, column: string): number {
  const place = table.columns.indexOf(column);
  if (place < 0) throw new RangeError(`no column ${column}`);
  return place;
}
