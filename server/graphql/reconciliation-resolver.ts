import "reflect-metadata";
import { Arg, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { CellKey } from "../../schema/cell.ts";
import { describe } from "../../schema/graphql/describe.ts";
import { Quality } from "../../schema/graphql/quality.ts";
import { ReconciliationLine, StatementType } from "../../schema/graphql/reconciliation.ts";
import { ReleaseType } from "../../schema/graphql/release.ts";
import { PeriodId } from "../../schema/graphql/scalars.ts";
import { addMonths } from "../../schema/month.ts";
import type { Statement } from "../../schema/oversight.ts";
import { quarterOf } from "../../schema/period.ts";
import type { PublishedRelease } from "../published/published-release.ts";
import { askedPeriod, knownPeriod } from "./asked-period.ts";
import { askedYear, newestWithNumber, YearArgument } from "./asked-year.ts";
import { knownCodes, namedIn } from "./known-codes.ts";
import type { Period } from "./period.ts";
import { cellsAt, heldOnly } from "./region-cells.ts";
import type { RequestContext } from "./request-context.ts";

/** What a release says about itself beyond its cells' own pages; always read as of that release, not of the one the request reads. */
@Resolver(() => ReleaseType)
export class ReconciliationResolver {
  @FieldResolver(() => [ReconciliationLine])
  async reconciliation(
    @Root() release: PublishedRelease,
    @Ctx() request: RequestContext,
    @YearArgument() given: number | undefined,
  ): Promise<unknown> {
    const context = request.at(release);
    const period = await reconciledYear(context, release, given);
    const lines = await heldOnly(context, [...knownCodes(context, "pembayar").values()], ({ code }) =>
      ["bulan-tertagih", "iuran-tercatat"].map((indicator) => ({
        indicator,
        region: release.publisher,
        period: period.id,
        dimensions: { pembayar: code },
      })),
    );
    return lines.map((payer) => ({
      payer,
      ...lineOf(context, release, { period, dimensions: { pembayar: payer.code } }),
    }));
  }

  @FieldResolver(() => ReconciliationLine)
  async reconciledTotal(
    @Root() release: PublishedRelease,
    @Ctx() request: RequestContext,
    @YearArgument() given: number | undefined,
  ): Promise<unknown> {
    const context = request.at(release);
    const period = await reconciledYear(context, release, given);
    return { payer: undefined, ...lineOf(context, release, { period, dimensions: {} }) };
  }

  @FieldResolver(() => [StatementType])
  statements(@Root() release: PublishedRelease, @Ctx() context: RequestContext): unknown {
    return (release.manifest.statements ?? []).map((statement) => viewStatement(context, statement));
  }

  @FieldResolver(() => Quality)
  async quality(
    @Root() release: PublishedRelease,
    @Ctx() request: RequestContext,
    @Arg("period", () => PeriodId, {
      nullable: true,
      ...describe(
        "Triwulan atau tahun; bila tidak diisi, triwulan terbaru yang ada angkanya.",
        "Quarter or year; the newest quarter with a number unless given.",
      ),
    })
    given: string | undefined,
  ): Promise<unknown> {
    const context = request.at(release);
    const region = { code: release.publisher };
    const period = given ? askedPeriod(release, given) : await newestQuarter(context, release);
    const cell = cellsAt(context, { region, period });
    return {
      period,
      received: cell("baris-diterima"),
      kept: cell("baris-disimpan"),
      refused: cell("baris-ditolak"),
      daysToFix: cell("hari-perbaikan"),
      findings: async () => {
        const checks = await heldOnly(context, [...knownCodes(context, "cek").values()], ({ code }) => [
          { indicator: "temuan", region: region.code, period: period.id, dimensions: { cek: code } },
        ]);
        return checks.map((check) => ({ check, rows: cell("temuan", { cek: check.code }) }));
      },
    };
  }
}

async function reconciledYear(
  context: RequestContext,
  { publisher }: PublishedRelease,
  given: number | undefined,
): Promise<Period> {
  return await askedYear(context, given, { indicator: "bulan-tertagih", region: { code: publisher } });
}

async function newestQuarter(context: RequestContext, { period, publisher }: PublishedRelease): Promise<Period> {
  const quarters = Array.from({ length: 8 }, (_, back) => quarterOf(addMonths(period, -3 * back)));
  const place = { indicator: "baris-diterima", region: { code: publisher } };
  return knownPeriod((await newestWithNumber(context, place, quarters)) ?? quarterOf(period));
}

function lineOf(
  context: RequestContext,
  release: PublishedRelease,
  { period, dimensions }: { readonly period: Period; readonly dimensions: CellKey["dimensions"] },
) {
  const region = { code: release.publisher };
  const cell = cellsAt(context, { region, period });
  const lastMonth = period.lastMonth < release.period ? period.lastMonth : release.period;
  const statements = (release.manifest.statements ?? []).filter(
    ({ payer, month }) =>
      (dimensions.pembayar === undefined || payer === dimensions.pembayar) && month.startsWith(period.id),
  );
  return {
    period,
    billed: cell("bulan-tertagih", dimensions),
    expected: cell("iuran-diperkirakan", dimensions),
    recorded: cell("iuran-tercatat", dimensions),
    returned: cell("iuran-kembali", dimensions),
    difference: cell("iuran-selisih", dimensions),
    explained: cell("selisih-dijelaskan", dimensions),
    open: cell("selisih-belum-dijelaskan", dimensions),
    unitCost: cell("biaya-orang-bulan", dimensions),
    yearCost: cell("biaya-orang-tahun", dimensions),
    programmeCost: cell("biaya-program", dimensions),
    tariff: cellsAt(context, { region, period: { id: lastMonth } })("tarif", dimensions),
    statements: statements.map((statement) => viewStatement(context, statement)),
  };
}

function viewStatement({ codelists }: RequestContext, { payer, month, cause, ...statement }: Statement): unknown {
  return {
    ...statement,
    payer: namedIn(codelists.payers, payer),
    period: knownPeriod(month),
    cause: namedIn(codelists.causes, cause),
  };
}
