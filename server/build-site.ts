import { createHash, randomUUID } from "node:crypto";
import * as fs from "node:fs";
import * as path from "node:path";
import { Worker } from "node:worker_threads";
import type { Profile } from "../schema/profiles/profile.ts";
import type { Text } from "../schema/text.ts";
import { type BuildContext, setBuildContext } from "../site/build-context.ts";
import { openCardDesk } from "../site/cards/card-desk.ts";
import { apiErrors } from "./api-errors.ts";
import { apiLimits } from "./api-limits.ts";
import { PortalError } from "./errors.ts";
import { csvParameters } from "./graphql/csv-address.ts";
import { keepPinned } from "./keep-pinned.ts";
import { printPages } from "./print-pages.ts";
import { openPrintingBrowser } from "./printing-browser.ts";
import { writeWorkbook } from "./workbook/workbook.ts";

interface SiteBuild {
  /** the project's folder, with `site/` and `astro.config.mjs` */
  readonly root: string;
  /** where the site is served from; replaced only when a build has succeeded */
  readonly outFolder: string;
  readonly execute: BuildContext["execute"];
  readonly profile: Profile;
  readonly siteUrl: string;
  readonly isSample: boolean;
  /** false: pages name their share cards and nobody draws them, for measuring pages alone */
  readonly drawsCards?: boolean;
  /** the browser that prints pages as PDF; left out where there is none */
  readonly chromium?: string | undefined;
  readonly onStep?: (text: Text) => void;
}

interface SiteBuilt {
  readonly pages: number;
  readonly seconds: number;
  /** true when the site in place was already the right one */
  readonly unchanged: boolean;
}

const stampName = ".terang-build.json";

/**
 * Builds the static site from the API, pinned to the release that is current now, and swaps it in by rename.
 * Returns at once when release, sources and settings are those of the site in place. Throws `SITE_BUILD_FAILED`
 * naming page and field; the old site then stays as it is.
 */
export async function buildSite(build: SiteBuild): Promise<SiteBuilt> {
  const began = performance.now();
  const { root, outFolder, profile, siteUrl, isSample, chromium } = build;
  const release = await currentRelease(build);
  const stamp = JSON.stringify({
    release,
    siteUrl,
    isSample,
    chromium,
    profile: profile.publisher,
    sources: sourceDigest(root, profile.boundaries),
  });
  const kept = readStamp(outFolder);
  if (kept?.stamp === stamp) return { pages: kept.pages, seconds: elapsed(began), unchanged: true };

  build.onStep?.({ id: "Membangun halaman situs", en: "Building the pages of the site" });
  // a name of its own for every build: Node would hand out the pages of an earlier build from its module cache
  for (const left of fs.globSync(`${path.basename(outFolder)}.new-*`, { cwd: path.dirname(outFolder) })) {
    await removeFolder(path.join(path.dirname(outFolder), left));
  }
  const fresh = `${outFolder}.new-${randomUUID().slice(0, 8)}`;
  const pages = await runAstro(build, fresh, release.id);
  if (chromium !== undefined) build.onStep?.({ id: "Mencetak PDF", en: "Printing PDF files" });
  await printPages({
    ...{ siteFolder: fresh, keptFolder: path.join(path.dirname(outFolder), "prints") },
    openBrowser: chromium === undefined ? undefined : () => openPrintingBrowser(chromium),
  });
  keepPinned(outFolder, fresh, release.id);
  fs.writeFileSync(path.join(fresh, stampName), JSON.stringify({ stamp, pages }));
  await swap(fresh, outFolder);
  return { pages, seconds: elapsed(began), unchanged: false };
}

const elapsed = (began: number) => Math.round(performance.now() - began) / 1000;

async function currentRelease({ execute, profile, isSample }: SiteBuild): Promise<{ id: string; digest: string }> {
  const answer = await execute(
    `query SiteRelease($publisher: RegionCode!) {
      releases(publisher: $publisher, first: 1) { nodes { id contentDigest isSample } }
    }`,
    { publisher: profile.publisher },
  );
  const problem = answer.errors?.[0]?.message;
  if (problem) throw new PortalError("SITE_BUILD_FAILED", { page: "SiteRelease", field: problem });
  const { releases } = answer.data as {
    releases: { nodes: { id: string; contentDigest: string; isSample: boolean }[] };
  };
  const current = releases.nodes[0];
  if (!current) throw new PortalError("SITE_BUILD_FAILED", { page: "SiteRelease", field: "releases: 0" });
  if (current.isSample !== isSample) {
    throw new PortalError("SITE_BUILD_FAILED", { page: "SiteRelease", field: "release.isSample" });
  }
  return { id: current.id, digest: current.contentDigest };
}

/** Gives the number of pages made. */
async function runAstro(build: SiteBuild, outDir: string, release: string): Promise<number> {
  process.env.ASTRO_TELEMETRY_DISABLED = "1";
  const mode = process.env.NODE_ENV;
  const { execute, siteUrl } = build;
  const { boundaries } = build.profile;
  const profile =
    boundaries === undefined ? build.profile : { ...build.profile, boundaries: path.resolve(build.root, boundaries) };
  const cards = openCardDesk(path.join(path.dirname(build.outFolder), "cards"));
  const addCard: BuildContext["addCard"] = build.drawsCards === false ? () => undefined : cards.add;
  const api = { limits: apiLimits, errors: apiErrors, csvParameters };
  const context: BuildContext = { execute, release, profile, siteUrl, ...api, writeWorkbook, addCard };
  setBuildContext(context);
  const bundle = openBundleFolder(build.root);
  try {
    const astro = await import("astro");
    await astro.build({
      root: build.root,
      configFile: "astro.config.mjs",
      outDir,
      cacheDir: path.join(path.dirname(build.outFolder), "astro"),
      site: build.siteUrl,
      build: { server: bundle },
      logLevel: "silent",
      vite: { logLevel: "silent" },
    });
    await cards.finish(outDir);
    if (context.pages === undefined) throw new Error("the pages were not counted");
    return context.pages;
  } catch (error) {
    fs.rmSync(outDir, { recursive: true, force: true });
    throw new PortalError("SITE_BUILD_FAILED", {
      page: context.failed ?? context.page ?? "astro",
      field: fieldOf(error),
    });
  } finally {
    setBuildContext(undefined);
    fs.rmSync(bundle, { recursive: true, force: true });
    await cards.close();
    if (mode === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = mode;
  }
}

const aDay = 86_400_000;

/**
 * A folder of this build's own for the program that Astro makes of the pages. It lies in the project, because that program imports the
 * project's packages; Astro's own place for it would be one for all builds, and two portals of one project would take it from each other.
 */
function openBundleFolder(root: string): string {
  const above = path.join(root, ".astro");
  fs.mkdirSync(above, { recursive: true });
  // builds that were killed leave theirs behind
  for (const left of fs.globSync("build-*", { cwd: above })) {
    const folder = path.join(above, left);
    if (Date.now() - fs.statSync(folder).mtimeMs > aDay) fs.rmSync(folder, { recursive: true, force: true });
  }
  return fs.mkdtempSync(path.join(above, "build-"));
}

/** What failed, in a few words: a named field where the page gave one, else the innermost message. */
function fieldOf(error: unknown): string {
  let inner = error;
  while (inner instanceof Error && inner.cause instanceof Error) inner = inner.cause;
  if (inner instanceof Error && "field" in inner && typeof inner.field === "string") return inner.field;
  return inner instanceof Error ? (inner.message.split("\n")[0] ?? inner.name) : "unknown";
}

/** sha256 over everything a page is made from: names and bytes of the site's and the schema's sources, and of the profile's boundaries. */
function sourceDigest(root: string, boundaries: string | undefined): string {
  const hash = createHash("sha256");
  const files = fs
    .globSync(["site/**/*.*", "schema/**/*.*", "astro.config.mjs", "package-lock.json"], { cwd: root })
    .filter((file) => fs.statSync(path.join(root, file)).isFile())
    .sort();
  for (const file of files) hash.update(`${file}\0`).update(fs.readFileSync(path.join(root, file)));
  if (boundaries !== undefined) hash.update(fs.readFileSync(path.resolve(root, boundaries)));
  return hash.digest("hex");
}

function readStamp(folder: string): { stamp: string; pages: number } | undefined {
  try {
    return JSON.parse(fs.readFileSync(path.join(folder, stampName), "utf8"));
  } catch {
    return undefined;
  }
}

/** Both folders are neighbours, so each rename is one step; a site moved aside by a crash is simply built again. */
async function swap(fresh: string, outFolder: string): Promise<void> {
  const old = `${outFolder}.old`;
  await removeFolder(old);
  if (fs.existsSync(outFolder)) fs.renameSync(outFolder, old);
  fs.renameSync(fresh, outFolder);
  await removeFolder(old);
}

/** In a thread of its own: ten thousands of files take seconds, in which a server would answer nobody, and one by one they take more. */
async function removeFolder(folder: string): Promise<void> {
  if (!fs.existsSync(folder)) return;
  const program =
    'const { workerData } = require("node:worker_threads"); require("node:fs").rmSync(workerData, { recursive: true, force: true });';
  const thread = new Worker(program, { eval: true, workerData: folder });
  await new Promise<void>((resolve, reject) => thread.once("error", reject).once("exit", () => resolve()));
}
