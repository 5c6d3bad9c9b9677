import type { NamedStyles } from "../lean-style.ts";

/** Takes the files that figures make of themselves while their pages are built, and draws pictures of points. */
export interface FigurePress {
  /** Keeps a file for the site at this path (beginning with a slash). */
  keep(path: string, content: string | Uint8Array): void;
  /** Keeps a figure's frame at this address; its style element holds the name of one of these styles. */
  frame(address: string, html: string, styles: NamedStyles): void;
  /** A PNG of this SVG, 1,200 px wide; kept between builds by the SVG's digest. */
  png(svg: string): Uint8Array;
}

/** Pages are compiled into a bundle of their own, so the press travels on a global symbol, as the build context does. */
const place = Symbol.for("terang.figure-press");
type Holder = { [place]?: FigurePress | undefined };

/** Lays the press out for the pages; `undefined` takes it away after the build. */
export function setFigurePress(press: FigurePress | undefined): void {
  (globalThis as Holder)[place] = press;
}

/** The press of the running build. Throws where pages are made by anything but a build. */
export function figurePress(): FigurePress {
  const press = (globalThis as Holder)[place];
  if (!press) throw new Error("figures are made by a build of the site, which lays out the press");
  return press;
}
