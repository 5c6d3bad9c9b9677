import { createHash } from "node:crypto";
import * as fs from "node:fs";
import { createRequire } from "node:module";
import * as path from "node:path";
import { promisify } from "node:util";
import * as zlib from "node:zlib";
import type { Plugin } from "rolldown";

/** What the page at /graphiql/ loads: names of files below it, each with a hash of its content in it. */
export interface GraphiqlFiles {
  readonly open: string;
  readonly style: string;
  readonly workers: { readonly editor: string; readonly graphql: string; readonly json: string };
}

/** Name of the list of those files, in the folder beside them. */
export const graphiqlList = "files.json";

const workers = {
  editor: "monaco-editor/esm/vs/editor/editor.worker.js",
  graphql: "monaco-graphql/esm/graphql.worker.js",
  json: "monaco-editor/esm/vs/language/json/json.worker.js",
} as const;
/** in this order: the portal's frame comes after GraphiQL's own look */
const ownStyles = ["site/styles/tokens.css", "site/styles/graphiql.css"];

/** Where the bundle of today's sources and packages lies, whether it is there or not; `root` is the project's folder. */
export function graphiqlFolder(root: string): string {
  const sources = ["site/graphiql/**/*.ts", "schema/graphql/examples/*.graphql", "server/build-graphiql.ts"];
  const files = [...fs.globSync(sources, { cwd: root }), ...ownStyles, "package-lock.json"].sort();
  const hash = createHash("sha256");
  for (const file of files) hash.update(`${file}\0`).update(fs.readFileSync(path.join(root, file)));
  return path.join(root, "dist/graphiql", hash.digest("hex").slice(0, 16));
}

/**
 * Bundles GraphiQL with its editor into files that need nothing from anywhere else, each also compressed (`.br`, `.gz`). Done
 * already for these sources and packages, it returns at once with `unchanged`. Throws what the bundler throws.
 */
export async function buildGraphiql(root: string): Promise<{ readonly folder: string; readonly unchanged: boolean }> {
  const folder = graphiqlFolder(root);
  const list = path.join(folder, graphiqlList);
  if (fs.existsSync(list)) return { folder, unchanged: true };
  const parent = path.dirname(folder);
  fs.mkdirSync(parent, { recursive: true });
  const half = fs.mkdtempSync(path.join(parent, ".half-"));
  try {
    const files = { ...(await bundleScripts(root, half)), style: writeStyle(root, half) };
    await compressAll(half);
    fs.writeFileSync(path.join(half, graphiqlList), JSON.stringify(files));
    fs.renameSync(half, folder);
  } catch (error) {
    // another start was as quick: its bundle is the same
    if (!fs.existsSync(list)) throw error;
  } finally {
    fs.rmSync(half, { recursive: true, force: true });
  }
  forgetOld(parent, folder);
  return { folder, unchanged: false };
}

async function bundleScripts(root: string, folder: string): Promise<Omit<GraphiqlFiles, "style">> {
  const { build } = await import("rolldown");
  const { output } = await build({
    cwd: root,
    input: { open: "./site/graphiql/open.ts", ...workers },
    platform: "browser",
    tsconfig: false,
    transform: { define: { "process.env.NODE_ENV": '"production"' } },
    plugins: [withoutStyles, asText],
    logLevel: "silent",
    output: {
      dir: folder,
      format: "esm",
      minify: true,
      entryFileNames: "[name]-[hash].js",
      chunkFileNames: "[name]-[hash].js",
    },
  });
  const nameOf = (entry: string) => {
    const found = output.find((part) => part.type === "chunk" && part.isEntry && part.name === entry);
    if (!found) throw new Error(`the bundle has no ${entry}`);
    return found.fileName;
  };
  return {
    open: nameOf("open"),
    workers: { editor: nameOf("editor"), graphql: nameOf("graphql"), json: nameOf("json") },
  };
}

/** GraphiQL's style sheet holds the editor's too, so what the editor's modules import themselves is left out. */
const withoutStyles: Plugin = {
  name: "without-styles",
  load: { filter: { id: /\.css$/ }, handler: () => ({ code: "", moduleType: "js" }) },
};

const asText: Plugin = {
  name: "as-text",
  load: {
    filter: { id: /\?raw$/ },
    handler: (id) => ({
      code: `export default ${JSON.stringify(fs.readFileSync(id.replace(/\?raw$/, ""), "utf8"))}`,
      moduleType: "js",
    }),
  },
};

/**
 * Writes one style sheet. Its fonts, 540 kB of base64 in the package, become files of their own: a browser then loads the
 * few that the text needs, and the policy need not allow `data:` for fonts.
 */
function writeStyle(root: string, folder: string): string {
  const own = createRequire(path.join(root, "package.json")).resolve("graphiql/style.css");
  const fonts = fs
    .readFileSync(own, "utf8")
    .replaceAll(
      /url\((["']?)data:(?:font\/|application\/(?:x-)?font-)(\w+)[^,]*;base64,([A-Za-z0-9+/=]+)\1\)/g,
      (_, __, ending: string, base64: string) => {
        const bytes = Buffer.from(base64, "base64");
        const name = named("font", bytes, ending);
        fs.writeFileSync(path.join(folder, name), bytes);
        return `url(${name})`;
      },
    );
  const frame = ownStyles.map((file) => fs.readFileSync(path.join(root, file), "utf8"));
  const css = [fonts, ...frame].join("\n");
  const name = named("style", css, "css");
  fs.writeFileSync(path.join(folder, name), css);
  return name;
}

function named(name: string, bytes: string | Buffer, ending: string): string {
  return `${name}-${createHash("sha256").update(bytes).digest("base64url").slice(0, 8)}.${ending}`;
}

const brotli = promisify(zlib.brotliCompress);
const gzip = promisify(zlib.gzip);

async function compressAll(folder: string): Promise<void> {
  const files = fs.readdirSync(folder).filter((name) => /\.(?:js|css|ttf)$/.test(name));
  await Promise.all(
    files.map(async (name) => {
      const file = path.join(folder, name);
      const bytes = fs.readFileSync(file);
      // 9 of 11: the last two steps take ten times as long for a few bytes
      const params = {
        [zlib.constants.BROTLI_PARAM_QUALITY]: 9,
        [zlib.constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      };
      fs.writeFileSync(`${file}.br`, await brotli(bytes, { params }));
      fs.writeFileSync(`${file}.gz`, await gzip(bytes, { level: 9 }));
    }),
  );
}

/** A portal that runs still serves the bundle it began with: those of the last day stay. */
function forgetOld(parent: string, current: string): void {
  const dayAgo = Date.now() - 24 * 60 * 60 * 1000;
  for (const name of fs.readdirSync(parent)) {
    const old = path.join(parent, name);
    if (old !== current && fs.statSync(old).mtimeMs < dayAgo) fs.rmSync(old, { recursive: true, force: true });
  }
}
