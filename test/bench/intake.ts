import { once } from "node:events";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import * as os from "node:os";
import * as path from "node:path";
import { createInterface } from "node:readline";
import { profiles } from "../../schema/profiles/index.ts";
import { readCodelists } from "../../server/codelists.ts";
import { startDatabases } from "../../server/database/databases.ts";
import { openRegistry } from "../../server/database/registry-connection.ts";
import { writeSampleTown } from "../../server/demo/sample-town.ts";
import { type IntakeReport, takeIn } from "../../server/intake/take-in.ts";
import { readSettings } from "../../server/settings.ts";

/**
 * Takes in one file of a million rows of `iuran` from an invented town, with the database the portal runs on (fsync on), and prints
 * rows per second and the process's greatest memory. Aim: 50,000 rows/s, 512 MB. `npm run bench -- intake [rows]`
 */
const wanted = Number(process.argv[2] ?? 1_000_000);
const aim = { rowsPerSecond: 50_000, megabytes: 512 } as const;
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
  // a person of the sample has about 16 paid months
  const people = Math.max(1000, Math.ceil(wanted / 15));
  const town = await writeSampleTown({ people, months: 24, seed: 7, folder, codelists, profile });
  const iuran = await joined(town.files.filter((file) => path.basename(file).startsWith("contoh-iuran-")));
  const settings = readSettings({ TERANG_VAR: path.join(folder, "var") }, root);
  const databases = await startDatabases(settings);
  const registry = openRegistry(databases.access);
  try {
    const effects = { registry, codelists, profile, pseudonymKey: Buffer.alloc(32, 7), isSample: true };
    show(await timed(() => takeIn(town.files[0] ?? "", effects)));
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

/** One file with one heading and the first `wanted` rows of all of them. */
async function joined(files: readonly string[]): Promise<string> {
  const file = path.join(folder, "contoh-iuran.csv");
  const out = createWriteStream(file);
  let rows = -1;
  for (const [at, each] of files.entries()) {
    let isHeading = true;
    for await (const line of createInterface({ input: createReadStream(each) })) {
      if (rows < wanted && (!isHeading || at === 0)) {
        rows++;
        if (!out.write(`${line}\n`)) await once(out, "drain");
      }
      isHeading = false;
    }
  }
  await new Promise<void>((resolve) => out.end(resolve));
  return file;
}
