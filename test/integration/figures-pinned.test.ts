import * as fs from "node:fs";
import { tmpdir } from "node:os";
import * as path from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { kotaPasuruan } from "../../schema/profiles/35.75.ts";
import { tiles } from "../../schema/profiles/tiles-35.75.ts";
import type { Observation } from "../../schema/release.ts";
import { buildSite } from "../../server/build-site.ts";
import { createExecutor } from "../../server/graphql/execute.ts";
import { handMadeRelease, openHandMadePortal } from "../support/hand-made-release.ts";
import { handMadeTown } from "../support/hand-made-town.ts";
import { codelists } from "../support/release-input.ts";
import { siteUrl } from "../support/two-release-site.ts";

// What other sites show of one release stays as it was when the next one is published, and then says that a newer one exists.

const folder = fs.mkdtempSync(path.join(tmpdir(), "terang-pinned-site-"));
const outFolder = path.join(folder, "site");
const first = "sematkan/beranda-bulan/2025-11-1.0.0/index.html";
const picture = "gambar/2025-11-1.0.0/beranda-bulan";
const read = (name: string) => fs.readFileSync(path.join(outFolder, name));
const before = new Map<string, Buffer>();

beforeAll(async () => {
  const town = handMadeTown(24);
  const portal = await openHandMadePortal({ isSample: false });
  try {
    const root = path.resolve(import.meta.dirname, "../..");
    const execute = createExecutor({ published: portal.published, codelists, profile: kotaPasuruan, siteUrl });
    const build = (profile = kotaPasuruan) =>
      buildSite({ root, outFolder, execute, profile, siteUrl, isSample: false, drawsCards: false });
    const november = town.filter(({ period }: Observation) => period <= "2025-11");
    const release = handMadeRelease(november, { period: "2025-11", isSample: false });
    await portal.publish(release);
    await build();
    for (const name of ["cakupan/index.html", first, `${picture}.svg`, `${picture}.png`, `${picture}.csv`])
      before.set(name, read(name));
    await portal.publish(handMadeRelease(town, { period: "2025-12", previous: release, isSample: false }));
    await build({ ...kotaPasuruan, boundaries: madeUpBoundaries() });
  } finally {
    await portal.close();
  }
}, 600_000);

/** A square for each kelurahan, at the place of its tile, as an office's file of boundaries would have its outline. */
function madeUpBoundaries(): string {
  const features = Object.entries(tiles).map(([id, [column, row]]) => {
    const [x, y] = [112.88 + column / 100, -7.62 - row / 100];
    const ring = [
      [x, y - 0.01],
      [x, y],
      [x + 0.01, y],
      [x + 0.01, y - 0.01],
      [x, y - 0.01],
    ];
    return { type: "Feature", id, properties: {}, geometry: { type: "Polygon", coordinates: [ring] } };
  });
  const file = path.join(folder, "batas.geojson");
  fs.writeFileSync(file, JSON.stringify({ type: "FeatureCollection", features }));
  return file;
}

test("where the profile names a file of boundaries, the map shows them too; without one, tiles only", () => {
  const outline =
    /<svg class="chart flush"(?:(?!<svg class="chart).)*?<path class="tile .*?<\/svg>\s*(?:<text.*?)?<\/svg>/s;
  const [map = ""] = outline.exec(read("cakupan/index.html").toString()) ?? [];
  expect(map.match(/<path class="tile /g)).toHaveLength(34);
  expect(gzipSync(map).length).toBeLessThan(5_000);
  expect(before.get("cakupan/index.html")?.toString()).toContain('class="chart flush tiles"');
  expect(before.get("cakupan/index.html")?.toString()).not.toMatch(outline);
});

afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

test("the older frame shows its own release and numbers, and names the newer one", () => {
  const html = read(first).toString();
  expect(html).toContain('<main data-release="35.75/2025-11/1.0.0">');
  expect(html).toContain('Ada rilis yang lebih baru: <a href="/#bulan" data-kind="name">2025-12 (1.0.0)</a>.');
  const numbers = (text: string) => [...text.matchAll(/data-cell="[^"]*"[^>]*>[^<]*/g)].map(([one]) => one);
  expect(numbers(html)).toEqual(numbers(before.get(first)?.toString() ?? ""));
  expect(numbers(html).length).toBeGreaterThan(0);
});

test("its pictures and numbers are the same bytes", () => {
  for (const ending of ["svg", "png", "csv"]) {
    expect(read(`${picture}.${ending}`).equals(before.get(`${picture}.${ending}`) ?? Buffer.alloc(0)), ending).toBe(
      true,
    );
  }
});

test("the newer release has frames of its own, which claim no newer one; on real data nothing is called a sample", () => {
  const html = read("sematkan/beranda-bulan/2025-12-1.0.0/index.html").toString();
  expect(html).toContain('<main data-release="35.75/2025-12/1.0.0">');
  expect(html).toContain(">Lihat angka terbaru di portal</a>");
  for (const name of [first, `${picture}.svg`, `${picture}.csv`]) {
    expect(read(name).toString(), name).not.toMatch(/contoh|jangan dikutip/i);
  }
  // the code names the portal's own address, once it has one
  expect(read("index.html").toString()).toContain(`${siteUrl}/sematkan/beranda-bulan/2025-12-1.0.0/`);
});
