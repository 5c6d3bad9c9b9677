import type { Figure } from "../../schema/aggregate.ts";
import { cellId } from "../../schema/cell.ts";
import { closesYearOf } from "../../schema/change-cause.ts";
import type { Dataset, Measure } from "../../schema/dataset.ts";
import { lastMonthOf, spanOf } from "../../schema/period.ts";
import type { Profile } from "../../schema/profiles/profile.ts";
import type { Observation } from "../../schema/release.ts";
import type { RowStoreFrame } from "../disclosure/row-store/row-store.ts";

/** What a decision about figures looks at. */
export interface FigureInput {
  readonly datasets: readonly Dataset[];
  /** what is now known, every cell of the tabulated datasets that are no quotients and not derived */
  readonly figures: readonly Figure[];
  readonly previous: { readonly period: string; readonly observations: readonly Observation[] } | undefined;
  readonly period: string;
  readonly calendar: Profile["calendar"];
  /** k of an event count, undefined for anything that counts no people */
  readonly minimumOf: (indicator: string) => number | undefined;
  /** `dataset/period` of groups that keep what was published whatever is known */
  readonly keep: ReadonlySet<string>;
}

/**
 * The figures that a release may show, in the order given. Those of one dataset and period are one group, for they add up and money goes
 * with people:
 *
 * - where the dataset counts no events of people, or only public ones, every release shows what is known;
 * - `at-closing`: a group once printed keeps its cells until its year is closed, and then shows what is known unless a readable count would
 *   change by 1…k−1: so small a step points at people;
 * - `never`: a group once printed stays as it was.
 */
export function observeFigures(input: FigureInput): Observation[] {
  const { datasets, figures, previous } = input;
  const datasetOf = new Map(datasets.flatMap((one) => Object.keys(one.measures).map((id) => [id, one] as const)));
  const groupOf = ({ indicator, period }: Pick<Observation, "indicator" | "period">) =>
    figureGroup(datasetOf.get(indicator), period);
  const isOfFigures = ({ indicator }: Observation) => {
    const dataset = datasetOf.get(indicator);
    return dataset?.cells === "tabulated" && isTabulated(dataset.measures[indicator]);
  };
  const before = Map.groupBy((previous?.observations ?? []).filter(isOfFigures), groupOf);
  return [...Map.groupBy(figures, groupOf)].flatMap(([group, known]) => {
    const shown = known.map((figure): Observation => ({ ...figure, quality: "PROVISIONAL" }));
    const printed = (before.get(group) ?? []).filter(({ status }) => status !== "WITHDRAWN");
    const dataset = datasetOf.get(known[0]?.indicator ?? "");
    if (dataset === undefined || showsWhatIsKnown({ dataset, shown, printed, group }, input)) return shown;
    return printed;
  });
}

/** Those that some table of the plan prints: tabulation counts more than small towns can publish. */
export function plannedFigures(
  { datasets, regions }: Pick<RowStoreFrame, "datasets" | "regions">,
  figures: readonly Figure[],
): Figure[] {
  const shape = (indicator: string, level: string | undefined, by: readonly string[], period: string | undefined) =>
    [indicator, level, [...by].sort().join("+"), period].join("/");
  const planned = new Set(
    datasets.flatMap(({ plan }) =>
      plan.flatMap(({ measures, level, by, period = "MONTH" }) =>
        measures.map((indicator) => shape(indicator, level, by, period)),
      ),
    ),
  );
  return figures.filter(({ indicator, region, period, dimensions }) =>
    planned.has(shape(indicator, regions.get(region)?.level, Object.keys(dimensions), spanOf(period)?.kind)),
  );
}

/**
 * The name of a group: `quality/2024-Q3`. What changes when its year is closed changes together, a year with its halves, so that they go
 * on adding up: `benefits/2024`.
 */
export function figureGroup(dataset: Pick<Dataset, "id" | "measures"> | undefined, period: string): string {
  const changesByYear = Object.values(dataset?.measures ?? {}).some(
    (measure) => measure.kind === "event-count" && measure.revised === "at-closing",
  );
  return `${dataset?.id ?? ""}/${changesByYear ? lastMonthOf(period).slice(0, 4) : period}`;
}

/** True for measures that tabulation gives; quotients and derived cells follow from what is printed. */
function isTabulated(measure: Measure | undefined): boolean {
  return measure !== undefined && !["share", "ratio", "derived"].includes(measure.kind);
}

interface Group {
  readonly group: string;
  readonly dataset: Dataset;
  readonly shown: readonly Observation[];
  readonly printed: readonly Observation[];
}

function showsWhatIsKnown({ group, dataset, shown, printed }: Group, input: FigureInput): boolean {
  const policies = Object.values(dataset.measures).flatMap((one) => (one.kind === "event-count" ? [one.revised] : []));
  const isPrinted = printed.some(({ indicator, status }) => {
    const isEvent = dataset.measures[indicator]?.kind === "event-count";
    return isEvent && (status === "PUBLISHED" || status === "SUPPRESSED");
  });
  if (!isPrinted || policies.every((policy) => policy === "any-release")) return true;
  if (input.keep.has(group) || policies.includes("never")) return false;
  const month = lastMonthOf(group.slice(group.indexOf("/") + 1));
  if (!closesYearOf(month, input.period, input.previous?.period, input.calendar)) return false;
  const old = new Map(printed.map((cell) => [cellId(cell), cell.decimal]));
  return shown.every((cell) => {
    const [now, was] = [cell.decimal, old.get(cellId(cell))];
    if (now === undefined || was === undefined) return true;
    const step = Math.abs(Number(now) - Number(was));
    return step === 0 || step >= (input.minimumOf(cell.indicator) ?? 0);
  });
}

/**
 * Amounts and durations go with the count of the same people: hidden where it is hidden, left out where it is left out. `known` are all
 * cells before hiding, `shown` those after it.
 */
export function hideWithCounts(
  datasets: readonly Dataset[],
  { known, shown }: { readonly known: readonly Observation[]; readonly shown: readonly Observation[] },
): Observation[] {
  const partners = new Map(
    datasets.flatMap(({ measures }) =>
      Object.entries(measures).flatMap(([id, measure]) =>
        "hiddenWith" in measure && measure.hiddenWith !== undefined ? [[id, measure.hiddenWith] as const] : [],
      ),
    ),
  );
  const ids = new Set(known.map(cellId));
  const printed = new Map(shown.map((cell) => [cellId(cell), cell]));
  return shown.flatMap((cell): Observation[] => {
    const indicator = partners.get(cell.indicator);
    if (indicator === undefined) return [cell];
    const partner = cellId({ ...cell, indicator });
    if (!ids.has(partner)) return [cell];
    const count = printed.get(partner);
    if (count === undefined) return [];
    return [count.status === "SUPPRESSED" ? { ...cell, status: "SUPPRESSED", decimal: undefined } : cell];
  });
}
