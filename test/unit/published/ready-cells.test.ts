import { describe, expect, test } from "vitest";
import type { PublishedObservation } from "../../../server/published/published-cells.ts";
import type { PublishedRelease } from "../../../server/published/published-release.ts";
import { type ReadRows, readyCells } from "../../../server/published/ready-cells.ts";

const publisher = "35.75";
const release = (number: number) => ({ publisher, number }) as PublishedRelease;

/** One row of a cell: what a release wrote there. */
function row(indicator: string, region: string, period: string, since: number, decimal = "10"): PublishedObservation {
  const status = decimal === "" ? "SUPPRESSED" : "PUBLISHED";
  return {
    ...{ indicator, region, period, dimensions: {}, since, status, quality: "PROVISIONAL", source: "kantor" },
    decimal: decimal === "" ? undefined : decimal,
  };
}

/** A table in place of the database, which counts how often it is read. */
function table(rows: readonly PublishedObservation[]) {
  const asked: string[] = [];
  const read: ReadRows = async ({ indicator, after, upTo }) => {
    asked.push(`${indicator} ${after}…${upTo}`);
    return rows.filter((one) => one.indicator === indicator && one.since > after && one.since <= upTo);
  };
  return { read, asked };
}

const key = (indicator: string, region: string, period: string) => ({ indicator, region, period, dimensions: {} });

test("the first question is left to the database, the next is answered, as of its release", async () => {
  const { read, asked } = table([
    row("aktif", "35.75.01", "2024-01", 1, "900"),
    row("aktif", "35.75.01", "2024-01", 2, "905"),
    row("aktif", "35.75.02", "2024-02", 2, ""),
  ]);
  const ready = readyCells(read, 1_000_000);
  const wanted = [
    key("aktif", "35.75.01", "2024-01"),
    key("aktif", "35.75.02", "2024-02"),
    key("aktif", "35.75", "2024-01"),
  ];
  expect(ready.find(release(2), wanted)).toBeUndefined();
  await ready.settled();
  const told = (number: number) =>
    ready.find(release(number), wanted)?.map((cell) => cell && [cell.status, cell.decimal]);
  expect(told(2)).toEqual([["PUBLISHED", "905"], ["SUPPRESSED", undefined], undefined]);
  expect(told(1)).toEqual([["PUBLISHED", "900"], undefined, undefined]);
  expect(asked).toEqual(["aktif 0…2"]);
});

test("a publication is no stale answer: the newer release waits for its own rows, and only those are read", async () => {
  const rows = [row("aktif", "35.75", "2024-01", 1, "900")];
  const { read, asked } = table(rows);
  const ready = readyCells(read, 1_000_000);
  const wanted = [key("aktif", "35.75", "2024-01")];
  ready.find(release(1), wanted);
  await ready.settled();
  rows.push(row("aktif", "35.75", "2024-01", 2, "901"), row("aktif", "35.74", "2024-02", 2, "7"));
  expect(ready.find(release(2), wanted)).toBeUndefined();
  expect(ready.find(release(1), wanted)?.[0]?.decimal).toBe("900");
  await ready.settled();
  expect(asked).toEqual(["aktif 0…1", "aktif 1…2"]);
  expect(ready.find(release(2), wanted)?.[0]?.decimal).toBe("901");
  expect(ready.find(release(1), wanted)?.[0]?.decimal).toBe("900");
  const page = ready.page(release(2), { indicators: ["aktif"] }, { first: 10, after: undefined });
  expect(page?.observations.map(({ region }) => region)).toEqual(["35.74", "35.75"]);
});

describe("a page", () => {
  const rows = ["35.75.02", "35.75.01"].flatMap((region) =>
    ["2024-02", "2024-01"].flatMap((period) => [row("baru", region, period, 1), row("aktif", region, period, 1, "")]),
  );
  const open = async () => {
    const ready = readyCells(table(rows).read, 1_000_000);
    ready.page(release(1), { indicators: ["baru", "aktif"] }, { first: 1, after: undefined });
    await ready.settled();
    return ready;
  };

  test("comes in coordinate order, counts all pages, and goes on after a cell", async () => {
    const ready = await open();
    const filter = { indicators: ["baru", "aktif", "baru"] };
    const names = (page: ReturnType<typeof ready.page>) =>
      page?.observations.map((one) => `${one.indicator} ${one.region} ${one.period}`);
    const first = ready.page(release(1), filter, { first: 3, after: undefined });
    expect(names(first)).toEqual(["aktif 35.75.01 2024-01", "aktif 35.75.01 2024-02", "aktif 35.75.02 2024-01"]);
    expect([first?.total, first?.suppressed]).toEqual([8, 4]);
    const rest = ready.page(release(1), filter, { first: 10, after: first?.observations.at(-1) });
    expect(names(rest)?.[0]).toBe("aktif 35.75.02 2024-02");
    expect(names(rest)).toHaveLength(5);
  });

  test("narrows by region, period and breakdown", async () => {
    const ready = await open();
    const filter = { indicators: ["aktif"], regions: ["35.75.02", "35.99"], periods: ["2024-01"], dimensions: [""] };
    expect(ready.page(release(1), filter, { first: 10, after: undefined })).toMatchObject({ total: 1, suppressed: 1 });
    const none = { ...filter, dimensions: ["kelamin=L"] };
    expect(ready.page(release(1), none, { first: 10, after: undefined })).toMatchObject({ total: 0, suppressed: 0 });
  });
});

describe("memory", () => {
  const many = (indicator: string) =>
    Array.from({ length: 100 }, (_, at) => row(indicator, `35.75.${at}`, "2024-01", 1, String(at)));
  const rows = ["a", "b", "c"].flatMap(many);
  const limit = 150_000;

  test("is never more than its limit; what was quiet longest goes first", async () => {
    let time = 0;
    const { read, asked } = table(rows);
    const ready = readyCells(read, limit, () => time);
    const ask = async (indicator: string) => {
      const found = ready.find(release(1), [key(indicator, "35.75.7", "2024-01")]);
      await ready.settled();
      expect(ready.held).toBeLessThanOrEqual(limit);
      return found !== undefined;
    };
    await ask("a");
    time = 1_000;
    await ask("b");
    expect([await ask("a"), await ask("b")]).toEqual([true, true]);
    // both were asked for a moment ago: the third is left to the database, and not read again and again
    await ask("c");
    expect([await ask("c"), await ask("c")]).toEqual([false, false]);
    expect(asked.filter((one) => one.startsWith("c"))).toHaveLength(1);
    time = 60_500;
    await ask("b");
    time = 61_500;
    await ask("c");
    expect([await ask("c"), await ask("b")]).toEqual([true, true]);
    expect(await ask("a")).toBe(false);
  });

  test("an indicator that alone is too large is not held, and 0 holds nothing and reads nothing", async () => {
    for (const [most, reads] of [
      [10_000, 1],
      [0, 0],
    ] as const) {
      const { read, asked } = table(rows);
      const ready = readyCells(read, most);
      for (let times = 0; times < 3; times++) {
        expect(ready.find(release(1), [key("a", "35.75.7", "2024-01")])).toBeUndefined();
        await ready.settled();
      }
      expect([ready.held, asked.length]).toEqual([0, reads]);
    }
  });

  test("is about what is counted", async () => {
    const rows = Array.from({ length: 200_000 }, (_, at) =>
      row("besar", `35.75.${at % 5_000}`, `20${10 + Math.floor(at / 5_000 / 12)}-01`, 1 + (at % 7), String(at)),
    ).map((one) => ({ ...one }));
    global.gc?.();
    const ready = readyCells(async () => rows, 1e9);
    const before = process.memoryUsage().heapUsed;
    ready.find(release(7), [key("besar", "35.75.1", "2010-01")]);
    await ready.settled();
    const took = process.memoryUsage().heapUsed - before;
    // without a collection in between the heap holds what sorting left behind too
    expect(took / ready.held).toBeLessThan(3);
    expect(ready.held).toBeGreaterThan(200_000 * 300);
  });
});

test("a database that cannot be read costs nothing but memory's help", async () => {
  let time = 0;
  let reads = 0;
  const ready = readyCells(
    async () => {
      reads++;
      throw new Error("away");
    },
    1_000_000,
    () => time,
  );
  for (let times = 0; times < 3; times++) {
    expect(ready.find(release(1), [key("a", "35.75", "2024-01")])).toBeUndefined();
    await ready.settled();
  }
  expect(reads).toBe(1);
  time = 60_001;
  ready.find(release(1), [key("a", "35.75", "2024-01")]);
  await ready.settled();
  expect(reads).toBe(2);
});
