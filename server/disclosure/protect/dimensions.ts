import { overlappingBands } from "./bands.ts";
import { byCode } from "./numbers.ts";
import { isProblem, type Problem, someOf } from "./problem.ts";
import { levelsOf } from "./read-spec.ts";
import type { DimensionSpec, ProtectSpec, TextRow } from "./spec.ts";

/** A published code of a dimension and the classes it is made of, rising. */
export interface DimensionCode {
  readonly code: string;
  readonly classes: readonly number[];
}

/** A dimension cut into classes: the coarsest division of which every used code is a union. */
export interface Dimension {
  readonly name: string;
  readonly classes: number;
  /** the total first, then by code */
  readonly codes: readonly DimensionCode[];
  readonly indexOf: ReadonlyMap<string, number>;
  /** by column, the places of its codes in `codes`; each column divides all classes among its codes */
  readonly levels: ReadonlyMap<string, readonly number[]>;
  /** the class of each input row */
  readonly classOf: readonly number[];
}

/** For one column: each of its codes with the finest codes below it. */
type Members = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Builds a dimension from the input's rows. `named` are codes that cells outside the tables use (forced, hidden, earlier ones); the columns
 * they stand in take part as well. Answers `PROTECT_HOLE` (a row without a code or a parent), `PROTECT_OVERLAP` (a code under two parents of
 * one column; overlapping bands), or `PROTECT_CODE_TWICE` (one code in two columns that means two things).
 */
export function buildDimension(
  spec: ProtectSpec,
  dimension: DimensionSpec,
  { rows, named }: { rows: readonly TextRow[]; named: ReadonlySet<string> },
): Dimension | Problem {
  const levels = levelsOf(dimension);
  const hole = findHole(dimension, levels, rows);
  if (hole) return hole;
  const members = new Map(levels.map((level) => [level, membersOf(rows, dimension.column, level)] as const));
  const problem = findOverlap(dimension, members, rows) ?? findAmbiguous(spec, dimension, members);
  if (problem) return problem;
  const used = usedLevels(spec, dimension, { members, named });
  return cut({ spec, dimension, used, members, rows });
}

export const isDimension = (value: Dimension | Problem): value is Dimension => !isProblem(value);

function membersOf(rows: readonly TextRow[], finest: string, level: string): Members {
  const members = new Map<string, Set<string>>();
  for (const row of rows) {
    const code = row[level] as string;
    const set = members.get(code);
    if (set) set.add(row[finest] as string);
    else members.set(code, new Set([row[finest] as string]));
  }
  return members;
}

function findHole(dimension: DimensionSpec, levels: readonly string[], rows: readonly TextRow[]): Problem | undefined {
  for (const level of levels) {
    const holes = new Set<string>();
    rows.forEach((row, index) => {
      if ((row[level] ?? "").trim() !== "") return;
      holes.add(level === dimension.column ? `#${index + 1}` : (row[dimension.column] as string));
    });
    if (holes.size > 0) {
      const details = { dimension: dimension.name, column: level, codes: someOf([...holes]) };
      return { problem: "PROTECT_HOLE", details };
    }
  }
  return undefined;
}

function findOverlap(
  dimension: DimensionSpec,
  members: ReadonlyMap<string, Members>,
  rows: readonly TextRow[],
): Problem | undefined {
  const overlap = (column: string, codes: readonly string[]): Problem => ({
    problem: "PROTECT_OVERLAP",
    details: { dimension: dimension.name, column, codes: someOf(codes) },
  });
  const steps = dimension.hierarchies.flatMap((chain) =>
    chain.map((level, at) => [chain[at - 1] ?? dimension.column, level] as const),
  );
  for (const [below, level] of steps) {
    const parents = new Map<string, Set<string>>();
    for (const row of rows) {
      const code = row[below] as string;
      parents.set(code, (parents.get(code) ?? new Set()).add(row[level] as string));
    }
    const torn = [...parents].filter(([, above]) => above.size > 1);
    if (torn.length > 0) {
      return overlap(
        level,
        torn.map(([code, above]) => `${code} → ${[...above].sort(byCode).join(" + ")}`),
      );
    }
  }
  for (const [level, codes] of members) {
    const overlaps = overlappingBands([...codes.keys()], true);
    if (overlaps.length > 0) return overlap(level, overlaps);
  }
  const all = [...new Set([...members.values()].flatMap((codes) => [...codes.keys()]))];
  const crossing = overlappingBands(all, false);
  return crossing.length > 0 ? overlap([...members.keys()].join(", "), crossing) : undefined;
}

function findAmbiguous(
  spec: ProtectSpec,
  dimension: DimensionSpec,
  members: ReadonlyMap<string, Members>,
): Problem | undefined {
  const everything = new Set(members.get(dimension.column)?.keys());
  const known = new Map<string, ReadonlySet<string>>([[spec.total, everything]]);
  for (const [level, codes] of members) {
    for (const [code, set] of codes) {
      const before = known.get(code);
      if (before && !isSameSet(before, set)) {
        return { problem: "PROTECT_CODE_TWICE", details: { dimension: dimension.name, column: level, codes: code } };
      }
      known.set(code, set);
    }
  }
  return undefined;
}

function isSameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((item) => b.has(item));
}

function usedLevels(
  spec: ProtectSpec,
  { name }: DimensionSpec,
  { members, named }: { members: ReadonlyMap<string, Members>; named: ReadonlySet<string> },
): readonly string[] {
  const used = new Set(spec.tables.flatMap(({ by }) => by[name] ?? []));
  for (const code of named) {
    const holding = [...members].filter(([, codes]) => codes.has(code)).map(([level]) => level);
    if (!holding.some((level) => used.has(level))) for (const level of holding.slice(0, 1)) used.add(level);
  }
  return [...members.keys()].filter((level) => used.has(level));
}

interface Cut {
  readonly spec: ProtectSpec;
  readonly dimension: DimensionSpec;
  readonly used: readonly string[];
  readonly members: ReadonlyMap<string, Members>;
  readonly rows: readonly TextRow[];
}

function cut({ spec, dimension, used, members, rows }: Cut): Dimension {
  const signature = (row: TextRow) => JSON.stringify(used.map((level) => row[level]));
  const places = new Map([...new Set(rows.map(signature))].sort(byCode).map((key, place) => [key, place]));
  const classOf = rows.map((row) => places.get(signature(row)) as number);
  const classes = new Map<string, Set<number>>();
  rows.forEach((row, index) => {
    for (const level of used) {
      const code = row[level] as string;
      classes.set(code, (classes.get(code) ?? new Set()).add(classOf[index] as number));
    }
  });
  classes.delete(spec.total);
  const codes: DimensionCode[] = [
    { code: spec.total, classes: [...places.values()] },
    ...[...classes]
      .sort(([a], [b]) => byCode(a, b))
      .map(([code, set]) => ({ code, classes: [...set].sort((a, b) => a - b) })),
  ];
  const indexOf = new Map(codes.map(({ code }, index) => [code, index]));
  const levels = new Map(
    used.map((level) => {
      const own = [...(members.get(level)?.keys() ?? [])].map((code) => indexOf.get(code) as number);
      return [level, own.sort((a, b) => a - b)] as const;
    }),
  );
  return { name: dimension.name, classes: places.size, codes, indexOf, levels, classOf };
}
