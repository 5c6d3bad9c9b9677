import "reflect-metadata";
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import type { RegionLevel as Level, Region } from "../../schema/codelist.ts";
import { InLocale, RegionLevel } from "../../schema/graphql/closed-lists.ts";
import { describe } from "../../schema/graphql/describe.ts";
import { AsOf } from "../../schema/graphql/inputs.ts";
import { ObservationType } from "../../schema/graphql/observation.ts";
import { Enrolment, RegionConnection, RegionType } from "../../schema/graphql/region.ts";
import { RegionCode } from "../../schema/graphql/scalars.ts";
import type { Locale } from "../../schema/text.ts";
import { ancestry } from "../codelists.ts";
import { PortalError } from "../errors.ts";
import { AfterArgument, AsOfArgument, FirstArgument } from "./arguments.ts";
import { askedBreakdown } from "./asked-breakdown.ts";
import { askedPeriod } from "./asked-period.ts";
import { PeriodArgument } from "./asked-year.ts";
import { readCursor } from "./cursor.ts";
import { indicatorById } from "./find-indicator.ts";
import { regionByCode, regionByName, regionLabel, searchRegions } from "./find-region.ts";
import { loadObservation } from "./observation-view.ts";
import { connect, pageSize } from "./page.ts";
import type { Period } from "./period.ts";
import { cellsAt } from "./region-cells.ts";
import { pinnedRelease, type RequestContext } from "./request-context.ts";

@Resolver(() => RegionType)
export class RegionResolver {
  @Query(() => RegionType, {
    nullable: true,
    ...describe(
      "Satu wilayah, menurut kode atau nama. Nama yang dipakai beberapa wilayah ditolak dengan daftar kodenya.",
      "One region, by code or name. A name that several regions share is refused with their codes.",
    ),
  })
  region(
    @Ctx() { regions, profile }: RequestContext,
    @Arg("code", () => RegionCode, { nullable: true, ...describe("Kode Kemendagri.", "Kemendagri code.") })
    code: string | undefined,
    @Arg("name", () => String, { nullable: true, ...describe("Nama atau ejaan lainnya.", "Name or another spelling.") })
    name: string | undefined,
    @Arg("level", () => RegionLevel, { nullable: true, ...describe("Tingkat, bersama nama.", "Level, with a name.") })
    level: Level | undefined,
    @AsOfArgument() _asOf: AsOf | undefined,
  ): Region {
    if (code && !name) return regionByCode(regions, code);
    if (name && !code) return regionByName(regions, name, level ?? undefined);
    throw new PortalError("REGION_NOT_NAMED", { example: profile.publisher });
  }

  @Query(() => RegionConnection, describe("Daftar wilayah, urut kode.", "List of regions, ordered by code."))
  regions(
    @Ctx() context: RequestContext,
    @Arg("within", () => RegionCode, {
      nullable: true,
      ...describe("Hanya wilayah ini dan yang di bawahnya.", "Only this region and those below it."),
    })
    within: string | undefined,
    @Arg("level", () => RegionLevel, { nullable: true, ...describe("Hanya tingkat ini.", "Only this level.") })
    level: Level | undefined,
    @Arg("search", () => String, {
      nullable: true,
      ...describe("Bagian dari nama, sebutan lain, atau kode.", "Part of a name, another spelling, or a code."),
    })
    search: string | undefined,
    @AsOfArgument() _asOf: AsOf | undefined,
    @FirstArgument(100) first: number,
    @AfterArgument() after: string | undefined,
  ): unknown {
    const size = pageSize(first);
    const root = within ? regionByCode(context.regions, within).code : undefined;
    const inside = context.regions
      .filter((region) => !level || region.level === level)
      .filter(({ code }) => !root || ancestry(context.codelists.regions, code).some((above) => above.code === root));
    const all = search ? searchRegions(inside, search) : inside;
    const last = after ? readCursor(after, "regions", 1).key[0] : undefined;
    const rest = last === undefined ? all : all.filter(({ code }) => code > last);
    return {
      ...connect(rest.slice(0, size), {
        list: "regions",
        release: pinnedRelease(context).id,
        keyOf: ({ code }) => [code],
        hasNextPage: rest.length > size,
      }),
      totalCount: all.length,
    };
  }

  @FieldResolver()
  name(@Root() region: Region, @InLocale() locale: Locale): string {
    return region.name[locale];
  }

  @FieldResolver()
  label(@Root() region: Region, @InLocale() locale: Locale): string {
    return regionLabel(region)[locale];
  }

  @FieldResolver()
  parent(@Root() { parent }: Region, @Ctx() { regions }: RequestContext): Region | undefined {
    return regions.find(({ code }) => code === parent);
  }

  @FieldResolver()
  children(@Root() { code }: Region, @Ctx() { regions }: RequestContext): Region[] {
    return regions.filter(({ parent }) => parent === code);
  }

  @FieldResolver()
  ancestors(@Root() { code }: Region, @Ctx() { codelists }: RequestContext): Region[] {
    return ancestry(codelists.regions, code).slice(1);
  }

  @FieldResolver(() => Enrolment)
  enrolment(
    @Root() region: Region,
    @Ctx() context: RequestContext,
    @PeriodArgument() period: string | undefined,
  ): unknown {
    const release = pinnedRelease(context);
    const at = askedPeriod(release, period ?? release.period);
    const cell = cellsAt(context, { region, period: at });
    return {
      period: at,
      active: cell("peserta-aktif"),
      new: cell("peserta-baru"),
      ended: cell("peserta-berakhir"),
      region,
    };
  }
}

/** What `Region.enrolment` hands on. */
interface EnrolmentView {
  readonly region: Region;
  readonly period: Period;
}

@Resolver(() => Enrolment)
export class EnrolmentResolver {
  @FieldResolver(() => [ObservationType])
  async breakdown(
    @Root() { region, period }: EnrolmentView,
    @Ctx() context: RequestContext,
    @Arg("by", () => [ID], describe('Nama rincian, misalnya ["usia"].', 'Names of dimensions, e.g. ["usia"].'))
    by: string[],
  ): Promise<unknown> {
    const indicator = indicatorById("peserta-aktif");
    const combinations = askedBreakdown(context, [indicator], { by }) ?? [];
    return await Promise.all(
      combinations.map((dimensions) =>
        loadObservation(context, { indicator: indicator.id, region: region.code, period: period.id, dimensions }),
      ),
    );
  }
}
