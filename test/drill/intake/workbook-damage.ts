import { writeWorkbook } from "../../../server/workbook/workbook.ts";
import {
  type SimpleCell,
  type SimpleSheet,
  simpleParts,
  simpleWorkbook,
  zipWorkbook,
} from "../../support/workbook-files.ts";
import {
  accepted,
  allRows,
  badCell,
  type Damage,
  type DamagedFile,
  group,
  quarantined,
  refused,
} from "./damaged-file.ts";
import { type GoodTable, goodContributions, goodParticipants, goodTargets, nameMark } from "./good-tables.ts";

const good = goodParticipants();
const paid = goodContributions();
const targets = goodTargets();
const row = 30;

/** cell styles of the workbooks below: a date, a date with time, a time of day, a number with two decimals */
const formats = [14, 22, 21, 4];
const [dateStyle, momentStyle, timeStyle] = [1, 2, 3];

type Cells = readonly (readonly SimpleCell[])[];

/** The table as cells, some of them something else than text. */
export function cellsOf(
  table: GoodTable,
  write: (text: string, row: number, column: string) => SimpleCell = (text) => text,
): Cells {
  const body = table.rows.map((cells, at) => cells.map((text, place) => write(text, at, table.columns[place] ?? "")));
  return [table.columns, ...body];
}

/** The serial number of a date in a workbook. */
export function serial(date: string, countsFrom: 1900 | 1904 = 1900): string {
  const days = Date.parse(date) / 86_400_000;
  return String(days + (countsFrom === 1900 ? 25_569 : 24_107));
}

function book(rows: Cells, more: { sheets?: readonly SimpleSheet[]; date1904?: boolean } = {}): Buffer {
  const { sheets = [], date1904 = false } = more;
  return simpleWorkbook({ sheets: [{ name: "Peserta", rows }, ...sheets], date1904, formats });
}

/** One cell of the workbook is something else. */
function oneCell(table: GoodTable, column: string, cell: SimpleCell, expected: Damage["expected"], at = row): Damage {
  return {
    good: table,
    name: `${table.kind}.xlsx`,
    bytes: () => book(cellsOf(table, (text, each, name) => (each === at && name === column ? cell : text))),
    expected,
  };
}

const wrong = (column: string, cell: SimpleCell, rule: string, table = good) =>
  oneCell(table, column, cell, quarantined(table, [row], [`${row + 2} ${column} ${rule}`]));

function whole(
  table: GoodTable,
  write: Parameters<typeof cellsOf>[1],
  expected: Damage["expected"] = accepted(table),
): Damage {
  return { good: table, name: `${table.kind}.xlsx`, bytes: () => book(cellsOf(table, write)), expected };
}

const read = (bytes: Damage["bytes"], more: Partial<Damage> = {}): Damage => ({
  ...{ good, name: "peserta.xlsx", bytes, expected: accepted(good) },
  ...more,
});

const guide: SimpleSheet = { name: "Petunjuk", rows: [["Cara mengisi"], ["Tulis NIK sebagai teks."]] };
const empty: SimpleSheet = { name: "Sheet2", rows: [] };
const dates =
  (countsFrom: 1900 | 1904, style = dateStyle) =>
  (text: string, _: number, column: string) =>
    /tanggal|berlaku/.test(column) && text !== "" ? { v: serial(text, countsFrom), s: style } : text;

/** Cells that are not what they look like, and sheets that must be chosen. */
export function workbookDamage(): DamagedFile[] {
  const born = good.rows[row]?.[2] ?? "";
  const several = (...sheets: SimpleSheet[]) => simpleWorkbook({ sheets, formats });
  const people: SimpleSheet = { name: "Peserta", rows: cellsOf(good) };
  return group("workbook", {
    "all text": read(() => book(cellsOf(good))),
    "as this project writes it": read(() =>
      writeWorkbook({ sheets: [{ name: "peserta", rows: cellsOf(good) as string[][] }] }),
    ),
    "contributions, all text": { ...read(() => book(cellsOf(paid))), good: paid, expected: accepted(paid) },
    "dates as dates": read(() => book(cellsOf(good, dates(1900)))),
    "dates as dates from 1904": read(() => book(cellsOf(good, dates(1904)), { date1904: true })),
    "dates as moments at midnight": read(() => book(cellsOf(good, dates(1900, momentStyle)))),
    "months as dates": whole(paid, (text, _, column) =>
      column === "bulan" ? { v: serial(`${text}-01`), s: dateStyle } : text,
    ),
    "amounts as numbers": whole(paid, (text, _, column) => (column === "jumlah" ? Number(text) : text)),
    "amounts as numbers with two decimals shown": whole(paid, (text, _, column) =>
      column === "jumlah" ? { v: text, s: 4 } : text,
    ),
    "every NIK a number": whole(
      good,
      (text, _, column) => (column === "nik" ? { v: `${text.slice(0, 15)}0` } : text),
      refused(["2 nik nik-dibulatkan"], { atLeast: { "nik-bilangan": 300 }, others: true }),
    ),
    "one NIK a number": wrong("nik", { v: "3.57501010190001E+15" }, "nik-bilangan"),
    "one NIK a whole number": wrong("nik", { v: good.rows[row]?.[0] ?? "" }, "nik-bilangan"),
    "a date without its format": wrong("tanggal_lahir", { v: serial(born) }, "tanggal-bentuk"),
    "a date with a time of day": wrong(
      "tanggal_lahir",
      { v: `${serial(born)}.57291666666`, s: momentStyle },
      "tanggal-bentuk",
    ),
    "a time for a date": wrong("tanggal_lahir", { v: "0.5", s: timeStyle }, "sel-jenis-salah"),
    "a date that Excel invents (29 February 1900)": wrong(
      "tanggal_lahir",
      { v: "60", s: dateStyle },
      "tanggal-tidak-ada",
    ),
    "a date below nought": wrong(
      "tanggal_lahir",
      { v: "-5", s: dateStyle },
      "tanggal-tidak-ada|tanggal-bentuk|sel-jenis-salah",
    ),
    "a month as another day": wrong("bulan", { v: serial("2024-01-15"), s: dateStyle }, "bulan-bentuk", paid),
    "true for a name": wrong("nama", { t: "b", v: "1" }, "sel-jenis-salah"),
    "false for a sex": wrong("jenis_kelamin", { t: "b", v: "0" }, "sel-jenis-salah"),
    "a number for a name": wrong("nama", { v: "12345" }, "sel-jenis-salah|nama-bentuk"),
    "a date for an amount": wrong("jumlah", { v: "45000", s: dateStyle }, "sel-jenis-salah|rupiah-bentuk", paid),
    "an error": wrong("nama", { t: "e", v: "#N/A" }, "sel-galat"),
    "an error in an empty cell's place": wrong("tanggal_meninggal", { t: "e", v: "#REF!" }, "sel-galat"),
    "a formula without a result": wrong("nama", { f: `VLOOKUP(A${row + 2},Lain!A:B,2,0)` }, "rumus-tanpa-nilai"),
    "every name a formula without a result": whole(
      good,
      (text, at, column) => (column === "nama" ? { f: `Lain!B${at}` } : text),
      allRows(good, "rumus-tanpa-nilai"),
    ),
    "a formula with its result": oneCell(
      good,
      "nama",
      { f: `CONCAT("${nameMark}")`, t: "str", v: good.rows[row]?.[1] ?? "" },
      accepted(good),
    ),
    "a formula with a number": oneCell(paid, "jumlah", { f: "10000+6800", v: "16800" }, accepted(paid)),
    "an amount with a fraction": wrong("jumlah", { v: "16800.5" }, "rupiah-pecahan", paid),
    "an amount with a float's noise": wrong("jumlah", { v: "16800.000000000004" }, "rupiah-pecahan", paid),
    "an amount below nought": wrong("jumlah", -16800, "rupiah-negatif", paid),
    "an amount beyond counting": wrong("jumlah", { v: "1E+30" }, "angka-ilmiah|rupiah-bentuk", paid),
    "an amount that is no number": oneCell(paid, "jumlah", { v: "NaN" }, refused(["* berkas-xlsx-rusak"])),
    "a region that became a number": {
      ...oneCell(targets, "wilayah", 35.75, refused(["2 wilayah kode-menjadi-bilangan"]), 0),
    },
    "a region that became a time": {
      ...oneCell(
        good,
        "kelurahan",
        { v: "0.0882523148", s: timeStyle },
        refused([`${row + 2} kelurahan kode-menjadi-waktu`]),
      ),
    },
    "a region that became a date": {
      ...oneCell(
        good,
        "kelurahan",
        { v: "45000", s: dateStyle },
        refused([`${row + 2} kelurahan kode-menjadi-bilangan`]),
      ),
    },
    "a text with an escaped control letter": wrong("nama", { t: "str", v: `${nameMark}\u0007` }, "teks-tak-terlihat"),
    "spaces around texts": read(() => book(cellsOf(good, (text) => (text === "" ? "" : ` ${text} `)))),
    "merged titles above": read(() =>
      simpleWorkbook({
        sheets: [{ name: "Peserta", rows: [["DAFTAR PESERTA"], [], ...cellsOf(good)], merges: ["A1:H1"] }],
        formats,
      }),
    ),
    "a fault below titles stands at its own row": {
      ...badCell(good, row, "nik", "123", "nik-bentuk"),
      name: "peserta.xlsx",
      bytes: () =>
        book([
          ["DAFTAR PESERTA"],
          [],
          [],
          ...cellsOf(good, (text, at, column) => (at === row && column === "nik" ? "123" : text)),
        ]),
      expected: quarantined(good, [row], [`${row + 5} nik nik-bentuk`]),
    },
    "a merged heading in two rows": {
      ...read(() => {
        const rows = paid.rows.map((cells) => [...cells.slice(0, 2), "2024-01", ...cells.slice(2)]);
        const heads = [
          ["NIK", "Periode", "", "Sumber Dana", "Iuran", "Tgl Bayar", "Tgl Kembali"],
          ["", "Dari", "Sampai", "", "", "", ""],
        ];
        const merges = ["A1:A2", "B1:C1", "D1:D2", "E1:E2", "F1:F2", "G1:G2"];
        return simpleWorkbook({ sheets: [{ name: "Iuran", rows: [...heads, ...rows], merges }], formats });
      }),
      ...{ good: paid, expected: accepted(paid), ownPlaces: true },
    },
    "a total row that counts": {
      ...read(() =>
        book([...cellsOf(paid), ["Jumlah", "", "", { f: "SUM(D2:D301)", v: String(16_800 * 300) }, "", ""]]),
      ),
      ...{ good: paid, expected: accepted(paid) },
    },
    "a total row that does not agree": {
      ...read(() =>
        book([...cellsOf(paid), ["Jumlah", "", "", { f: "SUM(D2:D300)", v: String(16_800 * 299) }, "", ""]]),
      ),
      ...{ good: paid, expected: accepted(paid, ["302 jumlah jumlah-tidak-cocok"]) },
    },
    "empty rows between": read(() =>
      book(cellsOf(good).flatMap((cells, at) => (at % 20 === 5 ? [[], cells] : [cells]))),
    ),
    "a guide beside the table": read(() => several(guide, people, empty)),
    "an older table on a hidden sheet": {
      ...read(() => several({ ...people, name: "Lama", state: "hidden" }, people)),
      expected: refused(["0  lembar-harus-dipilih"]),
    },
    "two tables": {
      ...read(() => several(people, { ...people, name: "Salinan" })),
      expected: refused(["0  lembar-harus-dipilih"]),
    },
    "two tables, and the operator says which": {
      ...read(() => several({ name: "Lama", rows: cellsOf(good, () => "x") }, people)),
      words: { sheet: "2" },
    },
    "two tables, and the operator says its name": {
      ...read(() => several({ name: "Lama", rows: cellsOf(good, () => "x") }, people)),
      words: { sheet: "Peserta" },
    },
    "a hidden sheet that the operator names": {
      ...read(() => several({ name: "Lama", rows: cellsOf(good, () => "x") }, { ...people, state: "veryHidden" })),
      words: { sheet: "2" },
    },
    "a sheet that is not there": {
      ...read(() => several(people)),
      words: { sheet: "9" },
      expected: refused(["0  lembar-tidak-ada"]),
    },
    "a sheet by a name that is not there": {
      ...read(() => several(people)),
      ...{ words: { sheet: "Qvozra" }, expected: refused(["0  lembar-tidak-ada"]) },
    },
    "no table on any sheet": { ...read(() => several(guide)), expected: refused(["* jenis-tidak-dikenal"]) },
    "empty sheets": { ...read(() => several(empty)), expected: refused(["* berkas-kosong|jenis-tidak-dikenal"]) },
    "a heading only": {
      ...read(() => several({ name: "Peserta", rows: [good.columns] })),
      expected: refused(["1  berkas-kosong"]),
    },
    "under the name of a CSV": { ...read(() => book(cellsOf(good))), name: "peserta.csv" },
    "a cell far to the right": {
      ...read(() => zipWorkbook(farCell(`XFD${row + 2}`))),
      expected: refused(["* kolom-terlalu-banyak|kolom-tanpa-nama"]),
    },
    "a cell far below": {
      ...read(() => zipWorkbook(farCell("B1048576"))),
    },
  });
}

/** The good workbook with one more cell. */
function farCell(place: string): Record<string, string> {
  const parts = simpleParts({ sheets: [{ name: "Peserta", rows: cellsOf(good) }], formats });
  const name = "xl/worksheets/sheet1.xml";
  const cell = `<c r="${place}" t="str"><v>${nameMark}</v></c>`;
  const number = /\d+/.exec(place)?.[0] ?? "";
  const sheet = parts[name] ?? "";
  const end = sheet.indexOf("</row>", sheet.indexOf(`<row r="${number}"`));
  const isThere = sheet.includes(`<row r="${number}"`);
  parts[name] = isThere
    ? sheet.slice(0, end) + cell + sheet.slice(end)
    : sheet.replace("</sheetData>", `<row r="${number}">${cell}</row></sheetData>`);
  return parts;
}
