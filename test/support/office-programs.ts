import { spawnSync } from "node:child_process";
import { accessSync, constants, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import * as os from "node:os";
import * as path from "node:path";

/** An office program of this computer that can turn a workbook into CSV. */
export interface OfficeProgram {
  readonly program: string;
}

/** Those that are there: none on most servers. Tests that need one are made from this list, so that none of them passes unrun. */
export const officePrograms: readonly OfficeProgram[] = ["soffice", "libreoffice"]
  .flatMap((name) => (process.env.PATH ?? "").split(path.delimiter).map((folder) => path.join(folder, name)))
  .filter(isProgram)
  .slice(0, 1)
  .map((program) => ({ program }));

if (officePrograms.length === 0) {
  console.warn("LibreOffice is not on this computer's PATH: no test opened a workbook with it.");
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Every sheet of a workbook as the program reads it, by name: CSV text, cells quoted where they must be. */
export function sheetsAsCsv({ program }: OfficeProgram, workbook: Uint8Array): Record<string, string> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "terang-office-"));
  try {
    const file = path.join(folder, "buku.xlsx");
    writeFileSync(file, workbook);
    // comma, quotation mark, UTF-8, from the first row, as shown, all sheets each in a file of its own
    const filter = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";
    const own = `-env:UserInstallation=file://${path.join(folder, "profile")}`;
    const { status } = spawnSync(program, [own, "--headless", "--convert-to", filter, "--outdir", folder, file], {
      encoding: "utf8",
      timeout: 120_000,
    });
    if (status !== 0) throw new Error(`${path.basename(program)} ended with ${status}`);
    const written = readdirSync(folder).filter((name) => name.endsWith(".csv"));
    return Object.fromEntries(
      written.map((name) => [name.replace(/^buku-|\.csv$/g, ""), readFileSync(path.join(folder, name), "utf8")]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
