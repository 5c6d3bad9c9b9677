import type { RawCell } from "../office-file.ts";
import type { Heading } from "./heading.ts";
import { isFilled } from "./row-shape.ts";

/** Tells cells that stand under no name, and rows that have not as many cells as the heading. */
export interface RowWidth {
  /** places (1 = leftmost) of filled cells under no name */
  nameless(cells: readonly RawCell[]): readonly number[];
  /** false for a row of a CSV with more or fewer cells than the heading: what stands in it may stand in the wrong columns */
  fits(cells: readonly RawCell[]): boolean;
}

const none: readonly number[] = [];

/** `isSheet`: a row of a workbook ends with its last filled cell, one of a CSV has as many cells as the heading. */
export function rowWidth({ cells: names }: Heading, isSheet: boolean): RowWidth {
  const width = names.length;
  const inside = [...names.keys()].filter((at) => names[at] === "");
  const beyond = (cells: readonly RawCell[]) => {
    const found: number[] = [];
    for (let at = width; at < cells.length; at++) if (isFilled(cells[at])) found.push(at);
    return found;
  };
  return {
    nameless(cells) {
      if (inside.length === 0 && (!isSheet || cells.length <= width)) return none;
      const filled = inside.filter((at) => isFilled(cells[at]));
      return [...filled, ...(isSheet ? beyond(cells) : [])].map((at) => at + 1);
    },
    fits(cells) {
      return isSheet || cells.length === width;
    },
  };
}
