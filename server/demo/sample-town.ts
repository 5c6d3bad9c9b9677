import { mkdir, readdir, rm } from "node:fs/promises";
import * as path from "node:path";
import { intakeKinds } from "../../schema/intake/index.ts";
import type { Month } from "../../schema/month.ts";
import { sampleMark } from "../../schema/sample.ts";
import { PortalError } from "../errors.ts";
import { openClaimFiles } from "./claim-files.ts";
import { openContributionFiles } from "./contribution-files.ts";
import { coveredIn } from "./covered.ts";
import { openDocumentFiles } from "./document-files.ts";
import { type FileFate, openFaultList } from "./fault-list.ts";
import { openLedger } from "./ledger.ts";
import { openTown, type TownOptions } from "./open-town.ts";
import { personRows } from "./person-rows.ts";
import { openProposalFiles } from "./proposal-files.ts";
import { openRefusedFiles } from "./refused-files.ts";
import { openRosterFiles } from "./roster-files.ts";
import type { Town } from "./town.ts";
import type { TownFile } from "./town-file.ts";
import { type Cohort, firstMonth } from "./town-plan.ts";

const peopleBetweenFlushes = 2000;

/** What was written. */
export interface SampleTown {
  /** in the order in which they must be taken in, those included that intake refuses */
  readonly files: readonly string[];
  /** path of `faults.json`: everything that intake must say about the files */
  readonly faults: string;
  readonly firstPeriod: Month;
  readonly period: Month;
}

/**
 * Writes the office files of an invented town into `folder`: participants, contributions, documents about money and targets, proposals,
 * claims, release calendar, notes and explanations, in the forms in which offices send them, and with the mistakes they make unless `isClean`; and `faults.json`, which
 * names every one of them. Sample files of an earlier run in the folder are removed first. The same options give the same bytes.
 * People are derived and written one after another; what stays in memory is eight bytes for each row that intake says something about.
 *
 * Throws `TOWN_OPTION` for a size that is not accepted and `FOLDER_NOT_WRITABLE`.
 */
export async function writeSampleTown(
  options: TownOptions & {
    readonly folder: string;
    readonly onProgress?: (people: number, fraction: number) => void;
  },
): Promise<SampleTown> {
  const { people, months, seed, folder } = options;
  const { town, cohorts } = openTown(options);
  const faults = path.join(folder, "faults.json");
  try {
    await clearFolder(folder);
    const { fates, list } = await writeFiles(town, cohorts, options);
    await list.write(faults, { people, months, seed }, fates);
    return {
      files: fates.map(({ file }) => path.join(folder, file)),
      faults,
      firstPeriod: firstMonth,
      period: town.months.at(-1) ?? firstMonth,
    };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).syscall === undefined) throw error;
    throw new PortalError("FOLDER_NOT_WRITABLE", { folder });
  }
}

async function writeFiles(
  town: Town,
  cohorts: readonly Cohort[],
  { folder, onProgress }: Pick<Parameters<typeof writeSampleTown>[0], "folder" | "onProgress">,
) {
  let number = 0;
  const list = openFaultList();
  const place = { folder, faults: list, nextNumber: () => number++ };
  const refused = openRefusedFiles(town, place);
  const rosters = openRosterFiles(town, place, {
    entering: town.months.map((_, at) => cohorts.find(({ enters }) => enters === at)?.people ?? 0),
    refused,
  });
  const expected = town.months.map((_, at) => coveredIn(cohorts, at));
  const ledger = openLedger();
  const proposals = openProposalFiles(town, place, cohorts);
  const claims = openClaimFiles(town, place);
  const contributions = openContributionFiles(town, place, { expected, refused });
  let written = 0;
  for (const cohort of cohorts) {
    for (const rows of personRows(town, cohort)) {
      for (const row of rows.peserta) rosters.add(row);
      for (const row of rows.iuran) {
        contributions.add(written, row);
        ledger.add(row);
      }
      proposals.add(rows);
      claims.add(rows);
      if (++written % peopleBetweenFlushes === 0) {
        await Promise.all([rosters.flush(), contributions.flush(), proposals.flush(), claims.flush()]);
        onProgress?.(written, written / town.people);
      }
    }
  }
  await rosters.close();
  await contributions.close();
  const fates: FileFate[] = [];
  for (const at of town.months.keys()) {
    fates.push(...(await refused.write("peserta", at)), ...rosters.of(at).map(fateOf));
    fates.push(...(await refused.write("iuran", at)), ...contributions.of(at).map(fateOf));
  }
  const documents = openDocumentFiles(town, place, { ledger, coveredIn: (at) => expected[at] ?? 0 });
  fates.push(...(await documents.beforePeople()), ...(await proposals.close()), ...(await claims.close()));
  fates.push(...(await documents.afterPeople()));
  onProgress?.(written, 1);
  return { fates, list };
}

function fateOf({ name, rows }: TownFile): FileFate {
  return { file: name, outcome: "accepted", rows };
}

/** Removes the sample files of an earlier run, and nothing else. */
async function clearFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const kinds = intakeKinds.map(({ id }) => id).join("|");
  const earlier = new RegExp(
    `^(?:${sampleMark.filePrefix}(?:${kinds})[-\\w]*\\.(?:csv|csv\\.gz|xlsx|xls|pdf)|faults\\.json)$`,
  );
  for (const name of await readdir(folder)) if (earlier.test(name)) await rm(path.join(folder, name));
}
