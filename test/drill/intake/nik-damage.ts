import { allRows, badCell, type DamagedFile, group, oddCell, oddColumn, refused } from "./damaged-file.ts";
import { goodParticipants, withCell } from "./good-tables.ts";
import { csvBytes } from "./text-bytes.ts";

const good = goodParticipants();
const row = 30;
const nik = good.rows[row]?.[0] ?? "";

const bad = (value: string, rule: string) => badCell(good, row, "nik", value, rule);

/** The NIK with some of its digits replaced. */
const spliced = (from: number, digits: string) => nik.slice(0, from) + digits + nik.slice(from + digits.length);
const spread = (between: string) => `${nik.slice(0, 6)}${between}${nik.slice(6, 12)}${between}${nik.slice(12)}`;
const digitsFrom = (zero: number) => [...nik].map((digit) => String.fromCodePoint(zero + Number(digit))).join("");

/** Identity numbers as spreadsheets, people and copiers damage them. */
export function nikDamage(): DamagedFile[] {
  const other = good.rows[row + 1]?.[0] ?? "";
  return group("nik", {
    empty: bad("", "wajib-diisi"),
    "a lone dash": bad("–", "wajib-diisi"),
    "with Excel's apostrophe": oddCell(good, row, "nik", `'${nik}`),
    "with spaces around it": oddCell(good, row, "nik", ` \u00A0${nik}\u00A0 `),
    "with spaces between its groups": oddCell(good, row, "nik", spread(" ")),
    "every one with apostrophe and spaces": oddColumn(good, "nik", (each) => `'${each.slice(0, 6)} ${each.slice(6)}`),
    "with double spaces inside": bad(spread("  "), "nik-bentuk"),
    "with dots inside": bad(spread("."), "nik-bentuk"),
    "with dashes inside": bad(spread("-"), "nik-bentuk"),
    "as a formula that keeps it text": bad(`="${nik}"`, "nik-bentuk"),
    "in scientific form, dot": bad("3.57501E+15", "nik-bilangan"),
    "in scientific form, comma": bad("3,57501E+15", "nik-bilangan"),
    "in scientific form, many digits": bad("3.575010101900000e+015", "nik-bilangan"),
    "with .0": bad(`${nik}.0`, "nik-bilangan"),
    "with ,00": bad(`${nik},00`, "nik-bilangan"),
    "every one in scientific form": oddColumn(good, "nik", () => "3,57501E+15", allRows(good, "nik-bilangan")),
    "every one rounded to end in 0": oddColumn(
      good,
      "nik",
      (each) => `${each.slice(0, 15)}0`,
      refused(["* nik nik-dibulatkan"], { atLeast: { "nik-dibulatkan": 1 }, others: true }),
    ),
    "fifteen digits": bad(nik.slice(0, 15), "nik-bentuk"),
    "seventeen digits": bad(`${nik}1`, "nik-bentuk"),
    "a leading zero lost": bad(nik.slice(1), "nik-bentuk"),
    negative: bad(`-${nik}`, "nik-bentuk"),
    "the letter O for a zero": bad(nik.replace("0", "O"), "nik-bentuk"),
    "the letter l for a one": bad(spliced(15, "l"), "nik-bentuk"),
    "Arabic digits": bad(digitsFrom(0x660), "nik-bentuk"),
    "full-width digits": bad(digitsFrom(0xff10), "nik-bentuk"),
    "bold digits": bad(digitsFrom(0x1d7ce), "nik-bentuk"),
    "a zero-width space inside": bad(spread("\u200B"), "teks-tak-terlihat"),
    "a direction mark before it": bad(`\u202A${nik}`, "teks-tak-terlihat"),
    "day 00": bad(spliced(6, "00"), "nik-tanggal"),
    "day 32": bad(spliced(6, "32"), "nik-tanggal"),
    "day 72": bad(spliced(6, "72"), "nik-tanggal"),
    "month 00": bad(spliced(8, "00"), "nik-tanggal"),
    "month 13": bad(spliced(8, "13"), "nik-tanggal"),
    "30 February": bad(spliced(6, "3002"), "nik-tanggal"),
    "serial number 0000": bad(spliced(12, "0000"), "nik-urut"),
    "region 000000": bad(spliced(0, "000000"), "nik-wilayah"),
    "a province that never was": bad(spliced(0, "99"), "nik-wilayah"),
    "regency 00": bad(spliced(2, "00"), "nik-wilayah"),
    "district 00": bad(spliced(4, "00"), "nik-wilayah"),
    "the digits of East Timor": oddCell(good, row, "nik", spliced(0, "540101"), { stored: spliced(0, "540101") }),
    "another city's first digits": oddCell(good, row, "nik", spliced(0, "351407"), { stored: spliced(0, "351407") }),
    "a birth date that the card has otherwise": oddCell(good, row, "tanggal_lahir", "1966-04-01", {
      stored: "1966-04-01",
      problems: [`${row + 2} tanggal_lahir nik-beda-lahir`],
    }),
    "a sex that the NIK has otherwise": oddCell(good, row, "jenis_kelamin", "P", {
      stored: "P",
      problems: [`${row + 2} jenis_kelamin nik-beda-kelamin`],
    }),
    "somebody else's": {
      good,
      bytes: () => csvBytes(withCell(withCell(good, row, "nik", other), row, "berlaku_mulai", "2024-03-01")),
      expected: {
        ...oddCell(good, row, "nik", other, { stored: other }).expected,
        problems: [`${row + 2} tanggal_lahir nik-beda-lahir`, `${row + 2} jenis_kelamin nik-beda-kelamin`],
        stores: withCell(withCell(good, row, "nik", other), row, "berlaku_mulai", "2024-03-01"),
      },
      contradicts: true,
    },
  });
}
