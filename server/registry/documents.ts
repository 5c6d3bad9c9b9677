import { type QueryExecutorProvider, sql } from "kysely";
import type { Aggregate, Confidential, Source } from "../../schema/aggregate.ts";
import type { RegionLevel } from "../../schema/codelist.ts";
import type { Dataset, DocumentMeasure } from "../../schema/dataset.ts";
import { lastDayOf, type Month } from "../../schema/month.ts";
import { regionsWithin } from "../codelists.ts";
import type { KnownUntil } from "./known-until.ts";
import type { PlanScope } from "./plan-tables.ts";

/** A number that a document names for a region from `from` to `until` (ISO dates, both included). */
export interface DocumentNumber {
  readonly measure: DocumentMeasure;
  readonly region: string;
  /** whom the number counts: those whom the programme pays for, or all who work */
  readonly scope: "program" | "semua-pekerja";
  readonly from: string;
  readonly until: string | undefined;
  readonly persons: number;
  readonly source: Source;
}

interface DocumentRow {
  readonly region: string;
  readonly scope: DocumentNumber["scope"];
  readonly from: string;
  readonly until: string | null;
  readonly persons: number;
  readonly issuer: string;
  readonly document: string;
  readonly date: string;
  readonly definition: string;
}

/** Every target and every count of workers of the publisher whose document is dated `known` or before, the oldest document first. */
export async function readDocumentNumbers(
  transaction: QueryExecutorProvider,
  { publisher, known }: Pick<KnownUntil, "publisher" | "known">,
): Promise<DocumentNumber[]> {
  const targets = await sql<DocumentRow>`
    select region, scope, valid_from::text as from, valid_until::text as until, persons, issuer, document,
      document_date::text as date, definition
    from target
    where publisher = ${publisher} and document_date <= ${known}::date
    order by document_date, document collate "C", issuer collate "C", definition collate "C", valid_from, region collate "C"
  `.execute(transaction);
  const workers = await sql<DocumentRow>`
    select region, 'semua-pekerja' as scope, reference_date::text as from, null as until, persons, issuer, document,
      reference_date::text as date, definition
    from workers_in_scope
    where publisher = ${publisher} and reference_date <= ${known}::date
    order by reference_date, document collate "C", issuer collate "C", definition collate "C", region collate "C"
  `.execute(transaction);
  return [...numbered(targets.rows, "target", "sasaran"), ...numbered(workers.rows, "workers-in-scope", "pekerja")];
}

/** One source per distinct document, numbered in the rows' order: `sasaran-1`, `sasaran-2`, … */
function numbered(rows: readonly DocumentRow[], measure: DocumentMeasure, prefix: string): DocumentNumber[] {
  const sources = new Map<string, Source>();
  return rows.map((row) => {
    const identity = JSON.stringify([row.date, row.document, row.issuer, row.definition]);
    const source = sources.get(identity) ?? {
      id: `${prefix}-${sources.size + 1}`,
      institution: row.issuer,
      document: row.document,
      date: row.date,
      definition: row.definition,
    };
    sources.set(identity, source);
    const { region, scope, from, persons } = row;
    return { measure, region, scope, from, until: row.until ?? undefined, persons, source };
  });
}

/**
 * The number in force for a region on `day` (ISO date): that of the newest document among those begun and not ended by then, and of one
 * document the one that began last. A target of all who work is never the programme's. Undefined where no document names one: unknown is
 * not zero.
 */
export function inForce(
  numbers: readonly DocumentNumber[],
  measure: DocumentMeasure,
  region: string,
  day: string,
): DocumentNumber | undefined {
  return numbers
    .filter((number) => number.measure === measure && number.region === region)
    .filter((number) => number.measure !== "target" || number.scope === "program")
    .filter((number) => holdsOn(number, day))
    .reduce<DocumentNumber | undefined>((best, number) => (best && isNewer(best, number) ? best : number), undefined);
}

/** True on the days, ISO dates, on which a document says that its number holds. */
export function holdsOn({ from, until }: DocumentNumber, day: string): boolean {
  return from <= day && (until === undefined || until >= day);
}

function isNewer(one: DocumentNumber, other: DocumentNumber): boolean {
  const [date, otherDate] = [one.source.date ?? "", other.source.date ?? ""];
  return date === otherDate ? one.from > other.from : date > otherDate;
}

/** The document counts of one planned table; a month for which no document holds has no aggregate. */
export function tabulateDocuments(
  dataset: Dataset,
  table: { readonly measures: readonly string[]; readonly level: RegionLevel },
  numbers: readonly DocumentNumber[],
  { codelists, publisher, months }: Omit<PlanScope, "sums">,
): Confidential<Aggregate>[] {
  const regions = regionsWithin(codelists.regions, publisher, table.level);
  return table.measures.flatMap((indicator) => {
    const measure = dataset.measures[indicator];
    if (measure?.kind !== "document-count") return [];
    return regions.flatMap(({ code: region }) =>
      months.flatMap((period: Month) => {
        const number = inForce(numbers, measure.measure, region, lastDayOf(period));
        if (number === undefined) return [];
        const aggregate: Aggregate = {
          indicator,
          region,
          period,
          dimensions: {},
          value: number.persons,
          contributors: undefined,
          source: number.source.id,
        };
        return [aggregate as Confidential<Aggregate>];
      }),
    );
  });
}
