import { existsSync, readFileSync, statSync } from "node:fs";
import * as path from "node:path";
import ts from "typescript";

/** Names under which the project's own files can be reached beside relative paths: prefix → path below the root. */
export type Aliases = ReadonlyMap<string, string>;

/** Every alias that the tools' configurations below `root` declare. */
export function readAliases(root: string): Aliases {
  const aliases = new Map<string, string>();
  const config = path.join(root, "tsconfig.json");
  if (existsSync(config)) {
    const { paths, baseUrl } = ts.parseJsonConfigFileContent(
      ts.readConfigFile(config, ts.sys.readFile).config,
      ts.sys,
      root,
    ).options;
    for (const [name, [target]] of Object.entries(paths ?? {})) {
      if (target) aliases.set(trimStar(name), path.relative(root, path.resolve(baseUrl ?? root, trimStar(target))));
    }
  }
  const manifest: { name?: string; imports?: Record<string, unknown> } = JSON.parse(
    readFileSync(path.join(root, "package.json"), "utf8"),
  );
  for (const [name, target] of Object.entries(manifest.imports ?? {})) {
    const text = /"(\.\/[^"]*)"/.exec(JSON.stringify(target))?.[1];
    if (text) aliases.set(trimStar(name), path.normalize(trimStar(text)));
  }
  if (manifest.name) aliases.set(`${manifest.name}/`, "");
  for (const file of [
    "astro.config.mjs",
    "astro.config.ts",
    "vite.config.ts",
    "vitest.config.ts",
    "rolldown.config.mjs",
  ]) {
    const full = path.join(root, file);
    if (existsSync(full))
      for (const [name, target] of aliasesIn(readFileSync(full, "utf8"))) aliases.set(name, path.normalize(target));
  }
  return aliases;
}

/** `alias: { "@server": "./server" }` and `alias: [{ find: "@server", replacement: … }]`, wherever they stand. */
export function aliasesIn(text: string): [string, string][] {
  const found: [string, string][] = [];
  const add = (name: string, value: ts.Node): void => {
    const target = lastString(value);
    if (target !== undefined) found.push([name, target]);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node) && node.name.getText().replace(/["']/g, "") === "alias") {
      if (ts.isObjectLiteralExpression(node.initializer)) {
        for (const one of node.initializer.properties) {
          if (ts.isPropertyAssignment(one)) add(one.name.getText().replace(/["']/g, ""), one.initializer);
        }
      } else if (ts.isArrayLiteralExpression(node.initializer)) {
        for (const one of node.initializer.elements.filter(ts.isObjectLiteralExpression)) {
          const part = (name: string) =>
            one.properties.filter(ts.isPropertyAssignment).find((property) => property.name.getText() === name)
              ?.initializer;
          const find = part("find");
          const replacement = part("replacement");
          if (find && replacement) add(find.getText().replace(/^["'/^]+|["'/$]+$/g, ""), replacement);
        }
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile("config.ts", text, ts.ScriptTarget.Latest, true));
  return found;
}

/** In `fileURLToPath(new URL("./server", import.meta.url))` or `path.resolve(root, "server")` the last text is the folder. */
function lastString(node: ts.Node): string | undefined {
  if (ts.isStringLiteralLike(node)) return node.text;
  let last: string | undefined;
  node.forEachChild((child) => {
    last = lastString(child) ?? last;
  });
  return last;
}

function trimStar(text: string): string {
  return text.replace(/\*$/, "");
}

/** What a specifier leads to: a file of the project (path below the root, `/` between parts), or a package or builtin. */
export type Target = { readonly file: string } | { readonly package: string };

/**
 * Where `specifier`, written in `from` (path below `root`), leads. A file that does not exist is still a file: a wall does
 * not fall because a path is wrong.
 */
export function resolveImport(root: string, from: string, specifier: string, aliases: Aliases): Target {
  const bare = decodeURI(
    specifier.replace(/^file:\/\//, "").replace(/[?#](?!\/).*$/s, (rest) => (specifier.startsWith("#") ? rest : "")),
  );
  if (/^\.{1,2}(?:\/|$)/.test(bare)) return { file: settle(root, path.posix.join(path.posix.dirname(from), bare)) };
  if (bare.startsWith(`${root}/`)) return { file: settle(root, bare.slice(root.length + 1)) };
  // the site's bundler reads a leading slash as the project's root
  if (bare.startsWith("/")) return { file: settle(root, bare.slice(1)) };
  for (const [name, target] of aliases) {
    const inside = name.endsWith("/") ? name : `${name}/`;
    if (bare !== name && !bare.startsWith(inside)) continue;
    const reached = path.posix.join(target, bare.slice(name.length));
    // an alias may also stand for a package, as graphql's does in the tests
    if (existsSync(path.join(root, target.split("/")[0] ?? ""))) return { file: settle(root, reached) };
    return { package: packageOf(reached) };
  }
  return { package: packageOf(bare) };
}

function packageOf(specifier: string): string {
  return /^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? specifier;
}

function settle(root: string, file: string): string {
  const clean = path.posix.normalize(file).replace(/\/$/, "");
  const candidates = [
    clean,
    clean.replace(/\.js$/, ".ts"),
    clean.replace(/\.mjs$/, ".mts"),
    ...[".ts", ".mjs", ".tsx", ".astro", "/index.ts"].map((end) => clean + end),
  ];
  return candidates.find((one) => statSync(path.join(root, one), { throwIfNoEntry: false })?.isFile()) ?? clean;
}
