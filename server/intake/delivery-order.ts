import { intakeKinds } from "../../schema/intake/index.ts";
import { intakeLimits } from "../../schema/intake/limits.ts";
import { openOfficeFile } from "./file/open-office-file.ts";
import { BrokenFile, type RawCell } from "./office-file.ts";
import { findHeading, fitsKind } from "./table/heading.ts";

/**
 * Returns the files in the order in which they must be taken in, people before their contributions; files of one kind stay in the
 * order given, and files that cannot be opened, or whose heading fits no kind, come last. Only the first rows are read for it.
 * Throws `INTAKE_FILE_UNREADABLE`.
 */
export async function inDeliveryOrder(
  files: readonly string[],
  { sheet }: { readonly sheet?: string | undefined } = {},
): Promise<readonly string[]> {
  if (files.length < 2) return files;
  const ranked: { file: string; rank: number }[] = [];
  for (const file of files) ranked.push({ file, rank: await rankOf(file, sheet) });
  return ranked.sort((a, b) => a.rank - b.rank).map(({ file }) => file);
}

async function rankOf(file: string, sheet: string | undefined): Promise<number> {
  try {
    const heading = findHeading(await firstRows(file, sheet));
    const rank = intakeKinds.findIndex(({ id }) => id === heading?.names.kind.id);
    return rank < 0 ? intakeKinds.length : rank;
  } catch (error) {
    if (!(error instanceof BrokenFile)) throw error;
    return intakeKinds.length;
  }
}

async function firstRows(file: string, sheet: string | undefined): Promise<readonly (readonly RawCell[])[]> {
  const rows: (readonly RawCell[])[] = [];
  const opened = await openOfficeFile(file, { fits: fitsKind, sheet });
  for await (const piece of opened.pieces()) {
    rows.push(...piece.rows.slice(0, intakeLimits.headingWithin + 2));
    if (rows.length > intakeLimits.headingWithin) break;
  }
  return rows;
}
