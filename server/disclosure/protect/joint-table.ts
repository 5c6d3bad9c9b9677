import type { Form } from "../../../schema/linear-system.ts";
import type { Dimension } from "./dimensions.ts";
import { product } from "./plan-cells.ts";

/** The joint cells of some dimensions that nobody publishes as such: the finest things a table could hold. */
export interface JointTable {
  readonly dimensions: readonly number[];
  /** number of its cells */
  readonly size: number;
  /** key of the joint cell of these classes, one per dimension of the table */
  keyOf(classes: readonly number[]): number;
  readonly has: (key: number) => boolean;
  readonly keys: Iterable<number>;
  /** keys of all joint cells that lie in a cell, given by its code per dimension of everything */
  within(codes: readonly number[]): readonly number[];
  /** keys of all joint cells that have these classes in these dimensions */
  matching(shared: readonly number[], classes: readonly number[]): readonly number[];
}

/** The joint table of these dimensions: all combinations of classes (`observed` undefined), or those of the rows of the input. */
export function jointTable(
  dimensions: readonly Dimension[],
  chosen: readonly number[],
  observed: readonly (readonly number[])[] | undefined,
): JointTable {
  const own = chosen.map((at) => dimensions[at] as Dimension);
  const keyOf = (classes: readonly number[]) =>
    classes.reduce((key, one, at) => key * (own[at]?.classes ?? 1) + one, 0);
  const all = own.reduce((size, { classes }) => size * classes, 1);
  const seen = observed && new Set(observed.map((classes) => keyOf(chosen.map((at) => classes[at] as number))));
  const has = (key: number) => seen?.has(key) ?? true;
  const classSets = own.map(({ codes }) => codes.map(({ classes }) => new Set(classes)));
  const seenClasses = observed && [...new Map(observed.map((classes) => pair(chosen, classes, keyOf))).entries()];
  return {
    dimensions: chosen,
    size: seen?.size ?? all,
    keyOf,
    has,
    keys: seen ?? rangeOf(all),
    within: (codes) => {
      const places = chosen.map((at) => codes[at] as number);
      const lists = own.map((dimension, at) => dimension.codes[places[at] as number]?.classes ?? []);
      const isShort = lists.reduce((size, list) => size * list.length, 1) <= (seen?.size ?? all);
      if (seenClasses === undefined || isShort) return product(lists).map(keyOf).filter(has);
      const isInside = (classes: readonly number[]) =>
        classes.every((one, at) => classSets[at]?.[places[at] as number]?.has(one));
      return seenClasses.filter(([, classes]) => isInside(classes)).map(([key]) => key);
    },
    matching: (shared, classes) => {
      const lists = own.map(({ classes: size }, at) => {
        const place = shared.indexOf(chosen[at] as number);
        return place < 0 ? rangeOf(size) : [classes[place] as number];
      });
      return product(lists).map(keyOf).filter(has);
    },
  };
}

function pair(
  chosen: readonly number[],
  classes: readonly number[],
  keyOf: (classes: readonly number[]) => number,
): readonly [number, readonly number[]] {
  const own = chosen.map((at) => classes[at] as number);
  return [keyOf(own), own];
}

function rangeOf(size: number): readonly number[] {
  return Array.from({ length: size }, (_, key) => key);
}

/** Variables as a sum. */
export function sumOf(variables: readonly number[]): Form {
  return [...variables].sort((a, b) => a - b).map((variable) => [variable, 1] as const);
}
