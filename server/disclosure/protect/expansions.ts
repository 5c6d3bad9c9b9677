import type { Dimension } from "./dimensions.ts";
import { cellKey, type TablePlan } from "./plan-cells.ts";

/** Of a planned cell: the lists of other planned cells that divide it completely, each list along one column of one dimension. */
export type Expansions = (cell: number) => readonly (readonly number[])[];

interface Planned {
  readonly dimensions: readonly Dimension[];
  readonly plans: readonly TablePlan[];
  readonly cells: readonly (readonly number[])[];
}

/** Finds a plan's divisions. A planned cell that does not exist (no row was seen in it) is 0 and left out of the lists. */
export function expansionsOf({ dimensions, plans, cells }: Planned): Expansions {
  const places = new Map(cells.map((codes, cell) => [cellKey(codes), cell]));
  const sets = plans.map((plan) => plan.map((codes) => new Set(codes)));
  const isPlanned = (codes: readonly number[]) => sets.some((plan) => codes.every((code, at) => plan[at]?.has(code)));
  const byDimension = dimensions.map(codeDivisions);
  return (cell) => {
    const codes = cells[cell] as readonly number[];
    return codes.flatMap((code, at) =>
      (byDimension[at]?.[code] ?? []).flatMap((parts) => {
        const divided = parts.map((part) => codes.map((one, place) => (place === at ? part : one)));
        if (!divided.every(isPlanned)) return [];
        return [divided.flatMap((part) => places.get(cellKey(part)) ?? [])];
      }),
    );
  };
}

/** By code: for each column whose smaller codes make it up, those codes. */
function codeDivisions({ codes, levels }: Dimension): readonly (readonly (readonly number[])[])[] {
  return codes.map(({ classes }) => {
    const own = new Set(classes);
    return [...levels.values()].flatMap((places) => {
      const parts = places.filter((place) => codes[place]?.classes.every((one) => own.has(one)));
      const covered = parts.reduce((sum, place) => sum + (codes[place]?.classes.length ?? 0), 0);
      return parts.length > 1 && covered === own.size ? [parts] : [];
    });
  });
}
