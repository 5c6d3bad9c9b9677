import type { Draw } from "../draw.ts";
import { type Attack, drawNeed, hidden, printed, sumOf, systemOf, target } from "../sketch.ts";

/** A06, section 4: no count is negative (15 = 10 + 5 + x + x), and a hidden one is at least 1 where zeros are shown (15 = 10 + 3 + x + x). */
export function zerosAndNonNegativity(draw: Draw): Attack {
  return draw.onceIn(2) ? nothingLeft(draw) : onlyOnesLeft(draw);
}

/** Zeros are protected: cells of 0 stand hidden in one line, and its printed rest says that nothing is left for them. */
function nothingLeft(draw: Draw): Attack {
  const count = draw.whole(2, 6);
  const shown = draw.whole(0, count - 2);
  const truth = Array.from({ length: count }, (_, cell) => (cell < shown ? draw.whole(1, 12) : 0));
  const open = truth.map((_, cell) => cell).slice(shown);
  const rows = truth.slice(0, shown).map((_, cell) => printed(sumOf([cell]), truth));
  const need = drawNeed(draw);
  const targets = open.map((cell) => target(cell, need));
  const total = printed(sumOf(truth.map((_, cell) => cell)), truth);
  return {
    label: `x${draw.oneOf(open)}`,
    twin: systemOf(count, rows, targets),
    planted: systemOf(count, [...rows, total], targets),
  };
}

/** The same sum is wide while a hidden cell may be 0, and narrow as soon as every hidden cell is at least 1. */
function onlyOnesLeft(draw: Draw): Attack {
  const count = draw.whole(2, 6);
  const need = drawNeed(draw);
  const spare = draw.whole(0, need - 1);
  const cells = Array.from({ length: count }, (_, cell) => cell);
  const truth = cells.map(() => 1);
  for (let person = 0; person < spare; person++) {
    const cell = draw.oneOf(cells);
    truth[cell] = (truth[cell] ?? 0) + 1;
  }
  const targets = cells.map((cell) => target(cell, need));
  const rows = [printed(sumOf(cells), truth)];
  return {
    label: `x${draw.oneOf(cells)}`,
    twin: systemOf(count, rows, targets),
    planted: systemOf(count, [...rows, ...cells.map(hidden)], targets),
  };
}
