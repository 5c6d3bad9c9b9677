import { amount, type CellView } from "../cells.ts";

/** How a place is filled: by its third of the known numbers, or by why it has none. Never the lowest third for a number not shown. */
export type MapClass = "low" | "mid" | "high" | "closed" | "none";

/** The class of each cell. Equal numbers share a class, so thirds may differ in size; fewer than three different numbers are all `mid`. */
export function thirds(cells: readonly CellView[]): (cell: CellView) => MapClass {
  const known = cells.flatMap((cell) => amount(cell) ?? []).sort((a, b) => a - b);
  const different = new Set(known).size;
  const at = (part: number) => known[Math.ceil(known.length * part) - 1] ?? 0;
  const [first, second] = [at(1 / 3), at(2 / 3)];
  return (cell) => {
    const value = amount(cell);
    if (value === undefined) return cell.status === "SUPPRESSED" ? "closed" : "none";
    if (different < 3) return "mid";
    if (value <= first) return "low";
    return value <= second ? "mid" : "high";
  };
}
