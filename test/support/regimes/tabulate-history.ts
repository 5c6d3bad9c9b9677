import type { Aggregate, AggregateSet, Confidential, Source } from "../../../schema/aggregate.ts";
import { cellId } from "../../../schema/cell.ts";
import type { CodelistId } from "../../../schema/codelist.ts";
import type { Dataset, PersonMeasure, PlanTable } from "../../../schema/dataset.ts";
import { addMonths, type Month } from "../../../schema/month.ts";
import type { TownHistory } from "./simulate-town.ts";
import type { TownCodes } from "./town-codes.ts";

/** The first month of every invented town. */
export const firstMonth: Month = "2024-01";

type Counts = Readonly<Record<"active" | "new" | "re-entered" | "ended", Int32Array>>;
const columns: readonly CodelistId[] = ["sexes", "age-bands", "occupations", "payers"];

const sources: readonly Source[] = [
  { id: "iuran", institution: "Kota", document: "Daftar iuran", date: undefined, definition: "Iuran sah" },
  { id: "sasaran-1", institution: "Wali Kota", document: "Keputusan 1", date: "2023-12-01", definition: "Sasaran" },
  { id: "pekerja-1", institution: "BPS", document: "Sakernas", date: "2023-08-01", definition: "Bekerja" },
];

/**
 * The true aggregates of every planned table for the months up to `last` (counted from 0), as known in that month, after the same
 * definitions as the registry: an end of cover stands in the first unpaid month at the coordinates of the last paid one.
 */
export function tabulateHistory(
  history: TownHistory,
  { last, datasets, publisher }: { last: number; datasets: readonly Dataset[]; publisher: string },
): AggregateSet {
  const months = countMonths(history, last);
  const person = (dataset: Dataset) => (table: PlanTable) =>
    table.measures.flatMap((indicator) => {
      const measure = dataset.measures[indicator];
      if (measure?.kind === "document-count") return documentCells({ history, indicator, table, last, publisher });
      if (measure?.kind !== "person-count") return [];
      return personCells({ history, months, dataset, table, indicator, measure: measure.measure, publisher });
    });
  const all = datasets.flatMap((dataset) => dataset.plan.flatMap(person(dataset)));
  const aggregates = [...new Map(all.map((one) => [cellId(one), one as Confidential<Aggregate>])).values()];
  const period = addMonths(firstMonth, last);
  return { publisher, firstPeriod: firstMonth, period, aggregates, sources };
}

/** Persons by month at the finest coordinates. */
function countMonths({ codes, people }: TownHistory, last: number): Counts[] {
  const size = codes.kelurahan.length * columns.reduce((product, column) => product * codesOf(codes, column).length, 1);
  const counts = Array.from({ length: last + 1 }, () => ({
    ...{ active: new Int32Array(size), new: new Int32Array(size) },
    ...{ "re-entered": new Int32Array(size), ended: new Int32Array(size) },
  }));
  const ages = codes.ages.map(({ from }) => from);
  for (const person of people) {
    let before = -1;
    let isKnown = false;
    for (const [month, count] of counts.entries()) {
      const paid = person.known[month] ?? 0;
      const base = paid === 0 || paid > last + 1 ? -1 : baseIndex(codes, person, month, ages);
      if (base >= 0) {
        add(count.active, base);
        if (!isKnown) add(count.new, base);
        else if (before < 0) add(count["re-entered"], base);
        isKnown = true;
      } else if (before >= 0) add(count.ended, before);
      before = base;
    }
  }
  return counts;
}

function add(counts: Int32Array, index: number): void {
  counts[index] = (counts[index] ?? 0) + 1;
}

function baseIndex(codes: TownCodes, person: TownHistory["people"][number], month: number, ages: number[]): number {
  const age = person.age + Math.floor(month / 12);
  let band = ages.length - 1;
  while (band > 0 && age < (ages[band] ?? 0)) band--;
  let index = person.kelurahan[month] ?? 0;
  index = index * codes.sexes.length + person.sex;
  index = index * codes.ages.length + band;
  index = index * codes.occupations.length + (person.occupation[month] ?? 0);
  return index * codes.payers.length + (person.payer[month] ?? 0);
}

function codesOf(codes: TownCodes, column: CodelistId): readonly string[] {
  if (column === "sexes") return codes.sexes;
  if (column === "age-bands") return codes.ages.map(({ code }) => code);
  if (column === "occupations") return codes.occupations;
  if (column === "payers") return codes.payers;
  throw new Error(`no attribute of people has codes of ${column}`);
}

function personCells(input: {
  readonly history: TownHistory;
  readonly months: readonly Counts[];
  readonly dataset: Dataset;
  readonly table: PlanTable;
  readonly indicator: string;
  readonly measure: PersonMeasure;
  readonly publisher: string;
}): Aggregate[] {
  const { codes } = input.history;
  const by = input.table.by.map((name) => {
    const column = input.dataset.dimensions[name]?.codelist;
    if (column === undefined || column === "release") throw new Error(`no dimension ${name}`);
    return { name, column, codes: codesOf(codes, column) };
  });
  const regions = regionsOf(codes, input.table.level, input.publisher);
  const cellOf = cellOfBase(codes, regions.ofKelurahan, by);
  const cells = by.reduce((count, dimension) => count * dimension.codes.length, regions.codes.length);
  return input.months.flatMap((counts, month) => {
    const values = new Int32Array(cells);
    const base = counts[input.measure === "person-months" ? "active" : input.measure];
    for (let at = 0; at < base.length; at++) {
      const count = base[at] ?? 0;
      if (count > 0) values[cellOf[at] ?? 0] = (values[cellOf[at] ?? 0] ?? 0) + count;
    }
    return Array.from(values, (value, cell) => {
      const { region, dimensions } = coordinates(cell, regions.codes, by);
      const { indicator } = input;
      const period = addMonths(firstMonth, month);
      return { indicator, region, period, dimensions, value, contributors: value, source: "iuran" };
    });
  });
}

type By = readonly { readonly name: string; readonly column: CodelistId; readonly codes: readonly string[] }[];

function regionsOf(codes: TownCodes, level: PlanTable["level"], publisher: string) {
  const above = codes.kelurahan.map((one) =>
    level === "kelurahan" ? one.code : level === "kecamatan" ? one.kecamatan : publisher,
  );
  const distinct = [...new Set(above)];
  return { codes: distinct, ofKelurahan: above.map((code) => distinct.indexOf(code)) };
}

/** For every finest coordinate the table's cell: region first, then the table's dimensions in their order. */
function cellOfBase(codes: TownCodes, regionOf: readonly number[], by: By): Int32Array {
  const sizes = columns.map((column) => codesOf(codes, column).length);
  const finest = sizes.reduce((product, size) => product * size, 1);
  return Int32Array.from({ length: codes.kelurahan.length * finest }, (_, base) => {
    let rest = base;
    const digits = new Map<CodelistId, number>();
    for (let at = columns.length - 1; at >= 0; at--) {
      const size = sizes[at] ?? 1;
      digits.set(columns[at] ?? "regions", rest % size);
      rest = Math.floor(rest / size);
    }
    return by.reduce(
      (cell, { column, codes: list }) => cell * list.length + (digits.get(column) ?? 0),
      regionOf[rest] ?? 0,
    );
  });
}

function coordinates(cell: number, regions: readonly string[], by: By) {
  let rest = cell;
  const pairs: [string, string][] = [];
  for (const { name, codes } of [...by].reverse()) {
    pairs.unshift([name, codes[rest % codes.length] ?? ""]);
    rest = Math.floor(rest / codes.length);
  }
  return { region: regions[rest] ?? "", dimensions: Object.fromEntries(pairs) };
}

/** A document names 12,000 per kecamatan, shared evenly, and 100,000 workers of the city. */
function documentCells(input: {
  readonly history: TownHistory;
  readonly indicator: string;
  readonly table: PlanTable;
  readonly last: number;
  readonly publisher: string;
}): Aggregate[] {
  const { indicator, table, publisher } = input;
  const isTarget = indicator === "sasaran";
  const regions = regionsOf(input.history.codes, table.level, publisher).codes;
  const districts = regionsOf(input.history.codes, "kecamatan", publisher).codes.length;
  const value = isTarget ? (table.level === "kota" ? 12_000 * districts : 12_000) : 100_000;
  return regions.flatMap((region) =>
    Array.from({ length: input.last + 1 }, (_, month) => ({
      ...{ indicator, region, period: addMonths(firstMonth, month), dimensions: {}, value },
      ...{ contributors: undefined, source: isTarget ? "sasaran-1" : "pekerja-1" },
    })),
  );
}
