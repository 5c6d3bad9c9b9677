import type { PublishedCode } from "../../../schema/oversight.ts";
import type { Text } from "../../../schema/text.ts";
import type { BudgetRow } from "./budget-lines.ts";
import type { FigureScope } from "./figure-scope.ts";

/** The codes that budget documents bring, by dimension: each with its newest name and the earlier ones. */
export function budgetCodes(
  { codelists }: Pick<FigureScope, "codelists">,
  rows: readonly BudgetRow[],
): Readonly<Record<string, readonly PublishedCode[]>> {
  const inOrder = rows.toSorted(
    (one, other) => one.year - other.year || (one.stage < other.stage ? -1 : one.stage > other.stage ? 1 : 0),
  );
  const plain = (codeOf: (row: BudgetRow) => string, nameOf: (row: BudgetRow) => string): PublishedCode[] =>
    codesOf(inOrder, { codeOf, nameOf: (row) => ({ id: nameOf(row), en: nameOf(row) }), factsOf: () => ({}) });
  const lineName = (row: BudgetRow): Text => {
    const payer = codelists.payers.get(row.fund)?.name ?? { id: row.fund, en: row.fund };
    const spelt = (fund: string) => `${row.account} · ${row.subactivity} · ${fund}`;
    return { id: spelt(payer.id), en: spelt(payer.en) };
  };
  return {
    baris: codesOf(inOrder, { codeOf: (row) => row.line, nameOf: lineName, factsOf: lineFacts }),
    skpd: plain(
      (row) => row.skpdCode,
      (row) => row.skpd,
    ),
    "program-anggaran": plain(
      (row) => row.programCode,
      (row) => row.program,
    ),
    kegiatan: plain(
      (row) => row.activityCode,
      (row) => row.activity,
    ),
    "sub-kegiatan": plain(
      (row) => row.subactivityCode,
      (row) => row.subactivity,
    ),
    rekening: plain(
      (row) => row.accountCode,
      (row) => row.account,
    ),
  };
}

/** What stands with a line, by its public name. What the document leaves empty is left out. */
function lineFacts(row: BudgetRow): Readonly<Record<string, string>> {
  const facts: readonly (readonly [name: string, value: string | null])[] = [
    ["skpd", row.skpdCode],
    ["nama-skpd", row.skpd],
    ["program-anggaran", row.programCode],
    ["nama-program-anggaran", row.program],
    ["kegiatan", row.activityCode],
    ["nama-kegiatan", row.activity],
    ["sub-kegiatan", row.subactivityCode],
    ["nama-sub-kegiatan", row.subactivity],
    ["rekening", row.accountCode],
    ["nama-rekening", row.account],
    ["pembayar", row.fund],
    ["peruntukan", row.purpose],
    ["bidang", row.field],
    ["dasar-hukum", row.legalBasis],
    ["dokumen", row.document],
    ["tanggal-dokumen", row.date],
  ];
  return Object.fromEntries(facts.filter((fact): fact is readonly [string, string] => fact[1] !== null));
}

/** Codes of rows given in the order in which they held; a name that was replaced is a former one. */
function codesOf(
  rows: readonly BudgetRow[],
  read: {
    readonly codeOf: (row: BudgetRow) => string;
    readonly nameOf: (row: BudgetRow) => Text;
    readonly factsOf: (row: BudgetRow) => Readonly<Record<string, string>>;
  },
): PublishedCode[] {
  return [...Map.groupBy(rows, read.codeOf)]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([code, own]) => {
      const newest = own.at(-1);
      if (newest === undefined) return [];
      const name = read.nameOf(newest);
      const formerNames = own.flatMap((row, at) => {
        const next = own[at + 1];
        return next === undefined || read.nameOf(row).id === read.nameOf(next).id
          ? []
          : [{ name: read.nameOf(row), until: lastDayBefore(row, next) }];
      });
      const facts = read.factsOf(newest);
      return [formerNames.length === 0 ? { code, name, facts } : { code, name, formerNames, facts }];
    });
}

/** A name holds to the end of its fiscal year, or to the day before the document that changes it within the year. */
function lastDayBefore(row: BudgetRow, next: BudgetRow): string {
  if (next.year > row.year) return `${next.year - 1}-12-31`;
  return new Date(Date.parse(next.date) - 86_400_000).toISOString().slice(0, 10);
}
