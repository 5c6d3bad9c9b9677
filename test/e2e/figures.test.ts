import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import * as path from "node:path";
import { gzipSync } from "node:zlib";
import type { AxeResults } from "axe-core";
import { HtmlValidate } from "html-validate";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchBrowser } from "./browser.ts";
import { allPages } from "./site-pages.ts";

// A figure is whole on every page, and what leaves the page with it says the same and works elsewhere.

const { url, siteFolder } = inject("portal");
const pages = allPages(siteFolder);
const frames = pages.filter(({ address }) => /^\/(?:en\/)?sematkan\//.test(address));
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

interface Figure {
  readonly address: string;
  readonly id: string;
  readonly html: string;
}
const figures: Figure[] = pages
  .filter((page) => !frames.includes(page))
  .flatMap(({ address, html }) =>
    [
      ...html.matchAll(
        /<section class="finding" id="([^"]*)"(?:(?!<section).)*?<figure class="evidence".*?<\/section>/gs,
      ),
    ].map(([whole, id = ""]) => ({ address, id, html: whole })),
  );
const fileOf = (address: string) => path.join(siteFolder, address.endsWith("/") ? `${address}index.html` : address);
const linksOf = ({ html }: Figure, part: string) =>
  [...html.matchAll(/href="([^"]*)"/g)].map(([, href = ""]) => href).filter((href) => href.includes(part));

test("every figure of every page has its nine parts", () => {
  expect(figures.length).toBeGreaterThan(100);
  const faults = figures.flatMap((figure) => {
    const { address, id, html } = figure;
    const isElsewhere = /\/kelurahan\/.+/.test(address) && id === "kelurahan";
    const tools = html.slice(html.indexOf('<details class="take"'));
    const found: Record<string, boolean> = {
      finding: /<h2 id="[^"]*">\s*\S/.test(html),
      subtitle: /<time datetime="\d{4}-\d{2}-\d{2}">/.test(html),
      state: html.includes('<span class="chip">'),
      table: html.includes("<table"),
      source: /(?:Sumber|Source): .*<code>35\.75\/[^<]*<\/code>/s.test(html),
      permalink: linksOf(figure, "/sematkan/").some((href) => existsSync(fileOf(href))),
      file: isElsewhere || linksOf(figure, "/gambar/").some((href) => href.endsWith(".csv")),
      picture: isElsewhere || !/<svg class="chart/.test(html) || linksOf(figure, "/gambar/").length === 3,
      citation: isElsewhere || /<q data-kind="citation">\[[A-Z]+ [A-Z]+, .*<\/q>/s.test(tools),
      code: isElsewhere || /<code>&lt;iframe src=(?:"|&#34;|&quot;)/.test(tools),
    };
    return Object.entries(found).flatMap(([name, there]) => (there ? [] : [`${address}#${id}: ${name}`]));
  });
  expect(faults).toEqual([]);
});

test("files have the size that stands beside them, pictures carry the mark, the release and the page's own numbers", () => {
  const faults: string[] = [];
  for (const figure of figures) {
    for (const href of linksOf(figure, "/gambar/")) {
      const file = fileOf(href);
      const bytes = statSync(file).size;
      const said = new RegExp(`href="${href.replaceAll(".", "\\.")}"[^>]*>[^<]*<span data-kind="size">([^<]*)<`).exec(
        figure.html,
      )?.[1];
      const expected = bytes < 1000 ? bytes : Math.round(bytes / 1000);
      if (Number(said?.replace(/\D/g, "")) !== expected) faults.push(`${href}: ${said}, not ${bytes} bytes`);
      const text = readFileSync(file);
      if (href.endsWith(".png") && (text.readUInt32BE(16) !== 1200 || bytes > 300_000))
        faults.push(`${href}: ${bytes}`);
      if (href.endsWith(".csv") && !/^data_contoh,/.test(text.toString())) faults.push(`${href}: no mark`);
      if (!href.endsWith(".svg")) continue;
      const svg = text.toString();
      const mark = href.startsWith("/en/") ? "SAMPLE DATA" : "DATA CONTOH";
      if (svg.split(`>${mark}<`).length < 3) faults.push(`${href}: mark`);
      if (!svg.includes("35.75/")) faults.push(`${href}: release`);
      const drawing = figure.html.slice(figure.html.indexOf('<svg class="chart'), figure.html.indexOf("<figcaption"));
      for (const [, number = ""] of drawing.matchAll(/<tspan[^>]*data-value="[^"]*"[^>]*>\s*([^<]*?)\s*</g)) {
        if (!svg.includes(`>${number}<`) && !svg.includes(`> ${number}`)) faults.push(`${href}: ${number}`);
      }
    }
  }
  expect(faults).toEqual([]);
});

test("frames are small, pinned and without a script; only they may stand on other sites", async () => {
  expect(frames.length).toBeGreaterThan(50);
  const over = frames
    .map(({ address, html }) => ({ address, bytes: gzipSync(html, { level: 9 }).length }))
    .filter(({ bytes }) => bytes > 6_000);
  expect(over).toEqual([]);
  for (const { address, html } of frames) {
    expect(html, address).toMatch(/<main data-release="35\.75\/\d{4}-\d{2}\/\d+\.\d+\.\d+">/);
    expect(html, address).not.toMatch(/<script|\sstyle=/);
    expect(html, address).toMatch(/<p class="newer" data-newer="[^"]*\{release\}[^"]*"><a href="\/[^"]*#[\w-]+">/);
  }
  const [first] = frames;
  const policyOf = async (address: string) => (await fetch(url + address)).headers.get("content-security-policy");
  expect(await policyOf(first?.address ?? "")).toMatch(/script-src 'none'.*frame-ancestors \*$/);
  for (const address of [
    "/",
    "/kelurahan/",
    "/jelajah/",
    "/sematkan/",
    "/sematkan/beranda-bulan/",
    "/r/35.75/latest/",
  ]) {
    expect(await policyOf(address), address).toContain("frame-ancestors 'none'");
  }
});

test("oEmbed answers with the code that the page offers", () => {
  for (const { address, html } of frames.slice(0, 20)) {
    const href = /<link rel="alternate" type="application\/json\+oembed" href="([^"]*)"/.exec(html)?.[1] ?? "";
    const answer = JSON.parse(readFileSync(fileOf(href), "utf8"));
    expect(answer, address).toMatchObject({ version: "1.0", type: "rich", width: 480 });
    // the sample portal has no address: the code says what to put in its place
    expect(answer.html.replace(standIn, ""), address).toContain(`src="${address}"`);
    expect(answer.html).toContain(`height="${answer.height}"`);
  }
});

/** what the code of a portal without an address names in its place */
const standIn = /https:\/\/(?:ALAMAT-PORTAL|PORTAL-ADDRESS)(?=\/)/;

/** one frame of each kind: a line, the map, small charts, a table with bars, a table of accounts */
const kinds = [
  "beranda-bulan",
  "cakupan-peta",
  "kecamatan-gadingrejo-bagian",
  "beranda-kecamatan",
  "beranda-skala",
  "anggaran-baris",
  "cakupan-sasaran",
];
const kindFrames = frames.filter(({ address }) => kinds.some((kind) => address.startsWith(`/sematkan/${kind}/`)));

test("nothing in a frame needs scrolling at its own size, and axe and the HTML rules object to nothing", {
  timeout: 300_000,
}, async () => {
  expect(kindFrames.length).toBeGreaterThanOrEqual(kinds.length);
  const rules = new HtmlValidate({
    extends: ["html-validate:recommended"],
    rules: { "doctype-style": "off", "long-title": "off", "no-trailing-whitespace": "off", "void-style": "off" },
  });
  const faults: string[] = [];
  for (const { address, html } of kindFrames) {
    const { width, height } = JSON.parse(readFileSync(path.join(siteFolder, address, "oembed.json"), "utf8"));
    const page = await browser.newPage({ viewport: { width, height } });
    await page.goto(url + address);
    const [needed, wide] = await page.evaluate(() => [
      document.documentElement.scrollHeight,
      document.documentElement.scrollWidth,
    ]);
    if (needed > height) faults.push(`${address}: ${needed} px in ${height}`);
    if (wide > width) faults.push(`${address}: ${wide} px wide`);
    await page.evaluate(axe);
    const { violations } = (await page.evaluate("axe.run()")) as AxeResults;
    faults.push(...violations.map(({ id, nodes }) => `${address}: ${id} ${nodes[0]?.html.slice(0, 120)}`));
    const report = await rules.validateString(html);
    faults.push(
      ...report.results.flatMap(({ messages }) =>
        messages.map(({ ruleId, line, column, message }) => `${address} ${line}:${column} ${ruleId}: ${message}`),
      ),
    );
    await page.close();
  }
  expect(faults).toEqual([]);
});

test("another site can frame a figure with the code as copied, and its links leave the frame; no page can be framed", async () => {
  const { html: code } = JSON.parse(
    readFileSync(path.join(siteFolder, "sematkan", "beranda-bulan", stamp(), "oembed.json"), "utf8"),
  );
  const other: Server = createServer((request, response) => {
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.end(request.url === "/page" ? `<iframe src="${url}/"></iframe>` : code.replace(standIn, url));
  });
  await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
  const there = `http://localhost:${(other.address() as AddressInfo).port}`;
  const page = await browser.newPage();
  await page.goto(there);
  const frame = page.frameLocator("iframe");
  await frame.locator("h1").waitFor();
  expect(await frame.locator("svg.chart").count()).toBe(1);
  await frame.locator(".newer a").click();
  await page.waitForURL(`${url}/#bulan`);
  const refused: string[] = [];
  page.on("console", (message) => refused.push(message.text()));
  await page.goto(`${there}/page`);
  await page.waitForTimeout(500);
  expect(refused.join("\n")).toContain("frame-ancestors");
  await page.close();
  other.close();
});

function stamp(): string {
  const [first] = frames;
  return /sematkan\/[^/]+\/([^/]+)\//.exec(first?.address ?? "")?.[1] ?? "";
}
