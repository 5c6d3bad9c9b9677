import { isAt } from "../budget/budget-year.ts";
import type { CellView } from "../cells.ts";
import { LembarLaluDocument } from "../gql/graphql.ts";
import { apiLocale, cellView, type Page } from "../page.ts";
import { ask } from "../portal.ts";
import { releaseOfMonth } from "../release-of-month.ts";

/** Money against people from January to a month, as the release of that month told it. */
export interface ToldThen {
  readonly release: string;
  at(indicator: string, codes?: Readonly<Record<string, string>>): CellView | undefined;
}

/**
 * Reads it. A year's comparison grows with every month and is published for the year alone, so that the sum up to a quarter stands in the
 * release of the quarter's last month. Undefined where that month has no release of its own.
 */
export async function toldThen(page: Page, year: string, month: string): Promise<ToldThen | undefined> {
  const release = await releaseOfMonth(page, month);
  if (release === undefined) return undefined;
  const variables = { earlier: release, locale: apiLocale(page.locale), city: page.city.code, year };
  const { match } = await ask(LembarLaluDocument, variables);
  const cells = match.nodes.map((node) => cellView(page, node, release));
  return {
    release,
    at: (indicator, codes = {}) => cells.find((cell) => cell.indicator === indicator && isAt(cell, codes)),
  };
}
