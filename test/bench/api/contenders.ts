import { type ChildProcess, spawn } from "node:child_process";
import * as net from "node:net";
import * as path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "../../../server/free-port.ts";
import { servingProcess } from "./process-cpu.ts";

const root = path.resolve(import.meta.dirname, "../../..");
export const peersFolder = path.join(root, "test/bench/peers");

/** A server that is measured, in a process of its own. */
export interface Contender {
  readonly name: string;
  readonly port: number;
  readonly path: string;
  readonly isPostgraphile: boolean;
  /** false: it sends the same bytes whatever is asked, or knows no documents */
  readonly readsVariables: boolean;
  readonly readsDocuments: boolean;
  readonly pid: number;
  stop(): Promise<void>;
}

/** What the peers are told: the same rows of the same PostgreSQL, as the same role, through as many connections. */
export interface PeerPlace {
  readonly database: object;
  readonly publisher: string;
  readonly release: number;
  readonly regions: readonly (readonly [code: string, name: string])[];
  readonly connections: number;
}

type Traits = Partial<Pick<Contender, "path" | "isPostgraphile" | "readsVariables" | "readsDocuments">>;

/** Starts the portal as an operator does, on the state folder that was filled, with the measurement as a proxy that it believes. */
export async function startPortal(name: string, environment: Readonly<Record<string, string>>): Promise<Contender> {
  const port = await freePort();
  return await started(name, port, ["server/terang.mjs", "serve"], {
    ...environment,
    PORT: String(port),
    TERANG_PROXIES: "127.0.0.1",
  });
}

/** Starts a program of the peers' package. */
export async function startPeer(
  name: string,
  program: readonly string[],
  place: PeerPlace,
  traits: Traits = {},
): Promise<Contender> {
  const port = await freePort();
  const [file = "", ...rest] = program;
  const told = { TERANG_BENCH: JSON.stringify({ ...place, port }) };
  return await started(name, port, [path.join(peersFolder, file), ...rest], told, traits);
}

/** On a busy machine a server may give up before its database answers: it is started again. */
async function started(...given: Parameters<typeof startedOnce>): Promise<Contender> {
  try {
    return await startedOnce(...given);
  } catch {
    return await startedOnce(...given);
  }
}

async function startedOnce(
  name: string,
  port: number,
  command: readonly string[],
  environment: Readonly<Record<string, string>>,
  traits: Traits = {},
): Promise<Contender> {
  const child = spawn(process.execPath, command, {
    cwd: root,
    env: { ...process.env, NODE_ENV: "production", ...environment },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let complaint = "";
  child.stderr?.on("data", (piece: Buffer) => {
    complaint = `${complaint}${piece.toString()}`.slice(-2_000);
  });
  let isWanted = true;
  child.once("exit", (code, signal) => {
    if (isWanted) console.error(`${name} ended by itself (${signal ?? code}):\n${complaint}`);
  });
  const stop = () => {
    isWanted = false;
    return ended(child);
  };
  for (let waited = 0; child.exitCode === null && waited < 120_000; waited += 100) {
    if (await listens(port)) break;
    await sleep(100);
  }
  // what it still does after it listens may fail too
  await sleep(1_500);
  if (child.exitCode !== null || !(await listens(port))) {
    await stop();
    throw new Error(`${name} does not listen:\n${complaint}`);
  }
  const usual = { path: "/graphql", isPostgraphile: false, readsVariables: true, readsDocuments: true };
  return { ...usual, ...traits, name, port, pid: servingProcess(child.pid ?? 0), stop };
}

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect(port, "127.0.0.1");
    socket.on("connect", () => resolve(true)).on("error", () => resolve(false));
    socket.on("connect", () => socket.destroy());
  });
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const over = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  const late = setTimeout(() => child.kill("SIGKILL"), 12_000);
  await over;
  clearTimeout(late);
}
