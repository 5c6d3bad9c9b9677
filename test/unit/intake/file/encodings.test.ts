import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { openDesk } from "./read-office-file.ts";

const desk = openDesk();
afterAll(() => desk.clear());

/** The letters and signs that Windows-1252 has beside ASCII, by their byte. */
const windows1252 = new Map<string, number>();
for (let byte = 0x80; byte <= 0xff; byte++) {
  const letter = new TextDecoder("windows-1252").decode(Uint8Array.of(byte));
  if (!/\p{Cc}/u.test(letter)) windows1252.set(letter, byte);
}

function utf16be(text: string): Buffer {
  return Buffer.from(text, "utf16le").swap16();
}

function toWindows1252(text: string): Buffer {
  return Buffer.from([...text].map((letter) => windows1252.get(letter) ?? letter.charCodeAt(0)));
}

const mark = "\uFEFF";
const writings = {
  "utf-8": (text) => Buffer.from(text),
  "utf-8-bom": (text) => Buffer.from(mark + text),
  "utf-16le with a mark": (text) => Buffer.from(mark + text, "utf16le"),
  "utf-16be with a mark": (text) => utf16be(mark + text),
  "utf-16le without a mark": (text) => Buffer.from(text, "utf16le"),
  "utf-16be without a mark": utf16be,
  "windows-1252": toWindows1252,
} as const satisfies Record<string, (text: string) => Buffer>;

const ascii = "ABCXYZabcxyz 0123456789.-'/&()";
const beyondLatin = "–—“”‘’…•€₹ﷺéÉñüç°½×√≥αЖ中𝟙🙂";
/** Kept apart, because one of the upper and one of the lower together can be a letter of UTF-8, which is refused and tried below. */
const [lower = "", upper = ""] = [true, false].map((isLower) =>
  [...windows1252].flatMap(([letter, byte]) => (byte < 0xc0 === isLower ? letter : [])).join(""),
);

/** Rows of two cells, each of the letters given for it. */
function cells(left: string, right: string) {
  const cell = (letters: string) => fc.string({ unit: fc.constantFrom(...ascii, ...letters), maxLength: 12 });
  return fc.array(fc.tuple(cell(left), cell(right)), { minLength: 1, maxLength: 12 });
}

describe.each(Object.entries(writings))("%s", (name, write) => {
  const encoding = name.split(" ")[0];
  const letters = encoding === "windows-1252" ? ([lower, upper] as const) : ([beyondLatin, beyondLatin] as const);

  test("any text comes back as it was, also where a piece of the file ends inside a character", async () => {
    await fc.assert(
      fc.asyncProperty(cells(...letters), fc.integer({ min: 0, max: 80 }), async (rows, shift) => {
        // the rows above fill nearly a piece of 65,536 bytes, so that its border falls into the rows
        const width = encoding?.startsWith("utf-16") ? 2 : 1;
        const above = `${"x".repeat(30_000 / width)}\n${"y".repeat((35_536 - 90) / width + shift - 20)}\n`;
        const text = `nik,nama\n${above}${rows.map((row) => `1${row[0]},${row[1]}\n`).join("")}`;
        // without any letter beyond ASCII it would be told as UTF-8
        const sure = encoding === "windows-1252" ? "é,é\n" : "";
        const { file, rows: read } = await desk.read(write(text + sure));
        expect(file.form.encoding).toBe(encoding);
        const wanted = rows.map(([a, b]) => [`1${a}`, b]);
        expect(read.map(([, row]) => row).slice(3, 3 + rows.length)).toEqual(wanted);
        expect(read[0]?.[1]).toEqual(["nik", "nama"]);
        expect(read.map(([line]) => line)).toEqual(read.map((_, at) => at + 1));
      }),
      { numRuns: 40 },
    );
  });
});

test("ASCII is UTF-8", async () => {
  expect((await desk.open("nik,nama\n1,Siti\n")).form.encoding).toBe("utf-8");
});

test("line ends of all machines and quotation marks are seen in UTF-16 too", async () => {
  const { rows } = await desk.read(Buffer.from(`${mark}nik,nama\r\n1,"é"\r2,ñ\r\n`, "utf16le"));
  expect(rows).toEqual([
    [1, ["nik", "nama"]],
    [2, ["1", "é"]],
    [3, ["2", "ñ"]],
  ]);
});

test("a letter of UTF-8 whose halves stand a whole piece apart is none", async () => {
  const bytes = Buffer.concat([
    Buffer.from(`nik,nama\n1,${"x".repeat(60_000)}\n2,`.padEnd(65_535, "y")),
    Buffer.of(0xc3),
    Buffer.from("\n".repeat(65_536)),
    Buffer.of(0xa9),
  ]);
  expect((await desk.open(bytes)).form.encoding).toBe("windows-1252");
});

const head = "nik,nama\n1,";
const latin = (text: string) => Buffer.from(text, "latin1");
const far = `${"1,Siti\n".repeat(20_000)}`;

test.each([
  ["a byte that Windows-1252 leaves undefined", latin(`${head}\xE9\x81\n`)],
  ["a control byte beside letters of Windows-1252", latin(`${head}\xE9\x02\n`)],
  ["a deleting byte beside letters of Windows-1252", latin(`${head}\xE9\x7F\n`)],
  ["one right letter of UTF-8 far away from a wrong byte", latin(`${head}\xE9\n${far}1,\xC3\xA9\n`)],
  ["a wrong byte far away from one right letter of UTF-8", latin(`${head}\xC3\xA9\n${far}1,\xE9\n`)],
  ["a byte order mark and a wrong byte", latin(`\xEF\xBB\xBF${head}\xE9\n`)],
  ["an overlong form beside UTF-8", latin(`${head}\xC3\xA9\xC1\x81\n`)],
  ["half a surrogate pair in UTF-8", latin(`${head}\xC3\xA9\xED\xA0\x80\n`)],
  ["the end inside a letter of UTF-8", latin(`${head}\xC3\xA9\xE2\x82`)],
  ["half a surrogate pair in UTF-16", Buffer.from(`${mark}${head}\uD800x\n`, "utf16le")],
  ["half a surrogate pair at the end", Buffer.from(`${mark}${head}\uD800`, "utf16le")],
  ["half a letter at the end of UTF-16", Buffer.from(`${head}é\n`, "utf16le").subarray(0, -1)],
  ["UTF-32", Buffer.from(new Uint32Array([...`${mark}${head}`].map((letter) => letter.codePointAt(0) ?? 0)).buffer)],
  ["UTF-32 the other way round", Buffer.from("0000feff0000006e000000690000006b", "hex")],
])("%s is refused", async (_, content) => {
  await expect(desk.open(content)).rejects.toMatchObject({ line: 0, rule: "enkoding-ditolak" });
});

test.each([
  ["in a cell", Buffer.from(`${head}a\0b\n`)],
  ["behind the text", Buffer.concat([Buffer.from(`${head}Siti\n`), Buffer.alloc(4096)])],
  ["before the text", Buffer.concat([Buffer.alloc(4096), Buffer.from(`${head}Siti\n`)])],
  ["far into the file", Buffer.from(`${head}Siti\n${far}1,\0\n`)],
  ["beside letters of Windows-1252", latin(`${head}\xE9\0\n`)],
  ["in UTF-16 with a mark", Buffer.from(`${mark}${head}a\0b\n`, "utf16le")],
  ["far into UTF-16 without a mark", Buffer.from(`${head}Siti\n${far}1,\0\n`, "utf16le")],
  ["and nothing else", Buffer.alloc(300)],
])("an empty byte %s is refused", async (_, content) => {
  await expect(desk.open(content)).rejects.toMatchObject({ line: 0, rule: "berkas-bernul" });
});

test("a control character in UTF-8 is a matter of its cell", async () => {
  expect((await desk.read(`${head}Si\u0002ti\n`)).rows[1]).toEqual([2, ["1", "Si\u0002ti"]]);
});

test("damaging one byte of UTF-8 is never told as Windows-1252 while a right letter is left", async () => {
  const good = Buffer.from(`${head}é\n2,“ñ”\n3,Siti\n`);
  const right = /[\xC2-\xDF][\x80-\xBF]|[\xE0-\xEF][\x80-\xBF]{2}/;
  await fc.assert(
    fc.asyncProperty(fc.nat(good.length - 1), fc.integer({ min: 0x80, max: 0xff }), async (at, byte) => {
      const bytes = Buffer.from(good);
      bytes[at] = byte;
      fc.pre(right.test(bytes.toString("latin1")));
      const told = await desk.open(bytes).then(
        ({ form }) => form.encoding,
        (error: { rule?: string }) => error.rule,
      );
      expect(["utf-8", "enkoding-ditolak"]).toContain(told);
    }),
    { numRuns: 200 },
  );
});
