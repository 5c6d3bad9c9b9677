import { type QueryExecutorProvider, sql } from "kysely";
import type { Aggregate, Confidential, Source } from "../../schema/aggregate.ts";
import type { RegionLevel } from "../../schema/codelist.ts";
import type { Dataset, DocumentMeasure } from "../../schema/dataset.ts";
import { lastDayOf, type Month } from "../../schema/month.ts";
import { regionsWithin } from "../codelists.ts";
import type { PlanScope } from "./plan-tables.ts";

/** A number that a document names for a region from `from` to `until` (ISO dates, both included). */
export interface DocumentNumber {
  readonly measure: DocumentMeasure;
  readonly region: string;
  readonly from: string;
  readonly until: string | undefined;
  readonly persons: number;
  readonly source: Source;
}

interface DocumentRow {
  readonly region: string;
  readonly from: string;
  readonly until: string | null;
  readonly persons: number;
  readonly issuer: string;
  readonly document: string;
  readonly date: string;
  readonly definition: string;
}

/** Every target and every count of workers of the publisher, the oldest document first. */
export async function readDocumentNumbers(
  transaction: QueryExecutorProvider,
  publisher: string,
): Promise<DocumentNumber[]> {
  const targets = await sql<DocumentRow>`
    select region, valid_from::text as from, valid_until::text as until, persons, issuer, document,
      document_date::text as date, definition
    from target
    where publisher = ${publisher}
    order by document_date, document collate "C", issuer collate "C", definition collate "C", valid_from, region collate "C"
  `.execute(transaction);
  const workers = await sql<DocumentRow>`
    select region, reference_date::text as from, null as until, persons, issuer, document,
      reference_date::text as date, definition
    from workers_in_scope
    where publisher = ${publisher}
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
    return { measure, region: row.region, from: row.from, until: row.until ?? undefined, persons: row.persons, source };
  });
}

/**
 * The number in force for a region on `day` (ISO date): the one that began last among those not ended by then.
 * Undefined where no document names one: unknown is not zero.
 */
export function inForce(
  numbers: readonly DocumentNumber[],
  measure: DocumentMeasure,
  region: string,
  day: string,
): DocumentNumber | undefined {
  return numbers
    .filter((number) => number.measure === measure && number.region === region)
    .filter((number) => number.from <= day && (number.until === undefined || number.until >= day))
    .reduce<DocumentNumber | undefined>((best, number) => (best && best.from > number.from ? best : number), undefined);
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
