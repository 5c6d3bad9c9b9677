import type { Aggregate } from "../../schema/aggregate.ts";
import { type CellKey, type CellStatus, cellId } from "../../schema/cell.ts";
import type { Share } from "../../schema/dataset.ts";
import type { Observation } from "../../schema/release.ts";
import { exactShare } from "./exact-share.ts";
import type { PlannedCell } from "./plan.ts";

/** Named by no document yet: a cell that is not reported has no source to name. */
const noSource = "";

/**
 * The planned counts as cells: PUBLISHED with the aggregate's whole number, or NOT_YET_REPORTED where there is no aggregate.
 * Shares are left out. Quality is set to PROVISIONAL; the release's calendar decides it later. Throws RangeError on a count that
 * is not a whole number of at least 0.
 */
export function observeCounts(plan: readonly PlannedCell[], aggregates: readonly Aggregate[]): Observation[] {
  const known = new Map(aggregates.map((aggregate) => [cellId(aggregate), aggregate]));
  return plan
    .filter(({ measure }) => measure.kind !== "share")
    .map(({ key }) => {
      const aggregate = known.get(cellId(key));
      if (aggregate === undefined) {
        return { ...key, status: "NOT_YET_REPORTED", quality: "PROVISIONAL", decimal: undefined, source: noSource };
      }
      if (!Number.isSafeInteger(aggregate.value) || aggregate.value < 0) {
        throw new RangeError(`${cellId(key)} is not a whole number of at least 0`);
      }
      const decimal = String(aggregate.value);
      return { ...key, status: "PUBLISHED", quality: "PROVISIONAL", decimal, source: aggregate.source };
    });
}

/**
 * The planned shares, computed from the parts as they are published at the same region, period and dimensions, never from true
 * values: a reader who divides gets the same number. A share without its parts has the status that says why.
 */
export function observeShares(plan: readonly PlannedCell[], counts: readonly Observation[]): Observation[] {
  const published = new Map(counts.map((count) => [cellId(count), count]));
  return plan.flatMap(({ key, measure }) => {
    if (measure.kind !== "share") return [];
    const part: PartOf = (indicator, period, dimensions) =>
      published.get(cellId({ ...key, indicator, period, dimensions }));
    return [shareCell(key, measure, part)];
  });
}

/** Finds a part of a share in the share's region; undefined where nothing is printed there. */
type PartOf = (indicator: string, period: string, dimensions: CellKey["dimensions"]) => Observation | undefined;

/** The share at `key` of the parts as they are printed. */
export function shareCell(key: CellKey, share: Share, part: PartOf): Observation {
  const above = share.numeratorAt === "total" ? {} : key.dimensions;
  const numerator = part(share.numerator, key.period, above);
  const asOfPeriod = numerator?.asOfPeriod;
  if (asOfPeriod !== undefined) {
    // a held count is an earlier month's: so is its share
    const earlier = { ...shareCell({ ...key, period: asOfPeriod }, share, part), period: key.period };
    return earlier.status === "PUBLISHED" ? { ...earlier, asOfPeriod } : earlier;
  }
  const denominator = part(share.denominator, key.period, key.dimensions);
  // the denominator's document is what varies; the numerator's source stands with the numerator
  const source = denominator?.source || numerator?.source || noSource;
  const status = shareStatus(numerator, denominator);
  const decimal = status === "PUBLISHED" ? exactShare(numerator?.decimal ?? "", denominator?.decimal ?? "") : undefined;
  return { ...key, status, quality: "PROVISIONAL", decimal, source };
}

function shareStatus(numerator: Observation | undefined, denominator: Observation | undefined): CellStatus {
  const statuses = [numerator?.status, denominator?.status];
  if (statuses.every((status) => status === "PUBLISHED")) {
    // a share of nothing, or of what came back, says nothing
    const isShare = BigInt(denominator?.decimal ?? "0") > 0n && BigInt(numerator?.decimal ?? "0") >= 0n;
    return isShare ? "PUBLISHED" : "NOT_APPLICABLE";
  }
  // a share of a hidden count and a public target would give the count away
  if (statuses.includes("SUPPRESSED")) return "SUPPRESSED";
  if (statuses.includes("WITHDRAWN")) return "WITHDRAWN";
  if (statuses.includes("NOT_COLLECTED")) return "NOT_COLLECTED";
  return "NOT_YET_REPORTED";
}
