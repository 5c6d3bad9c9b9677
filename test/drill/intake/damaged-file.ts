import { type GoodTable, placeOf, withCell, without } from "./good-tables.ts";
import { type CsvStyle, csvBytes } from "./text-bytes.ts";

/** What the operator may say beside the file. */
export interface Words {
  readonly dates?: "dmy" | "mdy";
  readonly numbers?: "dot" | "comma";
  readonly sheet?: string;
}

/** What the written policy says becomes of a file. */
export interface Expected {
  readonly outcome: "accepted" | "refused";
  /** every problem as `row column rule`; `a|b` where the policy leaves either */
  readonly problems: readonly string[];
  /** true where further problems may stand beside these */
  readonly others?: true;
  /** instead of each row's problem: how often each rule is broken in the whole file */
  readonly counts?: Readonly<Record<string, number>>;
  /** … or how often at least */
  readonly atLeast?: Readonly<Record<string, number>>;
  readonly read?: number;
  readonly refused?: number;
  /** the rows that are in the registry afterwards; nothing new where undefined */
  readonly stores?: GoodTable | undefined;
}

/** A file with something wrong in it, made from a good one. */
export interface DamagedFile {
  readonly group: string;
  readonly id: string;
  readonly name: string;
  /** the good table that it was made from */
  readonly good: GoodTable;
  readonly bytes: () => Uint8Array | Promise<Uint8Array>;
  readonly words?: Words;
  readonly expected: Expected;
  /** true where what it stores contradicts the good file, which is therefore not sent after it */
  readonly contradicts?: boolean;
  /** what is stored once the good file has come too, where that is not both together */
  readonly afterwards?: GoodTable;
  /** the columns as they stand in the file, where that is not the good table's order */
  readonly columns?: readonly string[];
  /** true where the places of the columns are not checked */
  readonly ownPlaces?: boolean;
  /** true where making and reading it takes a second or more */
  readonly isHeavy?: true;
  /** further text that must not be seen outside */
  readonly planted?: readonly string[];
}

export type Damage = Omit<DamagedFile, "group" | "name" | "id"> & { readonly name?: string };

/** The cases of one group by id. */
export function group(name: string, cases: Readonly<Record<string, Damage>>): DamagedFile[] {
  return Object.entries(cases).map(([id, damage]) => ({
    ...damage,
    group: name,
    id: `${name}/${id}`,
    name: damage.name ?? `${damage.good.kind}.csv`,
  }));
}

/** Accepted whole: `stores` is the good table itself unless told otherwise. */
export function accepted(good: GoodTable, problems: readonly string[] = [], stores: GoodTable = good): Expected {
  return { outcome: "accepted", problems, read: good.rows.length, refused: 0, stores };
}

/** Accepted but for some rows of the good table. */
export function quarantined(good: GoodTable, rows: readonly number[], problems: readonly string[]): Expected {
  return {
    outcome: "accepted",
    problems,
    read: good.rows.length,
    refused: rows.length,
    stores: without(good, ...rows),
  };
}

export function refused(problems: readonly string[], more: Partial<Expected> = {}): Expected {
  return { outcome: "refused", problems, ...more };
}

/** One cell of a CSV is wrong, and its row is refused for `rule`. */
export function badCell(good: GoodTable, row: number, column: string, value: string, rule: string): Damage {
  return {
    good,
    bytes: () => csvBytes(withCell(good, row, column, value)),
    expected: quarantined(good, [row], [`${row + 2} ${column} ${rule}`]),
    planted: longWords(value),
  };
}

/** One cell is written another way and means the same, or means `stored`. `problems` are those that warn. */
export function oddCell(
  good: GoodTable,
  row: number,
  column: string,
  written: string,
  { stored, problems = [] }: { stored?: string; problems?: readonly string[] } = {},
): Damage {
  const stores = stored === undefined ? good : withCell(good, row, column, stored);
  return {
    good,
    bytes: () => csvBytes(withCell(good, row, column, written)),
    expected: accepted(good, problems, stores),
    contradicts: stored !== undefined,
    planted: longWords(written),
  };
}

/** A column of a CSV is written another way throughout. */
export function oddColumn(
  good: GoodTable,
  column: string,
  write: (old: string, row: number) => string,
  expected: Expected = accepted(good),
  style: CsvStyle = {},
): Damage {
  const place = placeOf(good, column);
  const rows = good.rows.map((row, at) => row.map((old, cell) => (cell === place ? write(old, at) : old)));
  return { good, bytes: () => csvBytes({ ...good, rows }, style), expected };
}

/** Every row of a column breaks `rules`, so the file is refused. */
export function allRows(good: GoodTable, ...rules: readonly string[]): Expected {
  const count = good.rows.length;
  const counts = Object.fromEntries(rules.map((rule) => [rule, count]));
  return {
    outcome: "refused",
    problems: ["0  terlalu-banyak-ditolak"],
    counts: { ...counts, "terlalu-banyak-ditolak": 1 },
    read: count,
    refused: count,
  };
}

/** Words that no declaration has: digits or letters in runs long enough to point at somebody. */
function longWords(text: string): string[] {
  return text.match(/[\p{L}\p{N}]{9,}/gu) ?? [];
}
