import * as path from "node:path";

/** What steers a terminal or hides in a name: control characters, line and direction marks, characters without width. */
const unprintable = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/** The base name of a file as it may be shown: whatever steers a terminal becomes `�`. */
export function printableName(file: string): string {
  return path.basename(file).replace(unprintable, "\uFFFD");
}
