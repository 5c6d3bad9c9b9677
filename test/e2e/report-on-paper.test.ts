import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { sampleMark } from "../../schema/sample.ts";
import { launchBrowser } from "./browser.ts";

const { url } = inject("portal");
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** A map, although the package declares an object. */
const isMarked = (info: unknown) => info instanceof Map && info.get("Marked") === true;

/** The page as the server's own printing makes it: tagged, with an outline, in the page's own paper size. */
async function print(address: string) {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(url + address);
  const bytes = await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true });
  await page.close();
  const source = bytes.toString("latin1");
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const pages = await Promise.all(
    Array.from({ length: document.numPages }, async (_, at) => {
      const one = await document.getPage(at + 1);
      const { items } = await one.getTextContent();
      return { size: one.view, text: items.map((item) => ("str" in item ? item.str : "")).join(" ") };
    }),
  );
  return { source, pages, mark: isMarked(await document.getMarkInfo()), outline: await document.getOutline() };
}

test.each([
  ["/cetak/", "id"],
  ["/en/cetak/", "en"],
] as const)(
  "the report is a tagged PDF of four to eight pages of A4, each with mark and release: %s",
  async (address, locale) => {
    const { source, pages, mark, outline } = await print(address);
    expect(pages.length).toBeGreaterThanOrEqual(4);
    expect(pages.length).toBeLessThanOrEqual(8);
    for (const [at, { size, text }] of pages.entries()) {
      // A4 in points, 210 × 297 mm
      expect(size.map(Math.round), `page ${at + 1}`).toEqual([0, 0, 595, 842]);
      expect(text, `page ${at + 1}`).toContain(sampleMark.band[locale]);
      expect(text, `page ${at + 1}`).toMatch(/35\.75\/\d{4}-\d{2}\/\d+\.\d+\.\d+/);
    }
    expect(mark).toBe(true);
    expect(source).toMatch(/\/StructTreeRoot/);
    expect(source).toMatch(new RegExp(`/Lang \\(${locale}\\)`));
    expect(outline?.length).toBeGreaterThan(0);
  },
);

test("a hearing sheet prints as a tagged PDF too", async () => {
  const { source, pages } = await print("/lembar/2025/");
  expect(pages).toHaveLength(1);
  expect(pages[0]?.text).toContain(sampleMark.band.id);
  expect(source).toMatch(/\/StructTreeRoot/);
});

test("on paper the report has no navigation, no list of files and no link that nobody can follow", async () => {
  const page = await browser.newPage({ javaScriptEnabled: false, viewport: { width: 680, height: 1000 } });
  await page.emulateMedia({ media: "print" });
  await page.goto(`${url}/cetak/`);
  for (const part of [
    ".report figcaption a[href*='/data/']",
    "header.head",
    "footer.foot",
    ".report .screen",
    ".share",
    ".sample",
  ]) {
    expect(await page.locator(part).first().isVisible(), part).toBe(false);
  }
  expect(await page.locator(".report .part h2").first().isVisible()).toBe(true);
  await page.close();
});
