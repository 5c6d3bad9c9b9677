import { fold } from "./fold.ts";

const names: readonly (readonly string[])[] = [
  ["januari", "january", "jan"],
  ["februari", "february", "pebruari", "feb", "peb"],
  ["maret", "march", "mar", "mrt"],
  ["april", "apr"],
  ["mei", "may"],
  ["juni", "june", "jun"],
  ["juli", "july", "jul"],
  ["agustus", "august", "agu", "agt", "ags", "agst", "aug"],
  ["september", "sept", "sep"],
  ["oktober", "october", "okt", "oct"],
  ["november", "nopember", "nov", "nop"],
  ["desember", "december", "des", "dec"],
];

const numbers = new Map(names.flatMap((known, at) => known.map((name): [string, number] => [name, at + 1])));

/** The number of a month named in Indonesian or English, long or short; undefined where it is none. */
export function monthNumber(name: string): number | undefined {
  return numbers.get(fold(name));
}
