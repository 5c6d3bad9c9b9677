import type { LargeSite } from "./build-large-site.ts";
import type { BrowserPage } from "./in-browser.ts";
import type { LighthousePage } from "./lighthouse-runs.ts";
import type { cardBytes, heaviestPictures, PageBytes } from "./page-bytes.ts";

/** Everything that was measured; what was left out on request is undefined and counts as not measured. */
export interface Measurements {
  readonly pages: readonly PageBytes[];
  readonly pictures: ReturnType<typeof heaviestPictures>;
  readonly cards: ReturnType<typeof cardBytes>;
  readonly browser: readonly BrowserPage[];
  readonly build: { readonly pages: number; readonly withCards: number; readonly withoutCards: number };
  readonly lighthouse: readonly LighthousePage[] | undefined;
  readonly large: LargeSite | undefined;
}

/** One budget with what was measured; `isKept` undefined: not measured here, `value` says where or why. */
export interface Budget {
  readonly what: string;
  readonly most: string;
  readonly value: string;
  readonly isKept: boolean | undefined;
}

const light = [
  "beranda",
  "kecamatan",
  "kecamatan/…",
  "kelurahan",
  "kelurahan/…",
  "cakupan",
  "manfaat",
  "rilis",
  "rilis/…",
];
const fuller = ["anggaran", "metode", "glosarium"];
const scripted = ["jelajah", "kelurahan"];

/** The budgets of pages, in the order in which the design lists them. */
export function budgets(measured: Measurements): Budget[] {
  const { pages, pictures, cards, browser, build, lighthouse, large } = measured;
  const most = (part: (page: BrowserPage) => number) =>
    Math.max(...browser.map(part).filter((value) => !Number.isNaN(value)));
  const lines = [
    weight(pages, "HTML + CSS + SVG: home, kecamatan, kelurahan, coverage, benefits, release", light, 14),
    weight(pages, "HTML + CSS + SVG: budget, method, glossary", fuller, 20),
    weight(pages, "HTML + CSS + SVG: print report", ["cetak"], 60),
    script(pages, "script on reading pages", (type) => !scripted.includes(type), 0),
    script(pages, "script of the kelurahan filter", (type) => type === "kelurahan", 1_000),
    script(pages, "script of the explorer", (type) => type === "jelajah", 15_000),
    least(
      "requests of a page",
      1,
      most(({ requests }) => requests),
      0,
    ),
    least(
      "fonts",
      0,
      most(({ fonts }) => fonts),
      0,
    ),
    least(
      "images above the fold",
      0,
      most(({ imagesAbove }) => imagesAbove),
      0,
    ),
    least(
      "third parties",
      0,
      most(({ foreign }) => foreign.length),
      0,
    ),
    least(
      "cookies",
      0,
      most(({ cookies }) => cookies),
      0,
    ),
    picture("one chart, gzip", pictures.chart, 2_000),
    picture("one map, gzip", pictures.map, 5_000),
    ...ofLighthouse(lighthouse),
    least(
      "LCP in the browser, slow 4G and CPU ÷ 4 (ms)",
      1_000,
      most(({ lcp }) => lcp),
      0,
    ),
    least(
      "TBT in the browser (ms)",
      0,
      most(({ tbt }) => tbt),
      0,
    ),
    least(
      "a tap on the menu to the next paint, CPU ÷ 4 (ms)",
      100,
      most(({ tap }) => tap),
      0,
    ),
    least(
      "CLS in the browser",
      0.01,
      most(({ cls }) => cls),
      4,
    ),
    elsewhere("axe: light, dark, forced colours, 320 px, 200 % text", "0", "test/e2e/accessible.test.ts"),
    elsewhere("html-validate, broken links", "0", "test/e2e/valid-html.test.ts"),
    elsewhere("works without script, and with the API down", "all pages", "test/e2e/without-the-api.test.ts"),
    elsewhere("every number on a page is the API's", "0 differ", "test/e2e/one-number.test.ts"),
    {
      what: "share card, bytes; 1200 × 630",
      most: "100,000",
      value: cards.count === 0 ? "no cards" : `${whole(cards.most)} of ${cards.count} (${cards.address})`,
      isKept: cards.count === 0 ? undefined : cards.most <= 100_000 && cards.wrongSize.length === 0,
    },
    least("build of the city with all cards drawn (s)", 30, build.withCards, 1),
    least("build of the city, ms a page without drawing cards", 15, (build.withoutCards * 1000) / build.pages, 1),
    large
      ? least(
          `build of ${whole(large.pages)} pages, ms a page, cards and pictures apart`,
          3,
          (large.seconds * 1000) / large.pages,
          2,
        )
      : elsewhere("build of a 15,000-page publisher, ms a page", "3", "left out"),
  ];
  return lines;
}

function weight(pages: readonly PageBytes[], what: string, types: readonly string[], kilobytes: number): Budget {
  const own = pages.filter(({ type }) => types.includes(type));
  const heaviest = own.reduce<PageBytes | undefined>((a, b) => (a && a.gzip >= b.gzip ? a : b), undefined);
  return {
    what: `${what}, gzip`,
    most: whole(kilobytes * 1000),
    value: heaviest ? `${whole(heaviest.gzip)} (${heaviest.address})` : "no such page",
    isKept: heaviest && heaviest.gzip <= kilobytes * 1000,
  };
}

function script(pages: readonly PageBytes[], what: string, isOwn: (type: string) => boolean, most: number): Budget {
  const heaviest = Math.max(0, ...pages.filter(({ type }) => isOwn(type)).map(({ script }) => script));
  return { what: `${what}, gzip`, most: whole(most), value: whole(heaviest), isKept: heaviest <= most };
}

function picture(
  what: string,
  { gzip, address, count }: { gzip: number; address: string; count: number },
  most: number,
): Budget {
  if (count === 0) return { what, most: whole(most), value: "none", isKept: undefined };
  return { what, most: whole(most), value: `${whole(gzip)} (${address})`, isKept: gzip <= most };
}

function ofLighthouse(pages: readonly LighthousePage[] | undefined): Budget[] {
  const names = ["performance", "accessibility", "best practices", "SEO"];
  if (!pages) return [elsewhere("Lighthouse mobile", "100 × 4", "left out")];
  const scores = names.map((name, at): Budget => {
    const own = pages.map(({ scores, address }) => ({ score: scores[at] ?? 0, address }));
    const lowest = own.reduce((a, b) => (b.score < a.score ? b : a));
    const value = lowest.score === 100 ? "100" : `${lowest.score} (${lowest.address})`;
    return { what: `Lighthouse mobile: ${name}, the lowest page`, most: "100", value, isKept: lowest.score === 100 };
  });
  const most = (part: (page: LighthousePage) => number) => Math.max(...pages.map(part));
  return [
    ...scores,
    least(
      "LCP, Lighthouse's slow 4G (ms)",
      1_000,
      most(({ lcp }) => lcp),
      0,
    ),
    least(
      "TBT, Lighthouse (ms)",
      0,
      most(({ tbt }) => tbt),
      0,
    ),
    least(
      "CLS, Lighthouse",
      0.01,
      most(({ cls }) => cls),
      4,
    ),
  ];
}

function least(what: string, most: number, value: number, digits: number): Budget {
  return { what, most: whole(most, 2), value: whole(value, digits), isKept: value <= most };
}

function elsewhere(what: string, most: string, where: string): Budget {
  return { what, most, value: where, isKept: undefined };
}

function whole(value: number, digits = 0): string {
  return value.toLocaleString("en", { maximumFractionDigits: digits });
}

/** Prints the table, red where over. False where a budget is not kept. */
export function printBudgets(list: readonly Budget[]): boolean {
  const isColoured = process.stdout.isTTY && !process.env.NO_COLOR;
  const red = (text: string) => (isColoured ? `\u001b[31m${text}\u001b[0m` : text);
  console.log("\nBudgets (KB are 1,000 bytes)");
  for (const { what, most, value, isKept } of list) {
    const mark = isKept === undefined ? "see   " : isKept ? "ok    " : red("OVER  ");
    console.log(`  ${mark}${what.padEnd(78)}${most.padStart(10)}   ${isKept === false ? red(value) : value}`);
  }
  return list.every(({ isKept }) => isKept !== false);
}
