import type { CellView } from "../cells.ts";
import type { Page } from "../page.ts";
import { other, type Value } from "../sentence.ts";
import { numberText } from "../sentences/number-text.ts";

/** Whole rupiah of a cell, exact; undefined where nothing is published. */
export function rupiah(cell: CellView): bigint | undefined {
  return cell.decimal === null ? undefined : BigInt(cell.decimal);
}

/** The distance of two amounts as a value, without a sign; it names both cells, so that anyone can take it again. */
export function rupiahBetween(page: Page, from: CellView, to: CellView): Value {
  const gap = (rupiah(from) ?? 0n) - (rupiah(to) ?? 0n);
  const size = gap < 0n ? -gap : gap;
  return other("difference", numberText(String(size), from.indicator, page.locale), [from, to]);
}
