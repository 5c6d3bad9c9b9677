import { execFileSync, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import * as fs from "node:fs";
import * as path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import type { Text } from "../../schema/text.ts";
import { PortalError } from "../errors.ts";
import { freePort } from "../free-port.ts";
import { type Claim, claimFile, hasOtherUsers, joinUsers } from "../process-claim.ts";
import { makeFolder, writeWhole } from "../state-files.ts";
import { type ClusterAccount, clusterAccount } from "./cluster-account.ts";
import {
  type ClusterPlace,
  chooseClusterPlace,
  leaveClusterPlace,
  packagedBinaries,
  sweepSpares,
} from "./cluster-place.ts";
import { findPostmaster } from "./postmaster.ts";

export interface ClusterOptions {
  /** the cluster's own folder; made when missing */
  readonly folder: string;
  /** where a folder outside is made when the system user of PostgreSQL cannot enter `folder` */
  readonly spareFolder: string;
  /** false only for tests: a power cut may then lose data */
  readonly durable: boolean;
  /** whether spare folders whose owner is gone may be removed */
  readonly sweep: boolean;
  readonly onStep?: ((text: Text) => void) | undefined;
}

/** A running PostgreSQL of our own. */
export interface Cluster {
  readonly port: number;
  /** true when it was already running */
  readonly adopted: boolean;
  /** connection of the superuser to `database` (default `postgres`) */
  admin(database?: string): pg.ClientConfig;
  /** no longer counts as a user of it, and leaves stopping to the others */
  leave(): void;
  /** stops it, unless another living process of ours uses it too */
  stop(): Promise<void>;
}

/** What `cluster.json` keeps between starts. */
interface ClusterRecord {
  readonly password: string;
  readonly spare?: string | undefined;
}

/**
 * Starts the PostgreSQL of `options.folder`, or adopts the one that already runs on it (after kill -9, or for a second command).
 * Throws `FOLDER_NOT_WRITABLE`, `NO_DATABASE_USER` or `DATABASE_START`.
 */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const { folder } = options;
  makeFolder(folder, 0o711);
  const users = joinUsers(path.join(folder, "users"));
  const claim = await claimPatiently(path.join(folder, "starting"));
  try {
    return await adoptOrStart(options, users);
  } catch (error) {
    users.release();
    throw error;
  } finally {
    claim.release();
  }
}

async function adoptOrStart(options: ClusterOptions, users: Claim): Promise<Cluster> {
  const { folder, onStep } = options;
  const record = readRecord(folder);
  if (options.sweep) sweepSpares(options.spareFolder, isForgotten);
  const account = clusterAccount();
  const place = chooseClusterPlace(folder, await packagedBinaries(), account, {
    spareFolder: options.spareFolder,
    known: record?.spare,
  });
  const cluster = (password: string, port: number, adopted: boolean): Cluster => ({
    port,
    adopted,
    admin: (database = "postgres") => ({ host: "127.0.0.1", port, user: "postgres", password, database }),
    leave: () => users.release(),
    stop: () => stopCluster(folder, place, users),
  });
  if (record && fs.existsSync(path.join(place.dataFolder, "PG_VERSION"))) {
    const running = await findPostmaster(place.dataFolder, record.password);
    if (running !== undefined) return cluster(record.password, running, true);
    const port = await launch(place, account, record.password, options);
    return cluster(record.password, port, false);
  }
  if (place.spare !== undefined) {
    onStep?.({
      id: `Folder ini tertutup bagi pengguna postgres: basis data ditaruh di ${place.spare}`,
      en: `This folder is closed to the user postgres: the database is kept in ${place.spare}`,
    });
  }
  const password = initialise(folder, place, account, options.durable);
  return cluster(password, await launch(place, account, password, options), false);
}

/** Makes an empty cluster and returns its superuser's password. Half-made ones of an earlier run are thrown away. */
function initialise(folder: string, place: ClusterPlace, account: ClusterAccount, durable: boolean): string {
  if (fs.existsSync(path.join(place.dataFolder, "PG_VERSION"))) {
    // data without its record: nobody can log in, and throwing it away is not ours to decide
    throw new PortalError("DATABASE_START", { reason: path.join(folder, "cluster.json") });
  }
  const password = randomBytes(24).toString("hex");
  const half = `${place.dataFolder}.new`;
  fs.rmSync(half, { recursive: true, force: true });
  fs.mkdirSync(half, { mode: 0o700 });
  const passwordFile = `${place.dataFolder}.password`;
  fs.writeFileSync(passwordFile, password, { mode: 0o600 });
  if (account.uid !== undefined && account.gid !== undefined) {
    fs.chownSync(half, account.uid, account.gid);
    fs.chownSync(passwordFile, account.uid, account.gid);
  }
  try {
    execFileSync(
      path.join(place.binariesFolder, "bin", "initdb"),
      [
        `--pgdata=${half}`,
        "--auth=scram-sha-256",
        "--username=postgres",
        `--pwfile=${passwordFile}`,
        "--encoding=UTF8",
        "--locale=C.UTF-8",
        "--no-instructions",
        ...(durable ? [] : ["--no-sync"]),
      ],
      { ...account, cwd: "/", env: environment, stdio: ["ignore", "ignore", "pipe"] },
    );
  } catch {
    throw new PortalError("DATABASE_START", { reason: "initdb" });
  } finally {
    fs.rmSync(passwordFile, { force: true });
  }
  writeWhole(path.join(folder, "cluster.json"), JSON.stringify({ password, spare: place.spare }), 0o600);
  fs.rmSync(place.dataFolder, { recursive: true, force: true });
  fs.renameSync(half, place.dataFolder);
  return password;
}

/** PostgreSQL sees none of our environment: it may hold keys and passwords. */
const environment = { PATH: process.env.PATH, LANG: "C.UTF-8", TZ: "UTC" };

async function launch(
  place: ClusterPlace,
  account: ClusterAccount,
  password: string,
  { folder, durable }: ClusterOptions,
): Promise<number> {
  const logFile = path.join(folder, "postgres.log");
  // a port that was free can be taken a moment later: then another one
  for (let attempt = 0; attempt < 3; attempt++) {
    const port = await freePort();
    const log = fs.openSync(logFile, "a", 0o600);
    const child = spawn(
      path.join(place.binariesFolder, "bin", "postgres"),
      ["-D", place.dataFolder, "-p", String(port), ...serverOptions(durable)],
      { ...account, cwd: "/", env: environment, detached: true, stdio: ["ignore", log, log] },
    );
    fs.closeSync(log);
    let exited = false;
    child.on("error", () => {
      exited = true;
    });
    child.on("exit", () => {
      exited = true;
    });
    child.unref();
    while (!exited) {
      if ((await findPostmaster(place.dataFolder, password)) !== undefined) return port;
      await sleep(25);
    }
  }
  throw new PortalError("DATABASE_START", { reason: logFile });
}

function serverOptions(durable: boolean): string[] {
  const options = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    max_connections: durable ? 60 : 200,
    shared_buffers: "128MB",
    wal_level: "minimal",
    max_wal_senders: 0,
    max_wal_size: "512MB",
    timezone: "UTC",
    log_timezone: "UTC",
    // nothing of a statement or a row may reach the log
    log_min_messages: "fatal",
    log_min_error_statement: "panic",
    log_error_verbosity: "terse",
    ...(durable ? {} : { fsync: "off", full_page_writes: "off", autovacuum: "on" }),
  };
  return Object.entries(options).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}

async function stopCluster(folder: string, place: ClusterPlace, users: Claim): Promise<void> {
  users.release();
  if (hasOtherUsers(path.join(folder, "users"))) return;
  const pidFile = path.join(place.dataFolder, "postmaster.pid");
  if (fs.existsSync(pidFile)) {
    const pid = Number(fs.readFileSync(pidFile, "utf8").split("\n")[0]);
    try {
      // fast shutdown: open connections are ended, everything committed is kept
      process.kill(pid, "SIGINT");
    } catch {
      return;
    }
    for (let waited = 0; waited < 30_000 && fs.existsSync(pidFile); waited += 20) await sleep(20);
  }
  leaveClusterPlace(place);
}

function readRecord(folder: string): ClusterRecord | undefined {
  try {
    return JSON.parse(fs.readFileSync(path.join(folder, "cluster.json"), "utf8"));
  } catch {
    return undefined;
  }
}

/** A spare whose state folder is gone, or uses another place by now. Without a record it is just being made. */
function isForgotten(owner: string, spare: string): boolean {
  const record = readRecord(owner);
  return record === undefined ? !fs.existsSync(owner) : record.spare !== spare;
}

/** Two commands that start at once take turns; the second then adopts what the first has started. */
async function claimPatiently(file: string): Promise<Claim> {
  for (;;) {
    const claim = claimFile(file);
    if ("release" in claim) return claim;
    await sleep(50);
  }
}
