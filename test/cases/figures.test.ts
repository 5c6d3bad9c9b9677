import { existsSync, readdirSync, readFileSync } from "node:fs";
import * as path from "node:path";
import { parse } from "csv-parse/sync";
import loadHighs from "highs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { AggregateSet } from "../../schema/aggregate.ts";
import { cellId } from "../../schema/cell.ts";
import { datasets, indicators } from "../../schema/datasets/index.ts";
import { profiles } from "../../schema/profiles/index.ts";
import type { Observation } from "../../schema/release.ts";
import { readCodelists } from "../../server/codelists.ts";
import { openRegistry, type RegistryConnection } from "../../server/database/registry-connection.ts";
import { controlRelease } from "../../server/disclosure/control.ts";
import { takeIn } from "../../server/intake/take-in.ts";
import { tabulate } from "../../server/registry/tabulate.ts";
import { type PrepareEffects, prepareRelease } from "../../server/release/prepare.ts";
import { type FreshDatabases, freshDatabases } from "../support/database.ts";
import { calmEffects } from "../support/release-input.ts";
import { cellTable, figureTables, type Table } from "./figure-tables.ts";
import { addUp, besideHidden, leftOpen, smallCounts, sumsAmong } from "./left-by-control.ts";
import { earlierCosts, releaseTables } from "./release-tables.ts";

// A folder with a figures.json is a case of the tabulated datasets: office files, what is asked for, every cell, and every cell that a
// release works out of those it prints, by hand.
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
  /** of sums that nothing hides: at how many places all their numbers are printed */
  readonly sums: Readonly<Record<string, number>>;
  /** how many amounts, durations and quotients lose their number when every event count is hidden */
  readonly besideCounts: number;
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
  let set: AggregateSet;
  /** every cell of a release in which nothing is hidden */
  let open: readonly Observation[];

  /** Every cell of the case's first release. */
  async function release(effects: PrepareEffects): Promise<readonly Observation[]> {
    if (profile === undefined) throw new Error(`case ${name} names no profile`);
    const input = { profile, datasets, codelists, aggregates: set, previous: undefined, history: [] };
    return (await prepareRelease({ ...input, isSample: true, software: "test" }, effects)).prepared.observations;
  }

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
    set = await tabulate({ registry, codelists, profile }, request);
    open = await release(calmEffects);
    const { tables } = releaseTables(open, set.period);
    const small = cellTable(smallCounts(set.figures ?? [], profile.minimum));
    actual = new Map([...figureTables(set), ["problems", problems], ...tables, ["small-counts", small]]);
  });

  afterAll(async () => {
    await registry.close();
    await databases.drop();
  });

  test("expects every tabulated dataset and what comes with it, and no cell comes twice", () => {
    expect([...expected.keys()].sort()).toEqual([...actual.keys()].sort());
    for (const cells of [set.figures ?? [], open]) expect(new Set(cells.map(cellId)).size).toBe(cells.length);
  });
  test.each([...expected.keys()])("%s, figure by figure", (table) => {
    expect(actual.get(table)).toEqual(expected.get(table));
  });
  test("what going on and adding people costs in the months before the newest, by its formula", () => {
    const { firstPeriod, period: newest } = set;
    expect(releaseTables(open, newest).earlierCosts).toEqual(earlierCosts(expected, { firstPeriod, newest }));
  });

  describe("under disclosure control", () => {
    let shown: readonly Observation[];

    beforeAll(async () => {
      const highs = await loadHighs();
      shown = await release({ ...calmEffects, control: (input) => controlRelease(highs, input) });
    }, 120_000);

    test("no small count of events is printed, and none is a single subtraction away", () => {
      const figures = set.figures ?? [];
      const minimum = profile?.minimum ?? { enrolment: 0, claims: 0 };
      const small = new Set(smallCounts(figures, minimum).map(cellId));
      expect(smallCounts(shown, minimum)).toEqual([]);
      expect(leftOpen(sumsAmong(figures), small, shown)).toEqual([]);
    });
    test("what goes with a count that is not printed, or is worked out from it, has no number", () => {
      expect(besideHidden(set.figures ?? [], shown).told).toEqual([]);
    });
    test("parts add up to their whole wherever all of them are printed", () => {
      const { places, wrong } = addUp(sumsAmong(set.figures ?? []), shown);
      expect(wrong).toEqual([]);
      expect(places).toMatchObject(request.sums);
    });
  });

  test("when every count of events is hidden, so is all that goes with one or is worked out from one", async () => {
    const hidden = await release({ ...calmEffects, control: everyCountHidden });
    const { silent, told } = besideHidden(set.figures ?? [], hidden);
    expect(told).toEqual([]);
    expect(silent).toHaveLength(request.besideCounts);
  });
});

const everyCountHidden: PrepareEffects["control"] = ({ candidate }) => ({
  decisions: candidate.changed
    .filter(({ indicator }) => indicators.get(indicator)?.measure.kind === "event-count")
    .map((cell) => ({
      ...{ cell: cellId(cell), action: "suppress", isPrimary: true },
      ...{ reason: "small-count", protects: [] },
    })),
  unprotected: [],
});
