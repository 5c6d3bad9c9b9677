import { readFileSync } from "node:fs";
import * as path from "node:path";
import { parse } from "csv-parse/sync";
import type { OutRow } from "../disclosure/protect/result.ts";
import type { TextRow } from "../disclosure/protect/spec.ts";
import { PortalError } from "../errors.ts";

/** What the JSON file holds. Throws `PROTECT_FILE`. */
export function readJson(file: string): unknown {
  const text = readText(file, "JSON");
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw unreadable(file, "JSON", "{ … }");
  }
}

/** The rows of a CSV file by its heading; columns are told apart by comma, semicolon or tab, whichever its heading has most of. Throws `PROTECT_FILE`. */
export function readRows(file: string): readonly TextRow[] {
  const text = readText(file, "CSV");
  const heading = /^[^\r\n]*/.exec(text)?.[0] ?? "";
  const [delimiter = ","] = [",", ";", "\t"].sort((a, b) => heading.split(b).length - heading.split(a).length);
  let rows: string[][];
  try {
    rows = parse(text, { delimiter, skip_empty_lines: true });
  } catch (error) {
    const line = error instanceof Error && "lines" in error ? ` ${String(error.lines)}` : "";
    throw unreadable(file, "CSV", `baris / line${line}`);
  }
  const [names = [], ...lines] = rows;
  const twice = names.filter((name, at) => names.indexOf(name) !== at);
  if (twice.length > 0) throw unreadable(file, "CSV", twice.join(", "));
  return lines.map((line) => Object.fromEntries(names.map((name, at) => [name, line[at] ?? ""])));
}

function readText(file: string, form: string): string {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch {
    throw unreadable(file, form, "…");
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw unreadable(file, form, "UTF-8");
  }
}

function unreadable(file: string, form: string, hint: string): PortalError {
  return new PortalError("PROTECT_FILE", { file: path.basename(file), form, hint });
}

/** OUT as CSV: UTF-8, LF, comma. Codes stand as they were given, so that they can be matched again. */
export function outCsv(dimensions: readonly string[], rows: readonly OutRow[]): string {
  const lines = rows.map(({ codes, value, status }) => [...codes, value, status]);
  return `${[[...dimensions, "value", "status"], ...lines].map((line) => line.map(quoted).join(",")).join("\n")}\n`;
}

function quoted(text: string): string {
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
