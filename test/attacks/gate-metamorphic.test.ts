import fc from "fast-check";
import loadHighs from "highs";
import { beforeAll, expect, test } from "vitest";
import type { LinearSystem, Row, Target } from "../../schema/linear-system.ts";
import { type Interval, judgeSystem, type TargetJudgement } from "../../server/disclosure/gate/judge.ts";
import { type Draw, drawFrom } from "../support/disclosure/draw.ts";
import { anySystem } from "../support/disclosure/families/any-system.ts";
import { reordered, times } from "../support/disclosure/families/dress.ts";
import { drawAttack, families } from "../support/disclosure/families/families.ts";
import { largerTable } from "../support/disclosure/larger-table.ts";
import { drawTable, type HiddenTable, printed, sumOf, systemOf } from "../support/disclosure/sketch.ts";

const runs = { seed: 11, numRuns: 60 };
let highs: Awaited<ReturnType<typeof loadHighs>>;
beforeAll(async () => {
  highs = await loadHighs();
});

/** What the gate says by target; undefined where no table agrees. */
function judged(system: LinearSystem): Map<string, TargetJudgement> | undefined {
  const judgement = judgeSystem(highs, system, { seconds: 60, exact: true });
  if (judgement === "infeasible") return undefined;
  return new Map(judgement.targets.map((target) => [target.name, target]));
}

/** A system of any kind, from a twin of an attack to a table too large to enumerate. */
function drawSystem(draw: Draw): LinearSystem {
  const kind = draw.whole(0, 2);
  if (kind === 0) return anySystem(draw);
  if (kind === 1) return largerTable(draw);
  const { twin, planted } = drawAttack(draw.oneOf(Object.keys(families)), draw.whole(0, 10_000));
  return draw.oneOf([twin, planted]);
}

function forSystems(check: (system: LinearSystem, draw: Draw) => void): void {
  fc.assert(
    fc.property(fc.nat(1_000_000), (seed) => {
      const draw = drawFrom(seed);
      check(drawSystem(draw), draw);
    }),
    runs,
  );
}

function isWithin([lo, hi]: Interval, [outerLo, outerHi]: Interval): boolean {
  return (outerLo ?? -Infinity) <= (lo ?? -Infinity) + 1e-6 && (outerHi ?? Infinity) >= (hi ?? Infinity) - 1e-6;
}

/** Every target of the narrower system lies within what the wider one allows, by fractions and by whole numbers. */
function expectWithin(narrower: LinearSystem, wider: LinearSystem): void {
  const [inner, outer] = [judged(narrower), judged(wider)];
  if (inner === undefined) return;
  for (const [name, { lp, integer }] of inner) {
    const around = outer?.get(name);
    if (integer === null || around === undefined || around.integer === null)
      throw new Error("asked for exact intervals");
    // linear programming may have been left out where whole tables said enough
    const isWithinLp = lp === null || around.lp === null || isWithin(lp, around.lp);
    expect([name, isWithinLp, isWithin(integer, around.integer)]).toEqual([name, true, true]);
  }
}

/** The same verdicts and the same intervals, target by target. */
function expectSame(one: LinearSystem, other: LinearSystem): void {
  const plain = (system: LinearSystem) =>
    [...(judged(system) ?? [])]
      .map(([name, { verdict, integer }]) => ({ name, verdict, integer }))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  expect(plain(other)).toEqual(plain(one));
}

test("knowing one row more never widens an interval", () => {
  forSystems((system, draw) => {
    const chosen = system.variables.map((_, index) => index).filter(() => draw.onceIn(2));
    const at = draw.whole(0, 12 * chosen.length);
    const more: Row = { form: sumOf(chosen), lo: at, hi: draw.onceIn(2) ? at : null };
    expectWithin({ ...system, rows: [...system.rows, more] }, system);
  });
});

test("hiding a printed number never narrows an interval", () => {
  forSystems((system, draw) => {
    const opened = draw.whole(0, Math.max(0, system.rows.length - 1));
    const rows = system.rows.map((row, index) => (index === opened ? { ...row, lo: null } : row));
    expectWithin(system, { ...system, rows });
    const without = system.rows.map((row, index) => (index === opened ? { ...row, lo: null, hi: null } : row));
    expectWithin(system, { ...system, rows: without });
  });
});

test("other names and another order of variables, rows and targets change nothing", () => {
  forSystems((system, draw) => {
    const [other] = reordered([system, system], draw);
    const variables = other.variables.map((variable, index) => ({ ...variable, name: `other ${index}` }));
    expectSame(system, { ...other, variables });
  });
});

test("a row multiplied, also by less than nothing, says the same; so does one said twice", () => {
  forSystems((system, draw) => {
    const rows = system.rows.map((row) => (draw.onceIn(2) ? times(row, draw.oneOf([-3, -1, 2, 5, 0.5])) : row));
    expectSame(system, { ...system, rows: [...rows, ...system.rows.slice(0, 1)] });
  });
});

test("two blocks judged together are what they are apart when the level above them is printed", () => {
  fc.assert(
    fc.property(fc.nat(1_000_000), (seed) => {
      const draw = drawFrom(seed);
      const [one, other] = [drawTable(draw), drawTable(draw)];
      const blocks = [block(one, 0), block(other, one.cells.length)];
      const count = one.cells.length + other.cells.length;
      const truth = [...one.truth, ...other.truth];
      const all = truth.map((_, index) => index);
      const rows = [...blocks.flatMap((each) => each.rows), printed(sumOf(all), truth)];
      const joint = judged(
        systemOf(
          count,
          rows,
          blocks.flatMap(({ targets }) => targets),
        ),
      );
      for (const each of blocks) {
        for (const [name, alone] of judged(systemOf(count, each.rows, each.targets)) ?? []) {
          const together = joint?.get(name);
          expect([name, together?.verdict, together?.integer]).toEqual([name, alone.verdict, alone.integer]);
        }
      }
    }),
    runs,
  );
});

/** A table's own rows and targets, its cells numbered from `from` on; its lines are printed, so the sum of all is too. */
function block(
  { truth, cells, lines, rows, targets }: HiddenTable,
  from: number,
): Pick<HiddenTable, "rows" | "targets"> {
  const move = <Item extends Row | Target>(item: Item): Item => ({
    ...item,
    form: item.form.map(([variable, coefficient]) => [variable + from, coefficient] as const),
  });
  expect(lines.flat().length % cells.length).toBe(0);
  expect(truth).toHaveLength(cells.length);
  return {
    rows: rows.map(move),
    targets: targets.map((each) => ({ ...move(each), name: `x${Number(each.name.slice(1)) + from}` })),
  };
}
