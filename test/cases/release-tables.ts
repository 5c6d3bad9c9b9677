import { datasets, indicators, isPlanned } from "../../schema/datasets/index.ts";
import { monthsBetween } from "../../schema/month.ts";
import type { Observation } from "../../schema/release.ts";
import { cellTable, type Table } from "./figure-tables.ts";

/**
 * What a release works out of the cells it prints, as the tables of a case's `expected` folder: one for each tabulated dataset that has
 * shares, ratios or derived cells, named `release-` and the dataset. Of the costs by number of months, which are hundreds of rows, only
 * `newest`; the months before come as `earlierCosts`.
 */
export function releaseTables(observations: readonly Observation[], newest: string) {
  const isWorkedOut = (id: string) => ["share", "ratio", "derived"].includes(indicators.get(id)?.measure.kind ?? "");
  const isEarlierCost = ({ dimensions, period }: Observation) => "lama" in dimensions && period !== newest;
  const cells = Map.groupBy(
    observations.filter(({ indicator }) => isWorkedOut(indicator)),
    ({ indicator }) => indicators.get(indicator)?.dataset.id ?? "unknown",
  );
  const tables = datasets
    .filter((dataset) => !isPlanned(dataset) && Object.keys(dataset.measures).some(isWorkedOut))
    .map(({ id }): [string, Table] => [
      `release-${id}`,
      cellTable((cells.get(id) ?? []).filter((cell) => !isEarlierCost(cell))),
    ]);
  return {
    tables: new Map(tables),
    earlierCosts: cellTable([...cells.values()].flat().filter(isEarlierCost)),
  };
}

/**
 * The costs of the months before the newest, by their formula from the tables worked out by hand: active people (those whose cover will
 * end) × months × tariff, and 1,000 × months × tariff, for every number of months that the newest month lists.
 */
export function earlierCosts(expected: ReadonlyMap<string, Table>, { firstPeriod, newest }: Months): Table {
  const find = (table: string, indicator: string, period: string, dimensions: string) => {
    const row = expected.get(table)?.find(([a, , c, d]) => a === indicator && c === period && d === dimensions);
    const [, region = "", , , , value = "", source = ""] = row ?? [];
    return { region, value: BigInt(value === "" ? -1 : value), source };
  };
  const listed = (expected.get("release-lapse") ?? []).filter(([indicator]) => indicator === "biaya-lanjut");
  const months = monthsBetween(firstPeriod, newest).filter((month) => month !== newest);
  return cellTable(
    months.flatMap((period) => {
      const active = find("lapse", "berakhir", period, "");
      const tariff = find("reconciliation", "tarif", period, "pembayar=dbhcht");
      return listed.flatMap(([, , , dimensions = ""]): Observation[] => {
        const lama = dimensions.replace("lama=", "");
        const key = { region: active.region, period, dimensions: { lama } };
        const state = { status: "PUBLISHED", quality: "PROVISIONAL" } as const;
        const one = BigInt(lama) * tariff.value;
        return [
          { indicator: "biaya-lanjut", ...key, ...state, decimal: String(active.value * one), source: active.source },
          { indicator: "biaya-tambah-1000", ...key, ...state, decimal: String(1000n * one), source: tariff.source },
        ];
      });
    }),
  );
}

interface Months {
  readonly firstPeriod: string;
  readonly newest: string;
}
