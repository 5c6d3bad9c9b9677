/**
 * The largest prime below 2^26: products of two remainders stay below 2^53 and are therefore exact in doubles.
 */
export const prime = 67_108_859;

const inversePrime = 1 / prime;

/** (a · b) mod `prime` for remainders a and b. */
export const times = (a: number, b: number): number => {
  const product = a * b;
  const rest = product - Math.floor(product * inversePrime) * prime;
  if (rest < 0) return rest + prime;
  return rest >= prime ? rest - prime : rest;
};

/** (a − b) mod `prime` for remainders a and b. */
export const minus = (a: number, b: number): number => (a >= b ? a - b : a - b + prime);

/** The remainder of any whole number. Throws RangeError for anything else: forms have whole coefficients. */
export const remainder = (value: number): number => {
  if (!Number.isSafeInteger(value)) throw new RangeError(`a form's coefficient is not a whole number: ${value}`);
  const rest = value % prime;
  return rest < 0 ? rest + prime : rest;
};

/** The number whose product with `value` is 1 modulo `prime`, by Euclid's algorithm. `value` is not 0. */
export const inverse = (value: number): number => {
  let [low, high] = [value, prime];
  let [u, v] = [1, 0];
  while (low > 1) {
    const quotient = Math.floor(high / low);
    [low, high] = [high - quotient * low, low];
    [u, v] = [v - quotient * u, u];
  }
  return u < 0 ? u + prime : u;
};
