import type { BuildTime, LargeSite } from "./build-large-site.ts";
import type { BrowserPage } from "./in-browser.ts";
import type { LighthousePage } from "./lighthouse-runs.ts";
import type { cardBytes, heaviestPictures, PageBytes } from "./page-bytes.ts";
import type { Rebuilt } from "./sample-portal.ts";

/** Everything that was measured; a part that did not run is undefined. */
export interface Measurements {
  readonly pages?: readonly PageBytes[] | undefined;
  readonly pictures?: ReturnType<typeof heaviestPictures> | undefined;
  readonly cards?: ReturnType<typeof cardBytes> | undefined;
  readonly browser?: readonly BrowserPage[] | undefined;
  /** all cards and pictures drawn, and those of before kept */
  readonly build?: { readonly drawn: Rebuilt; readonly kept: Rebuilt } | undefined;
  readonly lighthouse?: readonly LighthousePage[] | undefined;
  readonly large?: LargeSite | undefined;
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
/** held to budgets of their own */
const heavy = ["cetak", "jelajah", "kontrak", "sematkan"];
const lists = ["kelurahan", "kecamatan"];
const scripted = ["jelajah", ...lists];

/** Every budget of the site, in the order in which the design lists them. */
export function budgets(measured: Measurements): Budget[] {
  const { pages, pictures, cards, browser, build, lighthouse, large } = measured;
  return [
    ...(pages ? ofBytes(pages) : [notRun("weight and script of pages", "14,000", "budgets")]),
    ...(browser ? ofBrowser(browser) : [notRun("requests, fonts, images, third parties, cookies", "0", "budgets")]),
    ...(pictures
      ? [picture("one chart, gzip", pictures.chart, 2_000), picture("one map, gzip", pictures.map, 5_000)]
      : [notRun("one chart, one map", "2,000", "budgets")]),
    ...(lighthouse ? ofLighthouse(lighthouse) : [notRun("Lighthouse mobile", "100 × 4", "lighthouse")]),
    elsewhere("axe: light, dark, forced colours, 320 px, 200 % text", "0", "test/e2e/accessible.test.ts"),
    elsewhere("keyboard walk, focus not hidden, targets", "all pages", "test/e2e/keyboard.test.ts"),
    elsewhere("contrast: text 4.5 : 1, marks beside each other 3 : 1", "all colours", "test/e2e/accessible.test.ts"),
    elsewhere("html-validate, broken links", "0", "test/e2e/valid-html.test.ts, connected.test.ts"),
    elsewhere("works without script, and with the API down", "all pages", "test/e2e/without-the-api.test.ts"),
    elsewhere("print: A4, tables open, no cut rows", "all sheets", "test/e2e/report-on-paper, sheet-on-paper"),
    elsewhere("every number on a page is the API's", "0 differ", "test/e2e/one-number.test.ts"),
    cards ? ofCards(cards) : notRun("share card, bytes; 1200 × 630", "100,000", "budgets"),
    ...(build
      ? [
          timed("build of the city, all cards and pictures drawn (s)", 30, build.drawn, 1),
          timed("build of the city, cards and pictures of before (s)", 30, build.kept, 1),
        ]
      : [notRun("build of the city, all cards and pictures drawn (s)", "30", "build")]),
    ...(large
      ? [
          timed(`build of ${whole(large.pages)} pages, pictures drawn, ms a page`, 15, large.first, large.pages / 1000),
          timed(`build of ${whole(large.pages)} pages, pictures kept, ms a page`, 3, large.second, large.pages / 1000),
        ]
      : [notRun("build of a 15,000-page publisher, ms a page", "3", "large")]),
  ];
}

function ofBytes(pages: readonly PageBytes[]): Budget[] {
  const others = pages.map(({ type }) => type).filter((type) => ![...light, ...fuller, ...heavy].includes(type));
  return [
    weight(pages, "HTML + CSS + SVG: home, kecamatan, kelurahan, coverage, benefits, release", light, 14),
    weight(pages, "HTML + CSS + SVG: every other reading page", others, 14),
    weight(pages, "HTML + CSS + SVG: budget, method, glossary", fuller, 20),
    weight(pages, "HTML + CSS + SVG: print report", ["cetak"], 60),
    weight(pages, "HTML + CSS + SVG: frame of a figure on another site", ["sematkan"], 6),
    script(pages, "script on reading pages", (type) => !scripted.includes(type), 0),
    script(pages, "script of the kelurahan filter", (type) => lists.includes(type), 1_000),
    script(pages, "script of the explorer", (type) => type === "jelajah", 15_000),
  ];
}

function ofBrowser(browser: readonly BrowserPage[]): Budget[] {
  const most = (part: (page: BrowserPage) => number) =>
    browser.filter((page) => !Number.isNaN(part(page))).reduce((a, b) => (part(b) > part(a) ? b : a));
  const line = (what: string, limit: number, part: (page: BrowserPage) => number, digits = 0) =>
    least(what, limit, part(most(part)), digits, most(part).address);
  return [
    line("requests of a page", 1, ({ requests }) => requests),
    line("fonts", 0, ({ fonts }) => fonts),
    line("images above the fold", 0, ({ imagesAbove }) => imagesAbove),
    line("third parties", 0, ({ foreign }) => foreign.length),
    line("cookies", 0, ({ cookies }) => cookies),
    line("LCP in the browser, slow 4G and CPU ÷ 4 (ms)", 1_000, ({ lcp }) => lcp),
    line("TBT in the browser, CPU ÷ 4 (ms)", 0, ({ tbt }) => tbt),
    line("a tap on the menu to the next paint, CPU ÷ 4 (ms)", 100, ({ tap }) => tap),
    line("CLS in the browser", 0.01, ({ cls }) => cls, 4),
  ];
}

function ofCards(cards: NonNullable<Measurements["cards"]>): Budget {
  return {
    what: "share card, bytes; 1200 × 630",
    most: "100,000",
    value: cards.count === 0 ? "no cards" : `${whole(cards.most)} of ${cards.count} (${cards.address})`,
    isKept: cards.count === 0 ? undefined : cards.most <= 100_000 && cards.wrongSize.length === 0,
  };
}

/** Judged by the clock; the processor's time stands beside it, for a machine that is busy with something else. */
function timed(what: string, most: number, { seconds, processor }: BuildTime, per: number): Budget {
  const value = `${whole(seconds / per, 2)}; processor ${whole(processor / per, 2)}`;
  return { what, most: whole(most), value, isKept: seconds / per <= most };
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

function ofLighthouse(pages: readonly LighthousePage[]): Budget[] {
  const names = ["performance", "accessibility", "best practices", "SEO"];
  const scores = names.map((name, at): Budget => {
    const own = pages.map(({ scores, address }) => ({ score: scores[at] ?? 0, address }));
    const lowest = own.reduce((a, b) => (b.score < a.score ? b : a));
    const value = lowest.score === 100 ? "100" : `${lowest.score} (${lowest.address})`;
    return { what: `Lighthouse mobile: ${name}, the lowest page`, most: "100", value, isKept: lowest.score === 100 };
  });
  const most = (part: (page: LighthousePage) => number) => pages.reduce((a, b) => (part(b) > part(a) ? b : a));
  const line = (what: string, limit: number, part: (page: LighthousePage) => number, digits = 0) =>
    least(what, limit, part(most(part)), digits, new URL(most(part).address).pathname);
  return [
    ...scores,
    line("LCP, Lighthouse's slow 4G (ms)", 1_000, ({ lcp }) => lcp),
    line("TBT, Lighthouse (ms)", 0, ({ tbt }) => tbt),
    line("CLS, Lighthouse", 0.01, ({ cls }) => cls, 4),
  ];
}

function least(what: string, most: number, value: number, digits: number, address: string): Budget {
  const shown = whole(value, digits);
  return { what, most: whole(most, 2), value: value === 0 ? shown : `${shown} (${address})`, isKept: value <= most };
}

/** A budget of a part that was left out on request. */
function notRun(what: string, most: string, part: string): Budget {
  return elsewhere(what, most, `not measured now: --only ${part}`);
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
