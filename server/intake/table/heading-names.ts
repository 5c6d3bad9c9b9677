import { intakeKinds } from "../../../schema/intake/index.ts";
import type { IntakeKind } from "../../../schema/intake-kind.ts";
import { sampleMark } from "../../../schema/sample.ts";
import type { RawCell } from "../office-file.ts";
import { fold } from "./fold.ts";

/** What a heading's name means to one kind of file. */
export interface HeadingNames {
  readonly kind: IntakeKind;
  /** the columns that a file of this kind cannot lack */
  readonly needed: readonly string[];
  /** the documented column or the sample mark that a folded name stands for */
  readonly columns: ReadonlyMap<string, string>;
  /** folded names that are known and not read */
  readonly ignored: ReadonlySet<string>;
}

/** Remarks in brackets that offices add to a name and that change nothing about it, folded. */
const remarks = new Set([
  ...["rp", "rupiah", "wajib", "wajibdiisi", "opsional", "teks", "text", "16digit", "16angka", "lp"],
  ...["ddmmyyyy", "yyyymmdd", "mmyyyy", "yyyymm", "hhbbtttt", "ttttbbhh", "tglblnthn", "bbtttt", "ttttbb"],
]);

/** Per kind, every name under which its columns are known. */
export const headingNames: readonly HeadingNames[] = intakeKinds.map((kind) => ({
  kind,
  needed: Object.entries(kind.columns).flatMap(([name, column]) => (column.mayBeAbsent ? [] : [name])),
  columns: new Map<string, string>([
    [fold(sampleMark.column), sampleMark.column],
    ...Object.entries(kind.columns).flatMap(([name, { label, synonyms }]) =>
      [name, label.id, label.en, ...synonyms].map((known): [string, string] => [fold(known), name]),
    ),
  ]),
  ignored: new Set(kind.ignored.map(fold)),
}));

/** A heading's cell, folded, without a remark in brackets; empty for what is not text. */
export function foldHeading(cell: RawCell | undefined): string {
  if (typeof cell !== "string" || cell === "") return "";
  const remark = /^([^()]+)\(([^()]*)\)\s*\*?\s*$/.exec(cell);
  return remark?.[1] !== undefined && remarks.has(fold(remark[2] ?? "")) ? fold(remark[1]) : fold(cell);
}
