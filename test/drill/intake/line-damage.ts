import { accepted, badCell, type DamagedFile, group, quarantined, refused } from "./damaged-file.ts";
import { type GoodTable, goodParticipants, nameMark, withCell, withColumn } from "./good-tables.ts";
import { csvBytes, csvText } from "./text-bytes.ts";

const good = goodParticipants();
const text = csvText(good);
const lines = text.trimEnd().split("\n");

function read(bytes: () => Uint8Array) {
  return { good, bytes, expected: accepted(good) };
}

/** The file with `write` applied to the lines from the heading on. */
function rewritten(write: (line: string, at: number) => string, end = "\n"): Uint8Array {
  return Buffer.from(lines.map((line, at) => write(line, at) + end).join(""));
}

const wrongSex = withCell(good, 200, "jenis_kelamin", "X");
const wrongSexLines = csvText(wrongSex).trimEnd().split("\n");

/** Ends of lines, empty lines, quotation marks and separators. */
export function lineDamage(): DamagedFile[] {
  return group("lines", {
    CRLF: read(() => csvBytes(good, { end: "\r\n" })),
    CR: read(() => csvBytes(good, { end: "\r" })),
    "all three mixed": read(() =>
      Buffer.from(lines.map((line, at) => line + (["\n", "\r\n", "\r"][at % 3] ?? "")).join("")),
    ),
    "no end on the last line": read(() => Buffer.from(text.trimEnd())),
    "fifty empty lines at the end": read(() => Buffer.from(text + "\n".repeat(50))),
    "empty lines throughout": read(() => rewritten((line) => `${line}\n`)),
    "lines of spaces and separators": read(() =>
      rewritten((line, at) => (at % 9 === 5 ? `${line}\n  ,, ,,,,,` : line)),
    ),
    "a fault below empty lines stands at its own line": {
      good,
      bytes: () =>
        Buffer.from(wrongSexLines.map((line, at) => (at % 10 === 3 ? `${line}\r\n\r\n` : `${line}\r`)).join("")),
      expected: quarantined(good, [200], ["222 jenis_kelamin kode-tidak-dikenal"]),
    },
    "a fault below a cell with line breaks stands at its own line": {
      good,
      bytes: () => csvBytes(withCell(wrongSex, 10, "nama", `${nameMark}\nBaris\nTiga`)),
      expected: quarantined(good, [10, 200], ["12 nama teks-tak-terlihat", "204 jenis_kelamin kode-tidak-dikenal"]),
    },
    semicolon: read(() => csvBytes(good, { delimiter: ";" })),
    tab: read(() => csvBytes(good, { delimiter: "\t" })),
    bar: read(() => csvBytes(good, { delimiter: "|" })),
    "sep= on the first line": read(() => csvBytes(good, { delimiter: ";", end: "\r\n", above: ["sep=;"] })),
    "a fault below sep= stands at its own line": {
      good,
      bytes: () => csvBytes(wrongSex, { delimiter: ";", end: "\r\n", above: ["sep=;"] }),
      expected: quarantined(good, [200], ["203 jenis_kelamin kode-tidak-dikenal"]),
    },
    "heading and rows with different separators": {
      good,
      bytes: () => rewritten((line, at) => (at === 0 ? line.replaceAll(",", ";") : line)),
      expected: refused(["* pemisah-tidak-jelas"]),
    },
    "three rows with another separator": {
      good,
      bytes: () => rewritten((line, at) => ([51, 52, 53].includes(at) ? line.replaceAll(",", ";") : line)),
      expected: quarantined(good, [50, 51, 52], ["52  baris-lebar", "53  baris-lebar", "54  baris-lebar"]),
    },
    "half of the rows with another separator": {
      good,
      bytes: () => rewritten((line, at) => (at > 150 ? line.replaceAll(",", ";") : line)),
      expected: refused(["0  terlalu-banyak-ditolak"], {
        counts: { "baris-lebar": 150, "terlalu-banyak-ditolak": 1 },
        read: 300,
        refused: 300,
      }),
    },
    "a separator inside quotes": {
      good,
      bytes: () => csvBytes(withCell(good, 10, "nama", `${nameMark}, Haji`), { delimiter: "," }),
      expected: accepted(good, [], withCell(good, 10, "nama", `${nameMark}, Haji`)),
      contradicts: true,
    },
    "the separator of the heading inside every name": {
      ...renamed((name) => `${name}; Haji`, { delimiter: ";" }, "nama-bentuk"),
    },
    "everything in quotes": read(() => csvBytes(good, { quoteAll: true })),
    "a quote that stays open": {
      good,
      bytes: () => Buffer.from(text.replace(`,${nameMark}`, `,"${nameMark}`)),
      expected: refused(["2  petik-terbuka"]),
    },
    "a quote that stays open on the last line": {
      good,
      bytes: () => Buffer.from(text.slice(0, -1).replace(/,(?=[^,]*$)/, ',"')),
      expected: refused(["301  petik-terbuka"]),
    },
    "letters after a closing quote": {
      good,
      bytes: () => rewritten((line, at) => (at === 40 ? line.replace(/,(Qvozra[^,]*),/, ',"$1"x,') : line)),
      expected: refused(["41  petik-terbuka"]),
    },
    "doubled quotes inside quotes": badCell(good, 12, "nama", `${nameMark} "Adi" Adinata`, "nama-bentuk"),
    "a row cut short": {
      good,
      bytes: () => rewritten((line, at) => (at === 77 ? line.split(",").slice(0, 5).join(",") : line)),
      expected: quarantined(good, [76], ["78  baris-lebar"]),
    },
    "a row with a cell too many": {
      good,
      bytes: () => rewritten((line, at) => (at === 77 ? line.replace(",", ",35,") : line)),
      expected: quarantined(good, [76], ["78  baris-lebar"]),
    },
    "a comma inside a name without quotes": {
      good,
      bytes: () => rewritten((line, at) => (at === 77 ? line.replace(/,Qvozra/, ",Qvozra, Haji") : line)),
      expected: quarantined(good, [76], ["78  baris-lebar"]),
    },
    "the file ends in the middle of a row": {
      good,
      bytes: () => Buffer.from(text.slice(0, text.lastIndexOf(",", text.lastIndexOf(",2024") - 1))),
      expected: quarantined(good, [299], ["301  baris-lebar"]),
    },
    "empty cells on the right of every line": read(() => rewritten((line) => `${line},,,`)),
  });
}

function renamed(write: (name: string) => string, style: { delimiter: string }, rule: string) {
  const table: GoodTable = withColumn(good, "nama", write);
  return {
    good,
    bytes: () => csvBytes(table, style),
    expected: refused(["0  terlalu-banyak-ditolak"], {
      counts: { [rule]: 300, "terlalu-banyak-ditolak": 1 },
      read: 300,
      refused: 300,
    }),
  };
}
