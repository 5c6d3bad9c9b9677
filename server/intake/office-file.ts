import type { RuleId } from "../../schema/intake/rules/index.ts";
import type { FaultDetails } from "./fault.ts";

/** A cell as the file holds it. What is text in the file (every cell of a CSV) is a string, untrimmed. */
export type RawCell = string | TypedCell;

/** A cell of a workbook that is not text. */
export interface TypedCell {
  /**
   * `number`: `text` is the number as stored (`16800`, `3.575010101900001E15`); `date`: an ISO date; `datetime`: an ISO date and time;
   * `time`: `HH:MM:SS`; `boolean`: `true` or `false`; `error`: the error's name; `formula`: a formula without a stored result, `text` empty
   */
  readonly type: "number" | "date" | "datetime" | "time" | "boolean" | "error" | "formula";
  readonly text: string;
}

/** Some rows of a file, in order. Rows without any content are left out; `lines` tells which are there. */
export interface RawPiece {
  readonly rows: readonly (readonly RawCell[])[];
  /** physical row of each: the line of a CSV on which the row begins, the row number of a sheet */
  readonly lines: readonly number[];
  /** how much of the file has been read, 0…1 */
  readonly fraction: number;
}

/** How a file was found to be written; told to the operator, kept in no database. */
export interface FileForm {
  readonly container: "csv" | "csv.gz" | "xlsx";
  readonly encoding?: "utf-8" | "utf-8-bom" | "utf-16le" | "utf-16be" | "windows-1252";
  readonly delimiter?: "," | ";" | "\t" | "|";
  /** place of the sheet read, 1 = leftmost, and how many there are (hidden ones counted) */
  readonly sheet?: { readonly place: number; readonly of: number; readonly isHidden: boolean };
  /** first day of a workbook's serial dates */
  readonly epoch?: 1900 | 1904;
}

/** An office file that can be read from its first row as often as needed. No copy of it is made. */
export interface OfficeFile {
  /** base name */
  readonly name: string;
  /** of the file's bytes as they lie on the disk */
  readonly sha256: Buffer;
  readonly form: FileForm;
  /** Throws `BrokenFile` where the file cannot be read on. */
  pieces(): AsyncGenerator<RawPiece>;
}

/** A fault that ends the reading of a file. */
export class BrokenFile extends Error {
  /** physical row, 0 = the file as a whole */
  readonly line: number;
  readonly rule: RuleId;
  readonly details: FaultDetails;

  constructor(line: number, rule: RuleId, details: FaultDetails = {}) {
    super(rule);
    this.name = "BrokenFile";
    this.line = line;
    this.rule = rule;
    this.details = details;
  }
}
