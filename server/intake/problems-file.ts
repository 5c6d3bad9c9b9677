import { rmSync } from "node:fs";
import * as path from "node:path";
import { sampleMark } from "../../schema/sample.ts";
import { PortalError } from "../errors.ts";
import { makeFolder, writeWhole } from "../state-files.ts";
import { writeWorkbook } from "../workbook/workbook.ts";
import { problemSheets, type ReportedFile } from "./problem-sheets.ts";

/** bytes of a file's name that go into the name of its problems file: with what stands around them it fits every file system */
const longestName = 180;

/**
 * Writes what the office gets back of a file: an .xlsx with its problems by row number and column, without any content of the file.
 * Returns the file written: `<folder>/masalah-<name of the office file>.xlsx`, readable by its owner only. One of that name from an
 * earlier run is replaced; one in `written`, the files of this run, is not: two offices may call their files alike. `folder` is made
 * when it is missing, for its owner only. For sample data the name and every row bear the mark.
 *
 * Throws `FOLDER_NOT_WRITABLE`.
 */
export async function writeProblemsFile(
  report: ReportedFile,
  folder: string,
  { isSample, written = [] }: { readonly isSample: boolean; readonly written?: readonly string[] },
): Promise<string> {
  const bytes = await writeWorkbook({ sheets: problemSheets(report, isSample) });
  makeFolder(folder, 0o700);
  const name = nameOf(report, isSample);
  let file = path.join(folder, `${name}.xlsx`);
  for (let next = 2; written.includes(file); next++) file = path.join(folder, `${name} (${next}).xlsx`);
  try {
    writeWhole(file, bytes, 0o600);
  } catch {
    throw new PortalError("FOLDER_NOT_WRITABLE", { folder });
  }
  return file;
}

/** Removes the list that an earlier run wrote for a file of this name, now that it has no problems; not one `written` in this run. */
export function forgetProblemsFile(
  report: Pick<ReportedFile, "file">,
  folder: string,
  { isSample, written }: { readonly isSample: boolean; readonly written: readonly string[] },
): void {
  const file = path.join(folder, `${nameOf(report, isSample)}.xlsx`);
  if (!written.includes(file)) rmSync(file, { force: true });
}

function nameOf({ file }: Pick<ReportedFile, "file">, isSample: boolean): string {
  return `${isSample ? sampleMark.filePrefix : ""}masalah-${harmless(file)}`;
}

/** The name without its extension and without what a file system or a screen would act upon. */
function harmless(name: string): string {
  const letters = name.replace(/(?:\.csv)?\.gz$|\.[^.]*$/i, "").replace(/[\p{C}\p{Zl}\p{Zp}/\\:*?"<>|]/gu, "_");
  let kept = "";
  for (const letter of letters) {
    if (Buffer.byteLength(kept + letter) > longestName) break;
    kept += letter;
  }
  return kept;
}
