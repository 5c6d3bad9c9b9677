import type { AnswerTable, Shown } from "./answer-table.ts";

/** How spreadsheets recognise a formula. */
const formulaStart = /^(?:\p{Cc}|\s*[=+\-@＝＋－＠])/u;

/**
 * The table as CSV. A number is its exact decimal, empty where there is none, with its status in a column beside it; every row
 * names the release, and sample data says so in the first column, as in the portal's own files.
 */
export function answerCsv(
  table: AnswerTable,
  release: { readonly id: string; readonly mark: string | undefined },
): string {
  const columns = table.columns.map((column) => ({
    ...column,
    isNumber: table.rows.some((row) => row[column.path]?.decimal !== undefined),
    isHeld: table.rows.some((row) => row[column.path]?.asOf !== undefined),
  }));
  const header = columns.flatMap(({ path, isNumber, isHeld }) => [
    path,
    ...(isNumber ? [`${path}.status`] : []),
    ...(isHeld ? [`${path}.asOfPeriod`] : []),
  ]);
  const lines = table.rows.map((row) =>
    columns.flatMap(({ path, isNumber, isHeld }) => [
      fieldOf(row[path], isNumber),
      ...(isNumber ? [text(row[path]?.status ?? "")] : []),
      ...(isHeld ? [text(row[path]?.asOf ?? "")] : []),
    ]),
  );
  const mark = release.mark === undefined ? [] : [release.mark];
  return [
    [...mark, ...header.map(text), "rilis"],
    ...lines.map((line) => [...mark.map(() => "true"), ...line, text(release.id)]),
  ]
    .map((line) => `${line.join(",")}\n`)
    .join("");
}

function fieldOf(shown: Shown | undefined, isNumber: boolean): string {
  if (!shown) return "";
  return isNumber ? (shown.decimal ?? "") : text(shown.text);
}

function text(value: string): string {
  const safe = formulaStart.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
