import type { Locale } from "../../schema/text.ts";
import { pagePath, slug } from "../paths.ts";

/** Where one figure of one release stands for good. All are paths below the portal's own address. */
export interface FigureAddresses {
  /** `/sematkan/beranda-bulan/2025-12-1.0.0/` */
  readonly embed: string;
  /** `/gambar/2025-12-1.0.0/beranda-bulan.svg`, and the same for `png` and `csv` */
  readonly file: (ending: "svg" | "png" | "csv") => string;
}

/**
 * The name of a figure: its page and its place on it, the same in both languages.
 * @example figureName("/en/kecamatan/gadingrejo/", "bulan") // "kecamatan-gadingrejo-bulan"
 */
export function figureName(path: string, id: string): string {
  const bare = path.replace(/^\/en(?=\/)/, "").replace(/^\/|\/$/g, "");
  const parts = (bare === "" ? "beranda" : bare).split("/").map((part) => (part.includes(".") ? part : slug(part)));
  return [...parts, id].join("-");
}

/** The addresses of a figure in one release. */
export function figureAddresses(
  locale: Locale,
  name: string,
  release: { readonly period: string; readonly version: string },
): FigureAddresses {
  const stamp = `${release.period}-${release.version}`;
  return {
    embed: pagePath(locale, "sematkan", name, stamp),
    file: (ending) => `${pagePath(locale, "gambar", stamp)}${name}.${ending}`,
  };
}
