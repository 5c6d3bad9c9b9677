import type { LinearSystem, Target } from "../../../schema/linear-system.ts";
import { boxOf, type Span, spanOf } from "./box.ts";
import { everyTable } from "./every-table.ts";
import { formValue } from "./plain-addition.ts";
import { raysOf } from "./rays.ts";

/** Least and greatest value over all whole-number tables; null = no end. */
export type Range = readonly [lo: number | null, hi: number | null];

export type OracleVerdict = "PASS" | "REFUSE";

/** How far beyond what is proved an unbounded variable is tried. */
const reach = 24;

/**
 * What can be found out about each target by writing down every whole-number table that agrees with the system; `"infeasible"` where none
 * does. A side is said to have no end only where a direction proves it, to have one only where every table was seen or a bound proves
 * it; a system where neither can be said is an error of the test that asks.
 */
export function enumerateRanges(system: LinearSystem): readonly Range[] | "infeasible" {
  if (system.variables.some(({ integer }) => !integer)) throw new RangeError("only whole numbers can be enumerated");
  const box = boxOf(system);
  if (box === "infeasible") return "infeasible";
  const isClosed = box.every(({ lo, hi }) => Number.isFinite(lo) && Number.isFinite(hi));
  const seen = extremes(system, isClosed ? box : box.map(cut));
  if (seen === undefined) {
    if (isClosed) return "infeasible";
    throw new RangeError("no table near zero, and no proof that there is none");
  }
  return isClosed ? seen : provenEnds(system, box, seen);
}

/** The rules of a verdict in words: far enough apart, low end unknown, far enough around the truth, or harmless. */
export function oracleVerdict(target: Target, [lo, hi]: Range): OracleVerdict {
  const least = lo ?? -Infinity;
  const most = hi ?? Infinity;
  const { need, maxLow, truth, above, below, harmless } = target;
  if (harmless !== null && (most <= harmless.atMost || least >= harmless.atLeast)) return "PASS";
  const isFar = most - least >= need - 1e-9;
  const isLow = maxLow === null || least <= maxLow + 1e-9;
  const isAround = truth === null || (most >= truth + (above ?? 0) - 1e-9 && least <= truth - (below ?? 0) + 1e-9);
  return isFar && isLow && isAround ? "PASS" : "REFUSE";
}

function extremes(system: LinearSystem, box: readonly Span[]): [number, number][] | undefined {
  const found = system.targets.map((): [number, number] => [Infinity, -Infinity]);
  let tables = 0;
  everyTable(system, box, (table) => {
    tables++;
    system.targets.forEach(({ form }, index) => {
      const range = found[index];
      if (range === undefined) return;
      const value = formValue(form, table);
      if (value < range[0]) range[0] = value;
      if (value > range[1]) range[1] = value;
    });
    return undefined;
  });
  return tables === 0 ? undefined : found;
}

function cut({ lo, hi }: Span): Span {
  if (Number.isFinite(lo)) return { lo, hi: Math.min(hi, lo + reach) };
  return { lo: Number.isFinite(hi) ? hi - reach : -reach, hi: Math.min(hi, reach) };
}

function provenEnds(system: LinearSystem, box: readonly Span[], seen: readonly [number, number][]): Range[] {
  const rays = raysOf(system, box);
  return system.targets.map(({ name, form }, index) => {
    const [lo, hi] = seen[index] ?? [Number.NaN, Number.NaN];
    const proved = spanOf(form, box);
    const steps = rays.map((ray) => formValue(form, ray));
    const end = (hasRay: boolean, value: number, bound: number) => {
      if (hasRay) return null;
      if (value !== bound) throw new RangeError(`no proof of where ${name} ends`);
      return value;
    };
    return [
      end(
        steps.some((step) => step < 0),
        lo,
        proved.lo,
      ),
      end(
        steps.some((step) => step > 0),
        hi,
        proved.hi,
      ),
    ];
  });
}
