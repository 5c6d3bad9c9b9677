import { fork, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import * as os from "node:os";
import * as path from "node:path";
import { parseArgs } from "node:util";
import { profiles } from "../../schema/profiles/index.ts";
import { readCodelists, regionsWithin } from "../../server/codelists.ts";
import { startDatabases } from "../../server/database/databases.ts";
import { readSettings } from "../../server/settings.ts";
import { answersOf, keepAt } from "./api/answers.ts";
import { type Contender, type PeerPlace, peersFolder, startPeer, startPortal } from "./api/contenders.ts";
import { addFunctionForPeers, fillPortal, liftConnectionLimit } from "./api/fill-portal.ts";
import type { LoadOrder, LoadReport } from "./api/load.ts";
import { cpuSeconds, residentMegabytes } from "./api/process-cpu.ts";
import { type Kind, kinds } from "./api/questions.ts";
import { type Measured, printTable } from "./api/table.ts";

/**
 * One question (34 kelurahan × 12 months × 6 fields) asked of the portal and of other servers on the same PostgreSQL: repeated, with
 * variables never sent before, and as a document never sent before. Prints server CPU per request, requests/s, p50 and p99, each the
 * median of interleaved runs, as ratios too. `npm run bench -- api [--rounds 5] [--seconds 3] [--connections 6] [--only NAME …]`
 */
const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "5" },
    seconds: { type: "string", default: "3" },
    connections: { type: "string", default: "6" },
    only: { type: "string", multiple: true },
  },
});
const [rounds, seconds, connections] = [values.rounds, values.seconds, values.connections].map(Number) as [
  number,
  number,
  number,
];
/** never more than there are questions at once: the database takes sixty connections, and the portal's own pool ten */
const poolSize = Math.min(connections, 10);
/** a kept answer is given so fast that only time tells when a server has compiled its own program; of the others, so many at most */
const warmUp = { repeated: { seconds: 4, answers: undefined }, others: { seconds: 8, answers: 3_000 } } as const;
const root = path.resolve(import.meta.dirname, "../..");
const profile = profiles.get("35.75");
if (!profile) throw new Error("no profile 35.75");
if (!existsSync(path.join(peersFolder, "node_modules"))) {
  console.log("▸ npm ci --prefix test/bench/peers (once: the servers to compare with)");
  const { status } = spawnSync("npm", ["ci", "--prefix", peersFolder], { stdio: "inherit" });
  if (status !== 0) throw new Error("the peers could not be installed: run npm ci --prefix test/bench/peers");
}

const folder = await mkdtemp(path.join(os.tmpdir(), "terang-bench-"));
const contenders: Contender[] = [];
try {
  const environment = { TERANG_VAR: path.join(folder, "var"), TERANG_DATA: "sample" };
  const databases = await startDatabases(readSettings(environment, root));
  try {
    const codelists = readCodelists(root);
    const release = await fillPortal(databases, codelists, profile);
    const regions = regionsWithin(codelists.regions, profile.publisher, "kelurahan");
    const names = new Map(regions.map(({ code, name }) => [code, name.id]));
    const { publisher } = profile;
    await addFunctionForPeers(databases.admin.portal, { publisher, release, names });
    const { host, port, user, password, database } = databases.access.reader;
    const place: PeerPlace = {
      ...{ publisher, release, regions: [...names], connections: poolSize },
      database: { host, port, user, password, database },
    };
    await startAll(environment, place);
    await liftConnectionLimit(databases.admin.portal);
    await compareAnswers([...names.keys()]);
    await measure([...names.keys()]);
  } finally {
    await Promise.all(contenders.map((one) => one.stop()));
    await databases.stop();
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function startAll(environment: Readonly<Record<string, string>>, place: PeerPlace): Promise<void> {
  const none = { TERANG_READY_MB: "0" };
  const offers: readonly (readonly [string, (name: string) => Promise<Contender>])[] = [
    ["Terang", (name) => startPortal(name, environment)],
    ["Terang, no cells in memory", (name) => startPortal(name, { ...environment, ...none })],
    ["Mercurius 16, JIT", (name) => startPeer(name, ["mercurius.mjs", "jit"], place)],
    ["Mercurius 16", (name) => startPeer(name, ["mercurius.mjs"], place)],
    ["Yoga 5", (name) => startPeer(name, ["yoga.mjs"], place)],
    ["PostGraphile 5", (name) => startPeer(name, ["postgraphile.mjs"], place, { isPostgraphile: true })],
    ["node:http + pg", (name) => startPeer(name, ["plain.mjs"], place, { readsDocuments: false })],
    [
      "cached buffer",
      (name) => startPeer(name, ["buffer.mjs"], place, { readsDocuments: false, readsVariables: false }),
    ],
  ];
  for (const [name, start] of offers) {
    if (values.only && !values.only.includes(name)) continue;
    console.log(`▸ starting ${name}`);
    contenders.push(await start(name));
  }
}

/** Throws where two servers answer one of the questions differently: then their times would say nothing. */
async function compareAnswers(regions: readonly string[]): Promise<void> {
  const [portal] = contenders;
  if (!portal) throw new Error("nobody to measure");
  let compared = 0;
  for (const kind of kinds) {
    for (const at of [0, 7, 12_345]) {
      const truth = await answersOf(portal, kind, at, regions);
      if (truth.rows.length !== regions.length * 12)
        throw new Error(`${portal.name} answers ${truth.rows.length} cells`);
      for (const other of contenders) {
        if (!other.readsVariables) {
          await keepAt(other, truth.bytes);
          continue;
        }
        if (!other.readsDocuments && kind === "new document") continue;
        const { rows } = await answersOf(other, kind, at, regions);
        if (JSON.stringify(rows) !== JSON.stringify(truth.rows))
          throw new Error(`${other.name} answers otherwise: ${kind} ${at}: ${differing(rows, truth.rows)}`);
        compared++;
      }
    }
    const [first] = contenders;
    const floor = contenders.find(({ readsVariables }) => !readsVariables);
    if (first && floor) await keepAt(floor, (await answersOf(first, "repeated", 0, regions)).bytes);
  }
  console.log(`✓ ${compared} answers of ${contenders.length} servers compared: the same 408 cells`);
}

function differing(rows: readonly unknown[], truth: readonly unknown[]): string {
  const at = truth.findIndex((row, place) => JSON.stringify(row) !== JSON.stringify(rows[place]));
  return `${rows.length} rows, first ${JSON.stringify(rows[at])} instead of ${JSON.stringify(truth[at])}`;
}

async function measure(regions: readonly string[]): Promise<void> {
  const client = fork(path.join(import.meta.dirname, "api/load.ts"));
  const next = new Map<string, number>();
  const measured: Measured[] = [];
  const run = async (contender: Contender, kind: Kind, time: number, most?: number): Promise<Measured> => {
    const { port, path: address, isPostgraphile } = contender;
    const from = next.get(contender.name) ?? 20_000;
    const order: LoadOrder = {
      port,
      path: address,
      kind,
      isPostgraphile,
      regions,
      from,
      connections,
      seconds: time,
      most,
    };
    const before = cpuSeconds(contender.pid);
    client.send(order);
    const report = await new Promise<LoadReport>((resolve, reject) => {
      client.once("message", (message) => resolve(message as LoadReport));
      client.once("exit", () => reject(new Error("the process that asks has ended")));
    });
    client.removeAllListeners("exit");
    const cpu = cpuSeconds(contender.pid) - before;
    next.set(contender.name, report.next);
    return { ...report, name: contender.name, kind, cpuMs: (cpu * 1_000) / report.answered };
  };
  try {
    for (const kind of kinds) {
      const taking = contenders.filter(
        (one) => kind === "repeated" || (one.readsVariables && (one.readsDocuments || kind !== "new document")),
      );
      // a server compiles its own program while it is asked: it is measured when it has been asked for a while
      const before = kind === "repeated" ? warmUp.repeated : warmUp.others;
      for (const one of taking) await run(one, kind, before.seconds, before.answers);
      for (let round = 1; round <= rounds; round++) {
        console.log(`▸ ${kind}: round ${round} of ${rounds}`);
        for (const one of taking) measured.push(await run(one, kind, seconds));
      }
    }
  } finally {
    if (client.connected) client.disconnect();
  }
  const isWhole = printTable(measured, { rounds, seconds, connections });
  for (const { name, pid } of contenders) console.log(`  memory of ${name}: ${residentMegabytes(pid).toFixed(0)} MB`);
  if (!isWhole) process.exitCode = 1;
}
