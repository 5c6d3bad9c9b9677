import { DasarHukumDocument } from "../gql/graphql.ts";
import { oncePerBuild } from "../once-per-build.ts";
import type { Page } from "../page.ts";
import { ask } from "../portal.ts";
import { releaseOfMonth } from "../release-of-month.ts";
import { budgetYear } from "./budget-year.ts";

/**
 * The rules that the budget lines of a year name as their basis, each once. A line's facts are those of its newest document, so that a year
 * that is over is read from the release of its December; a line whose document is not the year's names none.
 */
export const legalBases = oncePerBuild(async (page: Page, yearId: string): Promise<readonly string[]> => {
  const year = await budgetYear(page, yearId);
  const earlier = (await releaseOfMonth(page, year.lastMonth)) ?? page.release.id;
  const { cuts } = await ask(DasarHukumDocument, { earlier });
  const codes = cuts.flatMap(({ by }) => by).filter(({ id }) => id === "baris");
  const bases = codes.flatMap(({ codes: lines }) =>
    lines.flatMap(({ code, facts }) => {
      const fact = (wanted: string) => facts.find(({ name }) => name === wanted)?.value;
      const ceiling = year.at("pagu", { baris: code });
      const document = ceiling && year.sourceOf(ceiling)?.document;
      return document !== undefined && document === fact("dokumen") ? (fact("dasar-hukum") ?? []) : [];
    }),
  );
  return [...new Set(bases)].sort();
});
