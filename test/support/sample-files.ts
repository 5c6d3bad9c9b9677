import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { profiles } from "../../schema/profiles/index.ts";
import type { Profile } from "../../schema/profiles/profile.ts";
import { type Codelists, readCodelists } from "../../server/codelists.ts";
import { openTown } from "../../server/demo/open-town.ts";
import { type PersonRows, personRows } from "../../server/demo/person-rows.ts";
import { writeSampleTown } from "../../server/demo/sample-town.ts";

export const codelists: Codelists = readCodelists(path.resolve(import.meta.dirname, "../.."));
export const profile = profiles.get("35.75") as Profile;

/** A folder that is gone when the caller's `using` ends. */
export function temporaryFolder(): { folder: string } & Disposable {
  const folder = mkdtempSync(path.join(os.tmpdir(), "terang-test-"));
  return { folder, [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }) };
}

export interface TownSize {
  readonly people: number;
  readonly months?: number;
  readonly seed: number;
  readonly isClean?: boolean;
}

/** Writes a sample town into `folder`. */
export function sampleTown(folder: string, size: TownSize) {
  return writeSampleTown({ months: 24, ...size, folder, codelists, profile });
}

/** What the people of a sample town do, as the generator knows it before any file is written. */
export function* townPeople(size: TownSize): Generator<PersonRows> {
  const { town, cohorts } = openTown({ months: 24, ...size, codelists, profile });
  for (const cohort of cohorts) yield* personRows(town, cohort);
}

/** One thing that intake must say about a sample town's file. */
export interface ListedFault {
  readonly file: string;
  readonly row: number;
  readonly column: string;
  readonly rule: string;
  readonly planted?: true;
  readonly natural?: true;
}

/** What the generator says of its own files. */
export interface FaultsFile {
  readonly files: readonly {
    readonly file: string;
    readonly outcome: "accepted" | "refused";
    readonly rows?: number;
  }[];
  readonly faults: readonly ListedFault[];
}

export function readFaults(file: string): FaultsFile {
  return JSON.parse(readFileSync(file, "utf8"));
}
