import { globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { cellId } from "../../schema/cell.ts";
import { kotaPasuruan } from "../../schema/profiles/35.75.ts";
import { buildSite } from "../../server/build-site.ts";
import { createExecutor } from "../../server/graphql/execute.ts";
import { handMadeCodes, handMadeFigures, handMadeStatements } from "../support/hand-made-figures.ts";
import { type HandMadePortal, handMadeRelease, openHandMadePortal } from "../support/hand-made-release.ts";
import { handMadeTown } from "../support/hand-made-town.ts";
import { codelists } from "../support/release-input.ts";

// Cells that come with office documents, of every dataset and every kind of period, on the pages of either language.

const siteUrl = "https://portal.example";
const root = path.resolve(import.meta.dirname, "../..");
const folder = process.env.SITE_FOLDER ?? mkdtempSync(path.join(os.tmpdir(), "terang-figures-"));
const figures = handMadeFigures();
let portal: HandMadePortal;

beforeAll(async () => {
  portal = await openHandMadePortal();
  const { published } = portal;
  const town = handMadeTown(24);
  const brought = { codes: handMadeCodes, statements: handMadeStatements };
  await portal.publish(handMadeRelease([...town, ...figures], { period: "2025-12", ...brought }));
  const execute = createExecutor({ published, codelists, profile: kotaPasuruan, siteUrl });
  const outFolder = path.join(folder, "site");
  await buildSite({ root, outFolder, execute, profile: kotaPasuruan, siteUrl, isSample: true });
});
afterAll(async () => {
  await portal.close();
  if (!process.env.SITE_FOLDER) rmSync(folder, { recursive: true, force: true });
});

const files = () => globSync("**/*.html", { cwd: path.join(folder, "site") });
const read = (file: string) => readFileSync(path.join(folder, "site", file), "utf8");

test("every cell stands on a page of either language, as it was published", () => {
  const published = new Map(figures.map((cell) => [cellId(cell), cell.decimal ?? cell.status]));
  for (const language of ["id", "en"]) {
    const seen = new Set<string>();
    for (const file of files().filter((one) => one.startsWith("en/") === (language === "en"))) {
      for (const [, tag = "", id = ""] of read(file).matchAll(
        /<(?:data|span|a)\b([^>]*\sdata-cell="([^"]*)"[^>]*)>/g,
      )) {
        const said = / value="([^"]*)"/.exec(tag)?.[1] ?? / data-status="([^"]*)"/.exec(tag)?.[1];
        if (published.has(id)) expect(said, `${file} ${id}`).toBe(published.get(id));
        seen.add(id);
      }
    }
    expect([...published.keys()].filter((id) => !seen.has(id))).toEqual([]);
  }
});

test("pages of numbers stay light: a table of many months has a page for each year", () => {
  const heavy = files()
    .map((file) => ({ file, bytes: gzipSync(read(file), { level: 9 }).length }))
    .filter(({ file, bytes }) => bytes > (/^(?:en\/)?data\//.test(file) ? 20_000 : 14_000))
    .filter(({ file }) => !/^(?:en\/)?(?:rilis|metode|anggaran|lembar|jelajah|kontrak)\//.test(file));
  expect(heavy).toEqual([]);
  expect(files().filter((file) => file.startsWith("data/lapse/kota-lama/"))).toEqual(
    expect.arrayContaining(["data/lapse/kota-lama/index.html", "data/lapse/kota-lama/2024/index.html"]),
  );
});

test("targets stand side by side with their documents, and the pace each needs", () => {
  const html = read("cakupan/index.html");
  for (const words of ["Keputusan Wali Kota", "Keputusan Gubernur", "Perlu tambahan tiap bulan", "06.02.021"]) {
    expect(html).toContain(words);
  }
  expect(html).toContain('data-cell="laju-perlu/35.75/2025-12/dokumen=sasaran-2"');
});

test("what an office says stands on the release's page with its state", () => {
  const html = read("rilis/2025-12/1.0.0/index.html");
  expect(html).toContain("Kekurangan bayar disusulkan pada Mei.");
  expect(html).toMatch(/jawaban dijanjikan <time datetime="2026-02-01">/);
});

test("figures of others stand beside the portal's own", () => {
  const html = read("mutu/index.html");
  expect(html).toMatch(
    /data-cell="angka-lain-orang\/35\.75\/2025-12\/angka=angka-1"[\s\S]*data-cell="peserta-aktif\/35\.75\/2025-12"/,
  );
});
