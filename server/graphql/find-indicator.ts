import type { Dataset, Measure } from "../../schema/dataset.ts";
import { datasets, type Indicator, indicators } from "../../schema/datasets/index.ts";
import { nearest } from "../codelists.ts";
import { PortalError } from "../errors.ts";

/** The indicator with this id. Throws `UNKNOWN_INDICATOR` with the nearest one, found by its words too. */
export function indicatorById(id: string): Indicator {
  const found = indicators.get(id);
  if (found) return found;
  const known = [...indicators.keys()];
  const byWord = searchIndicators(
    known.map((name) => indicators.get(name) as Indicator),
    id,
  )[0]?.id;
  throw new PortalError("UNKNOWN_INDICATOR", {
    nearest: byWord ?? nearest(id, known)[0] ?? "-",
    known: known.join(", "),
  });
}

/** The dataset with this id. Throws `UNKNOWN_DATASET` with the nearest one. */
export function datasetById(id: string): Dataset {
  const found = datasets.find((dataset) => dataset.id === id);
  if (found) return found;
  const known = datasets.map((dataset) => dataset.id);
  throw new PortalError("UNKNOWN_DATASET", { nearest: nearest(id, known)[0] ?? "-", known: known.join(", ") });
}

/** Indicators whose id, label, synonyms or definition hold every searched word, in either language. */
export function searchIndicators(among: readonly Indicator[], search: string): Indicator[] {
  const words = search
    .toLowerCase()
    .split(/[\s-]+/)
    .filter((word) => word !== "");
  return among.filter((indicator) => {
    const text = textOf(indicator).toLowerCase();
    return words.length > 0 && words.every((word) => text.includes(word));
  });
}

function textOf({ id, measure }: { readonly id: string; readonly measure: Measure }): string {
  const { label, definition, synonyms } = measure;
  return [id, label.id, label.en, definition.id, definition.en, ...synonyms].join(" ");
}

/** Region levels at which some table of the plan publishes the indicator. */
export function levelsOf({ id, dataset }: Indicator): Dataset["plan"][number]["level"][] {
  return [...new Set(dataset.plan.filter((table) => table.measures.includes(id)).map((table) => table.level))];
}
