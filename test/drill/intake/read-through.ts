import { writeFileSync } from "node:fs";
import * as path from "node:path";
import { PortalError } from "../../../server/errors.ts";
import { openRuleBook } from "../../../server/intake/fault.ts";
import { openOfficeFile } from "../../../server/intake/file/open-office-file.ts";
import { BrokenFile } from "../../../server/intake/office-file.ts";
import { fitsKind } from "../../../server/intake/table/heading.ts";
import { openTable } from "../../../server/intake/table/table.ts";
import { codelists, profile } from "../../support/sample-files.ts";
import { nameMark } from "./good-tables.ts";

const rules = openRuleBook();
const scope = { codelists, publisher: profile.publisher, today: "2026-01-01", rules, choices: {} };

/**
 * Reads an office file from its first byte to the last row and the closing of its table, without a database. Returns `read`, or the
 * rule that ended the reading. Throws whatever is neither a fault of the file nor an error meant for a person, and where a fault
 * repeats what a cell held.
 */
export async function readThrough(folder: string, name: string, bytes: Uint8Array): Promise<string> {
  const file = path.join(folder, name);
  writeFileSync(file, bytes);
  try {
    const office = await openOfficeFile(file, { fits: fitsKind });
    const table = await openTable(office, scope);
    if ("faults" in table) {
      tellsNobody(table.faults);
      return table.faults[0]?.fault.rule ?? "";
    }
    for await (const { rows } of table.pieces()) for (const { faults } of rows) tellsNobody(faults);
    tellsNobody(table.closing());
    tellsNobody(table.form());
    return "read";
  } catch (error) {
    if (error instanceof BrokenFile) {
      tellsNobody(error.details);
      return error.rule;
    }
    if (error instanceof PortalError) return error.code;
    throw error;
  }
}

/** Every name in the files begins with one word, and a NIK is the longest run of digits. */
function tellsNobody(told: unknown): void {
  const text = JSON.stringify(told);
  if (text.includes(nameMark) || /\d{12}/.test(text)) throw new Error("a fault repeats what a cell held");
}
