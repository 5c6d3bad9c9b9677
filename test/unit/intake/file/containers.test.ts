import { createHash } from "node:crypto";
import { appendFileSync, mkdirSync, truncateSync, writeFileSync } from "node:fs";
import { devNull } from "node:os";
import { afterAll, expect, test } from "vitest";
import { intakeLimits } from "../../../../schema/intake/limits.ts";
import { openOfficeFile } from "../../../../server/intake/file/open-office-file.ts";
import { openDesk, rowsOf } from "./read-office-file.ts";

const desk = openDesk();
afterAll(() => desk.clear());

const table = "nik,bulan\n1,2\n";
const ole2 = Buffer.from("d0cf11e0a1b11ae1", "hex");
const compound = (stream: string, ahead = 512) =>
  Buffer.concat([ole2, Buffer.alloc(ahead), Buffer.from(stream, "utf16le"), Buffer.alloc(100)]);

test.each([
  ["berkas-xls", compound("Workbook"), {}],
  ["berkas-bersandi", compound("EncryptedPackage"), {}],
  ["berkas-bersandi", compound("EncryptedPackage", 65_536 - 20), {}],
  ["berkas-jenis-lain", compound("WordDocument"), { form: "Word" }],
  ["berkas-jenis-lain", "%PDF-1.7\n%âãÏÓ\n", { form: "PDF" }],
  ["berkas-jenis-lain", "<!DOCTYPE html><table><tr><td>nik</td></tr></table>", { form: "HTML" }],
  ["berkas-jenis-lain", "\uFEFF\r\n  <html xmlns:x='urn:schemas-microsoft-com:office:excel'>", { form: "HTML" }],
  ["berkas-jenis-lain", Buffer.from("\uFEFF<html><table>", "utf16le"), { form: "HTML" }],
  ["berkas-jenis-lain", "<?xml version='1.0'?>\n<html><body>", { form: "HTML" }],
  ["berkas-jenis-lain", "<?xml version='1.0'?>\n<Workbook>", { form: "XML" }],
  ["berkas-jenis-lain", '[\n {"nik": "1"}\n]', { form: "JSON" }],
  ["berkas-jenis-lain", '{"nik": "1"}\n{"nik": "2"}', { form: "JSON" }],
  ["berkas-jenis-lain", "{\\rtf1\\ansi nik}", { form: "RTF" }],
  ["berkas-jenis-lain", "MIME-Version: 1.0\nContent-Type: multipart/related", { form: "MHTML" }],
  ["berkas-jenis-lain", "ID;PWXL;N;E\nP;PGeneral", { form: "SYLK" }],
  ["berkas-jenis-lain", Buffer.from("89504e470d0a1a0a0000", "hex"), { form: "PNG" }],
  ["berkas-jenis-lain", Buffer.from("ffd8ffe000104a464946", "hex"), { form: "JPEG" }],
  ["berkas-jenis-lain", Buffer.from("RIFF\0\0\0\0WEBP", "latin1"), { form: "WEBP" }],
  ["berkas-jenis-lain", Buffer.from("BM\x10\0\0\0\0\0\0\0\0\0", "latin1"), { form: "BMP" }],
  ["berkas-jenis-lain", Buffer.from("377abcaf271c0004", "hex"), { form: "7z" }],
  ["berkas-jenis-lain", "Rar!\x1a\x07\x01", { form: "RAR" }],
  ["berkas-jenis-lain", "BZh91AY&SY", { form: "bzip2" }],
  ["berkas-jenis-lain", Buffer.from("SQLite format 3\0", "latin1"), { form: "SQLite" }],
  ["berkas-jenis-lain", Buffer.from("\0\u0001\0\0Standard Jet DB\0", "latin1"), { form: "Access" }],
  ["berkas-jenis-lain", Buffer.from("0318050c0000000041000000", "hex"), { form: "DBF" }],
  ["berkas-jenis-lain", Buffer.from("MZ\x90\0\u0003", "latin1"), { form: "program" }],
  [
    "berkas-jenis-lain",
    Buffer.concat([Buffer.from("peserta.csv"), Buffer.alloc(246), Buffer.from("ustar\0")]),
    { form: "tar" },
  ],
])("%s is told by the first bytes (%#)", async (rule, content, details) => {
  await expect(desk.read(content)).rejects.toMatchObject({ name: "BrokenFile", line: 0, rule, details });
});

test.each([
  "BM;nik\n1;2\n",
  "MZ;nik\n1;2\n",
  "ID;Pekerjaan;nik\n1;2;3\n",
  "[DATA PESERTA]\nnik,nama\n1,2\n",
  "{nik},nik\n1,2\n",
  "PK,nik\n1,2\n",
  "PDF,nik\n1,2\n",
])("a table whose first letters could be something else is read: %j", async (content) => {
  expect((await desk.read(content)).rows.length).toBeGreaterThan(1);
});

test.each(["", "\uFEFF", "\n\r\n\r", " , \n\t\n,,,\n"])("a file without content gives no rows: %j", async (content) => {
  expect((await desk.read(content)).rows).toEqual([]);
});

test("the hash is of the bytes as they lie, and every reading begins afresh", async () => {
  const content = table.repeat(20_000);
  const { file, rows } = await desk.read(content, "besar.csv");
  expect(file.name).toBe("besar.csv");
  expect(file.sha256.toString("hex")).toBe(createHash("sha256").update(content).digest("hex"));
  expect(rows).toHaveLength(40_000);
  expect(await rowsOf(file)).toEqual(rows);
});

test("the part that has been read grows to the whole", async () => {
  const file = await desk.open(table.repeat(50_000));
  const fractions: number[] = [];
  for await (const { fraction } of file.pieces()) fractions.push(fraction);
  expect(fractions.length).toBeGreaterThan(5);
  expect(fractions).toEqual([...fractions].sort((a, b) => a - b));
  expect(fractions.at(-1)).toBe(1);
});

test.each([
  ["other bytes", () => writeFileSync(desk.path("berubah.csv"), "nik,bulan\n1,3\n")],
  ["more bytes", () => appendFileSync(desk.path("berubah.csv"), "3,4\n")],
  ["fewer bytes", () => truncateSync(desk.path("berubah.csv"), 12)],
  ["an open quote", () => writeFileSync(desk.path("berubah.csv"), 'nik,bulan\n1,"\n')],
])("a file that holds %s when it is read again has changed", async (_, change) => {
  const file = await desk.open(table, "berubah.csv");
  change();
  await expect(rowsOf(file)).rejects.toMatchObject({ line: 0, rule: "berkas-berubah" });
});

test("a fault of the file itself is not taken for a change", async () => {
  const file = await desk.open('nik,bulan\n1,"2\n');
  await expect(rowsOf(file)).rejects.toMatchObject({ line: 2, rule: "petik-terbuka" });
});

test("a file that is not there, goes away, or is a folder is named without its folder", async () => {
  const unreadable = { code: "INTAKE_FILE_UNREADABLE", details: { file: "tiada.csv" } };
  const open = () => openOfficeFile(desk.path("tiada.csv"), { fits: () => true });
  await expect(open()).rejects.toMatchObject(unreadable);
  mkdirSync(desk.path("tiada.csv"));
  await expect(open()).rejects.toMatchObject(unreadable);
  const gone = await desk.open(table, "pergi.csv");
  desk.clear();
  await expect(rowsOf(gone)).rejects.toMatchObject({ ...unreadable, details: { file: "pergi.csv" } });
  mkdirSync(desk.path(""), { recursive: true });
});

test("what is no file at all is not read", async () => {
  await expect(openOfficeFile(devNull, { fits: () => true })).rejects.toMatchObject({ code: "INTAKE_FILE_UNREADABLE" });
});

test("a file beyond the limit is refused before it is read", async () => {
  // a hole: it has the size and takes no room
  const file = desk.path("raksasa.csv");
  writeFileSync(file, "");
  truncateSync(file, intakeLimits.file + 1);
  await expect(openOfficeFile(file, { fits: () => true })).rejects.toMatchObject({
    rule: "berkas-terlalu-besar",
    details: { most: "4 GB" },
  });
});
