import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mustAddUp } from "../../site/budget/must-add-up.ts";
import type { CellView } from "../../site/cells.ts";
import { paidLine } from "../../site/charts/paid-line.ts";

function cell(id: string, decimal: string | null, quality: CellView["quality"] = "FINAL"): CellView {
  const [indicator = "", region = "", period = ""] = id.split("/");
  const status = decimal === null ? "NOT_YET_REPORTED" : "PUBLISHED";
  return { id, indicator, region, period, codes: {}, quality, decimal, status, text: decimal ?? "belum dilaporkan" };
}

const account = (ceiling: string | null, paid: string | null, left: string | null) => ({
  ceiling: cell("pagu/35.75/2025", ceiling),
  paid: cell("realisasi/35.75/2025", paid),
  left: cell("sisa/35.75/2025", left),
});

describe("an account", () => {
  test("is whole only where paid and left give the ceiling to the rupiah, however large", () => {
    expect(mustAddUp(account("1900000000", "1112490000", "787510000")).isWhole).toBe(true);
    expect(mustAddUp(account("100", "120", "-20")).isWhole).toBe(true);
    expect(() => mustAddUp(account("1900000000", "1112490000", "787510001"))).toThrow("sisa/35.75/2025");
    // beyond what a float can tell apart
    expect(() => mustAddUp(account("9007199254740993", "9007199254740992", "0"))).toThrow("does not add up");
  });

  test("claims nothing where a part is not reported", () => {
    expect(mustAddUp(account("100", null, null)).isWhole).toBe(false);
    expect(mustAddUp(account(null, "0", null)).isWhole).toBe(false);
  });
});

describe("the line of what was paid", () => {
  const months = (amounts: readonly (number | undefined)[], provisional = 0) =>
    amounts.map((value, at) =>
      cell(
        `realisasi-kumulatif/35.75/2025-${String(at + 1).padStart(2, "0")}`,
        value === undefined ? null : String(value),
        at >= amounts.length - provisional ? "PROVISIONAL" : "FINAL",
      ),
    );
  const quarters = (plans: readonly number[], paid: readonly number[]) =>
    plans.map((plan, at) => ({
      plan: cell(`rencana-kumulatif/35.75/2025-Q${at + 1}`, String(plan)),
      paid: cell(`realisasi-kumulatif/35.75/2025-Q${at + 1}`, String(paid[at] ?? 0)),
    }));

  test("starts at nothing in January and marks the gap where plan and paid were last known together", () => {
    const drawn = paidLine(months([10, 20, 30, 40, 50], 2), quarters([60], [30]));
    expect(drawn.actual).toMatch(/^M0,/);
    expect(drawn.soft.startsWith(`M${drawn.actual.split("L").at(-1)}`)).toBe(true);
    expect(drawn.gap).toMatchObject({ x: 25 });
    expect(drawn.gap && drawn.gap.planY < drawn.gap.paidY).toBe(true);
    expect(drawn.unreportedFrom).toBeCloseTo(41.67);
  });

  test("says nothing of a gap without a plan, and of unreported months in a whole year", () => {
    expect(paidLine(months([10, 20]), []).gap).toBeUndefined();
    expect(paidLine(months(Array.from({ length: 12 }, (_, at) => at)), []).unreportedFrom).toBeUndefined();
  });

  test("never reaches the words above it, whatever the amounts, negative ones too", () => {
    const amounts = fc.array(fc.integer({ min: -1_000_000, max: 2_000_000_000 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(amounts, fc.array(fc.nat(2_000_000_000), { maxLength: 4 }), (values, plans) => {
        const own = plans.slice(0, Math.floor(values.length / 3));
        const drawn = paidLine(
          months(values, 3),
          quarters(
            own,
            own.map((_, at) => values[at * 3 + 2] ?? 0),
          ),
        );
        const words = Object.values(drawn.labels);
        for (const [at, y] of words.entries()) if (at > 0) expect(y - (words[at - 1] ?? 0)).toBeGreaterThanOrEqual(24);
        const lines = [...`${drawn.actual} ${drawn.soft} ${drawn.plan}`.matchAll(/,([\d.]+)/g)].map(([, y]) =>
          Number(y),
        );
        const ends = [
          drawn.last?.y,
          drawn.planEnd?.y,
          drawn.gap?.paidY,
          drawn.gap?.planY,
          ...drawn.ticks.map(({ y }) => y),
        ];
        for (const y of [...lines, ...ends.filter((one) => one !== undefined)]) {
          // the lowest words, and half a line below them
          expect(y).toBeGreaterThan(drawn.labels.axis + 8);
          expect(y).toBeLessThanOrEqual(drawn.bottom);
        }
      }),
    );
  });
});
