import { existsSync, readdirSync, readFileSync } from "node:fs";
import * as path from "node:path";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { profiles } from "../../schema/profiles/index.ts";
import { readCodelists } from "../../server/codelists.ts";
import { openRegistry, type RegistryConnection } from "../../server/database/registry-connection.ts";
import { takeIn } from "../../server/intake/take-in.ts";
import { tabulateMeasures } from "../../server/registry/measures.ts";
import { type FreshDatabases, freshDatabases } from "../support/database.ts";
import { measureTables } from "./measure-tables.ts";

// A folder with a case.json is a case: office files, what is asked for (case.json), the problems and the tables expected, worked out by hand.
const root = path.resolve(import.meta.dirname, "../..");
const codelists = readCodelists(root);
const cases = readdirSync(import.meta.dirname, { withFileTypes: true }).filter(
  (entry) => entry.isDirectory() && existsSync(path.join(import.meta.dirname, entry.name, "case.json")),
);

interface CaseRequest {
  readonly profile: string;
  readonly period: string;
  readonly known: string;
}

describe.each(cases.map((entry) => entry.name))("case %s", (name) => {
  const folder = path.join(import.meta.dirname, name);
  const request: CaseRequest = JSON.parse(readFileSync(path.join(folder, "case.json"), "utf8"));
  const profile = profiles.get(request.profile);
  let databases: FreshDatabases;
  let registry: RegistryConnection;
  const problems: string[] = ["file,row,column,rule"];
  let actual: ReadonlyMap<string, readonly string[]>;

  beforeAll(async () => {
    if (profile === undefined) throw new Error(`case ${name} names no profile`);
    databases = await freshDatabases();
    registry = openRegistry(databases.access);
    for (const kind of ["peserta", "iuran", "sasaran", "pekerja"]) {
      const report = await takeIn(path.join(folder, `${kind}.csv`), {
        registry,
        codelists,
        profile,
        pseudonymKey: Buffer.alloc(32, 7),
        isSample: true,
      });
      problems.push(...report.problems.map(({ file, row, column, rule }) => `${file},${row},${column},${rule}`));
      expect(report).toMatchObject({ kind, outcome: "accepted", refused: 0, kept: report.read });
    }
    const measures = measureTables(await tabulateMeasures({ registry, codelists, profile }, request));
    actual = new Map([...measures, ["problems", problems]]);
  });

  afterAll(async () => {
    await registry.close();
    await databases.drop();
  });

  const files = readdirSync(path.join(folder, "expected"));
  test("expects every table of measures, and what intake says of the files", () => {
    expect(files.map((file) => path.parse(file).name).sort()).toEqual([...actual.keys()].sort());
  });
  test.each(files)("%s, figure by figure", (file) => {
    const expected: string[][] = parse(readFileSync(path.join(folder, "expected", file)));
    expect(actual.get(path.parse(file).name)).toEqual(expected.map((row) => row.join(",")));
  });
});
