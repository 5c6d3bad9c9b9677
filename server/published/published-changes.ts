import { type Kysely, sql } from "kysely";
import { type CellKey, parseDimensions } from "../../schema/cell.ts";
import type { Change } from "../../schema/release.ts";
import type { PortalTables } from "../database/portal-tables.ts";
import { afterCell } from "./after-cell.ts";
import { type PublishedObservation, toObservation } from "./published-cells.ts";

/** A change between published cells, each with its own `since`. */
export interface PublishedChange extends Change {
  readonly before: PublishedObservation | undefined;
  readonly after: PublishedObservation;
}

/** What the releases with these numbers changed, each up to `first` cells after the cell `after`. */
export interface ChangeChoice {
  readonly publisher: string;
  readonly numbers: readonly number[];
  /** per release; undefined = all */
  readonly page: { readonly first: number; readonly after: CellKey | undefined } | undefined;
}

/** Changes in coordinate order: each release's own rows, each beside the row it took the place of. One statement for all releases. */
export async function readChanges(portal: Kysely<PortalTables>, choice: ChangeChoice): Promise<PublishedChange[]> {
  const after = choice.page?.after;
  const numbers = sql<{ number: number }>`(select unnest(${choice.numbers}::integer[]) as number)`;
  const rows = await portal
    .selectFrom(numbers.as("asked"))
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom("observation")
          .selectAll()
          .where("publisher", "=", choice.publisher)
          .whereRef("since", "=", "asked.number")
          .where((where) => (after ? afterCell(after) : where.lit(true)))
          .orderBy("indicator")
          .orderBy("region")
          .orderBy("period")
          .orderBy("dimensions")
          .$if(choice.page !== undefined, (query) => query.limit(choice.page?.first ?? 0))
          .as("now"),
      (join) => join.onTrue(),
    )
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom("observation as old")
          .select(["old.since", "old.status", "old.quality", "old.source", "old.as_of_period"])
          .select(sql<string | null>`old.value::text`.as("decimal"))
          .whereRef("old.publisher", "=", "now.publisher")
          .whereRef("old.indicator", "=", "now.indicator")
          .whereRef("old.region", "=", "now.region")
          .whereRef("old.period", "=", "now.period")
          .whereRef("old.dimensions", "=", "now.dimensions")
          .whereRef("old.since", "<", "now.since")
          .orderBy("old.since", "desc")
          .limit(1)
          .as("before"),
      (join) => join.onTrue(),
    )
    .select(["now.indicator", "now.region", "now.period", "now.dimensions"])
    .select(["now.since", "now.status", "now.quality", "now.source", "now.as_of_period", "now.reason"])
    .select(sql<string | null>`now.value::text`.as("decimal"))
    .select(["before.since as old_since", "before.status as old_status", "before.quality as old_quality"])
    .select(["before.source as old_source", "before.decimal as old_decimal", "before.as_of_period as old_as_of"])
    .orderBy("now.since")
    .orderBy("now.indicator")
    .orderBy("now.region")
    .orderBy("now.period")
    .orderBy("now.dimensions")
    .execute();
  return rows.map((row) => {
    const { indicator, region, period, dimensions } = row;
    const place = { indicator, region, period, dimensions };
    const { old_since, old_status, old_quality, old_source } = row;
    return {
      key: { indicator, region, period, dimensions: parseDimensions(dimensions) },
      reason: row.reason,
      before:
        old_since === null || old_status === null || old_quality === null || old_source === null
          ? undefined
          : toObservation({
              ...place,
              since: old_since,
              status: old_status,
              quality: old_quality,
              source: old_source,
              decimal: row.old_decimal,
              asOfPeriod: row.old_as_of,
            }),
      after: toObservation({
        ...place,
        since: row.since,
        status: row.status,
        quality: row.quality,
        source: row.source,
        decimal: row.decimal,
        asOfPeriod: row.as_of_period,
      }),
    };
  });
}

/** How many cells each of the releases changed, by release number. One statement. */
export async function countChanges(
  portal: Kysely<PortalTables>,
  { publisher, numbers }: Pick<ChangeChoice, "publisher" | "numbers">,
): Promise<Map<number, number>> {
  const rows = await portal
    .selectFrom("observation")
    .select((eb) => ["since", eb.fn.countAll<number>().as("count")])
    .where("publisher", "=", publisher)
    .where("since", "=", sql<number>`any(${numbers})`)
    .groupBy("since")
    .execute();
  return new Map(rows.map(({ since, count }) => [since, Number(count)]));
}
