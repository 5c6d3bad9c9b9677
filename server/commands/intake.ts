import * as path from "node:path";
import { inDeliveryOrder } from "../intake/delivery-order.ts";
import { type InboxFile, inboxFiles, isOpenToOthers } from "../intake/inbox.ts";
import { printableName } from "../intake/printable-name.ts";
import { forgetProblemsFile, writeProblemsFile } from "../intake/problems-file.ts";
import type { TableChoices } from "../intake/table/table.ts";
import { type IntakeEffects, type IntakeReport, takeIn } from "../intake/take-in.ts";
import { portalFolders } from "../portal-folders.ts";
import type { CommandContext, Outcome } from "./context.ts";
import { fileSummary, formWords, intakeExit, quiet } from "./intake-words.ts";
import { openPortal } from "./open-portal.ts";
import { problemTable } from "./problem-table.ts";
import { pseudonymKey, registryOf } from "./registry-of.ts";
import { runSteps } from "./steps.ts";
import { takenWords } from "./taken-words.ts";

/** Of more files than this, those without any problem are told in their one line only. */
const toldInFull = 10;

/**
 * Takes office files in, people before their contributions, and tells what was kept, refused and why; without names, the files in the
 * portal's inbox, which leave it once they are in. Exit 3 when a file was refused.
 */
export async function intake(context: CommandContext): Promise<Outcome> {
  const { settings, options } = context;
  const portal = await openPortal(context, (text) => context.say(text));
  const { inbox, files } = filesToTake(context);
  const effects: IntakeEffects = {
    ...{ registry: registryOf(context, portal), codelists: portal.codelists, profile: portal.profile },
    ...{ pseudonymKey: pseudonymKey(context), isSample: settings.isSample },
    ...{ sheet: options.sheet, choices: choicesOf(options) },
    firstRoster: options.firstRoster !== undefined,
    rehearse: options.rehearse !== undefined,
    ...(context.isJson || options.problems !== undefined ? { listedAtMost: Number.POSITIVE_INFINITY } : {}),
  };
  const reports: IntakeReport[] = [];
  const problemsFiles: string[] = [];
  const ordered = await inDeliveryOrder([...files.keys()], { sheet: options.sheet });
  await runSteps(
    context,
    ordered.map((file) => ({
      title: { id: printableName(file), en: printableName(file) },
      run: async (progress) => {
        const onProgress = (rows: number, fraction: number) =>
          progress({ id: `${rows} baris`, en: `${rows} rows` }, fraction);
        const report = await takeIn(file, { ...effects, onProgress });
        reports.push(report);
        if (options.problems !== undefined && report.problems.length > 0) {
          const { isSample } = settings;
          const folder = path.resolve(options.problems);
          problemsFiles.push(await writeProblemsFile(report, folder, { isSample, written: problemsFiles }));
        } else if (options.problems !== undefined) {
          forgetProblemsFile(report, path.resolve(options.problems), {
            isSample: settings.isSample,
            written: problemsFiles,
          });
        }
        if (report.outcome !== "refused" && !report.rehearsed) files.get(file)?.remove();
        return fileSummary(report);
      },
    })),
  );
  for (const report of reports) tell(context, report, reports.length <= toldInFull);
  if (reports.length > 1) context.say(takenWords(reports));
  if (problemsFiles.length > 0) {
    const folder = path.resolve(options.problems ?? "");
    context.say({
      id: `${problemsFiles.length} daftar masalah di ${folder}`,
      en: `${problemsFiles.length} lists of problems`,
    });
  }
  return { report: { files: reports, inbox, problemsFiles }, exit: intakeExit(reports) };
}

/** The files to take in, those of the inbox with how to remove them; and the inbox where it was asked. */
function filesToTake(context: CommandContext): {
  readonly inbox: string | undefined;
  readonly files: ReadonlyMap<string, InboxFile | undefined>;
} {
  if (context.arguments.length > 0) {
    const open = [...new Set(context.arguments)].filter(isOpenToOthers).map(printableName);
    if (open.length > 0) {
      const named = `${open.slice(0, 3).join(", ")}${open.length > 3 ? ", …" : ""}`;
      context.say({
        id: `⚠ ${open.length} berkas dapat dibaca pengguna lain di komputer ini (${named}); tutup: chmod 600 BERKAS`,
        en: "other users of this computer can read them; close them: chmod 600 FILE",
      });
    }
    return { inbox: undefined, files: new Map(context.arguments.map((file) => [file, undefined])) };
  }
  const { inbox } = portalFolders(context.settings);
  const found = inboxFiles(inbox);
  context.say({
    id: `Kotak masuk ${inbox}: ${found.length} berkas`,
    en: found.length === 0 ? "the inbox is empty" : `${found.length} files in the inbox`,
  });
  return { inbox, files: new Map(found.map((one) => [one.file, one])) };
}

function choicesOf({ dates, numbers }: CommandContext["options"]): TableChoices {
  return {
    ...(dates === "dmy" || dates === "mdy" ? { dates } : {}),
    ...(numbers === "dot" || numbers === "comma" ? { numbers } : {}),
  };
}

/** How the file was read, and what was found in it by rule. */
function tell({ say }: CommandContext, report: IntakeReport, isFew: boolean): void {
  if (!isFew && report.problemCount === 0) return;
  const form = formWords(report);
  if (form !== undefined) say(quiet(`${report.file}: ${form.id} / ${form.en}`));
  else if (report.problemCount > 0) say(quiet(report.file));
  for (const line of problemTable(report)) say(`  ${line}`);
}
