import { spawn } from "node:child_process";
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { text } from "node:stream/consumers";
import { generate } from "@graphql-codegen/cli";
import ts from "typescript";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readExamples } from "../../server/http/example-queries.ts";
import { clientConfig } from "../../site/contract/client-config.ts";
import { handMadeRelease } from "../support/hand-made-release.ts";
import { handMadeTown } from "../support/hand-made-town.ts";
import { type ServedReleases, serveReleases } from "../support/served-release.ts";

// A client as somebody else would make it from what is published: the contract and the example queries, the usual generator, the usual
// compiler. What the compiler lets through is what the API answers; what it refuses is a mistake about the contract.

const root = path.resolve(import.meta.dirname, "../..");
const folder = mkdtempSync(path.join(os.tmpdir(), "terang-client-"));
const contract = path.join(root, "schema/graphql/portal.graphql");
const examples = path.join(root, "schema/graphql/examples");
let served: ServedReleases;

beforeAll(async () => {
  served = await serveReleases();
  await served.publish(handMadeRelease(handMadeTown(24), { period: "2025-12" }));
  symlinkSync(path.join(root, "node_modules"), path.join(folder, "node_modules"), "junction");
  writeFileSync(path.join(folder, "package.json"), '{ "type": "module" }');
  const files = await generate(
    {
      ...{ schema: contract, documents: `${examples}/*.graphql`, silent: true },
      generates: {
        // the settings that the contract page gives
        [`${path.join(folder, "src/client")}/`]: clientConfig(readFileSync(contract, "utf8")),
      },
    },
    false,
  );
  mkdirSync(path.join(folder, "src/client"), { recursive: true });
  for (const { filename, content } of files) {
    // the generator names its own files without an ending, which Node does not find
    writeFileSync(filename, content.replaceAll(/from "\.\/(\w+)"/g, 'from "./$1.js"'));
  }
});
afterAll(async () => {
  await served?.close();
  rmSync(folder, { recursive: true, force: true });
});

const asking = `import type { TypedDocumentString } from "./client/graphql.js";

export async function ask<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
): Promise<Result> {
  const response = await fetch(String(process.argv[2]), {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: String(document), variables }),
  });
  const { data, errors } = (await response.json()) as { data: Result; errors?: unknown };
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}
`;

/** Reads the numbers of one question by their types, then asks every other question there is. */
const program = `import { ask } from "./ask.js";
import { type CellStatus, KecamatanTerlindungiDocument } from "./client/graphql.js";
import * as client from "./client/graphql.js";

const { regions } = await ask(KecamatanTerlindungiDocument, { bulan: "2025-06", locale: "EN" });
const lines = regions.nodes.map(({ label, coverage }): [string, CellStatus, string | null, string] => {
  const { status, decimal, display } = coverage.shareOfTarget.cell;
  return [label, status, decimal, display];
});
const answers: Record<string, unknown> = {};
for (const [name, document] of Object.entries(client)) {
  if (name.endsWith("Document")) answers[name] = await ask(document as client.TypedDocumentString<unknown, object>, {});
}
console.log(JSON.stringify({ lines, answers }));
`;

function compile(files: Readonly<Record<string, string>>): { readonly program: ts.Program; readonly told: string[] } {
  for (const [name, content] of Object.entries(files)) writeFileSync(path.join(folder, "src", name), content);
  const compiled = ts.createProgram(
    Object.keys(files).map((name) => path.join(folder, "src", name)),
    {
      ...{ strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true },
      ...{ module: ts.ModuleKind.NodeNext, target: ts.ScriptTarget.ES2023, verbatimModuleSyntax: true },
      ...{ rootDir: path.join(folder, "src"), outDir: path.join(folder, "out"), types: ["node"] },
    },
  );
  const told = ts.getPreEmitDiagnostics(compiled).map(({ code, file, start, messageText }) => {
    const line = file && start !== undefined ? file.getLineAndCharacterOfPosition(start).line + 1 : 0;
    const words = ts.flattenDiagnosticMessageText(messageText, " ").slice(0, 120);
    return `${path.basename(file?.fileName ?? "")}:${line} TS${code} ${words}`;
  });
  return { program: compiled, told };
}

test("a client generated for the published examples compiles as it is, and reads what the API answers", {
  timeout: 120_000,
}, async () => {
  const { program: compiled, told } = compile({ "ask.ts": asking, "program.ts": program });
  expect(told).toEqual([]);
  expect(compiled.emit().emitSkipped).toBe(false);
  const child = spawn(process.execPath, [path.join(folder, "out/program.js"), `${served.url}/graphql`], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const { lines, answers } = JSON.parse(await text(child.stdout)) as {
    readonly lines: readonly (readonly [label: string, status: string, decimal: string | null, display: string])[];
    readonly answers: Readonly<Record<string, unknown>>;
  };
  const { observations } = await served.ask<{
    observations: {
      nodes: { region: { label: string }; cell: { status: string; decimal: string; display: string } }[];
    };
  }>(`{ observations(where: {indicator: "capaian-sasaran", level: KECAMATAN, period: "2025-06"}) {
    nodes { region { label(locale: EN) } cell { status decimal display(locale: EN) } } } }`);
  expect(lines).toHaveLength(4);
  expect(lines).toEqual(
    observations.nodes.map(({ region, cell }) => [region.label, cell.status, cell.decimal, cell.display]),
  );
  const published = readExamples(examples);
  expect(Object.keys(answers)).toHaveLength(globSync("*.graphql", { cwd: examples }).length);
  for (const { query } of published) {
    const name = /query (\w+)/.exec(query)?.[1] ?? "";
    expect(answers[`${name}Document`], name).toEqual(await served.ask(query));
  }
});

/** Mistakes about the contract, one a line; each takes a question's typed document. */
const mistakes: readonly (readonly [mistake: string, code: number])[] = [
  ["const { regions: one } = await ask(KecamatanTerlindungiDocument, {}); one.nodes[0]!.nama;", 2339],
  [
    "const { regions: two } = await ask(KecamatanTerlindungiDocument, {}); two.nodes[0]!.coverage.active.cell.value;",
    2339,
  ],
  // a number that may be absent is not to be counted with unseen
  [
    "const { regions: three } = await ask(KecamatanTerlindungiDocument, {}); three.nodes[0]!.coverage.active.cell.decimal.length;",
    2531,
  ],
  [
    "const { regions: four } = await ask(KecamatanTerlindungiDocument, {}); four.nodes[0]!.coverage.active.cell.status === 'ZERO';",
    2367,
  ],
  ["await ask(KecamatanTerlindungiDocument, { bulann: '2025-06' });", 2561],
  ["await ask(KecamatanTerlindungiDocument, { bulan: 202506 });", 2322],
  ["await ask(KecamatanTerlindungiDocument, { locale: 'FR' });", 2322],
];

test("what the contract does not say does not compile", { timeout: 120_000 }, () => {
  const heads =
    'import { ask } from "./ask.js";\nimport { KecamatanTerlindungiDocument } from "./client/graphql.js";\n';
  const { told } = compile({ "ask.ts": asking, "mistakes.ts": heads + mistakes.map(([line]) => `${line}\n`).join("") });
  const seen = told.map((line) => line.replace(/ TS(\d+) .*$/s, " $1"));
  expect(seen, told.join("\n")).toEqual(mistakes.map(([, code], at) => `mistakes.ts:${at + 3} ${code}`));
});
