import loadHighs from "highs";
import { describe, expect, test } from "vitest";
import { cellId } from "../../schema/cell.ts";
import type { PlanTable } from "../../schema/dataset.ts";
import type { Observation } from "../../schema/release.ts";
import { controlRelease } from "../../server/disclosure/control.ts";
import { judgeSystem } from "../../server/disclosure/gate/judge.ts";
import { buildRowStore } from "../../server/disclosure/row-store/row-store.ts";
import { exactShare } from "../../server/release/exact-share.ts";
import { type Draw, drawFrom } from "../support/disclosure/draw.ts";
import { enumerateRanges, oracleVerdict } from "../support/disclosure/enumerate.ts";
import {
  attackLetters,
  drawLetterPlan,
  drawWorld,
  type Hint,
  type LetterWorld,
  numberOf,
  printedLetters,
} from "../support/events/letter-world.ts";
import { hide, least, letterReleases, letters, lettersFrame } from "../support/events/letters.ts";

// Random small tables of events, by kind, code, half year and kecamatan. An attacker who thinks in single letters, and shares no code with
// the product, says what their printed cells tell; the gate must know it too, and control must leave him nothing.

const highs = await loadHighs();
const need = least - 1;

interface Printed {
  readonly world: LetterWorld;
  readonly plan: readonly PlanTable[];
  readonly cells: readonly Observation[];
}

function judged(plan: readonly PlanTable[], ...releases: (readonly Observation[])[]) {
  const { system } = buildRowStore(lettersFrame(plan), letterReleases(...releases));
  const judgement = judgeSystem(highs, system, { seconds: 30, exact: true });
  if (judgement === "infeasible") throw new Error("what was printed is said to be impossible");
  return judgement;
}

/** A table as control publishes it; undefined where nothing of it needs hiding, or where a table had to be left out. */
function controlled(draw: Draw): Printed | undefined {
  const [world, plan] = [drawWorld(draw), drawLetterPlan(draw)];
  const cells = printedLetters(world, plan);
  const candidate = { number: 1, period: "2024-12", changed: cells };
  const { decisions, unprotected } = controlRelease(highs, {
    ...{ frame: lettersFrame(plan), earlier: [], candidate, forced: new Set() },
  });
  expect(unprotected).toEqual([]);
  if (decisions.length === 0 || decisions.some(({ action }) => action !== "suppress")) return undefined;
  return {
    world,
    plan,
    cells: hide(
      cells,
      decisions.map(({ cell }) => cell),
    ),
  };
}

const isClose = ([lo, hi]: readonly [number, number]): boolean => hi - lo < need;

test("the gate knows of hidden counts what an attacker knows who thinks in letters, no less and no more", {
  timeout: 120_000,
}, () => {
  let hidden = 0;
  for (let seed = 0; seed < 150; seed++) {
    const draw = drawFrom(seed);
    const [world, plan] = [drawWorld(draw), drawLetterPlan(draw)];
    const all = printedLetters(world, plan);
    const some = all.filter((cell) => Number(cell.decimal) > 0 && draw.onceIn(3)).map(cellId);
    const cells = hide(all, some);
    const found = attackLetters(highs, cells);
    for (const { name, integer, lp } of judged(plan, cells).targets) {
      const [lo, hi] = found.get(name) ?? [0, 0];
      expect({ seed, name, gate: integer ?? lp }).toEqual({ seed, name, gate: [lo, Number.isFinite(hi) ? hi : null] });
      hidden++;
    }
  }
  expect(hidden).toBeGreaterThan(700);
});

test("small systems: the gate says what all their tables say", { timeout: 60_000 }, () => {
  let compared = 0;
  for (let seed = 500; seed < 560; seed++) {
    const draw = drawFrom(seed);
    const plan = drawLetterPlan(draw).slice(0, 1);
    const all = printedLetters(
      drawWorld(draw).map((count) => Math.min(count, 2)),
      plan,
    );
    const cells = hide(all, all.filter((cell) => Number(cell.decimal) > 0 && draw.onceIn(2)).map(cellId));
    const { system } = buildRowStore(lettersFrame(plan), letterReleases(cells));
    const ranges = enumerateRanges(system);
    if (ranges === "infeasible") throw new Error("no table at all");
    const judgement = judgeSystem(highs, system, { seconds: 30, exact: true });
    for (const [at, target] of system.targets.entries()) {
      const verdict = judgement === "infeasible" ? judgement : judgement.targets[at]?.verdict;
      expect({ seed, name: target.name, verdict }).toMatchObject({
        verdict: oracleVerdict(target, ranges[at] ?? [0, 0]),
      });
      compared++;
    }
  }
  expect(compared).toBeGreaterThan(60);
});

test("after control nobody gets closer than k values to any hidden count, and the gate agrees", {
  timeout: 120_000,
}, () => {
  let hidden = 0;
  for (let seed = 1000; seed < 1150; seed++) {
    const made = controlled(drawFrom(seed));
    if (made === undefined) continue;
    const found = attackLetters(highs, made.cells);
    expect({ seed, close: [...found].filter(([, range]) => isClose(range)) }).toEqual({ seed, close: [] });
    expect({ seed, verdict: judged(made.plan, made.cells).verdict }).toEqual({ seed, verdict: "PASS" });
    hidden += found.size;
  }
  expect(hidden).toBeGreaterThan(500);
});

/** What is planted into a safe table: more printed cells, and what they mean to somebody who thinks in letters. */
type Plant = (
  printed: Printed,
  draw: Draw,
) => { readonly more: readonly Observation[]; readonly hints: readonly Hint[] } | undefined;

function pick(
  cells: readonly Observation[],
  draw: Draw,
  isWanted: (cell: Observation) => boolean,
): Observation | undefined {
  const wanted = cells.filter((cell) => cell.status === "SUPPRESSED" && isWanted(cell));
  return wanted.length === 0 ? undefined : draw.oneOf(wanted);
}

function told({ world }: Printed, cell: Observation | undefined) {
  if (cell === undefined) return undefined;
  const number = numberOf(world, cell);
  const shown: Observation = { ...cell, status: "PUBLISHED", decimal: String(number) };
  return { shown, hint: { cell, lo: number, hi: number } };
}

/** The cell's number in another table's words: one hidden cell of a linked table is printed after all. */
const linkedTable: Plant = (printed, draw) => {
  const found = told(
    printed,
    pick(printed.cells, draw, () => true),
  );
  return found && { more: [found.shown], hints: [found.hint] };
};

/** `surat-jawab` hidden, and the bill for it printed with its price. */
const moneyByTariff: Plant = (printed, draw) => {
  const cell = pick(printed.cells, draw, ({ indicator, region }) => indicator === "surat-jawab" && region === "35.75");
  const found = told(printed, cell);
  if (cell === undefined || found === undefined) return undefined;
  const month = cell.period.endsWith("S2") ? "2024-09" : "2024-03";
  const bill = { ...cell, indicator: "tagihan", status: "PUBLISHED", decimal: String(found.hint.lo * 16_800) } as const;
  const price = { ...letters(`harga/35.75/${month}`, 16_800), dimensions: cell.dimensions };
  return { more: [bill, price], hints: [found.hint] };
};

/** A share of a printed number, in six places. */
const share: Plant = (printed, draw) => {
  const isPrinted = new Map(printed.cells.map((one) => [cellId(one), one]));
  const whole = (cell: Observation) => isPrinted.get(cellId({ ...cell, indicator: "surat" }))?.decimal;
  const cell = pick(printed.cells, draw, (one) => one.indicator === "surat-jawab" && Number(whole(one) ?? 0) > 0);
  const found = told(printed, cell);
  if (cell === undefined || found === undefined) return undefined;
  const decimal = exactShare(String(found.hint.lo), whole(cell) ?? "1");
  return { more: [{ ...cell, indicator: "bagian-jawab", status: "PUBLISHED", decimal }], hints: [found.hint] };
};

/** Zeros that were hidden to cover others: printed, they leave the others too little room. */
const zeros: Plant = (printed) => {
  const total = printed.cells.find(({ indicator, status }) => indicator === "surat" && status === "SUPPRESSED");
  const found = told(printed, total);
  return found && { more: [found.shown], hints: [found.hint] };
};

const families: Readonly<Record<string, Plant>> = { A02: linkedTable, A04: share, A06: zeros, A13: moneyByTariff };

describe("what an attacker can work out is refused, and the same without it passes", () => {
  test.for(Object.keys(families))("%s", { timeout: 120_000 }, (family) => {
    let refused = 0;
    for (let seed = 2000; seed < 2160; seed++) {
      const draw = drawFrom(seed);
      const twin = controlled(draw);
      const plant = twin && families[family]?.(twin, draw);
      if (twin === undefined || plant === undefined) continue;
      const ids = new Set(plant.more.map(cellId));
      const cells = [...twin.cells.filter((cell) => !ids.has(cellId(cell))), ...plant.more];
      const isLetters = ({ indicator }: Observation) => indicator.startsWith("surat");
      const found = attackLetters(highs, cells.filter(isLetters), plant.hints);
      const isTold = [...found.values()].some(isClose);
      expect({ seed, twin: judged(twin.plan, twin.cells).verdict }).toEqual({ seed, twin: "PASS" });
      expect({ seed, verdict: judged(twin.plan, cells).verdict }).toEqual({
        seed,
        verdict: isTold ? "REFUSE" : "PASS",
      });
      if (isTold) refused++;
    }
    expect(refused).toBeGreaterThan(8);
  });

  test("A03: two releases, the second with the half year that was missing", { timeout: 60_000 }, () => {
    let refused = 0;
    for (let seed = 3000; seed < 3120; seed++) {
      const draw = drawFrom(seed);
      const twin = controlled(draw);
      const isHalf = ({ indicator, period }: Observation) => indicator === "surat" && period.includes("S");
      if (twin === undefined || !twin.cells.some((cell) => isHalf(cell) && cell.status === "SUPPRESSED")) continue;
      const before = twin.cells.filter((cell) => !isHalf(cell));
      const half = twin.cells.filter(isHalf);
      // the first half year was printed long ago, whatever the second hides
      const open = half.map((cell) => (cell.period === "2024-S1" ? (told(twin, cell)?.shown ?? cell) : cell));
      const found = attackLetters(highs, [...before, ...open]);
      const close = [...found].filter(([id, range]) => isClose(range) && id.startsWith("surat/"));
      const { targets } = judged(twin.plan, open.slice(0, 1), [...before, ...open.slice(1)]);
      const names = targets.filter(({ verdict }) => verdict === "REFUSE").map(({ name }) => name);
      for (const [id] of close) expect({ seed, names }).toEqual({ seed, names: expect.arrayContaining([id]) });
      refused += close.length;
    }
    expect(refused).toBeGreaterThan(5);
  });
});
