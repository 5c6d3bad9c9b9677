import { type Kysely, sql } from "kysely";
import { parseDimensions } from "../../schema/cell.ts";
import type { PortalTables } from "../database/portal-tables.ts";
import type { PrintedRelease } from "../disclosure/row-store/row-store.ts";
import type { PreparedRelease } from "./prepare.ts";

/** What PostgreSQL's integer holds: no release has a greater number. */
const greatestNumber = 2_147_483_647;

/** What every published release before number `before` printed for the first time or in another way, oldest first, in coordinate order. */
export async function printedReleases(
  portal: Kysely<PortalTables>,
  { publisher, before = greatestNumber }: { readonly publisher: string; readonly before?: number },
): Promise<PrintedRelease[]> {
  const releases = await portal
    .selectFrom("publication")
    .innerJoin("release", (join) =>
      join
        .onRef("release.publisher", "=", "publication.publisher")
        .onRef("release.number", "=", "publication.release_number"),
    )
    .select(["release.number", "release.period"])
    .where("publication.publisher", "=", publisher)
    .where("release.number", "<", before)
    .orderBy("release.number")
    .execute();
  const rows = await portal
    .selectFrom("observation")
    .select(["indicator", "region", "period", "dimensions", "since", "status", "quality", "source", "as_of_period"])
    .select(sql<string | null>`value::text`.as("decimal"))
    .where("publisher", "=", publisher)
    .orderBy("since")
    .orderBy("indicator")
    .orderBy("region")
    .orderBy("period")
    .orderBy("dimensions")
    .execute();
  const changed = Map.groupBy(rows, ({ since }) => since);
  return releases.map(({ number, period }) => ({
    ...{ number, period },
    changed: (changed.get(number) ?? []).map(({ since: _, as_of_period, dimensions, decimal, ...cell }) => ({
      ...{ ...cell, dimensions: parseDimensions(dimensions), decimal: decimal ?? undefined },
      ...(as_of_period === null ? {} : { asOfPeriod: as_of_period }),
    })),
  }));
}

/** What a release that is not published yet would add. */
export function printedBy({ release, changes }: Pick<PreparedRelease, "release" | "changes">): PrintedRelease {
  const { number, period } = release;
  return { number, period, changed: changes.map(({ after }) => after) };
}
