import { readFileSync } from "node:fs";
import { processMark } from "./process-claim.ts";

/**
 * Marks of the programs that started us and whose death should end us too: the Node 20 that handed over, and npm. A killed npm leaves
 * its child running; without this the next `npm start` would find the port taken by a portal nobody sees.
 */
export function findLaunchers(environment: Readonly<Record<string, string | undefined>>): string[] {
  const launchers: string[] = [];
  const handedOver = environment.TERANG_LAUNCHER;
  if (handedOver) launchers.push(processMark(Number(handedOver)));
  if (environment.npm_lifecycle_event) {
    for (let pid: number | undefined = process.ppid; pid !== undefined && pid > 1; pid = parentOf(pid)) {
      launchers.push(processMark(pid));
      if (/^npm\b/.test(nameOf(pid))) return launchers;
    }
    // started by npm, but it is not among our parents: then nobody else of them is our business
    return launchers.slice(0, handedOver ? 1 : 0);
  }
  return launchers;
}

function nameOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8");
  } catch {
    return "";
  }
}

function parentOf(pid: number): number | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
  } catch {
    return undefined;
  }
}
