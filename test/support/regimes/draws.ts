import { seededFraction } from "../../../server/demo/seeded.ts";

/** A row of numbers that depends on nothing but its seed. */
export interface Draws {
  /** a fraction, 0 included, 1 excluded */
  readonly fraction: () => number;
  /** a whole number 0…count − 1 */
  readonly below: (count: number) => number;
  /** an index of `weights`, in proportion to them */
  readonly weighted: (weights: readonly number[]) => number;
}

export function seededDraws(seed: number): Draws {
  let drawn = 0;
  const fraction = () => seededFraction(seed, 77, drawn++);
  const below = (count: number) => Math.floor(fraction() * count);
  const weighted = (weights: readonly number[]) => {
    let left = fraction() * weights.reduce((sum, weight) => sum + weight, 0);
    for (const [index, weight] of weights.entries()) {
      left -= weight;
      if (left < 0) return index;
    }
    return weights.length - 1;
  };
  return { fraction, below, weighted };
}
