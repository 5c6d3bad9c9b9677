import {
  accepted,
  badCell,
  type DamagedFile,
  group,
  oddCell,
  oddColumn,
  quarantined,
  refused,
} from "./damaged-file.ts";
import { goodContributions, withCell, withColumn } from "./good-tables.ts";
import { csvBytes } from "./text-bytes.ts";

const paid = goodContributions();
const row = 30;
const bad = (value: string, rule: string) => badCell(paid, row, "jumlah", value, rule);
const fine = (written: string) => oddCell(paid, row, "jumlah", written);
const column = (write: (row: number) => string, expected = accepted(paid)) =>
  oddColumn(paid, "jumlah", (_, at) => write(at), expected);
const most = withCell(paid, row, "jumlah", "9007199254740993");

/** Amounts as they are typed, formatted and damaged. */
export function moneyDamage(): DamagedFile[] {
  return group("money", {
    "Rp before it": fine("Rp16800"),
    "Rp. and a space": fine("Rp. 16800"),
    "with ,00": fine("16800,00"),
    "with .00": fine("16800.00"),
    "with ,-": fine("16800,-"),
    "spaces around it": fine("  16800\u00A0"),
    "thousands by dot, and cents": column(() => "16.800,00"),
    "thousands by comma, and cents": column(() => "16,800.00"),
    "Rp, dots and cents": column(() => "Rp 16.800,00"),
    "thousands by dot, one cell tells": column((at) => (at === 200 ? "16.800,00" : "16.800")),
    "thousands by comma, one cell tells": column((at) => (at === 0 ? "16,800.00" : "16,800")),
    "1.234, and no cell tells": column(() => "16.800", refused(["2 jumlah angka-rancu"])),
    "1,234, and no cell tells": column(() => "16,800", refused(["2 jumlah angka-rancu"])),
    "one cell of 1.234 among plain digits": {
      good: paid,
      bytes: () => csvBytes(withCell(paid, row, "jumlah", "16.800")),
      expected: refused([`${row + 2} jumlah angka-rancu`]),
    },
    "1.234, and the operator says dot": { ...column(() => "16.800"), words: { numbers: "dot" } },
    "1,234, and the operator says comma": { ...column(() => "16,800"), words: { numbers: "comma" } },
    // nobody writes rupiah with three decimals: the cell contradicts the operator
    "1.234, and the operator says comma": {
      ...column(() => "16.800", refused(["2 jumlah angka-campur"])),
      words: { numbers: "comma" },
    },
    "both forms in one column": column(
      (at) => (at < 150 ? "16.800,00" : "16,800.00"),
      refused(["152 jumlah angka-campur"]),
    ),
    "a million with dots": {
      good: paid,
      bytes: () => csvBytes(withCell(paid, row, "jumlah", "1.008.000")),
      expected: accepted(paid, [`${row + 2} jumlah iuran-di-atas-tarif`], withCell(paid, row, "jumlah", "1008000")),
      contradicts: true,
    },
    "more than a float holds": {
      good: paid,
      bytes: () => csvBytes(most),
      expected: quarantined(paid, [row], [`${row + 2} jumlah rupiah-bentuk`]),
    },
    "cents that are not nought": bad("16.800,50", "rupiah-pecahan"),
    "cents that are not nought, comma": bad("16,800.25", "rupiah-pecahan"),
    "one decimal": bad("16800.5", "rupiah-pecahan"),
    "a float's noise": bad("16800.000000000002", "rupiah-pecahan"),
    negative: bad("-16800", "rupiah-negatif"),
    "negative in brackets": bad("(16800)", "rupiah-negatif"),
    "negative with the real minus sign": bad("\u221216800", "rupiah-negatif"),
    "negative with Rp": bad("-Rp16800", "rupiah-negatif"),
    scientific: bad("1.68E+04", "angka-ilmiah"),
    "scientific with a comma": bad("1,68E+04", "angka-ilmiah"),
    NaN: bad("NaN", "rupiah-bentuk"),
    Infinity: bad("Infinity", "rupiah-bentuk"),
    hexadecimal: bad("0x41A0", "rupiah-bentuk"),
    "ten to the thirtieth": bad(`1${"0".repeat(30)}`, "rupiah-bentuk"),
    words: bad("enam belas ribu delapan ratus", "rupiah-bentuk"),
    "an error of Excel": bad("#VALUE!", "sel-galat"),
    "an error with a slash": bad("#N/A", "sel-galat"),
    "a lone dash": bad("-", "wajib-diisi"),
    empty: bad("", "wajib-diisi"),
    nought: bad("0", "iuran-nol"),
    "spaces as thousands": bad("16 800", "rupiah-bentuk"),
    "apostrophes as thousands": bad("16'800", "rupiah-bentuk"),
    "groups of two": bad("1.68.00", "rupiah-bentuk"),
    "another currency": bad("USD 16800", "rupiah-bentuk"),
    "a sum": bad("=16000+800", "rupiah-bentuk"),
    "two amounts": bad("16800/16800", "rupiah-bentuk"),
    "Arabic digits": bad("١٦٨٠٠", "rupiah-bentuk"),
    "full-width digits": bad("１６８００", "rupiah-bentuk"),
    "a percent sign": bad("16800%", "rupiah-bentuk"),
    "an invisible letter": bad("16\u200B800", "teks-tak-terlihat"),
    "below the tariff": oddCell(paid, row, "jumlah", "10000", {
      stored: "10000",
      problems: [`${row + 2} jumlah iuran-di-bawah-tarif`],
    }),
    "a year in one row": {
      good: paid,
      bytes: () => {
        const year = withColumn(withCell(paid, row, "jumlah", "50400"), "tanggal_kembali", (old) => old);
        const rows = year.rows.map((cells, at) => [...cells, at === row ? "2024-03" : ""]);
        return csvBytes({ ...year, columns: [...year.columns, "sampai_bulan"], rows });
      },
      expected: {
        others: true,
        ...accepted(paid, [], {
          ...paid,
          rows: [
            ...paid.rows,
            ...["2024-02", "2024-03"].map((month) => (paid.rows[row] ?? []).map((old, at) => (at === 1 ? month : old))),
          ],
        }),
      },
    },
    "a refund before the payment": badCell(paid, 31, "tanggal_kembali", "2023-12-01", "kembali-sebelum-bayar"),
  });
}
