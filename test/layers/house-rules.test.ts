import * as path from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { readSources, type Sources } from "./breaches.ts";
import { scriptsOf } from "./imports-of.ts";

const root = path.resolve(import.meta.dirname, "../..");
/** written by the code generator, from the contract */
const generated = "site/gql/";

// spelled in parts, because this file is read like every other
const silencers = [
  "@ts-" + "ignore",
  "@ts-" + "nocheck",
  "@ts-" + "expect-error",
  "biome-" + "ignore",
  "eslint-" + "disable",
];
const empty = /(?:^|[-.])(?:utils?|helpers?|common|managers?|services?|misc)(?:[-.]|$)/i;
const suites = new Set(["test", "it", "describe", "suite", "bench"]);
const held = new Set(["skip", "skipIf", "runIf", "only", "todo", "fails"]);

/** Every breach of a rule that no tool of ours checks, one line each. */
function offences(sources: Sources): string[] {
  return [...sources]
    .filter(([file]) => !file.startsWith(generated))
    .flatMap(([file, text]) => [
      ...silencers.filter((word) => text.includes(word)).map((word) => `${file} ${word}`),
      ...(empty.test(path.basename(file)) ? [`${file} is named for nothing it holds`] : []),
      ...scriptsOf(file, text).flatMap(({ code, line, isMarkup }) => {
        const source = ts.createSourceFile(isMarkup ? "a.tsx" : "a.ts", code, ts.ScriptTarget.Latest, true);
        return spelled(source).map(
          ([what, at]) => `${file}:${source.getLineAndCharacterOfPosition(at).line + 1 + line} ${what}`,
        );
      }),
    ]);
}

function spelled(source: ts.SourceFile): [what: string, at: number][] {
  const found: [string, number][] = [];
  const visit = (node: ts.Node): void => {
    if (node.kind === ts.SyntaxKind.AnyKeyword) found.push(["any", node.getStart(source)]);
    if (ts.isEnumDeclaration(node)) found.push(["enum", node.getStart(source)]);
    if (ts.isPropertyAccessExpression(node)) {
      const owner = /^\w+/.exec(node.getText(source))?.[0] ?? "";
      const name = node.name.text;
      if (suites.has(owner) && held.has(name)) found.push([`.${name}`, node.name.getStart(source)]);
      if (name === "raw" && node.expression.getText(source) === "sql") found.push(["sql.raw", node.getStart(source)]);
    }
    if (ts.isCallExpression(node) && /^x(?:it|test|describe)$/.test(node.expression.getText(source))) {
      found.push([node.expression.getText(source), node.getStart(source)]);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

test("nothing is silenced, skipped, untyped or named for nothing", { timeout: 60_000 }, () => {
  expect(offences(readSources(root))).toEqual([]);
});

test.each([
  ["server/plant.ts", "export const a: any = 1;"],
  ["server/plant.ts", "export const a = (b: Array<any>) => b;"],
  ["server/plant.ts", `// ${silencers[0]}\nexport const a: number = "1";`],
  ["server/plant.ts", `// ${silencers[3]} lint: because\nexport const a = 1;`],
  ["test/unit/plant.test.ts", `test.${"skip"}("later", () => {});`],
  ["test/unit/plant.test.ts", `describe.${"only"}("this", () => {});`],
  ["test/unit/plant.test.ts", `test.concurrent.${"skip"}("later", () => {});`],
  ["server/plant.ts", "await sql.raw(`select 1`).execute(db);"],
  ["server/plant.ts", "enum Level { City }"],
  ["server/release/utils.ts", "export const a = 1;"],
  ["server/release/date-helpers.ts", "export const a = 1;"],
  ["site/pages/plant.astro", "---\nconst a = (b: any) => b;\n---\n<p>{a(1)}</p>"],
])("a planted offence is caught: %s %s", (file, text) => {
  expect(offences(new Map([[file, text]]))).not.toEqual([]);
});

test.each([
  ["server/plant.ts", "export const any = 1; export const many = { skip: any };"],
  ["server/plant.ts", "export const a = rows.skip(3);"],
  ["server/commonwealth.ts", "export const a = sql`select any($1)`;"],
])("is left alone: %s %s", (file, text) => {
  expect(offences(new Map([[file, text]]))).toEqual([]);
});
