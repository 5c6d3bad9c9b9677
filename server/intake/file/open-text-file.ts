import { createHash } from "node:crypto";
import { BrokenFile, type OfficeFile } from "../office-file.ts";
import { csvPieces } from "./csv-pieces.ts";
import { textDecoding } from "./decode-text.ts";
import { fileBytes } from "./file-bytes.ts";
import { type Division, findDelimiter } from "./find-delimiter.ts";
import { hashFile } from "./hash-file.ts";
import type { SheetFits } from "./open-office-file.ts";
import { beginningBytes, expectTextInside } from "./tell-container.ts";
import { type Encoding, openTextScan, type TextForm, type TextScan } from "./text-scan.ts";
import { unquotedPieces } from "./unquoted-pieces.ts";

/** A file of text that lies on the disk; `size` in bytes. */
interface TextFile {
  readonly name: string;
  readonly size: number;
  readonly isGzip: boolean;
  readonly fits: SheetFits;
}

/** What one reading of the whole file has found. */
interface Scanned extends TextForm {
  readonly sha256: Buffer;
  readonly division: Division;
}

/** Bytes in which the delimiter is looked for. */
const sampleBytes = 256 * 1024;

/**
 * Opens a CSV file, compressed or not: reads it once as a whole for its hash, its encoding and its delimiter. Each later reading must
 * find the same bytes. Throws `BrokenFile`, and the disk's own errors (with `syscall`).
 */
export async function openTextFile(file: string, { name, size, isGzip, fits }: TextFile): Promise<OfficeFile> {
  const { sha256, encoding, lineEnds, hasQuotes, division } = await scan(file, isGzip, fits);
  const { delimiter } = division;
  return {
    name,
    sha256,
    form: { container: isGzip ? "csv.gz" : "csv", encoding, ...(delimiter === undefined ? {} : { delimiter }) },
    async *pieces() {
      const hash = createHash("sha256");
      try {
        const text = decoded(file, { size, isGzip, encoding }, (bytes) => hash.update(bytes));
        yield* hasQuotes ? csvPieces(text, { division, lineEnds }) : unquotedPieces(text, division);
      } catch (error) {
        // what a later reading alone finds wrong may be another file's fault
        if (error instanceof BrokenFile && !(await hashFile(file)).equals(sha256)) throw changed();
        throw error;
      }
      if (!hash.digest().equals(sha256)) throw changed();
    },
  };
}

function changed(): BrokenFile {
  return new BrokenFile(0, "berkas-berubah");
}

async function scan(file: string, isGzip: boolean, fits: SheetFits): Promise<Scanned> {
  const hash = createHash("sha256");
  const sample: Buffer[] = [];
  let sampled = 0;
  let length = 0;
  let text: TextScan | undefined;
  for await (const { bytes } of fileBytes(file, isGzip, (raw) => hash.update(raw))) {
    if (text === undefined) {
      const beginning = bytes.subarray(0, beginningBytes);
      if (isGzip) expectTextInside(beginning);
      text = openTextScan(beginning);
    }
    text.add(bytes);
    length += bytes.length;
    if (sampled >= sampleBytes) continue;
    sample.push(bytes);
    sampled += bytes.length;
  }
  const form = (text ?? openTextScan(Buffer.alloc(0))).end();
  const decode = textDecoding(form.encoding);
  const beginning = Buffer.concat(sample.map(decode)).toString();
  const division = findDelimiter(beginning, sampled === length, fits);
  return { ...form, sha256: hash.digest(), division };
}

/** The text of the file in UTF-8, read afresh. */
async function* decoded(
  file: string,
  { size, isGzip, encoding }: { readonly size: number; readonly isGzip: boolean; readonly encoding: Encoding },
  onDisk: (bytes: Buffer) => void,
): AsyncGenerator<{ text: Buffer; fraction: number }> {
  const decode = textDecoding(encoding);
  for await (const { bytes, read } of fileBytes(file, isGzip, onDisk)) {
    yield { text: decode(bytes), fraction: Math.min(1, read / size) };
  }
}
