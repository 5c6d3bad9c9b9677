import type { Interval } from "../gate/judge.ts";
import type { Dimension } from "./dimensions.ts";
import type { Situation } from "./situation.ts";
import type { CellName } from "./spec.ts";
import { protectedTarget } from "./targets.ts";

/** A published row: the codes in the order of the dimensions. */
export interface OutRow {
  readonly codes: readonly string[];
  /** empty when hidden */
  readonly value: string;
  readonly status: "published" | "suppressed";
}

export interface ReportCell {
  readonly cell: CellName;
  readonly primary: boolean;
  readonly suppressed: boolean;
  /** why it is hidden, or why it is shown whatever happens; null = shown because nothing speaks against it */
  readonly reason: string | null;
  /** what a reader can conclude; null = no end */
  readonly lo: number | null;
  readonly hi: number | null;
}

/** Confidential: it says which cells are small. */
export interface ProtectReport {
  readonly cells: readonly ReportCell[];
  readonly totals: {
    readonly cells: number;
    readonly primary: number;
    readonly secondary: number;
    /** hidden cells, primary or not, that anybody can work out */
    readonly exact: number;
    /** primary cells (targets from before among them) whose range is under their need */
    readonly narrow: number;
    readonly seconds: Readonly<Record<string, number>>;
  };
}

export interface Result {
  readonly situation: Situation;
  readonly dimensions: readonly Dimension[];
  /** hidden by primary rules and elimination */
  readonly first: ReadonlySet<number>;
  readonly hidden: ReadonlySet<number>;
  /** by hidden cell, in the input's units */
  readonly ranges: ReadonlyMap<number, Interval | undefined>;
}

/** Narrower than this is known exactly. */
const exactWidth = 1e-6;

/** All planned cells in coordinate order, the total of each dimension first. */
export function outRows({ situation, dimensions, hidden }: Result): readonly OutRow[] {
  return coordinateOrder(situation).map((cell) => ({
    codes: codesOf(situation, dimensions, cell),
    value: hidden.has(cell) ? "" : numberText(situation, cell),
    status: hidden.has(cell) ? "suppressed" : "published",
  }));
}

export function reportOf(result: Result, seconds: Readonly<Record<string, number>>): ProtectReport {
  const { situation, dimensions, hidden, ranges } = result;
  const cells = coordinateOrder(situation).map((cell): ReportCell => {
    const [lo, hi] = hidden.has(cell) ? (ranges.get(cell) ?? [null, null]) : shown(situation, cell);
    const codes = codesOf(situation, dimensions, cell);
    return {
      cell: Object.fromEntries(dimensions.map(({ name }, at) => [name, codes[at] ?? ""])),
      primary: situation.primary[cell] !== undefined,
      suppressed: hidden.has(cell),
      reason: reasonOf(result, cell),
      lo,
      hi,
    };
  });
  const widths = [...hidden].map((cell) => {
    const [lo, hi] = ranges.get(cell) ?? [null, null];
    return { cell, width: lo === null || hi === null ? Number.POSITIVE_INFINITY : hi - lo };
  });
  const guarded = widths.filter(({ cell }) => situation.primary[cell] !== undefined);
  const primary = situation.primary.filter((reason) => reason !== undefined).length;
  return {
    cells,
    totals: {
      cells: cells.length,
      primary,
      secondary: [...hidden].filter((cell) => situation.primary[cell] === undefined).length,
      exact: widths.filter(({ width }) => width < exactWidth).length,
      narrow: guarded.filter(({ cell, width }) => width < needOf(situation, cell) - exactWidth).length,
      seconds: Object.fromEntries(
        Object.entries(seconds).map(([step, time]) => [step, Math.round(time * 1000) / 1000]),
      ),
    },
  };
}

function needOf(situation: Situation, cell: number): number {
  const number = { name: "", form: [], value: situation.values[cell] as number };
  return protectedTarget(situation, number, null).need * situation.unit;
}

function reasonOf({ situation, first, hidden }: Result, cell: number): string | null {
  if (!hidden.has(cell)) return situation.fixed.get(cell) ?? null;
  if (situation.causes.has(cell) && situation.primary[cell] === undefined) return "pattern";
  return situation.primary[cell] ?? (first.has(cell) ? "complement" : "interval");
}

function shown({ values, unit }: Situation, cell: number): Interval {
  const value = (values[cell] as number) * unit;
  return [value, value];
}

function codesOf({ cells }: Situation, dimensions: readonly Dimension[], cell: number): readonly string[] {
  return dimensions.map(({ codes }, at) => codes[cells[cell]?.codes[at] ?? 0]?.code ?? "");
}

/** With as many decimals as the input's amounts have. */
function numberText({ cells, scale }: Situation, cell: number): string {
  return ((cells[cell]?.amount ?? 0) / scale).toFixed(Math.round(Math.log10(scale)));
}

function coordinateOrder({ cells }: Situation): readonly number[] {
  const order = cells.map((_, cell) => cell);
  return order.sort((a, b) => {
    const [one, other] = [cells[a]?.codes ?? [], cells[b]?.codes ?? []];
    const at = one.findIndex((code, place) => code !== other[place]);
    return at < 0 ? 0 : (one[at] as number) - (other[at] as number);
  });
}
