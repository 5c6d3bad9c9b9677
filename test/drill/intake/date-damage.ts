import {
  accepted,
  allRows,
  badCell,
  type DamagedFile,
  group,
  oddCell,
  oddColumn,
  quarantined,
  refused,
} from "./damaged-file.ts";
import { goodContributions, goodParticipants, withCell, withColumn } from "./good-tables.ts";
import { csvBytes } from "./text-bytes.ts";

const good = goodParticipants();
const paid = goodContributions();
const row = 30;
const born = good.rows[row]?.[2] ?? "";
const [year = "", month = "", day = ""] = born.split("-");

const bad = (value: string, rule: string) => badCell(good, row, "tanggal_lahir", value, rule);
const badMonth = (value: string) => badCell(paid, row, "bulan", value, "bulan-bentuk");

const dmy = (date: string, mark = "/") => date.split("-").reverse().join(mark);
const mdy = (date: string) => `${date.slice(5, 7)}/${date.slice(8)}/${date.slice(0, 4)}`;
const months = {
  id: [
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
  ],
  en: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
};
const inWords = (date: string, names: readonly string[], mark: string) =>
  [Number(date.slice(8)), names[Number(date.slice(5, 7)) - 1], date.slice(0, 4)].join(mark);

/** a column of dates none of which tells whether its day or its month stands first */
const early = withColumn(good, "berlaku_mulai", (_, at) => `2024-01-${String(2 + (at % 9)).padStart(2, "0")}`);

/** Dates and months in every form in which offices write them, and some in which nobody should. */
export function dateDamage(): DamagedFile[] {
  return group("dates", {
    "year first with slashes": oddColumn(good, "tanggal_lahir", (date) => date.replaceAll("-", "/")),
    "at midnight": oddColumn(good, "tanggal_lahir", (date) => `${date} 00:00:00`),
    "at midnight with T": oddColumn(good, "tanggal_lahir", (date) => `${date}T00:00:00`),
    "day first with slashes": oddColumn(good, "tanggal_lahir", (date) => dmy(date)),
    "day first with dots": oddColumn(good, "tanggal_lahir", (date) => dmy(date, ".")),
    "day first with dashes": oddColumn(good, "tanggal_lahir", (date) => dmy(date, "-")),
    "month first": oddColumn(good, "tanggal_lahir", mdy),
    "month names in Indonesian": oddColumn(good, "tanggal_lahir", (date) => inWords(date, months.id, " ")),
    "short month names in English": oddColumn(good, "tanggal_lahir", (date) => inWords(date, months.en, "-")),
    "one cell day first, and clear": oddCell(good, row, "tanggal_lahir", dmy(born)),
    "two cells day first, one of them clear": {
      good,
      bytes: () =>
        csvBytes(withColumn(good, "tanggal_lahir", (date, at) => (at === 14 || at === row ? dmy(date) : date))),
      expected: accepted(good),
    },
    "no cell of the column is clear": {
      ...oddColumn(early, "berlaku_mulai", (date) => dmy(date), refused(["* berlaku_mulai tanggal-rancu"])),
    },
    "no cell is clear, the operator says day first": {
      ...oddColumn(early, "berlaku_mulai", (date) => dmy(date), accepted(early)),
      words: { dates: "dmy" },
    },
    "no cell is clear, the operator says month first": {
      ...oddColumn(early, "berlaku_mulai", mdy, accepted(early)),
      words: { dates: "mdy" },
    },
    "one unclear cell among clear forms": {
      good: early,
      bytes: () => csvBytes(withCell(early, 5, "berlaku_mulai", "07/01/2024")),
      expected: refused(["7 berlaku_mulai tanggal-rancu"]),
    },
    "both orders in one column": oddColumn(
      good,
      "tanggal_lahir",
      (date, at) => (at < 150 ? dmy(date) : mdy(date)),
      refused(["* tanggal_lahir tanggal-campur"]),
    ),
    "one cell in the other order": oddColumn(
      good,
      "tanggal_lahir",
      (date, at) => (at === 32 ? "04/25/1970" : dmy(date)),
      refused(["34 tanggal_lahir tanggal-campur"]),
    ),
    "a serial number": bad("24567", "tanggal-bentuk"),
    "a serial number with a fraction": bad("24567.5", "tanggal-bentuk"),
    "every one a serial number": oddColumn(
      good,
      "tanggal_lahir",
      (date) => String(Date.parse(date) / 86_400_000 + 25_569),
      allRows(good, "tanggal-bentuk"),
    ),
    "two digits for the year": bad(`${day}/${month}/${year.slice(2)}`, "tanggal-tahun-pendek"),
    "every year of two digits": oddColumn(
      good,
      "tanggal_lahir",
      (date) => `${date.slice(8)}-${date.slice(5, 7)}-${date.slice(2, 4)}`,
      allRows(good, "tanggal-tahun-pendek"),
    ),
    "a time of day": bad(`${born} 13:45:00`, "tanggal-bentuk"),
    "a time zone": bad(`${born}T00:00:00+07:00`, "tanggal-bentuk"),
    "a time in UTC": bad(`${born}T00:00:00.000Z`, "tanggal-bentuk"),
    "a date as JavaScript prints it": bad("Tue Mar 05 1968", "tanggal-bentuk"),
    "digits without marks": bad(`${year}${month}${day}`, "tanggal-bentuk"),
    "a year of five digits": bad("12024-01-01", "tanggal-bentuk|tanggal-tidak-ada"),
    "a negative year": bad("-1968-03-05", "tanggal-bentuk|tanggal-tidak-ada"),
    "Arabic digits": bad("١٩٦٨-٠٣-٠٥", "tanggal-bentuk"),
    "a word": bad("tidak diketahui", "tanggal-bentuk"),
    "a year only": bad("1968", "tanggal-bentuk"),
    "two dates": bad(`${born} / ${born}`, "tanggal-bentuk"),
    "month 13": bad("1968-13-05", "tanggal-tidak-ada"),
    "day 00": bad("1968-03-00", "tanggal-tidak-ada"),
    "30 February": bad("1968-02-30", "tanggal-tidak-ada"),
    "31 April, day first": bad("31/04/1968", "tanggal-tidak-ada"),
    "29 February of no leap year": bad("1969-02-29", "tanggal-tidak-ada"),
    "29 February 1900": bad("1900-02-29", "tanggal-tidak-ada"),
    zeros: bad("0000-00-00", "tanggal-tidak-ada"),
    "Excel's day nought": bad("1900-01-00", "tanggal-tidak-ada"),
    "before 1900": bad("1899-12-31", "tanggal-tidak-ada"),
    "after 2100": bad("2101-01-01", "tanggal-tidak-ada"),
    "not come yet": badCell(good, row, "berlaku_mulai", "2099-01-01", "tanggal-masa-depan"),
    "an error of Excel": bad("#VALUE!", "sel-galat"),
    empty: bad("", "wajib-diisi"),
    "a dash for no death": oddCell(good, row, "tanggal_meninggal", "-"),
    "born after the entry": quarantinedBirth("2024-05-01", "lahir-sesudah-berlaku"),
    "died before birth": badCell(good, row, "tanggal_meninggal", "1950-01-01", "meninggal-sebelum-lahir"),
    "months as MM/YYYY": oddColumn(paid, "bulan", (text) => `${text.slice(5)}/${text.slice(0, 4)}`),
    "months as YYYY/MM": oddColumn(paid, "bulan", (text) => text.replace("-", "/")),
    "months by name": oddColumn(
      paid,
      "bulan",
      (_, at) => ["Januari 2024", "Jan 2024", "JANUARI 2024", "January-2024"][at % 4] ?? "",
    ),
    "months as their first day": oddColumn(paid, "bulan", (text) => `${text}-01`),
    "a month as another day": badMonth("2024-01-15"),
    "month nought": badMonth("2024-00"),
    "month thirteen": badMonth("13/2024"),
    "a month of two digits and two digits": badMonth("01/24"),
    "a month without marks": badMonth("202401"),
    "a month before 1900": badMonth("1899-12"),
    "a month's name alone": badMonth("Januari"),
  });
}

/** The row is refused for its birth date; that the NIK says otherwise, or how old somebody is, may be told beside it. */
function quarantinedBirth(date: string, rule: string) {
  return {
    good,
    bytes: () => csvBytes(withCell(good, row, "tanggal_lahir", date)),
    expected: { ...quarantined(good, [row], [`${row + 2} tanggal_lahir ${rule}`]), others: true as const },
  };
}
