import { type CellKey, cellId } from "../../../schema/cell.ts";
import type { Dataset, Ratio, Share } from "../../../schema/dataset.ts";
import type { Observation } from "../../../schema/release.ts";
import type { EventCells } from "./event-cells.ts";
import type { OpenSystem } from "./open-system.ts";
import type { PrintedRelease } from "./row-store.ts";

/** A part of a printed quotient: a number anybody can read, or a variable. */
type Part = { readonly number: bigint } | { readonly variable: number };

/**
 * What printed shares and ratios tell of a count of events that is not printed itself. A quotient of p places lies within half a unit of its
 * last place, so with S its digits: (2S − 1) × below ≤ 2 × 10^p × factor × above ≤ (2S + 1) × below.
 */
export function addEventShares(
  system: OpenSystem,
  events: EventCells,
  { releases, datasets }: { readonly releases: readonly PrintedRelease[]; readonly datasets: readonly Dataset[] },
): void {
  const quotients = new Map(datasets.flatMap((dataset) => quotientsOf(dataset, events)));
  const parts = new Set([...quotients.values()].flatMap(({ numerator, denominator }) => [numerator, denominator]));
  const inForce = new Map<string, Observation>();
  for (const { number, changed } of releases) {
    for (const cell of changed) if (parts.has(cell.indicator)) inForce.set(cellId(cell), cell);
    for (const cell of changed) {
      const quotient = quotients.get(cell.indicator);
      const digits = /^(\d+)(?:\.(\d+))?$/.exec(cell.decimal ?? "");
      if (quotient === undefined || digits === null || cell.status !== "PUBLISHED" || cell.asOfPeriod !== undefined)
        continue;
      const above = quotient.kind === "share" && quotient.numeratorAt === "total" ? { ...cell, dimensions: {} } : cell;
      const numerator = partAt({ ...above, indicator: quotient.numerator }, number, { events, inForce });
      const denominator = partAt({ ...cell, indicator: quotient.denominator }, number, { events, inForce });
      if (numerator === undefined || denominator === undefined) continue;
      const [, whole = "", places = ""] = digits;
      const twice = 2n * BigInt(whole + places);
      const factor = BigInt(quotient.kind === "ratio" ? quotient.factor : 1);
      addQuotient(system, { numerator, denominator, twice, scale: 2n * 10n ** BigInt(places.length) * factor });
    }
  }
}

function quotientsOf({ measures }: Dataset, events: EventCells): (readonly [string, Share | Ratio])[] {
  return Object.entries(measures).flatMap(([indicator, measure]) => {
    if (measure.kind !== "share" && measure.kind !== "ratio") return [];
    const isOfEvents = [measure.numerator, measure.denominator].some((part) => events.measures.has(part));
    return isOfEvents ? [[indicator, measure] as const] : [];
  });
}

function partAt(
  key: CellKey,
  release: number,
  { events, inForce }: { readonly events: EventCells; readonly inForce: ReadonlyMap<string, Observation> },
): Part | undefined {
  const { indicator, region, period, dimensions } = key;
  const measure = events.measures.get(indicator);
  if (measure === undefined) {
    const { status, decimal = "" } = inForce.get(cellId(key)) ?? {};
    return status === "PUBLISHED" && /^-?\d+$/.test(decimal) ? { number: BigInt(decimal) } : undefined;
  }
  const vintage = events.current(measure.dataset, period, release);
  if (vintage === undefined) return undefined;
  const variable = events.variable(vintage, { indicator, region, period, dimensions });
  const { lo, hi } = events.range(variable);
  return lo === hi ? { number: BigInt(lo) } : { variable };
}

interface Quotient {
  readonly numerator: Part;
  readonly denominator: Part;
  /** twice the printed digits */
  readonly twice: bigint;
  /** twice the power of ten of the places, times the factor */
  readonly scale: bigint;
}

function addQuotient(system: OpenSystem, { numerator, denominator, twice, scale }: Quotient): void {
  const [least, most] = [twice - 1n, twice + 1n];
  if ("variable" in numerator && "variable" in denominator) {
    const above = [numerator.variable, Number(scale)] as const;
    system.row([above, [denominator.variable, -Number(least)]], 0, null);
    system.row([above, [denominator.variable, -Number(most)]], null, 0);
  } else if ("variable" in numerator && "number" in denominator) {
    const [lo, hi] = [ceiling(least * denominator.number, scale), (most * denominator.number) / scale];
    system.row([[numerator.variable, 1]], Math.max(0, Number(lo)), Number(hi));
  } else if ("variable" in denominator && "number" in numerator && numerator.number > 0n) {
    const lo = Number(ceiling(scale * numerator.number, most));
    system.row([[denominator.variable, 1]], lo, least > 0n ? Number((scale * numerator.number) / least) : null);
  }
}

function ceiling(above: bigint, below: bigint): bigint {
  return above > 0n ? (above + below - 1n) / below : 0n;
}
