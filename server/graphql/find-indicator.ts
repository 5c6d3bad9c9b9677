import type { Dataset } from "../../schema/dataset.ts";
import { datasets, type Indicator, indicators } from "../../schema/datasets/index.ts";
import { type PeriodKind, periodKinds } from "../../schema/period.ts";
import { PortalError } from "../errors.ts";
import { periodKindOf } from "./planned-cuts.ts";
import { isSlip, meant, nearestSpelling } from "./suggestion.ts";

/** The indicator with this id. Throws `UNKNOWN_INDICATOR` with the nearest one, found by its words too. */
export function indicatorById(id: string): Indicator {
  const found = indicators.get(id);
  if (found) return found;
  const known = [...indicators.keys()];
  const byWord = searchIndicators(
    known.map((name) => indicators.get(name) as Indicator),
    id,
  )[0]?.id;
  const hint = byWord === undefined ? nearestSpelling(id, known) : meant(byWord);
  throw new PortalError("UNKNOWN_INDICATOR", { hint, known: known.join(", ") });
}

/** The dataset with this id. Throws `UNKNOWN_DATASET` with the nearest one. */
export function datasetById(id: string): Dataset {
  const found = datasets.find((dataset) => dataset.id === id);
  if (found) return found;
  const known = datasets.map((dataset) => dataset.id);
  throw new PortalError("UNKNOWN_DATASET", { hint: nearestSpelling(id, known), known: known.join(", ") });
}

/**
 * Indicators that hold every searched word, in either language: first those named so, then those whose definition says it. Where there
 * is none, those named with words that differ from the searched ones by a slip.
 */
export function searchIndicators(among: readonly Indicator[], search: string): Indicator[] {
  const words = wordsOf(search.slice(0, longestSearch));
  if (words.length === 0) return [];
  const holdAll = (texts: readonly string[]) => {
    const text = texts.join(" ").toLowerCase();
    return words.every((word) => text.includes(word));
  };
  const named = among.filter((indicator) => holdAll(namesOf(indicator)));
  const said = among.filter((indicator) => {
    const { id, en } = indicator.measure.definition;
    return !named.includes(indicator) && holdAll([...namesOf(indicator), id, en]);
  });
  const found = [...named, ...said];
  if (found.length > 0) return found;
  return among.filter((indicator) => {
    const known = wordsOf(namesOf(indicator).join(" "));
    return words.every((word) => known.some((one) => one === word || isSlip(word, one)));
  });
}

function namesOf({ id, measure: { label, synonyms } }: Indicator): string[] {
  return [id, label.id, label.en, ...synonyms];
}

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[\s-]+/)
    .filter((word) => word !== "");
}

/** Longer texts are no search. */
const longestSearch = 100;

/** Region levels at which some table of the plan publishes the indicator. */
export function levelsOf({ id, dataset }: Indicator): Dataset["plan"][number]["level"][] {
  return [...new Set(dataset.plan.filter((table) => table.measures.includes(id)).map((table) => table.level))];
}

/** Kinds of period of the tables that publish the indicator, longest first. */
export function periodKindsOf({ id, dataset }: Indicator): PeriodKind[] {
  const kinds = new Set(dataset.plan.filter((table) => table.measures.includes(id)).map(periodKindOf));
  return periodKinds.filter((kind) => kinds.has(kind));
}
