import { open, stat } from "node:fs/promises";
import { intakeLimits } from "../../../schema/intake/limits.ts";
import { PortalError } from "../../errors.ts";
import { BrokenFile, type OfficeFile, type RawCell, type RawPiece } from "../office-file.ts";
import { printableName } from "../printable-name.ts";
import { openWorkbookFile } from "../xlsx/open-workbook-file.ts";
import { fileBytes } from "./file-bytes.ts";
import { hashFile } from "./hash-file.ts";
import { openTextFile } from "./open-text-file.ts";
import { beginningBytes, tellContainer } from "./tell-container.ts";

/** Whether the first rows of a sheet hold a heading that fits a kind of file. */
export type SheetFits = (firstRows: readonly (readonly RawCell[])[]) => boolean;

/**
 * Opens an office file: tells its container by its first bytes, its encoding by all of them, its delimiter by its first lines, and its
 * sheet by `fits` or by the operator's word `sheet` (a place counted from 1, or a name).
 *
 * Throws `INTAKE_FILE_UNREADABLE`, and `BrokenFile` for what the policy refuses.
 */
export async function openOfficeFile(
  file: string,
  options: { readonly fits: SheetFits; readonly sheet?: string | undefined },
): Promise<OfficeFile> {
  const name = printableName(file);
  try {
    const opened = await openByContainer(file, name, options);
    return { ...opened, pieces: () => readable(name, opened.pieces()) };
  } catch (error) {
    throw named(error, name);
  }
}

async function* readable(name: string, pieces: AsyncGenerator<RawPiece>): AsyncGenerator<RawPiece> {
  try {
    yield* pieces;
  } catch (error) {
    throw named(error, name);
  }
}

/** What the disk says goes no further than the file's base name. */
function named(error: unknown, name: string): unknown {
  const isOfDisk = (error as NodeJS.ErrnoException).syscall !== undefined;
  return isOfDisk ? new PortalError("INTAKE_FILE_UNREADABLE", { file: name }) : error;
}

async function openByContainer(
  file: string,
  name: string,
  options: { readonly fits: SheetFits; readonly sheet?: string | undefined },
): Promise<OfficeFile> {
  const found = await stat(file);
  if (!found.isFile()) throw new PortalError("INTAKE_FILE_UNREADABLE", { file: name });
  if (found.size > intakeLimits.file) {
    throw new BrokenFile(0, "berkas-terlalu-besar", { most: `${intakeLimits.file / 1024 ** 3} GB` });
  }
  const container = tellContainer(await beginningOf(file));
  if (container === "ole2") throw await faultOfContainer(file);
  if (container === "zip") return await openWorkbookFile(file, { ...options, name, sha256: await hashFile(file) });
  if (typeof container === "object") throw new BrokenFile(0, "berkas-jenis-lain", { form: container.other });
  return await openTextFile(file, { name, size: found.size, isGzip: container === "gzip", fits: options.fits });
}

async function beginningOf(file: string): Promise<Buffer> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(beginningBytes), 0, beginningBytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** Streams of the old container that tell what lies in it; without any of them it is taken for a workbook. */
const streams = [
  { name: "EncryptedPackage", fault: () => new BrokenFile(0, "berkas-bersandi") },
  { name: "WordDocument", fault: () => new BrokenFile(0, "berkas-jenis-lain", { form: "Word" }) },
  { name: "PowerPoint Document", fault: () => new BrokenFile(0, "berkas-jenis-lain", { form: "PowerPoint" }) },
].map(({ name, fault }) => ({ bytes: Buffer.from(name, "utf16le"), fault }));

async function faultOfContainer(file: string): Promise<BrokenFile> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const { bytes } of fileBytes(file, false)) {
    const all = Buffer.concat([rest, bytes]);
    const found = streams.find((stream) => all.includes(stream.bytes));
    if (found !== undefined) return found.fault();
    rest = all.subarray(-64);
  }
  return new BrokenFile(0, "berkas-xls");
}
