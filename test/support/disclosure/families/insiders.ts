import type { Row, Target } from "../../../../schema/linear-system.ts";
import type { Draw } from "../draw.ts";
import { type Attack, drawTable, printed, sumOf, systemOf, target, withoutTargets } from "../sketch.ts";

/** A07, section 4: who is the only one in a cell knows it, and with it what the rest of a printed line is (x + y = 4, and he is the 1). */
export function contributor(draw: Draw): Attack {
  const table = drawTable(draw);
  const line = draw.oneOf(table.lines);
  const [label = 0, own = 1, ...shown] = draw.shuffled(line);
  const truth = table.truth.map((value, cell) => (cell === own ? 1 : value));
  const rows = [
    ...table.cells
      .filter((cell) => !shown.includes(cell))
      .map((cell): Row => ({ form: sumOf([cell]), lo: 1, hi: null })),
    ...table.lines.map((each) => printed(sumOf(each), truth)),
    ...shown.map((cell) => printed(sumOf([cell]), truth)),
  ];
  const targets = withoutTargets(table.targets, shown);
  const himself: Row = { form: sumOf([own]), lo: 1, hi: 1 };
  return {
    label: `x${label}`,
    twin: systemOf(table.cells.length, rows, targets),
    planted: systemOf(table.cells.length, [...rows, himself], withoutTargets(targets, [own])),
  };
}

/** A11, section 4: the second largest payee takes his own part from the printed sum and comes close to the largest (100, of which 90 and 8). */
export function dominance(draw: Draw): Attack {
  const count = draw.whole(3, 6);
  const largest = draw.whole(6, 12);
  const second = draw.whole(1, largest - 1);
  const rest = Array.from({ length: count - 2 }, () => draw.whole(0, 1));
  const truth = [largest, second, ...rest];
  const others = rest.reduce((sum, value) => sum + value, 0);
  // the largest may be known to within p %: more than what the small ones can hide
  const p = draw.oneOf([10, 20, 25, 30, 40]);
  const above = Math.max((largest * p) / 100, 0.5);
  const magnitude: Target = { ...target(0, 0), truth: largest, above, below: above };
  const rows = [printed(sumOf(truth.map((_, payee) => payee)), truth)];
  const himself = printed(sumOf([1]), truth);
  // others ≥ above would be safe: then the attacker knows the small ones too, because they belong to one holding
  const holding = others >= above ? [printed(sumOf(rest.map((_, payee) => payee + 2)), truth)] : [];
  return {
    label: "x0",
    twin: systemOf(count, rows, [magnitude]),
    planted: systemOf(count, [...rows, himself, ...holding], [magnitude]),
  };
}
