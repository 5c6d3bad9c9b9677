import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import * as os from "node:os";
import * as path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { addMonths } from "../../schema/month.ts";
import { profiles } from "../../schema/profiles/index.ts";
import { readCodelists } from "../../server/codelists.ts";
import { startDatabases } from "../../server/database/databases.ts";
import { openRegistry } from "../../server/database/registry-connection.ts";
import { type IntakeReport, takeIn } from "../../server/intake/take-in.ts";
import { readSettings } from "../../server/settings.ts";
import { invented, paymentLines, rosterLines } from "../support/office-lines.ts";

/**
 * Takes in one file of a million rows of `iuran`, with the database the portal runs on (fsync on), and prints
 * rows per second and the process's greatest memory. Aim: 50,000 rows/s, 512 MB. `npm run bench -- intake [rows]`
 */
const wanted = Number(process.argv[2] ?? 1_000_000);
const aim = { rowsPerSecond: 50_000, megabytes: 512 } as const;
/** every person of the file has been paid for this many */
const months = 16;
const root = path.resolve(import.meta.dirname, "../..");
const folder = await mkdtemp(path.join(os.tmpdir(), "terang-bench-"));
try {
  await measure();
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function measure(): Promise<void> {
  const profile = profiles.get("35.75");
  if (profile === undefined) throw new Error("no profile 35.75");
  const codelists = readCodelists(root);
  const people = Array.from({ length: Math.ceil(wanted / months) }, (_, at) =>
    invented(at, { serial: 1 + Math.floor(at / 300) }),
  );
  const peserta = await written("contoh-peserta.csv", rosterLines(people));
  const iuran = await written("contoh-iuran.csv", contributions(people.map(({ nik }) => nik)));
  const settings = readSettings({ TERANG_VAR: path.join(folder, "var") }, root);
  const databases = await startDatabases(settings);
  const registry = openRegistry(databases.access);
  try {
    const effects = { registry, codelists, profile, pseudonymKey: Buffer.alloc(32, 7), isSample: true };
    show(await timed(() => takeIn(peserta, effects)));
    const main = await timed(() => takeIn(iuran, effects));
    show(main);
    show(await timed(() => takeIn(iuran, effects)));
    const reached = main.rowsPerSecond >= aim.rowsPerSecond && main.megabytes <= aim.megabytes;
    console.log(`aim: ${aim.rowsPerSecond} rows/s, ${aim.megabytes} MB: ${reached ? "reached" : "not reached"}`);
  } finally {
    await registry.close();
    await databases.stop();
  }
}

interface Measured {
  readonly report: IntakeReport;
  readonly seconds: number;
  readonly rowsPerSecond: number;
  readonly megabytes: number;
}

async function timed(work: () => Promise<IntakeReport>): Promise<Measured> {
  const start = performance.now();
  const report = await work();
  const seconds = (performance.now() - start) / 1000;
  return { report, seconds, rowsPerSecond: report.read / seconds, megabytes: process.resourceUsage().maxRSS / 1024 };
}

function show({ report, seconds, rowsPerSecond, megabytes }: Measured): void {
  const { kind, outcome, read, kept, refused } = report;
  console.log(
    `${kind}: ${outcome}, read ${read}, kept ${kept}, refused ${refused}, ${seconds.toFixed(1)} s, ` +
      `${Math.round(rowsPerSecond)} rows/s, greatest memory ${Math.round(megabytes)} MB`,
  );
}

/** Month after month, everybody: the first `wanted` of them. */
function* contributions(niks: readonly string[]): Generator<string> {
  const [heading = ""] = paymentLines([]);
  yield heading;
  let rows = 0;
  for (let month = "2024-01"; ; month = addMonths(month, 1)) {
    for (const nik of niks) {
      if (rows++ === wanted) return;
      yield paymentLines([{ nik, month }])[1] ?? "";
    }
  }
}

async function written(name: string, lines: Iterable<string>): Promise<string> {
  const file = path.join(folder, name);
  const text = function* () {
    for (const line of lines) yield `${line}\n`;
  };
  await pipeline(Readable.from(text()), createWriteStream(file));
  return file;
}
