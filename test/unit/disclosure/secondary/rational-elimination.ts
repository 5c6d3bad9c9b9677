import type { Form } from "../../../../schema/linear-system.ts";
import type { Elimination, EliminationInput } from "../../../../server/disclosure/secondary/eliminate.ts";

/** A fraction in lowest terms, the denominator positive. */
type Fraction = readonly [numerator: bigint, denominator: bigint];
type Vector = Fraction[];

const zero: Fraction = [0n, 1n];

function fraction(numerator: bigint, denominator: bigint): Fraction {
  let [a, b] = [numerator < 0n ? -numerator : numerator, denominator < 0n ? -denominator : denominator];
  while (b !== 0n) [a, b] = [b, a % b];
  const sign = denominator < 0n ? -1n : 1n;
  return a === 0n ? zero : [(sign * numerator) / a, (sign * denominator) / a];
}

const minus = ([a, b]: Fraction, [c, d]: Fraction) => fraction(a * d - c * b, b * d);
const times = ([a, b]: Fraction, [c, d]: Fraction) => fraction(a * c, b * d);
const over = ([a, b]: Fraction, [c, d]: Fraction) => fraction(a * d, b * c);

function dense(form: Form, variables: number): Vector {
  const vector: Vector = Array.from({ length: variables }, () => zero);
  for (const [variable, coefficient] of form) vector[variable] = [BigInt(coefficient), 1n];
  return vector;
}

function rank(vectors: readonly Vector[]): number {
  const rows = vectors.map((vector) => [...vector]);
  let done = 0;
  for (let column = 0; column < (rows[0]?.length ?? 0); column++) {
    const at = rows.findIndex((row, place) => place >= done && row[column]?.[0] !== 0n);
    if (at < 0) continue;
    const [pivot] = rows.splice(at, 1);
    if (pivot === undefined) continue;
    rows.splice(done, 0, pivot);
    for (const row of rows.slice(done + 1)) {
      const factor = over(row[column] ?? zero, pivot[column] ?? zero);
      for (let place = column; place < row.length; place++) {
        row[place] = minus(row[place] ?? zero, times(factor, pivot[place] ?? zero));
      }
    }
    done += 1;
  }
  return done;
}

const holds = (span: readonly Vector[], vector: Vector) => rank([...span, vector]) === rank(span);

/** The same question answered from its definition alone: ranks of dense tables of fractions, everything anew for each candidate. */
export function rationalElimination(input: EliminationInput): Elimination {
  const vectorOf = (form: Form) => dense(form, input.variables);
  const span = input.known.map(vectorOf);
  const guarded = input.protectedForms.map(vectorOf);
  const owned = input.owned.map(vectorOf);
  const disclosed = guarded.flatMap((vector, index) => (holds(span, vector) ? [index] : []));
  const targets = guarded.filter((_, index) => !disclosed.includes(index));
  const hidden = input.candidates.map((form) => {
    const candidate = vectorOf(form);
    if (holds(span, candidate)) return false;
    const then = [...span, candidate];
    const tellsAll = targets.some((target) => holds(then, target));
    const tellsOwner = owned.some((own) => {
      if (holds(then, own)) return false;
      return targets.some((target) => holds([...then, own], target) && !holds([...span, own], target));
    });
    if (!tellsAll && !tellsOwner) span.push(candidate);
    return tellsAll || tellsOwner;
  });
  return { hidden, disclosed };
}
