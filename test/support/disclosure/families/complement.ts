import type { Draw } from "../draw.ts";
import {
  type Attack,
  drawNeed,
  drawTable,
  hidden,
  printed,
  sumOf,
  systemOf,
  target,
  withoutTargets,
} from "../sketch.ts";

/** A01, section 4: a printed line with one hidden cell left gives that cell away by subtraction (40 = 37 + x). */
export function lonelyHiddenCell(draw: Draw): Attack {
  const table = drawTable(draw);
  const line = draw.oneOf(table.lines);
  const [label = 0, ...shown] = draw.shuffled(line);
  const siblings = shown.map((cell) => printed(sumOf([cell]), table.truth));
  return {
    label: `x${label}`,
    twin: systemOf(table.cells.length, table.rows, table.targets),
    planted: systemOf(table.cells.length, [...table.rows, ...siblings], withoutTargets(table.targets, shown)),
  };
}

/** A05, section 4: a total that is known anyway, by law, budget or decree, less the printed parts leaves the hidden part. */
export function totalKnownAnyway(draw: Draw): Attack {
  const count = draw.whole(2, 6);
  const truth = Array.from({ length: count }, () => draw.whole(1, 12));
  const label = draw.whole(0, count - 1);
  const cells = truth.map((_, cell) => cell);
  const shown = cells.filter((cell) => cell !== label);
  const rows = [hidden(label), ...shown.map((cell) => printed(sumOf([cell]), truth))];
  const targets = [target(label, drawNeed(draw))];
  return {
    label: `x${label}`,
    twin: systemOf(count, rows, targets),
    planted: systemOf(count, [...rows, printed(sumOf(cells), truth)], targets),
  };
}

/** A14, section 4: another publisher prints the parent; less the siblings that publish, it leaves the part that one publisher hid. */
export function parentLessSiblings(draw: Draw): Attack {
  const publishers = draw.whole(2, 3);
  const kinds = 2;
  const cells = Array.from({ length: publishers * kinds }, (_, cell) => cell);
  const truth = cells.map(() => draw.whole(1, 9));
  const of = (publisher: number) => cells.filter((cell) => Math.floor(cell / kinds) === publisher);
  const shy = draw.whole(0, publishers - 1);
  const open = cells.filter((cell) => !of(shy).includes(cell));
  const rows = [
    printed(sumOf(of(shy)), truth),
    ...of(shy).map(hidden),
    ...open.map((cell) => printed(sumOf([cell]), truth)),
  ];
  const need = drawNeed(draw);
  const targets = of(shy).map((cell) => target(cell, need));
  const label = draw.oneOf(of(shy));
  const kind = cells.filter((cell) => cell % kinds === label % kinds);
  return {
    label: `x${label}`,
    twin: systemOf(cells.length, rows, targets),
    planted: systemOf(cells.length, [...rows, printed(sumOf(kind), truth)], targets),
  };
}
