import fc from "fast-check";
import { expect, test } from "vitest";
import { intakeLimits } from "../../../../schema/intake/limits.ts";
import { csvPieces } from "../../../../server/intake/file/csv-pieces.ts";
import { delimiters } from "../../../../server/intake/file/find-delimiter.ts";
import { lineEnds } from "../../../../server/intake/file/text-scan.ts";
import { unquotedPieces } from "../../../../server/intake/file/unquoted-pieces.ts";
import { BrokenFile, type RawPiece } from "../../../../server/intake/office-file.ts";

const { row: most, columns } = intakeLimits;

const letter = fc.constantFrom("a", "é", " ", "\u00a0", "–", "🙂", "'", ...delimiters, "\n", "\r", "\r\n");
const words = fc.string({ unit: letter, maxLength: 12 });
/** As long as a row may be, and a little more or less, of one kind of letter; with more of them than a row may have bytes. */
const stretch = fc
  .tuple(fc.constantFrom("x", "–", " ", ",", ";"), fc.constantFrom(columns, most, 4 * most))
  .chain(([one, near]) => fc.integer({ min: near - 2, max: near + 2 }).map((times) => one.repeat(times)));
const division = fc.record({
  delimiter: fc.constantFrom(undefined, ...delimiters),
  isTold: fc.boolean(),
  width: fc.integer({ min: 1, max: 3 }),
});
const first = fc.constantFrom("", "", "sep=;\n", "sep=;   \r\n");

test.each([
  ["wherever its pieces end", fc.array(words, { maxLength: 8 }), 4, 500],
  ["at the limits of a row", fc.array(fc.oneof(words, words, stretch), { maxLength: 5 }), 100_000, 50],
])(
  "text without quotation marks gives the rows, lines and errors that CSV's own grammar gives, %s",
  async (_, parts, longest, numRuns) => {
    const sizes = fc.array(fc.integer({ min: 1, max: longest }), { minLength: 1, maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(first, parts, division, sizes, async (head, rest, told, cuts) => {
        const text = Buffer.from(head + rest.join(""));
        const read = await outcomeOf(unquotedPieces(cutUp(text, cuts), told));
        expect(read).toEqual(await outcomeOf(csvPieces(cutUp(text, cuts), { division: told, lineEnds })));
      }),
      { numRuns },
    );
  },
);

test("a row without end is given up before it fills the memory", async () => {
  for (const letter of ["x", ","]) {
    let taken = 0;
    async function* endless() {
      for (; taken < 1000; taken++) yield { text: Buffer.alloc(65_536, letter), fraction: 0 };
    }
    const pieces = unquotedPieces(endless(), { delimiter: ",", isTold: false, width: 2 });
    await expect(pieces.next()).rejects.toMatchObject({ line: 1, rule: "sel-terlalu-panjang" });
    expect(taken).toBeLessThan(10);
  }
});

/** Rows with their lines, up to the error that ends them. */
async function outcomeOf(pieces: AsyncGenerator<RawPiece>) {
  const rows: unknown[] = [];
  try {
    for await (const piece of pieces) rows.push(...piece.rows.map((row, at) => [piece.lines[at], row]));
    return { rows };
  } catch (error) {
    if (!(error instanceof BrokenFile)) throw error;
    return { rows, error: { line: error.line, rule: error.rule, details: error.details } };
  }
}

/** The text in pieces of these sizes, then of the last size or a thousand bytes. */
async function* cutUp(text: Buffer, sizes: readonly number[]) {
  let at = 0;
  for (let piece = 0; at < text.length; piece++) {
    const size = sizes[piece] ?? Math.max(1000, sizes.at(-1) ?? 0);
    yield { text: text.subarray(at, at + size), fraction: Math.min(1, (at + size) / text.length) };
    at += size;
  }
}
