import { type CellKey, parseDimensions } from "../../schema/cell.ts";

/** What a text points to: a release, a cell, or both. */
export interface CitedPlace {
  readonly release: string | undefined;
  readonly cell: CellKey | undefined;
}

/** Longer texts are no citation; their beginning is read. */
const longestCitation = 2_000;

const releaseForm = /\b\d{2}(?:\.\d{2}){1,2}\/\d{4}-\d{2}\/\d{1,4}\.\d{1,4}\.\d{1,4}\b/;
const cellForm =
  /\b([a-z][a-z0-9-]{1,60})\/(\d{2}(?:\.\d{2}){1,2}(?:\.\d{4})?)\/(\d{4}(?:-(?:[QS]\d|\d{4}|\d{2}))?)(?!-|\/?\d)(?:\/([a-z][\w-]{0,40}=[^\s"'<>{}]{1,200}))?/;

/**
 * Finds a release id and a cell's address in any text: a permalink, an address of a cell as in the column `sel` of a file, a release id,
 * or a whole citation that holds one of them. Undefined where there is neither. Whether they exist is for the caller to say.
 */
export function findCitedPlace(text: string): CitedPlace | undefined {
  const read = text.slice(0, longestCitation).replace(/%(2F|3D|3B|2B)/gi, (coded) => decodeURIComponent(coded));
  const release = releaseForm.exec(read)?.[0];
  const [, indicator, region, period, dimensions = ""] = cellForm.exec(read) ?? [];
  if (indicator === undefined || region === undefined || period === undefined) {
    return release === undefined ? undefined : { release, cell: undefined };
  }
  // the full stop that ends a sentence is no part of a code
  const codes = parseDimensions(dimensions.replace(/[.,;:!?)\]]+$/, ""));
  return { release, cell: { indicator, region, period, dimensions: codes } };
}
