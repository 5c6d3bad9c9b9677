import { CsvError, type InfoRecord, parse } from "csv-parse";
import { parse as parseWhole } from "csv-parse/sync";
import { intakeLimits } from "../../../schema/intake/limits.ts";
import { BrokenFile, type RawPiece } from "../office-file.ts";
import type { Division } from "./find-delimiter.ts";
import { tooLong, withinLimits } from "./row-limits.ts";
import { lineEnds, type TextForm } from "./text-scan.ts";

const quote = 0x22;
/**
 * More bytes than a row within the limits takes, every character and every cell of it quoted. The parser counts no delimiters and no
 * quotation marks.
 */
const mostBytes = 8 * intakeLimits.row;

/** How the cells of a text are told apart. */
export interface CellBorders extends Pick<TextForm, "lineEnds"> {
  readonly division: Division;
}

/** A text in UTF-8 without byte order mark, piece by piece, and how much of the file each piece has come to, 0…1. */
export type TextPieces = AsyncIterable<{ readonly text: Buffer; readonly fraction: number }>;

/**
 * Reads the rows of CSV. Every kind of line end counts, also several in one file; a quotation mark inside a cell that does not begin
 * with one is a letter like any other. Throws `BrokenFile` for a quote that is left open, a row that is too long or too wide.
 */
export async function* csvPieces(pieces: TextPieces, borders: CellBorders): AsyncGenerator<RawPiece> {
  const rows = openRows(borders);
  try {
    for await (const { text, fraction } of pieces) {
      const fault = await faultOf(rows.write(text));
      // the rows above a fault count as read, wherever the pieces happen to end
      const piece = rows.take();
      if (piece.rows.length > 0) yield { ...piece, fraction };
      if (fault !== undefined) throw fault;
    }
    await rows.end();
    const piece = rows.take();
    if (piece.rows.length > 0) yield { ...piece, fraction: 1 };
  } finally {
    rows.close();
  }
}

async function faultOf(work: Promise<void>): Promise<unknown> {
  return await work.then(
    () => undefined,
    (error: unknown) => error,
  );
}

/** Bytes go in, rows come out; kept in between is what belongs to a row that has not ended yet. */
function openRows({ division, lineEnds: ends }: CellBorders) {
  const { delimiter = ",", isTold, width } = division;
  // the parser builds an error, seen by nobody, for every row less or more wide than its first: a made one has the usual width
  const lead = Buffer.from(`-${delimiter.repeat(Math.max(0, width - 1))}\n`);
  let rows: string[][] = [];
  let lines: number[] = [];
  /** physical line on which the last row ended: the made one stands above the first */
  let line = -1;
  /** lines up to there as the parser counts them, which takes CR LF inside a cell for two */
  let counted = 0;
  /** where the last row ended among all bytes given to the parser; `held` begins at `heldFrom` */
  let ended = 0;
  let held: Buffer = lead;
  let heldFrom = 0;

  const parser = parse({
    delimiter,
    record_delimiter: [...ends],
    relax_column_count: true,
    relax_quotes: true,
    // in bytes, of which a character has up to four
    max_record_size: 4 * intakeLimits.row,
    on_record(cells: string[], info: InfoRecord) {
      const from = ended;
      const isOneLine = info.lines - counted === 1;
      line += info.lines - counted - (isOneLine ? 0 : count(cells, /\r\n/g));
      ({ lines: counted, bytes: ended } = info);
      const start = isOneLine ? line : line - count(cells, /\r\n|\n|\r/g);
      if (start < 1) return;
      if (beginsWithQuote(cells) && isQuoteBroken(held.subarray(from - heldFrom, ended - heldFrom), delimiter)) {
        throw new BrokenFile(start, "petik-terbuka");
      }
      const row = withinLimits(cells, start, ended - from);
      if (row === undefined || (isTold && start === 1)) return;
      rows.push(row);
      lines.push(start);
    },
  });
  // nothing goes down the stream; errors come through the write that causes them
  parser.on("error", () => undefined).resume();
  parser.write(lead);

  const give = async (act: (done: (error?: Error | null) => void) => void) => {
    try {
      await new Promise<void>((resolve, reject) => act((error) => (error ? reject(error) : resolve())));
    } catch (error) {
      // the parser's own errors carry the text of the row: only their kind and place go further
      if (!(error instanceof CsvError)) throw error;
      const isOneLine = parser.info.lines - counted === 1;
      throw error.code === "CSV_MAX_RECORD_SIZE" && isOneLine
        ? tooLong(line + 1)
        : new BrokenFile(line + 1, "petik-terbuka");
    }
  };
  return {
    async write(text: Buffer): Promise<void> {
      held = Buffer.concat([held.subarray(ended - heldFrom), text]);
      heldFrom = ended;
      await give((done) => parser.write(text, done));
      if (heldFrom + held.length - ended > mostBytes) throw tooLong(line + 1);
    },
    async end(): Promise<void> {
      await give((done) => {
        parser.once("error", done);
        parser.end(done);
      });
    },
    /** the rows that have ended since the last call */
    take(): { rows: string[][]; lines: number[] } {
      const taken = { rows, lines };
      rows = [];
      lines = [];
      return taken;
    },
    close: () => parser.destroy(),
  };
}

function count(cells: readonly string[], pattern: RegExp): number {
  return cells.reduce((sum, cell) => sum + (cell.match(pattern)?.length ?? 0), 0);
}

function beginsWithQuote(cells: readonly string[]): boolean {
  for (const cell of cells) if (cell.charCodeAt(0) === quote) return true;
  return false;
}

/**
 * Whether a quoted cell of this row goes on after its closing quote. The parser then gives the cell with its quotes, as it also gives
 * one that rightly begins with a quote; only its strict reading tells them apart.
 */
function isQuoteBroken(row: Buffer, delimiter: string): boolean {
  let isBroken = false;
  parseWhole(row, {
    delimiter,
    record_delimiter: lineEnds,
    relax_column_count: true,
    skip_records_with_error: true,
    on_skip(error) {
      isBroken ||= error?.code === "CSV_INVALID_CLOSING_QUOTE";
      return undefined;
    },
  });
  return isBroken;
}
