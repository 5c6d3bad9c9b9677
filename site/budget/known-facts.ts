import type { CellView } from "../cells.ts";
import { KeteranganDocument, type KeteranganQuery } from "../gql/graphql.ts";
import { oncePerBuild } from "../once-per-build.ts";
import { apiLocale, cellView, type Page } from "../page.ts";
import { ask } from "../portal.ts";

type Release = NonNullable<KeteranganQuery["release"]>;
type Rival = NonNullable<KeteranganQuery["region"]>["rivalFigures"][number];

/** What an office says about a difference, in its own words. */
export type StatementView = Release["statements"][number];

/** A code with what its documents say of it. */
export interface KnownCode {
  readonly code: string;
  readonly name: string;
  readonly facts: Readonly<Record<string, string>>;
  readonly formerNames: readonly { readonly name: string; readonly until: string }[];
}

/** A figure of others beside the portal's own. */
export interface RivalView extends Omit<Rival, "observation" | "ours"> {
  readonly theirs: CellView;
  /** undefined where the release holds no such cell */
  readonly ours: CellView | undefined;
}

/** What stands beside the numbers of every year: names and facts of codes, statements of offices, figures of others. */
export interface KnownFacts {
  /** codes of a dimension in the order of their list */
  codes(dimension: string): readonly KnownCode[];
  label(dimension: string): string;
  readonly statements: readonly StatementView[];
  readonly rivals: readonly RivalView[];
}

/** Asked once per language and build. */
export const knownFacts = oncePerBuild(async (page: Page): Promise<KnownFacts> => {
  const variables = { locale: apiLocale(page.locale), city: page.city.code };
  const { budget, excise, targets, lapse, release, region } = await ask(KeteranganDocument, variables);
  const dimensions = new Map(
    [...budget, ...excise, ...targets, ...lapse].flatMap(({ by }) => by).map((one) => [one.id, one] as const),
  );
  return {
    codes: (dimension) =>
      (dimensions.get(dimension)?.codes ?? []).map(({ facts, ...code }) => ({
        ...code,
        facts: Object.fromEntries(facts.map(({ name, value }) => [name, value])),
      })),
    label: (dimension) => dimensions.get(dimension)?.label ?? dimension,
    statements: release?.statements ?? [],
    rivals: (region?.rivalFigures ?? []).map(({ observation, ours, ...figure }) => ({
      ...figure,
      theirs: cellView(page, observation),
      ours: ours.cell.quality ? cellView(page, ours) : undefined,
    })),
  };
});
