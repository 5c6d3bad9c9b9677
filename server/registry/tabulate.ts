import { type QueryExecutorProvider, sql } from "kysely";
import type { Aggregate, AggregateSet, Confidential, Source } from "../../schema/aggregate.ts";
import { cellId } from "../../schema/cell.ts";
import type { Dataset } from "../../schema/dataset.ts";
import { datasets as allDatasets, isPlanned } from "../../schema/datasets/index.ts";
import { type Month, monthsBetween } from "../../schema/month.ts";
import type { Profile } from "../../schema/profiles/profile.ts";
import type { Codelists } from "../codelists.ts";
import type { RegistryConnection } from "../database/registry-connection.ts";
import { PortalError } from "../errors.ts";
import { createBaseCells } from "./base-cells.ts";
import { readDocumentNumbers, tabulateDocuments } from "./documents.ts";
import { tabulateFigures } from "./figures/tabulate-figures.ts";
import { knownUntil } from "./known-until.ts";
import { createPersonMonths } from "./person-months.ts";
import { contributionSource, type PlanScope, plannedAttributes, sumPlans, tabulatePlanTable } from "./plan-tables.ts";
import { createRegionLines } from "./region-lines.ts";
import { sampleMark } from "./sample-mark.ts";
import { inTabulation } from "./tabulation.ts";

export interface TabulateEffects {
  readonly registry: RegistryConnection;
  readonly codelists: Codelists;
  readonly profile: Profile;
}

export interface TabulateRequest {
  readonly period: Month;
  /** ISO date: only contributions and refunds known on or before it count */
  readonly known: string;
}

/**
 * The true values of every planned cell up to `period`, as known on `known`: persons from contributions, targets and
 * workers from documents. Throws `NO_CONTRIBUTIONS` when no month up to `period` is paid, `PEOPLE_WITHOUT_REGION` when
 * somebody's kelurahan is unknown, `PEOPLE_WITHOUT_CODE` when an attribute the plan breaks down by is, `TARIFF_MISSING` when a billed month
 * has no tariff, and a RangeError on a malformed period or date.
 */
export async function tabulate(
  { registry, codelists, profile }: TabulateEffects,
  request: TabulateRequest,
): Promise<AggregateSet> {
  const scope = knownUntil(profile.publisher, request);
  return await inTabulation(registry, async (transaction) => {
    await createRegionLines(transaction, codelists.regions, profile.publisher);
    await createPersonMonths(transaction, codelists, scope);
    return await tabulatePlan(transaction, {
      ...{ codelists, profile, period: request.period, known: request.known },
      datasets: allDatasets,
    });
  });
}

/**
 * Both stages over `person_month` and `region_line` of this transaction for the planned datasets, and the figures of the others. Throws as
 * `tabulate` does.
 */
export async function tabulatePlan(
  transaction: QueryExecutorProvider,
  plan: {
    readonly codelists: Codelists;
    readonly profile: Profile;
    readonly period: Month;
    /** ISO date, as of `tabulate` */
    readonly known: string;
    readonly datasets: readonly Dataset[];
  },
): Promise<AggregateSet> {
  const { codelists, profile, period } = plan;
  const datasets = plan.datasets.filter(isPlanned);
  await createBaseCells(transaction);
  await refuseWithoutCode(transaction, datasets);
  const firstPeriod = await firstPaidMonth(transaction, period);
  const months = monthsBetween(firstPeriod, period);
  const scope: PlanScope = {
    codelists,
    publisher: profile.publisher,
    months,
    sums: await sumPlans(transaction, datasets),
  };
  const documents = await readDocumentNumbers(transaction, knownUntil(profile.publisher, plan));
  const aggregates: Confidential<Aggregate>[] = [];
  for (const dataset of datasets) {
    for (const table of dataset.plan) {
      aggregates.push(...tabulatePlanTable(dataset, table, scope));
      aggregates.push(...tabulateDocuments(dataset, table, documents, scope));
    }
  }
  const distinct = [...new Map(aggregates.map((aggregate) => [cellId(aggregate), aggregate])).values()];
  const { sources: figureSources, ...tabulated } = await tabulateFigures(transaction, { ...plan, months });
  const used = new Set([...distinct, ...(tabulated.figures ?? [])].map(({ source }) => source));
  const sources = new Map(
    [
      await contributions(transaction, profile, datasets),
      ...documents.map((number) => number.source),
      ...figureSources,
    ].map((one) => [one.id, one]),
  );
  return {
    publisher: profile.publisher,
    period,
    firstPeriod,
    aggregates: distinct,
    sources: [...sources.values()].filter((source) => used.has(source.id)),
    ...tabulated,
  };
}

/** Parts add up to their total only where everybody has a code. */
async function refuseWithoutCode(transaction: QueryExecutorProvider, datasets: readonly Dataset[]): Promise<void> {
  for (const [column, label] of plannedAttributes(datasets)) {
    const { rows } = await sql<{ months: number }>`
      select coalesce(sum(active), 0)::int as months from base_cell where ${sql.ref(column)} is null
    `.execute(transaction);
    const months = rows[0]?.months ?? 0;
    if (months > 0) throw new PortalError("PEOPLE_WITHOUT_CODE", { months, column: label });
  }
}

/** The registry's own lists as a source; those of a sample town are called invented, whatever office would send them. */
async function contributions(
  transaction: QueryExecutorProvider,
  profile: Profile,
  datasets: readonly Dataset[],
): Promise<Source> {
  const mark = await sampleMark(transaction);
  const counted = datasets.find((dataset) =>
    Object.values(dataset.measures).some((measure) => measure.kind === "person-count"),
  );
  return {
    id: contributionSource,
    institution: `${profile.office.id}${mark}`,
    document: `Daftar peserta dan daftar iuran${mark}`,
    date: undefined,
    definition: counted?.source.id ?? "",
  };
}

async function firstPaidMonth(transaction: QueryExecutorProvider, period: Month): Promise<Month> {
  const { rows } = await sql<{ first: Month | null }>`
    select to_char(min(month), 'YYYY-MM') as first from base_cell
  `.execute(transaction);
  const first = rows[0]?.first;
  if (!first) throw new PortalError("NO_CONTRIBUTIONS", { period });
  return first;
}
