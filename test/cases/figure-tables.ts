import type { AggregateSet, Figure } from "../../schema/aggregate.ts";
import { cellId, dimensionText } from "../../schema/cell.ts";
import { datasets, indicators, isPlanned } from "../../schema/datasets/index.ts";
import type { Observation } from "../../schema/release.ts";
import type { Text } from "../../schema/text.ts";

export type Table = readonly (readonly string[])[];

/**
 * The figures of a tabulation as the tables of a case's `expected` folder: one for each tabulated dataset, in order of the cells' addresses,
 * and what comes with them. Name → rows, the header first.
 */
export function figureTables(set: AggregateSet): ReadonlyMap<string, Table> {
  const tabulated = datasets.filter((dataset) => !isPlanned(dataset)).map(({ id }) => id);
  const figures = Map.groupBy(set.figures ?? [], ({ indicator }) => indicators.get(indicator)?.dataset.id ?? "unknown");
  return new Map<string, Table>([
    ...[...new Set([...tabulated, ...figures.keys()])].map((id) => [id, cellTable(figures.get(id) ?? [])] as const),
    ["codes", [["dimension", "code", "name", "former", "facts"], ...codeRows(set.codes ?? {})]],
    ["statements", [statementHeader, ...(set.statements ?? []).map(statementRow)]],
    ["reconciliation-lines", [lineHeader, ...lineRows(set)]],
    ["sources", [["id", "institution", "document", "date"], ...sourceRows(set)]],
  ]);
}

/** Cells in order of their addresses, the header first. */
export function cellTable(cells: readonly (Figure | Observation)[]): Table {
  const rows = cells
    .map((one) => ({ id: cellId(one), one }))
    .toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
    .map(({ one }) => [
      ...[one.indicator, one.region, one.period, dimensionText(one.dimensions)],
      ...[one.status, one.decimal ?? "", one.source],
    ]);
  return [["indicator", "region", "period", "dimensions", "status", "value", "source"], ...rows];
}

function codeRows(codes: NonNullable<AggregateSet["codes"]>): string[][] {
  const both = ({ id, en }: Text) => (id === en ? id : `${id} / ${en}`);
  return Object.entries(codes).flatMap(([dimension, own]) =>
    own.map(({ code, name, formerNames = [], facts }) => [
      ...[dimension, code, both(name)],
      formerNames.map((former) => `${both(former.name)} (${former.until})`).join("; "),
      Object.entries(facts)
        .map(([fact, value]) => `${fact}=${value}`)
        .join("; "),
    ]),
  );
}

const statementHeader = ["id", "cause", "document", "date", "answer_by", "state"];

function statementRow(one: NonNullable<AggregateSet["statements"]>[number]): string[] {
  return [one.id, one.cause, one.document, one.date, one.answerBy ?? "", one.state];
}

const lineHeader = [
  "payer",
  "first",
  "last",
  "billed",
  "expected",
  "recorded",
  "returned",
  "difference",
  "explained_by",
];

function lineRows({ reconciliation = [] }: AggregateSet): string[][] {
  return reconciliation.map((one) => [
    ...[one.payer, one.firstMonth, one.lastMonth],
    ...[one.billedMonths, one.expected, one.recorded, one.returned, one.difference].map(String),
    one.explanation === undefined ? "" : `${one.explanation.document}: ${one.explanation.state}`,
  ]);
}

function sourceRows({ sources }: AggregateSet): string[][] {
  return sources.map(({ id, institution, document, date }) => [id, institution, document, date ?? ""]);
}
