import type { Table } from "./table.ts";

/** How spreadsheets recognise a formula; full-width forms count too, some programs fold them. */
const formulaStart = /^(?:\p{Cc}|\s*[=+\-@＝＋－＠])/u;

/** What differs between the two ways in which CSV is read. */
interface CsvForm {
  readonly opening: string;
  readonly separator: string;
  readonly decimalMark: string;
  readonly needsQuotes: RegExp;
}

const plain: CsvForm = { opening: "", separator: ",", decimalMark: ".", needsQuotes: /[",\r\n]/ };
/** Excel in Indonesian takes UTF-8 for such only with a mark in front, and reads `0.5` as a text or a date */
const indonesian: CsvForm = { opening: "\uFEFF", separator: ";", decimalMark: ",", needsQuotes: /[";\r\n]/ };

/**
 * The table as CSV: UTF-8 without byte order mark, LF, comma, a header line, empty where there is no value. Text that a spreadsheet would
 * run as a formula gets a leading apostrophe; numbers stay numbers, also negative ones.
 */
export function writeCsv(table: Table): Uint8Array {
  return written(table, plain);
}

/** The same for Excel in Indonesian: a byte order mark, semicolons, and a comma before the decimals. */
export function writeIndonesianCsv(table: Table): Uint8Array {
  return written(table, indonesian);
}

function written(table: Table, form: CsvForm): Uint8Array {
  const header = table.columns.map(({ name }) => csvField(name, form));
  const lines = table.rows.map((row) =>
    row.map((value = "", index) =>
      table.columns[index]?.kind === "number" ? value.replace(".", form.decimalMark) : csvField(value, form),
    ),
  );
  const text = [header, ...lines].map((line) => line.join(form.separator)).join("\n");
  return new TextEncoder().encode(`${form.opening}${text}\n`);
}

function csvField(text: string, { needsQuotes }: CsvForm): string {
  const safe = formulaStart.test(text) ? `'${text}` : text;
  return needsQuotes.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
