/** How people come into and go out of an invented programme. Rates are persons per month. */
export interface Regime {
  readonly name: string;
  /** persons covered in the first month; a town of another size scales every rate with it */
  readonly start: number;
  /** who comes in (newcomers and returners together) in a month, counted from 0, the town's first */
  readonly comes: (month: number) => number;
  /** who goes out in a month */
  readonly goes: (month: number) => number;
  /** the share of leavers who come back some months later */
  readonly returns: number;
}

/** As many come as go: the usual town of 9,000. */
export const evenRegime: Regime = {
  name: "150 in, 150 out",
  start: 9000,
  comes: () => 150,
  goes: () => 150,
  returns: 0.2,
};

/** The programme grows from a fifth of its size: 1,800 people at first, 9,000 after two years. */
export const growingRegime: Regime = {
  name: "450 in, 150 out",
  start: 1800,
  comes: () => 450,
  goes: () => 150,
  returns: 0.2,
};

/** A city that signs up 1,500 newcomers every month: 3,000 people at first, some 36,000 after two years. */
export const newcomersRegime: Regime = {
  name: "1,500 newcomers",
  start: 3000,
  comes: () => 1500,
  goes: () => 100,
  returns: 0.2,
};

/** Two batches a year (months 3 and 9), hardly anybody between: 5,000 people at first, some 8,500 after two years. */
export const batchRegime: Regime = {
  name: "batch and calm",
  start: 5000,
  comes: (month) => (month % 12 === 2 || month % 12 === 8 ? 1000 : 0),
  goes: () => 20,
  returns: 0.2,
};

/** The four ways of life a release plan must bear. */
export const regimes: readonly Regime[] = [evenRegime, growingRegime, newcomersRegime, batchRegime];
