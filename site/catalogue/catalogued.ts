import { KatalogDocument, type KatalogQuery } from "../gql/graphql.ts";
import { oncePerBuild } from "../once-per-build.ts";
import { apiLocale, type Page } from "../page.ts";
import { ask } from "../portal.ts";
import { type ListedFile } from "./file-types.ts";

export type CataloguedIndicator = KatalogQuery["indicators"][number];

/** A dataset with everything that a catalogue says of it, in the language of the page. */
export interface CataloguedDataset {
  readonly about: CataloguedIndicator["dataset"];
  readonly indicators: readonly CataloguedIndicator[];
  readonly files: readonly ListedFile[];
  /** words to find it by, each once */
  readonly keywords: readonly string[];
}

const indicatorsOf = oncePerBuild(
  async (page) => (await ask(KatalogDocument, { locale: apiLocale(page.locale) })).indicators,
);

/** Every dataset of the release that has files of its own. */
export async function cataloguedDatasets(page: Page): Promise<CataloguedDataset[]> {
  const indicators = await indicatorsOf(page);
  return page.datasets.flatMap(({ id }) => {
    const own = indicators.filter(({ dataset }) => dataset.id === id);
    const files = page.release.files.filter((file) => file.dataset === id);
    const about = own[0]?.dataset;
    if (!about || files.length === 0) return [];
    const keywords = [...new Set(own.flatMap(({ label, synonyms }) => [label, ...synonyms]))];
    return [{ about, indicators: own, files, keywords }];
  });
}
