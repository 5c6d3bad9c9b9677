/** Decimal places of every published share. */
const places = 6;

/**
 * The share numerator ÷ denominator as decimal text with six places, e.g. `exactShare("1", "3")` is `"0.333333"`.
 * Both are whole numbers of at least 0 in decimal text; the denominator must not be 0 (RangeError).
 * Rounds half to even: half-up would shift every total of rounded rows upward. Integers only, so that no two machines differ.
 */
export function exactShare(numerator: string, denominator: string): string {
  if (BigInt(denominator) <= 0n) throw new RangeError("a share needs a denominator above 0");
  if (BigInt(numerator) < 0n) throw new RangeError("a share needs a numerator of at least 0");
  return exactRatio(numerator, denominator, { factor: 1, places });
}

/**
 * factor × numerator ÷ denominator with so many places, rounded half to even: `exactRatio("33", "2", { factor: 1, places: 2 })` is `"16.50"`.
 * Whole numbers in decimal text; the denominator must be above 0 (RangeError), the numerator may be below.
 */
export function exactRatio(
  numerator: string,
  denominator: string,
  { factor, places }: { readonly factor: number; readonly places: number },
): string {
  const divisor = BigInt(denominator);
  if (divisor <= 0n) throw new RangeError("a ratio needs a denominator above 0");
  const signed = BigInt(numerator) * BigInt(factor) * 10n ** BigInt(places);
  const scaled = signed < 0n ? -signed : signed;
  const floor = scaled / divisor;
  const twice = (scaled % divisor) * 2n;
  const up = twice > divisor || (twice === divisor && floor % 2n === 1n);
  const rounded = up ? floor + 1n : floor;
  const digits = String(rounded).padStart(places + 1, "0");
  const sign = signed < 0n && rounded !== 0n ? "-" : "";
  return `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}
