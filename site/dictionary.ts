import type { Dataset, Measure } from "../schema/dataset.ts";
import { datasets } from "../schema/datasets/index.ts";
import type { Cut, Page } from "./page.ts";
import { other, type Sentence, say, words } from "./sentence.ts";

/** The declaration of a dataset. Throws for an id that nothing declares. */
export function declared(id: string): Dataset {
  const found = datasets.find((one) => one.id === id);
  if (!found) throw new RangeError(`no dataset is called ${id}`);
  return found;
}

/** When numbers of this measure are hidden, by the rules that its declaration names; thresholds come from the profile. */
export function hidingRules(
  { t, profile }: Pick<Page, "t" | "profile">,
  dataset: Dataset,
  id: string,
  hiddenWith: string | undefined,
): Sentence[] {
  const { hidden: text } = t.dictionary;
  const measure: Measure | undefined = dataset.measures[id];
  if (!measure) throw new RangeError(`${dataset.id} has no measure ${id}`);
  if (hiddenWith !== undefined) return [say(text.with, { other: words(hiddenWith) })];
  if (measure.kind === "share" || measure.kind === "ratio") return [say(text.parts)];
  const counts = measure.kind === "person-count" || (measure.kind === "event-count" && !measure.isForced);
  if (!counts || dataset.disclosure === undefined) return [say(text.never)];
  const { minimum } = dataset.disclosure;
  const k = other("threshold", String(profile.minimum[minimum]));
  return [say(minimum === "claims" ? text.claims : text.people, { k })];
}

/** A code list that the dataset's files use: whose column, and the codes with their names in this release. */
export interface CodeTable {
  readonly dimension: string;
  readonly label: string;
  readonly codes: readonly { readonly code: string; readonly name: string }[];
}

/** The code lists of a dataset's dimensions as the API names them, in the order of the declaration. */
export function codeTables(page: Pick<Page, "cuts">, dataset: Dataset): CodeTable[] {
  const own = page.cuts.filter((cut) => cut.dataset.id === dataset.id);
  return Object.keys(dataset.dimensions).flatMap((dimension) => {
    const found = own.flatMap(({ by }) => by).find(({ id }) => id === dimension);
    return found ? [{ dimension, label: found.label, codes: found.codes }] : [];
  });
}

/** The tables of the plan in which a measure stands, each level and kind of period once. */
export function breakdownsOf(page: Pick<Page, "cuts">, indicator: string): readonly Cut[] {
  return page.cuts.filter((cut) => cut.indicators.some(({ id }) => id === indicator));
}
