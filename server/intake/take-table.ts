import { pipeline } from "node:stream/promises";
import type { PoolClient } from "pg";
import { intakeLimits, intakeThresholds } from "../../schema/intake/limits.ts";
import { PortalError } from "../errors.ts";
import { type IntakeEffects, type IntakeReport, type IntakeRun, reportOf } from "./intake-run.ts";
import { openPseudonyms } from "./pseudonymise.ts";
import { type DeliveryKey, hasAccepted, storeFindings, storeSettled } from "./store/accept.ts";
import { findDrops } from "./store/judge-contributions.ts";
import { judgeStaged } from "./store/judge-staged.ts";
import { openStaging } from "./store/staging.ts";
import { type Storage, stagedText } from "./store/storage.ts";
import { storages } from "./store/storages.ts";
import type { Table } from "./table/table.ts";

/**
 * Takes the rows of a table through staging and judgement into the registry, or refuses them all. Works inside the client's
 * transaction and leaves its end to the caller.
 *
 * Throws `BrokenFile`, `INTAKE_NOT_SAMPLE`, `INTAKE_SAMPLE` and `FIRST_ROSTER_NOT_FIRST`.
 */
export async function takeTable(
  client: PoolClient,
  table: Table,
  run: IntakeRun,
  { delivery, effects }: { delivery: DeliveryKey; effects: IntakeEffects },
): Promise<IntakeReport> {
  const { publisher } = delivery;
  checkMark(table.hasMark, run, effects);
  const isFirstRoster = effects.firstRoster ?? false;
  if (isFirstRoster && (table.kind.id !== "peserta" || (await hasAccepted(client, publisher, "peserta")))) {
    throw new PortalError("FIRST_ROSTER_NOT_FIRST", { file: run.name });
  }
  const storage = storages[table.kind.id] as Storage;
  const staging = await openStaging(client, storage);
  await pipeline(goodRows(table, storage, run, effects), staging);
  run.table = table.form();
  for (const { line, fault } of table.closing()) run.note(line, fault);
  if (run.read === 0) run.note(run.table.headingLine, run.rules.fault("berkas-kosong"));
  // what stands in a column that is broken as a whole says nothing about the rows
  if (run.isBroken) return reportOf(run, "refused");
  run.refused += await judgeStaged(client, storage, table, { run, publisher });
  const limits = isFirstRoster
    ? { share: intakeLimits.firstRosterShare, rows: Number.POSITIVE_INFINITY }
    : intakeLimits.refused;
  if (run.refused > limits.rows || run.refused > run.read * limits.share) run.note(0, tooMany(run, limits));
  if (run.isBroken) return reportOf(run, "refused");
  const file = await storeSettled(client, storage, {
    ...{ ...delivery, kind: run.kind, read: run.read, kept: run.read - run.refused },
    received: effects.isSample ? undefined : run.today,
    refusedShareAllowed: isFirstRoster ? limits.share : undefined,
    hasEachKeyOnce: run.rules.fault("baris-ganda") !== undefined,
  });
  if (run.kind === "iuran") await warnOfDrops(client, table, { run, publisher });
  await storeFindings(client, publisher, file, run.problems.summary);
  return reportOf(run, "accepted");
}

/** Sample and real data never mix: a registry takes only files with its own mark. */
function checkMark(hasMark: boolean, { name }: IntakeRun, { isSample }: IntakeEffects): void {
  if (isSample && !hasMark) throw new PortalError("INTAKE_NOT_SAMPLE", { file: name });
  if (!isSample && hasMark) throw new PortalError("INTAKE_SAMPLE", { file: name });
}

/** Notes what the rows break by themselves and gives the good ones in the form that staging takes. */
async function* goodRows(
  table: Table,
  storage: Storage,
  run: IntakeRun,
  { pseudonymKey, onProgress }: IntakeEffects,
): AsyncGenerator<string> {
  const pseudonyms = openPseudonyms(pseudonymKey);
  for await (const { rows, fraction } of table.pieces()) {
    let text = "";
    for (const { line, row, faults, isMarked } of rows) {
      run.read++;
      if (!isMarked) throw new PortalError("INTAKE_NOT_SAMPLE", { file: `${run.name}:${line}` });
      for (const fault of faults) run.note(line, fault);
      if (row === undefined) run.refused++;
      else text += stagedText(storage, line, row, pseudonyms);
    }
    if (text !== "") yield text;
    onProgress?.(run.read, fraction);
  }
}

function tooMany({ rules }: IntakeRun, { share, rows }: { share: number; rows: number }) {
  const most = Number.isFinite(rows) ? `${share * 100} %, ${rows}` : `${share * 100} %`;
  return rules.fault("terlalu-banyak-ditolak", {}, { limit: most });
}

async function warnOfDrops(
  client: PoolClient,
  table: Table,
  { run, publisher }: { run: IntakeRun; publisher: string },
): Promise<void> {
  const share = intakeThresholds.monthlyDrop * 100;
  for (const month of await findDrops({ client, publisher })) {
    run.note(
      0,
      run.rules.fault("peserta-turun-tajam", { column: "bulan", place: table.place("bulan") }, { month, share }),
    );
  }
}
