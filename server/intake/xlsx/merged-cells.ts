import { intakeLimits } from "../../../schema/intake/limits.ts";
import type { RawCell } from "../office-file.ts";
import { brokenWorkbook, type OpenArchive } from "./archive.ts";
import { type CellRange, readRange } from "./cell-reference.ts";

/** A text and the cells that show it. */
export interface RepeatedText extends CellRange {
  readonly text: string;
}

const mostRanges = 10_000;
/** as long as an element with a range can be */
const longestElement = 512;
const mergedElement = /<(?:[\w.-]+:)?mergeCell\s[^<>]{0,200}?\bref\s*=\s*["']([^"'<>]{0,64})["']/g;

/** Collects merged ranges that begin in rows up to `lastLine`. */
export function openRangeList(lastLine: number): { add(range: string): void; ranges(): readonly CellRange[] } {
  const kept: CellRange[] = [];
  return {
    add(text) {
      const range = readRange(text);
      if (range.top > lastLine) return;
      if (kept.push(range) > mostRanges) throw brokenWorkbook();
    },
    ranges: () => kept,
  };
}

/**
 * The merged ranges of a sheet that begin in rows up to `lastLine`. They stand below the rows, so the whole part is run through: its bytes
 * only, which is many times faster than to read it as XML. A part made to mislead this is found out when its rows are read.
 */
export async function findRanges(open: OpenArchive, part: string, lastLine: number): Promise<readonly CellRange[]> {
  const list = openRangeList(lastLine);
  let rest = "";
  let encoding: "latin1" | "utf-16le" | "utf-16be" | undefined;
  let decoder: TextDecoder | undefined;
  for await (const { bytes } of open.read(part)) {
    encoding ??= bytes[0] === 0xff ? "utf-16le" : bytes[0] === 0xfe ? "utf-16be" : "latin1";
    if (encoding !== "latin1") decoder ??= new TextDecoder(encoding);
    const text = rest + (decoder === undefined ? bytes.toString("latin1") : decoder.decode(bytes, { stream: true }));
    let end = 0;
    if (text.includes("mergeCell")) {
      for (const match of text.matchAll(mergedElement)) {
        list.add(match[1] ?? "");
        end = match.index + match[0].length;
      }
    }
    rest = text.slice(Math.max(end, text.length - longestElement));
  }
  return list.ranges();
}

/**
 * The texts that are shown over several cells of the first rows, as a heading is. A text over several columns counts only where the row
 * right below it divides them: the label of a total row does not, and its empty cells must stay empty. Ranges that reach below `lastLine`
 * merge data, and stay as they are stored.
 */
export function repeatedTexts(
  ranges: readonly CellRange[],
  rows: readonly (readonly RawCell[])[],
  lines: readonly number[],
  lastLine: number,
): RepeatedText[] {
  const rowAt = new Map(lines.map((line, at) => [line, rows[at] ?? []]));
  return ranges.flatMap((range) => {
    const text = rowAt.get(range.top)?.[range.left - 1];
    const below = rowAt.get(range.bottom + 1)?.slice(range.left - 1, range.right) ?? [];
    const isDivided =
      range.left === range.right || below.filter((cell) => typeof cell === "string" && cell !== "").length > 1;
    return typeof text === "string" && text !== "" && isDivided && range.bottom <= lastLine ? [{ ...range, text }] : [];
  });
}

/** The row with the texts that it shows; what it holds itself stays. */
export function withRepeated(
  cells: readonly RawCell[],
  line: number,
  repeated: readonly RepeatedText[],
): readonly RawCell[] {
  const here = repeated.filter(({ top, bottom }) => line >= top && line <= bottom);
  if (here.length === 0) return cells;
  const filled = [...cells];
  for (const { left, right, text } of here) {
    const end = Math.min(right, intakeLimits.columns);
    while (filled.length < end) filled.push("");
    for (let at = left - 1; at < end; at++) if (filled[at] === "") filled[at] = text;
  }
  while (filled.at(-1) === "") filled.pop();
  return filled;
}
