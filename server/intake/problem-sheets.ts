import { intakeKinds } from "../../schema/intake/index.ts";
import { intakeRules } from "../../schema/intake/rules/index.ts";
import type { Severity } from "../../schema/intake-rule.ts";
import { sampleMark } from "../../schema/sample.ts";
import type { Text } from "../../schema/text.ts";
import { columnLetters } from "../workbook/sheet-markup.ts";
import type { WorkbookCell, WorkbookSheet } from "../workbook/workbook.ts";
import type { Problem, RuleCount } from "./problems.ts";
import type { IntakeReport } from "./take-in.ts";

/** What the problems file is made of. */
export type ReportedFile = Pick<
  IntakeReport,
  "file" | "kind" | "read" | "kept" | "refused" | "outcome" | "problems"
> & {
  readonly summary: readonly RuleCount[];
};

/** problems listed one by one in the file; a sheet could hold ten times as many, nobody would read them */
export const listedInFile = 100_000;

const severities: Readonly<Record<Severity, Text>> = {
  block: { id: "ditolak", en: "refused" },
  warn: { id: "periksa", en: "check" },
  reconcile: { id: "padankan", en: "reconcile" },
};

const outcomes: Readonly<Record<ReportedFile["outcome"], Text>> = {
  accepted: {
    id: "Diterima. Bila ada baris yang ditolak, baris itu belum masuk: perbaiki, lalu kirim lagi seluruh berkas.",
    en: "Accepted. Rows that were refused are not in: mend them and send the whole file again.",
  },
  unchanged: {
    id: "Sudah pernah diterima; tidak ada yang berubah.",
    en: "Accepted before; nothing has changed.",
  },
  refused: {
    id: "Ditolak; tidak satu baris pun disimpan. Perbaiki, lalu kirim lagi seluruh berkas.",
    en: "Refused; not one row was stored. Mend it and send the whole file again.",
  },
};

/** What stands where a row number would, for what concerns the file as a whole. */
const wholeFile = "berkas";

/**
 * The three sheets of a problems file: every problem with its row, a summary by rule, and which columns of which row are concerned.
 * Row numbers and column letters are the only ties to the office's file: nothing of what its cells hold.
 */
export function problemSheets(report: ReportedFile, isSample: boolean): WorkbookSheet[] {
  const sorted = [...report.problems].sort((a, b) => a.row - b.row || a.place - b.place);
  const listed = sorted.slice(0, listedInFile);
  const found = report.summary.reduce((sum, { count }) => sum + count, 0);
  const unlisted = Math.max(found, sorted.length) - listed.length;
  const mark = (rows: WorkbookCell[][], headings: readonly string[]) => {
    const all = [headings.map((text): WorkbookCell => ({ text, look: "heading" })), ...rows];
    if (!isSample) return all;
    return all.map((row, at): WorkbookCell[] => [
      at === 0 ? { text: sampleMark.column, look: "heading" } : sampleMark.value,
      ...row,
    ]);
  };
  const before = isSample ? [13] : [];
  return [
    {
      name: "masalah",
      frozenRows: 1,
      widths: [...before, 9, 8, 20, 12, 52, 52, 12, 52, 52, 26],
      filtered: `A1:${columnLetters(9 + before.length)}${listed.length + 1}`,
      rows: mark([...listed.map(problemRow), ...unlistedRow(unlisted)], problemHeadings),
    },
    { name: "ringkasan", widths: [52, 12, 12, 52, 60], rows: summaryRows(report, unlisted, isSample) },
    columnSheet(report, listed, mark, before),
  ];
}

const problemHeadings = [
  ...["Baris", "Kolom", "Nama kolom", "Tingkat", "Alasan", "Yang harus dilakukan"],
  ...["Level", "Reason", "What to do", "Aturan"],
];

function problemRow({ row, column, place, rule, severity, message, remedy }: Problem): WorkbookCell[] {
  const { id, en } = severities[severity];
  const where = [row === 0 ? wholeFile : row, place === 0 ? null : columnLetters(place - 1), column || null];
  return [...where, id, message.id, remedy.id, en, message.en, remedy.en, rule];
}

function unlistedRow(unlisted: number): WorkbookCell[][] {
  if (unlisted === 0) return [];
  const { id, en } = unlistedWords(unlisted);
  return [["…", null, null, null, id, null, null, en]];
}

function unlistedWords(unlisted: number): Text {
  return {
    id: `dan ${unlisted} masalah lagi yang tidak didaftar satu per satu; jumlah seluruhnya ada di lembar ringkasan`,
    en: `and ${unlisted} more problems that are not listed one by one; the sheet “ringkasan” counts all of them`,
  };
}

function summaryRows(report: ReportedFile, unlisted: number, isSample: boolean): WorkbookCell[][] {
  const { kind, read, kept, refused, outcome, summary } = report;
  const title = intakeKinds.find(({ id }) => id === kind)?.title ?? { id: "tidak dikenali", en: "not recognised" };
  const both = ({ id, en }: Text) => `${id} / ${en}`;
  const heading = (texts: readonly string[]): WorkbookCell[] => texts.map((text) => ({ text, look: "heading" }));
  const more = unlistedWords(unlisted);
  return [
    ...(isSample ? [[{ text: both(sampleMark.sentence), look: "marked" as const }]] : []),
    [{ text: "Ringkasan / Summary", look: "title" }],
    ["Jenis berkas / Kind of file", both(title)],
    ["Dibaca / Read", read],
    ["Disimpan / Kept", kept],
    ["Ditolak / Refused", refused],
    [outcomes[outcome].id],
    [outcomes[outcome].en],
    ...(unlisted === 0 ? [] : [[`… ${more.id} / ${more.en}`]]),
    [],
    heading(["Alasan", "Tingkat", "Banyaknya", "Reason", "Aturan"]),
    ...summary.map(({ rule, severity, count }) => {
      // the words of one that was found have their gaps filled
      const { message } = report.problems.find((problem) => problem.rule === rule) ?? intakeRules[rule];
      return [withoutGaps(message.id), both(severities[severity]), count, withoutGaps(message.en), rule];
    }),
  ];
}

/** A rule's own text, whose gaps differ from problem to problem. */
function withoutGaps(text: string): string {
  return text.replace(/\{\w+\}/g, "…");
}

function columnSheet(
  { kind }: ReportedFile,
  listed: readonly Problem[],
  mark: (rows: WorkbookCell[][], headings: readonly string[]) => WorkbookCell[][],
  before: readonly number[],
): WorkbookSheet {
  const columns = Object.entries(intakeKinds.find(({ id }) => id === kind)?.columns ?? {});
  const places = new Map(columns.map(([name], at) => [name, at]));
  const [other, row] = [columns.length, columns.length + 1];
  const headings = [
    "Baris / Row",
    ...columns.map(([, { label }]) => label.id),
    "Kolom lain / Other column",
    "Seluruh baris / Whole row",
  ];
  const concerned = Map.groupBy(listed, (problem) => problem.row);
  const rows = [...concerned].map(([line, problems]): WorkbookCell[] => {
    const marked = new Set(problems.map(({ column, place }) => places.get(column) ?? (place > 0 ? other : row)));
    return [line === 0 ? wholeFile : line, ...headings.slice(1).map((_, at) => (marked.has(at) ? "✕" : null))];
  });
  return {
    name: "kolom",
    frozenRows: 1,
    widths: [...before, 12, ...headings.slice(1).map((heading) => Math.max(10, heading.length + 2))],
    filtered: `A1:${columnLetters(headings.length - 1 + before.length)}${rows.length + 1}`,
    rows: mark(rows, headings),
  };
}
