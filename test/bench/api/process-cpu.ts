import { readdirSync, readFileSync } from "node:fs";

/** Clock ticks of /proc a second; 100 on every Linux that Node runs on. */
const ticks = 100;

/** CPU seconds that a process has used, all its threads together: user and system time of /proc/PID/stat. */
export function cpuSeconds(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[11]) + Number(fields[12])) / ticks;
}

/** The process itself, or its youngest descendant where it only starts another one (the portal's command under an older Node). */
export function servingProcess(pid: number): number {
  const children = readdirSync(`/proc/${pid}/task`)
    .flatMap((task) => readFileSync(`/proc/${pid}/task/${task}/children`, "utf8").split(" "))
    .map(Number)
    .filter((child) => child > 0 && readFileSync(`/proc/${child}/comm`, "utf8").startsWith("node"));
  const [only] = children;
  return only === undefined ? pid : servingProcess(only);
}

/** Memory that a process holds now, in MB. */
export function residentMegabytes(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1_000;
}
