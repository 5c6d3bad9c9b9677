import * as fs from "node:fs";
import * as path from "node:path";
import { addMonths, type Month, monthIndex, monthsBetween } from "../../schema/month.ts";
import { writeSampleTown } from "../demo/sample-town.ts";
import { type IntakeReport, takeIn } from "../intake/take-in.ts";
import { portalFolders } from "../portal-folders.ts";
import { makeFolder, writeWhole } from "../state-files.ts";
import type { CommandContext } from "./context.ts";
import type { OpenPortal } from "./open-portal.ts";
import { pseudonymKey, registryOf } from "./registry-of.ts";
import { currentState, openReleaseLine } from "./release-line.ts";
import type { Progress, Step } from "./steps.ts";
import { takenWords } from "./taken-words.ts";

const town = { people: 9000, months: 24, seed: 7 } as const;
/** months of the first release */
const firstMonths = 12;

/**
 * The steps that fill an empty sample portal: make the town's office files, take them in, publish a release for its first year and one for each month after it,
 * remove the files. A
 * portal that was being filled when it was interrupted goes on with what is missing; any other is left as it is.
 */
export async function fillSampleSteps(context: CommandContext, portal: OpenPortal): Promise<Step[]> {
  const { settings } = context;
  if (!settings.isSample) return [];
  const { sampleTown, officeFiles } = portalFolders(settings);
  const state = readState(sampleTown);
  const current = await portal.published.currentRelease(portal.profile.publisher);
  // a filled portal without a release has lost its database (kept in the system's temporary space): it is filled again
  if (current && state !== "filling") return [];
  writeWhole(sampleTown, JSON.stringify({ ...town, state: "filling" }), 0o600);
  let made: Awaited<ReturnType<typeof writeSampleTown>> | undefined;
  const needTown = () => {
    if (made === undefined) throw new Error("the sample town was not made");
    return made;
  };
  return [
    {
      title: { id: "Membuat kota contoh", en: "Making the sample town" },
      run: async (progress) => {
        makeFolder(officeFiles, 0o700);
        made = await writeSampleTown({
          ...town,
          ...{ folder: officeFiles, codelists: portal.codelists, profile: portal.profile },
          onProgress: (people, fraction) => progress({ id: `${people} orang`, en: `${people} people` }, fraction),
        });
        const count = made.files.length;
        return { id: `Kota contoh: ${count} berkas kantor`, en: `Sample town: ${count} office files` };
      },
    },
    {
      title: { id: "Memasukkan berkas kantor", en: "Taking the office files in" },
      run: async (progress) => {
        const taken = await takeInAll(context, portal, needTown().files, progress);
        // the rows are in the registry, as pseudonyms; the files would only be lying about
        fs.rmSync(officeFiles, { recursive: true, force: true });
        return takenWords(taken);
      },
    },
    {
      title: { id: "Menerbitkan rilis bulanan", en: "Publishing the monthly releases" },
      run: async (progress) => {
        const { firstPeriod, period } = needTown();
        const count = await publishMonths(context, portal, monthsBetween(firstPeriod, period), progress);
        writeWhole(sampleTown, JSON.stringify({ ...town, state: "filled" }), 0o600);
        return { id: `${count} rilis diterbitkan`, en: `${count} releases published` };
      },
    },
  ];
}

function readState(file: string): "filling" | "filled" | undefined {
  try {
    const { state }: { state?: unknown } = JSON.parse(fs.readFileSync(file, "utf8"));
    return state === "filling" || state === "filled" ? state : undefined;
  } catch {
    return undefined;
  }
}

/** Takes every file in, also those that are refused: the town is made with the mistakes that offices make. */
async function takeInAll(
  context: CommandContext,
  portal: OpenPortal,
  files: readonly string[],
  progress: Progress,
): Promise<readonly IntakeReport[]> {
  const registry = registryOf(context, portal);
  const { codelists, profile } = portal;
  const effects = {
    registry,
    codelists,
    profile,
    pseudonymKey: pseudonymKey(context),
    isSample: true,
    listedAtMost: 0,
  };
  const reports: IntakeReport[] = [];
  for (const [at, file] of files.entries()) {
    const name = path.basename(file);
    progress({ id: name, en: name }, at / files.length);
    reports.push(await takeIn(file, effects));
  }
  return reports;
}

async function publishMonths(
  context: CommandContext,
  portal: OpenPortal,
  months: readonly Month[],
  progress: Progress,
): Promise<number> {
  const line = openReleaseLine(context, portal);
  let previous = await currentState(portal);
  // a first release may cover a year in one: the portal of a town that has run for long would begin so too
  const next = previous ? addMonths(previous.release.period, 1) : addMonths(months[0] ?? "", firstMonths - 1);
  const missing = months.filter((month) => monthIndex(month) >= monthIndex(next));
  for (const [at, period] of missing.entries()) {
    progress({ id: `rilis ${period}`, en: `release ${period}` }, at / missing.length);
    const run = await line.prepare({ period, known: await line.dueDate(period), previous });
    await line.recordDraft(run);
    const { prepared } = run;
    await line.publish(prepared);
    previous = { release: { ...prepared.release, manifest: prepared.manifest }, observations: prepared.observations };
  }
  return missing.length;
}
