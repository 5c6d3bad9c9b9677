import { type Kysely, sql } from "kysely";
import type { Region, RegionLevel } from "../../schema/codelist.ts";
import type { PortalTables } from "../database/portal-tables.ts";
import { inForce } from "./published-cells.ts";
import type { PublishedRelease } from "./published-release.ts";

/** How many cells of one indicator, level, breakdown and month the release holds, by what readers see of them. */
export interface CutCount {
  readonly indicator: string;
  readonly level: RegionLevel;
  /** names of the breakdown, sorted and joined by `;`; empty for totals */
  readonly by: string;
  readonly period: string;
  readonly published: number;
  readonly hidden: number;
  readonly held: number;
}

/** Counts every cell with a number or with a hidden one, in one statement. Statuses are public; values take no part. */
export async function readCutCounts(
  portal: Kysely<PortalTables>,
  release: PublishedRelease,
  regions: readonly Pick<Region, "code" | "level">[],
): Promise<CutCount[]> {
  const codes = regions.map(({ code }) => code);
  const levels = regions.map(({ level }) => level);
  const place = sql<{ code: string; level: RegionLevel }>`unnest(${codes}::text[], ${levels}::text[])`;
  const rows = await portal
    .selectFrom(inForce(portal, release).as("cell"))
    .innerJoin(place.as<"place">(sql`place(code, level)`), "place.code", "cell.region")
    .select(["cell.indicator", "place.level", "cell.period"])
    .select(sql<string>`regexp_replace(cell.dimensions, '=[^;]*', '', 'g')`.as("by"))
    .select((eb) => eb.fn.countAll<string>().filterWhere("cell.status", "=", "PUBLISHED").as("published"))
    .select((eb) => eb.fn.countAll<string>().filterWhere("cell.status", "=", "SUPPRESSED").as("hidden"))
    .select((eb) => eb.fn.countAll<string>().filterWhere("cell.asOfPeriod", "is not", null).as("held"))
    .where("cell.status", "in", ["PUBLISHED", "SUPPRESSED"])
    .groupBy(["cell.indicator", "place.level", "cell.period", "by"])
    .orderBy("cell.indicator")
    .orderBy("place.level")
    .orderBy("by")
    .orderBy("cell.period")
    .execute();
  return rows.map(({ published, hidden, held, ...row }) => ({
    ...row,
    published: Number(published),
    hidden: Number(hidden),
    held: Number(held),
  }));
}
