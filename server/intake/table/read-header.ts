import { intakeKinds } from "../../schema/intake/index.ts";
import type { IntakeKind } from "../../schema/intake-kind.ts";
import { sampleMark } from "../../schema/sample.ts";
import { fileFault } from "./fault.ts";
import type { Fault } from "./problems.ts";

/** Where a file's columns stand. */
export interface Header {
  readonly kind: IntakeKind;
  /** per documented column its place in the file's rows */
  readonly places: Readonly<Record<string, number>>;
  /** place of the mark of invented data; undefined where the file has none */
  readonly markPlace: number | undefined;
  readonly width: number;
}

/**
 * Reads a heading: its names tell the kind of file. The order is free; every documented column must be there once and none else.
 * Names that are not known are shown by their place only: a file without a heading has a person in its first line.
 */
export function readHeader(names: readonly string[]): { header: Header } | { kind: string; faults: Fault[] } {
  const kind = kindOf(names);
  if (kind === undefined) {
    const semicolons = names.join("").split(";").length - 1;
    if (semicolons > names.length - 1) return { kind: "", faults: [fileFault("berkas-titik-koma")] };
    const kinds = intakeKinds.map(({ id, columns }) => `${id} (${Object.keys(columns).join(",")})`).join("; ");
    return { kind: "", faults: [fileFault("jenis-tidak-dikenal", "", { kinds })] };
  }
  const columns = Object.keys(kind.columns);
  const known = [sampleMark.column, ...columns];
  const faults = [
    ...columns.filter((column) => !names.includes(column)).map((column) => fileFault("kolom-hilang", column)),
    ...names.flatMap((name, place) => {
      if (!known.includes(name)) {
        return [fileFault("kolom-tidak-dikenal", `#${place + 1}`, { columns: columns.join(", ") })];
      }
      return names.indexOf(name) < place ? [fileFault("kolom-ganda", name)] : [];
    }),
  ];
  if (faults.length > 0) return { kind: kind.id, faults };
  const markPlace = names.indexOf(sampleMark.column);
  return {
    header: {
      kind,
      places: Object.fromEntries(columns.map((column) => [column, names.indexOf(column)])),
      markPlace: markPlace < 0 ? undefined : markPlace,
      width: names.length,
    },
  };
}

/** The kind that shares most names with the heading, if they are at least half of its columns. */
function kindOf(names: readonly string[]): IntakeKind | undefined {
  const shares = intakeKinds.map((kind) => {
    const columns = Object.keys(kind.columns);
    return { kind, share: columns.filter((column) => names.includes(column)).length / columns.length };
  });
  const best = shares.reduce((a, b) => (b.share > a.share ? b : a));
  return best.share >= 0.5 ? best.kind : undefined;
}
