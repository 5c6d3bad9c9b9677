import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { intakeLimits } from "../../../../schema/intake/limits.ts";
import { csvPieces } from "../../../../server/intake/file/csv-pieces.ts";
import { openDesk } from "./read-office-file.ts";

const desk = openDesk();
afterAll(() => desk.clear());

test("rows come with the line they begin on, over empty lines and line breaks in quotes", async () => {
  expect((await desk.read('nik,b\n1,2\n\n"x\ny",3\n,\n4,5')).rows).toEqual([
    [1, ["nik", "b"]],
    [2, ["1", "2"]],
    [4, ["x\ny", "3"]],
    [7, ["4", "5"]],
  ]);
});

test("every cell comes as it is written, and every row with its physical line, whatever ends the lines", async () => {
  const end = fc.constantFrom("\n", "\r\n", "\r");
  const inner = fc.constantFrom("a", "é", " ", ",", '"', "'", "\n", "\r", "\r\n", "–", "🙂");
  const cell = fc.record({ text: fc.string({ unit: inner, maxLength: 6 }), isQuoted: fc.boolean() });
  const record = fc.record({
    cells: fc.array(cell, { minLength: 1, maxLength: 4 }),
    end,
    empty: fc.array(fc.tuple(fc.constantFrom("", "", ",,", "  "), end), { maxLength: 3 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(record, { maxLength: 25 }), fc.nat(120), fc.boolean(), async (records, shift, isCut) => {
      // what stands above fills nearly a piece of 65,536 bytes, so that its border falls anywhere into the records
      const above = ["nik,b", "x".repeat(30_000), "y".repeat(35_420 + shift)];
      let text = above.map((line) => `${line}\n`).join("");
      const wanted: [number, string[]][] = above.map((line, at) => [at + 1, line.split(",")]);
      for (const { cells, end: ending, empty } of records) {
        const row = ["k", ...cells.map((each) => each.text)];
        wanted.push([linesOf(text), row]);
        const written = cells.map(({ text: held, isQuoted }) =>
          isQuoted || /[,"\r\n]/.test(held) ? quoted(held) : held,
        );
        text += ["k", ...written].join(",") + ending;
        // a bare LF behind a bare CR would make one line end of two
        for (const [blank, after] of empty) text += blank + (text.endsWith("\r") && blank === "" ? "\r" : after);
      }
      if (isCut) text = text.replace(/[\r\n]+$/, "");
      expect((await desk.read(text)).rows).toEqual(wanted);
    }),
    { numRuns: 100 },
  );
});

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** The physical line on which what is written behind `text` stands. */
function linesOf(text: string): number {
  return text.split(/\r\n|\n|\r/).length;
}

test("a file of many pieces loses no row", async () => {
  const { rows } = await desk.read(`Judul\nnik,b\n${'1,"é\n"\n'.repeat(60_000)}`);
  expect(rows).toHaveLength(60_002);
  expect(rows.at(-1)).toEqual([120_001, ["1", "é\n"]]);
});

test("a quotation mark inside a cell that does not begin with one is a letter", async () => {
  const { rows } = await desk.read('nik,b\n1,ab"c\n2,5"\n3, "x"\n4,a""b\n');
  expect(rows.slice(1).map(([, cells]) => cells[1])).toEqual(['ab"c', '5"', ' "x"', 'a""b']);
});

test("a cell may rightly begin with a quotation mark", async () => {
  const { rows } = await desk.read('nik,b\n"""a",1\n"""b""",2\n"""\n""",3\n"""",4\nx"y,"""c"\n');
  expect(rows.slice(1)).toEqual([
    [2, ['"a', "1"]],
    [3, ['"b"', "2"]],
    [4, ['"\n"', "3"]],
    [6, ['"', "4"]],
    [7, ['x"y', '"c']],
  ]);
});

const filling = "1,2\n".repeat(30_000);
test.each([
  ["stays open to the end", 'nik,b\n1,2\n\n3,"4\n5,6\n', 4],
  ["stays open on the last line", `nik,b\n${filling}3,"4`, 30_002],
  ["stays open over more than a row may hold", `nik,b\n1,"2\n${"3,4\n".repeat(100_000)}`, 2],
  ["stays open up to the next one", 'nik,b\n1,"2\n3,4\n5,"6"\n', 2],
  ["is followed by letters", 'nik,b\r\n\r\n"a\r\nb",1\r\n"c"d,2\r\n', 5],
  ["is followed by a space", 'nik,b\n"a" ,2\n', 2],
  ["is followed by letters, behind a stray one", 'nik,b\nx"y,"c"d\n', 2],
  ["is followed by letters, far into the file", `nik,b\n${filling}"c"d,2\n`, 30_002],
  ["is followed by letters, where a piece ends", `nik,b\n${"x".repeat(65_536 - 6 - 3)},"c"d\n`, 2],
])("a quotation mark that %s is told with the line of its row", async (_, content, line) => {
  await expect(desk.read(content)).rejects.toMatchObject({ name: "BrokenFile", line, rule: "petik-terbuka" });
});

test("the rows above a fault are given before it is told", async () => {
  const file = await desk.open('nik,b\n1,2\n3,4\n"5"6,7\n8,9\n');
  const rows: unknown[] = [];
  const reading = async () => {
    for await (const piece of file.pieces()) rows.push(...piece.rows);
  };
  await expect(reading()).rejects.toMatchObject({ line: 4, rule: "petik-terbuka" });
  expect(rows).toEqual([
    ["nik", "b"],
    ["1", "2"],
    ["3", "4"],
  ]);
});

test("a row may be as long as the limit says, counted in letters, and no longer", async () => {
  const most = intakeLimits.row;
  for (const letter of ["x", "é", "–"]) {
    const { rows } = await desk.read(`nik,b\n1,${letter.repeat(most - 1)}\n2,3\n`);
    expect(rows[1]?.[1][1]).toHaveLength(most - 1);
    const tooLong = { line: 4, rule: "sel-terlalu-panjang", details: { most } };
    await expect(desk.read(`nik,b\n1,2\n\n1,${letter.repeat(most)}\n`)).rejects.toMatchObject(tooLong);
    await expect(desk.read(`nik,b\n1,2\n\n1,"${letter.repeat(most)}"\n`)).rejects.toMatchObject(tooLong);
    await expect(desk.read(`nik,b\n1,2\n\n1,${letter.repeat(20 * most)}\n`)).rejects.toMatchObject(tooLong);
  }
});

test("a row without end is given up before it fills the memory", async () => {
  let taken = 0;
  async function* endless() {
    while (taken < 1000) {
      taken++;
      yield { text: Buffer.from("x".repeat(65_536)), fraction: 0 };
    }
  }
  const division = { delimiter: ",", isTold: false, width: 2 } as const;
  const pieces = csvPieces(endless(), { division, lineEnds: ["\n"] });
  await expect(pieces.next()).rejects.toMatchObject({ line: 1, rule: "sel-terlalu-panjang" });
  expect(taken).toBeLessThan(10);
});

test("a row may have as many columns as the limit says; empty cells on the right are none", async () => {
  const most = intakeLimits.columns;
  const heading = ["nik", ...Array.from({ length: most - 1 }, (_, at) => `k${at}`)].join(",");
  const { rows } = await desk.read(`${heading}\n1,2${",".repeat(2 * most)}\n`);
  expect(rows.map(([, cells]) => cells.length)).toEqual([most, most]);
  await expect(desk.read(`${heading}\n1\n${",".repeat(most)}x\n`)).rejects.toMatchObject({
    line: 3,
    rule: "kolom-terlalu-banyak",
    details: { most },
  });
});

test("no error repeats what was written", async () => {
  const word = "Qvozra";
  const contents = [
    `nik,b\n1,"${word}\n`,
    `nik,b\n1,"${word}"${word}\n`,
    `nik,b\n1,${word.repeat(20_000)}\n`,
    `nik,b\n1${`,${word}`.repeat(300)}\n`,
    `nik;b;${word}\n1,2,3\n4,5,6\n`,
    Buffer.from(`nik,b\n1,${word}\xE9\x81\n`, "latin1"),
    `${word}\0`,
  ];
  for (const content of contents) {
    const error: Error = await desk.read(content).then(
      () => new Error(`read: ${word}`),
      (thrown: Error) => thrown,
    );
    expect(error.message + JSON.stringify(error) + String(error.cause) + error.stack).not.toContain(word);
  }
});
