import type { Row, Target } from "../../../../schema/linear-system.ts";
import type { Draw } from "../draw.ts";
import { type Attack, difference, drawNeed, hidden, printed, sumOf, systemOf, target } from "../sketch.ts";

/** A03, section 4: two releases of a cell (12 → 14) say who came when nobody can have left; a later number must not narrow an earlier hidden one. */
export function twoReleases(draw: Draw): Attack {
  return draw.onceIn(2) ? nobodyLeft(draw) : hiddenBefore(draw);
}

/** Two cells printed twice with the movements of their parent: came 0 and 1, left 2 and 3. */
function nobodyLeft(draw: Draw): Attack {
  const need = drawNeed(draw);
  const isCalm = draw.onceIn(2);
  const before = [draw.whole(4, 10), draw.whole(4, 10)];
  const came = [draw.whole(1, 8), draw.whole(1, 8)];
  // who left is nobody in the calm month, and the reader of the planted system knows it
  const left = before.map((stock) => (isCalm ? 0 : draw.whole(0, Math.min(stock, 6))));
  const truth = [...came, ...left];
  const now = before.map((stock, cell) => stock + (came[cell] ?? 0) - (left[cell] ?? 0));
  const rows: Row[] = before.flatMap((stock, cell): Row[] => [
    printed(difference([cell], [cell + 2]), truth),
    { form: sumOf([cell]), lo: 0, hi: now[cell] ?? 0 },
    { form: sumOf([cell + 2]), lo: 0, hi: stock },
  ]);
  const flow = (variable: number): Target => ({
    ...target(variable, need),
    harmless: { atMost: 0, atLeast: need + 1 },
  });
  const label = draw.whole(0, 1);
  const known = isCalm ? printed(sumOf([2, 3]), truth) : printed(sumOf([label + 2]), truth);
  const targets = isCalm ? [0, 1, 2, 3] : [0, 1, 3 - label];
  return {
    label: `x${label}`,
    twin: systemOf(4, rows, [0, 1, 2, 3].map(flow)),
    planted: systemOf(4, [...rows, known], targets.map(flow)),
  };
}

/** A stock hidden in the first release (0), its sibling (1), and what came (2, 3) and left (4, 5); both are printed in the second. */
function hiddenBefore(draw: Draw): Attack {
  const need = drawNeed(draw);
  const before = [draw.whole(1, 4), draw.whole(3, 9)];
  const came = [draw.whole(0, 7), draw.whole(0, 7)];
  const left = before.map((stock) => draw.whole(0, stock));
  const truth = [...before, ...came, ...left];
  const rows: Row[] = [0, 1].flatMap((cell): Row[] => [
    hidden(cell),
    // the second release prints before + came − left
    printed(difference([cell, cell + 2], [cell + 4]), truth),
    { form: difference([cell], [cell + 4]), lo: 0, hi: null },
  ]);
  const label = draw.whole(0, 1);
  const known = [printed(sumOf([label + 2]), truth), printed(sumOf([label + 4]), truth)];
  return {
    label: `x${label}`,
    twin: systemOf(6, [...rows, printed(sumOf([0, 1]), truth)], [target(0, need), target(1, need)]),
    planted: systemOf(6, [...rows, printed(sumOf([0, 1]), truth), ...known], [target(0, need), target(1, need)]),
  };
}
