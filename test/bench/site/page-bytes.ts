import { globSync, readFileSync } from "node:fs";
import * as path from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { allPages, type SitePage } from "../../e2e/site-pages.ts";

/** The heaviest page of a type, as it crosses the wire: its bytes are style, pictures and text together. */
export interface PageBytes {
  readonly type: string;
  readonly pages: number;
  readonly address: string;
  readonly raw: number;
  readonly gzip: number;
  readonly brotli: number;
  /** bytes of executable script */
  readonly script: number;
}

/** `/en/kecamatan/gadingrejo/` → `kecamatan`; the home page is `beranda`. */
export function typeOf(address: string): string {
  const [first = "", second] = address
    .replace(/^\/en(?=\/)/, "")
    .split("/")
    .filter(Boolean);
  if (first === "") return "beranda";
  return second !== undefined && ["kelurahan", "kecamatan", "rilis", "data"].includes(first) ? `${first}/…` : first;
}

/** The heaviest page of every type of the built site. */
export function heaviestPages(siteFolder: string): PageBytes[] {
  const types = Map.groupBy(allPages(siteFolder), ({ address }) => typeOf(address));
  return [...types].map(([type, pages]) => {
    const weighed = pages.map((page) => ({ ...page, gzip: gzipBytes(page.html) }));
    const heaviest = weighed.reduce((most, one) => (one.gzip > most.gzip ? one : most));
    const { address, html, gzip } = heaviest;
    const script = Math.max(...pages.map((page) => scriptBytes(page)));
    return {
      type,
      pages: pages.length,
      address,
      raw: Buffer.byteLength(html),
      gzip,
      brotli: brotliBytes(html),
      script,
    };
  });
}

export const gzipBytes = (text: string) => gzipSync(text, { level: 9 }).length;

const brotliBytes = (text: string) =>
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

/** Data blocks are no script: no browser runs them. */
function scriptBytes({ html }: SitePage): number {
  const scripts = html.matchAll(/<script(?![^>]*application\/ld\+json)[^>]*>([\s\S]*?)<\/script>/g);
  return [...scripts].reduce((sum, [, code = ""]) => sum + gzipBytes(code), 0);
}

/** The heaviest picture inside a page, compressed by itself. */
export interface PictureBytes {
  readonly address: string;
  readonly gzip: number;
  readonly count: number;
}

/** The heaviest line or flow chart, and the heaviest map. Bars of tables are no charts: each is some 60 bytes of its table. */
export function heaviestPictures(siteFolder: string): { readonly chart: PictureBytes; readonly map: PictureBytes } {
  const found = allPages(siteFolder).flatMap(({ address, html }) =>
    [...html.matchAll(/<svg class="(chart[^"]*)"/g)].map(({ 1: classes = "", index }) => {
      const isMap = /\b(?:tiles|map)\b/.test(classes) || /class="tile /.test(svgAt(html, index));
      return { address, isMap, gzip: gzipBytes(svgAt(html, index)) };
    }),
  );
  const heaviest = (isMap: boolean) => {
    const own = found.filter((one) => one.isMap === isMap);
    const most = own.reduce((a, b) => (b.gzip > a.gzip ? b : a), { address: "–", gzip: 0 });
    return { address: most.address, gzip: most.gzip, count: own.length };
  };
  return { chart: heaviest(false), map: heaviest(true) };
}

/** The whole of the picture that begins here, with the pictures inside it. */
function svgAt(html: string, start: number): string {
  let depth = 0;
  for (const tag of html.slice(start).matchAll(/<svg\b[^>]*?(\/?)>|<\/svg>/g)) {
    depth += tag[0] === "</svg>" ? -1 : tag[1] === "/" ? 0 : 1;
    if (depth === 0) return html.slice(start, start + tag.index + tag[0].length);
  }
  return html.slice(start);
}

/** The share cards of the site: how many, the heaviest, and those that are not 1200 × 630. */
export function cardBytes(siteFolder: string): { count: number; most: number; address: string; wrongSize: string[] } {
  const cards = globSync("**/*.png", { cwd: siteFolder })
    .filter((file) => /(?:^|[\\/])kartu[\\/]/.test(file))
    .map((file) => ({ file, bytes: readFileSync(path.join(siteFolder, file)) }));
  const most = cards.reduce(
    (a, b) => (b.bytes.length > a.bytes.length ? b : a),
    cards[0] ?? { file: "–", bytes: Buffer.alloc(0) },
  );
  const wrongSize = cards.filter(({ bytes }) => bytes.readUInt32BE(16) !== 1200 || bytes.readUInt32BE(20) !== 630);
  return {
    count: cards.length,
    most: most.bytes.length,
    address: `/${most.file}`,
    wrongSize: wrongSize.map(({ file }) => file),
  };
}
