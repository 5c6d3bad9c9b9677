import * as path from "node:path";
import { intakeKinds } from "../../schema/intake/index.ts";
import { BrokenFile, readCsv } from "./read-csv.ts";
import { readHeader } from "./read-header.ts";

/**
 * Returns the files in the order in which they must be taken in, people before their contributions; files of one kind stay in the
 * order given, and files whose heading cannot be read come last. Throws `INTAKE_FILE_UNREADABLE`.
 */
export async function inDeliveryOrder(files: readonly string[]): Promise<string[]> {
  const ranked: { file: string; rank: number }[] = [];
  for (const file of files) ranked.push({ file, rank: await rankOf(file) });
  return ranked.sort((a, b) => a.rank - b.rank).map(({ file }) => file);
}

async function rankOf(file: string): Promise<number> {
  const { pieces } = readCsv(file, path.basename(file));
  try {
    for await (const { records } of pieces) {
      const names = records[0];
      if (names === undefined) continue;
      const heading = readHeader(names);
      const kind = "header" in heading ? heading.header.kind.id : heading.kind;
      const rank = intakeKinds.findIndex(({ id }) => id === kind);
      return rank < 0 ? intakeKinds.length : rank;
    }
  } catch (error) {
    if (!(error instanceof BrokenFile)) throw error;
  }
  return intakeKinds.length;
}
