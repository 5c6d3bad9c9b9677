import { type QueryExecutorProvider, sql } from "kysely";
import type { Confidential, Figure, Source } from "../../../schema/aggregate.ts";
import type { Month } from "../../../schema/month.ts";
import type { ReconciledLine } from "../../../schema/oversight.ts";
import { PortalError } from "../../errors.ts";
import { countBilling, monthlyTariff } from "../billing.ts";
import { contributionSource } from "../plan-tables.ts";
import type { Budget } from "./budget-lines.ts";
import { absence, figure, sum } from "./figure-cells.ts";
import { type DatasetFigures, type FigureScope, yearOf } from "./figure-scope.ts";
import { reconcile } from "./reconcile.ts";
import { readStatements } from "./statements.ts";

/** Lines of this purpose pay contributions; the others pay what goes with them. */
const purpose = "iuran";

/**
 * Money against people: every funding line that has a contribution line in a year's budget, block by block for the release run, and summed
 * by year for the public. Throws `TARIFF_MISSING` when a billed month has no tariff.
 */
export async function tabulateReconciliation(
  transaction: QueryExecutorProvider,
  scope: FigureScope,
  budget: Budget,
): Promise<DatasetFigures> {
  const statements = await readStatements(transaction, scope);
  const billing = await countBilling(transaction, scope.codelists, scope);
  const ofContributions = budget.lines.filter(({ inForce }) => inForce.purpose === purpose);
  const judgedYears = Map.groupBy(ofContributions, ({ inForce }) => inForce.fund);
  const payers = [...scope.codelists.payers.keys()].filter((payer) => judgedYears.has(payer));
  const lines = payers.flatMap((payer) => {
    const own = judgedYears.get(payer) ?? [];
    const years = new Set(own.map(({ year }) => year));
    return reconcile({
      payer,
      billed: new Map(billing.filter((one) => one.payer === payer).map((one) => [one.month, one.billedMonths])),
      recorded: own.flatMap(({ payments }) =>
        payments.flatMap(({ firstMonth, lastMonth, rupiah }) =>
          firstMonth === null || lastMonth === null ? [] : [{ firstMonth, lastMonth, rupiah }],
        ),
      ),
      statements,
      period: scope.period,
      isJudged: (year) => years.has(year),
      tariffOf: (month) => tariffOf(scope, payer, month),
    });
  });
  const years = [...new Set(ofContributions.map(({ year }) => year))];
  const figures: Confidential<Figure>[] = [];
  for (const year of years) {
    const budgeted = payers.filter((payer) => judgedYears.get(payer)?.some((line) => line.year === year));
    const inYear = budgeted.map((payer) => ({
      payer,
      lines: lines.filter((line) => line.payer === payer && yearOf(line.lastMonth) === year),
    }));
    const hidden = new Set<string>();
    for (const one of inYear) if (await isOfFew(transaction, scope, { year, ...one })) hidden.add(one.payer);
    const places = [{ payer: undefined, lines: inYear.flatMap((one) => one.lines) }, ...inYear] as const;
    figures.push(
      ...places.flatMap(({ payer, lines: some }) =>
        yearCells({
          ...{ publisher: scope.publisher, budget, year, payer, lines: some },
          isHidden: payer === undefined ? hidden.size > 0 : hidden.has(payer),
        }),
      ),
    );
  }
  const tariffs = tariffCells(scope);
  return {
    figures: [...figures, ...tariffs.figures],
    sources: [...budget.sources, ...tariffs.sources],
    statements,
    reconciliation: lines as Confidential<ReconciledLine>[],
  };
}

function tariffOf({ codelists }: FigureScope, payer: string, month: Month): number {
  const tariff = monthlyTariff(codelists, payer, month);
  if (tariff === undefined) {
    throw new PortalError("TARIFF_MISSING", { payer: codelists.payers.get(payer)?.name ?? payer, month });
  }
  return tariff;
}

/** The sums of a year's blocks. What is public anyway, the payments, is never hidden. */
function yearCells(input: {
  readonly publisher: string;
  readonly budget: Budget;
  readonly year: number;
  readonly payer: string | undefined;
  readonly lines: readonly ReconciledLine[];
  readonly isHidden: boolean;
}): Confidential<Figure>[] {
  const { publisher, budget, year, payer, lines, isHidden } = input;
  const at = (indicator: string) => ({
    ...{ indicator, region: publisher, period: String(year) },
    dimensions: payer === undefined ? {} : { pembayar: payer },
  });
  const of = (indicator: string, value: number, source: string) =>
    isHidden ? absence(at(indicator), "SUPPRESSED", source) : figure(at(indicator), value, source);
  const total = (numberOf: (line: ReconciledLine) => number) => sum(lines.map(numberOf));
  const explained = (line: ReconciledLine) => line.explanation?.state === "explained";
  const open = (line: ReconciledLine) => line.explanation !== undefined && !explained(line);
  return [
    of(
      "bulan-tertagih",
      total((line) => line.billedMonths),
      contributionSource,
    ),
    of(
      "iuran-diperkirakan",
      total((line) => line.expected),
      contributionSource,
    ),
    figure(
      at("iuran-tercatat"),
      total((line) => line.recorded),
      budget.payments.id,
    ),
    of(
      "iuran-kembali",
      total((line) => line.returned),
      budget.payments.id,
    ),
    of(
      "iuran-selisih",
      total((line) => line.difference),
      budget.payments.id,
    ),
    of(
      "selisih-dijelaskan",
      total((line) => (explained(line) ? line.difference : 0)),
      budget.payments.id,
    ),
    of(
      "selisih-belum-dijelaskan",
      total((line) => (open(line) ? line.difference : 0)),
      budget.payments.id,
    ),
  ];
}

/**
 * True where fewer people than the minimum, but some, are billed to a line in a year. Somebody has at most twelve months in a year, so that
 * the people are counted only where the months are few.
 */
async function isOfFew(
  transaction: QueryExecutorProvider,
  { publisher, lastMonth, known, profile }: FigureScope,
  { year, payer, lines }: { readonly year: number; readonly payer: string; readonly lines: readonly ReconciledLine[] },
): Promise<boolean> {
  const least = profile.minimum.enrolment;
  const [first, last] = [lines[0]?.firstMonth, lines.at(-1)?.lastMonth];
  const billed = sum(lines.map((line) => line.billedMonths));
  const isSurelyMany = billed > (least - 1) * 12 && first?.startsWith(String(year));
  if (first === undefined || last === undefined || billed === 0 || isSurelyMany) return false;
  const { rows } = await sql<{ persons: number }>`
    select count(distinct person)::int as persons
    from contribution
    where publisher = ${publisher} and payer = ${payer}
      and month between ${`${first}-01`}::date and least(${`${last}-01`}::date, ${lastMonth}::date)
      and known <= ${known}::date and (refunded is null or refunded > ${known}::date)
  `.execute(transaction);
  return (rows[0]?.persons ?? 0) < least;
}

/** Rupiah per person for every covered month and payer, by the rules in force; unknown where no rule is. */
function tariffCells({ publisher, codelists, months }: FigureScope): Pick<DatasetFigures, "figures" | "sources"> {
  const rules = new Map<string, Source>();
  for (const { source } of codelists.tariffs.values()) {
    if (rules.has(source)) continue;
    const id = `tarif-${rules.size + 1}`;
    const institution = "Pemerintah Republik Indonesia";
    rules.set(source, { id, institution, document: source, date: undefined, definition: "Tarif JKK dan JKM BPU" });
  }
  const figures = months.flatMap((month) =>
    [...codelists.payers.keys()].map((payer) => {
      const kind = codelists.payers.get(payer)?.publicMoney ? "publik" : "lain";
      const rule = [...codelists.tariffs.values()].findLast(
        (tariff) => tariff.payer === kind && tariff.validFrom <= `${month}-01`,
      );
      const key = { indicator: "tarif", region: publisher, period: month, dimensions: { pembayar: payer } };
      return figure(key, monthlyTariff(codelists, payer, month), rule && rules.get(rule.source)?.id);
    }),
  );
  return { figures, sources: [...rules.values()] };
}
