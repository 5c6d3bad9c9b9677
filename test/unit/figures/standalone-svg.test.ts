import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import * as path from "node:path";
import sax from "sax";
import { afterAll, expect, test } from "vitest";
import { openFigurePress } from "../../../site/figures/figure-press.ts";
import { lightColour } from "../../../site/figures/light-colours.ts";
import { standaloneSvg } from "../../../site/figures/standalone-svg.ts";
import { trueType } from "../../../site/figures/true-type.ts";
import { nameOfStyle } from "../../../site/lean-style.ts";

const folder = mkdtempSync(path.join(tmpdir(), "terang-press-"));
const folders = { siteFolder: path.join(folder, "site"), cacheFolder: path.join(folder, "cache") };
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const page = `<div><svg class="bar" aria-hidden="true"></svg><svg class="chart" width="100%" height="220" role="img" aria-labelledby="a b">
<title id="a">Grafik garis: Peserta aktif</title><desc id="b">DATA CONTOH. Paling sedikit 1.</desc>
<line class="axis" x1="0" x2="100%" y1="180" y2="180"></line><text x="-8" y="184" text-anchor="end" data-kind="axis">0</text>
<svg aria-hidden="true" width="100%" height="220" viewBox="0 0 100 220" preserveAspectRatio="none" overflow="visible"><path class="actual" d="M0,180L50,100L100,26"></path></svg>
<text class="strong" x="100%" y="40" text-anchor="end"><tspan data-cell="peserta-aktif/35.75/2025-12" data-value="7775">7.775</tspan></text>
<text class="stamp" x="0" y="216">DATA CONTOH</text></svg></div>`;
const words = {
  ...{
    finding: "7.775 dari 9.000 pekerja rentan Kota Pasuruan sudah terlindungi & “dihitung”",
    subtitle: "Orang. Per 31 Desember 2025.",
  },
  ...{ foot: ["Sumber: Dinas. 35.75/2025-12/1.0.0.", "/sematkan/beranda-bulan/2025-12-1.0.0/"], mark: "DATA CONTOH" },
};
const svg = standaloneSvg(page, words) ?? "";

test("a picture that leaves its page is well-formed, needs nothing else, and says what it is", () => {
  const parser = sax.parser(true);
  parser.onerror = (error) => {
    throw error;
  };
  parser.write(svg).close();
  expect(svg).toMatch(
    /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="480" height="\d+" viewBox="0 0 480 \d+" role="img"/,
  );
  expect(svg).toContain("<title>Grafik garis: Peserta aktif</title>");
  expect(svg).not.toMatch(/class=|style|href|data-|var\(|%"/);
  for (const word of ["7.775 dari 9.000", "Per 31 Desember 2025", "35.75/2025-12/1.0.0", "/sematkan/beranda-bulan/"]) {
    expect(svg, word).toContain(word);
  }
});

test("the sample mark stands above the picture and inside it; on real data nowhere", () => {
  expect(svg.match(/>DATA CONTOH</g)).toHaveLength(2);
  const real = standaloneSvg(page.replaceAll("DATA CONTOH", ""), { ...words, mark: undefined });
  expect(real).not.toContain("CONTOH");
});

test("percentages become pixels of the picture, and stretched paths are drawn out with them", () => {
  // 480 less the margins and the room for the axis
  expect(svg).toContain('x2="396"');
  expect(svg).toContain('d="M0,180L198,100L396,26"');
  expect(svg).toContain(`stroke="${lightColour("data")}"`);
});

test("small charts beside each other keep their own widths and places, and lengths of a reader's text become pixels", () => {
  const panel = (x: string) =>
    `<svg x="${x}" y="1rem" width="50%" height="6rem"><text x="0" y="0.5rem">Nama</text><svg y="1.25rem" width="100%" height="4rem" viewBox="0 0 100 64" preserveAspectRatio="none"><path class="veil" stroke-width="50" d="M0,32L50,32"></path></svg><circle class="dot" cx="100%" cy="2rem" r="4"></circle></svg>`;
  const two = `<svg class="chart" width="100%" height="8.5rem">${panel("0")}${panel("50%")}</svg>`;
  const drawn = standaloneSvg(two, words) ?? "";
  // the chart is 396 wide, a panel half of it
  expect(drawn).toContain('<g transform="translate(0 16)">');
  expect(drawn).toContain('<g transform="translate(198 16)">');
  expect(drawn.match(/<g transform="translate\(0 20\)"><path [^>]*d="M0,32L99,32"/g)).toHaveLength(2);
  expect(drawn.match(/<circle [^>]*cx="198" cy="32"/g)).toHaveLength(2);
  expect(drawn).not.toContain("rem");
});

test("a map of few tiles shows names in full, a map of many their short forms", () => {
  const tile =
    '<text class="short onlow" x="0" y="1rem">Karangket.</text><text class="long onlow" x="0" y="1rem">Karangketug</text>';
  const map = (more: string) =>
    standaloneSvg(`<svg class="chart flush tiles${more}" height="3rem">${tile}</svg>`, words) ?? "";
  expect(map("")).toContain(">Karangket.<");
  expect(map("")).not.toContain("Karangketug");
  expect(map(" few")).toContain(">Karangketug<");
  expect(map(" few")).not.toContain("Karangket.");
});

test("long words and lines are broken inside the picture", () => {
  const long = standaloneSvg(page, { ...words, finding: "Kelurahan ".repeat(14), subtitle: "x".repeat(200) }) ?? "";
  const lines = [...long.matchAll(/<text x="20"[^>]*font-size="(\d+)"[^>]*>([^<]*)</g)];
  expect(lines.length).toBeGreaterThan(8);
  for (const [, size, text = ""] of lines) expect(text.length * Number(size) * 0.5).toBeLessThan(440);
});

test("markup without a chart has no picture", () => {
  expect(standaloneSvg('<svg class="bar"></svg><table></table>', words)).toBeUndefined();
});

test("the press draws the same PNG every time, with its letters, and keeps it", () => {
  const press = openFigurePress(folders);
  const png = Buffer.from(press.png(svg));
  expect(png.subarray(1, 4).toString()).toBe("PNG");
  expect(png.readUInt32BE(16)).toBe(1200);
  expect(png.length).toBeGreaterThan(20_000);
  expect(png.length).toBeLessThan(150_000);
  expect(Buffer.from(openFigurePress(folders).png(svg)).equals(png)).toBe(true);
  // letters missing: the picture would be far smaller
  const bare = Buffer.from(press.png(svg.replace(/>[^<]+<\/t/g, "></t")));
  expect(bare.length).toBeLessThan(png.length / 2);
});

test("a font is unpacked whole, and what is no font is refused", () => {
  const woff = readFileSync(
    createRequire(import.meta.url).resolve(
      "@fontsource/plus-jakarta-sans/files/plus-jakarta-sans-latin-400-normal.woff",
    ),
  );
  const font = trueType(woff);
  expect(font.length).toBe(woff.readUInt32BE(16));
  expect(() => trueType(Buffer.from("no font at all, but long enough to have a head of its own"))).toThrow(RangeError);
});

test("two figures at one address are refused", () => {
  const press = openFigurePress(folders);
  press.keep("/gambar/a.svg", svg);
  expect(() => press.keep("/gambar/a.svg", svg)).toThrow(/two figures/);
  press.frame("/sematkan/a/", frame, styles);
  expect(() => press.frame("/sematkan/a/", frame, styles)).toThrow(/two figures/);
});

test("what the press is handed stands below the site at once; a frame is finished like a page, in the style it names, and counted", () => {
  const press = openFigurePress(folders);
  press.keep("/gambar/b/c.csv", "a,b\r\n");
  expect(written("gambar/b/c.csv")).toBe("a,b\r\n");
  expect(press.frames()).toBe(0);
  press.frame("/sematkan/b/", frame, styles);
  expect(press.frames()).toBe(1);
  expect(written("sematkan/b/index.html")).toContain("script-src 'none'");
  expect(written("sematkan/b/index.html")).toContain("<style>p{margin:0}</style>");
  expect(() => press.frame("/sematkan/d/", frame.replace("<p>", '<p onclick="x()">'), styles)).toThrow(/sematkan\/d\//);
});

test("a page stands where its address is looked for, and those of what is not found where no address leads", () => {
  const press = openFigurePress(folders);
  for (const address of ["/", "/en/kecamatan/x/", "/404/", "/en/404/"]) press.page(address, address);
  expect(["index.html", "en/kecamatan/x/index.html", "404.html", "en/404.html"].map(written)).toEqual([
    "/",
    "/en/kecamatan/x/",
    "/404/",
    "/en/404/",
  ]);
  expect(press.frames()).toBe(0);
});

const style = nameOfStyle("p{margin:0}");
const styles = new Map([[style, "p{margin:0}"]]);
const frame = `<!DOCTYPE html><html lang="id"><head><meta charset="utf-8"><style>${style}</style></head><body><p>1</p></body></html>`;

function written(name: string): string {
  return readFileSync(path.join(folders.siteFolder, name), "utf8");
}
