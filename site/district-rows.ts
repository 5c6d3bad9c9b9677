import { amount, byAmount, type CellBook, type CellView } from "./cells.ts";
import { kecamatanPath, type Page } from "./page.ts";

/** A kecamatan with its three cells of one month, as bar tables take it. */
export interface DistrictRow {
  readonly code: string;
  readonly name: string;
  readonly href: string;
  readonly here: boolean;
  readonly share: CellView;
  /** active, target, share of target */
  readonly cells: readonly CellView[];
  readonly bar: { readonly real: CellView; readonly until: CellView };
}

/** All kecamatan of the city in one month by their share of the target; `here` marks the page's own. */
export function districtRows(
  page: Page,
  book: CellBook,
  order: "highest" | "lowest",
  here?: string,
  month = page.month,
): { rows: DistrictRow[]; widest: number } {
  const rows = page.kecamatan.map(({ code, name }): DistrictRow => {
    const active = book.get("peserta-aktif", code, month);
    const target = book.get("sasaran", code, month);
    const share = book.get("capaian-sasaran", code, month);
    return {
      code,
      name,
      href: kecamatanPath(page, code),
      here: code === here,
      share,
      cells: [active, target, share],
      bar: { real: active, until: target },
    };
  });
  const widest = Math.max(1, ...rows.flatMap(({ bar }) => [amount(bar.real) ?? 0, amount(bar.until) ?? 0]));
  return { rows: byAmount(rows, (row) => row.share, order), widest };
}

/**
 * Whether the first of these rows may be called the first: every share is known, and no other is the same. Only then
 * does "furthest behind" or "closest to its target" rest on numbers.
 */
export function hasFirst(rows: readonly Pick<DistrictRow, "share">[]): boolean {
  const shares = rows.map(({ share }) => amount(share));
  return shares.every((share) => share !== undefined) && shares[0] !== shares[1];
}
