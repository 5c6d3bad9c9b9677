import { existsSync, readdirSync, readFileSync } from "node:fs";
import * as path from "node:path";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cellId } from "../../schema/cell.ts";
import { profiles } from "../../schema/profiles/index.ts";
import { readCodelists } from "../../server/codelists.ts";
import { openRegistry, type RegistryConnection } from "../../server/database/registry-connection.ts";
import { takeIn } from "../../server/intake/take-in.ts";
import { tabulate } from "../../server/registry/tabulate.ts";
import { type FreshDatabases, freshDatabases } from "../support/database.ts";
import { figureTables, type Table } from "./figure-tables.ts";

// A folder with a figures.json is a case of the tabulated datasets: office files, what is asked for, and every cell, worked out by hand.
const root = path.resolve(import.meta.dirname, "../..");
const codelists = readCodelists(root);
const cases = readdirSync(import.meta.dirname, { withFileTypes: true }).filter(
  (entry) => entry.isDirectory() && existsSync(path.join(import.meta.dirname, entry.name, "figures.json")),
);

interface CaseRequest {
  readonly profile: string;
  readonly period: string;
  readonly known: string;
  /** in the order of their delivery */
  readonly files: readonly (readonly string[])[];
  /** how many rows of a file are refused, where any are */
  readonly refused: Readonly<Record<string, number>>;
}

describe.each(cases.map((entry) => entry.name))("case %s", (name) => {
  const folder = path.join(import.meta.dirname, name);
  const request: CaseRequest = JSON.parse(readFileSync(path.join(folder, "figures.json"), "utf8"));
  const expected = new Map<string, Table>(
    readdirSync(path.join(folder, "expected")).map((file) => [
      path.parse(file).name,
      parse(readFileSync(path.join(folder, "expected", file))) as string[][],
    ]),
  );
  const profile = profiles.get(request.profile);
  let databases: FreshDatabases;
  let registry: RegistryConnection;
  let actual: ReadonlyMap<string, Table>;
  let cells: readonly string[];

  beforeAll(async () => {
    if (profile === undefined) throw new Error(`case ${name} names no profile`);
    databases = await freshDatabases();
    registry = openRegistry(databases.access);
    const problems: string[][] = [["file", "row", "column", "rule"]];
    for (const file of request.files.flat()) {
      const report = await takeIn(path.join(folder, `${file}.csv`), {
        registry,
        codelists,
        profile,
        pseudonymKey: Buffer.alloc(32, 7),
        isSample: true,
      });
      problems.push(...report.problems.map((one) => [one.file, String(one.row), one.column, one.rule]));
      expect({ file, outcome: report.outcome, refused: report.refused }).toEqual({
        ...{ file, outcome: "accepted" },
        refused: request.refused[file] ?? 0,
      });
    }
    const set = await tabulate({ registry, codelists, profile }, request);
    actual = new Map([...figureTables(set), ["problems", problems]]);
    cells = (set.figures ?? []).map(cellId);
  });

  afterAll(async () => {
    await registry.close();
    await databases.drop();
  });

  test("expects every tabulated dataset and what comes with it, and no cell comes twice", () => {
    expect([...expected.keys()].sort()).toEqual([...actual.keys()].sort());
    expect(new Set(cells).size).toBe(cells.length);
  });
  test.each([...expected.keys()])("%s, figure by figure", (table) => {
    expect(actual.get(table)).toEqual(expected.get(table));
  });
});
