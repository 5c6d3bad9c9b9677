import { parse } from "csv-parse/sync";
import loadHighs from "highs";
import type { EarlierFile } from "../../../../server/disclosure/protect/named-cells.ts";
import { isProblem, type Problem } from "../../../../server/disclosure/protect/problem.ts";
import { type Protected, protectTable } from "../../../../server/disclosure/protect/protect.ts";
import { readSpec } from "../../../../server/disclosure/protect/read-spec.ts";
import type { TextRow } from "../../../../server/disclosure/protect/spec.ts";

const highs = await loadHighs();

/** Rows of a table written as CSV with spaces at will. */
export function rowsOf(csv: string): readonly TextRow[] {
  const options = { columns: true, trim: true, skip_empty_lines: true, relax_column_count: false } as const;
  return parse(csv.trim(), options) as TextRow[];
}

/** What protecting the table comes to, the SPEC as its JSON. */
export function attempt(spec: unknown, csv: string, earlier: readonly EarlierFile[] = []): Protected | Problem {
  const read = readSpec(spec);
  if (isProblem(read)) return read;
  return protectTable(highs, { spec: read, rows: rowsOf(csv), earlier, clock: () => 0 });
}

/** The same where it must succeed. */
export function protectedTable(spec: unknown, csv: string, earlier: readonly EarlierFile[] = []): Protected {
  const result = attempt(spec, csv, earlier);
  if (isProblem(result)) throw new Error(JSON.stringify(result));
  return result;
}

/** The hidden cells as `A/Total`, in coordinate order. */
export function hiddenIn({ out }: Protected): readonly string[] {
  return out.flatMap(({ codes, status }) => (status === "suppressed" ? [codes.join("/")] : []));
}

/** The primary cells, likewise. */
export function primaryIn({ report }: Protected): readonly string[] {
  return report.cells.flatMap(({ cell, primary }) => (primary ? [Object.values(cell).join("/")] : []));
}
