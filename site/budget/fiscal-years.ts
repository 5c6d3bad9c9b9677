import type { Page } from "../page.ts";

/** Fiscal years that the release has a budget of, oldest first. */
export function fiscalYears({ cuts }: Pick<Page, "cuts">): string[] {
  const wholes = cuts.filter(
    ({ dataset, by, indicators }) =>
      dataset.id === "budget" && by.length === 0 && indicators.some(({ id }) => id === "pagu"),
  );
  return [...new Set(wholes.flatMap(({ months }) => months.map(({ id }) => id)))].sort();
}
