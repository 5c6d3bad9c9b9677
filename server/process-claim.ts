import * as fs from "node:fs";
import * as path from "node:path";

/** A claim that this process holds on a file; `release` gives it back and may be called twice. */
export interface Claim {
  release(): void;
}

/** The living process that holds a claim; an orphan is one whose launcher has died, so that nobody watches it any more. */
export interface Holder {
  readonly heldBy: number;
  readonly isOrphan: boolean;
}

/**
 * Claims `file` for this process. Returns the claim, or the living process that holds it. A claim left by a process that died is taken
 * over. `launchers` are marks of the processes that started this one. Only for processes of one machine.
 */
export function claimFile(file: string, launchers: readonly string[] = []): Claim | Holder {
  const own = `${file}.${process.pid}`;
  fs.writeFileSync(own, [processMark(process.pid), ...launchers].join("\n"), { mode: 0o600 });
  try {
    for (;;) {
      try {
        // link() either makes the name or fails: two processes can never both believe they made it
        fs.linkSync(own, file);
        return { release: () => releaseClaim(file) };
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      }
      const holder = readMark(file);
      if (holder !== undefined && isLiving(holder)) {
        return {
          heldBy: processId(holder),
          isOrphan: readMarks(file)
            .slice(1)
            .some((mark) => !isLiving(mark)),
        };
      }
      setAside(file, holder);
    }
  } finally {
    fs.rmSync(own, { force: true });
  }
}

/** Moves a dead process's claim out of the way, unless a third process has renewed it meanwhile. */
function setAside(file: string, dead: string | undefined): void {
  const aside = `${file}.${process.pid}.old`;
  try {
    fs.renameSync(file, aside);
    if (readMark(aside) !== dead) fs.linkSync(aside, file);
  } catch {
    // another process was faster; the next round sees its claim
  } finally {
    fs.rmSync(aside, { force: true });
  }
}

function releaseClaim(file: string): void {
  if (readMark(file) === processMark(process.pid)) fs.rmSync(file, { force: true });
}

/** Notes in `folder` that this process uses what the folder stands for. */
export function joinUsers(folder: string): Claim {
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  const own = path.join(folder, String(process.pid));
  fs.writeFileSync(own, processMark(process.pid), { mode: 0o600 });
  return { release: () => fs.rmSync(own, { force: true }) };
}

/** Whether a living process other than this one has joined `folder`; forgets the dead ones. */
export function hasOtherUsers(folder: string): boolean {
  let others = false;
  for (const name of fs.existsSync(folder) ? fs.readdirSync(folder) : []) {
    const mark = readMark(path.join(folder, name));
    if (mark === undefined || !isLiving(mark)) fs.rmSync(path.join(folder, name), { force: true });
    else if (processId(mark) !== process.pid) others = true;
  }
  return others;
}

/** `<pid> <start>`: the start time tells a living process from a later one that was given the same id. */
export function processMark(pid: number): string {
  return `${pid} ${startTime(pid)}`;
}

/** Whether the process that `mark` was made for still lives. */
export function isLiving(mark: string): boolean {
  const pid = processId(mark);
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return false;
  }
  return processMark(pid) === mark;
}

function processId(mark: string): number {
  return Number(mark.split(" ")[0]);
}

function readMark(file: string): string | undefined {
  return readMarks(file)[0];
}

/** The mark of the process that wrote `file`, then those of its launchers. */
function readMarks(file: string): string[] {
  try {
    return fs
      .readFileSync(file, "utf8")
      .split("\n")
      .filter((mark) => /^\d+ \w+$/.test(mark));
  } catch {
    return [];
  }
}

/** Field 22 of /proc/<pid>/stat on Linux; elsewhere the process id alone has to do. */
function startTime(pid: number): string {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "unknown";
  } catch {
    return "unknown";
  }
}
