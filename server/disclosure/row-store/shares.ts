import { type CellKey, cellId } from "../../../schema/cell.ts";
import type { Month } from "../../../schema/month.ts";
import type { Observation } from "../../../schema/release.ts";
import type { OpenSystem } from "./open-system.ts";
import type { PrintedRelease } from "./row-store.ts";
import type { MonthModel, Notes } from "./stocks.ts";
import type { CountedAs, Tabulated } from "./tabulated.ts";

/** A printed share of persons with a document's number below: lo ≤ persons ≤ hi. */
export interface PrintedShare {
  readonly id: string;
  readonly release: number;
  readonly key: CellKey;
  readonly counted: CountedAs;
  readonly lo: number;
  readonly hi: number;
}

/**
 * Reads every printed share as what it says of its numerator. A share of p places lies within half a unit of its last place, so the
 * numerator lies between denominator × (share ± half a unit). The denominator is the document's number in force in that release.
 */
export function readShares(releases: readonly PrintedRelease[], tabulated: Tabulated): PrintedShare[] {
  const documents = new Map<string, string>();
  return releases.flatMap(({ number, changed }) => {
    for (const cell of changed) {
      if (tabulated.counted(cell.indicator) === undefined && cell.decimal !== undefined) {
        documents.set(cellId(cell), cell.decimal);
      }
    }
    return changed.flatMap((cell) => readShare(cell, { release: number, documents, tabulated }));
  });
}

function readShare(
  cell: Observation,
  known: {
    readonly release: number;
    readonly documents: ReadonlyMap<string, string>;
    readonly tabulated: Tabulated;
  },
): PrintedShare[] {
  const share = known.tabulated.share(cell.indicator);
  const key = share?.numeratorAt === "total" ? { ...cell, dimensions: {} } : cell;
  const counted = share && known.tabulated.counted(share.numerator);
  // a held share repeats another month's: it is no knowledge of its own
  if (counted === undefined || cell.status !== "PUBLISHED" || cell.asOfPeriod !== undefined) return [];
  const denominator = known.documents.get(cellId({ ...cell, indicator: share?.denominator ?? "" }));
  if (denominator === undefined || !/^\d+$/.test(denominator)) return [];
  const [whole = "", places = ""] = (cell.decimal ?? "").split(".");
  const twiceUnits = 2n * BigInt(whole + places);
  const scale = 2n * 10n ** BigInt(places.length);
  const lo = (BigInt(denominator) * (twiceUnits - 1n) + scale - 1n) / scale;
  const hi = (BigInt(denominator) * (twiceUnits + 1n)) / scale;
  return [{ id: cellId(cell), release: known.release, key, counted, lo: Math.max(0, Number(lo)), hi: Number(hi) }];
}

/** One row per share whose numerator is not printed itself. */
export function addShares(
  system: OpenSystem,
  shares: readonly PrintedShare[],
  { monthAt, notes }: { readonly monthAt: (month: Month, release: number) => MonthModel | undefined; notes: Notes },
): void {
  for (const { id, release, key, counted, lo, hi } of shares) {
    const month = monthAt(key.period, release);
    const variable = month?.variable(counted, key);
    if (variable === undefined || month?.printed(counted, key) !== undefined) continue;
    notes.printed.push({ row: system.row([[variable, 1]], lo, hi), cell: id, release, status: "published" });
  }
}
