/** A linear form over a system's variables: pairs of variable index and coefficient, each index once, in rising order. */
export type Form = readonly (readonly [variable: number, coefficient: number])[];

/** A number nobody prints by itself or that somebody prints: persons of a cell, persons who came, rupiah. */
export interface Variable {
  readonly name: string;
  readonly lo: number;
  /** null = no upper bound */
  readonly hi: number | null;
  readonly integer: boolean;
}

/** Something an attacker knows: lo ≤ form ≤ hi. A printed number has lo = hi; null leaves a side open. */
export interface Row {
  readonly form: Form;
  readonly lo: number | null;
  readonly hi: number | null;
}

/** A number that must stay uncertain. */
export interface Target {
  readonly name: string;
  readonly form: Form;
  /** the least distance between its smallest and its largest possible value */
  readonly need: number;
  /** its smallest possible value must not lie above this; null = wherever it lies */
  readonly maxLow: number | null;
  /** magnitudes: the true value; then `above` and `below` say how far the range must reach beyond it */
  readonly truth: number | null;
  readonly above: number | null;
  readonly below: number | null;
  /** an interval that ends at or below `atMost` or begins at or above `atLeast` harms nobody, however narrow; null = never */
  readonly harmless: { readonly atMost: number; readonly atLeast: number } | null;
}

/** Everything known about some numbers, and which of them are to be protected. Every row store and every SYSTEM file is one. */
export interface LinearSystem {
  readonly variables: readonly Variable[];
  readonly rows: readonly Row[];
  readonly targets: readonly Target[];
}
