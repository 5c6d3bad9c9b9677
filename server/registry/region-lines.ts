import { type QueryExecutorProvider, sql } from "kysely";
import type { RegionLevel } from "../../schema/codelist.ts";
import { ancestry, type Codelists } from "../codelists.ts";

/** Every level at which a kelurahan's people are counted, the finest first. */
export const regionLevels = ["kelurahan", "kecamatan", "kota"] as const satisfies readonly RegionLevel[];

/**
 * Creates the temporary table `region_line` (kelurahan, level, region) for the caller's transaction: the region each
 * kelurahan of `publisher` belongs to at every level, itself included. Ancestry comes from the code list.
 */
export async function createRegionLines(
  transaction: QueryExecutorProvider,
  regions: Codelists["regions"],
  publisher: string,
): Promise<void> {
  const lines = [...regions.values()]
    .filter((region) => region.level === "kelurahan")
    .map((region) => ancestry(regions, region.code))
    .filter((line) => line.some((above) => above.code === publisher))
    .flatMap((line) => line.map((above) => ({ kelurahan: line[0]?.code, level: above.level, region: above.code })));
  await sql`
    create temp table region_line on commit drop as
    select line.kelurahan, line.level, line.region
    from unnest(
      ${lines.map((line) => line.kelurahan)}::text[],
      ${lines.map((line) => line.level)}::text[],
      ${lines.map((line) => line.region)}::text[]
    ) as line (kelurahan, level, region)
  `.execute(transaction);
  await sql`analyze region_line`.execute(transaction);
}
