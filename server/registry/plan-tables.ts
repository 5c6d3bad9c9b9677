import { type QueryExecutorProvider, sql } from "kysely";
import type { Aggregate, Confidential } from "../../schema/aggregate.ts";
import type { CodelistId } from "../../schema/codelist.ts";
import type { Dataset, PersonMeasure, PlanTable } from "../../schema/dataset.ts";
import type { Month } from "../../schema/month.ts";
import type { Text } from "../../schema/text.ts";
import { type Codelists, regionsWithin } from "../codelists.ts";

/** Source id of every number counted from contributions. */
export const contributionSource = "iuran";

/** The column of `base_cell` that holds the codes of a list; the lists without a column break no table down. */
const columnOf: Readonly<Record<CodelistId, string | undefined>> = {
  sexes: "sex",
  "age-bands": "age_band",
  occupations: "occupation",
  payers: "payer",
  regions: undefined,
  tariffs: undefined,
  segments: undefined,
  causes: undefined,
  "note-scopes": undefined,
  "nik-provinces": undefined,
};

/** Attributes of people by the column of `base_cell`, as a planned table names them. */
export function attributesOf(datasets: readonly Dataset[]): ReadonlyMap<string, Text> {
  const found = new Map<string, Text>();
  for (const { dimensions, plan } of datasets) {
    for (const name of new Set(plan.flatMap(({ by }) => by))) {
      const dimension = dimensions[name];
      const column = dimension && columnOf[dimension.codelist];
      if (column !== undefined) found.set(column, dimension?.label ?? { id: name, en: name });
    }
  }
  return found;
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

/** What a tabulation of plan tables needs to know besides `base_cell` and `region_line`. */
export interface PlanScope {
  readonly codelists: Codelists;
  readonly publisher: string;
  readonly months: readonly Month[];
  /** sums of `base_cell` by level and columns: tables that differ only in their measures share one */
  readonly sums: Map<string, ReadonlyMap<string, Counts>>;
}

/**
 * Second stage: the person counts of one planned table, summed from `base_cell`. Every planned month × region × code
 * has its cell, zeros included, in plan, region, month and code order.
 */
export async function tabulatePlanTable(
  transaction: QueryExecutorProvider,
  dataset: Dataset,
  table: Pick<PlanTable, "measures" | "level" | "by">,
  { codelists, publisher, months, sums }: PlanScope,
): Promise<Confidential<Aggregate>[]> {
  const measures = table.measures.flatMap((indicator) => {
    const measure = dataset.measures[indicator];
    return measure?.kind === "person-count" ? [{ indicator, count: countOf[measure.measure] }] : [];
  });
  if (measures.length === 0) return [];
  const dimensions = table.by.map((name) => dimensionOf(dataset, name, codelists));
  const columns = dimensions.map((dimension) => dimension.column);
  const grouping = [table.level, ...columns].join("/");
  const counted = sums.get(grouping) ?? (await sumBaseCells(transaction, table.level, columns));
  sums.set(grouping, counted);
  const regions = regionsWithin(codelists.regions, publisher, table.level);
  const combinations = dimensions.reduce<Readonly<Record<string, string>>[]>(
    (sofar, { name, codes }) => sofar.flatMap((one) => codes.map((code) => ({ ...one, [name]: code }))),
    [{}],
  );
  return measures.flatMap(({ indicator, count }) =>
    regions.flatMap((region) =>
      months.flatMap((period) =>
        combinations.map((coordinates) => {
          const counts = counted.get([period, region.code, ...Object.values(coordinates)].join("/"));
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

function dimensionOf(dataset: Dataset, name: string, codelists: Codelists) {
  const codelist = dataset.dimensions[name]?.codelist;
  const column = codelist === undefined ? undefined : columnOf[codelist];
  if (codelist === undefined || column === undefined) {
    throw new Error(`dataset ${dataset.id} breaks people down by ${name}, which no attribute of theirs answers`);
  }
  return { name, column, codes: [...codelists[codelist].keys()] };
}

async function sumBaseCells(
  transaction: QueryExecutorProvider,
  level: string,
  columns: readonly string[],
): Promise<ReadonlyMap<string, Counts>> {
  const coordinates = sql.join(
    ["month", "region", ...columns].map((column) => sql.ref(column)),
    sql`, `,
  );
  const { rows } = await sql<Counts & { cell: string }>`
    select concat_ws('/', to_char(month, 'YYYY-MM'), ${sql.join(
      ["region", ...columns].map((column) => sql.ref(column)),
      sql`, `,
    )}) as cell,
      sum(active)::int as active, sum(new)::int as new, sum(re_entered)::int as re_entered, sum(ended)::int as ended
    from base_cell join region_line using (kelurahan)
    where level = ${level}
    group by ${coordinates}
  `.execute(transaction);
  return new Map(rows.map((row) => [row.cell, row]));
}
