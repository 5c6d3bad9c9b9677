import loadHighs from "highs";
import { expect, test } from "vitest";
import { cellId } from "../../schema/cell.ts";
import type { Observation } from "../../schema/release.ts";
import { judgeSystem } from "../../server/disclosure/gate/judge.ts";
import { buildRowStore, type PrintedRelease, type RowStore } from "../../server/disclosure/row-store/row-store.ts";
import { frameOf } from "../../server/release/observe.ts";
import { drawFrom } from "../support/disclosure/draw.ts";
import { carelesslyPrinted, drawGroups, drawPlan } from "../support/disclosure/random-tiny-town.ts";
import { attackPersons, type Finding } from "../support/regimes/attack-persons.ts";
import { printedAsTrue } from "../support/regimes/printed-as-true.ts";
import { tabulateHistory } from "../support/regimes/tabulate-history.ts";
import { type TinyTown, tinyTown } from "../support/regimes/tiny-town.ts";

// Random tiny towns, printed carelessly: whatever an attacker who thinks in persons, months and places can conclude from the printed
// cells, the row store must let the gate conclude too. He shares no code with it.

const highs = await loadHighs();
const minimum = 5;

/** The releases of a town, one a month, as a careless office would print them. */
function drawTown(seed: number): { town: TinyTown; cells: Observation[]; releases: PrintedRelease[] } {
  const draw = drawFrom(seed);
  const months = draw.whole(2, 3);
  const town = tinyTown(drawGroups(draw, months), { months, plan: drawPlan(draw) });
  const set = tabulateHistory(town.history, { last: months - 1, datasets: town.datasets, publisher: "35.75" });
  const inOrder = printedAsTrue(set).sort((a, b) => (a.period < b.period ? -1 : a.period > b.period ? 1 : 0));
  const cells = carelesslyPrinted(inOrder, draw, minimum);
  const periods = [...new Set(cells.map(({ period }) => period))];
  const releases = periods.map((period, at) => ({
    number: at + 1,
    period,
    changed: cells.filter((cell) => cell.period === period),
  }));
  return { town, cells, releases };
}

/** A finding's name for what a target of the row store watches. */
function nameOf({ cell, kind, window }: RowStore["watched"][number], byId: ReadonlyMap<string, Observation>): string {
  const key = byId.get(cell);
  if (key === undefined) throw new Error(`${cell} was never printed`);
  const codes = Object.entries(key.dimensions).map(([name, code]) => `${name}=${code}`);
  const place = [key.region, codes.sort().join(";")].filter((part) => part !== "").join(" ");
  return window === undefined ? `${key.indicator} ${place} ${key.period}` : `${kind} ${place} ${window.join("…")}`;
}

function told({ name, kind, lo, hi }: Finding): [string, number, number] {
  return [kind === "hidden" ? name : `${kind} ${name}`, lo, hi];
}

test("the gate knows what an attacker knows who thinks in persons, no less and no more", { timeout: 120_000 }, () => {
  let flows = 0;
  let hidden = 0;
  for (let seed = 0; seed < 60; seed++) {
    const { town, cells, releases } = drawTown(seed);
    const store = buildRowStore(frameOf(town), releases);
    const judgement = judgeSystem(highs, store.system, { seconds: 60, exact: true });
    if (judgement === "infeasible") throw new Error(`seed ${seed}: what was printed is said to be impossible`);
    const byId = new Map(cells.map((cell) => [cellId(cell), cell]));
    const judged = new Map(store.watched.map((watch, at) => [nameOf(watch, byId), judgement.targets[at]] as const));
    const unattributed = town.profile.unattributedTotals.regions;
    const findings = attackPersons(highs, { town: town.smallTown, observations: cells, minimum, unattributed });
    for (const [name, lo, hi] of findings.map(told)) {
      const { integer, lp } = judged.get(name) ?? { integer: null, lp: null };
      // only a number that is narrow must be watched: the rest points at no one
      const isHarmless = !name.startsWith("peserta") && (hi <= 0 || lo >= minimum);
      if (integer === null && (hi - lo >= minimum - 1 || isHarmless)) continue;
      const isAsClever = integer !== null && (integer[0] ?? 0) >= lo && (integer[1] ?? Infinity) <= hi;
      const isTooClever = lp !== null && ((lp[0] ?? 0) > lo + 1e-6 || (lp[1] ?? Infinity) < hi - 1e-6);
      const seen = { seed, name, attacker: [lo, hi], gate: integer };
      expect({ ...seen, isAsClever, isTooClever }).toEqual({ ...seen, isAsClever: true, isTooClever: false });
      if (name.startsWith("peserta")) hidden++;
      else flows++;
    }
  }
  expect(Math.min(flows, hidden)).toBeGreaterThan(80);
});

test("nothing that is true is said to be impossible", () => {
  for (let seed = 100; seed < 120; seed++) {
    const { town, releases } = drawTown(seed);
    const { system } = buildRowStore(frameOf(town), releases);
    expect(judgeSystem(highs, { ...system, targets: [] }, { seconds: 60, exact: false })).not.toBe("infeasible");
  }
});
