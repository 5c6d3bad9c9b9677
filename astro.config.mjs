import { createHash } from "node:crypto";
import { globSync, readFileSync, writeFileSync } from "node:fs";
import * as path from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig } from "astro/config";

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
        for (const name of globSync("**/*.html", { cwd: folder })) {
          const file = path.join(folder, name);
          const html = readFileSync(file, "utf8");
          const forbidden = /<script\b|<[^>]*\son[a-z]+\s*=|<[^>]*\sstyle\s*=|javascript:/i.exec(html);
          if (forbidden)
            throw new Error(`${name}: script, inline handler or style attribute: ${forbidden[0].slice(0, 80)}`);
          writeFileSync(file, withPolicy(html, name));
        }
      },
    },
  };
}

function withPolicy(html, name) {
  const hashes = [...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(
    ([, css]) => `'sha256-${createHash("sha256").update(css).digest("base64")}'`,
  );
  const policy = [
    "default-src 'none'",
    "script-src 'none'",
    `style-src ${[...new Set(hashes)].join(" ") || "'none'"}`,
    "img-src 'self' data:",
    "form-action 'none'",
    "base-uri 'none'",
  ].join("; ");
  const anchor = /<meta charset="utf-8">/i;
  if (!anchor.test(html)) throw new Error(`${name}: no charset to anchor the policy`);
  return html.replace(anchor, (meta) => `${meta}<meta http-equiv="Content-Security-Policy" content="${policy}">`);
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
  vite: { build: { cssTarget: ["chrome87", "firefox78", "safari14"] } },
  devToolbar: { enabled: false },
  integrations: [strictPolicy()],
});
