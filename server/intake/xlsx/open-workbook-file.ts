import type { SheetFits } from "../file/open-office-file.ts";
import type { OfficeFile, RawPiece } from "../office-file.ts";
import { openArchive } from "./archive.ts";
import { chooseSheet } from "./choose-sheet.ts";
import { withRepeated } from "./merged-cells.ts";
import { readNumberForms } from "./number-formats.ts";
import { readSharedStrings } from "./shared-strings.ts";
import { readSheetRows } from "./sheet-rows.ts";
import { readWorkbookParts } from "./workbook-parts.ts";

/**
 * Opens an .xlsx file and chooses its sheet: by `options.sheet` (a place counted from 1, hidden ones too, or a name), otherwise the only
 * one whose first rows `fits` says hold a heading. The file is read as one that anybody may have made.
 *
 * Its shared texts stay in memory, all else is read piece by piece; between the readings no descriptor is open.
 *
 * Throws `BrokenFile` for what the policy refuses, and an error with `syscall` where the disk does not give the bytes; so do `pieces()`.
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
  const archive = await openArchive(path);
  const open = await archive.open();
  try {
    const { sheets, epoch, sharedStrings, styles } = await readWorkbookParts(archive, open);
    const forms = await readNumberForms(open, styles);
    const context = { texts: await readSharedStrings(open, sharedStrings), forms, epoch };
    const { place, isHidden, part, merged, repeated } = await chooseSheet(open, sheets, context, options);
    return {
      name: options.name,
      sha256: options.sha256,
      form: { container: "xlsx", sheet: { place, of: sheets.length, isHidden }, epoch },
      async *pieces(): AsyncGenerator<RawPiece> {
        const again = await archive.open();
        try {
          for await (const { rows, lines, fraction } of readSheetRows(again, part, context, merged)) {
            yield { rows: rows.map((cells, at) => withRepeated(cells, lines[at] ?? 0, repeated)), lines, fraction };
          }
        } finally {
          await again.close();
        }
      },
    };
  } finally {
    await open.close();
  }
}
