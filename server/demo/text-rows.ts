import type { FileStyle, OutCell } from "./file-style.ts";

/** Rows becoming the bytes of a CSV file. */
export interface TextRows {
  /** returns the physical line on which the row begins */
  add(cells: readonly OutCell[]): number;
  /** the bytes of the rows added since the last call */
  take(): Buffer;
}

/** Opens the text of a file in its style, byte order mark included. */
export function openTextRows({ encoding, delimiter, lineEnd }: FileStyle): TextRows {
  let waiting = encoding === "utf-8-bom" || encoding === "utf-16le" ? "\uFEFF" : "";
  let line = 1;
  return {
    add(cells) {
      const at = line;
      const row = cells.map((cell) => quoted(textOf(cell), delimiter)).join(delimiter);
      waiting += row + lineEnd;
      line += 1 + (row.match(/\n/g)?.length ?? 0);
      return at;
    },
    take() {
      const text = waiting;
      waiting = "";
      return encoded(text, encoding);
    },
  };
}

/** Text in an encoding of the sample; what is not ASCII is a dash at most where it is Windows-1252. */
export function encoded(text: string, encoding: FileStyle["encoding"]): Buffer {
  if (encoding === "utf-16le") return Buffer.from(text, "utf16le");
  if (encoding === "windows-1252") return Buffer.from(text.replaceAll("–", "\x96"), "latin1");
  return Buffer.from(text);
}

function textOf(cell: OutCell): string {
  if (typeof cell === "string" || typeof cell === "number") return String(cell);
  if (cell === null || typeof cell === "boolean") return cell === null ? "" : String(cell);
  return "date" in cell ? cell.date : "time" in cell ? cell.time : "error" in cell ? cell.error : "";
}

function quoted(cell: string, delimiter: string): string {
  return cell.includes(delimiter) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
