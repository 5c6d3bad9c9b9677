import loadHighs from "highs";
import type { OutRow } from "../../../../server/disclosure/protect/result.ts";
import type { TextRow } from "../../../../server/disclosure/protect/spec.ts";

const highs = await loadHighs();

/** What somebody has in hands who attacks a published table: OUT, and the codes above the finest ones. */
export interface Published {
  readonly out: readonly OutRow[];
  /** the finest codes of every combination that may hold anybody */
  readonly finest: readonly (readonly string[])[];
  /** every code of a dimension that stands for more than itself, with the finest codes below it */
  readonly above: ReadonlyMap<string, ReadonlySet<string>>;
  /** the smallest number he must reckon with in a hidden cell */
  readonly lowest: 0 | 1;
}

/** Every combination of the finest codes that occur. */
export function crossOf(rows: readonly TextRow[], columns: readonly string[]): readonly (readonly string[])[] {
  return columns.reduce<readonly (readonly string[])[]>(
    (starts, column) => {
      const codes = [...new Set(rows.map((row) => row[column] ?? ""))];
      return starts.flatMap((start) => codes.map((code) => [...start, code]));
    },
    [[]],
  );
}

/**
 * The smallest and the largest whole number that a cell can hold, for a reader who fills in the complete table of all finest combinations:
 * one variable each, nothing else. Shares no code with what it judges. Larger than `far` is far.
 */
export function rangeOf(published: Published, cell: readonly string[], far = 10_000): readonly [number, number] {
  return [end(published, cell, { sign: 1, far }), end(published, cell, { sign: -1, far })];
}

export function isIn({ above }: Published, atom: readonly string[], cell: readonly string[]): boolean {
  return cell.every(
    (code, at) => code === "Total" || code === atom[at] || above.get(code)?.has(atom[at] ?? "") === true,
  );
}

function end(published: Published, cell: readonly string[], { sign, far }: { sign: 1 | -1; far: number }): number {
  const { out, finest, lowest } = published;
  const starts = [0];
  const indices: number[] = [];
  for (const { codes } of out) {
    finest.forEach((atom, at) => {
      if (isIn(published, atom, codes)) indices.push(at);
    });
    starts.push(indices.length);
  }
  const isAsked = finest.map((atom) => isIn(published, atom, cell));
  const model = highs.createModel({
    numCols: finest.length,
    numRows: out.length,
    colCost: isAsked.map((asked) => (asked ? sign : 0)),
    colLower: finest.map(() => 0),
    colUpper: finest.map(() => far),
    rowLower: out.map(({ status, value }) => (status === "published" ? Number(value) : lowest)),
    rowUpper: out.map(({ status, value }) => (status === "published" ? Number(value) : far * finest.length)),
    matrix: {
      ...{ format: "csr", numRows: out.length, numCols: finest.length },
      ...{ starts, indices, values: indices.map(() => 1) },
    },
  });
  model.options.set({ output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0 });
  const { variableType, modelStatus } = highs.constants;
  model.changeColsIntegrality(
    { kind: "range", from: 0, to: finest.length - 1 },
    finest.map(() => variableType.integer),
  );
  model.run();
  if (model.getModelStatus() !== modelStatus.optimal) throw new Error("no table agrees with what is published");
  const { colValue } = model.getSolution();
  model.dispose();
  return isAsked.reduce((sum, asked, at) => (asked ? sum + Math.round(colValue[at] ?? 0) : sum), 0);
}
