import { cellId } from "../../schema/cell.ts";
import type { PlanTable } from "../../schema/dataset.ts";
import { isPlanned } from "../../schema/datasets/index.ts";
import { type Month, monthsBetween } from "../../schema/month.ts";
import type { Observation } from "../../schema/release.ts";
import { codesOf } from "../codelists.ts";
import type { ControlInput, Controlled, Decision } from "../disclosure/control.ts";
import { type MonthTurnover, needsTurnover, printingMonths } from "../disclosure/row-store/printing-months.ts";
import { inCoordinateOrder } from "./coordinate-order.ts";
import { deriveCells } from "./derived.ts";
import { figureGroup, hideWithCounts, observeFigures, plannedFigures } from "./figures.ts";
import { hideCells } from "./hiding.ts";
import { observeCounts, observeShares } from "./observations.ts";
import { personMinimum } from "./person-minimum.ts";
import { isDetailCell, type PlanInput, plannedCells } from "./plan.ts";
import type { PrepareInput } from "./prepare.ts";
import { qualityOf } from "./quality.ts";
import { holdRevisions } from "./revisions.ts";

/** Finds what has to be hidden or held of what a release would print. */
export type DisclosureControl = (input: ControlInput) => Controlled;

/** Every cell in force, in coordinate order, and, for the operator alone, what was decided about hiding. */
export interface Observed {
  readonly observations: readonly Observation[];
  readonly decisions: readonly Decision[];
  /** cells or flows that no hiding protects: the release must be refused */
  readonly unprotected: readonly string[];
}

/**
 * The cells of a release: the plan's tables in their months, small revisions held, disclosure control over everything new or revised, shares
 * of what is printed. When a month's revision could only be shown by leaving cells out that were printed before, the month keeps its
 * published counts and control runs again.
 */
export function observe(input: PrepareInput, firstPeriod: Month, control: DisclosureControl): Observed {
  const frame = frameOf(input);
  const all = input.previous?.observations.map(bare) ?? [];
  const planned = new Set(input.datasets.filter(isPlanned).flatMap(({ measures }) => Object.keys(measures)));
  const before = all.filter(({ indicator }) => planned.has(indicator));
  const printed = new Set(all.map(cellId));
  const keep = new Set<string>();
  for (;;) {
    const { plan, counts, shownMonths } = planAndRevise(input, { frame, before, keep, firstPeriod });
    const figures = revisedFigures(input, keep);
    const changed = candidateCells(counts, before, shownMonths);
    const changedFigures = candidateCells(figures, all, new Set());
    const { decisions, unprotected } = control({
      frame,
      earlier: input.history,
      candidate: {
        number: (input.previous?.release.number ?? 0) + 1,
        period: input.aggregates.period,
        changed: [...changed, ...changedFigures],
      },
      forced: new Set([...forcedCells(changed, before, input), ...forcedFigures(changedFigures, input)]),
    });
    const lost = decisions.filter(({ cell, action }) => action === "omit" && printed.has(cell));
    if (lost.length === 0) {
      const shown = hideWithCounts(input.datasets, { known: figures, shown: hideCells(figures, decisions) });
      const monthly = hideCells(counts, decisions);
      const observations = inForce([...monthly, ...observeShares(plan, monthly), ...shown], {
        ...{ before: all, input, firstPeriod },
      });
      return { observations, decisions, unprotected };
    }
    for (const { cell } of lost) keep.add(keptName(cell, input));
  }
}

/** The figures of the tabulated datasets as they may be shown. */
function revisedFigures(input: PrepareInput, keep: ReadonlySet<string>): Observation[] {
  const { datasets, aggregates, previous, profile } = input;
  return observeFigures({
    datasets,
    figures: plannedFigures(frameOf(input), aggregates.figures ?? []),
    previous: previous && { period: previous.release.period, observations: previous.observations.map(bare) },
    ...{ period: aggregates.period, calendar: profile.calendar, keep },
    minimumOf: personMinimum(datasets, profile.minimum),
  });
}

/** Counts that are public whatever their size. */
function forcedFigures(figures: readonly Observation[], { datasets }: PrepareInput): string[] {
  const forced = new Set(
    datasets.flatMap(({ measures }) =>
      Object.entries(measures).flatMap(([id, measure]) =>
        measure.kind === "event-count" && measure.isForced ? [id] : [],
      ),
    ),
  );
  return figures.filter(({ indicator }) => forced.has(indicator)).map(cellId);
}

/** What keeps its published numbers when a cell of it would have to be left out: a month of the plan, or a group of figures. */
function keptName(cell: string, { datasets }: PrepareInput): string {
  const [indicator = "", , period = ""] = cell.split("/");
  const dataset = datasets.find(({ measures }) => measures[indicator] !== undefined);
  return dataset === undefined || isPlanned(dataset) ? period : figureGroup(dataset, period);
}

/**
 * The counts of every planned cell as they may be shown. What was printed before is revised first: whether details appear in a new month
 * depends on the totals as they are printed.
 */
function planAndRevise(
  input: PrepareInput,
  given: {
    readonly frame: PlanInput;
    readonly before: readonly Observation[];
    readonly keep: ReadonlySet<string>;
    readonly firstPeriod: Month;
  },
) {
  const { frame, before, keep } = given;
  const { aggregates, period } = input.aggregates;
  const months = monthsBetween(given.firstPeriod, period);
  const printed = printedDetails(frame, before);
  const plan = [
    ...plannedCells(frame, (table) => (needsTurnover(table) ? [] : months)),
    ...plannedCells(frame, printed.monthsOf).filter(({ key }) => printed.ids.has(cellId(key))),
  ];
  const { counts, shownMonths } = holdRevisions({
    counts: observeCounts(plan, aggregates),
    previous: input.previous && { period: input.previous.release.period, observations: before },
    ...{ period, calendar: input.profile.calendar, keep },
    minimumOf: personMinimum(input.datasets, input.profile.minimum),
    isExempt: (cell) => !isDetailCell(frame.regions, cell),
  });
  const until = input.previous?.release.period;
  const details = frame.datasets.filter(isPlanned).flatMap((dataset) => dataset.plan.filter(needsTurnover));
  const printing = printingMonths({
    tables: details,
    turnover: input.profile.turnover,
    totals: turnoverOf(input, months, counts),
    printed: details.map((table) => [...printed.monthsOf(table)]),
    decided: until,
  });
  // a cell left out of a month's first printing stays out: that it appears later would tell why
  const isNew = (month: Month): boolean => until === undefined || month > until;
  const added = plannedCells(frame, (table) => (printing[details.indexOf(table)] ?? []).filter(isNew));
  return { plan: [...plan, ...added], counts: [...counts, ...observeCounts(added, aggregates)], shownMonths };
}

/** The cells of detail tables that stand published, and in which months a table has any. */
function printedDetails(frame: PlanInput, before: readonly Observation[]) {
  const ids = new Set<string>();
  const months = new Map<string, Set<Month>>();
  for (const cell of before) {
    if (cell.status === "WITHDRAWN" || !isDetailCell(frame.regions, cell)) continue;
    const shape = shapeOf(frame.regions.get(cell.region)?.level, Object.keys(cell.dimensions));
    ids.add(cellId(cell));
    months.set(shape, (months.get(shape) ?? new Set()).add(cell.period));
  }
  return {
    ids,
    monthsOf: ({ level, by }: PlanTable): ReadonlySet<Month> => months.get(shapeOf(level, by)) ?? new Set(),
  };
}

function shapeOf(level: string | undefined, by: readonly string[]): string {
  return [level, ...by.toSorted()].join("/");
}

/** What stays the same over all releases: what planning, disclosure control and the gate look at. */
export function frameOf({
  datasets,
  codelists,
  profile,
}: Pick<PrepareInput, "datasets" | "codelists" | "profile">): PlanInput {
  const named = datasets.flatMap(({ dimensions }) => Object.values(dimensions));
  const codes = new Map(
    named.map((dimension) => [dimension.codelist, [...codesOf(codelists, dimension).keys()]] as const),
  );
  return { datasets, regions: codelists.regions, codes, profile };
}

/** Who came and who went by the totals of the root region as they are printed; a month without numbers counts as none. */
function turnoverOf(
  { profile, datasets }: PrepareInput,
  months: readonly Month[],
  totals: readonly Observation[],
): MonthTurnover[] {
  const directions = { new: "came", "re-entered": "came", ended: "went" } as const;
  const directionOf = new Map(
    datasets.flatMap(({ measures }) =>
      Object.entries(measures).flatMap(([id, measure]) =>
        measure.kind === "person-count" && measure.measure in directions
          ? [[id, directions[measure.measure as keyof typeof directions]] as const]
          : [],
      ),
    ),
  );
  const sums = new Map(months.map((month) => [month, { month, came: 0, went: 0 }]));
  for (const { indicator, region, period, dimensions, decimal } of totals) {
    const direction = directionOf.get(indicator);
    const sum = sums.get(period);
    if (direction === undefined || sum === undefined || region !== profile.publisher) continue;
    if (Object.keys(dimensions).length > 0) continue;
    sum[direction] += Number(decimal ?? 0);
  }
  return [...sums.values()];
}

/** What the release would print anew: counts that are new or differ, and every count of a month that shows what is known. */
function candidateCells(
  counts: readonly Observation[],
  before: readonly Observation[],
  shownMonths: ReadonlySet<Month>,
): Observation[] {
  const old = new Map(before.map((cell) => [cellId(cell), cell]));
  return counts.filter((cell) => {
    const printed = old.get(cellId(cell));
    const isSame = printed?.decimal === cell.decimal && printed?.status === cell.status;
    return printed === undefined || shownMonths.has(cell.period) || !isSame;
  });
}

/**
 * Plain totals and documents' numbers may not be hidden. A stock of 1…k−1 persons must be, and then the other regions' stocks of that
 * month may be hidden beside it, or it could be subtracted.
 */
function forcedCells(
  candidate: readonly Observation[],
  before: readonly Observation[],
  { codelists, profile, datasets }: PrepareInput,
): ReadonlySet<string> {
  const hidden = new Set(before.filter(({ status }) => status === "SUPPRESSED").map(cellId));
  const minimumOf = personMinimum(datasets, profile.minimum);
  const isStock = (indicator: string): boolean =>
    datasets.some(({ measures }) => {
      const measure = measures[indicator];
      return measure?.kind === "person-count" && measure.measure === "active";
    });
  const isSmallStock = ({ indicator, decimal }: Observation): boolean =>
    isStock(indicator) && Number(decimal ?? 0) > 0 && Number(decimal) < (minimumOf(indicator) ?? 0);
  const totals = candidate.filter(
    (cell) => !isDetailCell(codelists.regions, cell) || minimumOf(cell.indicator) === undefined,
  );
  const small = new Set(
    totals.filter((cell) => hidden.has(cellId(cell)) || isSmallStock(cell)).map(({ period }) => period),
  );
  return new Set(totals.filter(({ indicator, period }) => !(isStock(indicator) && small.has(period))).map(cellId));
}

/** All cells in force: those shown, what follows from them, and those that no plan holds any more. */
function inForce(
  shown: readonly Observation[],
  {
    before,
    input,
    firstPeriod,
  }: { readonly before: readonly Observation[]; readonly input: PrepareInput; readonly firstPeriod: Month },
): Observation[] {
  const { datasets, codelists, profile, aggregates } = input;
  const derived = deriveCells({
    datasets: datasets.filter((dataset) => !isPlanned(dataset)),
    ...{ codelists, publisher: profile.publisher, firstPeriod, period: aggregates.period },
    codes: aggregates.codes ?? {},
    printed: new Map(shown.map((cell) => [cellId(cell), cell])),
  });
  const planned = [...shown, ...derived].map((cell) => ({
    ...cell,
    quality: qualityOf(cell.period, input.aggregates.period, input.profile.calendar),
  }));
  const ids = new Set(planned.map(cellId));
  // a cell never just disappears
  const withdrawn = before
    .filter((cell) => !ids.has(cellId(cell)))
    .map(({ asOfPeriod: _, ...cell }): Observation => ({ ...cell, status: "WITHDRAWN", decimal: undefined }));
  return inCoordinateOrder([...planned, ...withdrawn], (cell) => cell);
}

/** The cell and nothing else: what a reader's row carries beside it (when it last changed) must not enter the next release's bytes. */
export function bare({
  indicator,
  region,
  period,
  dimensions,
  status,
  quality,
  decimal,
  source,
  asOfPeriod,
}: Observation): Observation {
  const cell = { indicator, region, period, dimensions, status, quality, decimal, source };
  return asOfPeriod === undefined ? cell : { ...cell, asOfPeriod };
}
