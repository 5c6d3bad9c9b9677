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
  /** the distance between plan and paid where both were last known together */
  readonly gap: Gap | undefined;
  /** where the months begin that nobody has reported; undefined where the year is whole */
  readonly unreportedFrom: number | undefined;
}

export interface Mark {
  readonly cell: CellView;
  readonly x: number;
  readonly y: number;
  readonly labelY: number;
}

export interface Gap {
  readonly paid: CellView;
  readonly plan: CellView;
  readonly x: number;
  readonly paidY: number;
  readonly planY: number;
  readonly labelY: number;
}

interface Point {
  readonly cell: CellView;
  readonly x: number;
  readonly y: number;
}

const height = 290;
const top = 52;
/** labels never come closer than this, so that twice the text size still fits */
const apart = 24;

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
  const wanted = [
    planEnd && planEnd.y - 10,
    gap && gap.planY !== gap.paidY ? (gap.planY + gap.paidY) / 2 : undefined,
    last && last.y + 22,
  ];
  const [planLabel = 0, gapLabel = 0, lastLabel = 0] = spread(wanted, bottom);
  return {
    ...{ height, bottom, ticks },
    actual: path([...(turn > 0 ? [origin] : []), ...at(points.slice(0, turn))]),
    soft: path(turn === 0 ? [origin, ...at(points)] : at(points.slice(turn - 1))),
    plan: plans.length > 0 ? path([origin, ...at(plans)]) : "",
    last: last && { ...last, labelY: lastLabel },
    planEnd: planEnd && { ...planEnd, labelY: planLabel },
    gap: gap && gap.planY !== gap.paidY ? { ...gap, labelY: gapLabel } : undefined,
    unreportedFrom: last && last.x < 100 ? last.x : undefined,
  };
}

/** The end of a month in percent of the year: sums since January stand at the end of their month. */
function endOf(month: number): number {
  return Math.round((month / 12) * 10_000) / 100;
}

/** Heights for labels, each near the wanted one and none too close to another; above the foot, where months unreported are named. */
function spread(wanted: readonly (number | undefined)[], bottom: number): (number | undefined)[] {
  const order = wanted
    .flatMap((y, at) => (y === undefined ? [] : [{ y, at }]))
    .sort((a, b) => a.y - b.y || a.at - b.at);
  const lowest = bottom - apart - 8;
  const placed: number[] = [];
  for (const { y } of order) placed.push(Math.max(y, (placed.at(-1) ?? top - 20 - apart) + apart));
  for (let index = placed.length - 1; index >= 0; index--) {
    const ceiling = index === placed.length - 1 ? lowest : (placed[index + 1] ?? lowest) - apart;
    placed[index] = Math.min(placed[index] ?? 0, ceiling);
  }
  return wanted.map((_, at) => {
    const index = order.findIndex((one) => one.at === at);
    const y = placed[index];
    return y === undefined ? undefined : Math.round(y * 100) / 100;
  });
}

function path(points: readonly (readonly [number, number])[]): string {
  if (points.length < 2) return "";
  return `M${points.map(([x, y]) => `${x},${y}`).join("L")}`;
}
