import type { AggregateSet, Confidential, Figure, Source } from "../../../../schema/aggregate.ts";
import type { Dataset } from "../../../../schema/dataset.ts";
import { isPlanned } from "../../../../schema/datasets/index.ts";
import type { PublishedCode } from "../../../../schema/oversight.ts";
import { spanOf } from "../../../../schema/period.ts";
import type { Codelists } from "../../../../server/codelists.ts";
import { claimFigures } from "./claim-figures.ts";
import { figureAt, monthAt, type TownYears } from "./figure-maker.ts";
import { funnelFigures, payerMixFigures, qualityFigures, reconciliationFigures } from "./office-figures.ts";
import { continuityFigures, lapseFigures } from "./people-figures.ts";

const sources: readonly Source[] = [
  { id: "klaim", institution: "BPJS", document: "Daftar klaim", date: undefined, definition: "Klaim" },
  { id: "usulan", institution: "Dinas", document: "Daftar usulan", date: undefined, definition: "Usulan" },
  { id: "penerimaan", institution: "Dinas", document: "Catatan penerimaan", date: undefined, definition: "Berkas" },
];

/**
 * Adds the figures of the tabulated datasets to a town's aggregates, in the form in which the registry gives them: claims, proposals, continuity,
 * lapse, billed months, overlaps, findings and targets by document. Only what some table of `datasets` prints.
 */
export function withEvents(
  set: AggregateSet,
  town: TownYears,
  { datasets, codelists }: { readonly datasets: readonly Dataset[]; readonly codelists: Codelists },
): AggregateSet {
  if (datasets.every(isPlanned)) return set;
  const [lapse, quality] = [lapseFigures(town), qualityFigures(town)];
  const figures = [
    ...[...claimFigures(town), ...continuityFigures(town), ...lapse.figures, ...reconciliationFigures(town)],
    ...[...funnelFigures(town), ...payerMixFigures(town), ...quality.figures, ...targetFigures(town)],
  ].filter((figure) => isPrinted(figure, datasets, codelists));
  const used = new Set(figures.map(({ source }) => source));
  const codes = { sampai: named(lapse.codes), cek: named(quality.codes), dokumen: named(["kepwal", "rpjmd"]) };
  return { ...set, figures, codes, sources: [...set.sources, ...sources.filter(({ id }) => used.has(id))] };
}

function isPrinted(figure: Confidential<Figure>, datasets: readonly Dataset[], { regions }: Codelists): boolean {
  const shape = Object.keys(figure.dimensions).sort().join();
  return datasets.some(({ plan }) =>
    plan.some(
      ({ measures, level, by, period = "MONTH" }) =>
        measures.includes(figure.indicator) &&
        regions.get(figure.region)?.level === level &&
        [...by].sort().join() === shape &&
        spanOf(figure.period)?.kind === period,
    ),
  );
}

/** Two documents that name different targets in every month. */
function targetFigures(town: TownYears): Confidential<Figure>[] {
  return Array.from({ length: town.last + 1 }, (_, month) =>
    Object.entries({ kepwal: 12_345, rpjmd: 60_000 }).map(([dokumen, value]) =>
      figureAt(town, ["sasaran-dokumen", monthAt(town, month)], value, {
        dimensions: { dokumen },
        source: "sasaran-1",
      }),
    ),
  ).flat();
}

function named(codes: readonly string[]): PublishedCode[] {
  return codes.map((code) => ({ code, name: { id: code, en: code }, facts: { sampai: "2026-12-31" } }));
}
