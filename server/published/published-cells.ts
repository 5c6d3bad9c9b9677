import { type Kysely, sql } from "kysely";
import { type CellKey, dimensionText, parseDimensions } from "../../schema/cell.ts";
import { type PeriodSpan, spanOf } from "../../schema/period.ts";
import type { Observation } from "../../schema/release.ts";
import type { PortalTables } from "../database/portal-tables.ts";
import { afterCell } from "./after-cell.ts";
import type { PublishedRelease } from "./published-release.ts";

/** A published cell with the number of the release in which this content of it first appeared. */
export interface PublishedObservation extends Observation {
  readonly since: number;
}

/** Which cells are wanted. An absent part does not narrow. */
export interface CellFilter {
  readonly indicators: readonly string[];
  readonly regions?: readonly string[];
  readonly periods?: readonly string[];
  /** spellings of `dimensionText`; `[""]` are the totals, undefined is every breakdown and the totals */
  readonly dimensions?: readonly string[] | undefined;
}

export interface CellPage {
  readonly observations: PublishedObservation[];
  /** cells over all pages, and how many of them are hidden */
  readonly total: number;
  readonly suppressed: number;
}

/** A page of the cells in force in `release`, in coordinate order, after the cell `after`: two statements, never an offset. */
export async function readCellPage(
  portal: Kysely<PortalTables>,
  release: PublishedRelease,
  filter: CellFilter,
  page: { readonly first: number; readonly after: CellKey | undefined },
): Promise<CellPage> {
  const { after } = page;
  const rows = inForce(portal, release, filter)
    .where((where) => (after ? afterCell(after) : where.lit(true)))
    .limit(page.first)
    .execute();
  const counts = portal
    .selectFrom(inForce(portal, release, filter).as("cell"))
    .select((eb) => eb.fn.countAll<number>().as("total"))
    .select((eb) => eb.fn.countAll<number>().filterWhere("status", "=", "SUPPRESSED").as("suppressed"))
    .executeTakeFirstOrThrow();
  const [cells, { total, suppressed }] = await Promise.all([rows, counts]);
  return { observations: cells.map(toObservation), total: Number(total), suppressed: Number(suppressed) };
}

/** A cell as of one of several releases of a publisher. */
export interface CellOfRelease {
  readonly number: number;
  readonly cell: PublishedObservation;
}

/** Those of the named cells that their release holds, each as of its own: one statement whatever their number. */
export async function readCellsOf(
  portal: Kysely<PortalTables>,
  publisher: string,
  wanted: readonly { readonly number: number; readonly key: CellKey }[],
): Promise<CellOfRelease[]> {
  if (wanted.length === 0) return [];
  const asked = sql<{ number: number; indicator: string; region: string; period: string; dimensions: string }>`
    unnest(${wanted.map(({ number }) => number)}::int[], ${wanted.map(({ key }) => key.indicator)}::text[],
           ${wanted.map(({ key }) => key.region)}::text[], ${wanted.map(({ key }) => key.period)}::text[],
           ${wanted.map(({ key }) => dimensionText(key.dimensions))}::text[])`;
  const rows = await portal
    .selectFrom(asked.as<"asked">(sql`asked(number, indicator, region, period, dimensions)`))
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom("observation as cell")
          .select(["cell.since", "cell.status", "cell.quality", "cell.source", "cell.as_of_period as asOfPeriod"])
          .select(sql<string | null>`cell.value::text`.as("decimal"))
          .where("cell.publisher", "=", publisher)
          .whereRef("cell.indicator", "=", "asked.indicator")
          .whereRef("cell.region", "=", "asked.region")
          .whereRef("cell.period", "=", "asked.period")
          .whereRef("cell.dimensions", "=", "asked.dimensions")
          .whereRef("cell.since", "<=", "asked.number")
          .orderBy("cell.since", "desc")
          .limit(1)
          .as("cell"),
      (join) => join.onTrue(),
    )
    .select(["asked.number", "asked.indicator", "asked.region", "asked.period", "asked.dimensions"])
    .select(["cell.since", "cell.status", "cell.quality", "cell.source", "cell.asOfPeriod", "cell.decimal"])
    .execute();
  return rows.map(({ number, ...row }) => ({ number, cell: toObservation(row) }));
}

/** Every cell in force in the release, in coordinate order. */
export async function readAllCells(
  portal: Kysely<PortalTables>,
  release: PublishedRelease,
): Promise<PublishedObservation[]> {
  return (await inForce(portal, release).execute()).map(toObservation);
}

/** Every row of one indicator from the releases after one and up to another, by region, period, breakdown and release: one statement. */
export async function readIndicatorRows(
  portal: Kysely<PortalTables>,
  asked: { readonly publisher: string; readonly indicator: string; readonly after: number; readonly upTo: number },
): Promise<PublishedObservation[]> {
  const rows = await portal
    .selectFrom("observation")
    .select(["indicator", "region", "period", "dimensions", "since", "status", "quality", "source"])
    .select("as_of_period as asOfPeriod")
    .select(sql<string | null>`value::text`.as("decimal"))
    .where("publisher", "=", asked.publisher)
    .where("indicator", "=", asked.indicator)
    .where("since", ">", asked.after)
    .where("since", "<=", asked.upTo)
    .orderBy("region")
    .orderBy("period")
    .orderBy("dimensions")
    .orderBy("since")
    .execute();
  return rows.map(toObservation);
}

/** First and last period of every indicator that the release holds: the one that begins first and the one that ends last. */
export async function readPeriodRanges(
  portal: Kysely<PortalTables>,
  release: PublishedRelease,
): Promise<Map<string, { first: string; last: string }>> {
  const rows = await portal
    .selectFrom("observation")
    .select(["indicator", sql<string[]>`array_agg(distinct period)`.as("periods")])
    .where("publisher", "=", release.publisher)
    .where("since", "<=", release.number)
    .groupBy("indicator")
    .execute();
  return new Map(
    rows.flatMap(({ indicator, periods }) => {
      const spans = periods.map(spanOf).filter((span) => span !== undefined);
      const [first] = [...spans].sort((a, b) => inTime(a.firstMonth, b.firstMonth));
      const [last] = [...spans].sort((a, b) => inTime(b.lastMonth, a.lastMonth));
      return first && last ? [[indicator, { first: first.id, last: last.id }] as const] : [];
    }),
  );
}

function inTime(a: PeriodSpan["firstMonth"], b: PeriodSpan["firstMonth"]): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** As of release n a cell is its row with the greatest `since` that is not after n. */
export function inForce(portal: Kysely<PortalTables>, release: PublishedRelease, filter?: CellFilter) {
  return portal
    .selectFrom("observation")
    .distinctOn(["indicator", "region", "period", "dimensions"])
    .select(["indicator", "region", "period", "dimensions", "since", "status", "quality", "source"])
    .select("as_of_period as asOfPeriod")
    .select(sql<string | null>`value::text`.as("decimal"))
    .where("publisher", "=", release.publisher)
    .where("since", "<=", release.number)
    .$if(filter !== undefined, (query) => query.where("indicator", "=", sql<string>`any(${filter?.indicators ?? []})`))
    .$if(filter?.regions !== undefined, (query) =>
      query.where("region", "=", sql<string>`any(${filter?.regions ?? []})`),
    )
    .$if(filter?.periods !== undefined, (query) =>
      query.where("period", "=", sql<string>`any(${filter?.periods ?? []})`),
    )
    .$if(filter?.dimensions !== undefined, (query) =>
      query.where("dimensions", "=", sql<string>`any(${filter?.dimensions ?? []})`),
    )
    .orderBy("indicator")
    .orderBy("region")
    .orderBy("period")
    .orderBy("dimensions")
    .orderBy("since", "desc");
}

type CellRow = Omit<PublishedObservation, "dimensions" | "decimal" | "asOfPeriod"> & {
  readonly dimensions: string;
  readonly decimal: string | null;
  readonly asOfPeriod: string | null;
};

export function toObservation({ dimensions, decimal, asOfPeriod, ...row }: CellRow): PublishedObservation {
  return {
    ...row,
    dimensions: parseDimensions(dimensions),
    decimal: decimal ?? undefined,
    ...(asOfPeriod !== null && { asOfPeriod }),
  };
}
