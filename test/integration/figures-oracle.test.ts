import * as path from "node:path";
import fc from "fast-check";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { AggregateSet, Figure } from "../../schema/aggregate.ts";
import { addMonths, monthsBetween } from "../../schema/month.ts";
import { kotaPasuruan } from "../../schema/profiles/35.75.ts";
import { readCodelists } from "../../server/codelists.ts";
import { openRegistry, type RegistryConnection } from "../../server/database/registry-connection.ts";
import { tabulate } from "../../server/registry/tabulate.ts";
import { type FreshDatabases, freshDatabases } from "../support/database.ts";
import {
  type NaiveBudget,
  type NaivePayment,
  naiveLapse,
  naiveLines,
  naivePayerMix,
  validOn,
} from "../support/figures-oracle.ts";
import { oracle, type Town } from "../support/measures-oracle.ts";
import { month, randomPeople, settle } from "../support/random-people.ts";

const codelists = readCodelists(path.resolve(import.meta.dirname, "../.."));
const least = kotaPasuruan.minimum.enrolment;
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

const payment: fc.Arbitrary<NaivePayment> = fc
  .record({
    payer: fc.constantFrom("dbhcht", "apbd"),
    from: month,
    length: fc.constantFrom(0, 0, 0, 1, 2, 5),
    people: fc.integer({ min: -2, max: 6 }),
    change: fc.constantFrom(0, 0, 1),
    wait: fc.integer({ min: 0, max: 3 }),
  })
  .map(({ payer, from, length, people, change, wait }) => {
    const paid = `${addMonths(from, wait)}-20`;
    return {
      ...{ payer, firstMonth: from, lastMonth: addMonths(from, length), paid, year: Number(paid.slice(0, 4)) },
      rupiah: people * 16_800 + change || 1,
    };
  });

const budget: fc.Arbitrary<NaiveBudget> = fc
  .record({
    dbhcht: fc.subarray([2025, 2026, 2027]),
    apbd: fc.subarray([2025, 2026, 2027]),
    payments: fc.array(payment, { maxLength: 12 }),
  })
  .map(({ dbhcht, apbd, payments }) => ({ years: new Map(Object.entries({ dbhcht, apbd })), payments }));

async function approve({ years, payments }: NaiveBudget): Promise<void> {
  await owner.query("truncate budget, payment");
  for (const [payer, own] of years) {
    for (const year of own) {
      await owner.query(
        `insert into budget values ('35.75', $1, $2, 'murni', 'DPA', $4, 's', 's', 'p', 'p', 'a', 'a', 'u', 'u',
           'r', 'r', $3, 'iuran', null, 1000000, null, null, null, null, null, 1)`,
        [year, `line_${payer}`, payer, `${year}-01-01`],
      );
    }
  }
  for (const [at, one] of payments.entries()) {
    await owner.query("insert into payment values ('35.75', $1, $2, $3, $4, $5, $6, $7, 1)", [
      one.year,
      `SP2D ${at}`,
      `line_${one.payer}`,
      one.paid,
      one.rupiah,
      `${one.firstMonth}-01`,
      `${one.lastMonth}-01`,
    ]);
  }
}

test("figures equal their definitions, one person and one payment at a time, on random towns", {
  timeout: 180_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(randomPeople, month, fc.integer({ min: 0, max: 4 }), budget, async (town, period, wait, money) => {
      const known = `${addMonths(period, wait)}-15`;
      fc.pre(validOn(town, known).some((one) => one.month <= period));
      await settle(owner, town);
      await approve(money);
      const set = await tabulate({ registry, codelists, profile: kotaPasuruan }, { period, known });
      expect(linesOf(set)).toEqual(
        ["dbhcht", "apbd"].flatMap((payer) => naiveLines(town, money, payer, period, known)),
      );
      expectCalendars(set, town, period, known);
      expectYears(set, town, period, known);
    }),
    { numRuns: 80 },
  );
});

function linesOf({ reconciliation = [] }: AggregateSet) {
  return reconciliation.map(({ explanation: _, ...line }) => line);
}

function numberOf(set: AggregateSet, indicator: string, period: string, region = "35.75"): number | undefined {
  const found = (set.figures ?? []).find(
    (one) =>
      one.indicator === indicator &&
      one.period === period &&
      one.region === region &&
      Object.keys(one.dimensions).length === 0,
  );
  return found?.decimal === undefined ? undefined : Number(found.decimal);
}

/** Each group holds the people whose cover ends in its months; groups follow one another, and only a whole calendar may be small. */
function expectCalendars(set: AggregateSet, town: Town, period: string, known: string): void {
  for (const at of monthsBetween(set.firstPeriod, period)) {
    const ends = naiveLapse(town, at, known);
    const active = [...ends.values()].reduce((sum, one) => sum + one, 0);
    expect(numberOf(set, "berakhir", at)).toBe(active);
    const groups = (set.figures ?? []).filter(
      (one: Figure) => one.indicator === "berakhir" && one.period === at && one.dimensions.sampai !== undefined,
    );
    const covered = groups.flatMap(({ dimensions, decimal }) => {
      const [first = "", last = first] = (dimensions.sampai ?? "").split("..");
      const months = monthsBetween(first, last);
      expect(Number(decimal)).toBe(months.reduce((sum, one) => sum + (ends.get(one) ?? 0), 0));
      if (groups.length > 1) expect(Number(decimal) === 0 || Number(decimal) >= Math.min(least, active)).toBe(true);
      return months;
    });
    const newest = [...ends.keys()].sort().at(-1);
    expect(covered).toEqual(newest === undefined ? [] : monthsBetween(at, newest));
  }
}

function expectYears(set: AggregateSet, town: Town, period: string, known: string): void {
  const { years } = oracle(town, period, known);
  const first = Number(set.firstPeriod.slice(0, 4));
  for (let year = first; `${year}-12` <= period; year += 1) {
    const of = (region: string) =>
      years.find((one) => one.region === region && one.year === year) ?? {
        ...{ persons: 0, retained: 0, new: 0, returned: 0, lapsed: 0, withBreak: 0 },
      };
    const shown = (region: string) => [
      ...[
        "peserta-setahun",
        "peserta-bertahan",
        "peserta-baru-setahun",
        "peserta-kembali-setahun",
        "peserta-lepas",
      ].map((indicator) => numberOf(set, indicator, String(year), region)),
    ];
    const true_ = (region: string) => {
      const one = of(region);
      return [one.persons, one.retained, one.new, one.returned, one.lapsed];
    };
    expect(shown("35.75")).toEqual(true_("35.75"));
    const districts = ["35.75.01", "35.75.02", "35.75.03", "35.75.04"];
    const isFew = (count: number) => count > 0 && count < least;
    const isShown = !districts.some((region) => true_(region).slice(1).some(isFew));
    for (const region of districts) {
      expect(shown(region)).toEqual(isShown ? true_(region) : [undefined, undefined, undefined, undefined, undefined]);
    }
    const breaks = of("35.75").withBreak;
    expect(numberOf(set, "peserta-berjeda", String(year))).toBe(isFew(breaks) ? undefined : breaks);
    const mix = naivePayerMix(town, year, period, known);
    expect([numberOf(set, "orang-rangkap", String(year)), numberOf(set, "bulan-rangkap", String(year))]).toEqual([
      mix.persons,
      mix.months,
    ]);
  }
}
