import { type Measure, valueKindOf } from "../../schema/dataset.ts";
import type { CellKind } from "../../schema/graphql/cell.ts";

/** The concrete type of a measure's cells. A share that a document states has no parts of its own. */
export function cellKindOf(measure: Measure): CellKind {
  if (measure.kind === "ratio") return "rate";
  const kind = valueKindOf(measure);
  return kind === "share" && measure.kind !== "share" ? "stated-share" : kind;
}

/** The typed value of a published cell: a number for counts and durations, exact text for the others, rupiah without decimals. */
export function cellValue(kind: CellKind, decimal: string): string | number {
  switch (kind) {
    case "count":
    case "duration":
      return Number(decimal);
    case "money":
      return wholeRupiah(decimal);
    default:
      return decimal;
  }
}

/** Amounts are whole rupiah; a document of others may state sen, which its `decimal` keeps and its `value` rounds away from zero from half on. */
function wholeRupiah(decimal: string): string {
  const [whole = "0", sen = ""] = decimal.replace("-", "").split(".");
  const rounded = BigInt(whole) + (sen >= "5" ? 1n : 0n);
  return decimal.startsWith("-") && rounded !== 0n ? `-${rounded}` : String(rounded);
}
