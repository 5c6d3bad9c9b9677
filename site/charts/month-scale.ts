import { scaleLinear } from "d3-scale";

/** Charts are laid out in percent across and pixels down: text keeps its size at every width. */
export interface Tick {
  readonly value: number;
  readonly y: number;
}

/** Middle of a month's column in percent: the first of four months is 12.5. */
export function monthX(index: number, count: number): number {
  return round(((index + 0.5) / count) * 100);
}

/** Pixels from the top for a value, and the axis marks, on a scale that reaches over `least` and `most`. */
export function valueScale(
  least: number,
  most: number,
  top: number,
  bottom: number,
  marks = 4,
): { y: (value: number) => number; ticks: Tick[] } {
  const scale = scaleLinear([Math.min(0, least), most > 0 ? most : 1], [bottom, top]).nice(marks);
  const y = (value: number) => round(scale(value));
  return {
    y,
    ticks: scale
      .ticks(marks)
      .filter((value) => most <= 1 || Number.isInteger(value))
      .map((value) => ({ value, y: y(value) })),
  };
}

/** A month's label under the axis. The year stands only where it is new, so that labels fit a phone. */
export interface MonthLabel {
  readonly month: string;
  readonly x: number;
  readonly withYear: boolean;
  readonly anchor: "start" | "middle" | "end";
}

/** The months that get a label: about four steps, never two too close, the last one always. */
export function monthLabels(months: readonly string[]): MonthLabel[] {
  const step = [1, 2, 3, 6, 12, 24, 60].find((size) => months.length / size <= 4) ?? 120;
  const last = months.length - 1;
  const marked = months.flatMap((month, index) => {
    const onStep = (Number(month.slice(5)) - 1) % Math.min(step, 12) === 0;
    const yearFits = step <= 12 || Number(month.slice(0, 4)) % (step / 12) === 0;
    return onStep && yearFits && (last - index) / months.length >= 0.15 ? [index] : [];
  });
  const indexes = last < 0 ? [] : [...marked, last];
  return indexes.map((index, at) => {
    const month = months[index] ?? "";
    const before = months[indexes[at - 1] ?? -1];
    const anchor = index === last && last > 0 ? "end" : index === 0 ? "start" : "middle";
    const x = anchor === "start" ? 0 : anchor === "end" ? 100 : monthX(index, months.length);
    return { month, x, withYear: before?.slice(0, 4) !== month.slice(0, 4), anchor };
  });
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
