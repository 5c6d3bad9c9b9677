import { globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { kotaPasuruan } from "../../schema/profiles/35.75.ts";
import { buildSite } from "../../server/build-site.ts";
import { createExecutor } from "../../server/graphql/execute.ts";
import { openPublishing, type PublishingPlace } from "../support/publishing.ts";
import {
  calmMonth,
  codelists,
  preparedFrom,
  type TownMonth,
  townAggregates,
  townInput,
} from "../support/release-input.ts";

const siteUrl = "https://portal.example";
const folder = mkdtempSync(path.join(os.tmpdir(), "terang-site-"));
const root = path.resolve(import.meta.dirname, "../..");
let place: PublishingPlace;

/** Publishes these months as one real release and builds its site. */
async function buildReal(months: readonly TownMonth[]) {
  const prepared = await preparedFrom(townInput(townAggregates(months), undefined, { isSample: false }));
  await place.publish(prepared);
  return build();
}

function build() {
  const execute = createExecutor({ published: place.published, codelists, profile: kotaPasuruan, siteUrl });
  return buildSite({
    root,
    outFolder: path.join(folder, "site"),
    execute,
    profile: kotaPasuruan,
    siteUrl,
    isSample: false,
  });
}

const page = (name: string) => readFileSync(path.join(folder, "site", name), "utf8");

describe("a real release of one month, without any target or number of workers", () => {
  beforeAll(async () => {
    place = await openPublishing({ isSample: false });
  });
  afterAll(async () => {
    await place.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test("gives every page, and a second build is skipped at once", async () => {
    const built = await buildReal([calmMonth({ target: undefined, workers: undefined })]);
    expect(built).toMatchObject({ unchanged: false });
    expect(built.pages).toBeGreaterThan(20);
    const again = await build();
    expect(again).toMatchObject({ unchanged: true, pages: built.pages });
    expect(again.seconds).toBeLessThan(0.5);
  });

  test("carries no mark of sample data anywhere", () => {
    const marked = globSync("**/*.html", { cwd: path.join(folder, "site") }).filter((name) => {
      const isError = name.endsWith("404.html");
      // frames for other sites are found through their own pages
      const isUnlisted = isError || /^(?:en\/)?sematkan\//.test(name);
      const whole = page(name).replace(isUnlisted ? '<meta name="robots" content="noindex">' : "", "");
      // the contract explains the mark to everyone who may meet it
      const html = name.endsWith("kontrak/index.html") ? whole.slice(0, whole.indexOf('id="tipe"')) : whole;
      return /data contoh|sample data|\[contoh\]|\[sample\]|noindex|contoh-/i.test(html);
    });
    expect(marked).toEqual([]);
  });

  test("says in words that a number is not there: never nothing, a dash or zero", () => {
    const html = page("index.html");
    expect(html).toContain('data-cell="sasaran/35.75/2024-01" data-status="NOT_YET_REPORTED">belum dilaporkan</span>');
    expect(html).not.toContain('value="0" data-cell="sasaran');
    expect(page("en/kecamatan/gadingrejo/index.html")).toContain("not yet reported");
    const cells = [...html.matchAll(/<td>(.*?)<\/td>/gs)].map(([, inside]) => inside?.replace(/<[^>]+>/g, "").trim());
    expect(cells.filter((text) => text === "" || text === "–" || text === "-")).toEqual([]);
  });

  test("claims nothing in a heading that rests on a number nobody has", () => {
    const claims = globSync("**/*.html", { cwd: path.join(folder, "site") }).flatMap((name) =>
      [...page(name).matchAll(/<h[12][^>]*>(.*?)<\/h[12]>/gs)].filter(([heading]) => heading.includes("data-status")),
    );
    expect(claims).toEqual([]);
    expect(page("index.html")).toMatch(
      /<h1><data [^>]*>3\.000<\/data> pekerja rentan Kota Pasuruan terlindungi; sasaran belum dilaporkan/,
    );
    expect(page("index.html")).not.toMatch(/paling tertinggal|orang baru masuk dan/);
  });
});
