import { inverse, minus, prime, times } from "./modular.ts";
import type { Residue } from "./span.ts";

/** Residues kept up to date while a span grows, so that those proportional to a given one are found without a scan. */
export interface WatchedForms {
  readonly isEmpty: boolean;
  /** how many residues hold the variable */
  holders(variable: number): number;
  /** the first one proportional to the residue; undefined when there is none */
  proportionalTo(residue: Residue): number | undefined;
  /** what those that hold the row's pivot would become if the row were added to the span, as keys: equal keys, probably proportional */
  after(row: Residue): readonly { readonly form: number; readonly now: number; readonly next: number }[];
  /** all that have this key now */
  withKey(key: number): Iterable<number>;
  /** one of them as it would be if the row were added */
  become(form: number, row: Residue): ReadonlyMap<number, number>;
  /** Takes the row's pivot out of all of them. */
  take(row: Residue): void;
}

type Entries = Map<number, number>;

/** Watches the residues given, each by its index; empty ones are never found. */
export function watchForms(residues: readonly Residue[]): WatchedForms {
  const forms = residues.map(entriesOf);
  const sketches = forms.map(sketchOf);
  const holding = new Map<number, Set<number>>();
  const byKey = new Map<number, Set<number>>();
  const hold = (variable: number, form: number) => addTo(holding, variable, form);
  forms.forEach((entries, form) => {
    if (entries.size > 0) addTo(byKey, keyOf(sketches[form] as Sketch), form);
    for (const variable of entries.keys()) hold(variable, form);
  });

  const subtract = (form: number, row: Residue, rowSketch: Sketch) => {
    const entries = forms[form] as Entries;
    const factor = entries.get(pivotOf(row)) ?? 0;
    const key = keyOf(sketches[form] as Sketch);
    const next = sketchAfter(sketches[form] as Sketch, factor, rowSketch);
    subtractInto(entries, factor, row, (variable, isHeld) =>
      isHeld ? hold(variable, form) : holding.get(variable)?.delete(form),
    );
    sketches[form] = next;
    byKey.get(key)?.delete(form);
    if (entries.size > 0) addTo(byKey, keyOf(next), form);
  };

  return {
    isEmpty: forms.length === 0,
    holders: (variable) => holding.get(variable)?.size ?? 0,
    proportionalTo: (residue) => {
      const entries = entriesOf(residue);
      for (const form of byKey.get(keyOf(sketchOf(entries))) ?? []) {
        if (areProportional(forms[form] as Entries, entries)) return form;
      }
      return undefined;
    },
    after: (row) => {
      const rowSketch = sketchOf(entriesOf(row));
      const pivot = pivotOf(row);
      return [...(holding.get(pivot) ?? [])].map((form) => {
        const sketch = sketches[form] as Sketch;
        const factor = (forms[form] as Entries).get(pivot) ?? 0;
        return { form, now: keyOf(sketch), next: keyOf(sketchAfter(sketch, factor, rowSketch)) };
      });
    },
    withKey: (key) => byKey.get(key) ?? [],
    become: (form, row) => {
      const entries = new Map(forms[form]);
      subtractInto(entries, entries.get(pivotOf(row)) ?? 0, row);
      return entries;
    },
    take: (row) => {
      const forms = [...(holding.get(pivotOf(row)) ?? [])];
      if (forms.length === 0) return;
      const rowSketch = sketchOf(entriesOf(row));
      for (const form of forms) subtract(form, row, rowSketch);
    },
  };
}

/** Whether one is the other times a number other than 0. An empty one is proportional to nothing. */
export function areProportional(one: ReadonlyMap<number, number>, other: ReadonlyMap<number, number>): boolean {
  if (one.size !== other.size) return false;
  let ratio: number | undefined;
  for (const [variable, coefficient] of one) {
    const opposite = other.get(variable);
    if (opposite === undefined) return false;
    ratio ??= times(coefficient, inverse(opposite));
    if (times(ratio, opposite) !== coefficient) return false;
  }
  return ratio !== undefined;
}

function entriesOf({ variables, coefficients }: Residue): Entries {
  return new Map(variables.map((variable, at) => [variable, coefficients[at] as number]));
}

function pivotOf(row: Residue): number {
  return row.variables[0] as number;
}

function subtractInto(
  entries: Entries,
  factor: number,
  row: Residue,
  changed: (variable: number, isHeld: boolean) => void = () => undefined,
): void {
  if (factor === 0) return;
  row.variables.forEach((variable, at) => {
    const before = entries.get(variable);
    const value = minus(before ?? 0, times(factor, row.coefficients[at] as number));
    if (value === 0) entries.delete(variable);
    else entries.set(variable, value);
    if (before === undefined) changed(variable, true);
    else if (value === 0) changed(variable, false);
  });
}

function addTo(sets: Map<number, Set<number>>, key: number, value: number): void {
  const set = sets.get(key);
  if (set) set.add(value);
  else sets.set(key, new Set([value]));
}

/** Two linear sums of a residue with fixed weights; their ratio is the same for all multiples of it. */
type Sketch = readonly [number, number];

function sketchOf(entries: ReadonlyMap<number, number>): Sketch {
  let [first, second] = [0, 0];
  for (const [variable, coefficient] of entries) {
    first = (first + times(coefficient, weight(variable, 0x9e3779b1))) % prime;
    second = (second + times(coefficient, weight(variable, 0x85ebca6b))) % prime;
  }
  return [first, second];
}

function sketchAfter([first, second]: Sketch, factor: number, row: Sketch): Sketch {
  return [minus(first, times(factor, row[0])), minus(second, times(factor, row[1]))];
}

function keyOf([first, second]: Sketch): number {
  return second === 0 ? -1 : times(first, inverse(second));
}

/** A fixed number in 1…prime − 1 that looks random: the mixing step of MurmurHash3 (Austin Appleby, public domain). */
function weight(variable: number, seed: number): number {
  let mixed = Math.imul(variable + 1, seed);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (((mixed ^ (mixed >>> 16)) >>> 0) % (prime - 1)) + 1;
}
