import { buildSite } from "../build-site.ts";
import { findChromium } from "../chromium.ts";
import { PortalError } from "../errors.ts";
import { createExecutor } from "../graphql/execute.ts";
import { portalFolders } from "../portal-folders.ts";
import { openPublished } from "../published/published.ts";
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

/**
 * A build has no visitor waiting for it: it reads through the public's door and with the public's rights, and leaves the database more
 * time (milliseconds) than the public does, so that a busy machine or a large publisher does not end it.
 */
const patience = {
  connectionTimeoutMillis: 20_000,
  query_timeout: 60_000,
  options: "-c statement_timeout=60s",
} as const;

/** Builds the site of the current release, unless the one in place is already right. */
export async function buildCurrentSite({ settings }: CommandContext, portal: OpenPortal, progress: Progress) {
  const { databases, codelists, profile } = portal;
  const { siteUrl, isSample, root, chromiumPath } = settings;
  const published = openPublished({ reader: { ...databases.access.reader, ...patience } });
  try {
    return await buildSite({
      ...{ root, profile, siteUrl, isSample, chromium: findChromium(chromiumPath) },
      outFolder: portalFolders(settings).site,
      execute: createExecutor({ published, codelists, profile, siteUrl }),
      onStep: (text) => progress(text),
    });
  } finally {
    await published.close();
  }
}

export function builtLine({ pages, unchanged }: { pages: number; unchanged: boolean }): { id: string; en: string } {
  return unchanged
    ? { id: `Situs sudah sesuai (${pages} halaman)`, en: `The site is up to date (${pages} pages)` }
    : { id: `Situs dibangun (${pages} halaman)`, en: `Site built (${pages} pages)` };
}
