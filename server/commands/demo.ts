import * as path from "node:path";
import { readCodelists } from "../codelists.ts";
import { writeSampleTown } from "../demo/sample-town.ts";
import type { CommandContext, Outcome } from "./context.ts";
import { readProfile } from "./open-portal.ts";
import { runSteps } from "./steps.ts";

/** Writes the office files of a sample town. */
export async function demo(context: CommandContext): Promise<Outcome> {
  const { options, settings } = context;
  const folder = path.resolve(options.out ?? "contoh");
  let report: Awaited<ReturnType<typeof writeSampleTown>> | undefined;
  await runSteps(context, [
    {
      title: { id: "Membuat berkas kantor kota contoh", en: "Making the sample town's office files" },
      run: async (progress) => {
        report = await writeSampleTown({
          people: Number(options.people),
          months: Number(options.months),
          seed: Number(options.seed),
          isClean: options.clean !== undefined,
          folder,
          codelists: readCodelists(settings.root),
          profile: readProfile(settings),
          onProgress: (people, fraction) => progress({ id: `${people} orang`, en: `${people} people` }, fraction),
        });
        const { files } = report;
        return { id: `${files.length} berkas di ${folder}`, en: `${files.length} files in ${folder}` };
      },
    },
  ]);
  return { report };
}
