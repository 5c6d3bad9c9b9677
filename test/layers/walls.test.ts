import * as path from "node:path";
import { describe, expect, test } from "vitest";
import { breaches, readSources } from "./breaches.ts";
import { type Aliases, aliasesIn } from "./resolve-import.ts";
import { walls } from "./walls.ts";

const root = path.resolve(import.meta.dirname, "../..");

test("no source file reaches through a wall", { timeout: 60_000 }, () => {
  const sources = readSources(root);
  expect(sources.size).toBeGreaterThan(100);
  expect([...sources.keys()].filter((file) => file.endsWith(".astro")).length).toBeGreaterThan(0);
  expect(breaches(root, sources, walls)).toEqual([]);
});

const aliases: Aliases = new Map([
  ["@server", "server"],
  ["#registry", "server/registry"],
  ["terang/", ""],
]);

/** What the walls say about these files alone. */
function judged(files: Readonly<Record<string, string>>): string[] {
  return breaches(root, new Map(Object.entries(files)), walls, aliases);
}

const astro = (frontmatter: string, body = "<p>teks</p>"): string => `---\n${frontmatter}\n---\n${body}\n`;

/** Each way to reach for another file, and the file of the public side that tries it. */
const forbidden: readonly [title: string, file: string, text: string][] = [
  ["a static import", "server/graphql/plant.ts", `import { tabulate } from "../registry/tabulate.ts";`],
  ["an import for its side effect", "server/published/plant.ts", `import "../intake/take-in.ts";`],
  ["a dynamic import", "server/graphql/plant.ts", `const room = await import("../release/publish.ts");`],
  ["a dynamic import of a plain template text", "server/graphql/plant.ts", "await import(`../registry/tabulate.ts`);"],
  ["a dynamic import of a computed name", "server/published/plant.ts", `const open = (room: string) => import(room);`],
  ["a re-export", "server/published/plant.ts", `export { tabulate } from "../registry/tabulate.ts";`],
  ["a re-export of everything", "server/downloads/plant.ts", `export * from "../release/prepare.ts";`],
  ["a re-export under a name", "server/graphql/plant.ts", `export * as registry from "../registry/tabulate.ts";`],
  ["a type-only import", "server/graphql/plant.ts", `import type { IntakeReport } from "../intake/take-in.ts";`],
  ["an inline type import", "server/graphql/plant.ts", `import { type IntakeReport } from "../intake/take-in.ts";`],
  ["an import() type", "server/graphql/plant.ts", `type Report = import("../intake/take-in.ts").IntakeReport;`],
  ["a typeof import()", "server/graphql/plant.ts", `type Room = typeof import("../registry/tabulate.ts");`],
  ["an import = require()", "server/graphql/plant.ts", `import room = require("../registry/tabulate.ts");`],
  [
    "createRequire by a name",
    "server/published/plant.ts",
    `import { createRequire } from "node:module";\nconst load = createRequire(import.meta.url);\nload("../registry/tabulate.ts");`,
  ],
  [
    "createRequire called at once",
    "server/published/plant.mjs",
    `import * as module from "node:module";\nmodule.createRequire(import.meta.url)("../registry/tabulate.ts");`,
  ],
  ["a plain require", "server/graphql/plant.mjs", `const room = require("../registry/tabulate.ts");`],
  ["require.resolve", "server/graphql/plant.mjs", `const file = require.resolve("../registry/tabulate.ts");`],
  ["import.meta.resolve", "server/graphql/plant.ts", `const file = import.meta.resolve("../registry/tabulate.ts");`],
  ["a worker's URL", "server/graphql/plant.ts", `new Worker(new URL("../registry/tabulate.ts", import.meta.url));`],
  ["an alias", "site/plant.ts", `import { tabulate } from "@server/registry/tabulate.ts";`],
  ["an alias of the package's own", "server/graphql/plant.ts", `import { tabulate } from "#registry/tabulate.ts";`],
  [
    "the package's own name",
    "server/graphql/plant.ts",
    `import { tabulate } from "terang/server/registry/tabulate.ts";`,
  ],
  ["a path from the root", "site/plant.ts", `import { tabulate } from "/server/registry/tabulate.ts";`],
  ["a path with a query", "site/plant.ts", `import text from "../server/registry/tabulate.ts?raw";`],
  ["a detour", "server/graphql/plant.ts", `import "../../server/./graphql/../registry/tabulate.ts";`],
  ["another ending", "server/graphql/plant.ts", `import "../registry/tabulate.js";`],
  ["a reference comment", "server/graphql/plant.ts", `/// <reference path="../registry/tabulate.ts" />`],
  ["a glob", "site/plant.ts", `const rooms = import.meta.glob("../server/**/*.ts");`],
  [
    "the frontmatter of a page",
    "site/pages/plant.astro",
    astro(`import { tabulate } from "../../server/registry/tabulate.ts";`),
  ],
  [
    "an expression in a page",
    "site/pages/plant.astro",
    astro("", `<p>{(await import("../../server/registry/tabulate.ts")).tabulate}</p>`),
  ],
  [
    "a script in a page",
    "site/pages/plant.astro",
    astro("", `<script>import "../../server/registry/tabulate.ts";</script>`),
  ],
  [
    "a script's source",
    "site/pages/plant.astro",
    astro("", `<script src="../../server/registry/tabulate.ts"></script>`),
  ],
  [
    "the private database",
    "server/commands/plant.ts",
    `import { openRegistry } from "../database/registry-connection.ts";`,
  ],
  [
    "the private database's type",
    "server/release/publish.ts",
    `import type { RegistryConnection } from "../database/registry-connection.ts";`,
  ],
  [
    "reading the public database",
    "server/graphql/plant.ts",
    `import { openReader } from "../database/portal-reader.ts";`,
  ],
  [
    "writing the public database",
    "server/published/plant.ts",
    `import { openPublisher } from "../database/portal-publisher.ts";`,
  ],
  ["a room above the declarations", "schema/plant.ts", `import type { Codelists } from "../server/codelists.ts";`],
  ["a builtin in the declarations", "schema/datasets/plant.ts", `import { readFileSync } from "node:fs";`],
  ["a package in the declarations", "schema/plant.ts", `import { Field } from "type-graphql";`],
  ["another package in the contract", "schema/graphql/plant.ts", `import pg from "pg";`],
  ["more than cells in downloads", "server/downloads/plant.ts", `import { PortalError } from "../errors.ts";`],
  ["a kind of file in the workbook", "server/workbook/plant.ts", `import { fold } from "../intake/table/fold.ts";`],
  ["another package in the workbook", "server/workbook/plant.ts", `import { unzipSync } from "fflate";`],
  ["the judge in the sample town", "server/demo/plant.ts", `import { takeIn } from "../intake/take-in.ts";`],
  [
    "the sample town in the judge",
    "server/intake/plant.ts",
    `import { writeSampleTown } from "../demo/sample-town.ts";`,
  ],
  ["settings in disclosure", "server/disclosure/plant.ts", `import { readSettings } from "../settings.ts";`],
  ["another package in disclosure", "server/disclosure/plant.ts", `import { Kysely } from "kysely";`],
  [
    "a test in the program",
    "server/registry/plant.ts",
    `import { oracle } from "../../test/support/measures-oracle.ts";`,
  ],
];

describe("a planted import is caught", () => {
  test.each(forbidden)("%s", (_, file, text) => {
    expect(judged({ [file]: text })).not.toEqual([]);
  });

  test("by way of a file that is allowed", () => {
    expect(
      judged({
        "server/graphql/plant.ts": `import { relay } from "../relay.ts";`,
        "server/relay.ts": `export { tabulate as relay } from "./registry/tabulate.ts";`,
        "server/registry/tabulate.ts": "export const tabulate = 1;",
      }),
    ).toHaveLength(1);
  });

  test("code that the gate shares with what it judges", () => {
    const shared = (file: string): Record<string, string> => ({
      "server/disclosure/gate.ts": `import "${file}";`,
      "server/disclosure/secondary-suppression.ts": `import "${file}";`,
    });
    expect(judged(shared("./matrix.ts"))).toHaveLength(1);
    expect(judged(shared("../../schema/cell.ts"))).toEqual([]);
  });

  test("with its file, line and wall", () => {
    const page = astro("const a = 1;", `<p>satu</p>\n<p>{import("../../server/registry/tabulate.ts")}</p>`);
    expect(judged({ "site/pages/plant.astro": page })).toEqual([
      expect.stringMatching(
        /^site\/pages\/plant\.astro:5 dynamic server\/registry\/tabulate\.ts – what serves the public/,
      ),
    ]);
  });
});

/** The same spellings where they lead nowhere forbidden. */
const allowed: readonly [title: string, file: string, text: string][] = [
  ["a static import of a neighbour", "server/graphql/plant.ts", `import { page } from "./page.ts";`],
  ["a dynamic import of a neighbour", "server/graphql/plant.ts", `await import("../published/published.ts");`],
  ["a re-export within the room", "server/downloads/plant.ts", `export * from "./csv.ts";`],
  ["a type of the declarations", "server/graphql/plant.ts", `import type { Release } from "../../schema/release.ts";`],
  ["a folder that only begins like a room", "server/graphql/plant.ts", `import "../registry-of-words.ts";`],
  ["a path in a text", "server/graphql/plant.ts", `const words = 'import "../registry/tabulate.ts"';`],
  ["a path in a comment", "server/graphql/plant.ts", `// import "../registry/tabulate.ts";\nexport {};`],
  ["a method called require", "server/graphql/plant.ts", `rule.require("../registry/tabulate.ts");`],
  ["an alias to the declarations", "site/plant.ts", `import { cellId } from "terang/schema/cell.ts";`],
  [
    "a page's own parts",
    "site/pages/plant.astro",
    astro(`import Say from "../components/Say.astro";`, `<img src="/kartu.svg" alt="">`),
  ],
  ["words in a page", "site/pages/plant.astro", astro("", `<p>import "../../server/registry/tabulate.ts"</p>`)],
  [
    "the private database in its room",
    "server/registry/plant.ts",
    `import { openRegistry } from "../database/registry-connection.ts";`,
  ],
  [
    "the record of releases",
    "server/release/record.ts",
    `import type { RegistryConnection } from "../database/registry-connection.ts";`,
  ],
  [
    "the contract's packages",
    "schema/graphql/plant.ts",
    `import { Field } from "type-graphql";\nimport type { Cell } from "../cell.ts";`,
  ],
  ["highs in disclosure", "server/disclosure/plant.ts", `import highs from "highs";`],
  ["a computed name in an office room", "server/intake/plant.ts", `const load = (name: string) => import(name);`],
];

test.each(allowed)("is left alone: %s", (_, file, text) => {
  expect(judged({ [file]: text })).toEqual([]);
});

test("aliases are read in every form the configurations know", () => {
  expect(
    aliasesIn(`export default { vite: { resolve: { alias: {
      "@a": "./server", b: fileURLToPath(new URL("./site", import.meta.url)), } } },
      resolve: { alias: [{ find: /^c$/, replacement: path.resolve(root, "schema") }, { find: "d", replacement: "./test" }] } };`),
  ).toEqual([
    ["@a", "./server"],
    ["b", "./site"],
    ["c", "schema"],
    ["d", "./test"],
  ]);
});
