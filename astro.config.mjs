import { globSync, writeFileSync } from "node:fs";
import * as path from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig } from "astro/config";
import { noteBuiltPages, noteFailedPage } from "./site/build-context.ts";
import { openFigurePress } from "./site/figures/figure-press.ts";
import { setFigurePress } from "./site/figures/press-place.ts";
import { finishPage } from "./site/finish-page.ts";
import { nameOfStyle } from "./site/lean-style.ts";

/** Makes Astro keep the bundle of the pages in the folder that `server/build-site.ts` names: only an adapter may say so. */
function ownBundle() {
  return {
    name: "own-bundle",
    hooks: {
      "astro:config:done": ({ setAdapter }) => {
        const adapterFeatures = { buildOutput: "static", preserveBuildServerDir: true };
        setAdapter({ name: "terang", adapterFeatures, supportedAstroFeatures: { staticOutput: "stable" } });
      },
    },
  };
}

/**
 * Puts a short name in the place of each style while pages are made, and gives the map from name to style: every page would carry the whole of
 * it through Astro only to have it cut down when it is finished.
 */
function stylesApart() {
  const styles = new Map();
  const plugin = {
    name: "styles-apart",
    generateBundle: {
      order: "pre",
      handler: (_, bundle) => {
        for (const asset of Object.values(bundle)) {
          if (asset.type !== "asset" || !asset.fileName.endsWith(".css")) continue;
          // Vite marks each style with a comment and takes it out later
          const css = String(asset.source)
            .replace(/\/\*\$vite\$:\d+\*\//g, "")
            .trim();
          asset.source = nameOfStyle(css);
          styles.set(asset.source, css);
        }
      },
    },
  };
  return { styles, plugin };
}
const apart = stylesApart();

const noindex = /<meta name="robots" content="noindex">/;

/**
 * Makes the site's files while its pages are rendered: finishes every page and writes it, so that each is read and written once, and
 * lays out the press to which figures hand what leaves their pages (pictures, numbers, frames for other sites). Refuses the build when a page
 * stands in the folder that was not finished. Then lists every page that may be found, with its twin in the other language; sample data is
 * in no search engine, its pages say so themselves, and then there is no list.
 */
function pages() {
  /** addresses of the pages that search engines may show */
  const findable = [];
  let finished = 0;
  let folder = "";
  let cache = "";
  let site = "";
  let press;

  const answer = async (response, address) => {
    if (!response.headers.get("content-type")?.includes("text/html")) return response;
    const html = finishPage(await response.text(), address, apart.styles);
    press.page(address, html);
    finished++;
    if (!noindex.test(html)) findable.push(address);
    // written already: of a page without a body Astro writes nothing, and it need not be encoded once more for it
    return { response: { status: response.status, headers: response.headers, body: null } };
  };
  return {
    name: "pages",
    hooks: {
      "astro:config:done": ({ config }) => {
        folder = fileURLToPath(config.outDir);
        cache = fileURLToPath(config.cacheDir);
        site = config.site ?? "";
      },
      "astro:build:start": ({ setPrerenderer }) => {
        press = openFigurePress({ siteFolder: folder, cacheFolder: cache });
        setFigurePress(press);
        setPrerenderer((astro) => ({
          ...astro,
          name: "terang",
          render: async (request, options) => {
            const address = decodeURI(new URL(request.url).pathname);
            try {
              const { response } = await astro.render(request, options);
              return await answer(response, address);
            } catch (error) {
              noteFailedPage(address);
              throw error;
            }
          },
        }));
      },
      "astro:build:done": () => {
        setFigurePress(undefined);
        const written = globSync("**/*.html", { cwd: folder }).length;
        if (written !== finished + press.frames()) throw new Error(`${written} pages, of which ${finished} finished`);
        noteBuiltPages(written);
        if (findable.length > 0) listPages(folder, site, findable);
      },
    },
  };
}

function listPages(folder, site, addresses) {
  const links = (address) => {
    const bare = address.replace(/^\/en(?=\/)/, "");
    const twin = (lang, to) => `<xhtml:link rel="alternate" hreflang="${lang}" href="${site}${to}"/>`;
    return twin("id", bare) + twin("en", `/en${bare}`);
  };
  const lines = addresses.sort().map((address) => `<url><loc>${site}${address}</loc>${links(address)}</url>`);
  const space = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"';
  const text = ['<?xml version="1.0" encoding="utf-8"?>', `<urlset ${space}>`, ...lines, "</urlset>", ""].join("\n");
  writeFileSync(path.join(folder, "sitemap.xml"), text);
  writeFileSync(path.join(folder, "robots.txt"), `User-agent: *\nAllow: /\nSitemap: ${site}/sitemap.xml\n`);
}

// outDir, site and cacheDir come from server/build-site.ts; those below serve `astro check` only.
export default defineConfig({
  srcDir: "./site",
  publicDir: "./site/public",
  outDir: "./var/site",
  cacheDir: "./var/astro",
  output: "static",
  trailingSlash: "always",
  compressHTML: "jsx",
  i18n: { defaultLocale: "id", locales: ["id", "en"], routing: { prefixDefaultLocale: false } },
  build: { inlineStylesheets: "always", format: "directory", concurrency: 4 },
  // plain media queries for the older phones that many readers have
  // and the one script inside its page, so that its hash covers every byte of it
  vite: {
    plugins: [apart.plugin],
    build: { cssTarget: ["chrome87", "firefox78", "safari14"], assetsInlineLimit: 30_000 },
  },
  devToolbar: { enabled: false },
  integrations: [ownBundle(), pages()],
});
