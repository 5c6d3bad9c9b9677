import "reflect-metadata";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Source } from "../../schema/aggregate.ts";
import type { Region } from "../../schema/codelist.ts";
import { InLocale } from "../../schema/graphql/closed-lists.ts";
import { CoverageSegment, CoverageTarget } from "../../schema/graphql/coverage.ts";
import { Coverage, RegionType } from "../../schema/graphql/region.ts";
import { addMonths } from "../../schema/month.ts";
import type { Locale, Text } from "../../schema/text.ts";
import { askedPeriod, knownPeriod } from "./asked-period.ts";
import { newestWithNumber, PeriodArgument } from "./asked-year.ts";
import { knownCodes, type NamedCode, namedIn } from "./known-codes.ts";
import { loadObservation } from "./observation-view.ts";
import type { Period } from "./period.ts";
import { cellsAt, heldOnly } from "./region-cells.ts";
import { pinnedRelease, type RequestContext } from "./request-context.ts";

/** What `Region.coverage` hands on. */
interface CoverageView {
  readonly region: Region;
  readonly period: Period;
}

@Resolver(() => RegionType)
export class RegionCoverageResolver {
  @FieldResolver(() => Coverage)
  coverage(
    @Root() region: Region,
    @Ctx() context: RequestContext,
    @PeriodArgument() given: string | undefined,
  ): unknown {
    const release = pinnedRelease(context);
    const period = askedPeriod(release, given ?? release.period);
    const cell = cellsAt(context, { region, period });
    return {
      region,
      period,
      active: cell("peserta-aktif"),
      target: cell("sasaran"),
      shareOfTarget: cell("capaian-sasaran"),
      workers: cell("pekerja-kota"),
      share: cell("cakupan"),
    };
  }
}

@Resolver(() => Coverage)
export class CoverageResolver {
  @FieldResolver()
  async withoutShare(
    @Root() { region, period }: CoverageView,
    @Ctx() context: RequestContext,
    @InLocale() locale: Locale,
  ): Promise<string | undefined> {
    const key = { indicator: "cakupan", region: region.code, period: period.id, dimensions: {} };
    const { status } = (await loadObservation(context, key)).cell;
    if (status === "PUBLISHED" || status === "SUPPRESSED") return undefined;
    if (status === "NOT_YET_REPORTED") return withoutShareWords.later[locale];
    return withoutShareWords[region.level === "kota" ? "city" : "below"][locale];
  }

  @FieldResolver(() => [CoverageSegment])
  async segments(@Root() { region, period }: CoverageView, @Ctx() context: RequestContext): Promise<unknown> {
    const months = Array.from({ length: monthsBack }, (_, back) => addMonths(period.lastMonth, -back));
    const found = await Promise.all(
      [...knownCodes(context, "segmen").values()].map(async (segment) => {
        const dimensions = { segmen: segment.code };
        return {
          segment,
          dimensions,
          month: await newestWithNumber(context, { indicator: "anggota", region, dimensions }, months),
        };
      }),
    );
    return found.flatMap(({ segment, dimensions, month }) => {
      if (month === undefined) return [];
      const at = knownPeriod(month);
      const cell = cellsAt(context, { region, period: at });
      return [
        {
          segment,
          period: at,
          members: cell("anggota", dimensions),
          workers: cell("pekerja-segmen", dimensions),
          share: cell("cakupan-segmen", dimensions),
        },
      ];
    });
  }

  @FieldResolver(() => [CoverageTarget])
  async targets(@Root() { region, period }: CoverageView, @Ctx() context: RequestContext): Promise<unknown> {
    const cell = cellsAt(context, { region, period });
    const key = ({ code }: NamedCode) => ({
      ...{ indicator: "sasaran-dokumen", region: region.code, period: period.id },
      dimensions: { dokumen: code },
    });
    const held = await heldOnly(context, [...knownCodes(context, "dokumen").values()], (document) => [key(document)]);
    return held.map((document) => {
      const dimensions = { dokumen: document.code };
      const source = async () => {
        const found = await context.cell(key(document));
        return found && (await context.sources()).get(found.source);
      };
      const stated = (fact: string, part: keyof Source) => async () =>
        document.facts?.[fact] ?? (await source())?.[part];
      const scope = document.facts?.lingkup;
      return {
        document,
        issuer: stated("penerbit", "institution"),
        date: stated("tanggal", "date"),
        definition: stated("definisi", "definition"),
        scope: scope === undefined ? undefined : namedIn(context.codelists["target-scopes"], scope),
        target: cell("sasaran-dokumen", dimensions),
        share: cell("capaian-dokumen", dimensions),
        missing: cell("kekurangan", dimensions),
        pace: cell("laju-perlu", dimensions),
      };
    });
  }
}

/** Membership documents come once or twice a year; older ones than this say nothing of the month asked for. */
const monthsBack = 36;

const withoutShareWords: Readonly<Record<"later" | "city" | "below", Text>> = {
  later: {
    id: "Belum dilaporkan: bulannya sesudah bulan terbaru rilis ini.",
    en: "Not reported yet: the month is after this release's newest.",
  },
  city: {
    id: "Tidak ada sumber jumlah pekerja untuk bulan itu.",
    en: "No source gives the number of workers for the month.",
  },
  below: {
    id: "Tidak ada sumber yang menghitung pekerja di bawah tingkat kota, jadi bagian dari seluruh pekerja hanya ada untuk kota.",
    en: "No source counts workers below the city, so a share of all workers exists for the city only.",
  },
};
