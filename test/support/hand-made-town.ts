import type { Aggregate } from "../../schema/aggregate.ts";
import { type CellKey, cellId } from "../../schema/cell.ts";
import { datasets } from "../../schema/datasets/index.ts";
import { addMonths } from "../../schema/month.ts";
import type { Observation } from "../../schema/release.ts";
import { evenRegime } from "./regimes/regimes.ts";
import { simulateTown } from "./regimes/simulate-town.ts";
import { firstMonth, tabulateHistory } from "./regimes/tabulate-history.ts";
import { townCodes } from "./regimes/town-codes.ts";
import { codelists } from "./release-input.ts";

const least = 5;
/** its total is small here, so that a kelurahan's page has nothing of its own to show */
export const hiddenVillages = ["35.75.01.1001", "35.75.01.1002"] as const;
/** shows what was published two quarters' ends ago */
export const heldVillage = "35.75.02.1001";

/**
 * Cells of an invented town as readers meet them: breakdowns in some months only, small counts and a companion each hidden, one
 * kelurahan held. It looks like a release and is judged by nobody.
 */
export function handMadeTown(months: number): Observation[] {
  const history = simulateTown({
    regime: evenRegime,
    codes: townCodes(codelists, "35.75"),
    months,
    seed: 3,
    people: 1200,
  });
  const set = tabulateHistory(history, { last: months - 1, datasets, publisher: "35.75" });
  const newest = addMonths(firstMonth, months - 1);
  const printed = set.aggregates.filter((one) => appears(one)).map((one) => observe(one, newest));
  return withShares(holdOne(hideSmall(printed)));
}

function appears({ indicator, region, period, dimensions }: CellKey): boolean {
  const names = Object.keys(dimensions).sort().join();
  const level = codelists.regions.get(region)?.level;
  const tables = datasets.flatMap(({ plan }) => plan);
  const table = tables.find(
    (one) => one.measures.includes(indicator) && one.level === level && [...one.by].sort().join() === names,
  );
  if (!table) return false;
  if (names === "" && level !== "kelurahan") return true;
  const ends = { month: /-(?:0[369]|12|02|11)$/, quarter: /-(?:03|06|09|12)$/, year: /-12$/ }[table.cadence];
  return ends.test(period);
}

function observe({ indicator, region, period, dimensions, value, source }: Aggregate, newest: string): Observation {
  const quality = period > addMonths(newest, -3) ? "PROVISIONAL" : "FINAL";
  return { indicator, region, period, dimensions, status: "PUBLISHED", quality, decimal: String(value), source };
}

function hideSmall(cells: readonly Observation[]): Observation[] {
  const isVillage = ({ region }: Observation) => hiddenVillages.some((code) => code === region);
  const small = (cell: Observation) => Number(cell.decimal) > 0 && Number(cell.decimal) < least;
  const hidden = new Set(
    cells.filter((cell) => cell.source === "iuran" && (small(cell) || isVillage(cell))).map(cellId),
  );
  const tables = Map.groupBy(cells, (cell) => `${cell.region} ${cell.period} ${Object.keys(cell.dimensions).sort()}`);
  for (const table of tables.values()) {
    const own = table.filter((cell) => cell.indicator === "peserta-aktif" && Object.keys(cell.dimensions).length > 0);
    if (own.filter((cell) => hidden.has(cellId(cell))).length !== 1) continue;
    const companion = own.find((cell) => !hidden.has(cellId(cell)) && cell.decimal !== "0");
    if (companion) hidden.add(cellId(companion));
  }
  return cells.map((cell) => (hidden.has(cellId(cell)) ? { ...cell, status: "SUPPRESSED", decimal: undefined } : cell));
}

function holdOne(cells: readonly Observation[]): Observation[] {
  const own = cells.filter(({ region, dimensions }) => region === heldVillage && Object.keys(dimensions).length === 0);
  const [before, last] = own.sort((a, b) => (a.period < b.period ? -1 : 1)).slice(-2);
  if (!before || !last) return [...cells];
  return cells.map((cell) => (cell === last ? { ...last, decimal: before.decimal, asOfPeriod: before.period } : cell));
}

function withShares(cells: readonly Observation[]): Observation[] {
  const byId = new Map(cells.map((cell) => [cellId(cell), cell]));
  const shares = datasets.flatMap(({ measures, plan }) =>
    Object.entries(measures).flatMap(([id, measure]) => {
      if (measure.kind !== "share") return [];
      const levels = plan.filter((table) => table.measures.includes(id)).map(({ level }) => level);
      return cells
        .filter(({ indicator, region, dimensions }) => {
          const level = codelists.regions.get(region)?.level;
          return (
            indicator === measure.numerator && Object.keys(dimensions).length === 0 && level && levels.includes(level)
          );
        })
        .flatMap((numerator): Observation[] => {
          const denominator = byId.get(cellId({ ...numerator, indicator: measure.denominator }));
          if (!denominator?.decimal || !numerator.decimal) return [];
          const decimal = (Number(numerator.decimal) / Number(denominator.decimal)).toFixed(6);
          return [{ ...numerator, indicator: id, decimal, source: denominator.source }];
        });
    }),
  );
  return [...cells, ...shares];
}
