import { rmSync } from "node:fs";
import * as path from "node:path";
import { kotaPasuruan } from "../../../schema/profiles/35.75.ts";
import { buildSite } from "../../../server/build-site.ts";
import { createExecutor } from "../../../server/graphql/execute.ts";
import { openHandMadePortal } from "../../support/hand-made-release.ts";
import { codelists } from "../../support/release-input.ts";
import { root } from "../../support/test-cluster.ts";
import { largeCodelists, largeRelease } from "./large-publisher.ts";

/** What one build of the large publisher's site took. */
export interface LargeSite {
  readonly pages: number;
  /** of the first build alone, in which every figure's picture is drawn; without making and storing the release */
  readonly drawing: number;
  /** of the second, which finds the pictures drawn */
  readonly seconds: number;
  /** seconds of the second build on the processors of this process; the database's are not among them */
  readonly processor: number;
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
    const { seconds: drawing } = await build();
    onStep("building it again, pictures kept");
    const { pages, seconds, processor } = await build();
    return { pages, drawing, seconds, processor, questions };
  } finally {
    await portal.close();
  }
}
