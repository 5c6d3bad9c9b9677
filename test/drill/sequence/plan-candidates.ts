import type { Cadence, Dataset, PlanTable } from "../../../schema/dataset.ts";
import { datasets, isPlanned } from "../../../schema/datasets/index.ts";
import { needsTurnover } from "../../../server/disclosure/row-store/printing-months.ts";

/** A plan that was or could be chosen, with the turnover that lets its details appear. */
export interface PlanCandidate {
  readonly name: string;
  readonly turnover: number;
  readonly datasets: readonly Dataset[];
  /** true where only a calm programme can tell the difference: in the others more people come and go in every month */
  readonly isForCalm: boolean;
  /** true where only the tables of events differ: persons by the month stand with their totals alone */
  readonly isOfEvents?: boolean;
}

/** The chosen plan first, as it stands; then leaner, coarser and richer ones. */
export function planCandidates(turnover: number): readonly PlanCandidate[] {
  const at = (name: string, change: (table: PlanTable) => readonly PlanTable[], other = turnover): PlanCandidate => ({
    name,
    turnover: other,
    datasets: datasets.map((dataset) =>
      isPlanned(dataset) ? { ...dataset, plan: dataset.plan.flatMap(change) } : dataset,
    ),
    isForCalm: other !== turnover,
  });
  const same = (table: PlanTable) => [table];
  const claims = (name: string, tables: readonly PlanTable[]): PlanCandidate => ({
    ...{ name: `claims: ${name}`, turnover, isForCalm: false, isOfEvents: true },
    datasets: datasets.map((dataset) =>
      dataset.id === "benefits"
        ? { ...dataset, plan: [...dataset.plan.filter((table) => !countsClaims(table)), ...tables] }
        : isPlanned(dataset)
          ? { ...dataset, plan: dataset.plan.filter((table) => !needsTurnover(table)) }
          : dataset,
    ),
  });
  const outcomes = (by: readonly string[], period: "YEAR" | "HALF") => claimTable(everyOutcome, by, period);
  const paid = (by: readonly string[], period: "YEAR" | "HALF") => claimTable(["klaim-dibayar"], by, period);
  const others = (by: readonly string[], period: "YEAR" | "HALF") =>
    ({
      ...claimTable(
        everyOutcome.filter((id) => id !== "klaim-dibayar"),
        by,
        period,
      ),
      isWhole: true,
    }) as const;
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
    claims("program × outcome, halves × outcome", [
      ...[outcomes([], "YEAR"), outcomes(["program"], "YEAR"), outcomes([], "HALF")],
    ]),
    claims("program × outcome", [outcomes([], "YEAR"), outcomes(["program"], "YEAR")]),
    claims("outcome, program, halves × outcome", [
      outcomes([], "YEAR"),
      paid(["program"], "YEAR"),
      outcomes([], "HALF"),
    ]),
    claims("outcome, program", [outcomes([], "YEAR"), paid(["program"], "YEAR")]),
    claims("paid, program, halves; the other outcomes whole or not at all (chosen)", [
      ...[paid([], "YEAR"), others([], "YEAR"), paid(["program"], "YEAR"), paid([], "HALF")],
    ]),
    claims("the same without halves", [paid([], "YEAR"), others([], "YEAR"), paid(["program"], "YEAR")]),
    claims("the same, the other outcomes also by program and half", [
      ...[paid([], "YEAR"), others([], "YEAR"), paid(["program"], "YEAR"), others(["program"], "YEAR")],
      ...[paid([], "HALF"), others([], "HALF")],
    ]),
  ];
}

const everyOutcome = ["klaim-diajukan", "klaim-dibayar", "klaim-ditolak", "klaim-belum-diputus"] as const;

function claimTable(measures: readonly string[], by: readonly string[], period: "YEAR" | "HALF"): PlanTable {
  return { measures, level: "kota", by, cadence: "year", period, adds: { id: "klaim", en: "claims" } };
}

/** The tables of claims by year and half: the ones that are tried in other ways. */
function countsClaims({ measures, period }: PlanTable): boolean {
  return period !== "TRIENNIUM" && measures.some((id) => everyOutcome.some((outcome) => outcome === id));
}

function nameOf({ level, by }: PlanTable): string {
  return [level, ...by].join(" ");
}

function paced(table: PlanTable, cadence: Cadence, names: readonly string[]): PlanTable {
  return names.includes(nameOf(table)) ? { ...table, cadence } : table;
}
