import loadHighs from "highs";
import { describe, expect, test } from "vitest";
import { type CellKey, cellId } from "../../../../schema/cell.ts";
import { coverage } from "../../../../schema/datasets/coverage.ts";
import type { Observation } from "../../../../schema/release.ts";
import {
  buildRowStore,
  type PrintedRelease,
  type RowStore,
} from "../../../../server/disclosure/row-store/row-store.ts";
import { exactShare } from "../../../../server/release/exact-share.ts";
import { extremes } from "../../../support/regimes/extremes.ts";
import { frame, regions } from "./living-town.ts";

const highs = await loadHighs();
const active = "peserta-aktif";

/** A cell at `region/period/dimensions`, with a number, hidden (`undefined`), or held since a month. */
function cell(address: string, number: number | undefined, more: Partial<Observation> = {}): Observation {
  const [region = "", period = "", pairs = ""] = address.split("/");
  const dimensions = Object.fromEntries(pairs === "" ? [] : [pairs.split("=") as [string, string]]);
  const status = number === undefined ? "SUPPRESSED" : "PUBLISHED";
  const decimal = number === undefined ? undefined : String(number);
  return {
    indicator: active,
    region,
    period,
    dimensions,
    status,
    quality: "PROVISIONAL",
    decimal,
    source: "iuran",
    ...more,
  };
}

function releasesOf(...changed: Observation[][]): PrintedRelease[] {
  return changed.map((cells, at) => ({ number: at + 1, period: cells[0]?.period ?? "", changed: cells }));
}

/** The range of a cell by the row store, in its newest vintage. */
function rangeOf({ system }: RowStore, key: CellKey | string): readonly [number, number] {
  const name = typeof key === "string" ? key : `active/${key.region}/${key.period}/`;
  const variable = system.variables.findLastIndex((one) => one.name === name);
  expect(variable).toBeGreaterThanOrEqual(0);
  const known = system.rows.map(({ form, lo, hi }) => ({
    sum: new Map(form),
    lo: lo ?? -Infinity,
    hi: hi ?? Infinity,
  }));
  const ranges = extremes(highs, { variables: system.variables.length, known, forms: [new Map([[variable, 1]])] });
  if (ranges === "contradiction") throw new Error("contradiction");
  const [lo, hi] = ranges[0] ?? [Number.NaN, Number.NaN];
  return [lo + 0, hi];
}

describe("a printed cell", () => {
  test("a number is known, a hidden one is at least 1, a held one less than k from what it repeats", () => {
    const store = buildRowStore(
      frame,
      releasesOf([
        cell("35.75/2024-11", 40),
        cell("35.75.01/2024-11", undefined),
        cell("35.75.02/2024-11", 20, { asOfPeriod: "2024-10" }),
      ]),
    );
    expect(store.printed.map(({ cell, status }) => [cell, status])).toEqual([
      [`${active}/35.75.01/2024-11`, "hidden"],
      [`${active}/35.75.02/2024-11`, "held"],
      [`${active}/35.75/2024-11`, "published"],
    ]);
    expect(rangeOf(store, "active/35.75.02/2024-11/")).toEqual([16, 24]);
    expect(rangeOf(store, "active/35.75.01/2024-11/")).toEqual([16, 24]);
    expect(store.watched).toEqual([{ cell: `${active}/35.75.01/2024-11`, kind: "hidden", window: undefined }]);
    expect(store.system.targets).toMatchObject([{ need: 4, maxLow: null, harmless: null }]);
  });

  test("a held number is never below nought", () => {
    const store = buildRowStore(frame, releasesOf([cell("35.75/2024-11", 2, { asOfPeriod: "2024-10" })]));
    expect(rangeOf(store, "active/35.75/2024-11/")).toEqual([0, 6]);
  });

  test("a month's person-months are its active persons", () => {
    const months = cell("35.75/2024-11", 40, { indicator: "orang-bulan" });
    const store = buildRowStore(frame, releasesOf([cell("35.75/2024-11", undefined), months]));
    expect(rangeOf(store, "active/35.75/2024-11/")).toEqual([40, 40]);
  });

  test("a region or code of no list is refused", () => {
    expect(() => buildRowStore(frame, releasesOf([cell("35.75.09/2024-11", 40)]))).toThrow(RangeError);
    expect(() => buildRowStore(frame, releasesOf([cell("35.75/2024-11/kelamin=X", 40)]))).toThrow(RangeError);
    expect(() => buildRowStore(frame, releasesOf([cell("35.75/2024-11", 4.5)]))).toThrow(RangeError);
  });
});

describe("a revised month", () => {
  const first = [cell("35.75/2024-11", 40), cell("35.75.01/2024-11", undefined), cell("35.75.02/2024-11", undefined)];

  test("keeps what was printed before, and is a month of its own beside it", () => {
    const store = buildRowStore(frame, releasesOf(first, [cell("35.75/2024-11", 60)]));
    expect(store.watched.map(({ cell }) => cell)).toEqual([
      ...first.slice(1).map(cellId),
      ...first.slice(1).map(cellId),
    ]);
    expect(rangeOf(store, "active/35.75.01/2024-11/")).toEqual([1, 39]);
    expect(rangeOf(store, "active/35.75.01/2024-11@2/")).toEqual([1, 59]);
    expect(store.printed.map(({ release }) => release)).toEqual([1, 1, 1, 2, 2, 2]);
  });

  test("cells that are only added, and other words about the same number, belong to the numbers that are there", () => {
    const added = cell("35.75.01/2024-11/kelamin=L", 7);
    const final = cell("35.75/2024-11", 40, { quality: "FINAL" });
    const store = buildRowStore(frame, releasesOf(first, [added, final]));
    expect(store.system.variables.some(({ name }) => name.includes("@"))).toBe(false);
    expect(rangeOf(store, "active/35.75.01/2024-11/")).toEqual([7, 39]);
  });

  test("a cell that was withdrawn is known as it was, and no longer part of what comes after", () => {
    const withdrawn = { ...cell("35.75.01/2024-11", 0), status: "WITHDRAWN", decimal: undefined } as const;
    const store = buildRowStore(frame, releasesOf(first, [withdrawn], [cell("35.75/2024-11", 60)]));
    expect(store.printed.filter(({ release }) => release === 3).map(({ cell }) => cell)).toEqual([
      `${active}/35.75.02/2024-11`,
      `${active}/35.75/2024-11`,
    ]);
  });
});

describe("between two months", () => {
  const totals = (period: string, [stock, came, back, went]: readonly [number, number, number, number]) => [
    cell(`35.75/${period}`, stock),
    cell(`35.75/${period}`, came, { indicator: "peserta-baru" }),
    cell(`35.75/${period}`, back, { indicator: "peserta-kembali" }),
    cell(`35.75/${period}`, went, { indicator: "peserta-berakhir" }),
  ];
  const sexes = (period: string, men: number, women: number) => [
    cell(`35.75/${period}/kelamin=L`, men),
    cell(`35.75/${period}/kelamin=P`, women),
  ];

  test("who came and who went of each sex is bounded by what both are together", () => {
    const store = buildRowStore(
      frame,
      releasesOf(
        [...totals("2024-11", [40, 40, 0, 0]), ...sexes("2024-11", 20, 20)],
        [...totals("2024-12", [43, 5, 1, 3]), ...sexes("2024-12", 24, 19)],
      ),
    );
    expect(rangeOf(store, "came/35.75/2024-11..2024-12/kelamin=L")).toEqual([4, 6]);
    expect(rangeOf(store, "went/35.75/2024-11..2024-12/kelamin=P")).toEqual([1, 3]);
    const [came] = store.system.targets.filter(({ name }) => name.startsWith("came/"));
    expect(came).toMatchObject({ need: 4, maxLow: null, harmless: { atMost: 0, atLeast: 5 } });
    expect(store.watched.every(({ cell }) => cell.includes("kelamin"))).toBe(true);
  });

  test("what was learned too late to be printed shows in the totals, and is no contradiction", () => {
    const store = buildRowStore(
      frame,
      releasesOf(
        [...totals("2024-11", [40, 40, 0, 0]), ...sexes("2024-11", 20, 20)],
        [...totals("2024-12", [43, 0, 0, 0]), ...sexes("2024-12", 21, 22)],
      ),
    );
    expect(rangeOf(store, "came/35.75/2024-11..2024-12/kelamin=L")).toEqual([0, 0]);
  });

  test("within one release the totals must agree", () => {
    const both = [...totals("2024-11", [40, 40, 0, 0]), ...sexes("2024-11", 20, 20)];
    const store = buildRowStore(
      frame,
      releasesOf([...both, ...totals("2024-12", [43, 0, 0, 0]), ...sexes("2024-12", 21, 22)]),
    );
    expect(() => rangeOf(store, "came/35.75/2024-11..2024-12/kelamin=L")).toThrow("contradiction");
  });

  test("tables that appear seldom are compared over all the months between, with the sums of what appeared in them", () => {
    const store = buildRowStore(
      frame,
      releasesOf(
        [...totals("2024-11", [40, 40, 0, 0]), ...sexes("2024-11", 20, 20)],
        totals("2024-12", [43, 5, 1, 3]),
        [...totals("2025-01", [44, 0, 2, 1]), ...sexes("2025-01", 22, 22)],
      ),
    );
    expect(rangeOf(store, "came/35.75/2024-11..2025-01/kelamin=L")).toEqual([2, 6]);
    expect(store.watched.map(({ window }) => window)).toEqual(Array(4).fill(["2024-11", "2025-01"]));
  });
});

describe("a share", () => {
  const withShares = { ...frame, datasets: [...frame.datasets, coverage] };
  const document = cell("35.75.01/2024-11", 24, { indicator: "sasaran", source: "sasaran-1" });
  const share = (numerator: number, places?: number) => {
    const decimal = exactShare(String(numerator), "24").slice(0, places);
    return { ...cell("35.75.01/2024-11", 1, { indicator: "capaian-sasaran" }), decimal };
  };

  test("of a public target tells its numerator", () => {
    const store = buildRowStore(withShares, releasesOf([cell("35.75.01/2024-11", undefined), document, share(3)]));
    expect(rangeOf(store, "active/35.75.01/2024-11/")).toEqual([3, 3]);
  });

  test("tells a number that no table prints", () => {
    const store = buildRowStore(withShares, releasesOf([cell("35.75/2024-11", 40), document, share(7)]));
    expect(rangeOf(store, "active/35.75.01/2024-11/")).toEqual([7, 7]);
  });

  test("of few places leaves what rounding leaves", () => {
    const target = cell("35.75.01/2024-11", 2_400, { indicator: "sasaran", source: "sasaran-1" });
    const rounded = { ...share(3), decimal: "0.12" };
    const store = buildRowStore(withShares, releasesOf([cell("35.75.01/2024-11", undefined), target, rounded]));
    expect(rangeOf(store, "active/35.75.01/2024-11/")).toEqual([276, 300]);
  });

  test("of a number that is printed needs no row, and none has one without its document", () => {
    const printed = buildRowStore(withShares, releasesOf([cell("35.75.01/2024-11", 3), document, share(3)]));
    expect(printed.printed).toHaveLength(1);
    const alone = buildRowStore(withShares, releasesOf([cell("35.75.01/2024-11", undefined), share(3)]));
    expect(alone.printed).toHaveLength(1);
  });
});

test("the same cells in any order give the same row store", () => {
  const cells = regions.flatMap((region) => [
    cell(`${region}/2024-11`, 40),
    cell(`${region}/2024-11/kelamin=L`, undefined),
  ]);
  const texts = [cells, [...cells].reverse()].map((changed) =>
    JSON.stringify(buildRowStore(frame, releasesOf(changed))),
  );
  expect(texts[0]).toBe(texts[1]);
});
