import { readFileSync } from "node:fs";
import * as path from "node:path";
import { parse } from "csv-parse/sync";
import { buildSchema, type GraphQLObjectType, getNamedType, isInterfaceType, isLeafType, isObjectType } from "graphql";
import { describe, expect, test } from "vitest";
import { answerCsv } from "../../site/explorer/answer-csv.ts";
import { answerTable } from "../../site/explorer/answer-table.ts";
import { columnHeads } from "../../site/explorer/column-heads.ts";
import { headWords } from "../../site/explorer/head-words.ts";
import { permalink, readPermalink } from "../../site/explorer/permalink.ts";
import { questions, readQuestion } from "../../site/explorer/questions.ts";
import { snippet } from "../../site/explorer/snippets.ts";

const cell = (display: string, decimal: string | null, asOf?: string) => ({
  status: decimal === null ? "SUPPRESSED" : "PUBLISHED",
  ...{ display, decimal, asOfPeriod: asOf ? { id: asOf } : null },
});
const observation = (id: string, ...given: Parameters<typeof cell>) => ({
  id,
  indicator: { label: "Peserta aktif" },
  cell: cell(...given),
});

describe("an answer as a table", () => {
  test("repeats what stands above a list, and takes an observation as one number with its name and address", () => {
    const table = answerTable({
      region: {
        name: "Kota",
        children: [
          { name: "A", enrolment: { active: observation("x/1", "1.200", "1200") } },
          { name: "B", enrolment: { active: observation("x/2", "disembunyikan", null) } },
        ],
      },
    });
    expect(table.columns).toEqual([
      { path: "name", label: undefined },
      { path: "children.name", label: undefined },
      { path: "children.enrolment.active", label: "Peserta aktif" },
    ]);
    expect(table.rows.map((row) => row.name?.text)).toEqual(["Kota", "Kota"]);
    expect(table.rows[1]?.["children.enrolment.active"]).toEqual({
      ...{ text: "disembunyikan", id: "x/2", status: "SUPPRESSED", decimal: null, asOf: undefined },
    });
  });

  test("of observations has a row each, with the indicator's name in a column where it may differ", () => {
    const nodes = [observation("x/1", "1", "1"), observation("x/2", "2", "2", "2025-09")];
    const table = answerTable({ observations: { totalCount: 2, nodes, pageInfo: { hasNextPage: false } } });
    expect(table.columns.map(({ path }) => path)).toEqual(["totalCount", "cell", "indicator.label"]);
    expect(table.rows.map((row) => row.cell?.asOf)).toEqual([undefined, "2025-09"]);
  });

  test("of nothing is empty", () => {
    expect(answerTable({ observations: { nodes: [] } }).rows).toEqual([]);
    expect(answerTable({ region: { name: "A", aliases: [] } }).rows).toEqual([{ name: { text: "A" } }]);
    expect(answerTable(null).rows).toEqual([]);
  });
});

describe("the heads of an answer", () => {
  const sdl = buildSchema(
    readFileSync(path.resolve(import.meta.dirname, "../../schema/graphql/portal.graphql"), "utf8"),
  );
  const valueFields = Object.values(sdl.getTypeMap())
    .filter((type) => (isObjectType(type) || isInterfaceType(type)) && !type.name.startsWith("__"))
    .flatMap((type) => Object.values((type as GraphQLObjectType).getFields()))
    .flatMap(({ name, type }) => (isLeafType(getNamedType(type)) ? [name] : []));

  test.each(["id", "en"] as const)("have a word (%s) for every field of the contract that holds a value", (locale) => {
    const words = headWords(locale);
    expect(valueFields.length).toBeGreaterThan(100);
    expect([...new Set(valueFields)].filter((name) => words[name] === undefined)).toEqual([]);
    expect(Object.values(words).filter((word) => /[a-z][A-Z.]/.test(word))).toEqual([]);
  });

  test("are words, never paths; alike ones say what they belong to, and the file keeps the paths", () => {
    const table = answerTable({
      region: {
        name: "Kota",
        children: [
          {
            name: "A",
            enrolment: { period: { id: "2025-12" }, active: { id: "peserta-aktif/x", cell: cell("1", "1") } },
          },
        ],
      },
    });
    const labels = [{ id: "peserta-aktif", label: "Peserta aktif" }];
    expect(columnHeads(table, headWords("id", labels))).toEqual([
      "Nama",
      "Nama (di bawahnya)",
      "Periode",
      "Peserta aktif",
    ]);
    expect(columnHeads(table, headWords("en"))).toEqual([
      ...["Name", "Name (below it)", "Period"],
      // without the indicator's name and without a word the path stays
      "children.enrolment.active",
    ]);
    expect(answerCsv(table, { id: "r", mark: undefined }).split("\n")[0]).toBe(
      "name,children.name,children.enrolment.period.id,children.enrolment.active,children.enrolment.active.status,rilis",
    );
  });
});

test("CSV: exact decimals, a status beside each, text that is no formula, the release in every row", () => {
  const table = answerTable({
    a: [
      { name: "=1+1", n: observation("x/1", "−16.800", "-16800") },
      { name: 'dua "kata", satu', n: observation("x/2", "disembunyikan", null, "2025-09") },
    ],
  });
  const rows = parse<Record<string, string>>(answerCsv(table, { id: "35.75/2025-12/1.0.0", mark: "data_contoh" }), {
    columns: true,
  });
  const always = { data_contoh: "true", rilis: "35.75/2025-12/1.0.0" };
  expect(rows).toEqual([
    { ...always, name: "'=1+1", n: "-16800", "n.status": "PUBLISHED", "n.asOfPeriod": "" },
    { ...always, name: 'dua "kata", satu', n: "", "n.status": "SUPPRESSED", "n.asOfPeriod": "2025-09" },
  ]);
  expect(answerCsv(table, { id: "r", mark: undefined })).not.toContain("data_contoh");
});

test("a link gives back exactly what it was made from, and any other address gives nothing", () => {
  const linked = { query: '{ a(b: "x&y=#z") }\n# é', variables: '{ "a": 1 }', release: "35.75/2025-12/1.0.0" };
  expect(readPermalink(permalink(linked))).toEqual(linked);
  for (const hash of ["", "#bangku", "#v=1", "#q="]) expect(readPermalink(hash)).toBeUndefined();
});

test("every file of examples is one named question with words in both languages", () => {
  expect(questions.length).toBeGreaterThanOrEqual(9);
  for (const { title, variables } of questions) {
    expect(title.id).not.toBe(title.en);
    expect(variables).toHaveProperty("asOf", null);
    expect(variables).toHaveProperty("locale", "ID");
  }
  const first = "# Warga: Apa?\n# Citizens: What?\n";
  expect(() => readQuestion("a", "query A { a }")).toThrow("a.graphql");
  expect(() => readQuestion("a", `${first}{ a }`)).toThrow("a.graphql");
  expect(() => readQuestion("a", `${first}query A { a }\nquery B { b }`)).toThrow("a.graphql");
});

test("no text can break out of the program that carries it", () => {
  const dollar = "$";
  const query = `{ a(b: """\`${dollar}{process.exit()}\` ''' )---"""") }\n\n`;
  const asked = { address: "https://terang.test/graphql", query, variables: { c: "'''" } };
  expect(snippet("JavaScript", asked)).not.toMatch(/[^\\]\$\{process/);
  expect(snippet("Python", asked)).not.toContain("r'''{ a");
  expect(snippet("R", asked)).not.toContain('r"---({ a');
  expect(snippet("curl", asked).split("\n")).toHaveLength(3);
});
