import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { afterAll, expect, test } from "vitest";
import { findChromium } from "../../server/chromium.ts";
import { printPages, withFiles } from "../../server/print-pages.ts";
import { openPrintingBrowser, type PrintingBrowser } from "../../server/printing-browser.ts";
import { errorCode } from "../support/error-code.ts";

const folder = mkdtempSync(path.join(os.tmpdir(), "terang-print-test-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const item = (page: string, file: string) =>
  `<li data-prints="${page}" data-file="${file}"><a href="${file}" download data-kind="name">Lembar</a> <span data-kind="size"></span></li>`;
const list = `<p data-without-pdf>Cetak dari menu.</p><div data-with-pdf><h2>PDF</h2><ul class="list">${item("/cetak/", "/cetak/a.pdf")}${item("/lembar/2025/", "/cetak/b.pdf")}</ul></div><p>sesudah</p>`;

/** A site of two printed pages in one language. */
function site(name: string): string {
  const at = path.join(folder, name);
  for (const [file, html] of [
    ["cetak/index.html", `<main>${list}</main>`],
    ["lembar/2025/index.html", "<main>lembar</main>"],
  ] as const) {
    mkdirSync(path.dirname(path.join(at, file)), { recursive: true });
    writeFileSync(path.join(at, file), html);
  }
  return at;
}

/** Stands for the browser: notes what it prints, and answers with what it is told to. */
function browser(answer: (page: string) => string) {
  const printed: string[] = [];
  let closed = 0;
  const open = async (): Promise<PrintingBrowser> => ({
    print: async (page) => {
      printed.push(page);
      return Buffer.from(answer(page));
    },
    close: async () => {
      closed++;
    },
  });
  return { open, printed, closed: () => closed };
}
const pageOf = (at: string) => readFileSync(path.join(at, "cetak/index.html"), "utf8");

test("without a browser the page says how to print, and lists nothing", async () => {
  const at = site("none");
  expect(await printPages({ siteFolder: at, keptFolder: path.join(folder, "kept-none"), openBrowser: undefined })).toBe(
    0,
  );
  expect(pageOf(at)).toBe("<main><p data-without-pdf>Cetak dari menu.</p><p>sesudah</p></main>");
});

test("every page that the list names is printed, listed with its size, and kept for the next build", async () => {
  const works = browser(() => `%PDF-1.4 ${"0".repeat(600)}`);
  const kept = path.join(folder, "kept");
  for (const name of ["first", "second"]) {
    const at = site(name);
    expect(await printPages({ siteFolder: at, keptFolder: kept, openBrowser: works.open })).toBe(2);
    expect(pageOf(at)).not.toContain("data-without-pdf");
    expect(pageOf(at).match(/<span data-kind="size">609 byte<\/span>/g)).toHaveLength(2);
    expect(readFileSync(path.join(at, "cetak/b.pdf"), "latin1")).toMatch(/^%PDF-/);
  }
  expect(works.printed.map((page) => path.relative(path.join(folder, "first"), page))).toEqual([
    "cetak/index.html",
    "lembar/2025/index.html",
  ]);
  expect(works.closed()).toBe(1);
  expect(readdirSync(kept)).toHaveLength(2);
});

test("what cannot be printed is not listed, and stops nothing", async () => {
  const half = browser((page) => {
    if (page.includes("lembar")) throw new Error("the browser takes too long");
    return "%PDF-1.4";
  });
  const at = site("half");
  expect(await printPages({ siteFolder: at, keptFolder: path.join(folder, "kept-half"), openBrowser: half.open })).toBe(
    1,
  );
  expect(pageOf(at)).toContain("/cetak/a.pdf");
  expect(pageOf(at)).not.toContain("/cetak/b.pdf");
  expect(existsSync(path.join(at, "cetak/b.pdf"))).toBe(false);
  expect(half.closed()).toBe(1);

  const lies = browser(() => "<html>");
  const other = site("lies");
  expect(
    await printPages({ siteFolder: other, keptFolder: path.join(folder, "kept-lies"), openBrowser: lies.open }),
  ).toBe(0);
  expect(pageOf(other)).toContain("data-without-pdf");
});

test("a program that is no browser is given up, and leaves nothing behind", async () => {
  const none = path.join(folder, "none.sh");
  writeFileSync(none, "#!/bin/sh\nexit 1\n");
  chmodSync(none, 0o755);
  await expect(openPrintingBrowser(none)).rejects.toThrow("the browser ended");
  await expect(openPrintingBrowser(path.join(folder, "nowhere"))).rejects.toThrow(/ENOENT/);
});

test("sizes are written in the page's language", () => {
  const made = new Map([["/cetak/a.pdf", 281_595]]);
  expect(withFiles(list, made, "en")).toContain('<span data-kind="size">282 KB</span>');
  expect(withFiles(list, new Map([["/cetak/a.pdf", 812]]), "en")).toContain("812 bytes");
});

test("the browser is the one that the setting names, else an installed one, else none", async () => {
  expect(findChromium(undefined, () => false)).toBeUndefined();
  expect(findChromium(undefined, (file) => file === "/usr/bin/google-chrome")).toBe("/usr/bin/google-chrome");
  expect(findChromium("/opt/chrome", () => true)).toBe("/opt/chrome");
  expect(await errorCode(() => findChromium("/opt/none", () => false))).toBe("SETTING_INVALID");
});
