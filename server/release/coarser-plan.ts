import { type CellKey, parseDimensions } from "../../schema/cell.ts";
import type { PlanTable } from "../../schema/dataset.ts";
import type { Locale, Text } from "../../schema/text.ts";
import type { RowStoreFrame } from "../disclosure/row-store/row-store.ts";

/** Tables named in one message. */
const namedAtMost = 3;

type Frame = Pick<RowStoreFrame, "datasets" | "regions" | "codes">;

/**
 * Names, for the operator, the tables that should appear less often or not at all so that the cells (by id) can be protected: those in
 * which the cells stand, the one with most of them first. Where none is found, those with most cells, which cost the attack most time.
 */
export function coarserPlan(frame: Frame, cells: readonly string[]): Text {
  const tables = frame.datasets.flatMap((dataset) => dataset.plan.map((table) => ({ dataset, table })));
  const keys = cells.map(keyOf);
  const counted = tables.map((one) => ({
    ...one,
    // a plain total is not what should go
    hits:
      one.table.by.length === 0 && one.table.level !== "kelurahan"
        ? 0
        : keys.filter((key) => standsIn(key, one.table, frame)).length,
    size:
      one.table.by.reduce((size, name) => size * codeCount(frame, one.dataset.dimensions[name]?.codelist), 1) *
      regionCount(frame, one.table),
  }));
  const hit = counted.filter(({ hits }) => hits > 0).sort((a, b) => b.hits - a.hits || b.size - a.size);
  const largest = counted.toSorted((a, b) => b.size - a.size);
  const named = (hit.length > 0 ? hit : largest).slice(0, namedAtMost);
  const inLocale = (locale: Locale): string =>
    named
      .map(({ dataset, table: { level, by } }) =>
        [level, ...by.map((name) => (dataset.dimensions[name]?.label[locale] ?? name).toLowerCase())].join(" × "),
      )
      .join("; ");
  return { id: inLocale("id"), en: inLocale("en") };
}

/** A cell id as `cellId` writes it; other names give a key that stands in no table. */
function keyOf(id: string): CellKey {
  const [indicator = "", region = "", period = "", dimensions = ""] = id.split("/");
  return { indicator, region, period, dimensions: parseDimensions(dimensions) };
}

function standsIn(
  { indicator, region, dimensions }: CellKey,
  { measures, level, by }: PlanTable,
  { regions }: Frame,
): boolean {
  return (
    measures.includes(indicator) &&
    regions.get(region)?.level === level &&
    Object.keys(dimensions).sort().join(";") === [...by].sort().join(";")
  );
}

function codeCount({ codes }: Frame, codelist: string | undefined): number {
  return codes.get(codelist ?? "")?.length ?? 1;
}

function regionCount({ regions }: Frame, { level }: PlanTable): number {
  return [...regions.values()].filter((region) => region.level === level).length;
}
