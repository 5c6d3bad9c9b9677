import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import * as path from "node:path";
import { openIntakePlace } from "../../support/intake-place.ts";
import { goodParticipants } from "./good-tables.ts";
import { canonicalRows, emptyRegistry, storedRows } from "./stored-rows.ts";
import { csvBytes } from "./text-bytes.ts";

/** Where a run is killed. */
interface KillPoint {
  readonly says: string;
  readonly progress?: number;
  readonly before?: number;
  readonly after?: number;
  readonly answered?: number;
}

/** While it reads, while the registry judges and stores, and on both sides of the commit, the last of `statements`. */
function killPoints(statements: number): KillPoint[] {
  const during = [1, 0.25, 0.5, 0.75].map((share) => Math.max(1, Math.floor(share === 1 ? 1 : share * statements)));
  return [
    ...[0, 0.3, 0.6, 0.9].map((progress) => ({ says: `at ${progress * 100} % of the file`, progress })),
    ...[...during, statements - 1].map((before) => ({ says: `before statement ${before} of ${statements}`, before })),
    { says: "before the commit", before: statements },
    { says: "when the commit was sent", after: statements },
    { says: "when the commit was answered", answered: statements },
  ];
}

/** What differs from: either every row of the file is there or none; and the next run ends the job. `rows` are in the file. */
export async function tryKills(rows: number, onPoint: (point: string, found: string) => void): Promise<string[]> {
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
    const { registry } = place.databases.access;
    const whole = await childRun(JSON.stringify({ registry, file, point: {} }));
    await emptyRegistry(owner);
    for (const point of killPoints(Number(whole.printed))) {
      const note = (text: string) => found.push(`killed ${point.says}: ${text}`);
      const { signal } = await childRun(JSON.stringify({ registry, file, point }));
      if (signal !== "SIGKILL") note("the run was not killed");
      const there = (await storedRows(owner, "peserta")).length;
      if (there !== 0 && there !== rows) note(`${there} of ${rows} rows are there`);
      // the next run waits for what the dead one left, so its outcome tells whether the dead one had committed
      const next = await place.takeIn(file);
      const isWhole = next.outcome === "unchanged";
      const isCommitted = point.answered !== undefined;
      const mayBeWhole = isCommitted || point.after !== undefined;
      if (!isWhole && (next.outcome !== "accepted" || next.refused > 0)) note(`the next run: ${next.outcome}`);
      if (isWhole && !mayBeWhole) note("the file was in before its commit");
      if (!isWhole && isCommitted) note("the file was lost after its commit");
      if ((await stored()) !== wanted) note("the rows are not those of the file");
      const digest = await place.digest();
      if ((await place.takeIn(file)).outcome !== "unchanged") note("a run after that changed something");
      if ((await place.digest()) !== digest) note("a run after that changed the registry");
      onPoint(point.says, isWhole ? "all rows were there" : "no row was there");
      await emptyRegistry(owner);
      if ((await place.digest()) !== empty) note("the registry could not be emptied");
    }
  } finally {
    await place.close();
  }
  return found;
}

async function childRun(input: string): Promise<{ signal: NodeJS.Signals | null; printed: string }> {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, "killed-intake.ts")], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  let printed = "";
  child.stdout.on("data", (text) => {
    printed += text;
  });
  child.stdin.end(input);
  const [, signal] = (await once(child, "close")) as [number | null, NodeJS.Signals | null];
  return { signal, printed };
}
