import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { CsvError, parse } from "csv-parse";
import { PortalError } from "../errors.ts";
import { fileFault } from "./fault.ts";
import type { Fault } from "./problems.ts";

/** The records of one piece of a file. `lines[i]` is the physical line on which `records[i]` begins. */
export interface CsvPiece {
  readonly records: readonly (readonly string[])[];
  readonly lines: readonly number[];
  /** how much of the file has been read, 0…1 */
  readonly fraction: number;
}

/** A fault that ends the reading of a file. */
export class BrokenFile extends Error {
  /** physical line, 0 = the file as a whole */
  readonly line: number;
  readonly fault: Fault;

  constructor(line: number, fault: Fault) {
    super(fault.rule);
    this.name = "BrokenFile";
    this.line = line;
    this.fault = fault;
  }
}

const pieceBytes = 256 * 1024;
/** No documented row comes near this; without a limit one open quote would take the whole file into memory. */
const longestRecord = 64 * 1024;

/**
 * Reads UTF-8 CSV (comma, double quotes, optional byte order mark) piece by piece; empty lines are skipped. When the last piece has
 * been taken, `sha256()` gives the hash of the bytes that were read.
 *
 * Throws `INTAKE_FILE_UNREADABLE`, and `BrokenFile` for an Excel file, bytes that are not UTF-8 or quotes that do not match.
 */
export function readCsv(file: string, name: string): { pieces: AsyncGenerator<CsvPiece>; sha256(): Buffer } {
  const hash = createHash("sha256");
  return { pieces: pieces(file, name, (chunk) => hash.update(chunk)), sha256: () => hash.digest() };
}

async function* pieces(file: string, name: string, onBytes: (chunk: Buffer) => void): AsyncGenerator<CsvPiece> {
  const unreadable = () => new PortalError("INTAKE_FILE_UNREADABLE", { file: name });
  const size = await stat(file).then(
    (found) => (found.isFile() ? found.size : Promise.reject(unreadable())),
    () => Promise.reject(unreadable()),
  );
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let records: string[][] = [];
  let lines: number[] = [];
  let lastLine = 0;
  const parser = parse({
    bom: true,
    max_record_size: longestRecord,
    relax_column_count: true,
    skip_empty_lines: true,
    on_record(record: string[], { lines: line }) {
      records.push(record);
      lines.push(line - lastLine === 1 ? line : line - breaksIn(record));
      lastLine = line;
    },
  });
  // a record is taken from on_record above, nothing goes down the stream; errors come through the write that causes them
  parser.on("error", () => undefined).resume();
  const give = async (act: (done: (error?: Error | null) => void) => void) => {
    await new Promise<void>((resolve, reject) => act((error) => (error ? reject(error) : resolve())));
  };
  let bytes = 0;
  try {
    for await (const chunk of createReadStream(file, { highWaterMark: pieceBytes }) as AsyncIterable<Buffer>) {
      if (bytes === 0 && isExcel(chunk)) throw new BrokenFile(0, fileFault("berkas-excel"));
      onBytes(chunk);
      decoder.decode(chunk, { stream: true });
      await give((done) => parser.write(chunk, done));
      bytes += chunk.length;
      yield { records, lines, fraction: size === 0 ? 1 : Math.min(1, bytes / size) };
      records = [];
      lines = [];
    }
    decoder.decode();
    await give((done) => {
      parser.once("error", done);
      parser.end(done);
    });
    yield { records, lines, fraction: 1 };
  } catch (error) {
    // the parser's own errors carry the text of the line: only their kind and place go further
    if (error instanceof CsvError) throw new BrokenFile(lastLine + 1, fileFault("berkas-bukan-csv"));
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (code === "ERR_ENCODING_INVALID_ENCODED_DATA") throw new BrokenFile(0, fileFault("berkas-bukan-utf8"));
    if (syscall !== undefined) throw unreadable();
    throw error;
  } finally {
    parser.destroy();
  }
}

/** The first bytes of .xlsx (a zip archive) and of the older .xls. */
function isExcel(beginning: Buffer): boolean {
  return ["504b0304", "d0cf11e0"].includes(beginning.subarray(0, 4).toString("hex"));
}

/** Line breaks inside quoted cells: the record began that many lines above its end. */
function breaksIn(record: readonly string[]): number {
  return record.reduce((sum, cell) => sum + cell.split(/\r\n|\n|\r/).length - 1, 0);
}
