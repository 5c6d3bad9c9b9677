import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import * as path from "node:path";
import { Resvg } from "@resvg/resvg-js";
import { indexedPng } from "../cards/indexed-png.ts";
import { finishFrame } from "../finish-page.ts";
import type { FigurePress } from "./press-place.ts";
import { trueType } from "./true-type.ts";

/** A press that also writes whole pages, and counts what it has written. */
export interface OpenPress extends FigurePress {
  /** Writes the page of this address, which begins and ends with a slash. */
  page(address: string, html: string): void;
  /** frames written so far */
  frames(): number;
}

/**
 * Opens a press that writes what it is handed below `siteFolder` at once: a province has ten thousands of files, too many to hold. Pictures of
 * points and the fonts for them stay in `cacheFolder` from one build to the next.
 */
export function openFigurePress({ siteFolder, cacheFolder }: { siteFolder: string; cacheFolder: string }): OpenPress {
  const kept = new Set<string>();
  const made = new Set<string>();
  const pictures = path.join(cacheFolder, "gambar");
  let fonts: string[] | undefined;
  let frames = 0;
  const write = (name: string, content: string | Uint8Array) => {
    const folder = siteFolder + name.slice(0, name.lastIndexOf("/"));
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    writeFileSync(siteFolder + name, content);
  };
  const once = (name: string) => {
    if (kept.has(name)) throw new RangeError(`two figures at ${name}`);
    kept.add(name);
    return name;
  };
  return {
    keep: (name, content) => write(once(name), content),
    frame: (address, html, styles) => {
      frames++;
      write(once(`${address}index.html`), finishFrame(html, address, styles));
    },
    // a page that is not found has no address of its own
    page: (address, html) =>
      write(address.endsWith("/404/") ? `${address.slice(0, -1)}.html` : `${address}index.html`, html),
    png: (svg) => {
      const file = path.join(pictures, `${createHash("sha256").update(drawing).update(svg).digest("hex")}.png`);
      if (existsSync(file)) return readFileSync(file);
      fonts ??= laidOutFonts(pictures);
      const bytes = drawn(svg, fonts);
      writeFileSync(file, bytes);
      return bytes;
    },
    frames: () => frames,
  };
}

/** Changes whenever the same SVG would be drawn otherwise, so that kept pictures are not taken for it. */
const drawing = "2";
const family = "Plus Jakarta Sans";

function drawn(svg: string, fontFiles: string[]): Uint8Array {
  const font = { fontFiles, loadSystemFonts: false, defaultFontFamily: family };
  const { pixels, width, height } = new Resvg(svg, { font, fitTo: { mode: "width", value: 1200 } }).render();
  return indexedPng(pixels, width, height);
}

/** The font's package holds it packed for browsers only; the renderer reads plain TrueType. */
function laidOutFonts(folder: string): string[] {
  mkdirSync(folder, { recursive: true });
  const find = createRequire(import.meta.url);
  const packed = {
    regular: find.resolve("@fontsource/plus-jakarta-sans/files/plus-jakarta-sans-latin-400-normal.woff"),
    bold: find.resolve("@fontsource/plus-jakarta-sans/files/plus-jakarta-sans-latin-700-normal.woff"),
  };
  return Object.entries(packed).map(([weight, woff]) => {
    const file = path.join(folder, `plus-jakarta-sans-${weight}.ttf`);
    if (!existsSync(file)) writeFileSync(file, trueType(readFileSync(woff)));
    return file;
  });
}
