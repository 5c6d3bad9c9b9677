import { globSync, readFileSync, rmSync, statSync } from "node:fs";
import * as path from "node:path";
import { kotaPasuruan } from "../../../schema/profiles/35.75.ts";
import { buildSite } from "../../../server/build-site.ts";
import { createExecutor } from "../../../server/graphql/execute.ts";
import { openHandMadePortal } from "../../support/hand-made-release.ts";
import { codelists } from "../../support/release-input.ts";
import { root } from "../../support/test-cluster.ts";
import { largeCodelists, largeRelease } from "./large-publisher.ts";
import { gzipBytes } from "./page-bytes.ts";

/** `processor` is user and system time of this process with its threads; the database's is not in it. */
export interface BuildTime {
  readonly seconds: number;
  readonly processor: number;
}

/** What two builds of the large publisher's site took. */
export interface LargeSite {
  readonly pages: number;
  /** of the pages, those that show one figure on another site */
  readonly frames: number;
  /** PNG files of figures */
  readonly pictures: number;
  /** the build in which every figure's picture is drawn; without making and storing the release */
  readonly first: BuildTime;
  /** the build that finds the pictures drawn */
  readonly second: BuildTime;
  readonly heaviest: { readonly address: string; readonly gzip: number };
  /** questions that the second build put to the API by name: how many, and the seconds until their answers */
  readonly questions: Readonly<Record<string, { readonly asked: number; readonly seconds: number }>>;
}

/**
 * Publishes the invented release of a publisher with so many kecamatan into a database of its own, and builds its site from the API in this
 * process, as `terang site build` does but without share cards: twice, for pictures of figures are kept between builds.
 */
export async function buildLargeSite(
  outFolder: string,
  kecamatan: number,
  onStep: (text: string) => void,
): Promise<LargeSite> {
  const portal = await openHandMadePortal({ isSample: true });
  try {
    onStep("making and storing the invented release");
    const regions = largeCodelists(codelists, kecamatan);
    await portal.publish(largeRelease(regions));
    const siteUrl = "https://terang.example";
    const execute = createExecutor({ published: portal.published, codelists: regions, profile: kotaPasuruan, siteUrl });
    const questions: Record<string, { asked: number; seconds: number }> = {};
    const build = async () => {
      for (const name of Object.keys(questions)) delete questions[name];
      // without its stamp the site in place counts as none
      rmSync(path.join(outFolder, ".terang-build.json"), { force: true });
      const before = process.cpuUsage();
      const built = await buildSite({
        ...{ root, outFolder, profile: kotaPasuruan, siteUrl, isSample: true, drawsCards: false },
        execute: async (document, variables) => {
          const began = performance.now();
          const answer = await execute(document, variables);
          const name = /query (\w+)/.exec(document)?.[1] ?? "?";
          const { asked, seconds } = questions[name] ?? { asked: 0, seconds: 0 };
          questions[name] = { asked: asked + 1, seconds: seconds + (performance.now() - began) / 1000 };
          return answer;
        },
      });
      const { user, system } = process.cpuUsage(before);
      return { ...built, processor: (user + system) / 1_000_000 };
    };
    onStep("building its site, every picture of a figure drawn");
    const first = await build();
    onStep("building it again, pictures kept");
    const second = await build();
    const files = globSync("**/*.html", { cwd: outFolder });
    const bySize = files.map((file) => ({ file, bytes: statSync(path.join(outFolder, file)).size }));
    // the heaviest on the wire is among the largest; to compress all would take as long as a build
    const weighed = bySize
      .sort((a, b) => b.bytes - a.bytes)
      .slice(0, 12)
      .map(({ file }) => ({ address: `/${file}`, gzip: gzipBytes(readFileSync(path.join(outFolder, file), "utf8")) }));
    return {
      ...{ pages: second.pages, first, second, questions },
      frames: files.filter((file) => /^(?:en[\\/])?sematkan[\\/]/.test(file)).length,
      pictures: globSync("{,en/}gambar/**/*.png", { cwd: outFolder }).length,
      heaviest: weighed.reduce((a, b) => (b.gzip > a.gzip ? b : a)),
    };
  } finally {
    await portal.close();
  }
}
