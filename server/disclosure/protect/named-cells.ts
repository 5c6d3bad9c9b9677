import type { Dimension } from "./dimensions.ts";
import { readNumber } from "./numbers.ts";
import { type Problem, someOf } from "./problem.ts";
import type { CellName, ProtectSpec, TextRow } from "./spec.ts";

/** An OUT file of an earlier release. */
export interface EarlierFile {
  readonly name: string;
  readonly rows: readonly TextRow[];
}

/** A cell that an earlier release printed, or hid. */
export interface EarlierCell {
  readonly file: string;
  readonly codes: readonly number[];
  /** null = it was hidden */
  readonly value: number | null;
}

/** All codes by which forced, hidden and earlier cells are named, by dimension. */
export function namedCodes(
  spec: ProtectSpec,
  earlier: readonly EarlierFile[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const cells: readonly CellName[] = [
    ...spec.forced.map(({ cell }) => cell),
    ...spec.hidden,
    ...earlier.flatMap(({ rows }) => rows),
  ];
  return new Map(
    spec.dimensions.map(({ name }) => [
      name,
      new Set(cells.flatMap((cell) => (cell[name] === undefined || cell[name] === spec.total ? [] : [cell[name]]))),
    ]),
  );
}

/** The cell's place in the dimensions; undefined where it names a code that is not there. A dimension it does not name stands at the total. */
export function codesOf(dimensions: readonly Dimension[], cell: CellName): readonly number[] | undefined {
  const codes = dimensions.map(({ name, indexOf }) => (cell[name] === undefined ? 0 : indexOf.get(cell[name])));
  return codes.every((code) => code !== undefined) ? codes : undefined;
}

/** The cells' places; `PROTECT_UNKNOWN_CELL` where a code is not there or, with `isPlanned`, where no table holds such a cell. */
export function placeCells(
  field: string,
  cells: readonly CellName[],
  { dimensions, isPlanned }: { dimensions: readonly Dimension[]; isPlanned: (codes: readonly number[]) => boolean },
): readonly (readonly number[])[] | Problem {
  const places = cells.map((cell) => codesOf(dimensions, cell));
  const unknown = cells.filter((_, at) => {
    const codes = places[at];
    return codes === undefined || !isPlanned(codes);
  });
  if (unknown.length === 0) return places.flatMap((codes) => (codes ? [codes] : []));
  const names = unknown.map((cell) => Object.values(cell).join(" / "));
  return { problem: "PROTECT_UNKNOWN_CELL", details: { field, cells: someOf(names) } };
}

/** Reads earlier OUT files; `PROTECT_EARLIER` where a row is not one of an OUT file or names a code that is not in the input. */
export function readEarlier(
  files: readonly EarlierFile[],
  dimensions: readonly Dimension[],
): readonly EarlierCell[] | Problem {
  const cells: EarlierCell[] = [];
  for (const { name: file, rows } of files) {
    const wrong: string[] = [];
    for (const row of rows) {
      const codes = codesOf(dimensions, row);
      const isHidden = row.status === "suppressed";
      const value = isHidden ? null : readNumber(row.value ?? "");
      if (codes === undefined || value === undefined || (!isHidden && row.status !== "published")) {
        wrong.push(dimensions.map(({ name }) => row[name] ?? "").join(" / "));
      } else cells.push({ file, codes, value });
    }
    if (wrong.length > 0) return { problem: "PROTECT_EARLIER", details: { file, cells: someOf(wrong) } };
  }
  return cells;
}
