import type { Text } from "../../schema/text.ts";

/** One fault of an office file, where it stands and what to do. Never what was written there: it may be personal data. */
export interface Problem {
  /** base name of the file */
  readonly file: string;
  /** physical line in the file; the heading is line 1; 0 = the file as a whole */
  readonly row: number;
  /** documented column name, `#3` for a column that has none, empty for the whole row */
  readonly column: string;
  readonly rule: string;
  readonly message: Text;
  readonly remedy: Text;
}

/** A fault without its place. */
export interface Fault {
  readonly column: string;
  readonly rule: string;
  readonly message: Text;
  readonly remedy: Text;
}

/** The problems of a file as a whole, then the first of its rows; and the count of all of them. */
export interface ProblemList {
  readonly listed: readonly Problem[];
  readonly count: number;
  add(row: number, fault: Fault): void;
  /** counts problems that were found but not fetched */
  addUnlisted(more: number): void;
}

/** More are counted, not kept: whoever sends a file with a thousand faults has one fault. */
export const listedAtMost = 1000;

export function openProblemList(file: string): ProblemList {
  const listed: Problem[] = [];
  let count = 0;
  return {
    listed,
    get count() {
      return count;
    },
    add(row, { column, rule, message, remedy }) {
      count++;
      const problem = { file, row, column, rule, message, remedy };
      // what concerns the whole file stands first, however many rows are wrong
      if (row === 0) listed.unshift(problem);
      else if (listed.length < listedAtMost) listed.push(problem);
    },
    addUnlisted(more) {
      count += more;
    },
  };
}
