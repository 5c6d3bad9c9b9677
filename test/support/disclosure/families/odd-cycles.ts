import type { Form, Row } from "../../../../schema/linear-system.ts";
import type { Draw } from "../draw.ts";
import { type Attack, printed, systemOf, target } from "../sketch.ts";

/**
 * A12, section 4: hidden cells in an odd cycle of sums tie the parity of a number, so that whole numbers allow less than linear programming
 * sees (0…4.5 against 0…3). Variable 0 is the number, 1… are the cycle: each printed sum is c_i + c_{i+1} − x0; the planted row closes it.
 */
export function oddCycle(draw: Draw): Attack {
  const length = draw.oneOf([3, 5]);
  const cycle = Array.from({ length }, (_, index) => index + 1);
  const value = draw.whole(3, 9);
  const truth = [value, ...cycle.map(() => draw.whole(2, 9))];
  const edges = cycle.map((cell, index) => {
    const next = cycle[(index + 1) % length] ?? 1;
    return [[0, -1], ...[cell, next].sort((a, b) => a - b).map((each) => [each, 1] as const)] as Form;
  });
  // one off the right parity on both sides: width need by linear programming, one value by whole numbers
  const isWide = draw.onceIn(3) && value >= 4;
  const within: Row = { form: [[0, 1]], lo: value - 1, hi: isWide ? value + 3 : value + 1 };
  const need = isWide ? 4 : 2;
  const rows = [
    within,
    ...cycle.map((cell): Row => ({ form: [[cell, 1]], lo: 1, hi: null })),
    ...edges.slice(0, -1).map((edge) => printed(edge, truth)),
  ];
  const closing = edges.slice(-1).map((edge) => printed(edge, truth));
  const targets = [target(0, need)];
  return {
    label: "x0",
    twin: systemOf(length + 1, rows, targets),
    planted: systemOf(length + 1, [...rows, ...closing], targets),
  };
}
