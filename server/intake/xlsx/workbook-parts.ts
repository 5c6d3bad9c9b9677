import { BrokenFile } from "../office-file.ts";
import { type Archive, brokenWorkbook, type OpenArchive } from "./archive.ts";
import { findWorkbook, readPart, readRelationships } from "./package-parts.ts";
import { relationshipOf } from "./xml.ts";

/** Addresses of the vocabulary that workbooks are written in: the usual one and the strict one. */
export const workbookSpaces: ReadonlySet<string> = new Set([
  "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  "http://purl.oclc.org/ooxml/spreadsheetml/main",
]);

export interface WorkbookParts {
  /** every tab in its order from the left; the tabs without a table, such as charts, have no part */
  readonly sheets: readonly WorkbookSheet[];
  readonly epoch: 1900 | 1904;
  readonly sharedStrings: string | undefined;
  readonly styles: string | undefined;
}

export interface WorkbookSheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly part: string | undefined;
}

const mostSheets = 1024;

/** What a workbook consists of. Throws `BrokenFile` as `findWorkbook` does, and where a part it names is missing. */
export async function readWorkbookParts(archive: Archive, open: OpenArchive): Promise<WorkbookParts> {
  const workbook = await findWorkbook(archive, open);
  const related = await readRelationships(archive, open, workbook);
  const sheets: WorkbookSheet[] = [];
  let epoch: 1900 | 1904 = 1900;
  await readPart(open, workbook, "workbook", workbookSpaces, {
    open(name, attributes, scope) {
      if (name === "workbookPr" && /^(?:1|true|on)$/.test(attributes.date1904 ?? "")) epoch = 1904;
      if (name !== "sheet") return;
      const target = related.get(relationshipOf(attributes, scope) ?? "");
      if (target === undefined || attributes.name === undefined || sheets.length === mostSheets) throw brokenWorkbook();
      if (/macro/i.test(target.type)) throw new BrokenFile(0, "berkas-makro");
      const isTable = target.type === "worksheet";
      if (isTable && (target.part === undefined || !archive.has(target.part))) throw brokenWorkbook();
      sheets.push({
        name: attributes.name,
        isHidden: /^(?:hidden|veryHidden)$/.test(attributes.state ?? ""),
        part: isTable ? target.part : undefined,
      });
    },
  });
  const partOf = (type: string) => [...related.values()].find((one) => one.type === type)?.part;
  return { sheets, epoch, sharedStrings: partOf("sharedStrings"), styles: partOf("styles") };
}
