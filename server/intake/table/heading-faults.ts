import { intakeKinds } from "../../../schema/intake/index.ts";
import type { Fault, RuleBook } from "../fault.ts";
import type { Heading } from "./heading.ts";
import type { HeadingFaults } from "./table.ts";

/**
 * What stands in the way of reading the table under a heading. Names that are not known are told by their place only: a file
 * without a heading has a person in its first line.
 */
export function headingFaults({ names, cells, columns }: Heading, rules: RuleBook): Fault[] {
  const known = Object.keys(names.kind.columns).join(", ");
  const missing = names.needed
    .filter((column) => !columns.includes(column))
    .map((column) => rules.fault("kolom-hilang", { column }));
  const wrong = cells.map((cell, at) => {
    const column = columns[at];
    const place = at + 1;
    if (column !== undefined) {
      return columns.indexOf(column) < at ? rules.fault("kolom-ganda", { column, place }) : undefined;
    }
    if (cell === "" || names.ignored.has(cell)) return undefined;
    return rules.fault("kolom-tidak-dikenal", { place }, { columns: known });
  });
  return [...missing, ...wrong].filter((fault) => fault !== undefined);
}

/** A file whose first rows hold no heading; `line` is that of its first row, undefined where it has none. */
export function noHeading(line: number | undefined, rules: RuleBook): HeadingFaults {
  const kinds = intakeKinds.map(({ id }) => id).join(", ");
  const fault = line === undefined ? rules.fault("berkas-kosong") : rules.fault("jenis-tidak-dikenal", {}, { kinds });
  return { kind: "", faults: fault === undefined ? [] : [{ line: line ?? 0, fault }] };
}
