import type { Table } from "./table.ts";

/** How spreadsheets recognise a formula; full-width forms count too, some programs fold them. */
const formulaStart = /^(?:\p{Cc}|\s*[=+\-@＝＋－＠])/u;
const needsQuotes = /[",\r\n]/;

/**
 * The table as CSV: UTF-8 without byte order mark, LF, comma, a header line, empty where there is no value. Text that a spreadsheet would
 * run as a formula gets a leading apostrophe; numbers stay numbers, also negative ones.
 */
export function writeCsv(table: Table): Uint8Array {
  const header = table.columns.map(({ name }) => csvField(name));
  const lines = table.rows.map((row) =>
    row.map((value, index) => (table.columns[index]?.kind === "number" ? (value ?? "") : csvField(value ?? ""))),
  );
  return new TextEncoder().encode(`${[header, ...lines].map((line) => line.join(",")).join("\n")}\n`);
}

function csvField(text: string): string {
  const safe = formulaStart.test(text) ? `'${text}` : text;
  return needsQuotes.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
