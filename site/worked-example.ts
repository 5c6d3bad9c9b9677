/** How a cell of the example is seen at one step. */
export type ExampleLook = "plain" | "small" | "hidden" | "found" | "range";

export interface ExampleCell {
  readonly look: ExampleLook;
  /** what stands in the cell: one number, or the least and the most that it may be; none where it is just hidden */
  readonly numbers: readonly number[];
}

/** The invented table at one step: rows with their total last, the row of totals last. */
export type ExampleStep = readonly (readonly ExampleCell[])[];

/** Invented: three neighbourhoods by two kinds of work. The 3 in the first row is the small number. */
const inner = [
  [3, 21],
  [9, 14],
  [12, 18],
] as const;
const smallCell = "0,0";
/** with the small one they make a rectangle: none of its rows or columns has a single hidden number */
const complement = ["0,1", "1,0", "1,1"] as const;

/** The four steps: the true table; the small number hidden alone; its companions hidden too; what an attacker is left with. */
export function exampleSteps(): readonly [ExampleStep, ExampleStep, ExampleStep, ExampleStep] {
  const all = [smallCell, ...complement];
  const ranges = possibleValues(all);
  return [
    step((value, at) => ({ look: at === smallCell ? "small" : "plain", numbers: [value] })),
    step((value, at) => ({
      look: at === smallCell ? "found" : "plain",
      numbers: possibleValues([smallCell]).get(at) ?? [value],
    })),
    step((value, at) => (all.includes(at) ? { look: "hidden", numbers: [] } : { look: "plain", numbers: [value] })),
    step((value, at) =>
      all.includes(at) ? { look: "range", numbers: ranges.get(at) ?? [] } : { look: "plain", numbers: [value] },
    ),
  ];
}

function step(lookAt: (value: number, at: string) => ExampleCell): ExampleStep {
  const total = (value: number): ExampleCell => ({ look: "plain", numbers: [value] });
  const rows = inner.map((row, y) => [...row.map((value, x) => lookAt(value, `${y},${x}`)), total(sum(row))]);
  const columns = [0, 1].map((x) => sum(inner.map((row) => row[x] ?? 0)));
  return [...rows, [...columns, sum(columns)].map(total)];
}

/**
 * The least and the most that each hidden cell may be, one number where both are the same: every table of whole numbers with the
 * printed totals is tried, hidden cells being at least 1, as anybody can read on the page.
 */
export function possibleValues(hidden: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const seen = new Map<string, Set<number>>(hidden.map((at) => [at, new Set()]));
  const rowTotals = inner.map((row) => sum(row));
  const columnTotal = sum(inner.map(([first]) => first));
  const options = (at: string, known: number, most: number) =>
    hidden.includes(at) ? Array.from({ length: most }, (_, index) => index + 1) : [known];
  const place = (y: number, left: number, chosen: ReadonlyMap<string, number>): void => {
    const [row, total] = [inner[y], rowTotals[y] ?? 0];
    if (row === undefined) {
      if (left === 0) for (const [at, value] of chosen) seen.get(at)?.add(value);
      return;
    }
    for (const first of options(`${y},0`, row[0], Math.min(left, total))) {
      const second = total - first;
      const fits = hidden.includes(`${y},1`) ? second >= 1 : second === row[1];
      if (fits) place(y + 1, left - first, new Map(chosen).set(`${y},0`, first).set(`${y},1`, second));
    }
  };
  place(0, columnTotal, new Map());
  return new Map(
    [...seen].map(([at, values]) => [at, [...new Set([Math.min(...values), Math.max(...values)])]] as const),
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
