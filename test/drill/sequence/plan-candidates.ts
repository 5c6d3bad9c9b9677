import type { Cadence, Dataset, PlanTable } from "../../../schema/dataset.ts";
import { datasets } from "../../../schema/datasets/index.ts";

/** A plan that was or could be chosen, with the turnover that lets its details appear. */
export interface PlanCandidate {
  readonly name: string;
  readonly turnover: number;
  readonly datasets: readonly Dataset[];
  /** true where only a calm programme can tell the difference: in the others more people come and go in every month */
  readonly isForCalm: boolean;
}

/** The chosen plan first, as it stands; then leaner, coarser and richer ones. */
export function planCandidates(turnover: number): readonly PlanCandidate[] {
  const at = (name: string, change: (table: PlanTable) => readonly PlanTable[], other = turnover): PlanCandidate => ({
    name,
    turnover: other,
    datasets: datasets.map((dataset) => ({ ...dataset, plan: dataset.plan.flatMap(change) })),
    isForCalm: other !== turnover,
  });
  const same = (table: PlanTable) => [table];
  return [
    at("chosen", same),
    at("chosen, turnover 10", same, 10),
    at("chosen, turnover 20", same, 20),
    at("chosen, turnover 80", same, 80),
    at("starting point: the three two-way and sex tables yearly", (table) => [
      paced(table, "year", ["kelurahan kelamin", "kecamatan kelamin usia", "kecamatan kelamin pekerjaan"]),
    ]),
    at("leaner: no kecamatan two-way", (table) => (table.level === "kecamatan" && table.by.length > 1 ? [] : [table])),
    at("leaner: no kelurahan × occupation", (table) => (nameOf(table) === "kelurahan pekerjaan" ? [] : [table])),
    at("coarser: everything below the city yearly", (table) =>
      table.by.length > 0 && table.level !== "kota" ? [{ ...table, cadence: "year" }] : [table],
    ),
    at("richer: kelurahan × age quarterly", (table) => [paced(table, "quarter", ["kelurahan usia"])]),
    at("richer: kelurahan × occupation quarterly", (table) => [paced(table, "quarter", ["kelurahan pekerjaan"])]),
    at("richer: kecamatan one-way monthly", (table) =>
      table.level === "kecamatan" && table.by.length === 1 ? [{ ...table, cadence: "month" }] : [table],
    ),
  ];
}

function nameOf({ level, by }: PlanTable): string {
  return [level, ...by].join(" ");
}

function paced(table: PlanTable, cadence: Cadence, names: readonly string[]): PlanTable {
  return names.includes(nameOf(table)) ? { ...table, cadence } : table;
}
