import type { PublishedCode } from "../../schema/oversight.ts";
import { byCodePoint } from "./coordinate-order.ts";

type Codes = Readonly<Record<string, readonly PublishedCode[]>>;

/**
 * The names of every code that cells of a release may stand at: those that documents bring now, and those of the release before, for a
 * printed cell keeps its code. Now wins over before; by dimension, in code order.
 */
export function releaseCodes(before: Codes = {}, now: Codes = {}): Codes {
  const dimensions = [...new Set([...Object.keys(before), ...Object.keys(now)])].sort(byCodePoint);
  return Object.fromEntries(
    dimensions.map((dimension) => {
      const codes = [...(before[dimension] ?? []), ...(now[dimension] ?? [])];
      const byCode = new Map(codes.map((one) => [one.code, one]));
      return [dimension, [...byCode.values()].sort((a, b) => byCodePoint(a.code, b.code))];
    }),
  );
}
