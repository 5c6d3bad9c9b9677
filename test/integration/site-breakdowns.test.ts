import { globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { cellId } from "../../schema/cell.ts";
import { datasets } from "../../schema/datasets/index.ts";
import { kotaPasuruan } from "../../schema/profiles/35.75.ts";
import type { Observation } from "../../schema/release.ts";
import { buildSite } from "../../server/build-site.ts";
import { createExecutor } from "../../server/graphql/execute.ts";
import { type HandMadePortal, handMadeRelease, openHandMadePortal } from "../support/hand-made-release.ts";
import { handMadeTown, heldVillage, hiddenVillages } from "../support/hand-made-town.ts";
import { codelists, districts } from "../support/release-input.ts";

const siteUrl = "https://portal.example";
const root = path.resolve(import.meta.dirname, "../..");
const folder = process.env.SITE_FOLDER ?? mkdtempSync(path.join(os.tmpdir(), "terang-breakdowns-"));
const town = handMadeTown(24);
let portal: HandMadePortal;

beforeAll(async () => {
  portal = await openHandMadePortal();
  const { published } = portal;
  const first = handMadeRelease(
    town.filter(({ period }) => period < "2025-12"),
    { period: "2025-11" },
  );
  await portal.publish(first);
  await portal.publish(handMadeRelease(town, { period: "2025-12", previous: first }));
  const execute = createExecutor({ published, codelists, profile: kotaPasuruan, siteUrl });
  const outFolder = path.join(folder, "site");
  await buildSite({ root, outFolder, execute, profile: kotaPasuruan, siteUrl, isSample: true });
});
afterAll(async () => {
  await portal.close();
  if (!process.env.SITE_FOLDER) rmSync(folder, { recursive: true, force: true });
});

const page = (name: string) => readFileSync(path.join(folder, "site", name, "index.html"), "utf8");
const addressOf = (file: string) => path.dirname(file);

/** What stands at each cell's mark: the exact value, or the status where there is none. */
function cellsOn(html: string): [id: string, said: string][] {
  return [...html.matchAll(/<(?:data|span|a)\b([^>]*\sdata-cell="([^"]*)"[^>]*)>/g)].map(([, tag = "", id = ""]) => [
    id,
    / value="([^"]*)"/.exec(tag)?.[1] ?? / data-status="([^"]*)"/.exec(tag)?.[1] ?? "",
  ]);
}

test("every cell of the release stands on a page of either language, as it was published", () => {
  const published = new Map(town.map((cell) => [cellId(cell), cell.decimal ?? cell.status]));
  for (const language of ["id", "en"]) {
    const pages = globSync("**/*.html", { cwd: path.join(folder, "site") })
      .filter((file) => file.startsWith("en/") === (language === "en"))
      .filter((file) => !file.includes("rilis/2025-11"));
    const seen = new Set<string>();
    for (const file of pages) {
      for (const [id, said] of cellsOn(page(addressOf(file)))) {
        seen.add(id);
        if (published.has(id)) expect(said, `${file} ${id}`).toBe(published.get(id));
      }
    }
    expect([...published.keys()].filter((id) => !seen.has(id))).toEqual([]);
  }
});

/** A kecamatan with hidden numbers among its own breakdowns. */
const code = districts.find((district) =>
  town.some(
    ({ status, region, period, dimensions }: Observation) =>
      status === "SUPPRESSED" && region === district && period === "2025-12" && Object.keys(dimensions).length === 1,
  ),
);
const name = codelists.regions.get(code ?? "")?.name.id ?? "";
const place = `kecamatan/${name.toLowerCase().replace(" ", "-")}/siapa`;

test("each hidden cell is the one word, linked to the method, with no digit and no length", () => {
  const html = page(place);
  const marks = [...html.matchAll(/<a class="absent" href="([^"]*)"[^>]*>([^<]*)<\/a>/g)];
  expect(marks.length).toBeGreaterThan(0);
  for (const [, href, word] of marks) {
    expect(href).toBe("/metode/#angka-disembunyikan");
    expect(word?.trim()).toBe("disembunyikan");
  }
  expect(page(`en/${place}`)).toContain('href="/en/metode/#angka-disembunyikan"');
  // a row with a hidden cell has strokes over the whole width, never a bar of some length
  const rows = [...html.matchAll(/<tr\b.*?<\/tr>/gs)].map(([row]) => row).filter((row) => row.includes("SUPPRESSED"));
  for (const row of rows.filter((one) => one.includes('class="bar"'))) {
    expect(row).toContain('class="closed"');
    expect(row).not.toMatch(/class="(?:real|open|whole)"/);
  }
});

test("under hidden cells stands the published total that holds them", () => {
  const note = /Yang disembunyikan bukan nol\.[\s\S]*?<\/p>/.exec(page(place))?.[0];
  expect(note).toContain(`Kec. ${name}`);
  expect(note).toContain(`data-cell="peserta-aktif/${code}/2025-12"`);
});

test("a kelurahan whose number is hidden says so in its heading without a number, and what is known", () => {
  const html = page(`kelurahan/${hiddenVillages[0]}-karangketug`);
  const heading = /<h1>(.*?)<\/h1>/s.exec(html)?.[1] ?? "";
  expect(heading).toMatch(/disembunyikan untuk melindungi warga/);
  expect(heading).not.toMatch(/\d/);
  expect(html).toContain("Ini bukan nol");
  expect(html).toMatch(/Yang tetap diketahui[\s\S]*?data-cell="peserta-aktif\/35\.75\.01\/2025-12"/);
});

test("a held number stands with its own month, everywhere", () => {
  const held = `peserta-aktif/${heldVillage}/2025-12`;
  const pages = globSync("**/*.html", { cwd: path.join(folder, "site") }).filter((file) =>
    page(addressOf(file)).includes(`data-cell="${held}"`),
  );
  expect(pages.length).toBeGreaterThanOrEqual(6);
  for (const file of pages) {
    const html = page(addressOf(file));
    const after = html.slice(html.indexOf(`data-cell="${held}"`)).slice(0, 400);
    expect(after, file).toMatch(
      /class="held"[^>]*>\s*(?:ditahan, angka September 2025|held, number of September 2025)/,
    );
  }
  const village = pages.find((file) => file.startsWith("kelurahan/") && file.includes(heldVillage)) ?? "";
  expect(page(addressOf(village))).toMatch(/<h1>.*angka.*September 2025/s);
});

test("the month of a breakdown is named, and no heading ranks over hidden or held numbers", () => {
  const html = page("siapa");
  expect(html).toMatch(/Rincian terakhir: <time datetime="2025-12">Desember 2025<\/time>; muncul lagi bila/);
  for (const file of globSync("**/siapa/index.html", { cwd: path.join(folder, "site") })) {
    for (const [figure] of page(addressOf(file)).matchAll(/<section class="finding"[\s\S]*?<\/section>/g)) {
      if (!/data-status="SUPPRESSED"|class="held"/.test(figure)) continue;
      expect(/<h2[\s\S]*?<\/h2>/.exec(figure)?.[0], file).not.toMatch(/Terbanyak|Most:/);
    }
  }
});

test("the method page explains with invented numbers, and lists every table of the plan", () => {
  const html = page("metode");
  expect(html).toContain('id="angka-disembunyikan"');
  expect(html).not.toMatch(/belum diterbitkan|belum dapat terbit/);
  expect([...html.matchAll(/\sKarangan\. /g)]).toHaveLength(4);
  expect(html).toContain("1 sampai 11");
  expect(html).toContain('href="/r/35.75/2025-12/1.0.0/certificate.json"');
  const list = html.slice(html.indexOf('id="semua-tabel"'));
  expect([...list.matchAll(/<th scope="row"/g)]).toHaveLength(datasets.flatMap(({ plan }) => plan).length);
  expect(page("en/metode")).toContain("Where fewer than");
});
