import { type CellKey, type CellStatus, cellId } from "../../schema/cell.ts";
import type { Dataset, Derived, Measure, PlanTable, Ratio, Share } from "../../schema/dataset.ts";
import { type Month, monthIndex, monthsBetween } from "../../schema/month.ts";
import type { PublishedCode } from "../../schema/oversight.ts";
import { spanOf } from "../../schema/period.ts";
import type { Observation } from "../../schema/release.ts";
import type { Codelists } from "../codelists.ts";
import { exactRatio } from "./exact-share.ts";
import { shareCell } from "./observations.ts";

/** What cells are worked out from: everything the release prints so far, by cell id, and what the formulas name. */
export interface DerivedInput {
  readonly datasets: readonly Dataset[];
  readonly codelists: Pick<Codelists, "regions" | "payers" | "durations">;
  readonly publisher: string;
  readonly firstPeriod: Month;
  readonly period: Month;
  /** names and facts of the codes that documents brought, by dimension */
  readonly codes: Readonly<Record<string, readonly PublishedCode[]>>;
  readonly printed: ReadonlyMap<string, Observation>;
}

/**
 * The shares, ratios and derived cells of the tabulated datasets, from printed cells only: a reader who does the sum gets the same number,
 * and nothing is told that is not printed already. A cell whose parts are not all printed has the status that says why.
 */
export function deriveCells(input: DerivedInput): Observation[] {
  // a share may have a derived cell as its part, never the other way round
  const derived = ofTables(input, (measure): measure is Derived => measure.kind === "derived").flatMap(
    ({ indicator, measure }) => formulas[measure.formula](indicator, input),
  );
  const printed = new Map([...input.printed, ...derived.map((cell) => [cellId(cell), cell] as const)]);
  const isQuotient = (measure: Measure): measure is Share | Ratio =>
    measure.kind === "share" || measure.kind === "ratio";
  const quotients = ofTables(input, isQuotient).flatMap(({ indicator, measure, table }) => {
    const part = (wanted: string, period: string, key: CellKey) =>
      printed.get(cellId({ ...key, indicator: wanted, period }));
    return placesOf(measure.denominator, table, { ...input, printed }).map((place) => {
      const key = { ...place, indicator };
      if (measure.kind === "ratio") return ratioCell(key, measure, (wanted) => part(wanted, key.period, key));
      return shareCell(key, measure, (wanted, period, dimensions) => part(wanted, period, { ...key, dimensions }));
    });
  });
  return [...derived, ...quotients];
}

interface Planned<Kind extends Measure> {
  readonly indicator: string;
  readonly measure: Kind;
  readonly table: PlanTable;
}

function ofTables<Kind extends Measure>(
  { datasets }: Pick<DerivedInput, "datasets">,
  isWanted: (measure: Measure) => measure is Kind,
): Planned<Kind>[] {
  return datasets.flatMap(({ plan, measures }) =>
    plan.flatMap((table) =>
      table.measures.flatMap((indicator) => {
        const measure = measures[indicator];
        return measure !== undefined && isWanted(measure) ? [{ indicator, measure, table }] : [];
      }),
    ),
  );
}

/** Where the table has a cell of a quotient: wherever its denominator stands at the table's level, breakdown and kind of period. */
function placesOf(
  denominator: string,
  { level, by, period = "MONTH" }: PlanTable,
  { printed, codelists }: Pick<DerivedInput, "printed" | "codelists">,
): Omit<CellKey, "indicator">[] {
  const wanted = [...by].sort().join();
  return [...printed.values()].flatMap((cell) => {
    if (cell.indicator !== denominator || codelists.regions.get(cell.region)?.level !== level) return [];
    if (Object.keys(cell.dimensions).sort().join() !== wanted || spanOf(cell.period)?.kind !== period) return [];
    const { region, period: at, dimensions } = cell;
    return [{ region, period: at, dimensions }];
  });
}

function ratioCell(
  key: CellKey,
  { numerator, denominator, factor }: Ratio,
  part: (indicator: string) => Observation | undefined,
): Observation {
  const [above, below] = [part(numerator), part(denominator)];
  const known = statusOf([above, below]);
  const status = known === "PUBLISHED" && below?.decimal === "0" ? "NOT_APPLICABLE" : known;
  const decimal =
    status === "PUBLISHED" ? exactRatio(above?.decimal ?? "", below?.decimal ?? "", { factor, places: 2 }) : undefined;
  return { ...key, status, quality: "PROVISIONAL", decimal, source: above?.source ?? below?.source ?? "" };
}

/** Why something made of these parts has a number or none: a hidden part hides it. */
function statusOf(parts: readonly (Observation | undefined)[]): CellStatus {
  const statuses = parts.map((part) => part?.status);
  if (statuses.every((status) => status === "PUBLISHED")) return "PUBLISHED";
  if (statuses.includes("SUPPRESSED")) return "SUPPRESSED";
  if (statuses.includes("WITHDRAWN")) return "WITHDRAWN";
  if (statuses.includes("NOT_COLLECTED")) return "NOT_COLLECTED";
  if (statuses.includes("NOT_APPLICABLE")) return "NOT_APPLICABLE";
  return "NOT_YET_REPORTED";
}

type Formula = (indicator: string, input: DerivedInput) => Observation[];

const formulas: Readonly<Record<Derived["formula"], Formula>> = {
  "year-person-months": (indicator, input) => {
    const months = Map.groupBy(monthsBetween(input.firstPeriod, input.period), (month) => month.slice(0, 4));
    return [...months].map(([year, covered]) => {
      const parts = covered.map((month) => activeIn(month, input));
      return cell({ ...city(input), indicator, period: year, dimensions: {} }, parts, () =>
        parts.reduce((sum, part) => sum + BigInt(part?.decimal ?? 0), 0n),
      );
    });
  },
  "months-of-cover": (indicator, input) =>
    byDuration(
      indicator,
      input,
      // as they were when that month's release said whose cover ends: later news changes the past, not that plan
      (month) => [totalIn(month, "berakhir", input)],
      ([ending]) => BigInt(ending?.decimal ?? 0),
    ),
  "months-for-1000-more": (indicator, input) =>
    byDuration(
      indicator,
      input,
      () => [],
      () => 1000n,
    ),
  "gap-to-target": (indicator, input) =>
    byDocument(indicator, input, ({ target, active }) => (target > active ? target - active : 0n)),
  "pace-to-target": (indicator, input) => {
    const until = new Map((input.codes.dokumen ?? []).map(({ code, facts }) => [code, facts.sampai]));
    return byDocument(indicator, input, ({ target, active, month, document }) => {
      const gap = target > active ? target - active : 0n;
      const end = until.get(document)?.slice(0, 7) ?? month;
      const left = BigInt(monthIndex(end) - monthIndex(month));
      // in the target's last month, and where its end is not known, no month is left to reach it in
      return left > 0n ? (gap + left - 1n) / left : undefined;
    });
  },
};

/** One cell for each month and number of months, priced at the tariff where a public budget pays. */
function byDuration(
  indicator: string,
  input: DerivedInput,
  partsOf: (month: Month) => (Observation | undefined)[],
  personsOf: (parts: readonly (Observation | undefined)[]) => bigint,
): Observation[] {
  const payers = [...input.codelists.payers.values()].sort((a, b) => a.order - b.order);
  const payer = payers.find(({ publicMoney }) => publicMoney)?.code ?? "";
  return monthsBetween(input.firstPeriod, input.period).flatMap((month) => {
    const tariff = input.printed.get(
      cellId({ ...city(input), indicator: "tarif", period: month, dimensions: { pembayar: payer } }),
    );
    if (tariff === undefined) return [];
    const parts = partsOf(month);
    return [...input.codelists.durations.keys()].map((lama) =>
      cell(
        { ...city(input), indicator, period: month, dimensions: { lama } },
        [...parts, tariff],
        () => personsOf(parts) * BigInt(lama) * BigInt(tariff.decimal ?? 0),
      ),
    );
  });
}

/** One cell for each month and document that names a target in it. */
function byDocument(
  indicator: string,
  input: DerivedInput,
  numberOf: (given: {
    readonly target: bigint;
    readonly active: bigint;
    readonly month: Month;
    readonly document: string;
  }) => bigint | undefined,
): Observation[] {
  const targets = [...input.printed.values()].filter((one) => one.indicator === "sasaran-dokumen");
  return targets.map((target) => {
    const { region, period: month, dimensions } = target;
    const active = activeIn(month, input);
    return cell({ indicator, region, period: month, dimensions }, [target, active], () =>
      numberOf({
        target: BigInt(target.decimal ?? 0),
        active: BigInt(active?.decimal ?? 0),
        month,
        document: dimensions.dokumen ?? "",
      }),
    );
  });
}

function activeIn(month: Month, input: DerivedInput): Observation | undefined {
  return totalIn(month, "peserta-aktif", input);
}

function totalIn(month: Month, indicator: string, input: DerivedInput): Observation | undefined {
  return input.printed.get(cellId({ ...city(input), indicator, period: month, dimensions: {} }));
}

function city({ publisher }: DerivedInput): { readonly region: string } {
  return { region: publisher };
}

/** The cell at `key`; a formula that says nothing of such parts makes it NOT_APPLICABLE. */
function cell(
  key: CellKey,
  parts: readonly (Observation | undefined)[],
  number: () => bigint | undefined,
): Observation {
  const known = statusOf(parts);
  const source = parts.find((part) => part?.source)?.source ?? "";
  const decimal = known === "PUBLISHED" ? number()?.toString() : undefined;
  const status = known === "PUBLISHED" && decimal === undefined ? "NOT_APPLICABLE" : known;
  return { ...key, status, quality: "PROVISIONAL", decimal, source };
}
