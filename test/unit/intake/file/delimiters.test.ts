import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { type Delimiter, delimiters, findDelimiter } from "../../../../server/intake/file/find-delimiter.ts";
import { openDesk } from "./read-office-file.ts";

const desk = openDesk();
afterAll(() => desk.clear());

const fits = (rows: readonly (readonly unknown[])[]) =>
  rows.some((row) => row.includes("nik") && row.includes("jumlah"));
const never = () => false;
const found = (text: string, heading = fits) => findDelimiter(text, true, heading).delimiter;

/** `text` with its commas turned into `delimiter`. */
const divided = (delimiter: string, text: string) => text.replaceAll(",", delimiter);

describe.each(delimiters)("%j", (delimiter) => {
  test.each([
    ["a plain table", "nik,bulan,jumlah\n1,2024-01,16800\n"],
    ["a heading alone", "nik,bulan,jumlah\n"],
    ["a heading in quotes", '"nik","bulan","jumlah"\n"1","2","3"\n'],
    ["titles above", "Daftar Iuran\n\nKota Pasuruan\nnik,bulan,jumlah\n1,2,3\n4,5,6\n7,8,9\n"],
    ["titles filled up with delimiters", "Daftar Iuran,,\n,,\nnik,bulan,jumlah\n1,2,3\n"],
    ["the heading after 29 titles", `${"Judul\n".repeat(29)}nik,bulan,jumlah\n${"1,2,3\n".repeat(40)}`],
    ["a total below", "nik,bulan,jumlah\n1,2,3\nJumlah,,3\n"],
    ["Windows line ends", "nik,bulan,jumlah\r\n1,2,3\r\n"],
    ["carriage returns", "nik,bulan,jumlah\r1,2,3\r"],
  ])("%s", (_, text) => {
    expect(found(divided(delimiter, text))).toBe(delimiter);
  });

  test("an even table without a known heading", () => {
    expect(found(divided(delimiter, "satu,dua,tiga\n1,2,3\n4,5,6\n"), never)).toBe(delimiter);
  });

  test("other delimiters inside quotes and in titles do not mislead", () => {
    const cells = delimiters.map((other) => `"a${other}b${other}c"`).join(delimiter);
    const heading = ["nik", "bulan", "nama", "jumlah"].join(delimiter);
    expect(found(`Daftar, iuran; Kota | Pasuruan\t\n${heading}\n${`${cells}\n`.repeat(20)}`)).toBe(delimiter);
  });

  test("is honoured when the first line says it, which is no row", async () => {
    const { file, rows } = await desk.read(`sep=${delimiter}\r\n${divided(delimiter, "nik,jumlah\r\n1,2\r\n")}`);
    expect(file.form.delimiter).toBe(delimiter);
    expect(rows).toEqual([
      [2, ["nik", "jumlah"]],
      [3, ["1", "2"]],
    ]);
  });
});

test.each([
  ["decimal commas", "nik;bulan;jumlah\n1;2;16.800,00\n3;4;16.800,00\n"],
  ["decimal commas throughout, no known heading", "orang;bulan;besar\n1;2;16.800,00\n3;4;16.800,00\n"],
  ["commas in every name", "nik;nama;jumlah\n1;Siti, S.Pd.;3\n2;Budi, S.Sos.;3\n"],
])("%s do not make a comma the delimiter", (_, text) => {
  expect(found(text)).toBe(";");
});

test("a quotation mark in a title hides no heading", () => {
  expect(found('Pipa 5" dan "lain"\nnik;jumlah\n1;2\n')).toBe(";");
});

test("a row broken in a cell is one row", () => {
  expect(found('nik;jumlah;ket\n1;2;"a,b\nc,d\ne,f\ng,h"\n2;3;""\n')).toBe(";");
});

test.each([
  ["a heading and rows that are divided differently", "nik;bulan;jumlah\n1,2,3\n4,5,6\n7,8,9\n", fits],
  ["several delimiters in every row", "a;b,c\n1;2,3\n4;5,6\n", never],
  ["a delimiter that is said but not known", "sep=:\nnik:jumlah\n1:2\n", fits],
  ["rows divided now by one, now by another", "a,b,c\n1;2;3\n4|5|6\n7\t8\t9\n", never],
])("%s: not clear", (_, text, heading) => {
  expect(() => found(text, heading)).toThrow(expect.objectContaining({ line: 0, rule: "pemisah-tidak-jelas" }));
});

test.each([
  ["one column", "nik\n1\n2\n"],
  ["a letter", "Kepada Yth. Dinas Tenaga Kerja\nBersama ini kami kirim daftar, terlampir.\nTerima kasih.\n"],
  ["a text with commas here and there", "satu, dua\ntiga, empat\na, b, c\na, b, c, d\nlima\n"],
  ["nothing", ""],
])("%s has no delimiter and goes on", async (_, text) => {
  expect((await desk.open(text)).form).toEqual({ container: "csv", encoding: "utf-8" });
});

test("the last row of a beginning that is cut does not count", () => {
  expect(findDelimiter('nik;jumlah\n1;2\n3;"a,b,c,d', false, fits).delimiter).toBe(";");
  expect(findDelimiter("a;b\n1;2\n3", false, never)).toMatchObject({ delimiter: ";", width: 2 });
});

test("a table written with any of them is read with it", async () => {
  const letters = "abc 12,;|\t.\"'\n";
  const cell = fc.string({ unit: fc.constantFrom(...letters), maxLength: 8 });
  const quoted = (text: string) => (/[",;|\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom<Delimiter>(...delimiters),
      fc.array(fc.tuple(cell, cell, cell), { maxLength: 20 }),
      async (delimiter, records) => {
        const rows = [["nik", "bulan", "jumlah"], ...records.map(([a, b, c]) => [`x${a}`, b, c])];
        const text = rows.map((row) => row.map(quoted).join(delimiter)).join("\n");
        const { file, rows: read } = await desk.read(text);
        expect(file.form.delimiter).toBe(delimiter);
        expect(read.map(([, row]) => row)).toEqual(rows);
      },
    ),
    { numRuns: 150 },
  );
});
