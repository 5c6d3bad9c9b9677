import { amount, type CellView } from "../cells.ts";
import { type Tick, valueScale } from "./month-scale.ts";

/** Sums since January against the plan, laid out for a box 100 wide (percent) and `height` pixels high. */
export interface PaidLine {
  readonly height: number;
  readonly bottom: number;
  /** in rupiah */
  readonly ticks: readonly Tick[];
  /** months that are final, and the dashed way on to the provisional ones */
  readonly actual: string;
  readonly soft: string;
  readonly plan: string;
  readonly last: Mark | undefined;
  /** the last planned quarter: `at` 0 is the first of the year */
  readonly planEnd: (Mark & { readonly at: number }) | undefined;
  /** where the words stand that say what the lines are: above the drawing, for both lines rise into every free corner */
  readonly labels: { readonly plan: number; readonly paid: number; readonly gap: number; readonly axis: number };
  /** the distance between plan and paid where both were last known together */
  readonly gap: Gap | undefined;
  /** where the months begin that nobody has reported; undefined where the year is whole */
  readonly unreportedFrom: number | undefined;
}

export interface Mark {
  readonly cell: CellView;
  readonly x: number;
  readonly y: number;
}

export interface Gap {
  readonly paid: CellView;
  readonly plan: CellView;
  readonly x: number;
  readonly paidY: number;
  readonly planY: number;
}

interface Point {
  readonly cell: CellView;
  readonly x: number;
  readonly y: number;
}

/** rows of words this far apart, so that twice the text size still fits */
const row = 26;
const labels = { plan: 14, paid: 14 + row, gap: 14 + 2 * row, axis: 14 + 3 * row };
const top = labels.axis + 16;
const height = top + 238;

/**
 * @param paid sums since January, month by month of one year
 * @param quarters plan and paid at the end of each quarter, in order
 */
export function paidLine(
  paid: readonly CellView[],
  quarters: readonly { readonly plan: CellView; readonly paid: CellView }[],
): PaidLine {
  const bottom = height - 40;
  const values = [...paid, ...quarters.map(({ plan }) => plan)].flatMap((cell) => amount(cell) ?? []);
  const { y, ticks } = valueScale(Math.min(0, ...values), Math.max(0, ...values), top, bottom);
  const points = paid.flatMap((cell): Point[] => {
    const value = amount(cell);
    return value === undefined ? [] : [{ cell, x: endOf(Number(cell.period.slice(5))), y: y(value) }];
  });
  const plans = quarters.flatMap(({ plan }, at): (Point & { at: number })[] => {
    const value = amount(plan);
    return value === undefined ? [] : [{ cell: plan, x: endOf((at + 1) * 3), y: y(value), at }];
  });
  const firstSoft = points.findIndex(({ cell }) => cell.quality === "PROVISIONAL");
  const turn = firstSoft < 0 ? points.length : firstSoft;
  const origin: readonly [number, number] = [0, y(0)];
  const at = (list: readonly Point[]) => list.map((point) => [point.x, point.y] as const);
  const both = quarters.findLastIndex(({ plan, paid: own }) => amount(plan) !== undefined && amount(own) !== undefined);
  const meeting = quarters[both];
  const gap = meeting && {
    ...{ plan: meeting.plan, paid: meeting.paid, x: endOf((both + 1) * 3) },
    ...{ planY: y(amount(meeting.plan) ?? 0), paidY: y(amount(meeting.paid) ?? 0) },
  };
  const [last, planEnd] = [points.at(-1), plans.at(-1)];
  return {
    ...{ height, bottom, ticks, labels },
    actual: path([...(turn > 0 ? [origin] : []), ...at(points.slice(0, turn))]),
    soft: path(turn === 0 ? [origin, ...at(points)] : at(points.slice(turn - 1))),
    plan: plans.length > 0 ? path([origin, ...at(plans)]) : "",
    ...{ last, planEnd },
    gap: gap && gap.planY !== gap.paidY ? gap : undefined,
    unreportedFrom: last && last.x < 100 ? last.x : undefined,
  };
}

/** The end of a month in percent of the year: sums since January stand at the end of their month. */
function endOf(month: number): number {
  return Math.round((month / 12) * 10_000) / 100;
}

function path(points: readonly (readonly [number, number])[]): string {
  if (points.length < 2) return "";
  return `M${points.map(([x, y]) => `${x},${y}`).join("L")}`;
}
