import { gzipSync } from "node:zlib";
import { strToU8, zipSync } from "fflate";
import { accepted, type Damage, type DamagedFile, group, refused } from "./damaged-file.ts";
import { goodContributions, goodParticipants, nameMark } from "./good-tables.ts";
import { csvBytes, csvText } from "./text-bytes.ts";

const good = goodParticipants();
const text = csvText(good);
const half = text.indexOf("\n", text.length / 2) + 1;

function notRead(bytes: () => Uint8Array, problem: string, name = "peserta.csv"): Damage {
  return { good, bytes, name, expected: refused([problem]) };
}

function heavy(...damage: Parameters<typeof notRead>): Damage {
  return { ...notRead(...damage), isHeavy: true };
}

function gz(change: (bytes: Buffer) => Uint8Array): () => Uint8Array {
  return () => change(gzipSync(text));
}

/** What an office may send under the name of a table: nothing, half of it, or something else. */
export function containerDamage(): DamagedFile[] {
  return group("container", {
    "no bytes": notRead(() => new Uint8Array(), "* berkas-kosong"),
    "only a byte-order mark": notRead(() => Buffer.from("\uFEFF"), "* berkas-kosong"),
    "only empty lines": notRead(() => Buffer.from("\r\n \r\n,,,\r\n"), "* berkas-kosong"),
    "a heading only": notRead(() => Buffer.from(`${good.columns.join(",")}\r\n`), "1  berkas-kosong"),
    compressed: { good, name: "peserta.csv.gz", bytes: () => gzipSync(text), expected: accepted(good) },
    "compressed under a name that hides it": { good, bytes: () => gzipSync(text), expected: accepted(good) },
    "compressed in two parts": {
      good,
      name: "peserta.csv.gz",
      bytes: () => Buffer.concat([gzipSync(text.slice(0, half)), gzipSync(text.slice(half))]),
      expected: accepted(good),
    },
    "compressed, cut": notRead(
      gz((bytes) => bytes.subarray(0, -500)),
      "* berkas-gzip-rusak",
      "peserta.csv.gz",
    ),
    "compressed, only its beginning": notRead(
      gz((bytes) => bytes.subarray(0, 8)),
      "* berkas-gzip-rusak",
    ),
    "compressed, wrong checksum": notRead(
      gz((bytes) => bytes.fill(0, bytes.length - 8, bytes.length - 4)),
      "* berkas-gzip-rusak",
      "peserta.csv.gz",
    ),
    "compressed, wrong length": notRead(
      gz((bytes) => bytes.fill(1, bytes.length - 4)),
      "* berkas-gzip-rusak",
    ),
    "compressed, one bit turned": notRead(
      gz((bytes) => {
        bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 0x10;
        return bytes;
      }),
      "* berkas-gzip-rusak",
    ),
    "compressed twice": notRead(
      gz((bytes) => gzipSync(bytes)),
      "* berkas-jenis-lain|enkoding-ditolak|berkas-bernul",
    ),
    "a compressed workbook": notRead(
      () => gzipSync(zipSync({ "xl/workbook.xml": strToU8("<workbook/>") })),
      "* berkas-jenis-lain",
    ),
    "a gzip bomb": heavy(
      () => gzipSync(Buffer.concat([Buffer.from(text), Buffer.alloc(200 * 1024 ** 2, " ")])),
      "* berkas-mengembang",
      "peserta.csv.gz",
    ),
    "a web page": notRead(
      () =>
        Buffer.from(
          `<!DOCTYPE html>\n<html><body><table><tr><td>nik</td></tr><tr><td>${nameMark}</td></tr></table></body></html>\n`,
        ),
      "* berkas-jenis-lain",
      "peserta.xls",
    ),
    PDF: notRead(
      () =>
        Buffer.concat([
          Buffer.from("%PDF-1.7\n%"),
          Buffer.from([0xe2, 0xe3, 0xcf, 0xd3, 10]),
          Buffer.from("1 0 obj\n"),
        ]),
      "* berkas-jenis-lain",
      "peserta.pdf",
    ),
    JSON: notRead(
      () =>
        Buffer.from(
          JSON.stringify(
            good.rows.map(([nik, nama]) => ({ nik, nama })),
            undefined,
            1,
          ),
        ),
      "* berkas-jenis-lain",
      "peserta.json",
    ),
    "a picture": notRead(
      () => Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), Buffer.alloc(64, 3)]),
      "* berkas-jenis-lain",
      "peserta.png",
    ),
    "rich text": notRead(() => Buffer.from(`{\\rtf1\\ansi ${nameMark}}`), "* berkas-jenis-lain", "peserta.rtf"),
    "an XML spreadsheet of 2003": notRead(
      () =>
        Buffer.from(
          `<?xml version="1.0"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"></Workbook>`,
        ),
      "* berkas-jenis-lain",
      "peserta.xml",
    ),
    "a zip of a CSV": notRead(
      () => zipSync({ "peserta.csv": strToU8(text) }),
      "* berkas-jenis-lain|berkas-xlsx-rusak",
      "peserta.zip",
    ),
    "a document of a word processor": notRead(
      () => zipSync({ "[Content_Types].xml": strToU8("<Types/>"), "word/document.xml": strToU8("<document/>") }),
      "* berkas-jenis-lain|berkas-xlsx-rusak",
      "peserta.docx",
    ),
    "an OpenDocument sheet": notRead(
      () =>
        zipSync({
          mimetype: [strToU8("application/vnd.oasis.opendocument.spreadsheet"), { level: 0 }],
          "content.xml": strToU8("<office:document-content/>"),
        }),
      "* berkas-jenis-lain|berkas-xlsx-rusak",
      "peserta.ods",
    ),
    "an old Excel file": notRead(() => compound("Workbook"), "* berkas-xls", "peserta.xls"),
    "an old Excel file of 1995 under a new name": notRead(() => compound("Book"), "* berkas-xls", "peserta.xlsx"),
    "an Excel file with a password": notRead(() => compound("EncryptedPackage"), "* berkas-bersandi", "peserta.xlsx"),
    "an old Word file": notRead(() => compound("WordDocument"), "* berkas-jenis-lain|berkas-xls", "peserta.doc"),
    "text without any table": notRead(
      () => Buffer.from("Kepada Yth. Dinas Tenaga Kerja\nBersama ini kami kirim daftar peserta.\nTerima kasih.\n"),
      "* jenis-tidak-dikenal|pemisah-tidak-jelas",
      "surat.txt",
    ),
    "rows without a heading": notRead(() => Buffer.from(text.slice(text.indexOf("\n") + 1)), "* jenis-tidak-dikenal"),
    "a table of something else": notRead(
      () => Buffer.from(`judul,pengarang,tahun\n${"Bumi,Pram,1980\n".repeat(20)}`),
      "* jenis-tidak-dikenal",
    ),
    "two kinds of table in one file": {
      good,
      bytes: () => Buffer.concat([csvBytes(good), Buffer.from("\n"), csvBytes(goodContributions())]),
      expected: refused(["303  kepala-berulang"]),
    },
  });
}

/** The beginning of a compound file: its header and one directory sector that names `stream`. */
function compound(stream: string): Uint8Array {
  const bytes = Buffer.alloc(512 * 8);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(bytes);
  bytes.writeUInt16LE(0x3e, 24);
  bytes.writeUInt16LE(3, 26);
  bytes.writeUInt16LE(0xfffe, 28);
  bytes.writeUInt16LE(9, 30);
  bytes.writeUInt16LE(6, 32);
  bytes.writeUInt32LE(1, 44);
  bytes.writeUInt32LE(1, 48);
  bytes.writeUInt32LE(4096, 56);
  bytes.writeUInt32LE(0xfffffffe, 60);
  bytes.writeUInt32LE(0xfffffffe, 68);
  bytes.fill(0xff, 76, 512);
  bytes.writeUInt32LE(0, 76);
  bytes.fill(0xff, 512, 1024);
  bytes.writeUInt32LE(0xfffffffd, 512);
  bytes.writeUInt32LE(0xfffffffe, 516);
  for (const [at, name] of ["Root Entry", stream].entries()) {
    const entry = 1024 + at * 128;
    bytes.write(name, entry, "utf16le");
    bytes.writeUInt16LE((name.length + 1) * 2, entry + 64);
    bytes[entry + 66] = at === 0 ? 5 : 2;
    bytes[entry + 67] = 1;
    bytes.writeUInt32LE(0xffffffff, entry + 68);
    bytes.writeUInt32LE(0xffffffff, entry + 72);
    bytes.writeUInt32LE(at === 0 ? 1 : 0xffffffff, entry + 76);
  }
  return bytes;
}
