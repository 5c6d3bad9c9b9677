import { type QueryExecutorProvider, sql } from "kysely";
import type { Source } from "../../../schema/aggregate.ts";
import { budget as declared } from "../../../schema/datasets/budget.ts";
import type { Month } from "../../../schema/month.ts";
import { numberDocuments, register } from "./document-sources.ts";
import { type FigureScope, yearOf } from "./figure-scope.ts";

/** A budget line as one document has it. */
export interface BudgetRow {
  readonly year: number;
  readonly line: string;
  readonly stage: "murni" | "perubahan";
  readonly document: string;
  readonly date: string;
  readonly skpdCode: string;
  readonly skpd: string;
  readonly programCode: string;
  readonly program: string;
  readonly activityCode: string;
  readonly activity: string;
  readonly subactivityCode: string;
  readonly subactivity: string;
  readonly accountCode: string;
  readonly account: string;
  readonly fund: string;
  readonly purpose: string;
  readonly field: string | null;
  readonly ceiling: number;
  /** rupiah to be paid within each quarter; null where the document has no plan for it */
  readonly plan: readonly (number | null)[];
  readonly legalBasis: string | null;
  readonly source: Source;
}

/** Money paid for a line, or back to it. */
export interface Payment {
  readonly year: number;
  readonly line: string;
  readonly month: Month;
  readonly rupiah: number;
  /** the months of cover that it pays for; null for other costs */
  readonly firstMonth: Month | null;
  readonly lastMonth: Month | null;
}

/** A budget line of a fiscal year with the documents that hold, and what was paid for it. */
export interface BudgetLine {
  readonly year: number;
  readonly line: string;
  /** the amended budget where it names the line, else the original; of one stage the newest document */
  readonly inForce: BudgetRow;
  readonly original: BudgetRow | undefined;
  readonly amended: BudgetRow | undefined;
  readonly payments: readonly Payment[];
}

/** Everything known of the budget, up to the period's fiscal year. */
export interface Budget {
  /** oldest document first */
  readonly rows: readonly BudgetRow[];
  /** by year and line */
  readonly lines: readonly BudgetLine[];
  /** the payment orders, of which no document names a sum */
  readonly payments: Source;
  readonly sources: readonly Source[];
}

/** Budget documents and payments known by `known`. A payment for a line that no known document names has no place and is left out. */
export async function readBudget(transaction: QueryExecutorProvider, scope: FigureScope): Promise<Budget> {
  const { publisher, known, period, profile, mark } = scope;
  const documents = await sql<Omit<BudgetRow, "source">>`
    select year, line, stage, document, document_date::text as date, skpd_code as "skpdCode", skpd,
      program_code as "programCode", program, activity_code as "activityCode", activity,
      subactivity_code as "subactivityCode", subactivity, account_code as "accountCode", account, fund, purpose, field,
      ceiling, json_build_array(plan_q1, plan_q2, plan_q3, plan_q4) as plan, legal_basis as "legalBasis"
    from budget
    where publisher = ${publisher} and document_date <= ${known}::date and year <= ${yearOf(period)}
    order by document_date, document collate "C", year, line collate "C", stage collate "C", file
  `.execute(transaction);
  const payments = await sql<Payment>`
    select year, line, to_char(paid, 'YYYY-MM') as month, rupiah,
      to_char(first_month, 'YYYY-MM') as "firstMonth", to_char(last_month, 'YYYY-MM') as "lastMonth"
    from payment
    where publisher = ${publisher} and paid <= ${known}::date and year <= ${yearOf(period)}
    order by paid, order_number collate "C", line collate "C"
  `.execute(transaction);
  const { rows, sources } = numberDocuments("anggaran", documents.rows, (row) => ({
    institution: `Pemerintah ${profile.name.id}${mark}`,
    document: row.document,
    date: row.date,
    definition: declared.measures[row.stage === "murni" ? "pagu-murni" : "pagu-perubahan"].definition.id,
  }));
  const orders = register(scope, {
    id: "sp2d",
    institution: profile.office.id,
    document: "Daftar SP2D",
    definition: declared.measures.realisasi.definition.id,
  });
  return { rows, lines: linesOf(rows, payments.rows), payments: orders, sources: [...sources, orders] };
}

function linesOf(rows: readonly BudgetRow[], payments: readonly Payment[]): BudgetLine[] {
  const keyOf = ({ year, line }: { readonly year: number; readonly line: string }) => `${year} ${line}`;
  const paid = Map.groupBy(payments, keyOf);
  return [...Map.groupBy(rows, keyOf)]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([key, known]) => {
      const original = known.findLast((row) => row.stage === "murni");
      const amended = known.findLast((row) => row.stage === "perubahan");
      const inForce = amended ?? original;
      if (inForce === undefined) return [];
      const { year, line } = inForce;
      return [{ year, line, inForce, original, amended, payments: paid.get(key) ?? [] }];
    });
}

/** Rupiah paid for a line from 1 January to the end of `month`, less what came back. */
export function paidUpTo({ payments }: Pick<BudgetLine, "payments">, month: Month): number {
  return payments.reduce((total, one) => (one.month <= month ? total + one.rupiah : total), 0);
}

/** The first year of which something is to be said: that of the first paid contribution, or the first budget year if that is earlier. */
export function firstFiscalYear({ months, period }: Pick<FigureScope, "months" | "period">, { lines }: Budget): number {
  return Math.min(yearOf(months[0] ?? period), lines[0]?.year ?? Number.POSITIVE_INFINITY);
}
