import { amount, type CellView } from "../cells.ts";
import { linePath, type Point } from "./line.ts";
import { monthX, type Tick } from "./month-scale.ts";
import { type Veil, veilsOf } from "./veils.ts";

/** One small chart of several on one scale: paths for a box 100 wide (percent) and `height` pixels high. */
export interface Panel {
  /** months that are final, and the dashed way on to the provisional ones */
  readonly actual: string;
  readonly soft: string;
  /** runs of withheld months */
  readonly veils: readonly Veil[];
  /** the oldest and the newest cell that have a number, each with its point */
  readonly first: PanelEnd | undefined;
  readonly last: PanelEnd | undefined;
}

export interface PanelEnd {
  readonly cell: CellView;
  readonly x: number;
  readonly y: number;
}

export interface Multiples {
  readonly height: number;
  /** two or three marks of the common scale */
  readonly ticks: readonly Tick[];
  /** pixels from the top for the whole (a share of 1) */
  readonly whole: number;
  /** the share at which the scale begins; not always zero, and then the figure says so */
  readonly from: number;
  readonly panels: readonly Panel[];
}

const height = 88;
const [top, bottom] = [8, height - 6];

/**
 * Lays shares of several places out on one scale, so that heights can be compared from panel to panel. The scale reaches over all of them and
 * to the whole; it begins at the last quarter (0, 25, 50, 75 %) below the lowest share, because lines need no zero and bars do.
 * @param series shares 0..1 of each place, the same months, oldest first
 */
export function smallMultiples(series: readonly (readonly CellView[])[]): Multiples {
  const values = series.flat().flatMap((cell) => amount(cell) ?? []);
  const least = Math.min(1, ...values);
  const from = Math.min(0.75, Math.max(0, Math.ceil(least * 4 - 1) / 4));
  const most = Math.max(1, ...values);
  const y = (value: number) => Math.round((bottom - ((value - from) / (most - from)) * (bottom - top)) * 10) / 10;
  return {
    ...{ height, from, whole: y(1) },
    ticks: [from, 1].map((value) => ({ value, y: y(value) })),
    panels: series.map((cells) => panelOf(cells, y)),
  };
}

function panelOf(cells: readonly CellView[], y: (value: number) => number): Panel {
  const points = cells.map((cell, at): Point => {
    const value = amount(cell);
    return value === undefined ? undefined : [monthX(at, cells.length), y(value)];
  });
  const firstSoft = cells.findIndex(({ quality }) => quality === "PROVISIONAL");
  const turn = firstSoft < 0 ? cells.length : firstSoft;
  const end = (at: number): PanelEnd | undefined => {
    const [cell, point] = [cells[at], points[at]];
    return cell && point && { cell, x: point[0], y: point[1] };
  };
  return {
    actual: linePath(points.slice(0, turn)),
    soft: linePath(points.slice(Math.max(0, turn - 1))),
    veils: veilsOf(cells),
    first: end(points.findIndex((point) => point !== undefined)),
    last: end(points.findLastIndex((point) => point !== undefined)),
  };
}
