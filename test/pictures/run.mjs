// `npm run pictures [-- NAME…] [--readme]`: every page type on a phone and a desk, light, dark and on paper, in var/pictures, for somebody to
// look at; only those whose name begins with one of the names given. `--readme` renews the picture that the README shows.
// PORTAL_URL names a running portal; else one is started.
import { copyFileSync, mkdirSync, rmSync } from "node:fs";
import * as path from "node:path";
import { launchBrowser } from "../e2e/browser.ts";
import { startPortal } from "../e2e/start-portal.ts";
import { picturedPages } from "./pages.mjs";

const folder = path.resolve("var/pictures");
/** A browser draws no more than some 8,000 px at once and repeats what is above; and nobody can read a picture that high. */
const pieceHeight = 1600;
/** pages that are nothing without their scripts */
const withScripts = /^(?:jelajah|graphiql)$/;
/** A4 between its margins is 180 mm wide, which is 680 px. */
const looks = [
  { name: "light", width: 360, colorScheme: "light", media: "screen" },
  { name: "dark", width: 360, colorScheme: "dark", media: "screen" },
  { name: "light", width: 1280, colorScheme: "light", media: "screen" },
  { name: "dark", width: 1280, colorScheme: "dark", media: "screen" },
  { name: "print", width: 680, colorScheme: "light", media: "print" },
];
const given = process.argv.slice(2);
const names = given.filter((one) => !one.startsWith("--"));
const isWanted = (name) => names.length === 0 || names.some((one) => name.startsWith(one));

const running = process.env.PORTAL_URL;
const portal = running
  ? { url: running.replace(/\/$/, ""), stop: async () => undefined }
  : await startPortal(console.log);
const browser = await launchBrowser();
try {
  if (names.length === 0) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const pages = Object.entries(await picturedPages(portal.url)).filter(([name]) => isWanted(name));
  if (pages.length === 0) throw new Error(`no page is called ${names.join(", ")}`);
  for (const look of looks) {
    for (const scripts of [false, true]) await takeAll(look, scripts, pages);
    console.log(`${look.width} px, ${look.name}`);
  }
  if (given.includes("--readme")) await takeReadme();
  console.log(`→ ${folder}`);
} finally {
  await browser.close();
  await portal.stop();
}

async function takeAll({ name: look, width, colorScheme, media }, scripts, pages) {
  const viewport = { width, height: pieceHeight };
  const context = await browser.newContext({ viewport, colorScheme, javaScriptEnabled: scripts });
  const page = await context.newPage();
  await page.emulateMedia({ media, colorScheme });
  for (const [name, address] of pages.filter(([one]) => withScripts.test(one) === scripts)) {
    await page.goto(portal.url + address);
    if (scripts) await page.waitForTimeout(3000);
    const file = path.join(folder, `${name}-${width}-${look}`);
    await takePieces(page, file, width);
    if (media === "print") await page.pdf({ path: `${file}.pdf`, preferCSSPageSize: true });
  }
  await context.close();
}

/** The whole page in pieces from the top: `name-1.png`, `name-2.png` … The last one is as high as what is left. */
async function takePieces(page, file, width) {
  // measuring and moving need no script of the page, but `evaluate` works without them too
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  for (let top = 0, piece = 1; top < height; top += pieceHeight, piece++) {
    await page.evaluate((y) => scrollTo(0, y), top);
    const from = top - (await page.evaluate(() => scrollY));
    const clip = { x: 0, y: from, width, height: Math.min(pieceHeight - from, height - top) };
    await page.screenshot({ path: `${file}-${piece}.png`, clip });
  }
}

/** The home page as a desk shows it, down to its first figure. */
async function takeReadme() {
  const page = await browser.newPage({ viewport: { width: 1280, height: 1180 }, colorScheme: "light" });
  await page.goto(`${portal.url}/`);
  await page.screenshot({ path: path.join(folder, "beranda.png") });
  copyFileSync(path.join(folder, "beranda.png"), path.resolve("site/pictures/beranda.png"));
  await page.close();
}
