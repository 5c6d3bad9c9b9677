import { type QueryExecutorProvider, sql } from "kysely";
import type { Confidential, Figure } from "../../../schema/aggregate.ts";
import { quality as declared } from "../../../schema/datasets/quality.ts";
import { claimRules } from "../../../schema/intake/rules/claim-rules.ts";
import { intakeRules } from "../../../schema/intake/rules/index.ts";
import { monthsBetween } from "../../../schema/month.ts";
import type { PublishedCode } from "../../../schema/oversight.ts";
import { quarterOf } from "../../../schema/period.ts";
import { register } from "./document-sources.ts";
import { figure, sum } from "./figure-cells.ts";
import { completeYears, type DatasetFigures, type FigureScope, isComplete, yearOf } from "./figure-scope.ts";

/** The files whose rows are about people. */
const kinds = ["peserta", "iuran", "usulan", "klaim"] as const;

/** A median of fewer deliveries is left out. */
const leastForMedian = 3;

interface Files {
  readonly quarter: string;
  readonly read: number;
  readonly kept: number;
  readonly refused: number;
}

interface Findings {
  readonly quarter: string;
  readonly rule: string;
  readonly rows: number;
}

interface Mending {
  readonly quarter: string;
  readonly files: number;
  readonly days: number;
}

/**
 * Rows of the files about people by the quarter in which they came in, and what the checks found. Findings about deaths, claims and several
 * payers are told by the year only (disclosure note, per dataset). A check that found at most k rows has no cell: most do, every quarter,
 * and hundreds of hidden cells would tell a reader nothing.
 */
export async function tabulateQuality(transaction: QueryExecutorProvider, scope: FigureScope): Promise<DatasetFigures> {
  const { publisher, period, profile } = scope;
  const files = await readFiles(transaction, scope);
  const findings = await readFindings(transaction, scope);
  const mendings = await readMendings(transaction, scope);
  const source = register(scope, {
    id: "penerimaan",
    institution: profile.office.id,
    document: "Catatan penerimaan berkas",
    definition: declared.source.id,
  });
  const first = files[0]?.quarter;
  if (first === undefined) return { figures: [], sources: [] };
  const at = (indicator: string, when: string, value: number, cek?: string) =>
    figure(
      { indicator, region: publisher, period: when, dimensions: cek === undefined ? {} : { cek } },
      value,
      source.id,
    );
  const isFrequent = (rows: number) => rows > profile.minimum.claims;
  const firstMonth = `${first.slice(0, 4)}-01`;
  const quarters = [...new Set(firstMonth <= period ? monthsBetween(firstMonth, period).map(quarterOf) : [])].filter(
    (quarter) => quarter >= first && isComplete(quarter, period),
  );
  const figures: Confidential<Figure>[] = quarters.flatMap((quarter) => {
    const own = files.find((one) => one.quarter === quarter);
    const mending = mendings.find((one) => one.quarter === quarter);
    const hasMedian = mending !== undefined && mending.files >= leastForMedian;
    return [
      at("baris-diterima", quarter, own?.read ?? 0),
      at("baris-disimpan", quarter, own?.kept ?? 0),
      at("baris-ditolak", quarter, own?.refused ?? 0),
      ...(hasMedian ? [at("hari-perbaikan", quarter, Math.floor(mending.days + 0.5))] : []),
      ...findings
        .filter((one) => one.quarter === quarter && !isYearly(one.rule) && isFrequent(one.rows))
        .map(({ rule, rows }) => at("temuan", quarter, rows, rule)),
    ];
  });
  const yearly = completeYears(scope, yearOf(firstMonth)).flatMap((year) => {
    const own = findings.filter((one) => one.quarter.startsWith(`${year}-`) && isYearly(one.rule));
    return [...Map.groupBy(own, ({ rule }) => rule)]
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([rule, some]) => ({ rule, rows: sum(some.map(({ rows }) => rows)) }))
      .filter(({ rows }) => isFrequent(rows))
      .map(({ rule, rows }) => at("temuan", String(year), rows, rule));
  });
  const shown = [...figures, ...yearly];
  const rules = [...new Set(shown.flatMap(({ dimensions }) => dimensions.cek ?? []))].sort();
  return { figures: shown, sources: [source], codes: { cek: rules.map(codeOf) } };
}

/** Findings that tell of deaths, of claims or of who pays for whom: a quarter of them would point at people. */
function isYearly(rule: string): boolean {
  return (
    rule in claimRules || rule.startsWith("meninggal-") || rule === "pembayar-ganda" || rule === "orang-banyak-nik"
  );
}

/** The words of a check; what would fill a gap in them depends on the file. */
function codeOf(rule: string): PublishedCode {
  const message = Object.entries(intakeRules).find(([id]) => id === rule)?.[1].message ?? { id: rule, en: rule };
  const open = (text: string) => text.replace(/\{\w+\}/g, "…");
  return { code: rule, name: { id: open(message.id), en: open(message.en) }, facts: {} };
}

async function readFiles(transaction: QueryExecutorProvider, { publisher, known }: FigureScope) {
  const { rows } = await sql<Files>`
    select to_char(received, 'YYYY-"Q"Q') as quarter, sum(rows_read)::int as read, sum(rows_kept)::int as kept,
      sum(rows_refused)::int as refused
    from intake_file
    where publisher = ${publisher} and received <= ${known}::date and kind = any(${[...kinds]}::text[])
    group by 1
    order by 1
  `.execute(transaction);
  return rows;
}

async function readFindings(transaction: QueryExecutorProvider, { publisher, known }: FigureScope) {
  const { rows } = await sql<Findings>`
    select to_char(received, 'YYYY-"Q"Q') as quarter, rule, sum(rows)::int as rows
    from intake_finding
    join intake_file on intake_file.publisher = intake_finding.publisher and intake_file.id = intake_finding.file
    where intake_file.publisher = ${publisher} and received <= ${known}::date and kind = any(${[...kinds]}::text[])
    group by 1, 2
    order by 1, rule collate "C"
  `.execute(transaction);
  return rows;
}

/** From each file with refused rows to the next of its kind, by the quarter of that next one, with which the time is known. */
async function readMendings(transaction: QueryExecutorProvider, { publisher, known }: FigureScope) {
  const { rows } = await sql<Mending>`
    select to_char(next, 'YYYY-"Q"Q') as quarter, count(*)::int as files,
      percentile_cont(0.5) within group (order by next - received) as days
    from (
      select received, rows_refused, lead(received) over (partition by kind order by received, id) as next
      from intake_file
      where publisher = ${publisher} and received <= ${known}::date and kind = any(${[...kinds]}::text[])
    ) as delivery
    where rows_refused > 0 and next is not null
    group by 1
  `.execute(transaction);
  return rows;
}
