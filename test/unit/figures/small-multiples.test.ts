import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CellView } from "../../../site/cells.ts";
import { monthLine } from "../../../site/charts/line.ts";
import { smallMultiples } from "../../../site/charts/small-multiples.ts";
import { veilsOf } from "../../../site/charts/veils.ts";
import { besideOthers } from "../../../site/district-shares.ts";
import { madeCell, madeSeries } from "./cells.ts";

const heights = (path: string) => [...path.matchAll(/[ML][\d.]+,([\d.]+)/g)].map(([, y]) => Number(y));

describe("small charts on one scale", () => {
  const shares = fc.array(fc.option(fc.double({ min: 0, max: 1.3, noNaN: true }), { nil: undefined }), {
    minLength: 12,
    maxLength: 12,
  });

  test("the same share stands equally high in every panel, and every line inside its own", () => {
    const { panels } = smallMultiples([madeSeries([0.6, 0.8]), madeSeries([0.9, 0.6])]);
    const [one, other] = panels.map(({ actual }) => heights(actual));
    expect(one?.[0]).toBe(other?.[1]);
    expect(one?.[1]).toBeLessThan(one?.[0] ?? 0);
    fc.assert(
      fc.property(fc.array(shares, { minLength: 1, maxLength: 6 }), (series) => {
        const drawn = smallMultiples(series.map(madeSeries));
        const all = drawn.panels.flatMap(({ actual, soft }) => heights(`${actual}${soft}`));
        for (const y of [...all, drawn.whole]) {
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y).toBeLessThanOrEqual(drawn.height);
        }
      }),
    );
  });

  test("the scale begins at or below the lowest share, and never hides that it does not begin at zero", () => {
    expect(smallMultiples([madeSeries([0.565, 0.8])]).from).toBe(0.5);
    expect(smallMultiples([madeSeries([0.1, 0.8])]).from).toBe(0);
    expect(smallMultiples([madeSeries([1.1, 1.2])]).from).toBe(0.75);
    fc.assert(
      fc.property(shares, (values) => {
        const { from, ticks } = smallMultiples([madeSeries(values)]);
        for (const value of values) if (value !== undefined) expect(from).toBeLessThanOrEqual(value);
        expect(ticks[0]?.value).toBe(from);
      }),
    );
  });

  test("a withheld month is strokes over its column, never a point of the line", () => {
    const [panel] = smallMultiples([madeSeries([0.6, undefined, undefined, 0.8])]).panels;
    expect(panel?.veils).toEqual([[25, 75]]);
    expect(panel?.actual.match(/M/g)).toHaveLength(2);
    expect(panel?.first?.cell.decimal).toBe("0.6");
    expect(panel?.last?.cell.decimal).toBe("0.8");
  });

  test("a month not reported breaks the line and has no strokes", () => {
    const cells = madeSeries([0.6, undefined, 0.8]).map(
      (cell): CellView => (cell.decimal === null ? { ...cell, status: "NOT_YET_REPORTED" } : cell),
    );
    const [panel] = smallMultiples([cells]).panels;
    expect(panel?.veils).toEqual([]);
    expect(panel?.actual.match(/M/g)).toHaveLength(2);
  });

  test("the way on to provisional months is dashed, as in the large chart", () => {
    const cells = madeSeries([0.5, 0.6, 0.7]).map(
      (cell, at): CellView => (at === 2 ? { ...cell, quality: "PROVISIONAL" } : cell),
    );
    const [panel] = smallMultiples([cells]).panels;
    expect(heights(panel?.actual ?? "")).toHaveLength(2);
    expect(heights(panel?.soft ?? "")).toHaveLength(2);
  });
});

test("withheld months of the large chart are strokes too, each run once", () => {
  expect(veilsOf(madeSeries([1, undefined, undefined, 2, undefined]))).toEqual([
    [20, 60],
    [80, 100],
  ]);
  expect(monthLine(madeSeries([1, undefined]), []).veils).toEqual([[50, 100]]);
});

describe("the places beside a kecamatan", () => {
  const sharesOf = (values: Readonly<Record<string, number | undefined>>) => ({
    byDistrict: new Map(Object.entries(values).map(([code, value]) => [code, [madeCell(code, value)]])),
    sources: [],
  });

  test("are all others, itself first, then from the highest share; one without a number comes last", () => {
    const shares = sharesOf({ a: 0.5, b: 0.9, c: undefined, d: 0.7 });
    expect(besideOthers(shares, "d")).toEqual({ codes: ["d", "b", "a", "c"], isWhole: true });
  });

  test("are the nearest in rank where they are too many to compare", () => {
    const many = Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`k${at}`, 1 - at / 30]));
    const { codes, isWhole } = besideOthers(sharesOf(many), "k15");
    expect(isWhole).toBe(false);
    expect(codes).toHaveLength(12);
    expect(codes[0]).toBe("k15");
    expect(codes).toContain("k14");
    expect(codes).toContain("k16");
    expect(besideOthers(sharesOf(many), "k0").codes).toHaveLength(12);
    expect(besideOthers(sharesOf(many), "k29").codes).toContain("k28");
  });
});
