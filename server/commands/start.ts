import { setTimeout as sleep } from "node:timers/promises";
import { PortalError } from "../errors.ts";
import { findLaunchers } from "../launchers.ts";
import { portalFolders } from "../portal-folders.ts";
import { claimFile } from "../process-claim.ts";
import { makeFolder } from "../state-files.ts";
import { bundleGraphiql } from "./bundle-graphiql.ts";
import type { CommandContext, Outcome } from "./context.ts";
import { fillSampleSteps } from "./fill-sample.ts";
import { type OpenPortal, openPortal, readProfile } from "./open-portal.ts";
import { refuseTakenPort, servePortal } from "./serve.ts";
import { buildCurrentSite, builtLine, noReleaseYet } from "./site-build.ts";
import { runSteps } from "./steps.ts";

/** Prepares everything that is missing and serves. Interrupted anywhere, the next start goes on from there. */
export async function start(context: CommandContext): Promise<Outcome> {
  readProfile(context.settings);
  await claimState(context);
  await refuseTakenPort(context);
  let portal: OpenPortal | undefined;
  await runSteps(context, [
    {
      title: { id: "Menjalankan basis data", en: "Starting the databases" },
      run: async (progress) => {
        portal = await openPortal(context, (text) => {
          context.say(text);
          progress(text);
        });
        return { id: "Basis data siap", en: "Databases ready" };
      },
    },
  ]);
  const opened = portal as OpenPortal | undefined;
  if (opened === undefined) throw new Error("the databases did not open");
  await runSteps(context, await fillSampleSteps(context, opened));
  await runSteps(context, [
    {
      title: { id: "Menyiapkan situs", en: "Preparing the site" },
      run: async (progress) => {
        const release = await opened.published.currentRelease(opened.profile.publisher);
        return release ? builtLine(await buildCurrentSite(context, opened, progress)) : noReleaseYet;
      },
    },
    bundleGraphiql(context),
  ]);
  return await servePortal(context, opened);
}

/**
 * Lets only one `terang start` work on a state folder. One whose launcher was killed serves nobody any more: it is told to end and waited for.
 * Throws `ALREADY_RUNNING`.
 */
async function claimState({ settings, environment, closing }: CommandContext): Promise<void> {
  makeFolder(settings.stateFolder, 0o711);
  for (let waited = 0; ; waited += 100) {
    const claim = claimFile(portalFolders(settings).running, findLaunchers(environment));
    if ("release" in claim) return closing.add(() => claim.release());
    if (!claim.isOrphan) {
      throw new PortalError("ALREADY_RUNNING", { folder: settings.stateFolder, pid: claim.heldBy });
    }
    endOrphan(claim.heldBy, waited);
    await sleep(100);
  }
}

function endOrphan(pid: number, waited: number): void {
  try {
    if (waited === 0) process.kill(pid, "SIGTERM");
    else if (waited === 8000) process.kill(pid, "SIGKILL");
  } catch {
    // it has just ended by itself
  }
}
