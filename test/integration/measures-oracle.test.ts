import * as path from "node:path";
import fc from "fast-check";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Aggregate } from "../../schema/aggregate.ts";
import { cellId } from "../../schema/cell.ts";
import { addMonths } from "../../schema/month.ts";
import { kotaPasuruan } from "../../schema/profiles/35.75.ts";
import { readCodelists } from "../../server/codelists.ts";
import { openRegistry, type RegistryConnection } from "../../server/database/registry-connection.ts";
import { tabulateMeasures } from "../../server/registry/measures.ts";
import { tabulate } from "../../server/registry/tabulate.ts";
import { type FreshDatabases, freshDatabases } from "../support/database.ts";
import { type OracleMeasures, oracle } from "../support/measures-oracle.ts";
import { date, month, randomPeople, settle } from "../support/random-people.ts";

const codelists = readCodelists(path.resolve(import.meta.dirname, "../.."));
let databases: FreshDatabases;
let registry: RegistryConnection;
let owner: pg.Client;

beforeAll(async () => {
  databases = await freshDatabases();
  registry = openRegistry(databases.access);
  owner = new pg.Client(databases.admin.registry);
  await owner.connect();
});

afterAll(async () => {
  await owner.end();
  await registry.close();
  await databases.drop();
});

function sorted(measures: OracleMeasures): Record<keyof OracleMeasures, string[]> {
  const lines = (entries: readonly object[]): string[] =>
    entries.map((entry) => JSON.stringify(Object.entries(entry).sort(([a], [b]) => (a < b ? -1 : 1)))).sort();
  return {
    months: lines(measures.months),
    attributes: lines(measures.attributes),
    lapses: lines(measures.lapses),
    years: lines(measures.years),
    billing: lines(measures.billing),
    overlap: lines(measures.overlap),
  };
}

test("every measure equals its definition, on random towns", { timeout: 180_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(randomPeople, month, date, async (people, period, known) => {
      await settle(owner, people);
      const effects = { registry, codelists, profile: kotaPasuruan };
      const { coverage: _, ...measures } = await tabulateMeasures(effects, { period, known });
      expect(sorted(measures)).toEqual(sorted(oracle(people, period, known)));

      // what is published says the same as what is measured, and has a cell for every planned month and region
      if (measures.months.length === 0) {
        await expect(tabulate(effects, { period, known })).rejects.toMatchObject({ code: "NO_CONTRIBUTIONS" });
        return;
      }
      const set = await tabulate(effects, { period, known });
      const totals = set.aggregates.filter((one) => Object.keys(one.dimensions).length === 0);
      const published = new Map(totals.map((one) => [`${one.indicator} ${one.region} ${one.period}`, one]));
      for (const one of measures.months.filter((entry) => entry.region.length <= 8)) {
        const value = (indicator: string): number | undefined =>
          published.get(`${indicator} ${one.region} ${one.month}`)?.value;
        expect([one.active, one.new, one.reEntered, one.ended]).toEqual(
          ["peserta-aktif", "peserta-baru", "peserta-kembali", "peserta-berakhir"].map(value),
        );
      }
      for (const one of totals.filter(({ indicator }) => indicator === "peserta-aktif")) {
        const measured = measures.months.find((entry) => entry.region === one.region && entry.month === one.period);
        expect([one.value, one.contributors]).toEqual([measured?.active ?? 0, measured?.active ?? 0]);
      }
      const names = { sex: "kelamin", age_band: "usia", occupation: "pekerjaan", payer: "pembayar" };
      for (const { month, attribute, code, active } of measures.attributes) {
        const dimensions = { [names[attribute]]: code ?? "" };
        const cell = cellId({ indicator: "peserta-aktif", region: "35.75", period: month, dimensions });
        expect(set.aggregates.find((one) => cellId(one) === cell)?.value).toBe(active);
      }
      expect(tornTables(set.aggregates)).toEqual([]);
    }),
    { numRuns: 80 },
  );
});

test("stocks follow from flows: A(m) = A(m−1) + new + re-entered − ended + moved in − moved out", {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(randomPeople, month, async (people, period) => {
      await settle(owner, people);
      const measures = await tabulateMeasures(
        { registry, codelists, profile: kotaPasuruan },
        { period, known: "2030-01-01" },
      );
      const activeIn = new Map(measures.months.map((one) => [`${one.region} ${one.month}`, one.active]));
      for (const one of measures.months) {
        const before = activeIn.get(`${one.region} ${addMonths(one.month, -1)}`) ?? 0;
        expect(one.active).toBe(before + one.new + one.reEntered - one.ended + one.movedIn - one.movedOut);
        if (one.region === "35.75") expect(one.movedIn + one.movedOut).toBe(0);
      }
      for (const one of measures.years) expect(one.persons).toBe(one.retained + one.new + one.returned);
    }),
    { numRuns: 30 },
  );
});

/** Tables whose cells do not add up to their region's total: by region, month and the names of their attributes. */
function tornTables(aggregates: readonly Aggregate[]): string[] {
  const sums = new Map<string, number>();
  const totals = new Map<string, number>();
  for (const { indicator, region, period, dimensions, value } of aggregates) {
    const names = Object.keys(dimensions).sort().join(";");
    const place = `${indicator} ${region} ${period}`;
    if (names === "") totals.set(place, value);
    else sums.set(`${place} ${names}`, (sums.get(`${place} ${names}`) ?? 0) + value);
  }
  return [...sums].flatMap(([table, sum]) => (totals.get(table.split(" ", 3).join(" ")) === sum ? [] : [table]));
}
