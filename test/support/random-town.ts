import fc from "fast-check";
import { calmMonth, type TownMonth } from "./release-input.ts";

/**
 * Months of a random town from which no small count follows: some hundred persons per kecamatan, and so many leave that the number of those who
 * must have come back is far from small.
 */
export function safeTown(length: number): fc.Arbitrary<TownMonth[]> {
  const count = (min: number) => fc.integer({ min, max: min + 60 });
  return fc.array(
    fc
      .record({
        active: fc.tuple(count(900), count(800), count(700), count(600)),
        entered: count(50),
        ended: count(600),
        workers: fc.option(count(90_000), { nil: undefined }),
        target: fc.option(count(1_000), { nil: undefined }),
      })
      .map((month) => calmMonth(month)),
    { minLength: length, maxLength: length },
  );
}
