import { type QueryExecutorProvider, sql } from "kysely";
import type { Aggregate, Confidential } from "../../schema/aggregate.ts";
import type { CodelistId, RegionLevel } from "../../schema/codelist.ts";
import type { Dataset, PersonMeasure, PlanTable } from "../../schema/dataset.ts";
import type { Month } from "../../schema/month.ts";
import type { Text } from "../../schema/text.ts";
import { type Codelists, regionsWithin } from "../codelists.ts";

/** Source id of every number counted from contributions. */
export const contributionSource = "iuran";

/** What sums may stand under, in the order in which a sum's address names them. */
const regionColumns = ["kota", "kecamatan", "kelurahan"] as const satisfies readonly RegionLevel[];
const attributeColumns = ["sex", "age_band", "occupation", "payer"] as const;
const columns = [...regionColumns, ...attributeColumns] as const;
type AttributeColumn = (typeof attributeColumns)[number];
type Column = (typeof columns)[number];

/** The column of `base_cell` that holds the codes of a list; the lists without a column break no table down. */
const columnOf: Readonly<Partial<Record<CodelistId, AttributeColumn>>> = {
  sexes: "sex",
  "age-bands": "age_band",
  occupations: "occupation",
  payers: "payer",
};

/** Attributes of people that some planned table asks for, by their column of `base_cell`. */
export function plannedAttributes(datasets: readonly Dataset[]): ReadonlyMap<AttributeColumn, Text> {
  return new Map(
    datasets.flatMap((dataset) =>
      dataset.plan.flatMap(({ by }) =>
        by.map((name) => [
          attributeOf(dataset, name).column,
          dataset.dimensions[name]?.label ?? { id: name, en: name },
        ]),
      ),
    ),
  );
}

/** What one region and combination of codes counts in one month. */
type Counts = Readonly<Record<"active" | "new" | "re_entered" | "ended", number>>;

const countOf: Readonly<Record<PersonMeasure, (counts: Counts) => number>> = {
  active: (counts) => counts.active,
  new: (counts) => counts.new,
  "re-entered": (counts) => counts.re_entered,
  ended: (counts) => counts.ended,
  // a person active in a month is one person-month, whatever the number of payers
  "person-months": (counts) => counts.active,
};

/** What a tabulation of plan tables needs to know. */
export interface PlanScope {
  readonly codelists: Codelists;
  readonly publisher: string;
  readonly months: readonly Month[];
  readonly sums: PlanSums;
}

/** Sums of `base_cell` for every table of the plans. */
export interface PlanSums {
  /** the columns that any table asks for */
  readonly used: readonly Column[];
  /** by grouping number, month, region and codes, in the order of the columns */
  readonly counts: ReadonlyMap<string, Counts>;
}

/**
 * Second stage: all sums that the plans ask for, in one reading of `base_cell` and `region_line`, however many tables there are. Nobody
 * may be without a code.
 */
export async function sumPlans(transaction: QueryExecutorProvider, datasets: readonly Dataset[]): Promise<PlanSums> {
  const sets = new Map(
    datasets.flatMap((dataset) =>
      dataset.plan.map((table) => {
        const set = groupingOf(dataset, table);
        return [set.join("/"), set] as const;
      }),
    ),
  );
  const used = columns.filter((column) => [...sets.values()].some((set) => set.includes(column)));
  const list = (names: readonly Column[]) =>
    sql.join(
      names.map((name) => sql.ref(name)),
      sql`, `,
    );
  const { rows } = await sql<Counts & { cell: string }>`
    with line as (
      select kelurahan, max(region) filter (where level = 'kota') as kota,
        max(region) filter (where level = 'kecamatan') as kecamatan
      from region_line group by kelurahan
    )
    select concat_ws('/', grouping(${list(used)}), to_char(month, 'YYYY-MM'), ${list(used)}) as cell,
      sum(active)::int as active, sum(new)::int as new, sum(re_entered)::int as re_entered, sum(ended)::int as ended
    from base_cell join line using (kelurahan)
    group by grouping sets (${sql.join(
      [...sets.values()].map((set) => sql`(month, ${list(set)})`),
      sql`, `,
    )})
  `.execute(transaction);
  return { used, counts: new Map(rows.map((row) => [row.cell, row])) };
}

/** PostgreSQL's number of a grouping: a bit for each column, set where the column is summed over. */
function groupingNumber(used: readonly Column[], set: readonly Column[]): number {
  return used.reduce((number, column) => number * 2 + (set.includes(column) ? 0 : 1), 0);
}

function groupingOf(dataset: Dataset, { level, by }: Pick<PlanTable, "level" | "by">): Column[] {
  const wanted = new Set<string>([level, ...by.map((name) => attributeOf(dataset, name).column)]);
  return columns.filter((column) => wanted.has(column));
}

/**
 * The person counts of one planned table. Every planned month × region × code has its cell, zeros included, in plan, region, month and
 * code order.
 */
export function tabulatePlanTable(
  dataset: Dataset,
  table: Pick<PlanTable, "measures" | "level" | "by">,
  { codelists, publisher, months, sums }: PlanScope,
): Confidential<Aggregate>[] {
  const measures = table.measures.flatMap((indicator) => {
    const measure = dataset.measures[indicator];
    return measure?.kind === "person-count" ? [{ indicator, count: countOf[measure.measure] }] : [];
  });
  if (measures.length === 0) return [];
  const dimensions = table.by.map((name) => {
    const { codelist, column } = attributeOf(dataset, name);
    return { name, column, codes: [...codelists[codelist].keys()] };
  });
  const grouping = groupingNumber(sums.used, groupingOf(dataset, table));
  const inOrder = dimensions.toSorted((a, b) => columns.indexOf(a.column) - columns.indexOf(b.column));
  const regions = regionsWithin(codelists.regions, publisher, table.level);
  const combinations = dimensions
    .reduce<Readonly<Record<string, string>>[]>(
      (sofar, { name, codes }) => sofar.flatMap((one) => codes.map((code) => ({ ...one, [name]: code }))),
      [{}],
    )
    .map((coordinates) => ({ coordinates, codes: inOrder.map(({ name }) => coordinates[name]) }));
  return measures.flatMap(({ indicator, count }) =>
    regions.flatMap((region) =>
      months.flatMap((period) =>
        combinations.map(({ coordinates, codes }) => {
          const counts = sums.counts.get([grouping, period, region.code, ...codes].join("/"));
          const value = counts === undefined ? 0 : count(counts);
          const aggregate: Aggregate = {
            indicator,
            region: region.code,
            period,
            dimensions: coordinates,
            value,
            contributors: value,
            source: contributionSource,
          };
          return aggregate as Confidential<Aggregate>;
        }),
      ),
    ),
  );
}

function attributeOf(
  dataset: Dataset,
  name: string,
): { readonly codelist: CodelistId; readonly column: AttributeColumn } {
  const codelist = dataset.dimensions[name]?.codelist;
  const column = codelist === undefined || codelist === "release" ? undefined : columnOf[codelist];
  if (codelist === undefined || codelist === "release" || column === undefined) {
    throw new Error(`dataset ${dataset.id} breaks people down by ${name}, which no attribute of theirs answers`);
  }
  return { codelist, column };
}
