import "reflect-metadata";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Region } from "../../schema/codelist.ts";
import { Benefits } from "../../schema/graphql/benefits.ts";
import { Continuity, Funnel } from "../../schema/graphql/continuity.ts";
import { Lapse } from "../../schema/graphql/lapse.ts";
import { RegionType } from "../../schema/graphql/region.ts";
import { addMonths } from "../../schema/month.ts";
import { askedPeriod, knownPeriod } from "./asked-period.ts";
import { askedYear, newestWithNumber, PeriodArgument, YearArgument } from "./asked-year.ts";
import { knownCodes, type NamedCode } from "./known-codes.ts";
import { loadObservation } from "./observation-view.ts";
import { type Period, readPeriod } from "./period.ts";
import { cellsAt, heldOnly } from "./region-cells.ts";
import { pinnedRelease, type RequestContext } from "./request-context.ts";

/** What happened to people over a year or will happen to them: benefits, staying, proposals and the end of cover. */
@Resolver(() => RegionType)
export class PeopleResolver {
  @FieldResolver(() => Benefits)
  async benefits(
    @Root() region: Region,
    @Ctx() context: RequestContext,
    @YearArgument() given: number | undefined,
  ): Promise<unknown> {
    const period = await askedYear(context, given, { indicator: "klaim-dibayar", region });
    const cell = cellsAt(context, { region, period });
    return {
      year: Number(period.id),
      period,
      filed: cell("klaim-diajukan"),
      paid: cell("klaim-dibayar"),
      refused: cell("klaim-ditolak"),
      pending: cell("klaim-belum-diputus"),
      amount: cell("manfaat-dibayar"),
      byProgram: [...knownCodes(context, "program").values()].map((program) => ({
        program,
        paid: cell("klaim-dibayar", { program: program.code }),
        amount: cell("manfaat-dibayar", { program: program.code }),
      })),
      byComponent: [...knownCodes(context, "komponen").values()].map((component) => ({
        component,
        claims: cell("penerima-komponen", { komponen: component.code }),
        amount: cell("manfaat-komponen", { komponen: component.code }),
      })),
      medianWeeks: cell("lama-klaim"),
      perContribution: cell("manfaat-per-iuran"),
      halves: ["S1", "S2"].map((half) => {
        const at = knownPeriod(`${period.id}-${half}`);
        return { period: at, paid: cellsAt(context, { region, period: at })("klaim-dibayar") };
      }),
      threeYears: () => threeYearsOf(context, region, Number(period.id)),
    };
  }

  @FieldResolver(() => Continuity)
  async continuity(
    @Root() region: Region,
    @Ctx() context: RequestContext,
    @YearArgument() given: number | undefined,
  ): Promise<unknown> {
    const period = await askedYear(context, given, { indicator: "peserta-setahun", region });
    const cell = cellsAt(context, { region, period });
    return {
      year: Number(period.id),
      period,
      covered: cell("peserta-setahun"),
      stayed: cell("peserta-bertahan"),
      new: cell("peserta-baru-setahun"),
      returned: cell("peserta-kembali-setahun"),
      lost: cell("peserta-lepas"),
      interrupted: cell("peserta-berjeda"),
      personMonths: cell("orang-bulan-setahun"),
    };
  }

  @FieldResolver(() => Funnel)
  async funnel(
    @Root() region: Region,
    @Ctx() context: RequestContext,
    @YearArgument() given: number | undefined,
  ): Promise<unknown> {
    const period = await askedYear(context, given, { indicator: "usulan-orang", region });
    const cell = cellsAt(context, { region, period });
    return {
      year: Number(period.id),
      period,
      proposed: cell("usulan-orang"),
      decreed: cell("usulan-sk"),
      verified: cell("usulan-verifikasi"),
      registered: cell("usulan-terdaftar"),
      active: cell("usulan-aktif"),
      droppedBeforeDecree: cell("gugur-sebelum-sk"),
      droppedAtVerification: cell("gugur-verifikasi"),
      droppedAtRegistration: cell("gugur-daftar"),
      neverActive: cell("gugur-belum-aktif"),
      dropped: cell("usulan-gugur"),
      reasons: [...knownCodes(context, "alasan").values()].map((reason) => ({
        reason,
        dropped: cell("usulan-gugur", { alasan: reason.code }),
      })),
    };
  }

  @FieldResolver(() => Lapse)
  lapse(@Root() region: Region, @Ctx() context: RequestContext, @PeriodArgument() given: string | undefined): unknown {
    const release = pinnedRelease(context);
    const period = askedPeriod(release, given ?? release.period);
    const cell = cellsAt(context, { region, period });
    return {
      period,
      total: cell("berakhir"),
      groups: async () => {
        const codes = await heldOnly(context, [...knownCodes(context, "sampai").values()], ({ code }) => [
          { indicator: "berakhir", region: region.code, period: period.id, dimensions: { sampai: code } },
        ]);
        return codes.map((group) => ({
          group,
          ...endOf(group),
          persons: cell("berakhir", { sampai: group.code }),
        }));
      },
      costs: [...knownCodes(context, "lama").values()].map(({ code }) => ({
        months: Number(code),
        goOn: cell("biaya-lanjut", { lama: code }),
        addThousand: cell("biaya-tambah-1000", { lama: code }),
      })),
    };
  }
}

/** The newest three years with a number that end in or before `year`; else the three years that end in it. */
async function threeYearsOf(context: RequestContext, region: Region, year: number): Promise<unknown> {
  const spans = [0, 1, 2].map((back) => `${year - back - 2}-${year - back}`);
  const indicator = "klaim-diajukan";
  const period = (await newestWithNumber(context, { indicator, region }, spans)) ?? `${year - 2}-${year}`;
  return await loadObservation(context, { indicator, region: region.code, period, dimensions: {} });
}

/**
 * When the people of a group lose cover and until when contributions may be made up. The code of a group of merged months names the
 * first and the last of them, and so do its facts.
 */
function endOf({ code, facts }: NamedCode): {
  readonly losesCover: Period | undefined;
  readonly graceEnds: Period | undefined;
} {
  const loses = monthsIn(facts?.berakhir)[0] ?? later(monthsIn(code)[0], 1);
  const grace = monthsIn(facts?.tenggang).at(-1) ?? later(monthsIn(code).at(-1), graceMonths);
  return { losesCover: readPeriod(loses ?? ""), graceEnds: readPeriod(grace ?? "") };
}

function monthsIn(text: string | undefined): string[] {
  return text?.match(/\d{4}-\d{2}/g) ?? [];
}

function later(month: string | undefined, count: number): string | undefined {
  return month === undefined ? undefined : addMonths(month, count);
}

/** Months after the last paid one in which BPJS Ketenagakerjaan still takes its contribution. */
const graceMonths = 3;
