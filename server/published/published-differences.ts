import { type Kysely, sql } from "kysely";
import { type CellKey, type CellQuality, type CellStatus, parseDimensions } from "../../schema/cell.ts";
import type { ChangeReason } from "../../schema/release.ts";
import type { PortalTables } from "../database/portal-tables.ts";
import { afterCell } from "./after-cell.ts";
import { toObservation } from "./published-cells.ts";
import type { PublishedChange } from "./published-changes.ts";

/** Two releases of one publisher, by number, the older one first, and which of their differences are wanted. */
export interface DifferenceChoice {
  readonly publisher: string;
  readonly from: number;
  readonly to: number;
  /** undefined = all */
  readonly indicators?: readonly string[] | undefined;
  readonly reasons?: readonly ChangeReason[] | undefined;
}

/** How many cells of one indicator differ for one reason. */
export interface DifferenceCount {
  readonly indicator: string;
  readonly reason: ChangeReason;
  readonly count: number;
}

/** Cells that differ between the two releases, in coordinate order, up to `first` after the cell `after`: one statement. */
export async function readDifferences(
  portal: Kysely<PortalTables>,
  choice: DifferenceChoice,
  { first, after }: { readonly first: number; readonly after: CellKey | undefined },
): Promise<PublishedChange[]> {
  const rows = await differences(portal, choice)
    .selectAll()
    .where((where) => (after ? afterCell(after) : where.lit(true)))
    .orderBy("indicator")
    .orderBy("region")
    .orderBy("period")
    .orderBy("dimensions")
    .limit(first)
    .execute();
  return rows.map((row) => {
    const { indicator, region, period, dimensions } = row;
    const place = { indicator, region, period, dimensions };
    const { old_since, old_status, old_quality, old_source } = row;
    const isNew = old_since === null || old_status === null || old_quality === null || old_source === null;
    return {
      key: { indicator, region, period, dimensions: parseDimensions(dimensions) },
      reason: row.reason,
      before: isNew
        ? undefined
        : toObservation({
            ...{ ...place, since: old_since, status: old_status, quality: old_quality, source: old_source },
            ...{ decimal: row.old_decimal, asOfPeriod: row.old_as_of },
          }),
      after: toObservation({
        ...{ ...place, since: row.since, status: row.status, quality: row.quality, source: row.source },
        ...{ decimal: row.decimal, asOfPeriod: row.as_of },
      }),
    };
  });
}

/** How many cells differ, by indicator and reason: one statement. */
export async function countDifferences(
  portal: Kysely<PortalTables>,
  choice: DifferenceChoice,
): Promise<DifferenceCount[]> {
  const rows = await differences(portal, choice)
    .select((eb) => ["indicator", "reason", eb.fn.countAll<string>().as("count")])
    .groupBy(["indicator", "reason"])
    .orderBy("indicator")
    .orderBy("reason")
    .execute();
  return rows.map(({ count, ...row }) => ({ ...row, count: Number(count) }));
}

interface DifferenceRow {
  readonly indicator: string;
  readonly region: string;
  readonly period: string;
  readonly dimensions: string;
  readonly since: number;
  readonly status: CellStatus;
  readonly quality: CellQuality;
  readonly source: string;
  readonly decimal: string | null;
  readonly as_of: string | null;
  readonly old_since: number | null;
  readonly old_status: CellStatus | null;
  readonly old_quality: CellQuality | null;
  readonly old_source: string | null;
  readonly old_decimal: string | null;
  readonly old_as_of: string | null;
  readonly reason: ChangeReason;
}

/**
 * Every cell that changed after `from` and up to `to`, as it stands in both. The reason is found from the two contents by the rule by
 * which a release compares itself with the one before, so that two neighbours tell the same here and in `changes`; what changed and came
 * back to the same content is no difference. Grouping is by hash: sorting every row by its coordinates would take most of the time.
 */
function differences(portal: Kysely<PortalTables>, { publisher, from, to, indicators, reasons }: DifferenceChoice) {
  const compared = sql<DifferenceRow>`(
    select now.indicator, now.region, now.period, now.dimensions, now.since, now.status, now.quality, now.source,
           now.value::text as decimal, now.as_of_period as as_of,
           old.since as old_since, old.status as old_status, old.quality as old_quality, old.source as old_source,
           old.value::text as old_decimal, old.as_of_period as old_as_of,
           case
             when old.since is null then 'new-period'
             when now.status <> old.status then case when now.status = 'WITHDRAWN' then 'withdrawn' else 'revised' end
             when now.value is distinct from old.value or now.as_of_period is distinct from old.as_of_period
               or now.source <> old.source then 'revised'
             when now.quality <> old.quality then 'became-final'
           end as reason
    from (
      select indicator, region, period, dimensions, max(since) as since
      from observation
      where publisher = ${publisher} and since > ${from} and since <= ${to}
      group by indicator, region, period, dimensions
    ) as changed
    join observation as now on now.publisher = ${publisher} and now.indicator = changed.indicator
      and now.region = changed.region and now.period = changed.period and now.dimensions = changed.dimensions
      and now.since = changed.since
    left join lateral (
      select * from observation
      where publisher = ${publisher} and indicator = now.indicator and region = now.region and period = now.period
        and dimensions = now.dimensions and since <= ${from}
      order by since desc
      limit 1
    ) as old on true)`;
  return portal
    .selectFrom(compared.as<"difference">(sql`difference`))
    .where("reason", "is not", null)
    .$if(indicators !== undefined, (query) => query.where("indicator", "=", sql<string>`any(${indicators ?? []})`))
    .$if(reasons !== undefined, (query) => query.where("reason", "=", sql<ChangeReason>`any(${reasons ?? []})`));
}
