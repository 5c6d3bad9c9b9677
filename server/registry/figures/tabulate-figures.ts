import type { QueryExecutorProvider } from "kysely";
import type { AggregateSet } from "../../../schema/aggregate.ts";
import type { Dataset } from "../../../schema/dataset.ts";
import { isPlanned } from "../../../schema/datasets/index.ts";
import type { Month } from "../../../schema/month.ts";
import type { Profile } from "../../../schema/profiles/profile.ts";
import type { Codelists } from "../../codelists.ts";
import { readDocumentNumbers } from "../documents.ts";
import { knownUntil } from "../known-until.ts";
import { sampleMark } from "../sample-mark.ts";
import { tabulateBenefits } from "./benefits.ts";
import { tabulateBudget } from "./budget.ts";
import { type Budget, readBudget } from "./budget-lines.ts";
import { tabulateContinuity } from "./continuity.ts";
import { tabulateDbhcht } from "./dbhcht.ts";
import type { DatasetFigures, FigureScope } from "./figure-scope.ts";
import { tabulateFunnel } from "./funnel.ts";
import { tabulateLapse } from "./lapse.ts";
import { tabulateMembership } from "./membership.ts";
import { tabulatePayerMix } from "./payer-mix.ts";
import { tabulateQuality } from "./quality.ts";
import { tabulateReconciliation } from "./reconciliation.ts";
import { tabulateRival } from "./rival.ts";
import { tabulateTargets } from "./targets.ts";

/** How the cells of a tabulated dataset are found, by its id. */
type Tabulation = (
  transaction: QueryExecutorProvider,
  scope: FigureScope,
  budget: Budget,
) => Promise<DatasetFigures> | DatasetFigures;

const tabulations: Readonly<Record<string, Tabulation>> = {
  budget: (_, scope, budget) => tabulateBudget(scope, budget),
  reconciliation: tabulateReconciliation,
  dbhcht: tabulateDbhcht,
  continuity: tabulateContinuity,
  lapse: tabulateLapse,
  targets: async (transaction, scope) => tabulateTargets(scope, await readDocumentNumbers(transaction, scope)),
  membership: tabulateMembership,
  funnel: tabulateFunnel,
  benefits: tabulateBenefits,
  "payer-mix": tabulatePayerMix,
  quality: tabulateQuality,
  rival: tabulateRival,
};

/**
 * The true cells of every tabulated dataset among `datasets`, with those that have no number yet, their sources, the codes that documents
 * bring, the offices' statements and the reconciliation by line. Shares, ratios and what is derived are the release's to compute. Needs
 * `person_month`, `person_span` and `region_line` of the transaction. Throws `TARIFF_MISSING` when a billed month has no tariff.
 */
export async function tabulateFigures(
  transaction: QueryExecutorProvider,
  request: {
    readonly codelists: Codelists;
    readonly profile: Profile;
    readonly period: Month;
    /** ISO date: only what was known by then counts */
    readonly known: string;
    /** from the first paid month to `period` */
    readonly months: readonly Month[];
    readonly datasets: readonly Dataset[];
  },
): Promise<Pick<AggregateSet, "figures" | "codes" | "statements" | "reconciliation" | "sources">> {
  const { codelists, profile, period, months, datasets } = request;
  const tabulated = datasets.filter((dataset) => !isPlanned(dataset));
  if (tabulated.length === 0) return { sources: [] };
  const scope: FigureScope = {
    ...knownUntil(profile.publisher, request),
    ...{ codelists, profile, period, months },
    mark: await sampleMark(transaction),
  };
  const budget = await readBudget(transaction, scope);
  const parts: DatasetFigures[] = [];
  for (const { id } of tabulated) {
    const tabulation = tabulations[id];
    if (tabulation === undefined) throw new Error(`nothing tabulates the dataset ${id}`);
    parts.push(await tabulation(transaction, scope, budget));
  }
  const figures = parts.flatMap((part) => part.figures);
  const used = new Set(figures.map(({ source }) => source));
  const sources = new Map(parts.flatMap((part) => part.sources).map((source) => [source.id, source]));
  return {
    figures,
    sources: [...sources.values()].filter(({ id }) => used.has(id)),
    codes: Object.assign({}, ...parts.map((part) => part.codes)),
    statements: parts.flatMap((part) => part.statements ?? []),
    reconciliation: parts.flatMap((part) => part.reconciliation ?? []),
  };
}
