import { cellId, dimensionText } from "../../../schema/cell.ts";
import type { RegionLevel } from "../../../schema/codelist.ts";
import type { Observation } from "../../../schema/release.ts";
import type { ControlInput } from "../control.ts";
import type { RowStoreFrame } from "../row-store/row-store.ts";

/** A count of persons with its true number that a release would print. */
export interface CandidateCell {
  readonly id: string;
  readonly observation: Observation;
  readonly value: number;
  /** k of its dataset's rule */
  readonly minimum: number;
  readonly level: RegionLevel;
  /** names of its attributes, sorted */
  readonly by: readonly string[];
  /** the plan's table and month it belongs to; cells of one table are left out together */
  readonly table: string;
  /** the cell in every month */
  readonly series: string;
  /** may be neither hidden nor held */
  readonly isForced: boolean;
  /** the total of a region so large that it appears every month */
  readonly isUnattributed: boolean;
}

/** The true counts among the cells of a release, in the order given; documents' numbers and cells already hidden or held are none. */
export function candidateCells({
  frame,
  candidate,
  forced,
}: Pick<ControlInput, "frame" | "candidate" | "forced">): CandidateCell[] {
  const minimumOf = minimums(frame);
  return candidate.changed.flatMap((observation) => {
    const minimum = minimumOf.get(observation.indicator);
    const level = frame.regions.get(observation.region)?.level;
    const { status, decimal, asOfPeriod } = observation;
    if (minimum === undefined || level === undefined) return [];
    if (status !== "PUBLISHED" || decimal === undefined || asOfPeriod !== undefined) return [];
    const by = Object.keys(observation.dimensions).sort();
    const id = cellId(observation);
    return [
      {
        ...{ id, observation, value: Number(decimal), minimum, level, by },
        table: [observation.indicator, level, by.join("+"), observation.period].join("/"),
        series: seriesOf(observation),
        isForced: forced.has(id),
        isUnattributed: by.length === 0 && frame.profile.unattributedTotals.regions.includes(observation.region),
      },
    ];
  });
}

/** What a cell is in every month: `peserta-aktif/35.75.01/kelamin=P`. */
export function seriesOf({ indicator, region, dimensions }: Observation): string {
  return `${indicator}/${region}/${dimensionText(dimensions)}`;
}

/** k of every indicator that counts persons. */
function minimums({ datasets, profile }: RowStoreFrame): ReadonlyMap<string, number> {
  return new Map(
    datasets.flatMap(({ measures, disclosure }) =>
      Object.entries(measures).flatMap(([id, { kind }]) =>
        kind === "person-count" && disclosure ? [[id, profile.minimum[disclosure.minimum]] as const] : [],
      ),
    ),
  );
}
