import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addMonths } from "../../schema/month.ts";
import type { CellView } from "../../site/cells.ts";
import { monthFlow } from "../../site/charts/flow.ts";
import { monthLine } from "../../site/charts/line.ts";
import { monthLabels } from "../../site/charts/month-scale.ts";

function series(values: readonly (number | undefined)[], provisional = 0): CellView[] {
  return values.map((value, index) => ({
    id: `peserta-aktif/35.75/${addMonths("2024-01", index)}`,
    indicator: "peserta-aktif",
    region: "35.75",
    period: addMonths("2024-01", index),
    status: value === undefined ? "SUPPRESSED" : "PUBLISHED",
    quality: index >= values.length - provisional ? "PROVISIONAL" : "FINAL",
    decimal: value === undefined ? null : String(value),
    text: String(value ?? "disembunyikan"),
    codes: {},
  }));
}

describe("a monthly line", () => {
  test("is dashed from the last final month on", () => {
    const { actual, soft } = monthLine(series([10, 20, 30, 40], 2), []);
    expect(actual.split("L")).toHaveLength(2);
    expect(soft.split("L")).toHaveLength(3);
    expect(soft.startsWith(`M${actual.split("L").at(-1)}`)).toBe(true);
  });

  test("breaks where a month has no number, and never draws it as zero", () => {
    const { actual, bottom } = monthLine(series([10, undefined, 30]), []);
    expect(actual.match(/M/g)).toHaveLength(2);
    expect(actual).not.toContain(`,${bottom}`);
  });

  test("stays inside its box with its label, whatever the numbers", () => {
    const numbers = fc.array(fc.option(fc.nat(10_000_000), { nil: undefined }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(numbers, fc.nat(3), (values, provisional) => {
        const drawn = monthLine(series(values, provisional), series(values.map(() => 9000)));
        const heights = [...`${drawn.actual} ${drawn.soft} ${drawn.goal}`.matchAll(/,([\d.]+)/g)].map(([, y]) =>
          Number(y),
        );
        expect(heights.every((y) => y >= 0 && y <= drawn.bottom)).toBe(true);
        if (drawn.last) expect(drawn.last.labelY).toBeLessThanOrEqual(drawn.height);
      }),
    );
  });
});

test("joining stands above the line and leaving below it; zero has no bar", () => {
  const { up, down, zero } = monthFlow(series([100, 0, 50], 1), series([10, 20, 0]));
  for (const { y, height } of up) expect(y + height).toBeCloseTo(zero);
  expect(down.every(({ y }) => y === zero)).toBe(true);
  expect(up.map(({ provisional }) => provisional)).toEqual([false, true]);
});

test("month labels never come closer than a phone can show, and the last month always has one", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 120 }), fc.integer({ min: 0, max: 11 }), (count, start) => {
      const months = Array.from({ length: count }, (_, index) => addMonths("2024-01", start + index));
      const labels = monthLabels(months);
      expect(labels.at(-1)?.month).toBe(months.at(-1));
      expect(labels.length).toBeLessThanOrEqual(7);
      for (const [index, { x }] of labels.entries()) {
        const before = labels[index - 1];
        if (before) expect(x - before.x).toBeGreaterThan(8);
      }
    }),
  );
});
