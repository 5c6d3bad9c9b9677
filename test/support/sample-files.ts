import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { profiles } from "../../schema/profiles/index.ts";
import type { Profile } from "../../schema/profiles/profile.ts";
import { type Codelists, readCodelists } from "../../server/codelists.ts";
import { writeSampleTown } from "../../server/demo/sample-town.ts";

export const codelists: Codelists = readCodelists(path.resolve(import.meta.dirname, "../.."));
export const profile = profiles.get("35.75") as Profile;

/** A folder that is gone when the caller's `using` ends. */
export function temporaryFolder(): { folder: string } & Disposable {
  const folder = mkdtempSync(path.join(os.tmpdir(), "terang-test-"));
  return { folder, [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Writes a sample town into `folder`. */
export function sampleTown(folder: string, size: { people: number; months?: number; seed: number }) {
  return writeSampleTown({ months: 24, ...size, folder, codelists, profile });
}

/** The rows of an invented file by column name, read the plain way: no cell of people or contributions has a comma. */
export function plainRows(file: string): Record<string, string>[] {
  const [heading = "", ...lines] = readFileSync(file, "utf8").trimEnd().split("\n");
  const names = heading.split(",");
  return lines.map((line) => {
    const cells = line.split(",");
    return Object.fromEntries(names.map((name, at) => [name, cells[at] ?? ""]));
  });
}
