import type { RawCell } from "../office-file.ts";
import type { OfficeFile } from "../office-file.ts";

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
  throw new Error(`not built yet ${file} ${options.sheet}`);
}
