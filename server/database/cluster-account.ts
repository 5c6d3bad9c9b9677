import { execFileSync } from "node:child_process";
import { PortalError } from "../errors.ts";

/** The system user PostgreSQL runs as; empty when that is simply the user who started us. */
export interface ClusterAccount {
  readonly uid?: number;
  readonly gid?: number;
}

/**
 * Returns the account for PostgreSQL, which refuses to run as root: as root that is the system user `postgres`, made
 * when it is missing. Throws `NO_DATABASE_USER` when there is none and none can be made.
 */
export function clusterAccount(): ClusterAccount {
  if (process.getuid?.() !== 0) return {};
  const known = findAccount();
  if (known) return known;
  for (const [command, ...args] of [
    ["useradd", "--system", "--user-group", "--no-create-home", "--home-dir", "/", "--shell", "/bin/false", "postgres"],
    ["adduser", "--system", "--group", "--no-create-home", "--home", "/", "postgres"],
    ["adduser", "-S", "-D", "-H", "-h", "/", "postgres"],
  ] as const) {
    try {
      execFileSync(command, args, { stdio: "ignore" });
    } catch {
      continue;
    }
    const made = findAccount();
    if (made) return made;
  }
  throw new PortalError("NO_DATABASE_USER");
}

function findAccount(): ClusterAccount | undefined {
  const number = (flag: "-u" | "-g"): number =>
    Number(execFileSync("id", [flag, "postgres"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }));
  try {
    return { uid: number("-u"), gid: number("-g") };
  } catch {
    return undefined;
  }
}

/** Whether `account` may enter `folder`: asked of the kernel, because mode bits do not tell of ACLs and mounts. */
export function mayEnter(folder: string, account: ClusterAccount): boolean {
  if (account.uid === undefined) return true;
  try {
    execFileSync("/bin/ls", ["-d", `${folder}/.`], { ...account, cwd: "/", stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
