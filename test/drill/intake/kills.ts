import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import * as path from "node:path";
import { openIntakePlace } from "../../support/intake-place.ts";
import { goodParticipants } from "./good-tables.ts";
import { canonicalRows, emptyRegistry, storedRows } from "./stored-rows.ts";
import { csvBytes } from "./text-bytes.ts";

/** Where a run is killed: while it reads, while the registry judges and stores, and on both sides of the commit. */
export const killPoints: readonly (number | string)[] = [
  ...[0, 0.3, 0.6, 0.9, 1],
  ...["statement 1", "statement 4", "statement 8", "statement 12", "statement 16", "commit", "committing", "committed"],
];

/** What differs from: either every row of the file is there or none; and the next run ends the job. `rows` are in the file. */
export async function tryKills(
  rows: number,
  onPoint: (point: number | string, found: string) => void,
): Promise<string[]> {
  const found: string[] = [];
  const place = await openIntakePlace({ isSample: false });
  try {
    const people = goodParticipants(rows);
    const wanted = JSON.stringify(canonicalRows(people));
    const file = path.join(place.folder, "peserta.csv");
    writeFileSync(file, csvBytes(people));
    const owner = place.databases.admin.registry;
    const stored = async () => JSON.stringify(await storedRows(owner, "peserta"));
    const empty = await place.digest();
    for (const point of killPoints) {
      const note = (text: string) => found.push(`killed at ${point}: ${text}`);
      const signal = await killedRun(JSON.stringify({ registry: place.databases.access.registry, file, point }));
      if (signal !== "SIGKILL") note("the run was not killed");
      const there = (await storedRows(owner, "peserta")).length;
      if (there !== 0 && there !== rows) note(`${there} of ${rows} rows are there`);
      // the next run waits for what the dead one left, so its outcome tells whether the dead one had committed
      const next = await place.takeIn(file);
      const isWhole = next.outcome === "unchanged";
      const mayBeWhole = point === "committing" || point === "committed";
      if (!isWhole && (next.outcome !== "accepted" || next.refused > 0)) note(`the next run: ${next.outcome}`);
      if (isWhole && !mayBeWhole) note("the file was in before its commit");
      if (!isWhole && point === "committed") note("the file was lost after its commit");
      if ((await stored()) !== wanted) note("the rows are not those of the file");
      const whole = await place.digest();
      if ((await place.takeIn(file)).outcome !== "unchanged") note("a run after that changed something");
      if ((await place.digest()) !== whole) note("a run after that changed the registry");
      onPoint(point, isWhole ? "all rows were there" : "no row was there");
      await emptyRegistry(owner);
      if ((await place.digest()) !== empty) note("the registry could not be emptied");
    }
  } finally {
    await place.close();
  }
  return found;
}

async function killedRun(input: string): Promise<NodeJS.Signals | null> {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, "killed-intake.ts")], {
    stdio: ["pipe", "ignore", "inherit"],
  });
  child.stdin.end(input);
  const [, signal] = (await once(child, "exit")) as [number | null, NodeJS.Signals | null];
  return signal;
}
