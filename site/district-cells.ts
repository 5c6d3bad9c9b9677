import { KecamatanSemuaDocument, type KecamatanSemuaQuery } from "./gql/graphql.ts";
import { oncePerBuild } from "./once-per-build.ts";
import { apiLocale } from "./page.ts";
import { askAll } from "./portal.ts";

/**
 * Active, target and share of the city and of each of its kecamatan in one month, asked once per language and build: every kecamatan's page
 * compares itself with all others. Asked page after page, for a province has more of them than one answer holds.
 * @example await districtCells(page, "2025-12")
 */
export const districtCells = oncePerBuild(
  async (page, month: string): Promise<KecamatanSemuaQuery["cells"]["nodes"]> => {
    const variables = { locale: apiLocale(page.locale), city: page.city.code, month };
    const { result, nodes } = await askAll(KecamatanSemuaDocument, variables, (answer) => answer.cells);
    return [...result.city.nodes, ...nodes];
  },
);
