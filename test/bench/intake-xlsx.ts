import { spawnSync } from "node:child_process";
import { createWriteStream } from "node:fs";
import { mkdir, mkdtemp, rm, stat } from "node:fs/promises";
import * as os from "node:os";
import * as path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { profiles } from "../../schema/profiles/index.ts";
import { readCodelists } from "../../server/codelists.ts";
import { startDatabases } from "../../server/database/databases.ts";
import { openRegistry } from "../../server/database/registry-connection.ts";
import { openOfficeFile } from "../../server/intake/file/open-office-file.ts";
import { fitsKind } from "../../server/intake/table/heading.ts";
import { takeIn } from "../../server/intake/take-in.ts";
import { readSettings } from "../../server/settings.ts";
import { goodParticipants } from "../drill/intake/good-tables.ts";
import { writeStreamedWorkbook } from "../support/streamed-workbook.ts";

/**
 * Reads a workbook of 200,000 participants in 8 columns (texts shared, dates as dates, no merged cells), and the CSV of the same rows: by
 * the readers alone, then through the whole intake into a database of its own each. Every measurement is a process of its own, so that
 * its greatest memory is its own. `npm run bench -- intake-xlsx [rows]`
 */
const root = path.resolve(import.meta.dirname, "../..");
const steps: Readonly<Record<string, (file: string, folder: string) => Promise<void>>> = { make, read, take };
const [first, ...rest] = process.argv.slice(2);
const step = steps[first ?? ""];
if (step === undefined) await measureAll(Number(first ?? 200_000));
else await step(rest[0] ?? "", rest[1] ?? "");

async function measureAll(rows: number): Promise<void> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "terang-bench-"));
  try {
    const files = ["xlsx", "csv"].map((form) => path.join(folder, `peserta.${form}`));
    for (const file of files) run("make", file, String(rows));
    for (const file of files) console.log(`${path.basename(file)}: ${((await stat(file)).size / 1e6).toFixed(1)} MB`);
    for (const [form, name] of [
      ["read", "reading"],
      ["take", "whole intake"],
    ] as const) {
      const [workbook = 0, text = 0] = files.map((file) =>
        Number(run(form, file, path.join(folder, `${form}-${path.extname(file).slice(1)}`))),
      );
      console.log(`${name}: the workbook takes ${(text / workbook).toFixed(1)} times as long as the CSV`);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Runs one step in a process of its own and shows what it prints; gives the last word of it. */
function run(name: string, ...words: readonly string[]): string {
  const { status, stdout } = spawnSync(process.execPath, [import.meta.filename, name, ...words], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (status !== 0) throw new Error(`${name} did not end well`);
  const [shown = "", figure = ""] = stdout.trim().split("\n");
  if (shown !== "") console.log(shown);
  return figure;
}

async function make(file: string, wanted: string): Promise<void> {
  const { columns, rows } = goodParticipants(Number(wanted));
  // the last of the eight makes room for the mark of sample data
  const marked = (cells: readonly string[], mark: string) => [...cells.slice(0, 7), mark];
  const all = function* () {
    yield marked(columns, "data_contoh");
    for (const cells of rows) yield marked(cells, "true");
  };
  if (file.endsWith(".xlsx")) return writeStreamedWorkbook(file, all());
  const lines = function* () {
    for (const cells of all()) yield `${cells.join(",")}\n`;
  };
  await pipeline(Readable.from(lines()), createWriteStream(file));
}

async function read(file: string): Promise<void> {
  const start = performance.now();
  const office = await openOfficeFile(file, { fits: fitsKind });
  const opened = (performance.now() - start) / 1000;
  let rows = 0;
  for await (const piece of office.pieces()) rows += piece.rows.length;
  show(`reading ${office.form.container}, of it opening ${opened.toFixed(1)} s`, rows, start);
}

async function take(file: string, folder: string): Promise<void> {
  const profile = profiles.get("35.75");
  if (profile === undefined) throw new Error("no profile 35.75");
  await mkdir(folder);
  const databases = await startDatabases(readSettings({ TERANG_VAR: path.join(folder, "var") }, root));
  const registry = openRegistry(databases.access);
  try {
    const effects = {
      registry,
      codelists: readCodelists(root),
      profile,
      pseudonymKey: Buffer.alloc(32, 7),
      isSample: true,
    };
    const start = performance.now();
    const report = await takeIn(file, effects);
    show(`${report.outcome} from ${path.extname(file).slice(1)}, kept ${report.kept}`, report.read, start);
  } finally {
    await registry.close();
    await databases.stop();
  }
}

function show(what: string, rows: number, start: number): void {
  const seconds = (performance.now() - start) / 1000;
  const speed = rows / seconds;
  const memory = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(
    `${what}: ${rows} rows, ${seconds.toFixed(1)} s, ${Math.round(speed)} rows/s, greatest memory ${memory} MB\n${speed}`,
  );
}
