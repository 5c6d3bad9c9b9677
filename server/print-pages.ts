import { createHash } from "node:crypto";
import * as fs from "node:fs";
import * as path from "node:path";
import type { Locale } from "../schema/text.ts";
import { fileSize } from "../site/format.ts";
import type { PrintingBrowser } from "./printing-browser.ts";

interface Printing {
  /** the built site; PDF files are laid into it, and its pages that list them are filled in */
  readonly siteFolder: string;
  /** where printed files stay between builds, named by the page they print */
  readonly keptFolder: string;
  /** starts the browser; undefined where none is installed: then pages say how to print */
  readonly openBrowser: (() => Promise<PrintingBrowser>) | undefined;
}

interface Job {
  /** address of the page */
  readonly prints: string;
  /** address of the PDF */
  readonly file: string;
}

const lists = { id: "cetak/index.html", en: "en/cetak/index.html" } as const satisfies Record<Locale, string>;
const listed = /<li data-prints="([^"]+)" data-file="([^"]+)">[\s\S]*?<\/li>/g;

/**
 * Prints the pages that `/cetak/` lists as tagged PDF files of A4 and fills their sizes in. Best effort: what cannot be printed is taken off the list,
 * and nothing here stops a site from being published. Returns how many files the site has.
 */
export async function printPages(printing: Printing): Promise<number> {
  const { siteFolder, openBrowser } = printing;
  const pages = (Object.keys(lists) as Locale[]).flatMap((locale) => {
    const file = path.join(siteFolder, lists[locale]);
    return fs.existsSync(file) ? [{ locale, file, html: fs.readFileSync(file, "utf8") }] : [];
  });
  const jobs = pages.flatMap(({ html }) => [...html.matchAll(listed)].map(jobOf));
  const made = openBrowser ? await printAll(jobs, { ...printing, openBrowser }) : new Map<string, number>();
  for (const { locale, file, html } of pages) fs.writeFileSync(file, withFiles(html, made, locale));
  return made.size;
}

const jobOf = ([, prints = "", file = ""]: RegExpMatchArray): Job => ({ prints, file });

/** Sizes in bytes by address. After the first page that fails, the rest is left: a browser that hangs must not hold up a release. */
async function printAll(
  jobs: readonly Job[],
  { siteFolder, keptFolder, openBrowser }: Printing & { readonly openBrowser: () => Promise<PrintingBrowser> },
): Promise<Map<string, number>> {
  const made = new Map<string, number>();
  const used = new Set<string>();
  let browser: PrintingBrowser | undefined;
  fs.mkdirSync(keptFolder, { recursive: true });
  try {
    for (const { prints, file } of jobs) {
      const page = path.join(siteFolder, prints, "index.html");
      const kept = path.join(keptFolder, keptName(page));
      used.add(path.basename(kept));
      if (!fs.existsSync(kept)) {
        browser ??= await openBrowser();
        const bytes = await browser.print(page);
        if (!bytes.subarray(0, 5).equals(Buffer.from("%PDF-"))) throw new Error("no PDF");
        fs.writeFileSync(`${kept}.part`, bytes);
        fs.renameSync(`${kept}.part`, kept);
      }
      const target = path.join(siteFolder, file);
      fs.mkdirSync(path.dirname(target), { recursive: true });
      fs.copyFileSync(kept, target);
      made.set(file, fs.statSync(target).size);
    }
    for (const kept of fs.readdirSync(keptFolder)) {
      if (!used.has(kept)) fs.rmSync(path.join(keptFolder, kept), { force: true });
    }
  } catch {
    return made;
  } finally {
    await browser?.close();
  }
  return made;
}

/** The same page is the same print. */
function keptName(page: string): string {
  return `${createHash("sha256").update(fs.readFileSync(page)).digest("hex")}.pdf`;
}

/** The page that lists the files as it is when these are there: with their sizes, or without a list. */
export function withFiles(html: string, made: ReadonlyMap<string, number>, locale: Locale): string {
  if (![...html.matchAll(listed)].some(([, , file = ""]) => made.has(file))) {
    return html.replace(/<div data-with-pdf>[\s\S]*?<\/ul>\s*<\/div>/, "");
  }
  return html
    .replace(/<p data-without-pdf>[\s\S]*?<\/p>/, "")
    .replace(listed, (item: string, _: string, file: string) => {
      const bytes = made.get(file);
      if (bytes === undefined) return "";
      return item.replace(
        /<span data-kind="size"><\/span>/,
        `<span data-kind="size">${fileSize(bytes, locale)}</span>`,
      );
    });
}
