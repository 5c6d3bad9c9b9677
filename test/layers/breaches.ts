import { readdirSync, readFileSync } from "node:fs";
import * as path from "node:path";
import { type Import, importsOf } from "./imports-of.ts";
import { type Aliases, readAliases, resolveImport, type Target } from "./resolve-import.ts";
import { independence, type Wall } from "./walls.ts";

/** Source text by path below the root. */
export type Sources = ReadonlyMap<string, string>;

/** Every source file of the project: generated code (`site/gql`) included, because it is imported all the same. */
export function readSources(root: string): Sources {
  const files = ["schema", "server", "site", "test"].flatMap((room) =>
    readdirSync(path.join(root, room), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(?:[cm]?[jt]sx?|astro)$/.test(entry.name))
      .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"))
      // measurements that install packages of their own
      .filter((file) => !file.includes("/node_modules/")),
  );
  return new Map(files.sort().map((file) => [file, readFileSync(path.join(root, file), "utf8")]));
}

type Edge = Import & { readonly target: Target | undefined };

/** Every import that a wall forbids, one line each: file, line, what it reaches, which wall. */
export function breaches(
  root: string,
  sources: Sources,
  walls: readonly Wall[],
  aliases: Aliases = readAliases(root),
): string[] {
  const edges = new Map<string, Edge[]>(
    [...sources].map(([file, text]) => [
      file,
      importsOf(file, text).map((one) => ({
        ...one,
        target: one.specifier === undefined ? undefined : resolveImport(root, file, one.specifier, aliases),
      })),
    ]),
  );
  return [...walls.flatMap((wall) => breachesOf(wall, edges)), ...sharedCode(edges)];
}

function breachesOf(wall: Wall, edges: ReadonlyMap<string, readonly Edge[]>): string[] {
  return [...edges].flatMap(([file, imports]) => {
    if (!isIn(file, wall.of) || isIn(file, wall.except ?? [])) return [];
    return imports.flatMap((one) => {
      const reached = offence(wall, one, edges);
      return reached === undefined ? [] : [`${file}:${one.line} ${one.kind} ${reached} – ${wall.says}`];
    });
  });
}

/** What the import reaches behind the wall; undefined when it may stay. */
function offence(wall: Wall, one: Edge, edges: ReadonlyMap<string, readonly Edge[]>): string | undefined {
  const { target } = one;
  if (target === undefined) {
    // a computed name could be anything: behind a wall that limits what is reached it is forbidden as such
    return wall.only || wall.through ? "a computed name" : undefined;
  }
  if ("package" in target) return wall.packages && !wall.packages.includes(target.package) ? target.package : undefined;
  if (wall.only && !isIn(target.file, wall.only)) return target.file;
  if (!wall.never) return undefined;
  if (one.kind === "glob" && wall.never.some((room) => room.startsWith(globFolder(target.file)))) return target.file;
  const reachable = wall.through ? closure(target.file, edges) : new Set([target.file]);
  return [...reachable].find((file) => isIn(file, wall.never ?? []));
}

/** `server/**` and `server/*` may hit every room below the last folder without a star. */
function globFolder(pattern: string): string {
  return pattern.includes("*") ? pattern.slice(0, pattern.lastIndexOf("/", pattern.indexOf("*")) + 1) : `${pattern}\0`;
}

function closure(start: string, edges: ReadonlyMap<string, readonly Edge[]>): ReadonlySet<string> {
  const reached = new Set([start]);
  for (const file of reached) {
    for (const { target } of edges.get(file) ?? []) if (target && "file" in target) reached.add(target.file);
  }
  return reached;
}

function sharedCode(edges: ReadonlyMap<string, readonly Edge[]>): string[] {
  const reachOf = (pattern: RegExp): ReadonlySet<string> =>
    new Set([...edges.keys()].filter((file) => pattern.test(file)).flatMap((file) => [...closure(file, edges)]));
  const other = reachOf(independence.other);
  return [...reachOf(independence.one)]
    .filter((file) => other.has(file) && !isIn(file, independence.mayShare))
    .map((file) => `${file} – ${independence.says}`);
}

function isIn(file: string, rooms: readonly string[]): boolean {
  return rooms.some((room) => (room.endsWith("/") ? file.startsWith(room) : file === room));
}
