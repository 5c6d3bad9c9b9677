import { type QueryExecutorProvider, sql } from "kysely";
import type { Source } from "../../../schema/aggregate.ts";
import type { Codelists } from "../../codelists.ts";
import { ceilingsOf, newestSource } from "./budget-ceilings.ts";
import { type Budget, firstFiscalYear, paidUpTo } from "./budget-lines.ts";
import { numberDocuments } from "./document-sources.ts";
import { figure, sum, sumKnown } from "./figure-cells.ts";
import { type DatasetFigures, endOf, type FigureScope, yearOf, yearsTo } from "./figure-scope.ts";

/** What a report says of one field; null where it says nothing, which is not 0. */
interface Report {
  readonly year: number;
  readonly field: string;
  readonly asOf: string;
  readonly allocation: number | null;
  readonly broughtIn: number | null;
  readonly ceiling: number | null;
  readonly spent: number | null;
  readonly issuer: string;
  readonly document: string;
  readonly date: string;
}

const amounts = [
  ["dbhcht-alokasi", "allocation"],
  ["dbhcht-sisa-lalu", "broughtIn"],
  ["dbhcht-pagu", "ceiling"],
  ["dbhcht-realisasi", "spent"],
] as const;

/** The fund of the lines that are paid from the excise share: a code of the payers. */
const fund = "dbhcht";

/**
 * The excise share of every fiscal year by field: of each amount the newest report that states it, and nothing where none does. The total
 * is known only where every field is. Beside it the split that the rules set at the year's end, and this programme's part.
 */
export async function tabulateDbhcht(
  transaction: QueryExecutorProvider,
  scope: FigureScope,
  budget: Budget,
): Promise<DatasetFigures> {
  const { publisher, known, period, codelists } = scope;
  const found = await sql<Report>`
    select year, field, as_of::text as "asOf", allocation, brought_in as "broughtIn", ceiling, spent, issuer, document,
      document_date::text as date
    from excise_share
    where publisher = ${publisher} and as_of <= ${known}::date and document_date <= ${known}::date
      and year <= ${yearOf(period)}
    order by document_date, as_of, document collate "C", year, field collate "C", file
  `.execute(transaction);
  const { rows, sources } = numberDocuments("dbhcht", found.rows, (row) => ({
    institution: row.issuer,
    document: row.document,
    date: row.date,
    definition: "Penggunaan DBHCHT menurut bidang sampai tanggal laporan",
  }));
  const reports = rows.toSorted((one, other) => (one.asOf < other.asOf ? -1 : one.asOf > other.asOf ? 1 : 0));
  const rules = legalRules(codelists);
  const firstReported = Math.min(...rows.map((row) => row.year), firstFiscalYear(scope, budget));
  const figures = yearsTo(period, firstReported).flatMap((year) => {
    const at = (indicator: string, field?: string) => ({
      ...{ indicator, region: publisher, period: String(year) },
      dimensions: field === undefined ? {} : { bidang: field },
    });
    const fields = [...codelists["dbhcht-fields"].keys()];
    const stated = amounts.flatMap(([indicator, amount]) => {
      const newest = fields.map((field) =>
        reports.findLast((row) => row.year === year && row.field === field && row[amount] !== null),
      );
      const values = newest.map((row) => row?.[amount] ?? undefined);
      const lastOne = reports.findLast((row) => newest.includes(row));
      const total = sumKnown(values);
      return [
        figure(at(indicator), total, total === undefined ? undefined : lastOne?.source.id),
        ...fields.map((field, index) => figure(at(indicator, field), values[index], newest[index]?.source.id)),
      ];
    });
    const shares = fields.map((field) => {
      const rule = rules.find((one) => one.field === field && one.holdsAt(`${year}-12-31`));
      return figure(at("dbhcht-bagian", field), rule && percentText(rule.percent), rule?.source.id);
    });
    return [...stated, ...shares, ...ownPart(scope, budget, year)];
  });
  return { figures, sources: [...sources, ...new Set(rules.map((rule) => rule.source)), ...budget.sources] };
}

/** This programme's lines that the excise share pays: 0 where the year's budget has none, unknown where it has no budget. */
function ownPart({ publisher, period }: FigureScope, budget: Budget, year: number) {
  const lines = budget.lines.filter((line) => line.year === year);
  const own = lines.filter((line) => line.inForce.fund === fund);
  const ceiling = ceilingsOf(lines, own).inForce;
  const paid = lines.length > 0 ? sum(own.map((line) => paidUpTo(line, endOf(year, period)))) : undefined;
  const at = (indicator: string) => ({ indicator, region: publisher, period: String(year) });
  const documents = (own.length > 0 ? own : lines).map((line) => line.inForce);
  return [
    figure(at("dbhcht-jamsostek-pagu"), ceiling, newestSource(documents)),
    figure(at("dbhcht-jamsostek-realisasi"), paid, paid === undefined ? undefined : budget.payments.id),
  ];
}

/** The rules that split the excise share, each with its decree as source. */
function legalRules(codelists: Codelists) {
  const decrees = [...new Set([...codelists["dbhcht-shares"].values()].map((share) => share.source))];
  const sources = new Map<string, Source>(
    decrees.map((document, at) => [
      document,
      {
        id: `aturan-dbhcht-${at + 1}`,
        institution: "Menteri Keuangan",
        document,
        date: undefined,
        definition: "Pembagian DBHCHT menurut bidang",
      },
    ]),
  );
  return [...codelists["dbhcht-shares"].values()].flatMap((share) => {
    const source = sources.get(share.source);
    if (source === undefined) return [];
    const holdsAt = (day: string) =>
      share.validFrom <= day && (share.validUntil === undefined || share.validUntil >= day);
    return [{ field: share.field, percent: share.percent, holdsAt, source }];
  });
}

/** Per cent as a fraction with two decimals: 40 → `0.40`. */
function percentText(percent: number): string {
  return `${Math.floor(percent / 100)}.${String(percent % 100).padStart(2, "0")}`;
}
