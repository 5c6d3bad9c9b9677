import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import type { Locale } from "../../schema/text.ts";
import { allTerms } from "../../site/glossary/terms.ts";
import { ambiguousNames, avoidedIn } from "../../site/words/avoided-words.ts";
import { launchBrowser } from "./browser.ts";
import { allPages, pageTypes } from "./site-pages.ts";

const { url, siteFolder } = inject("portal");
const addresses = pageTypes(siteFolder);
const localeOf = (address: string): Locale => (address.startsWith("/en/") ? "en" : "id");
/** pages for developers speak as the API does */
const technical = /\/(?:jelajah|kontrak|kamus|unduh|data)\//;
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** The words that a reader meets: no code, no names of documents, codes and sources; runs inside the browser. */
function readersWords(): string {
  const body = document.body.cloneNode(true) as HTMLElement;
  for (const element of body.querySelectorAll("code, pre, script, style, [data-kind], [lang]")) element.remove();
  for (const element of body.querySelectorAll("p, li, td, th, dt, dd, h1, h2, h3, summary, caption, text")) {
    element.append(" ¶ ");
  }
  return body.textContent ?? "";
}

/** Titles and headings, each alone; runs inside the browser. */
function readersHeadings(): string[] {
  const headings = [...document.querySelectorAll("main h1, main h2")].map((element) => element.textContent ?? "");
  return [document.title, ...headings].map((text) => text.replace(/\s+/g, " ").trim());
}

interface SpelledTerm {
  readonly id: string;
  readonly spellings: readonly string[];
}

/** Faults of the links to the glossary: a first use that is not linked, a second link, a link where none belongs; runs inside the browser. */
function findGlossaryFaults({ terms, glossary }: { terms: readonly SpelledTerm[]; glossary: string }): string[] {
  const faults: string[] = [];
  const apart =
    "a:not(.term), h1, h2, h3, h4, h5, h6, table, nav, svg, code, pre, summary, details, button, label, data, time, dfn, " +
    "textarea, select, blockquote, [data-kind], [data-cell], [lang], .crumbs, .mark, .chip, .absent";
  const main = document.querySelector("main");
  if (!main) return ["no main"];
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  const texts: { readonly text: string; readonly link: string | undefined }[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const owner = node.parentElement;
    const inside = owner?.closest(apart);
    if (!owner?.closest("p, li, dd") || (inside && main.contains(inside))) continue;
    texts.push({
      text: (node.textContent ?? "").replace(/\s+/g, " "),
      link: owner.closest("a.term")?.getAttribute("href") ?? undefined,
    });
  }
  const isWordSign = (sign: string | undefined) => sign !== undefined && /[\p{L}\p{N}/-]/u.test(sign);
  /** whether a longer spelling of another term stands over this place: "seluruh pekerja rentan" is no use of "seluruh pekerja" */
  const isCovered = (text: string, at: number, form: string, own: readonly string[]) =>
    terms.some(({ spellings }) =>
      spellings.some((longer) => {
        const inside = longer.toLowerCase().indexOf(form.toLowerCase());
        if (own.includes(longer) || longer.length <= form.length || inside < 0) return false;
        const start = at - inside;
        return text.slice(start, start + longer.length).toLowerCase() === longer.toLowerCase();
      }),
    );
  const uses = (text: string, spelling: string, own: readonly string[]) =>
    [spelling, spelling.charAt(0).toUpperCase() + spelling.slice(1)].some((form) => {
      for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
        const isWord = !isWordSign(text[at - 1]) && !isWordSign(text[at + form.length]);
        if (isWord && !isCovered(text, at, form, own)) return true;
      }
      return false;
    });
  for (const { id, spellings } of terms) {
    const href = `${glossary}#${id}`;
    const links = [...document.querySelectorAll("a.term")].filter((link) => link.getAttribute("href") === href);
    if (links.length > 1) faults.push(`${id}: linked ${links.length} times`);
    // a longer term that holds this one is linked as a whole and is no use of it
    const first = texts.find(
      ({ text, link }) => (link === undefined || link === href) && spellings.some((one) => uses(text, one, spellings)),
    );
    if (first && first.link !== href) faults.push(`${id}: first use is not linked: “${first.text.slice(0, 80)}”`);
  }
  for (const link of document.querySelectorAll("a.term")) {
    if (link.parentElement?.closest(apart) && main.contains(link.parentElement.closest(apart))) {
      faults.push(`a link where none belongs: ${link.textContent}`);
    }
    if (!link.closest("main")) faults.push(`outside the content: ${link.textContent}`);
  }
  return faults;
}

async function onEvery<Result>(
  pages: readonly string[],
  look: (
    page: Awaited<ReturnType<Awaited<ReturnType<Browser["newContext"]>>["newPage"]>>,
    address: string,
  ) => Promise<readonly Result[]>,
): Promise<Record<string, readonly Result[]>> {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  const found: Record<string, readonly Result[]> = {};
  for (const address of pages) {
    await page.goto(url + address);
    const faults = await look(page, address);
    if (faults.length > 0) found[address] = faults;
  }
  await context.close();
  return found;
}

test("no page for readers uses a word that the list of words avoids", async () => {
  const readers = addresses.filter((address) => !technical.test(address));
  const found = await onEvery(readers, async (page, address) =>
    avoidedIn(await page.evaluate(readersWords), localeOf(address)),
  );
  expect(found).toEqual({});
});

test("titles and headings say whether a kecamatan or a kelurahan is meant where both have the name", async () => {
  const found = await onEvery(addresses, async (page) =>
    (await page.evaluate(readersHeadings)).flatMap((heading) =>
      ambiguousNames(heading).map((name) => `${name}: ${heading}`),
    ),
  );
  expect(found).toEqual({});
});

test("the first use of a glossary term in a page's prose leads to the glossary, and only the first", async () => {
  const without = /^\/(?:en\/)?(?:glosarium|lembar|cetak|sematkan|tidak-ada)\//;
  const found = await onEvery(
    addresses.filter((address) => !without.test(address)),
    (page, address) => {
      const locale = localeOf(address);
      const terms = allTerms.map(({ id, spellings }) => ({ id, spellings: spellings[locale] }));
      return page.evaluate(findGlossaryFaults, { terms, glossary: locale === "id" ? "/glosarium/" : "/en/glosarium/" });
    },
  );
  expect(found).toEqual({});
});

test("the main pages explain their words: each has links to the glossary", () => {
  const byAddress = new Map(allPages(siteFolder).map(({ address, html }) => [address, html]));
  const least = {
    "/": 5,
    "/anggaran/": 8,
    "/cakupan/": 4,
    "/manfaat/": 4,
    "/kecamatan/panggungrejo/": 3,
    "/berakhir/": 4,
  };
  for (const [address, count] of Object.entries(least)) {
    for (const page of [address, `/en${address}`]) {
      const links = byAddress.get(page)?.match(/<a class="term"/g) ?? [];
      expect(links.length, page).toBeGreaterThanOrEqual(count);
    }
  }
});

test("every page's foot leads to the page for questions, and that page never asks for a NIK", () => {
  const pages = allPages(siteFolder).filter(({ address }) => !/\/(?:sematkan|graphiql)\//.test(address));
  const without = pages.filter(({ address, html }) => {
    const foot = html.slice(html.indexOf("<footer"));
    return !foot.includes(`href="${address.startsWith("/en/") ? "/en" : ""}/tanya/"`);
  });
  expect(without.map(({ address }) => address)).toEqual([]);
  for (const { address, html } of pages.filter((one) => /\/(?:warga|tanya)\//.test(one.address))) {
    expect(html, address).not.toMatch(/<(?:input|form|textarea|select)\b/);
    expect(html, address).toContain("NIK");
  }
});

test("what the office has not announced is said to be so", () => {
  const byAddress = new Map(allPages(siteFolder).map(({ address, html }) => [address, html]));
  expect(byAddress.get("/warga/")?.match(/Belum diumumkan dinas/g)?.length).toBe(5);
  expect(byAddress.get("/en/warga/")?.match(/Not yet announced by the office/g)?.length).toBe(5);
  expect(byAddress.get("/tanya/")?.match(/belum diumumkan dinas/g)?.length).toBe(3);
});
