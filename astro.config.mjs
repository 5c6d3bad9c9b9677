import { createHash } from "node:crypto";
import { globSync, readFileSync, writeFileSync } from "node:fs";
import * as path from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig } from "astro/config";
import { openFigurePress } from "./site/figures/figure-press.ts";
import { setFigurePress } from "./site/figures/press-place.ts";
import { leanPage } from "./site/lean-style.ts";

/** The files of the pages that search engines may show, noted while each page is in hand. */
const findable = new Set();
const noindex = /<meta name="robots" content="noindex">/;

/**
 * Lists every page that may be found, with its twin in the other language. Sample data is in no search engine: its pages say so
 * themselves, and then there is no list.
 */
function sitemap() {
  let site = "";
  return {
    name: "sitemap",
    hooks: {
      "astro:config:done": ({ config }) => {
        site = config.site ?? "";
      },
      "astro:build:done": ({ dir }) => {
        const folder = fileURLToPath(dir);
        const pages = [...findable].filter((name) => path.basename(name) === "index.html").sort();
        if (pages.length === 0) return;
        const at = (name) => `${site}/${name.replaceAll("\\", "/").replace(/index\.html$/, "")}`;
        const links = (name) => {
          const bare = name.replace(/^en[\\/]/, "");
          const twin = (lang, to) => `<xhtml:link rel="alternate" hreflang="${lang}" href="${at(to)}"/>`;
          return twin("id", bare) + twin("en", `en/${bare}`);
        };
        const lines = pages.map((name) => `<url><loc>${at(name)}</loc>${links(name)}</url>`);
        const space = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"';
        const text = ['<?xml version="1.0" encoding="utf-8"?>', `<urlset ${space}>`, ...lines, "</urlset>", ""].join(
          "\n",
        );
        writeFileSync(path.join(folder, "sitemap.xml"), text);
        writeFileSync(path.join(folder, "robots.txt"), `User-agent: *\nAllow: /\nSitemap: ${site}/sitemap.xml\n`);
      },
    },
  };
}

/**
 * Lays out the press to which figures hand what leaves their pages (pictures, numbers, frames for other sites), and writes it beside the
 * pages; before the policies, so that frames get one too.
 */
function figures() {
  let press;
  let cache = "";
  return {
    name: "figures",
    hooks: {
      "astro:config:done": ({ config }) => {
        cache = fileURLToPath(config.cacheDir);
      },
      "astro:build:start": () => {
        press = openFigurePress(cache);
        setFigurePress(press);
      },
      "astro:build:done": ({ dir }) => {
        setFigurePress(undefined);
        press.write(fileURLToPath(dir));
      },
    },
  };
}

/** The pages where readers ask the API, with one script of our own, which asks this server and nobody else. */
const explorers = new Set(["jelajah/index.html", "en/jelajah/index.html"]);
/** The lists of kelurahan, with one small script that filters the list and asks nobody. */
const lists = new Set(["kelurahan", "kecamatan"].flatMap((name) => [`${name}/index.html`, `en/${name}/index.html`]));
const withScript = (name) => explorers.has(name) || lists.has(name);
/** `<script type="application/ld+json">` is data: no browser runs it. */
const dataBlock = /<script type="application\/ld\+json">[^<]*<\/script>/g;
const script = /<script type="module">([\s\S]*?)<\/script>/g;

const active = /<script\b|<[^>]*\son[a-z]+\s*=|<[^>]*\sstyle\s*=|javascript:/i;
const suspect = /<script\b|\s(?:on[a-z]+|style)\s*=|javascript:/i;

/**
 * Writes one Content-Security-Policy per page from the bytes that were really written, and refuses the page when it
 * holds a script, an inline handler or a style attribute. Astro's own policy always admits a few script hashes.
 */
function strictPolicy() {
  return {
    name: "strict-policy",
    hooks: {
      "astro:build:done": ({ dir }) => {
        const folder = fileURLToPath(dir);
        findable.clear();
        for (const name of globSync("**/*.html", { cwd: folder })) {
          const file = path.join(folder, name);
          const whole = readFileSync(file, "utf8");
          // a script may give elements classes that the page does not have yet
          const html = withScript(name) ? whole : leanPage(whole);
          const scripts = withScript(name) ? [...html.matchAll(script)].map(([, code]) => code) : [];
          if (withScript(name) && scripts.length !== 1) throw new Error(`${name}: ${scripts.length} scripts`);
          const rest = (withScript(name) ? html.replace(script, "") : html).replace(dataBlock, "");
          // the exact look at every tag costs most of this, and hardly any page has even the words
          const forbidden = suspect.test(rest) && active.exec(rest);
          if (forbidden)
            throw new Error(`${name}: script, inline handler or style attribute: ${forbidden[0].slice(0, 80)}`);
          writeFileSync(file, withPolicy(html, name, scripts));
          if (!noindex.test(html)) findable.add(name);
        }
      },
    },
  };
}

function withPolicy(html, name, scripts) {
  const styles = [...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, css]) => keptHash(css));
  const policy = [
    "default-src 'none'",
    `script-src ${scripts.map(hashOf).join(" ") || "'none'"}`,
    `style-src ${[...new Set(styles)].join(" ") || "'none'"}`,
    "img-src 'self' data:",
    // where no script may run nobody asks; tools that judge pages load robots.txt by this rule, and find fault where they may not
    "connect-src 'self'",
    "form-action 'none'",
    "base-uri 'none'",
  ].join("; ");
  const anchor = /<meta charset="utf-8">/i;
  if (!anchor.test(html)) throw new Error(`${name}: no charset to anchor the policy`);
  return html.replace(anchor, (meta) => `${meta}<meta http-equiv="Content-Security-Policy" content="${policy}">`);
}

/** Pages of one type have the same style. */
const hashes = new Map();

function keptHash(css) {
  const hash = hashes.get(css) ?? hashOf(css);
  hashes.set(css, hash);
  return hash;
}

function hashOf(text) {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
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
  build: { inlineStylesheets: "always", format: "directory", concurrency: 1 },
  // plain media queries for the older phones that many readers have
  // and the one script inside its page, so that its hash covers every byte of it
  vite: { build: { cssTarget: ["chrome87", "firefox78", "safari14"], assetsInlineLimit: 30_000 } },
  devToolbar: { enabled: false },
  integrations: [figures(), strictPolicy(), sitemap()],
});
