import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import * as path from "node:path";
import { Resvg } from "@resvg/resvg-js";
import type { FigurePress } from "./press-place.ts";
import { trueType } from "./true-type.ts";

/** A press that also writes what it has kept. */
export interface OpenPress extends FigurePress {
  /** Writes every file kept into this folder. */
  write(folder: string): void;
}

/** Opens a press. Pictures of points and the fonts for them stay in `cacheFolder` from one build to the next. */
export function openFigurePress(cacheFolder: string): OpenPress {
  const kept = new Map<string, string | Uint8Array>();
  const folder = path.join(cacheFolder, "gambar");
  let fonts: string[] | undefined;
  return {
    keep: (name, content) => {
      if (kept.has(name)) throw new RangeError(`two figures at ${name}`);
      kept.set(name, content);
    },
    png: (svg) => {
      const file = path.join(folder, `${createHash("sha256").update(svg).digest("hex")}.png`);
      if (existsSync(file)) return readFileSync(file);
      fonts ??= laidOutFonts(folder);
      const bytes = drawn(svg, fonts);
      writeFileSync(file, bytes);
      return bytes;
    },
    write: (site) => {
      for (const [name, content] of kept) {
        const file = path.join(site, ...name.split("/"));
        mkdirSync(path.dirname(file), { recursive: true });
        writeFileSync(file, content);
      }
    },
  };
}

const family = "Plus Jakarta Sans";

function drawn(svg: string, fontFiles: string[]): Uint8Array {
  const font = { fontFiles, loadSystemFonts: false, defaultFontFamily: family };
  return new Resvg(svg, { font, fitTo: { mode: "width", value: 1200 } }).render().asPng();
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
