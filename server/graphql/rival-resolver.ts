import "reflect-metadata";
import { Arg, Ctx, FieldResolver, ID, Resolver, Root } from "type-graphql";
import type { Region } from "../../schema/codelist.ts";
import { valueKindOf } from "../../schema/dataset.ts";
import { indicators } from "../../schema/datasets/index.ts";
import { describe } from "../../schema/graphql/describe.ts";
import { RegionType } from "../../schema/graphql/region.ts";
import { RivalFigure } from "../../schema/graphql/rival-figure.ts";
import { indicatorById } from "./find-indicator.ts";
import { knownCodes, type NamedCode, namedIn } from "./known-codes.ts";
import { loadObservation } from "./observation-view.ts";
import type { RequestContext } from "./request-context.ts";

@Resolver(() => RegionType)
export class RivalResolver {
  @FieldResolver(() => [RivalFigure])
  rivalFigures(
    @Root() region: Region,
    @Ctx() context: RequestContext,
    @Arg("indicator", () => ID, {
      nullable: true,
      ...describe("Hanya tentang indikator ini.", "Only about this indicator."),
    })
    indicator: string | undefined,
  ): unknown {
    const wanted = indicator ? indicatorById(indicator).id : undefined;
    return [...knownCodes(context, "angka").values()]
      .map((figure) => viewRival(context, region, figure))
      .filter((view) => view !== undefined)
      .filter((view) => wanted === undefined || view.indicator.id === wanted);
  }
}

/** A figure of others beside ours; undefined for one about another region, or about an indicator that this portal has no more. */
function viewRival(context: RequestContext, region: Region, figure: NamedCode) {
  const facts = figure.facts ?? {};
  const { indikator = "", masa = "", wilayah = context.profile.publisher } = facts;
  const indicator = indicators.get(indikator);
  if (indicator === undefined || masa === "" || wilayah !== region.code) return undefined;
  const at = { region: region.code, period: masa };
  return {
    figure,
    indicator,
    kind: namedIn(context.codelists["rival-kinds"], facts.jenis ?? "lainnya"),
    issuer: facts.penerbit ?? "",
    document: facts.dokumen ?? figure.name.id,
    date: facts.tanggal,
    definition: facts.definisi ?? "",
    reason: facts.alasan,
    office: facts.kantor,
    observation: () =>
      loadObservation(context, {
        ...at,
        indicator: statedBy[valueKindOf(indicator.measure)],
        dimensions: { angka: figure.code },
      }),
    ours: () => loadObservation(context, { ...at, indicator: indicator.id, dimensions: {} }),
  };
}

/** The measure under which a figure of others stands, by how the indicator's own numbers are written. */
const statedBy = {
  count: "angka-lain-orang",
  duration: "angka-lain-orang",
  money: "angka-lain-rupiah",
  share: "angka-lain-bagian",
} as const;
