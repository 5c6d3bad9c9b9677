import type { Source } from "../../../schema/aggregate.ts";
import type { FigureScope } from "./figure-scope.ts";

/** Rows with the source each comes from, and every source once. */
export interface Sourced<Row> {
  readonly rows: readonly (Row & { readonly source: Source })[];
  readonly sources: readonly Source[];
}

/**
 * Gives rows, those of the oldest document first, the document they come from as their source: `prefix-1`, `prefix-2` … in that order, so
 * that a newer document renumbers none. Rows whose documents are alike in every word come from one.
 */
export function numberDocuments<Row>(
  prefix: string,
  rows: readonly Row[],
  documentOf: (row: Row) => Omit<Source, "id">,
): Sourced<Row> {
  const sources = new Map<string, Source>();
  const sourced = rows.map((row) => {
    const document = documentOf(row);
    const identity = JSON.stringify([document.date, document.document, document.institution, document.definition]);
    const source = sources.get(identity) ?? { id: `${prefix}-${sources.size + 1}`, ...document };
    sources.set(identity, source);
    return { ...row, source };
  });
  return { rows: sourced, sources: [...sources.values()] };
}

/**
 * Codes of rows that stand in documents: the document's own number for its first row, with a number behind it for a further one
 * (`sasaran-1`, `sasaran-1-2`).
 */
export function numberWithin<Row extends { readonly source: Source }>(
  rows: readonly Row[],
): (Row & { readonly code: string })[] {
  const counts = new Map<string, number>();
  return rows.map((row) => {
    const count = (counts.get(row.source.id) ?? 0) + 1;
    counts.set(row.source.id, count);
    return { ...row, code: count === 1 ? row.source.id : `${row.source.id}-${count}` };
  });
}

/** A register that the portal keeps as a source; that of a sample town is called invented. */
export function register(
  { mark }: Pick<FigureScope, "mark">,
  { id, institution, document, definition }: Omit<Source, "date">,
): Source {
  return { id, institution: `${institution}${mark}`, document: `${document}${mark}`, date: undefined, definition };
}
