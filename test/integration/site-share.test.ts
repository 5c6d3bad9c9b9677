import { globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { longestMessage } from "../../site/share.ts";
import { buildTwoReleaseSite, siteUrl } from "../support/two-release-site.ts";

// Real data at an address of its own: what is sent on and printed leads back to it.

const folder = mkdtempSync(path.join(os.tmpdir(), "terang-share-"));
const site = path.join(folder, "site");

beforeAll(() => buildTwoReleaseSite(site, false), 400_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const read = (name: string) => readFileSync(path.join(site, name), "utf8");
const property = (html: string, name: string) =>
  new RegExp(`<meta property="${name}" content="([^"]*)">`).exec(html)?.[1];
const pages = () => globSync("**/index.html", { cwd: site }).sort();

test("cards have whole addresses, and no mark of sample data", () => {
  const html = read("kecamatan/gadingrejo/index.html");
  expect(property(html, "og:image")).toBe(`${siteUrl}/kartu/2025-12-1.0.0/kecamatan-gadingrejo.png`);
  expect(property(html, "og:url")).toBe(`${siteUrl}/kecamatan/gadingrejo/`);
  expect(property(html, "og:image:alt")).not.toMatch(/contoh/i);
  expect(property(read("en/rilis/2025-11/1.0.0/index.html"), "og:image")).toBe(
    `${siteUrl}/kartu/2025-11-1.0.0/en/rilis.png`,
  );
  for (const name of pages()) {
    const image = property(read(name), "og:image");
    if (image)
      expect(
        readFileSync(path.join(site, image.slice(siteUrl.length)))
          .subarray(1, 4)
          .toString(),
      ).toBe("PNG");
  }
});

test("every page's message ends with its address and stays short", () => {
  const faults = pages().flatMap((name) => {
    const texts = [...read(name).matchAll(/https:\/\/wa\.me\/\?text=([^"]+)"/g)].map(([, text = ""]) =>
      decodeURIComponent(text),
    );
    const address = `${siteUrl}/${name.replace(/index\.html$/, "")}`;
    // embeds and the page of what is not there are not sent on
    if (/sematkan|404/.test(name)) return [];
    const isRight =
      texts.length > 0 && texts.every((text) => text.endsWith(` ${address}`) && text.length <= longestMessage);
    return isRight ? [] : [`${name}: ${texts.at(-1)}`];
  });
  expect(faults).toEqual([]);
});

test("the second release has a page of what changed since the first, the first has none", () => {
  const html = read("rilis/2025-12/1.0.0/perubahan/index.html");
  const text = html.replace(/<[^>]+>/g, "");
  for (const release of ["Rilis 2025-11 (1.0.0)", "Rilis 2025-12 (1.0.0)"]) expect(text).toContain(release);
  expect(html).toMatch(/<h1>.*November 2025.*Desember 2025/s);
  expect(html).toContain("Kantor mengirim ulang");
  expect(pages().filter((name) => name.includes("perubahan"))).toEqual([
    "en/rilis/2025-12/1.0.0/perubahan/index.html",
    "rilis/2025-12/1.0.0/perubahan/index.html",
  ]);
});

test("the counts of that page are those of its rows and of the API: shown and left out are all there are", () => {
  const html = read("rilis/2025-12/1.0.0/perubahan/index.html");
  const whole = (text: string | undefined) => Number((text ?? "").replaceAll(".", ""));
  const count = whole(/<h1>[\s\S]*?<span data-kind="count">\s*([\d.]+)/.exec(html)?.[1]);
  const rows = [...html.matchAll(/<table class="[^"]*changes[\s\S]*?<\/table>/g)].flatMap(([table]) => [
    ...table.slice(table.indexOf("<tbody")).matchAll(/<tr>/g),
  ]);
  const rest = [...html.matchAll(/<p class="[^"]*rest[^>]*>[\s\S]*?<span data-kind="count">\s*([\d.]+)/g)];
  expect(count).toBeGreaterThan(0);
  expect(rows.length + rest.reduce((sum, [, more]) => sum + whole(more), 0)).toBe(count);
});

test("without a budget there is no report to print, and the page says so", () => {
  expect(read("cetak/index.html")).toContain("belum memuat anggaran");
});
