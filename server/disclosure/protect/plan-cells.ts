import type { Dimension } from "./dimensions.ts";
import type { ProtectSpec } from "./spec.ts";
import type { InputTable } from "./table.ts";

/** A cell of the plan with its true content. */
export interface PlannedCell {
  /** per dimension the place of its code among the dimension's codes; 0 = total */
  readonly codes: readonly number[];
  /** how many dimensions do not stand at the total */
  readonly depth: number;
  /** contributors, each counted once */
  readonly contributors: number;
  /** the true number, times the input's scale */
  readonly amount: number;
  /** what each contributor adds, largest first; empty where no rule asks for it */
  readonly parts: readonly number[];
  /** who is alone in it; undefined where nobody or several are, or contributors have no names */
  readonly sole: string | undefined;
}

/** By table: per dimension the places of the codes that stand in it. */
export type TablePlan = readonly (readonly number[])[];

/** The codes of each table: those of its columns, with `total` also the margins; a dimension it does not name stands at the total. */
export function tablePlans(spec: ProtectSpec, dimensions: readonly Dimension[]): readonly TablePlan[] {
  return spec.tables.map(({ by, total }) =>
    dimensions.map(({ name, levels }) => {
      const columns = by[name];
      if (columns === undefined) return [0];
      const codes = columns.flatMap((column) => levels.get(column) ?? []);
      return [...new Set(total ? [0, ...codes] : codes)].sort((a, b) => a - b);
    }),
  );
}

/** One text per cell: equal coordinates are one cell, in whatever table they stand. */
export const cellKey = (codes: readonly number[]): string => codes.join(",");

interface Sum {
  readonly codes: readonly number[];
  /** the first table it stands in; the others would add the same rows again */
  readonly table: number;
  count: number;
  amount: number;
  readonly parts: Map<string, number>;
}

/** Every cell of the plan with its sums, by key, in the order of tables and codes; with `observed` only cells that a row of the input falls into. */
export function planCells(
  spec: ProtectSpec,
  input: InputTable,
  plans: readonly TablePlan[],
): ReadonlyMap<string, PlannedCell> {
  const sums = new Map<string, Sum>();
  const place = (codes: readonly number[], table: number): Sum => {
    const key = cellKey(codes);
    const known = sums.get(key);
    if (known) return known;
    const sum: Sum = { codes, table, count: 0, amount: 0, parts: new Map() };
    sums.set(key, sum);
    return sum;
  };
  const asksParts = spec.contributor !== null || spec.dominance.length > 0;
  plans.forEach((plan, table) => {
    if (spec.cells === "cross") for (const codes of product(plan)) place(codes, table);
    const placesOf = input.dimensions.map((dimension, at) => codesByClass(dimension, plan[at] ?? []));
    const reached = new Map<string, readonly Sum[]>();
    input.counts.forEach((count, row) => {
      const classes = input.dimensions.map(({ classOf }) => classOf[row] as number);
      const lists = placesOf.map((places, at) => places[classes[at] as number] ?? []);
      const key = classes.map((one, at) => ((plan[at]?.length ?? 0) > 1 || plan[at]?.[0] !== 0 ? one : 0)).join();
      let targets = reached.get(key);
      if (targets === undefined) {
        targets = product(lists).map((codes) => place(codes, table));
        reached.set(key, targets);
      }
      const contributor = input.contributors?.[row];
      for (const sum of targets) {
        if (sum.table !== table) continue;
        sum.count += count;
        const amount = input.amounts[row] as number;
        sum.amount += amount;
        if (asksParts && contributor !== undefined && count > 0) {
          sum.parts.set(contributor, (sum.parts.get(contributor) ?? 0) + amount);
        }
      }
    });
  });
  return new Map([...sums].map(([key, sum]) => [key, finished(sum, asksParts && input.contributors !== undefined)]));
}

function finished({ codes, count, amount, parts }: Sum, isNamed: boolean): PlannedCell {
  return {
    codes,
    depth: codes.filter((code) => code !== 0).length,
    contributors: isNamed ? parts.size : count,
    amount,
    parts: [...parts.values()].sort((a, b) => b - a),
    sole: parts.size === 1 ? [...parts.keys()][0] : undefined,
  };
}

/** For each class the planned codes that hold it. */
function codesByClass({ classes, codes }: Dimension, planned: readonly number[]): readonly (readonly number[])[] {
  const lists: number[][] = Array.from({ length: classes }, () => []);
  for (const place of planned) for (const one of codes[place]?.classes ?? []) lists[one]?.push(place);
  return lists;
}

/** Every combination of one item of each list, the last list running fastest. */
export function product(lists: readonly (readonly number[])[]): readonly (readonly number[])[] {
  let combinations: (readonly number[])[] = [[]];
  for (const list of lists) combinations = combinations.flatMap((start) => list.map((item) => [...start, item]));
  return combinations;
}
