import { cellId, dimensionText } from "../../../schema/cell.ts";
import type { RegionLevel } from "../../../schema/codelist.ts";
import type { Dataset, PlanTable } from "../../../schema/dataset.ts";
import { isPlanned } from "../../../schema/datasets/index.ts";
import { type PeriodKind, spanOf } from "../../../schema/period.ts";
import type { Observation } from "../../../schema/release.ts";
import type { ControlInput } from "../control.ts";
import { eventGroup } from "../row-store/event-measures.ts";
import type { RowStoreFrame } from "../row-store/row-store.ts";
import { isAlwaysPublic } from "./event-groups.ts";

/** A count of persons or events with its true number that a release would print. */
export interface CandidateCell {
  readonly id: string;
  readonly observation: Observation;
  readonly value: number;
  /** k of its dataset's rule */
  readonly minimum: number;
  readonly level: RegionLevel;
  readonly period: PeriodKind;
  /** names of its attributes, sorted */
  readonly by: readonly string[];
  /** the place of its indicator in the dataset's list, those first that other numbers are hidden with; 0 for a count of persons by the month */
  readonly rank: number;
  /** the plan's table and period it belongs to; cells of one table are left out together */
  readonly table: string;
  /** what may have to go for one another: a dataset's events of one period, or the monthly counts of persons */
  readonly family: string;
  /** the cell in every month */
  readonly series: string;
  /** may be neither hidden nor held */
  readonly isForced: boolean;
  /** the total of a region so large that it appears every month */
  readonly isUnattributed: boolean;
  /** a count of events: judged by its width alone, and never held at what another period had */
  readonly isEvent: boolean;
  /** true where the number must not be hidden by itself: its table is left out instead, whole */
  readonly goesWithTable: boolean;
  /** true where a number that is not small may be hidden for another's sake when nothing else helps */
  readonly mayBeOpened: boolean;
}

/** The family of the monthly counts of persons. */
export const monthlyFamily = "months";

/** The true counts among the cells of a release, in the order given; documents' numbers and cells already hidden or held are none. */
export function candidateCells({
  frame,
  candidate,
  forced,
}: Pick<ControlInput, "frame" | "candidate" | "forced">): CandidateCell[] {
  const rules = countingRules(frame);
  const isPublic = isAlwaysPublic(frame, candidate);
  return candidate.changed.flatMap((observation) => {
    const rule = rules.get(observation.indicator);
    const level = frame.regions.get(observation.region)?.level;
    const period = spanOf(observation.period)?.kind;
    const { status, decimal, asOfPeriod } = observation;
    if (rule === undefined || level === undefined || period === undefined) return [];
    if (status !== "PUBLISHED" || decimal === undefined || asOfPeriod !== undefined) return [];
    const by = Object.keys(observation.dimensions).sort();
    const id = cellId(observation);
    const { isEvent, dataset, minimum, rank } = rule;
    const table = dataset.plan.findIndex((one) => isOf(one, observation.indicator, { level, by, period }));
    const isUnattributed =
      !isEvent && by.length === 0 && frame.profile.unattributedTotals.regions.includes(observation.region);
    return [
      {
        ...{ id, observation, value: Number(decimal), minimum, level, period, by, rank, isEvent, isUnattributed },
        table: isEvent
          ? [dataset.id, table, observation.period].join("/")
          : [observation.indicator, level, by.join("+"), observation.period].join("/"),
        family: isEvent ? eventGroup(dataset, observation.period) : monthlyFamily,
        series: seriesOf(observation),
        isForced: isEvent ? isPublic(observation) : forced.has(id),
        goesWithTable: isEvent ? dataset.plan[table]?.isWhole === true : level === "kota" && !isUnattributed,
        mayBeOpened: isEvent ? dataset.plan[table]?.isWhole !== true : level !== "kota",
      },
    ];
  });
}

function isOf(
  { measures, level, by, period = "MONTH" }: PlanTable,
  indicator: string,
  place: Pick<CandidateCell, "level" | "by" | "period">,
): boolean {
  return (
    measures.includes(indicator) &&
    level === place.level &&
    period === place.period &&
    [...by].sort().join() === place.by.join()
  );
}

/** What a cell is in every month: `peserta-aktif/35.75.01/kelamin=P`. */
export function seriesOf({ indicator, region, dimensions }: Observation): string {
  return `${indicator}/${region}/${dimensionText(dimensions)}`;
}

interface CountingRule {
  readonly dataset: Dataset;
  readonly minimum: number;
  readonly rank: number;
  readonly isEvent: boolean;
}

/** The rule of every indicator that counts persons or events. */
function countingRules({ datasets, profile }: RowStoreFrame): ReadonlyMap<string, CountingRule> {
  return new Map(
    datasets.flatMap((dataset) => {
      const { disclosure } = dataset;
      if (disclosure === undefined) return [];
      const minimum = profile.minimum[disclosure.minimum];
      const inOrder = inOrderOfWorth(dataset);
      return Object.entries(dataset.measures).flatMap(([id, { kind }]) => {
        const isEvent = kind === "event-count" && !isPlanned(dataset);
        if (!isEvent && kind !== "person-count") return [];
        return [[id, { dataset, minimum, isEvent, rank: isEvent ? inOrder.indexOf(id) : 0 }] as const];
      });
    }),
  );
}

/** Indicators as a reader misses them: with a count of claims paid also the money paid and the time it took would go. */
function inOrderOfWorth({ measures }: Dataset): readonly string[] {
  const partners = new Set(Object.values(measures).flatMap((one) => ("hiddenWith" in one ? [one.hiddenWith] : [])));
  const ids = Object.keys(measures);
  return [...ids.filter((id) => partners.has(id)), ...ids.filter((id) => !partners.has(id))];
}
