import { addMonths } from "../../../schema/month.ts";
import type { CellView } from "../../../site/cells.ts";

/** Cells of one indicator; `undefined` is hidden. */
export function madeCell(region: string, value: number | undefined, period = "2025-12"): CellView {
  return {
    ...{ id: `peserta-aktif/${region}/${period}`, indicator: "peserta-aktif", region, period, codes: {} },
    ...{ quality: "FINAL", status: value === undefined ? "SUPPRESSED" : "PUBLISHED" },
    decimal: value === undefined ? null : String(value),
    text: value === undefined ? "disembunyikan" : String(value),
  };
}

export function madeSeries(values: readonly (number | undefined)[]): CellView[] {
  return values.map((value, at) => madeCell("35.75", value, addMonths("2025-01", at)));
}
