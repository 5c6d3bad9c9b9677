import { isProblem, type Problem } from "./problem.ts";
import type { CellName, DimensionSpec, DominanceRule, ProtectSpec, TableSpec } from "./spec.ts";

type Fields = Readonly<Record<string, unknown>>;

const fieldNames = [
  "weight",
  "value",
  "contributor",
  "dimensions",
  "tables",
  "cells",
  "total",
  "minimum",
  "zeros",
  "dominance",
  "need",
  "forced",
  "hidden",
  "earlier",
  "contributors",
  "repair",
];

/** Raised and caught in this file: what is wrong is told by `readSpec`'s answer. */
const wrong = (field: string, form: string): Problem => ({ problem: "PROTECT_SPEC", details: { field, form } });

/**
 * Reads a SPEC (disclosure note, section 6) from what its JSON held, and fills in defaults: every field but `dimensions` and `tables` may be
 * left out. Answers `PROTECT_SPEC` with the field and the form it must have, or `PROTECT_WEIGHT_DOMINANCE`.
 */
export function readSpec(json: unknown): ProtectSpec | Problem {
  if (!isFields(json)) return wrong("SPEC", "{ … }");
  const unknown = Object.keys(json).find((name) => !fieldNames.includes(name));
  if (unknown !== undefined) return wrong(unknown, fieldNames.join(" | "));
  const dimensions = dimensionsOf(json.dimensions);
  if (isProblem(dimensions)) return dimensions;
  const tables = tablesOf(json.tables, dimensions);
  if (isProblem(tables)) return tables;
  const total = json.total ?? "Total";
  if (typeof total !== "string" || total === "") return wrong("total", '"Total"');
  const cellNames = dimensions.map(({ name }) => name);
  const spec = {
    weight: column(json.weight, "weight"),
    value: column(json.value, "value"),
    contributor: column(json.contributor, "contributor"),
    cells: oneOf(json.cells ?? "cross", "cells", ["cross", "observed"] as const),
    minimum: wholeOrNull(json.minimum === undefined ? 5 : json.minimum),
    zeros: oneOf(json.zeros ?? "open", "zeros", ["open", "small"] as const),
    dominance: listOf(json.dominance ?? [], {
      field: "dominance",
      form: '[{ "p": 10 }, { "n": 1, "k": 80 }]',
      read: rule,
    }),
    need: needOf(json.need ?? null),
    forced: listOf(json.forced ?? [], {
      field: "forced",
      form: '[{ "cell": { … }, "source": "…" }]',
      read: (item) => forcedOf(item, cellNames),
    }),
    hidden: listOf(json.hidden ?? [], {
      field: "hidden",
      form: `[{ "${cellNames[0]}": "…" }]`,
      read: (item) => cellOf(item, cellNames),
    }),
    earlier: listOf(json.earlier ?? [], {
      field: "earlier",
      form: '["OUT.csv"]',
      read: (item) => (typeof item === "string" && item !== "" ? item : undefined),
    }),
    contributors: oneOf(json.contributors ?? "on", "contributors", ["on", "off"] as const),
    repair: oneOf(json.repair ?? "on", "repair", ["on", "off"] as const),
  };
  const problem = Object.values(spec).find(isProblem);
  if (problem) return problem;
  const read = { ...spec, dimensions, tables, total } as ProtectSpec;
  if (read.weight !== null && read.dominance.length > 0) {
    return { problem: "PROTECT_WEIGHT_DOMINANCE", details: { weight: read.weight } };
  }
  if (read.value === null && read.dominance.length > 0) return wrong("value", '"dominance" → "value": "…"');
  return read;
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function column(value: unknown, field: string): string | null | Problem {
  if (value === undefined || value === null) return null;
  return typeof value === "string" && value !== "" ? value : wrong(field, 'null | "…"');
}

function oneOf<T extends string>(value: unknown, field: string, allowed: readonly T[]): T | Problem {
  return allowed.find((one) => one === value) ?? wrong(field, allowed.map((one) => `"${one}"`).join(" | "));
}

function wholeOrNull(value: unknown): number | null | Problem {
  if (value === null) return null;
  return Number.isSafeInteger(value) && (value as number) >= 1
    ? (value as number)
    : wrong("minimum", "null | 1, 2, 3 …");
}

function needOf(value: unknown): number | null | Problem {
  if (value === null) return null;
  return typeof value === "number" && Number.isFinite(value) && value > 0 ? value : wrong("need", "null | > 0");
}

function listOf<T>(
  value: unknown,
  { field, form, read }: { field: string; form: string; read: (item: unknown) => T | undefined },
): readonly T[] | Problem {
  if (!Array.isArray(value)) return wrong(field, form);
  const items = value.map(read);
  return items.some((item) => item === undefined) ? wrong(field, form) : (items as T[]);
}

function rule(item: unknown): DominanceRule | undefined {
  if (!isFields(item)) return undefined;
  const { p, n, k } = item;
  const names = Object.keys(item).sort().join();
  const isShare = (share: unknown) => typeof share === "number" && share > 0 && share <= 100;
  if (names === "p" && isShare(p)) return { p: p as number };
  if (names === "k,n" && Number.isSafeInteger(n) && (n as number) >= 1 && isShare(k)) {
    return { n: n as number, k: k as number };
  }
  return undefined;
}

function cellOf(item: unknown, names: readonly string[]): CellName | undefined {
  if (!isFields(item)) return undefined;
  const isNamed = Object.entries(item).every(([name, code]) => names.includes(name) && typeof code === "string");
  return isNamed ? (item as CellName) : undefined;
}

function forcedOf(item: unknown, names: readonly string[]): ProtectSpec["forced"][number] | undefined {
  if (!isFields(item) || Object.keys(item).some((name) => name !== "cell" && name !== "source")) return undefined;
  const cell = cellOf(item.cell, names);
  const source = item.source ?? "";
  return cell && typeof source === "string" ? { cell, source } : undefined;
}

function dimensionsOf(value: unknown): readonly DimensionSpec[] | Problem {
  const form = '{ "region": { "column": "region", "hierarchies": [["county"]] } }';
  if (!isFields(value) || Object.keys(value).length === 0) return wrong("dimensions", form);
  const dimensions: DimensionSpec[] = [];
  for (const [name, item] of Object.entries(value)) {
    const field = `dimensions.${name}`;
    if (!isFields(item) || Object.keys(item).some((key) => key !== "column" && key !== "hierarchies"))
      return wrong(field, form);
    const { column: finest = name, hierarchies = [] } = item;
    if (typeof finest !== "string" || finest === "") return wrong(`${field}.column`, form);
    if (!isChains(hierarchies)) return wrong(`${field}.hierarchies`, '[["county"], ["group"]]');
    dimensions.push({ name, column: finest, hierarchies });
  }
  return dimensions;
}

function isChains(value: unknown): value is readonly (readonly string[])[] {
  const isChain = (chain: unknown) =>
    Array.isArray(chain) && chain.every((level) => typeof level === "string" && level !== "");
  return Array.isArray(value) && value.every(isChain);
}

/** The columns of a dimension's codes, finest first. */
export function levelsOf({ column: finest, hierarchies }: DimensionSpec): readonly string[] {
  return [...new Set([finest, ...hierarchies.flat()])];
}

function tablesOf(value: unknown, dimensions: readonly DimensionSpec[]): readonly TableSpec[] | Problem {
  const form = '[{ "name": "t1", "by": { "region": ["region", "county"] }, "total": true }]';
  if (!Array.isArray(value) || value.length === 0) return wrong("tables", form);
  const tables: TableSpec[] = [];
  for (const [index, item] of value.entries()) {
    const field = `tables[${index}]`;
    if (!isFields(item) || Object.keys(item).some((key) => !["name", "by", "total"].includes(key)))
      return wrong(field, form);
    const { name = `t${index + 1}`, total = false } = item;
    if (typeof name !== "string") return wrong(`${field}.name`, '"t1"');
    if (typeof total !== "boolean") return wrong(`${field}.total`, "true | false");
    const by = levelsBy(item.by, dimensions, `${field}.by`);
    if (isProblem(by)) return by;
    tables.push({ name, by, total });
  }
  return tables;
}

function levelsBy(value: unknown, dimensions: readonly DimensionSpec[], field: string): TableSpec["by"] | Problem {
  const known = dimensions.map(({ name }) => name);
  const asked: unknown = Array.isArray(value)
    ? Object.fromEntries(value.map((name) => [String(name), undefined]))
    : value;
  if (!isFields(asked)) return wrong(field, `{ "${known[0]}": ["…"] } | ["${known[0]}"]`);
  const by: Record<string, readonly string[]> = {};
  for (const [name, levels] of Object.entries(asked)) {
    const dimension = dimensions.find((one) => one.name === name);
    if (!dimension) return wrong(`${field}.${name}`, known.join(" | "));
    const all = levelsOf(dimension);
    if (levels === undefined) {
      by[name] = all;
      continue;
    }
    if (!Array.isArray(levels) || levels.length === 0) return wrong(`${field}.${name}`, JSON.stringify(all));
    const columns = levels.map((level: unknown) => (level === name && !all.includes(name) ? dimension.column : level));
    if (!columns.every((level) => all.some((one) => one === level)))
      return wrong(`${field}.${name}`, JSON.stringify(all));
    by[name] = [...new Set(columns as string[])];
  }
  return by;
}
