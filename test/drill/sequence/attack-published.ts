import { spawnSync } from "node:child_process";
import * as fs from "node:fs/promises";
import * as path from "node:path";
import type { PreparedRelease } from "../../../server/release/prepare.ts";
import { releaseFolder } from "../../../server/release/release-folder.ts";

/** What `terang attack --releases` says of a folder; `undefined` numbers where it did not come so far. */
export interface AttackReport {
  readonly exit: number | null;
  readonly verdict: string | undefined;
  readonly published: number | undefined;
  readonly hidden: number | undefined;
  readonly exact: number | undefined;
  readonly narrow: number | undefined;
  readonly undecided: number | undefined;
  readonly seconds: number;
  /** the last words of a run that gave no report */
  readonly words: string;
}

/** Puts the public files of each release where the portal would, below `folder`. */
export async function writeReleases(folder: string, releases: readonly PreparedRelease[]): Promise<void> {
  for (const prepared of releases) {
    const place = releaseFolder(folder, prepared.release);
    await fs.mkdir(place, { recursive: true });
    for (const { name, bytes } of prepared.files) await fs.writeFile(path.join(place, name), bytes);
  }
}

/** Runs the command in a process of its own: it sees the files and nothing else. */
export function attackPublished(root: string, folder: string): AttackReport {
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(root, "server/terang.mjs"), "attack", "--releases", folder, "--json"],
    { encoding: "utf8", maxBuffer: 2 ** 28 },
  );
  const seconds = (performance.now() - started) / 1000;
  const report = readReport(stdout);
  return {
    ...report,
    exit: status,
    seconds,
    words: report.verdict === undefined ? (stdout + stderr).slice(-2000) : "",
  };
}

function readReport(stdout: string): Omit<AttackReport, "exit" | "seconds" | "words"> {
  const nothing = { verdict: undefined, published: undefined, hidden: undefined };
  const undecided = { exact: undefined, narrow: undefined, undecided: undefined };
  try {
    const found = JSON.parse(stdout) as Partial<AttackReport>;
    return { ...nothing, ...undecided, ...found };
  } catch {
    return { ...nothing, ...undecided };
  }
}
