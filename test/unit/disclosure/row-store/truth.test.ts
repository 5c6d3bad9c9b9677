import fc from "fast-check";
import { expect, test } from "vitest";
import { cellId } from "../../../../schema/cell.ts";
import { addMonths, type Month } from "../../../../schema/month.ts";
import type { Observation } from "../../../../schema/release.ts";
import { buildRowStore, type RowStore } from "../../../../server/disclosure/row-store/row-store.ts";
import { type Draws, seededDraws } from "../../../support/regimes/draws.ts";
import {
  type Attribute,
  cellsOf,
  firstMonth,
  frame,
  indicators,
  type LivingTown,
  livingTown,
  truthOf,
} from "./living-town.ts";

const attributes: Attribute[] = ["kelamin", "usia", "pekerjaan", "pembayar"];

/** Rows and bounds that the true numbers break, one text each. */
function broken({ system }: RowStore, townAt: (release: number) => LivingTown): string[] {
  const truth = system.variables.map(({ name }) => truthOf(name, townAt));
  const named = system.variables.map(({ name }, at) => `${name} (${truth[at]})`);
  return system.rows.flatMap(({ form, lo, hi }) => {
    const value = form.reduce((sum, [variable, coefficient]) => sum + coefficient * (truth[variable] ?? Number.NaN), 0);
    const holds = (lo === null || value >= lo) && (hi === null || value <= hi);
    return holds
      ? []
      : [`${lo} ≤ ${form.map(([it, coefficient]) => `${coefficient} ${named[it]}`).join(" + ")} ≤ ${hi}`];
  });
}

/** Some tables of a month: totals with flows most of the time, and any breakdowns. */
function tablesOf(draws: Draws): Parameters<typeof cellsOf>[1][] {
  const totals = Object.values(indicators).flatMap((indicator) =>
    (["kota", "kecamatan"] as const)
      .filter(() => draws.fraction() < 0.9)
      .map((level) => ({ indicator, level, by: [] })),
  );
  const others = Array.from({ length: draws.below(7) }, () => ({
    indicator: indicators.active,
    level: (["kota", "kecamatan", "kelurahan"] as const)[draws.below(3)] ?? "kota",
    by: attributes.filter(() => draws.fraction() < 0.4),
  }));
  const distinct = [...totals, ...others].map(
    (table) => [`${table.indicator} ${table.level} ${table.by.join(" ")}`, table] as const,
  );
  return [...new Map(distinct).values()];
}

/** Hides or holds some of the cells, as control might: hidden means at least 1, held less than k from what was printed last. */
function concealed(
  cells: readonly Observation[],
  printed: Map<string, { number: number; month: Month }>,
  draws: Draws,
): Observation[] {
  return cells.map((cell) => {
    const place = cellId({ ...cell, period: "" });
    const last = printed.get(place);
    const number = Number(cell.decimal);
    if (number > 0 && draws.fraction() < 0.2) return { ...cell, status: "SUPPRESSED", decimal: undefined };
    if (last !== undefined && Math.abs(last.number - number) < 5 && draws.fraction() < 0.2) {
      return { ...cell, decimal: String(last.number), asOfPeriod: last.month };
    }
    printed.set(place, { number, month: cell.period });
    return cell;
  });
}

function printedReleases(town: LivingTown, months: number, draws: Draws) {
  const last = new Map<string, { number: number; month: Month }>();
  const usual = tablesOf(draws);
  return Array.from({ length: months }, (_, at) => {
    const month = addMonths(firstMonth, at);
    const tables = draws.fraction() < 0.6 ? usual : tablesOf(draws);
    return {
      number: at + 1,
      period: month,
      changed: concealed(
        tables.flatMap((table) => cellsOf(town, table, month)),
        last,
        draws,
      ),
    };
  });
}

test("what a town truly is agrees with every row, whatever was printed, hidden or held", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e9 }), fc.integer({ min: 1, max: 5 }), (seed, months) => {
      const draws = seededDraws(seed);
      const town = livingTown(draws, { people: 3 + draws.below(40), months });
      const releases = printedReleases(town, months, draws);
      expect(broken(buildRowStore(frame, releases), () => town)).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

/** The lives as known when each month's release came out: what is paid late is not seen before. */
function knownByRelease(town: LivingTown, draws: Draws): (release: number) => LivingTown {
  const delays = town.map((life) => life.map(() => (draws.fraction() < 0.15 ? 1 + draws.below(2) : 0)));
  return (release) =>
    town.map((life, person) =>
      life.map((month, at) => (at + (delays[person]?.[at] ?? 0) < release ? month : undefined)),
    );
}

/** Releases that print the newest month, and every earlier cell whose number or word has changed. */
function revisingReleases(townAt: (release: number) => LivingTown, months: number, draws: Draws) {
  const totals = Object.values(indicators).map((indicator) => ({ indicator, level: "kota" as const, by: [] }));
  const tables = [...totals, ...tablesOf(draws).filter(({ level, by }) => level !== "kota" || by.length > 0)];
  const isSmall = new Map<string, boolean>();
  const inForce = new Map<string, string>();
  return Array.from({ length: months }, (_, at) => {
    const number = at + 1;
    const all = Array.from({ length: number }, (_, month) =>
      tables.flatMap((table) => cellsOf(townAt(number), table, addMonths(firstMonth, month))),
    ).flat();
    const changed = all
      .map((cell): Observation => {
        const place = cellId({ ...cell, period: "" });
        const isHidden = isSmall.get(place) ?? (cell.region !== "35.75" && draws.fraction() < 0.2);
        isSmall.set(place, isHidden);
        return isHidden && cell.decimal !== "0" ? { ...cell, status: "SUPPRESSED", decimal: undefined } : cell;
      })
      .filter((cell) => inForce.get(cellId(cell)) !== `${cell.status} ${cell.decimal}`);
    for (const cell of changed) inForce.set(cellId(cell), `${cell.status} ${cell.decimal}`);
    return { number, period: addMonths(firstMonth, at), changed };
  });
}

test("months that are revised agree with what was known at their release, vintage by vintage", () => {
  let revised = 0;
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e9 }), fc.integer({ min: 2, max: 4 }), (seed, months) => {
      const draws = seededDraws(seed);
      const townAt = knownByRelease(livingTown(draws, { people: 3 + draws.below(30), months }), draws);
      const store = buildRowStore(frame, revisingReleases(townAt, months, draws));
      revised += store.system.variables.filter(({ name }) => name.includes("@")).length;
      expect(broken(store, townAt)).toEqual([]);
    }),
    { numRuns: 100 },
  );
  expect(revised).toBeGreaterThan(0);
});
