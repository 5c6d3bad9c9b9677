import type { SheetFits } from "../file/open-office-file.ts";
import type { OfficeFile } from "../office-file.ts";

/**
 * Opens an .xlsx file and chooses its sheet: by `options.sheet` (a place counted from 1, hidden ones too, or a name), otherwise the only
 * one whose first rows `fits` says hold a heading. The file is read as one that anybody may have made.
 *
 * Throws `BrokenFile` for what the policy refuses, and an error with `syscall` where the disk does not give the bytes.
 */
export async function openWorkbookFile(
  path: string,
  options: {
    readonly name: string;
    readonly sha256: Buffer;
    readonly fits: SheetFits;
    readonly sheet?: string | undefined;
  },
): Promise<OfficeFile> {
  throw new Error(`not built yet ${path} ${options.sheet}`);
}
