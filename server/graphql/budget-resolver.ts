import "reflect-metadata";
import { Arg, Ctx, FieldResolver, ID, Resolver, Root } from "type-graphql";
import type { CellKey } from "../../schema/cell.ts";
import type { Region } from "../../schema/codelist.ts";
import { Budget, BudgetLine } from "../../schema/graphql/budget.ts";
import { describe } from "../../schema/graphql/describe.ts";
import { ExciseShare } from "../../schema/graphql/excise-share.ts";
import { RegionType } from "../../schema/graphql/region.ts";
import { askedBreakdown } from "./asked-breakdown.ts";
import { knownPeriod } from "./asked-period.ts";
import { askedYear, YearArgument } from "./asked-year.ts";
import { indicatorById } from "./find-indicator.ts";
import { knownCodes, namedCode } from "./known-codes.ts";
import { type CellAt, cellsAt, heldOnly, type Place } from "./region-cells.ts";
import type { RequestContext } from "./request-context.ts";

/** A year of the budget, or of another yearly subject, at one region. */
interface YearView extends Place {
  readonly year: number;
}

@Resolver(() => RegionType)
export class RegionBudgetResolver {
  @FieldResolver(() => Budget)
  async budget(
    @Root() region: Region,
    @Ctx() context: RequestContext,
    @YearArgument() given: number | undefined,
  ): Promise<unknown> {
    const period = await askedYear(context, given, { indicator: "pagu", region });
    const view: YearView = { year: Number(period.id), period, region };
    const cell = cellsAt(context, view);
    return {
      ...view,
      ...figuresOf(context, view, {}),
      projectionLow: cell("proyeksi-rendah"),
      projectionMid: cell("proyeksi-tengah"),
      projectionHigh: cell("proyeksi-tinggi"),
      lines: () => partsOf(context, view, "baris"),
    };
  }

  @FieldResolver(() => ExciseShare)
  async exciseShare(
    @Root() region: Region,
    @Ctx() context: RequestContext,
    @YearArgument() given: number | undefined,
  ): Promise<unknown> {
    const period = await askedYear(context, given, { indicator: "dbhcht-pagu", region });
    const cell = cellsAt(context, { region, period });
    return {
      year: Number(period.id),
      period,
      ...exciseFiguresOf(cell, {}),
      workersCeiling: cell("dbhcht-jamsostek-pagu"),
      workersSpent: cell("dbhcht-jamsostek-realisasi"),
      fields: [...knownCodes(context, "bidang").values()].map((field) => ({
        field,
        ...exciseFiguresOf(cell, { bidang: field.code }),
        legalShare: cell("dbhcht-bagian", { bidang: field.code }),
      })),
    };
  }
}

@Resolver(() => Budget)
export class BudgetResolver {
  @FieldResolver(() => [BudgetLine])
  async by(
    @Root() view: YearView,
    @Ctx() context: RequestContext,
    @Arg("dimension", () => ID, {
      ...describe(
        "Nama rincian: baris, skpd, program-anggaran, kegiatan, sub-kegiatan, rekening, atau pembayar.",
        "Name of a breakdown: baris, skpd, program-anggaran, kegiatan, sub-kegiatan, rekening or pembayar.",
      ),
    })
    dimension: string,
  ): Promise<unknown> {
    return await partsOf(context, view, dimension);
  }
}

/** The parts of a year's budget by one dimension: codes for which the release has a ceiling or a payment. Throws like `askedBreakdown`. */
async function partsOf(context: RequestContext, view: YearView, dimension: string): Promise<unknown[]> {
  const combinations = askedBreakdown(context, [indicatorById("pagu")], { by: [dimension] }) ?? [];
  const held = await heldOnly(context, combinations, (dimensions) =>
    ["pagu-murni", "pagu", "realisasi"].map((indicator) => ({
      indicator,
      region: view.region.code,
      period: view.period.id,
      dimensions,
    })),
  );
  return held.map((dimensions) => ({
    line: namedCode(context, dimension, dimensions[dimension] ?? ""),
    ...figuresOf(context, view, dimensions),
  }));
}

function figuresOf(context: RequestContext, { year, period, region }: YearView, dimensions: CellKey["dimensions"]) {
  const cell = cellsAt(context, { region, period });
  const inPeriod = (id: string) => {
    const at = knownPeriod(id);
    return { period: at, cell: cellsAt(context, { region, period: at }) };
  };
  return {
    ceilingOriginal: cell("pagu-murni", dimensions),
    ceilingAmended: cell("pagu-perubahan", dimensions),
    ceiling: cell("pagu", dimensions),
    spent: cell("realisasi", dimensions),
    left: cell("sisa", dimensions),
    shareSpent: cell("serapan", dimensions),
    shareOfOriginal: cell("serapan-murni", dimensions),
    months: () =>
      numbers(12).map((month) => {
        const { period: at, cell: own } = inPeriod(`${year}-${String(month).padStart(2, "0")}`);
        return {
          period: at,
          inMonth: own("realisasi-bulan", dimensions),
          sinceJanuary: own("realisasi-kumulatif", dimensions),
        };
      }),
    quarters: () =>
      numbers(4).map((quarter) => {
        const { period: at, cell: own } = inPeriod(`${year}-Q${quarter}`);
        return {
          period: at,
          planned: own("rencana-kumulatif", dimensions),
          spent: own("realisasi-kumulatif", dimensions),
        };
      }),
  };
}

function exciseFiguresOf(cell: CellAt, dimensions: CellKey["dimensions"]) {
  return {
    allocation: cell("dbhcht-alokasi", dimensions),
    broughtIn: cell("dbhcht-sisa-lalu", dimensions),
    ceiling: cell("dbhcht-pagu", dimensions),
    spent: cell("dbhcht-realisasi", dimensions),
  };
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, at) => at + 1);
}
