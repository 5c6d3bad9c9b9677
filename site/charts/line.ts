import { curveLinear, curveStep, line } from "d3-shape";
import { amount, type CellView } from "../cells.ts";
import { monthX, type Tick, valueScale } from "./month-scale.ts";
import { type Veil, veilsOf } from "./veils.ts";

/** A monthly line laid out: paths for a box 100 wide (percent) and `height` pixels high. */
export interface MonthLine {
  readonly height: number;
  readonly bottom: number;
  readonly ticks: readonly Tick[];
  /** months that are final, and the dashed way on to the provisional ones */
  readonly actual: string;
  readonly soft: string;
  readonly goal: string;
  /** the last number's point, and where its label stands clear of the line and of the target */
  readonly last:
    | { readonly cell: CellView; readonly x: number; readonly y: number; readonly labelY: number }
    | undefined;
  /** runs of withheld months */
  readonly veils: readonly Veil[];
  readonly goalEnd: { readonly cell: CellView; readonly y: number } | undefined;
}

/** Percent across and pixels down; undefined where there is no number. */
export type Point = readonly [x: number, y: number] | undefined;

/** Lays out actual numbers and, where given, the target of each month. Months without a number break the line. */
export function monthLine(cells: readonly CellView[], goals: readonly CellView[], height = 220): MonthLine {
  const top = 26;
  const bottom = height - 40;
  const values = [...cells, ...goals].flatMap((cell) => amount(cell) ?? []);
  const { y, ticks } = valueScale(0, Math.max(0, ...values), top, bottom);
  const place = (list: readonly CellView[]): Point[] =>
    list.map((cell, index) => {
      const value = amount(cell);
      return value === undefined ? undefined : [monthX(index, list.length), y(value)];
    });
  const points = place(cells);
  const firstSoft = cells.findIndex((cell) => cell.quality === "PROVISIONAL");
  const turn = firstSoft < 0 ? cells.length : firstSoft;
  const lastAt = points.findLastIndex((point) => point !== undefined);
  const lastPoint = points[lastAt];
  const lastCell = cells[lastAt];
  const lastGoal = goals.at(-1);
  const goalValue = lastGoal && amount(lastGoal);
  const goalY = goalValue === undefined ? -1 : y(goalValue);
  const labelY = clearLabel(points, lastPoint?.[1] ?? 0, goalY, bottom);
  return {
    height,
    bottom,
    ticks,
    actual: linePath(points.slice(0, turn)),
    soft: linePath(points.slice(Math.max(0, turn - 1))),
    goal: linePath(place(goals), curveStep),
    veils: veilsOf(cells),
    last: lastPoint && lastCell ? { cell: lastCell, x: lastPoint[0], y: lastPoint[1], labelY } : undefined,
    goalEnd: lastGoal && goalValue !== undefined ? { cell: lastGoal, y: goalY } : undefined,
  };
}

/** Above the point where there is room below the target, else below everything the line does near its end. */
function clearLabel(points: readonly Point[], lastY: number, goalY: number, bottom: number): number {
  const near = [lastY, ...points.slice(Math.floor(points.length / 2)).flatMap((point) => point?.[1] ?? [])];
  const highest = Math.min(...near);
  const roomAbove = goalY > lastY || highest - goalY > 48 || goalY < 0;
  return roomAbove ? highest - 12 : Math.min(Math.max(...near) + 22, bottom - 6);
}

/** A line through these points that breaks where one is missing; targets hold for whole months, so theirs goes in steps. */
export function linePath(points: readonly Point[], curve = curveLinear): string {
  const draw = line<Point>()
    .defined((point) => point !== undefined)
    .x((point) => point?.[0] ?? 0)
    .y((point) => point?.[1] ?? 0)
    .digits(1)
    .curve(curve);
  return draw([...points]) ?? "";
}
