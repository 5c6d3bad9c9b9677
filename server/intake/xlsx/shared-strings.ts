import { intakeLimits } from "../../../schema/intake/limits.ts";
import { BrokenFile } from "../office-file.ts";
import { brokenWorkbook, type OpenArchive } from "./archive.ts";
import { openCellText } from "./cell-text.ts";
import { leastSharedText } from "./least-shared-text.ts";
import { readPart } from "./package-parts.ts";
import { workbookSpaces } from "./workbook-parts.ts";

/** The texts that the cells of a workbook name by their place, from 0. */
export interface SharedStrings {
  /** Throws `BrokenFile` where there is no such text. */
  at(place: number): string;
}

const pageBytes = 1024 ** 2;
/** what keeping a text's place takes beside its bytes */
const placeBytes = 16;
/**
 * How many bytes of the part may stand for one byte of what is kept of it. A plain text has markup of 18 to 39 bytes, about what its place
 * takes; only runs of rich text have several times as much, and few texts have them. Beyond this, a part keeps its reader busy for nothing.
 */
const mostMarkup = 4;

/**
 * Reads the shared texts of a workbook and keeps them as UTF-8, side by side: a string of its own for each would take several times as
 * much. Runs of rich text are joined, phonetic readings left out.
 *
 * Throws `BrokenFile`: `berkas-terlalu-besar` beyond the memory they may take, `sel-terlalu-panjang`, `berkas-xlsx-rusak`.
 */
export async function readSharedStrings(open: OpenArchive, part: string | undefined): Promise<SharedStrings> {
  const kept = openTextStore();
  if (part !== undefined) {
    await refuseEarly(open, part);
    const text = openCellText(() => 0);
    await readPart(open, part, "sst", workbookSpaces, {
      open(name) {
        if (name === "si") text.begin();
        else text.open(name);
      },
      text: (piece) => text.add(piece),
      close(name) {
        if (name === "si") kept.add(text.end());
        else text.close(name);
      },
    });
  }
  return { at: kept.at };
}

/** Tells what cannot end well before any of it is parsed and kept. Most workbooks have far less and are not looked through. */
async function refuseEarly(open: OpenArchive, part: string): Promise<void> {
  const size = open.size(part);
  if (size <= intakeLimits.sharedText) return;
  if (size > mostMarkup * intakeLimits.sharedText) throw tooLarge();
  const least = await leastSharedText(open, part, { enough: intakeLimits.sharedText, perText: placeBytes });
  if (least > intakeLimits.sharedText) throw tooLarge();
}

function tooLarge(): BrokenFile {
  return new BrokenFile(0, "berkas-terlalu-besar", { most: `${intakeLimits.sharedText / 1024 ** 2} MB` });
}

function openTextStore(): { add(text: string): void; at(place: number): string } {
  const pages: Buffer[] = [];
  let starts = new Uint32Array(1024);
  let ends = new Uint32Array(1024);
  let count = 0;
  let next = 0;
  let taken = 0;
  return {
    add(text) {
      const bytes = Buffer.byteLength(text);
      taken += bytes + placeBytes;
      if (taken > intakeLimits.sharedText) throw tooLarge();
      // a text never lies on two pages: it is far shorter than one
      if (next + bytes > pages.length * pageBytes) {
        next = pages.length * pageBytes;
        pages.push(Buffer.allocUnsafeSlow(pageBytes));
      }
      pages.at(-1)?.write(text, next % pageBytes);
      if (count === starts.length) {
        starts = grown(starts);
        ends = grown(ends);
      }
      starts[count] = next;
      next += bytes;
      ends[count++] = next;
    },
    at(place) {
      const start = starts[place];
      const end = ends[place];
      if (start === undefined || end === undefined || place >= count) throw brokenWorkbook();
      if (start === end) return "";
      const page = Math.floor(start / pageBytes);
      return pages[page]?.toString("utf8", start - page * pageBytes, end - page * pageBytes) ?? "";
    },
  };
}

function grown(full: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const wider = new Uint32Array(full.length * 2);
  wider.set(full);
  return wider;
}
