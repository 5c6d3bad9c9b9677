import loadHighs from "highs";
import { expect, test } from "vitest";
import type { Confidential, Figure } from "../../schema/aggregate.ts";
import { cellId } from "../../schema/cell.ts";
import type { PlanTable } from "../../schema/dataset.ts";
import { type Controlled, controlRelease } from "../../server/disclosure/control.ts";
import { splitSystem } from "../../server/disclosure/gate/split.ts";
import type { GateRequest, GateResult } from "../../server/gate/gate-request.ts";
import { type PreparedRelease, prepareRelease } from "../../server/release/prepare.ts";
import { processGate } from "../../server/release/process-gate.ts";
import { type Draw, drawFrom } from "../support/disclosure/draw.ts";
import {
  drawLetterPlan,
  drawWorld,
  type LetterWorld,
  otherWorld,
  printedLetters,
} from "../support/events/letter-world.ts";
import { letters, lettersDataset, letterTable } from "../support/events/letters.ts";
import { calmMonth, townAggregates, townDatasets, townInput } from "../support/release-input.ts";

// Two worlds of events that print the same numbers and hide others: with the same cells hidden, everything public must be the same to the last byte.

const highs = await loadHighs();

async function passes({ system }: GateRequest): Promise<GateResult> {
  const split = splitSystem(system);
  const components = split === "infeasible" ? 0 : split.components.length;
  const counts = { targets: system.targets.length, components, kept: 0, exact: 0, narrow: 0 };
  return { verdict: "PASS", failure: undefined, refused: [], counts, passed: [] };
}

const noRecord = {
  acceptedPrimary: async () => [],
  keptVerdicts: async () => new Set<string>(),
  keepVerdicts: async () => undefined,
};
const gate = processGate(noRecord, { software: "terang", run: passes });

/** A release with the letters of a world, what they cost and the share that was answered. */
async function released(
  world: LetterWorld,
  plan: readonly PlanTable[],
  decided?: Controlled,
): Promise<{ readonly prepared: PreparedRelease; readonly controlled: Controlled }> {
  const cells = printedLetters(world, plan);
  const costs = cells
    .filter(({ indicator }) => indicator === "surat-jawab")
    .map((cell) => ({ ...cell, indicator: "biaya", decimal: String(1000 * Number(cell.decimal)) }));
  const tables = [
    ...plan,
    ...plan.map((table): PlanTable => ({ ...table, measures: ["biaya"] })),
    letterTable(["bagian-jawab"]),
  ];
  const figures = [...cells, ...costs].map(({ quality: _, ...cell }) => ({ ...cell, source: "iuran" }));
  const months = Array.from({ length: 12 }, () => calmMonth({ entered: 150, ended: 150 }));
  const input = townInput({ ...townAggregates(months), figures: figures as Confidential<Figure>[] }, undefined, {
    datasets: [...townDatasets, lettersDataset(tables)],
  });
  let controlled: Controlled = { decisions: [], unprotected: [] };
  const { prepared } = await prepareRelease(input, {
    gate,
    control: (asked) => {
      controlled = decided ?? controlRelease(highs, asked);
      return controlled;
    },
  });
  return { prepared, controlled };
}

function everythingPublic({ release, observations, changes, manifest, files }: PreparedRelease) {
  const texts = files.map(({ name, bytes }) => [name, Buffer.from(bytes).toString("utf8")]);
  return { release, observations, changes, manifest, texts };
}

function twinsOf(
  world: LetterWorld,
  hidden: ReadonlySet<string>,
  { plan, draw }: { plan: readonly PlanTable[]; draw: Draw },
) {
  const before = printedLetters(world, plan);
  const shown = (cells: typeof before) =>
    cells.flatMap((cell) => (hidden.has(cellId(cell)) ? [] : [cell.decimal])).join();
  const secret = (cells: typeof before) =>
    cells.flatMap((cell) => (hidden.has(cellId(cell)) ? [cell.decimal] : [])).join();
  const twins = new Map([[secret(before), world]]);
  for (let attempt = 0; hidden.size > 0 && attempt < 300 && twins.size < 6; attempt++) {
    const twin = otherWorld([...twins.values()].at(-1) ?? world, draw);
    const cells = twin === undefined ? [] : printedLetters(twin, plan);
    if (twin === undefined || shown(cells) !== shown(before)) continue;
    if (cells.every((cell) => !hidden.has(cellId(cell)) || Number(cell.decimal) > 0)) twins.set(secret(cells), twin);
  }
  return [...twins.values()].slice(1);
}

test("60 worlds with other hidden counts have the same release, to the last byte", { timeout: 120_000 }, async () => {
  let compared = 0;
  let withMoney = 0;
  for (let seed = 1; compared < 60 && seed < 120; seed++) {
    const draw = drawFrom(seed);
    const [world, plan] = [drawWorld(draw), drawLetterPlan(draw)];
    const first = await released(world, plan);
    const hidden = new Set(
      first.controlled.decisions.flatMap(({ cell, action }) => (action === "suppress" ? [cell] : [])),
    );
    for (const twin of twinsOf(world, hidden, { plan, draw })) {
      const decisions = first.controlled.decisions.map((decision) => ({ ...decision, isPrimary: false }));
      const second = await released(twin, plan, { decisions, unprotected: [] });
      expect(everythingPublic(second.prepared)).toEqual(everythingPublic(first.prepared));
      compared++;
      if (hidden.has(cellId(letters("surat-jawab/35.75/2024", 0)))) withMoney++;
    }
  }
  expect(compared).toBeGreaterThanOrEqual(60);
  expect(withMoney).toBeGreaterThan(5);
});

test("money and time never stand beside a hidden count", async () => {
  let seen = 0;
  for (let seed = 200; seed < 230; seed++) {
    const draw = drawFrom(seed);
    const { prepared } = await released(drawWorld(draw), drawLetterPlan(draw));
    const status = new Map(prepared.observations.map((cell) => [cellId(cell), cell.status]));
    for (const cell of prepared.observations.filter(({ indicator }) => indicator === "biaya")) {
      const count = status.get(cellId({ ...cell, indicator: "surat-jawab" }));
      expect({ seed, cell: cellId(cell), status: cell.status }).toMatchObject({ status: count });
      if (count === "SUPPRESSED") seen++;
    }
  }
  expect(seen).toBeGreaterThan(10);
});
