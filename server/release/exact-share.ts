/** Decimal places of every published share. */
const places = 6;

/**
 * The share numerator ÷ denominator as decimal text with six places, e.g. `exactShare("1", "3")` is `"0.333333"`.
 * Both are whole numbers of at least 0 in decimal text; the denominator must not be 0 (RangeError).
 * Rounds half to even: half-up would shift every total of rounded rows upward. Integers only, so that no two machines differ.
 */
export function exactShare(numerator: string, denominator: string): string {
  const divisor = BigInt(denominator);
  if (divisor <= 0n) throw new RangeError("a share needs a denominator above 0");
  const scaled = BigInt(numerator) * 10n ** BigInt(places);
  if (scaled < 0n) throw new RangeError("a share needs a numerator of at least 0");
  const floor = scaled / divisor;
  const twice = (scaled % divisor) * 2n;
  const up = twice > divisor || (twice === divisor && floor % 2n === 1n);
  const digits = String(up ? floor + 1n : floor).padStart(places + 1, "0");
  return `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}
