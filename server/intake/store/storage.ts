import type { Pseudonyms } from "../pseudonymise.ts";
import type { Row } from "../table/table.ts";

export type SqlType = "date" | "text" | "bigint" | "integer" | "smallint" | "bytea";
export type Value = string | number | undefined;

/** How the rows of one kind of file become rows of the registry. */
export interface Storage {
  readonly table:
    | "person_attribute"
    | "contribution"
    | "target"
    | "workers_in_scope"
    | "release_schedule"
    | "note"
    | "explanation"
    | "budget"
    | "payment"
    | "excise_share"
    | "membership"
    | "proposal"
    | "claim"
    | "rival_figure";
  /** rows belong to a person, found by the pseudonym; `registers` = unknown persons are added, otherwise their rows are refused */
  readonly person: "registers" | "must-be-known" | "none";
  /** columns of the table that make a row the same row (beside publisher and person) */
  readonly key: readonly string[];
  /** every column that a file fills (beside publisher, person and file), with its type */
  readonly columns: Readonly<Record<string, SqlType>>;
  /** what is staged to judge the rows by and never stored */
  readonly beside: Readonly<Record<string, SqlType>>;
  /** the column that a later file may fill where it is stored empty */
  readonly mayBeFilled?: string;
  /** true where changed facts are a new row beside the old one, and those of the newest file hold */
  readonly keepsOlder?: true;
  /** the staged date by which sample data were delivered, an SQL expression */
  readonly dated: string;
  /** the values of `columns`, then of `beside`, in their order, undefined = null; a row of the file can become several */
  readonly values: (row: Row, pseudonyms: Pseudonyms) => readonly (readonly Value[])[];
}

/** One row of a file in the text form of COPY, a line for each row it becomes: line, pseudonym where there is a person, values. */
export function stagedText(storage: Storage, line: number, row: Row, pseudonyms: Pseudonyms): string {
  const start = storage.person === "none" ? `${line}` : `${line}\t${asBytes(pseudonyms.ofNik(needed(row.nik)))}`;
  let text = "";
  for (const values of storage.values(row, pseudonyms)) {
    text += start;
    for (const value of values) text += `\t${value ?? "\\N"}`;
    text += "\n";
  }
  return text;
}

/** Hexadecimal digits as COPY wants bytes. */
export function asBytes(digits: string): string {
  return `\\\\x${digits}`;
}

/** Free text as COPY wants it. */
export function asText(text: string): string {
  return text.replace(/[\\\n\r\t]/g, (sign) => escapes[sign] ?? sign);
}

const escapes: Readonly<Record<string, string>> = { "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/** Free text of a required column as COPY wants it. */
export function neededText(value: string | undefined): string {
  return asText(needed(value));
}

/** Free text as COPY wants it; undefined where the cell is empty. */
export function optionalText(value: string | undefined): string | undefined {
  return value === undefined ? undefined : asText(value);
}

/** The first day of the month in which an ISO date or a month lies. */
export function firstDay(date: string): string {
  return `${date.slice(0, 7)}-01`;
}

/** A cell of a required column; its check has let nothing empty through. */
export function needed(value: string | undefined): string {
  if (value === undefined) throw new Error("a required cell reached storage empty");
  return value;
}
