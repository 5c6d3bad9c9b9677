import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import * as path from "node:path";

/** A published example: its text is found by its sha256. */
export interface ExampleQuery {
  /** file name without its ending */
  readonly name: string;
  readonly sha256: string;
  readonly query: string;
}

/** The examples of a folder, in the order of their names. */
export function readExamples(folder: string): ExampleQuery[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".graphql"))
    .sort()
    .map((file) => {
      const query = readFileSync(path.join(folder, file), "utf8").replaceAll("\r\n", "\n");
      const sha256 = createHash("sha256").update(query).digest("hex");
      return { name: file.slice(0, -".graphql".length), sha256, query };
    });
}
