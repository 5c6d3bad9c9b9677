import { amount, type CellView } from "../cells.ts";
import { monthX, type Tick, valueScale } from "./month-scale.ts";

export interface FlowBar {
  readonly x: number;
  readonly width: number;
  readonly y: number;
  readonly height: number;
  readonly provisional: boolean;
}

/** Joining above the line, leaving below it, month by month; x and width in percent, the rest in pixels. */
export interface Flow {
  readonly height: number;
  readonly zero: number;
  readonly ticks: readonly Tick[];
  readonly up: readonly FlowBar[];
  readonly down: readonly FlowBar[];
}

export function monthFlow(joined: readonly CellView[], left: readonly CellView[], height = 240): Flow {
  const most = Math.max(1, ...joined.map((cell) => amount(cell) ?? 0));
  const least = -Math.max(1, ...left.map((cell) => amount(cell) ?? 0));
  const { y, ticks } = valueScale(least, most, 24, height - 60);
  const zero = y(0);
  const bars = (cells: readonly CellView[], sign: 1 | -1): FlowBar[] =>
    cells.flatMap((cell, index) => {
      const value = amount(cell);
      if (value === undefined || value === 0) return [];
      const end = y(value * sign);
      const width = Math.round((70 / cells.length) * 100) / 100;
      return {
        x: Math.round((monthX(index, cells.length) - width / 2) * 100) / 100,
        width,
        y: Math.min(zero, end),
        height: Math.round(Math.abs(end - zero) * 100) / 100,
        provisional: cell.quality === "PROVISIONAL",
      };
    });
  return { height, zero, ticks, up: bars(joined, 1), down: bars(left, -1) };
}
