import type { LinearSystem, Target } from "../../../../schema/linear-system.ts";

/** A system in short hand: `x y` are the variables, `[{ x: 1 }, lo, hi]` a row, `{ a: { x: 1 } }` a target. */
export interface Sketch {
  readonly variables: string;
  readonly bounds?: Readonly<Record<string, readonly [lo: number, hi: number | null]>>;
  readonly real?: string;
  readonly rows: readonly (readonly [form: Readonly<Record<string, number>>, lo: number | null, hi: number | null])[];
  readonly targets: readonly (Partial<Omit<Target, "form">> & { readonly a: Readonly<Record<string, number>> })[];
}

export function systemOf({ variables, bounds = {}, real = "", rows, targets }: Sketch): LinearSystem {
  const names = variables.split(" ");
  const formOf = (a: Readonly<Record<string, number>>) =>
    Object.entries(a)
      .map(([name, c]) => [names.indexOf(name), c] as const)
      .sort(([one], [other]) => one - other);
  return {
    variables: names.map((name) => {
      const [lo, hi] = bounds[name] ?? [0, null];
      return { name, lo, hi, integer: !real.split(" ").includes(name) };
    }),
    rows: rows.map(([a, lo, hi]) => ({ form: formOf(a), lo, hi })),
    targets: targets.map(({ a, ...rest }, index) => ({
      ...{ name: `t${index}`, need: 4, maxLow: null, truth: null, above: null, below: null, harmless: null },
      ...rest,
      form: formOf(a),
    })),
  };
}
