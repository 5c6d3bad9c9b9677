import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sampleMark } from "../../schema/sample.ts";
import { buildTwoReleaseSite } from "../support/two-release-site.ts";
import { textsAt } from "../support/xml-texts.ts";

// Sample data: in no catalogue, and marked wherever it is told of.

const folder = mkdtempSync(path.join(os.tmpdir(), "terang-catalogue-"));

beforeAll(() => buildTwoReleaseSite(path.join(folder, "sample"), true));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const at = (site: string, name: string) => path.join(folder, site, name);
const read = (site: string, name: string) => readFileSync(at(site, name), "utf8");

test("stands in no catalogue, no site map, no metadata sheet and no block of data", () => {
  for (const name of ["katalog.jsonld", "data.json", "sitemap.xml", "robots.txt"]) {
    expect(existsSync(at("sample", name)), name).toBe(false);
  }
  expect(globSync("**/metadata.{json,xlsx}", { cwd: path.join(folder, "sample") })).toEqual([]);
  const pages = globSync("**/*.html", { cwd: path.join(folder, "sample") });
  expect(pages.filter((name) => /ld\+json|katalog\.jsonld|\/data\.json/.test(read("sample", name)))).toEqual([]);
  expect(read("sample", "unduh/index.html")).toContain("Data contoh tidak masuk katalog mana pun.");
});

test("is marked in the title of every feed and entry", () => {
  for (const [prefix, locale] of [
    ["", "id"],
    ["en/", "en"],
  ] as const) {
    for (const kind of ["rilis", "koreksi"]) {
      const xml = read("sample", `${prefix}${kind}/atom.xml`);
      const titles = [...textsAt(xml, "feed/title"), ...textsAt(xml, "feed/entry/title")];
      expect(titles.length).toBeGreaterThan(1);
      expect(titles.filter((title) => !title.startsWith(`${sampleMark.titlePrefix[locale]} `))).toEqual([]);
      for (const summary of textsAt(xml, "feed/entry/summary")) expect(summary).toContain(sampleMark.sentence[locale]);
    }
  }
});
