import { type Kysely, sql } from "kysely";
import { type CellKey, cellId, dimensionText } from "../../schema/cell.ts";
import type { ChangeReason } from "../../schema/release.ts";
import type { PortalTables } from "../database/portal-tables.ts";
import { type PublishedObservation, toObservation } from "./published-cells.ts";

/** A content that a cell had, since the release `cell.since`, and why it came. */
export interface CellVersion {
  readonly reason: ChangeReason;
  readonly cell: PublishedObservation;
}

/** A cell whose past is asked for, up to the release with this number. */
export interface AskedHistory {
  readonly number: number;
  readonly key: CellKey;
}

/** Every content the named cells had up to their releases, oldest first, by `historyText`: one statement whatever their number. */
export async function readHistories(
  portal: Kysely<PortalTables>,
  publisher: string,
  wanted: readonly AskedHistory[],
): Promise<Map<string, CellVersion[]>> {
  const found = new Map<string, CellVersion[]>(wanted.map((asked) => [historyText(asked), []]));
  if (wanted.length === 0) return found;
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
          .select(["cell.since", "cell.status", "cell.quality", "cell.source", "cell.reason"])
          .select(["cell.as_of_period as asOfPeriod", sql<string | null>`cell.value::text`.as("decimal")])
          .where("cell.publisher", "=", publisher)
          .whereRef("cell.indicator", "=", "asked.indicator")
          .whereRef("cell.region", "=", "asked.region")
          .whereRef("cell.period", "=", "asked.period")
          .whereRef("cell.dimensions", "=", "asked.dimensions")
          .whereRef("cell.since", "<=", "asked.number")
          .as("cell"),
      (join) => join.onTrue(),
    )
    .select(["asked.number", "asked.indicator", "asked.region", "asked.period", "asked.dimensions"])
    .select(["cell.since", "cell.status", "cell.quality", "cell.source", "cell.reason"])
    .select(["cell.asOfPeriod", "cell.decimal"])
    .orderBy("cell.since")
    .execute();
  for (const { number, reason, ...row } of rows) {
    const cell = toObservation(row);
    found.get(historyText({ number, key: cell }))?.push({ reason, cell });
  }
  return found;
}

/** The one spelling of an asked history. */
export function historyText({ number, key }: AskedHistory): string {
  return `${number} ${cellId(key)}`;
}
