import loadHighs from "highs";
import { expect, test } from "vitest";
import type { LinearSystem, Target } from "../../../../schema/linear-system.ts";
import { judgeSystem } from "../../../../server/disclosure/gate/judge.ts";

// Every whole table of small systems is written down and looked at; the gate has to come to the same.

const highs = await loadHighs();
const cases = 250;
const most = 6;

/** Numbers that look random and are the same at every run (Park and Miller). */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state * 48_271) % 2_147_483_647;
    return Math.floor((state / 2_147_483_647) * sides);
  };
}

/** A system around a known table, so that most have tables at all; every tenth total is wrong by one. */
function drawSystem(roll: (sides: number) => number): LinearSystem {
  const values = Array.from({ length: 1 + roll(5) }, () => roll(most + 1));
  const coefficients = [[1], [1, -1], [1, 2, -3], [1, 125, -1000, 999_983]][roll(4)] ?? [1];
  const draw = (chance: number) => {
    const form = values.flatMap((_, index): [number, number][] =>
      roll(chance) === 0 ? [[index, coefficients[roll(coefficients.length)] ?? 1]] : [],
    );
    return form.length > 0 ? form : [[roll(values.length), 1] as [number, number]];
  };
  const rows = Array.from({ length: roll(5) }, () => {
    const form = draw(2);
    const sum = form.reduce((total, [index, c]) => total + c * (values[index] ?? 0), roll(10) === 0 ? 1 : 0);
    const kind = roll(3);
    return { form, lo: kind === 2 ? null : sum, hi: kind === 1 ? null : sum + (kind === 2 ? roll(3) : 0) };
  });
  const targets = Array.from(
    { length: 1 + roll(3) },
    (_, index): Target => ({
      ...{ name: `t${index}`, form: draw(3), need: roll(6), maxLow: roll(3) === 0 ? roll(3) : null },
      ...{ truth: null, above: null, below: null },
      harmless: roll(4) === 0 ? { atMost: roll(2), atLeast: 5 } : null,
    }),
  );
  return {
    variables: values.map((_, index) => ({ name: `x${index}`, lo: 0, hi: most, integer: true })),
    rows,
    targets,
  };
}

/** All whole tables, by counting up. */
function* tablesOf({ variables, rows }: LinearSystem): Generator<readonly number[]> {
  const table = variables.map(() => 0);
  for (;;) {
    const agrees = rows.every(({ form, lo, hi }) => {
      const sum = form.reduce((total, [index, c]) => total + c * (table[index] ?? 0), 0);
      return (lo === null || sum >= lo) && (hi === null || sum <= hi);
    });
    if (agrees) yield table;
    let place = 0;
    while (place < table.length && table[place] === most) table[place++] = 0;
    if (place === table.length) return;
    table[place] = (table[place] ?? 0) + 1;
  }
}

test(`${cases} small systems: intervals and verdicts are those of all their tables`, { timeout: 120_000 }, () => {
  const roll = dice(7);
  const met = { infeasible: 0, PASS: 0, REFUSE: 0 };
  for (let round = 0; round < cases; round++) {
    const system = drawSystem(roll);
    const judged = judgeSystem(highs, system, { seconds: 30, exact: true });
    const quick = judgeSystem(highs, system, { seconds: 30, exact: false });
    const ends = system.targets.map(() => ({ lo: Number.POSITIVE_INFINITY, hi: Number.NEGATIVE_INFINITY }));
    for (const table of tablesOf(system)) {
      for (const [index, { form }] of system.targets.entries()) {
        const value = form.reduce((total, [variable, c]) => total + c * (table[variable] ?? 0), 0);
        const end = ends[index];
        if (end) ends[index] = { lo: Math.min(end.lo, value), hi: Math.max(end.hi, value) };
      }
    }
    if (ends[0]?.lo === Number.POSITIVE_INFINITY) {
      met.infeasible += 1;
      expect([judged, quick], JSON.stringify(system)).toEqual(["infeasible", "infeasible"]);
      continue;
    }
    const expected = system.targets.map(({ need, maxLow, harmless }, index) => {
      const { lo, hi } = ends[index] ?? { lo: Number.NaN, hi: Number.NaN };
      const isWide = hi - lo >= need && (maxLow === null || lo <= maxLow);
      const isHarmless = harmless !== null && (hi <= harmless.atMost || lo >= harmless.atLeast);
      return { integer: [lo, hi], verdict: isWide || isHarmless ? "PASS" : "REFUSE" } as const;
    });
    for (const { verdict } of expected) met[verdict] += 1;
    expect(judged, JSON.stringify(system)).toMatchObject({ targets: expected });
    expect(quick, JSON.stringify(system)).toMatchObject({ targets: expected.map(({ verdict }) => ({ verdict })) });
  }
  // the drawing reaches every outcome
  expect(Math.min(met.infeasible, met.PASS, met.REFUSE)).toBeGreaterThan(10);
});
