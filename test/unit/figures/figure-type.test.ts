import * as path from "node:path";
import ts from "typescript";
import { beforeAll, describe, expect, test } from "vitest";

// The nine parts of a figure are required by its type: figures that lack one are made up here and given to the compiler.

const root = path.resolve(import.meta.dirname, "../../..");

const parts: Readonly<Record<string, string>> = {
  page: "page: any",
  id: 'id: "bulan"',
  finding: 'finding: { text: "", values: {} }',
  subtitle: 'subtitle: { text: "", values: {} }',
  until: 'until: "2025-12-31"',
  state: "state: any",
  sources: "sources: []",
  dataset: 'dataset: "enrolment"',
  notes: "notes: []",
  picture: 'picture: { is: "line" as const, what: "", cells: [], unit: "people" as const }',
  tables: "tables: [any]",
};
const drawn = Object.keys(parts);
const common = drawn.filter((part) => part !== "picture" && part !== "tables");
const of = (names: readonly string[], ...also: readonly string[]) =>
  [...names.map((name) => parts[name] ?? ""), ...also].join(", ");

/** figures by name: their parts as source */
const figures: Readonly<Record<string, string>> = {
  drawn: of(drawn),
  table: of(common, 'picture: "table"', "children: []"),
  "drawn with no table in its list": of([...common, "picture"], "tables: []"),
  "table with nothing in it": of(common, 'picture: "table"'),
  "part that does not exist": of(drawn, 'colour: "red"'),
  ...Object.fromEntries(drawn.map((part) => [`without ${part}`, of(drawn.filter((name) => name !== part))])),
};
const complaints = new Map<string, string>();

beforeAll(() => {
  const sources = new Map(
    Object.entries(figures).map(([name, source], at) => [
      path.join(root, `test/unit/figures/made-up-${at}.ts`),
      {
        name,
        text: `import type { FigureProps } from "../../../site/figures/figure-parts.ts";\ndeclare const any: any;\nexport const figure: FigureProps = { ${source} };\nexport const seen: unknown = any;\n`,
      },
    ]),
  );
  const config = ts.readConfigFile(path.join(root, "tsconfig.json"), ts.sys.readFile).config;
  const options = { ...ts.parseJsonConfigFileContent(config, ts.sys, root).options, noEmit: true, types: ["node"] };
  const host = ts.createCompilerHost(options);
  const read = host.getSourceFile;
  const own = (file: string) => sources.get(path.resolve(file));
  host.getSourceFile = (file, ...rest) => {
    const text = own(file)?.text;
    return text === undefined ? read(file, ...rest) : ts.createSourceFile(file, text, ts.ScriptTarget.ES2023);
  };
  host.fileExists = (file) => own(file) !== undefined || ts.sys.fileExists(file);
  const program = ts.createProgram([...sources.keys()], options, host);
  for (const [file, { name }] of sources) {
    const said = program.getSemanticDiagnostics(program.getSourceFile(file));
    complaints.set(name, said.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n")).join("\n"));
  }
}, 120_000);

test("a whole figure compiles, drawn or as a table", () => {
  expect(complaints.get("drawn")).toBe("");
  expect(complaints.get("table")).toBe("");
});

describe.each(drawn)("a figure without its %s", (part) => {
  test("does not compile, and the compiler names what is missing", () => {
    expect(complaints.get(`without ${part}`)).toMatch(new RegExp(`'${part}' is missing`));
  });
});

test("nor does one with an empty list of tables, with nothing as its table, or with a part nobody knows", () => {
  expect(complaints.get("drawn with no table in its list")).toContain("Source has 0 element(s) but target requires 1");
  expect(complaints.get("table with nothing in it")).toContain("'children' is missing");
  expect(complaints.get("part that does not exist")).toContain("'colour' does not exist");
});
