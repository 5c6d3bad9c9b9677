import type { LinearSystem, Row } from "../../../schema/linear-system.ts";
import type { Draw } from "./draw.ts";
import { hidden, printed, sumOf, target } from "./sketch.ts";

/** A table of three to four lines each way with printed margins, some cells printed, too large to write every table down. */
export function largerTable(draw: Draw): LinearSystem {
  const [height, width] = [draw.whole(3, 4), draw.whole(3, 4)];
  const cells = Array.from({ length: height * width }, (_, index) => index);
  const truth = cells.map(() => (draw.onceIn(3) ? draw.whole(1, 4) : draw.whole(5, 30)));
  const shown = cells.filter((cell) => (truth[cell] ?? 0) >= 5 && draw.onceIn(2));
  const open = cells.filter((cell) => !shown.includes(cell));
  const lines = [
    ...Array.from({ length: height }, (_, row) => cells.filter((cell) => Math.floor(cell / width) === row)),
    ...Array.from({ length: width }, (_, column) => cells.filter((cell) => cell % width === column)),
  ];
  const rows: Row[] = [
    ...lines.map((line) => printed(sumOf(line), truth)),
    ...shown.map((cell) => printed(sumOf([cell]), truth)),
    ...open.map(hidden),
  ];
  return {
    variables: cells.map((cell) => ({ name: `x${cell}`, lo: 0, hi: null, integer: true })),
    rows,
    targets: open.map((cell) => target(cell, 4)),
  };
}
