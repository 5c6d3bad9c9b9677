import type { Confidential, Figure } from "../../../schema/aggregate.ts";
import type { CellKey } from "../../../schema/cell.ts";

type Coordinates = Omit<CellKey, "dimensions"> & Partial<Pick<CellKey, "dimensions">>;

/** Named by no document yet: a cell that is not reported has no source to name. */
const noSource = "";

/** A cell with its number; without a number it is not yet reported, and never 0. */
export function figure(
  key: Coordinates,
  value: number | string | undefined,
  source: string | undefined,
): Confidential<Figure> {
  if (value === undefined) return absence(key, "NOT_YET_REPORTED", source);
  return confidential({
    ...coordinates(key),
    status: "PUBLISHED",
    decimal: String(value),
    source: source ?? noSource,
  });
}

/** A cell without a number, and why it has none. */
export function absence(
  key: Coordinates,
  status: Exclude<Figure["status"], "PUBLISHED">,
  source: string | undefined = noSource,
): Confidential<Figure> {
  return confidential({ ...coordinates(key), status, decimal: undefined, source });
}

function coordinates({ indicator, region, period, dimensions = {} }: Coordinates): CellKey {
  return { indicator, region, period, dimensions };
}

function confidential(one: Figure): Confidential<Figure> {
  return one as Confidential<Figure>;
}

/** The sum of numbers of which every one is known; undefined where one is not: an unknown part makes an unknown whole. */
export function sumKnown(numbers: readonly (number | undefined)[]): number | undefined {
  return numbers.reduce<number | undefined>(
    (sum, one) => (sum === undefined || one === undefined ? undefined : sum + one),
    0,
  );
}

/** The sum of numbers. */
export function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const one of numbers) total += one;
  return total;
}
