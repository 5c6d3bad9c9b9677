import { buildSite } from "../build-site.ts";
import { PortalError } from "../errors.ts";
import { createExecutor } from "../graphql/execute.ts";
import { portalFolders } from "../portal-folders.ts";
import type { CommandContext, Outcome } from "./context.ts";
import { type OpenPortal, openPortal } from "./open-portal.ts";
import { type Progress, runSteps } from "./steps.ts";

/** Builds the site from the current release; throws `NO_RELEASE` where there is none yet. */
export async function siteBuild(context: CommandContext): Promise<Outcome> {
  const portal = await openPortal(context, (text) => context.say(text));
  if (!(await portal.published.currentRelease(portal.profile.publisher))) {
    context.say(noReleaseYet);
    throw new PortalError("NO_RELEASE");
  }
  let report: Awaited<ReturnType<typeof buildCurrentSite>> | undefined;
  await runSteps(context, [
    {
      title: { id: "Membangun situs", en: "Building the site" },
      run: async (progress) => {
        report = await buildCurrentSite(context, portal, progress);
        return builtLine(report);
      },
    },
  ]);
  return { report };
}

export const noReleaseYet = {
  id: "Belum ada rilis. Masukkan berkas (npx terang intake …), lalu release prepare, review, publish.",
  en: "There is no release yet. Take files in (npx terang intake …), then release prepare, review, publish.",
};

/** Builds the site of the current release, unless the one in place is already right. */
export function buildCurrentSite({ settings }: CommandContext, portal: OpenPortal, progress: Progress) {
  const { published, codelists, profile } = portal;
  const { siteUrl, isSample, root } = settings;
  return buildSite({
    ...{ root, profile, siteUrl, isSample },
    outFolder: portalFolders(settings).site,
    execute: createExecutor({ published, codelists, profile, siteUrl }),
    onStep: (text) => progress(text),
  });
}

export function builtLine({ pages, unchanged }: { pages: number; unchanged: boolean }): { id: string; en: string } {
  return unchanged
    ? { id: `Situs sudah sesuai (${pages} halaman)`, en: `The site is up to date (${pages} pages)` }
    : { id: `Situs dibangun (${pages} halaman)`, en: `Site built (${pages} pages)` };
}
