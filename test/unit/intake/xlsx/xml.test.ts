import { expect, test } from "vitest";
import { simpleParts, zipWorkbook } from "../../../support/workbook-files.ts";
import { refusalOf, rowsOf } from "./read-workbook.ts";

const parts = simpleParts({
  sheets: [
    {
      name: "Data",
      rows: [
        ["nik", "nama"],
        ["1", "é ☂ 𝄞"],
      ],
    },
  ],
});
const texts = "xl/sharedStrings.xml";
const sheet = "xl/worksheets/sheet1.xml";
const broken = "0 berkas-xlsx-rusak";
const rows = [
  [1, ["nik", "nama"]],
  [2, ["1", "é ☂ 𝄞"]],
];

function withPart(name: string, change: (xml: string) => string | Uint8Array): Buffer {
  const before = parts[name] ?? "";
  const after = change(before);
  if (after === before) throw new Error(`nothing changed in ${name}`);
  return zipWorkbook({ ...parts, [name]: after });
}

/** Every part of the workbook, changed alike. */
function everywhere(change: (xml: string) => string | Uint8Array): Buffer {
  return zipWorkbook(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, change(xml)])));
}

const laughs = Array.from({ length: 9 }, (_, at) => `<!ENTITY a${at + 1} "${`&a${at};`.repeat(10)}">`).join("");
test.each([
  ["a document type", "<!DOCTYPE sst>"],
  ["an outside entity", '<!DOCTYPE sst [<!ENTITY isi SYSTEM "file:///etc/passwd">]>'],
  ["an outside document type", '<!DOCTYPE sst SYSTEM "http://127.0.0.1:1/a.dtd">'],
  ["a parameter entity", '<!DOCTYPE sst [<!ENTITY % isi SYSTEM "http://127.0.0.1:1/a.dtd"> %isi;]>'],
  ["entities of entities", `<!DOCTYPE sst [<!ENTITY a0 "ha">${laughs}]>`],
  ["an entity declaration by itself", '<!ENTITY isi "x">'],
  ["another encoding", '<?xml version="1.0" encoding="windows-1252"?>'],
  ["text before the root", "x"],
])("refused in every part: %s", async (_, declaration) => {
  for (const name of Object.keys(parts))
    expect(await refusalOf(withPart(name, (xml) => declaration + xml))).toBe(broken);
});

test.each([
  "&isi;",
  "&nbsp;",
  "&constructor;",
  "&toString;",
  "&__proto__;",
  "&#0;",
  "&#xD800;",
  "&#x110000;",
  "&amp",
  "&;",
])("refused: %s", async (entity) => {
  expect(await refusalOf(withPart(texts, (xml) => xml.replace("nama", entity)))).toBe(broken);
});

test("the five entities and numbered characters are read", async () => {
  const [first] = await rowsOf(
    withPart(texts, (xml) => xml.replace("nama", "&lt;&gt;&amp;&quot;&apos;&#65;&#x1D11E;")),
  );
  expect(first).toEqual([1, ["nik", "<>&\"'A𝄞"]]);
});

test.each([
  ["is not closed", (xml: string) => xml.replace(/<\/\w+>$/, "")],
  ["ends inside a tag", (xml: string) => xml.slice(0, -1)],
  ["goes on below the root", (xml: string) => `${xml}<a/>`],
  ["ends in an open comment", (xml: string) => `${xml}<!-- `],
  ["closes another element", (xml: string) => xml.replace(/<\/\w+>$/, "</lain>")],
  ["has an attribute without quotes", (xml: string) => xml.replace(/"([^"]*)"/, "$1")],
  [
    "has a prefix without an address",
    (xml: string) => xml.replace(/^<(\w+)/, "<x:$1").replace(/<\/(\w+)>$/, "</x:$1>"),
  ],
  ["is of another namespace", (xml: string) => xml.replace(/xmlns="[^"]*"/, 'xmlns="urn:lain"')],
  ["has another root", (xml: string) => xml.replace(/^<\w+/, "<lain").replace(/<\/\w+>$/, "</lain>")],
  ["is empty", () => ""],
  ["is nested beyond measure", (xml: string) => xml.replace(/<\/\w+>$/, `${"<a>".repeat(100)}${"</a>".repeat(100)}$&`)],
  [
    "has attributes beyond measure",
    (xml: string) => xml.replace(/>/, `${Array.from({ length: 200 }, (_, at) => ` a${at}=""`).join("")}>`),
  ],
  ["has an attribute named like a method", (xml: string) => xml.replace(/>/, ' hasOwnProperty="1" b="2">')],
  ["has a control character", (xml: string) => xml.replace(/<\/\w+>$/, "\u0001$&")],
  ["has a NUL", (xml: string) => xml.replace(/<\/\w+>$/, "\0$&")],
  ["has bytes that are no UTF-8", (xml: string) => Buffer.from(`${xml}<!-- \u00ff -->`, "latin1")],
  ["ends inside a character", (xml: string) => Buffer.concat([Buffer.from(xml), Buffer.from([0xe2, 0x98])])],
  ["declares an entity inside", (xml: string) => xml.replace(/<\/\w+>$/, '<!ENTITY a "x">$&')],
])("refused: a part that %s", async (_, change) => {
  for (const name of [texts, sheet, "xl/workbook.xml", "xl/styles.xml"]) {
    expect(await refusalOf(withPart(name, change)), name).toBe(broken);
  }
});

test("an attribute as long as no workbook has is refused", async () => {
  const long = ` lain="${"x".repeat(300 * 1024)}"`;
  expect(await refusalOf(withPart(sheet, (xml) => xml.replace(/>/, `${long}>`)))).toBe(broken);
});

test("namespaces count, not their prefixes", async () => {
  const prefixed = (xml: string) =>
    xml
      .replace(/<(\/?)(?!\?|!)/g, "<$1x:")
      .replace(/xmlns=/, "xmlns:x=")
      .replaceAll(" r:id", " hubungan:id")
      .replaceAll("xmlns:r", "xmlns:hubungan");
  expect(await rowsOf(everywhere(prefixed))).toEqual(rows);
});

test("a prefix may be given anew inside", async () => {
  const address = /xmlns="([^"]*)"/.exec(parts[sheet] ?? "")?.[1] ?? "";
  const inner = (xml: string) =>
    xml
      .replace("<sheetData>", `<a:sheetData xmlns:a="${address}" xmlns="urn:lain">`)
      .replace("</sheetData>", "</a:sheetData>");
  const cells = (xml: string) => inner(xml).replace(/<(\/?)(row|c|v)\b/g, "<$1a:$2");
  expect(await rowsOf(withPart(sheet, cells))).toEqual(rows);
  // without the prefix the rows are of the other namespace: what stands among the cells is never passed over
  expect(await refusalOf(withPart(sheet, inner))).toBe(broken);
});

test("the strict form of the format is read", async () => {
  const strict = (xml: string) =>
    xml
      .replaceAll(
        "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        "http://purl.oclc.org/ooxml/spreadsheetml/main",
      )
      .replaceAll(
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "http://purl.oclc.org/ooxml/officeDocument/relationships",
      );
  expect(await rowsOf(everywhere(strict))).toEqual(rows);
});

test.each([
  [
    "UTF-8 with its mark",
    (xml: string) => Buffer.from(`\uFEFF<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n${xml}`),
  ],
  [
    "UTF-16, little end first",
    (xml: string) => Buffer.from(`\uFEFF<?xml version="1.0" encoding="UTF-16"?>${xml}`, "utf16le"),
  ],
  ["UTF-16, big end first", (xml: string) => Buffer.from(`\uFEFF${xml}`, "utf16le").swap16()],
])("%s is read", async (_, encoded) => {
  expect(await rowsOf(everywhere(encoded))).toEqual(rows);
});

test("comments, instructions and marked sections change nothing", async () => {
  const dressed = (xml: string) =>
    `<?lain a?><!-- <row r="9"/> -->${xml.replace("nama", "<![CDATA[na]]>m<!-- x -->a")}`;
  expect(await rowsOf(withPart(texts, dressed))).toEqual(rows);
});

test("line ends inside a text are read as one, wherever they fall", async () => {
  for (const before of ["a", "ab"]) {
    const written = `${before}${"\r\n".repeat(15_000)}b\rc`;
    const xml = `<row r="1"><c r="A1" t="str"><v>${written}</v></c></row>`;
    const read = await rowsOf(withPart(sheet, (all) => all.replace(/<row .*<\/row>/, () => xml)));
    expect(read).toEqual([[1, [`${before}${"\n".repeat(15_000)}b\nc`]]]);
  }
});

test("a namespace given inside an element ends with it", async () => {
  const aside = '<lain xmlns="urn:lain"><row r="1"/></lain>';
  expect(await rowsOf(withPart(sheet, (xml) => xml.replace("<sheetData>", `${aside}$&`)))).toEqual(rows);
});

test("what other namespaces say about a part is left out", async () => {
  const alternate = `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x15"><sheet/></mc:Choice></mc:AlternateContent>`;
  expect(await rowsOf(withPart("xl/workbook.xml", (xml) => xml.replace("<sheets>", `${alternate}<sheets>`)))).toEqual(
    rows,
  );
  expect(await rowsOf(withPart(sheet, (xml) => xml.replace("</sheetData>", `$&${alternate}`)))).toEqual(rows);
  expect(await refusalOf(withPart(sheet, (xml) => xml.replace("</row>", `${alternate}$&`)))).toBe(broken);
});
