import * as path from "node:path";
import { pipeline } from "node:stream/promises";
import type { Profile } from "../../schema/profiles/profile.ts";
import { sampleMark } from "../../schema/sample.ts";
import type { Codelists } from "../codelists.ts";
import type { RegistryConnection } from "../database/registry-connection.ts";
import { PortalError } from "../errors.ts";
import { type RowCheck, rowCheck } from "./check-row.ts";
import { fileFault } from "./fault.ts";
import { type Fault, openProblemList, type Problem, type ProblemList } from "./problems.ts";
import { openPseudonyms } from "./pseudonymise.ts";
import { BrokenFile, type CsvPiece, readCsv } from "./read-csv.ts";
import { type Header, readHeader } from "./read-header.ts";
import { type Storage, stagedLine, storages } from "./storage.ts";
import { acceptedBefore, judgeStaged, openStaging, storeSettled } from "./store.ts";

/** What became of one office file. Always kept + refused = read. */
export interface IntakeReport {
  /** base name of the file */
  readonly file: string;
  /** id of the kind of file, empty where the heading fits none */
  readonly kind: string;
  readonly read: number;
  readonly kept: number;
  readonly refused: number;
  /** accepted: stored; unchanged: these bytes were stored before; refused: nothing was stored */
  readonly outcome: "accepted" | "unchanged" | "refused";
  /** those of the whole file, then the first thousand of its rows */
  readonly problems: readonly Problem[];
  /** all of them; one row can have several */
  readonly problemCount: number;
}

/** What an intake run needs from outside. */
export interface IntakeEffects {
  readonly registry: RegistryConnection;
  readonly codelists: Codelists;
  readonly profile: Profile;
  /** at least 32 bytes */
  readonly pseudonymKey: Buffer;
  /** whether the registry is marked for sample data */
  readonly isSample: boolean;
  /** rows read so far and how much of the file that is, 0…1 */
  readonly onProgress?: (rows: number, fraction: number) => void;
}

/** More refused rows than this, or than one in a hundred, refuse the file: its faults are no accidents. */
const refusedAtMost = { rows: 100, share: 0.01 };

/**
 * Takes one office file in: checks every row, turns NIK and name into pseudonyms, and stores the rows that are right, all in one
 * transaction, so that an interrupted run leaves nothing behind. The same bytes a second time change nothing.
 *
 * Faults of the file are no errors: they stand in the report. Throws `INTAKE_FILE_UNREADABLE`, and `INTAKE_NOT_SAMPLE` or
 * `INTAKE_SAMPLE` when the file's mark does not fit the registry's.
 */
export async function takeIn(file: string, effects: IntakeEffects): Promise<IntakeReport> {
  const name = path.basename(file);
  const run: Run = { name, kind: "", read: 0, refused: 0, problems: openProblemList(name) };
  const { pieces, sha256 } = readCsv(file, name);
  try {
    const first = await firstPiece(pieces);
    if (first === undefined) return refuse(run, 1, [fileFault("berkas-kosong")]);
    const heading = readHeader(first.records[0] ?? []);
    if ("faults" in heading) return refuse({ ...run, kind: heading.kind }, first.lines[0] ?? 1, heading.faults);
    const { header } = heading;
    run.kind = header.kind.id;
    if (effects.isSample && header.markPlace === undefined) throw new PortalError("INTAKE_NOT_SAMPLE", { file: name });
    if (!effects.isSample && header.markPlace !== undefined) throw new PortalError("INTAKE_SAMPLE", { file: name });
    return await store(run, header, rest(first, pieces), sha256, effects);
  } catch (error) {
    if (error instanceof BrokenFile) return refuse(run, error.line, [error.fault]);
    throw error;
  } finally {
    await pieces.return(undefined);
  }
}

interface Run {
  readonly name: string;
  kind: string;
  read: number;
  refused: number;
  readonly problems: ProblemList;
}

async function store(
  run: Run,
  header: Header,
  pieces: AsyncIterable<CsvPiece>,
  sha256: () => Buffer,
  effects: IntakeEffects,
): Promise<IntakeReport> {
  const { publisher } = effects.profile;
  const storage = storages[run.kind] as Storage;
  const client = await effects.registry.pool.connect();
  let isDone = false;
  try {
    const staging = await openStaging(client, publisher, storage);
    await pipeline(stagedText(run, header, pieces, effects), staging);
    if (run.read === 0) return refuse(run, 1, [fileFault("berkas-kosong")]);
    const identity = { publisher, kind: run.kind, sha256: sha256() };
    const before = await acceptedBefore(client, identity);
    if (before) return { ...reportOf(run), ...before, outcome: "unchanged" };
    if (isTooMuch(run)) return refuse(run, 0, [fileFault("terlalu-banyak-ditolak")]);
    run.refused += await judgeStaged(client, publisher, storage, run.problems);
    if (isTooMuch(run)) return refuse(run, 0, [fileFault("terlalu-banyak-ditolak")]);
    await storeSettled(client, storage, { ...identity, read: run.read, kept: run.read - run.refused });
    await client.query("commit");
    isDone = true;
    return { ...reportOf(run), kept: run.read - run.refused, refused: run.refused, outcome: "accepted" };
  } finally {
    // closing the connection undoes an unfinished transaction, wherever the run stopped
    client.release(!isDone);
  }
}

/** Checks the rows piece by piece and gives the good ones in the form that staging takes. */
async function* stagedText(
  run: Run,
  header: Header,
  pieces: AsyncIterable<CsvPiece>,
  effects: IntakeEffects,
): AsyncGenerator<string> {
  const check: RowCheck = rowCheck(header, { codelists: effects.codelists, publisher: effects.profile.publisher });
  const pseudonyms = openPseudonyms(effects.pseudonymKey);
  const storage = storages[run.kind] as Storage;
  for await (const { records, lines, fraction } of pieces) {
    let text = "";
    for (const [at, cells] of records.entries()) {
      const line = lines[at] ?? 0;
      run.read++;
      if (cells.length === header.width && markOf(header, cells) !== sampleMark.value) {
        throw new PortalError("INTAKE_NOT_SAMPLE", { file: run.name });
      }
      const row = check(cells);
      if (Array.isArray(row)) {
        run.refused++;
        for (const fault of row) run.problems.add(line, fault);
      } else {
        text += stagedLine(storage, line, row as Exclude<typeof row, Fault[]>, pseudonyms);
      }
    }
    if (text !== "") yield text;
    effects.onProgress?.(run.read, fraction);
  }
}

/** The mark of a row; a file without the column stands, by then, in a registry where none may have it. */
function markOf({ markPlace }: Header, cells: readonly string[]): string | undefined {
  return markPlace === undefined ? sampleMark.value : cells[markPlace];
}

/** The first piece that holds a record: its first is the heading. */
async function firstPiece(pieces: AsyncGenerator<CsvPiece>): Promise<CsvPiece | undefined> {
  for (;;) {
    const { value, done } = await pieces.next();
    if (done) return undefined;
    if (value.records.length > 0) return value;
  }
}

async function* rest(first: CsvPiece, pieces: AsyncGenerator<CsvPiece>): AsyncGenerator<CsvPiece> {
  yield { ...first, records: first.records.slice(1), lines: first.lines.slice(1) };
  yield* pieces;
}

function isTooMuch({ read, refused }: Run): boolean {
  return refused > refusedAtMost.rows || refused > read * refusedAtMost.share;
}

function refuse(run: Run, line: number, faults: readonly Fault[]): IntakeReport {
  for (const fault of faults) run.problems.add(line, fault);
  return { ...reportOf(run), kept: 0, refused: run.read, outcome: "refused" };
}

function reportOf({ name, kind, read, problems }: Run) {
  return { file: name, kind, read, problems: problems.listed, problemCount: problems.count };
}
