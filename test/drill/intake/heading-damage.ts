import { accepted, badCell, type Damage, type DamagedFile, group, refused } from "./damaged-file.ts";
import { type GoodTable, goodContributions, goodParticipants, withCell } from "./good-tables.ts";
import { csvBytes, csvText } from "./text-bytes.ts";

const good = goodParticipants();
const paid = goodContributions();

/** Other words above the columns: a part of them by documented name. */
function headed(words: Readonly<Record<string, string>>, table: GoodTable = good): readonly string[] {
  return table.columns.map((column) => words[column] ?? column);
}

function read(words: Readonly<Record<string, string>>, problems: readonly string[] = []): Damage {
  return { good, bytes: () => csvBytes(good, { heading: headed(words) }), expected: accepted(good, problems) };
}

function refuses(words: Readonly<Record<string, string>>, ...problems: string[]): Damage {
  return {
    good,
    bytes: () => csvBytes(good, { heading: headed(words) }),
    expected: refused(problems),
    ownPlaces: true,
  };
}

/** The table with further columns: their heading, and what stands in each row. */
function widened(
  table: GoodTable,
  at: number,
  ...added: readonly (readonly [string, (row: number) => string])[]
): GoodTable {
  const wider = (row: readonly string[], cells: readonly string[]) => [...row.slice(0, at), ...cells, ...row.slice(at)];
  return {
    ...table,
    columns: wider(
      table.columns,
      added.map(([heading]) => heading),
    ),
    rows: table.rows.map((row, place) =>
      wider(
        row,
        added.map(([, write]) => write(place)),
      ),
    ),
  };
}

function wider(problems: readonly string[], at: number, ...added: Parameters<typeof widened>[2][]): Damage {
  return {
    good,
    bytes: () => csvBytes(widened(good, at, ...added)),
    expected: accepted(good, problems),
    ownPlaces: true,
  };
}

const titles = ["DAFTAR PESERTA PEKERJA RENTAN", "Kota Pasuruan", "Keadaan 31 Januari 2024"];
const titled = (count: number) => Array.from({ length: count }, (_, at) => `${titles[at % 3]},,,,,,,`);

/** Headings that are known in another dress, and headings that are not. */
export function headingDamage(): DamagedFile[] {
  const reordered: GoodTable = {
    ...good,
    columns: [...good.columns].reverse(),
    rows: good.rows.map((row) => [...row].reverse()),
  };
  const noDeaths: GoodTable = {
    ...good,
    columns: good.columns.slice(0, -1),
    rows: good.rows.map((row) => row.slice(0, -1)),
  };
  const livingOnly: GoodTable = { ...good, rows: good.rows.map((row) => [...row.slice(0, -1), ""]) };
  const swapped = { nik: "nama", nama: "nik" };
  return group("heading", {
    "labels in Indonesian": read({
      ...{ nama: "Nama", tanggal_lahir: "Tanggal lahir", jenis_kelamin: "Jenis kelamin", kelurahan: "Kelurahan" },
      ...{ pekerjaan: "Kelompok pekerjaan", berlaku_mulai: "Berlaku mulai", tanggal_meninggal: "Tanggal meninggal" },
    }),
    "labels in English": read({
      ...{ nik: "NIK (identity number)", nama: "Name", tanggal_lahir: "Date of birth", jenis_kelamin: "Sex" },
      ...{ pekerjaan: "Occupation group", berlaku_mulai: "Valid from", tanggal_meninggal: "Date of death" },
    }),
    synonyms: read({
      ...{ nik: "Nomor Induk Kependudukan", nama: "Nama Lengkap", tanggal_lahir: "Tgl. Lahir", jenis_kelamin: "L/P" },
      ...{
        kelurahan: "Desa/Kelurahan",
        pekerjaan: "Profesi",
        berlaku_mulai: "TMT",
        tanggal_meninggal: "Tgl Meninggal",
      },
    }),
    "odd case, spaces and marks": read({
      ...{ nik: " N.I.K ", nama: "NAMA  LENGKAP", tanggal_lahir: "TGL.LAHIR", jenis_kelamin: "Jenis\u00A0Kelamin" },
      ...{ kelurahan: "KELURAHAN*", berlaku_mulai: "berlaku-mulai" },
    }),
    "a line break inside a heading": {
      good,
      bytes: () => csvBytes(good, { heading: headed({ tanggal_lahir: "Tanggal\nLahir" }) }),
      expected: accepted(good),
    },
    "columns in another order": { good, bytes: () => csvBytes(reordered), expected: accepted(good), ownPlaces: true },
    "a fault in a column that stands elsewhere": {
      ...badCell(good, 9, "nik", "123", "nik-bentuk"),
      bytes: () =>
        csvBytes({
          ...reordered,
          rows: reordered.rows.map((row, at) => (at === 9 ? [...row.slice(0, 7), "123"] : row)),
        }),
      columns: reordered.columns,
    },
    "a column that may be absent is absent": {
      good,
      bytes: () => csvBytes(noDeaths),
      expected: accepted(good, [], livingOnly),
      // a date of death that was not known may come later
      afterwards: good,
    },
    "a column is missing": {
      good: paid,
      bytes: () =>
        csvBytes({
          ...paid,
          columns: paid.columns.filter((name) => name !== "pembayar"),
          rows: paid.rows.map((row) => row.filter((_, at) => at !== 2)),
        }),
      expected: refused(["1 pembayar kolom-hilang"]),
      ownPlaces: true,
    },
    "a column has a name nobody knows": refuses({ nama: "Panggilan" }, "1 nama kolom-hilang", "1  kolom-tidak-dikenal"),
    "two columns have lost their names": refuses(
      { nama: "Kolom1", kelurahan: "Kolom2" },
      ...["1 nama kolom-hilang", "1 kelurahan kolom-hilang", "1  kolom-tidak-dikenal", "1  kolom-tidak-dikenal"],
    ),
    "two headings are swapped": {
      good,
      bytes: () => csvBytes(good, { heading: headed(swapped) }),
      expected: refused(["0  terlalu-banyak-ditolak"], {
        counts: { "nik-bentuk": 300, "nama-bentuk": 300, "terlalu-banyak-ditolak": 1 },
        ...{ read: 300, refused: 300 },
      }),
      ownPlaces: true,
    },
    "dates swapped": {
      good,
      bytes: () =>
        csvBytes(good, { heading: headed({ tanggal_lahir: "berlaku_mulai", berlaku_mulai: "tanggal_lahir" }) }),
      expected: refused(["0  terlalu-banyak-ditolak"], { atLeast: { "lahir-sesudah-berlaku": 300 } }),
      ownPlaces: true,
    },
    "one column twice": refuses({ tanggal_meninggal: "nik" }, "1 nik kolom-ganda"),
    "one column under two names": refuses({ tanggal_meninggal: "Nama Peserta" }, "1 nama kolom-ganda"),
    "columns that offices have": wider(
      ["1  kolom-diabaikan", "1  kolom-diabaikan", "1  kolom-diabaikan"],
      0,
      ["No", (row) => String(row + 1)],
      ["Alamat", (row) => `Jalan Qvozra ${row}`],
      ["No. HP", (row) => `0812${String(34_000_000 + row)}`],
    ),
    "a column nobody knows": {
      ...wider([], 8, ["Hobi", () => "Qvozra"]),
      expected: refused(["1  kolom-tidak-dikenal"]),
    },
    "__proto__ and constructor as columns": {
      ...wider([], 8, ["__proto__", () => "1"], ["constructor", () => "2"], ["toString", () => "3"]),
      expected: refused(["1  kolom-tidak-dikenal", "1  kolom-tidak-dikenal", "1  kolom-tidak-dikenal"]),
    },
    "a column without a name that holds data": {
      ...wider([], 2, ["", () => "Qvozra"]),
      expected: refused(["* kolom-tanpa-nama"]),
    },
    "a column without a name with one cell, far down": {
      ...wider([], 8, ["", (row) => (row === 250 ? "Qvozra" : "")]),
      expected: refused(["252  kolom-tanpa-nama"]),
    },
    "an empty column in the middle": wider([], 3, ["", () => ""]),
    "titles above": {
      good,
      bytes: () => csvBytes(good, { above: [...titled(3), ",,,,,,,"] }),
      expected: accepted(good),
    },
    "titles in one cell above": {
      good,
      bytes: () => csvBytes(good, { above: [...titles, ""] }),
      expected: accepted(good),
    },
    "a fault below titles stands at its own line": {
      ...badCell(good, 9, "nik", "123", "nik-bentuk"),
      bytes: () =>
        csvBytes(
          { ...good, rows: good.rows.map((row, at) => (at === 9 ? ["123", ...row.slice(1)] : row)) },
          { above: ["", ...titled(4), ""] },
        ),
      expected: { ...badCell(good, 9, "nik", "123", "nik-bentuk").expected, problems: ["17 nik nik-bentuk"] },
    },
    "too many titles above": {
      good,
      bytes: () => csvBytes(good, { above: titled(40) }),
      expected: refused(["* jenis-tidak-dikenal"]),
    },
    "numbers of the columns under the heading": {
      good,
      bytes: () => {
        const [heading = "", ...rows] = csvText(good).split("\n");
        return Buffer.from([heading, "(1),(2),(3),(4),(5),(6),(7),(8)", ...rows].join("\n"));
      },
      expected: accepted(good),
    },
    "a heading in two rows": {
      good: paid,
      bytes: () => {
        const wide = widened(paid, 2, ["sampai", () => "2024-01"]);
        const heads = ["NIK,Periode,,Sumber Dana,Iuran,Tgl Bayar,Tgl Kembali", ",Dari,Sampai,,,,"];
        return Buffer.from([...heads, ...wide.rows.map((row) => row.join(","))].join("\n"));
      },
      expected: accepted(paid),
      ownPlaces: true,
    },
    "the heading again in the middle": {
      good,
      bytes: () => {
        const lines = csvText(good).trimEnd().split("\n");
        return Buffer.from([...lines.slice(0, 150), lines[0], ...lines.slice(150)].join("\n"));
      },
      expected: refused(["151  kepala-berulang"]),
    },
    "joined with itself": {
      good,
      bytes: () => Buffer.concat([csvBytes(good), csvBytes(good)]),
      expected: refused(["302  kepala-berulang"]),
    },
    "joined without an end of line": {
      good,
      bytes: () => Buffer.from(csvText(good).trimEnd() + csvText(good)),
      expected: refused(["0  terlalu-banyak-ditolak"], {
        counts: { "baris-lebar": 1, "baris-ganda": 299, "terlalu-banyak-ditolak": 1 },
        ...{ read: 600, refused: 600 },
      }),
    },
    "5,000 columns": {
      good,
      bytes: () =>
        Buffer.from(`${[...good.columns, ...Array.from({ length: 5000 }, (_, at) => `k${at}`)].join(",")}\n1\n`),
      expected: refused(["* kolom-terlalu-banyak"]),
    },
    "a row of two million letters": {
      good,
      bytes: () => csvBytes(withCell(good, 1, "nama", "Qvozra".repeat(350_000))),
      expected: refused(["3  sel-terlalu-panjang"]),
    },
    "two million letters in the heading": {
      good,
      bytes: () => csvBytes(good, { heading: headed({ nama: "Qvozra".repeat(350_000) }) }),
      expected: refused(["1  sel-terlalu-panjang"]),
    },
  });
}
