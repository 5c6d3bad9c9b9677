import type { Form } from "../../../schema/linear-system.ts";
import { eliminate } from "../../../server/disclosure/secondary/eliminate.ts";
import { seededDraws } from "../../support/regimes/draws.ts";
import { againstAim, timed } from "./stopwatch.ts";

/** One axis of a cube: codes in a tree, the total first; each other code has its parent. */
type Axis = readonly { readonly parent: number | undefined; readonly weight: number }[];

const regions: Axis = [
  { parent: undefined, weight: 0 },
  ...Array.from({ length: 10 }, () => ({ parent: 0, weight: 0 })),
  ...Array.from({ length: 45 }, (_, at) => ({ parent: 1 + (at % 10), weight: 1 + (at % 4) })),
];
const flat = (weights: readonly number[]): Axis => [
  { parent: undefined, weight: 0 },
  ...weights.map((weight) => ({ parent: 0, weight })),
];
const axes: readonly Axis[] = [regions, flat([4, 5]), flat([1, 3, 5, 4, 2, 1]), flat([6, 2, 5, 1, 3, 1, 0.5])];

/** A cube of regions (three levels), sex, age and occupation with every margin: 9,408 cells, elimination over all of them at once. */
export function measureElimination(): void {
  const sizes = axes.map((axis) => axis.length);
  const cells = sizes.reduce((product, size) => product * size, 1);
  const values = drawValues(sizes, cells);
  const known: Form[] = [];
  for (let cell = 0; cell < cells; cell++) {
    for (const [at, axis] of axes.entries()) {
      const children = childrenOf(cell, at, sizes, axis);
      if (children.length > 0) known.push([[cell, -1] as const, ...children.map((child) => [child, 1] as const)]);
    }
  }
  const own = (cell: number): Form => [[cell, 1]];
  const order = [...values.keys()].sort(
    (a, b) => depth(a, sizes) - depth(b, sizes) || (values[b] ?? 0) - (values[a] ?? 0) || a - b,
  );
  const small = order.filter((cell) => isSmall(values[cell]));
  const candidates = order.filter((cell) => !isSmall(values[cell]) && values[cell] !== 0);
  const zeros = order.filter((cell) => values[cell] === 0);
  const [{ hidden }, seconds] = timed(() =>
    eliminate({
      variables: cells,
      known: [...known, ...zeros.map(own)],
      candidates: candidates.map(own),
      protectedForms: small.map(own),
      owned: [],
    }),
  );
  console.log(`
elimination: ${cells} linked cells, ${known.length} sums, ${small.length} protected, ${hidden.filter(Boolean).length} more hidden
  ${againstAim(seconds, 2)}`);
}

function isSmall(value: number | undefined): boolean {
  return value !== undefined && value > 0 && value < 5;
}

/** 60,000 people at random in the finest cells, summed up all trees. */
function drawValues(sizes: readonly number[], cells: number): number[] {
  const draws = seededDraws(1);
  const values = new Array<number>(cells).fill(0);
  for (let person = 0; person < 60_000; person++) {
    const codes = axes.map((axis) => draws.weighted(axis.map(({ weight }) => weight)));
    for (const cell of withMargins(codes, sizes)) values[cell] = (values[cell] ?? 0) + 1;
  }
  return values;
}

function withMargins(codes: readonly number[], sizes: readonly number[]): number[] {
  let cells = [0];
  for (const [at, axis] of axes.entries()) {
    const chain: number[] = [];
    for (let code: number | undefined = codes[at]; code !== undefined; code = axis[code]?.parent) chain.push(code);
    cells = cells.flatMap((cell) => chain.map((code) => cell * (sizes[at] ?? 1) + code));
  }
  return cells;
}

function childrenOf(cell: number, at: number, sizes: readonly number[], axis: Axis): number[] {
  const step = sizes.slice(at + 1).reduce((product, size) => product * size, 1);
  const code = Math.floor(cell / step) % (sizes[at] ?? 1);
  return axis
    .flatMap(({ parent }, child) => (parent === code ? [cell + (child - code) * step] : []))
    .sort((a, b) => a - b);
}

/** How far down its trees a cell stands: coarse ones are tried first. */
function depth(cell: number, sizes: readonly number[]): number {
  let rest = cell;
  let sum = 0;
  for (let at = sizes.length - 1; at >= 0; at--) {
    const size = sizes[at] ?? 1;
    let code: number | undefined = rest % size;
    rest = Math.floor(rest / size);
    for (; code !== undefined && code > 0; code = axes[at]?.[code]?.parent) sum++;
  }
  return sum;
}
