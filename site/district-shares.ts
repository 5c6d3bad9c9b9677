import { addMonths } from "../schema/month.ts";
import { amount, type CellView } from "./cells.ts";
import { BulanKecamatanDocument } from "./gql/graphql.ts";
import { oncePerBuild } from "./once-per-build.ts";
import { apiLocale, cellViews } from "./page.ts";
import { askAll } from "./portal.ts";
import { distinctSources, type SourceView } from "./sources.ts";

/** The share of its target that each kecamatan reached, in the twelve months up to the release. */
export interface DistrictShares {
  /** by the code of the kecamatan, oldest month first */
  readonly byDistrict: ReadonlyMap<string, readonly CellView[]>;
  readonly sources: readonly SourceView[];
}

/** Asked once per language and build: the page of every kecamatan shows those of the others. */
export const districtShares = oncePerBuild(async (page): Promise<DistrictShares> => {
  const { nodes } = await askAll(
    BulanKecamatanDocument,
    { locale: apiLocale(page.locale), city: page.city.code, from: addMonths(page.month, -11), month: page.month },
    (answer) => answer.cells,
  );
  const cells = cellViews(page, nodes).sort((a, b) => (a.period < b.period ? -1 : 1));
  return { byDistrict: Map.groupBy(cells, ({ region }) => region), sources: distinctSources(nodes) };
});

/** More small charts than this on one page are not compared any more, only scrolled past. */
const mostPanels = 12;

/**
 * The places to show beside one of them: itself first, then all others from the highest newest share to the lowest; where there are too many,
 * those nearest in rank.
 */
export function besideOthers(shares: DistrictShares, own: string): { codes: readonly string[]; isWhole: boolean } {
  const newest = (code: string) => {
    const last = shares.byDistrict.get(code)?.at(-1);
    return (last && amount(last)) ?? -1;
  };
  const ranked = [...shares.byDistrict.keys()].sort((a, b) => newest(b) - newest(a) || (a < b ? -1 : 1));
  const at = ranked.indexOf(own);
  const from = Math.max(0, Math.min(at - mostPanels / 2, ranked.length - mostPanels));
  const near = ranked.slice(from, from + mostPanels);
  return { codes: [own, ...near.filter((code) => code !== own)], isWhole: ranked.length <= mostPanels };
}
