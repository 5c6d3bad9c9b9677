import { gzipSync } from "node:zlib";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { simpleWorkbook } from "../../support/workbook-files.ts";
import { goodContributions, goodNotes, goodParticipants, goodTargets, withColumn } from "./good-tables.ts";
import { goodBudget, goodClaims, goodFigures, goodProposals } from "./oversight-tables.ts";
import { type CsvStyle, csvText, utf16, windows1252 } from "./text-bytes.ts";
import { cellsOf, serial } from "./workbook-damage.ts";

/** A small office file that is right, opened so far that what is inside can be changed and closed again. */
export interface FuzzBase {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** the texts inside: one of a CSV, the parts of a workbook */
  readonly inside: readonly string[];
  /** the file with one of those texts replaced */
  close(part: number, text: string): Uint8Array;
}

const people = goodParticipants(20);
const paid = goodContributions(20);
const dotted = withColumn(paid, "jumlah", () => "16.800,00");
const dayFirst = withColumn(people, "tanggal_lahir", (date) => date.split("-").reverse().join("/"));

function textBase(
  name: string,
  text: string,
  encode: (text: string) => Uint8Array = (each) => Buffer.from(each),
): FuzzBase {
  return { name, bytes: encode(text), inside: [text], close: (_, changed) => encode(changed) };
}

function workbookBase(name: string, bytes: Uint8Array): FuzzBase {
  const parts = unzipSync(bytes);
  const names = Object.keys(parts);
  return {
    ...{ name, bytes },
    inside: names.map((part) => strFromU8(parts[part] as Uint8Array)),
    close: (part, text) => zipSync({ ...parts, [names[part] ?? ""]: strToU8(text) }, { level: 1 }),
  };
}

const windows: CsvStyle = { delimiter: ";", end: "\r\n" };

/** Every container, encoding, separator and kind that a small file can have. */
export const fuzzBases: readonly FuzzBase[] = [
  textBase("plain.csv", csvText(people)),
  textBase("mark.csv", csvText(people, windows), (text) => Buffer.from(`\uFEFF${text}`)),
  textBase("1252.csv", csvText(people, windows), windows1252),
  textBase("le.csv", csvText(people, { delimiter: "\t" }), (text) => utf16(text, "le", true)),
  textBase("be.csv", csvText(people), (text) => utf16(text, "be", false)),
  textBase("quoted.csv", csvText(people, { quoteAll: true, end: "\r" })),
  textBase("days.csv", csvText(dayFirst, { above: ["sep=,", "DAFTAR PESERTA", ""] })),
  textBase("paid.csv", csvText(dotted, { ...windows, below: ["JUMLAH;;;336.000,00;;", ";;;;Mengetahui;"] })),
  textBase("notes.csv", csvText({ ...goodNotes(), rows: goodNotes().rows.slice(0, 12) })),
  textBase("targets.csv", csvText(goodTargets(), { delimiter: "|" })),
  textBase("budget.csv", csvText(goodBudget(12), windows)),
  textBase("proposals.csv", csvText(goodProposals(20))),
  textBase("claims.csv", csvText(goodClaims(20))),
  textBase("figures.csv", csvText(goodFigures(12))),
  textBase("packed.csv.gz", csvText(paid), (text) => gzipSync(text)),
  workbookBase("people.xlsx", simpleWorkbook({ sheets: [{ name: "Peserta", rows: cellsOf(people) }] })),
  workbookBase(
    "paid.xlsx",
    simpleWorkbook({
      sheets: [
        { name: "Petunjuk", rows: [["Cara mengisi"]] },
        {
          name: "Iuran",
          state: "hidden",
          merges: ["A1:F1"],
          rows: [
            ["DAFTAR IURAN"],
            ...cellsOf(paid, (text, row, column) => {
              if (column === "jumlah") return row % 3 === 0 ? { f: "10000+6800", v: text } : Number(text);
              return column === "tanggal_bayar" ? { v: serial(text, 1904), s: 1 } : text;
            }),
            ["Jumlah", "", "", 336_000],
          ],
        },
      ],
      date1904: true,
      formats: [14, "dd mmm yyyy", 21],
    }),
  ),
];
