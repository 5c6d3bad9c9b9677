import * as path from "node:path";
import { inDeliveryOrder } from "../intake/delivery-order.ts";
import { type IntakeReport, takeIn } from "../intake/take-in.ts";
import type { CommandContext, Outcome } from "./context.ts";
import { fileSummary, intakeExit, problemLine } from "./intake-words.ts";
import { openPortal } from "./open-portal.ts";
import { pseudonymKey, registryOf } from "./registry-of.ts";
import { runSteps } from "./steps.ts";

/** Problems shown on the screen per file; `--json` has them all. */
const shownProblems = 20;

/** Takes office files in, people before their contributions, and tells what was kept, refused and why. Exit 3 when a file was refused. */
export async function intake(context: CommandContext): Promise<Outcome> {
  const { settings } = context;
  const portal = await openPortal(context, (text) => context.say(text));
  const { codelists, profile } = portal;
  const registry = registryOf(context, portal);
  const key = pseudonymKey(context);
  const reports: IntakeReport[] = [];
  const files = await inDeliveryOrder(context.arguments);
  await runSteps(
    context,
    files.map((file) => ({
      title: { id: path.basename(file), en: path.basename(file) },
      run: async (progress) => {
        const report = await takeIn(file, {
          ...{ registry, codelists, profile, pseudonymKey: key, isSample: settings.isSample },
          onProgress: (rows, fraction) => progress({ id: `${rows} baris`, en: `${rows} rows` }, fraction),
        });
        reports.push(report);
        return fileSummary(report);
      },
    })),
  );
  for (const { problems, problemCount } of reports) {
    for (const problem of problems.slice(0, shownProblems)) context.say(`  ${problemLine(problem)}`);
    const more = problemCount - shownProblems;
    if (more > 0) context.say({ id: `  … dan ${more} masalah lagi (--json)`, en: `${more} more problems (--json)` });
  }
  return { report: { files: reports }, exit: intakeExit(reports) };
}
