import type { PoolClient } from "pg";
import { openOfficeFile } from "./file/open-office-file.ts";
import { type IntakeEffects, type IntakeReport, type IntakeRun, openRun, reportOf } from "./intake-run.ts";
import { BrokenFile, type OfficeFile } from "./office-file.ts";
import { printableName } from "./printable-name.ts";
import { acceptedBefore, takeTurn } from "./store/accept.ts";
import { fitsKind } from "./table/heading.ts";
import { openTable } from "./table/table.ts";
import { takeTable } from "./take-table.ts";

export type { IntakeEffects, IntakeReport } from "./intake-run.ts";

/**
 * Takes one office file in: checks every row, turns NIK and name into pseudonyms, and stores the rows that are right, all in one
 * transaction, so that an interrupted run leaves nothing behind. The same bytes a second time change nothing. The file is read where
 * it lies; nothing of its content is written anywhere else.
 *
 * Faults of the file are no errors: they stand in the report. Throws `INTAKE_FILE_UNREADABLE`; `INTAKE_NOT_SAMPLE` or `INTAKE_SAMPLE`
 * when the file's mark does not fit the registry's; `FIRST_ROSTER_NOT_FIRST` when the operator's word does not fit the file.
 */
export async function takeIn(file: string, effects: IntakeEffects): Promise<IntakeReport> {
  const run = openRun(printableName(file), effects);
  try {
    const office = await openOfficeFile(file, { fits: fitsKind, sheet: effects.sheet });
    run.form = office.form;
    return await inTransaction(effects, (client) => takeOpened(client, office, run, effects));
  } catch (error) {
    if (!(error instanceof BrokenFile)) throw error;
    run.note(error.line, run.rules.fault(error.rule, {}, error.details));
    return reportOf(run, "refused");
  }
}

async function takeOpened(
  client: PoolClient,
  office: OfficeFile,
  run: IntakeRun,
  effects: IntakeEffects,
): Promise<IntakeReport> {
  const { codelists, profile, choices = {} } = effects;
  const { publisher } = profile;
  const delivery = { publisher, sha256: office.sha256, sheet: office.form.sheet?.place ?? 0 };
  await takeTurn(client, publisher);
  const before = await acceptedBefore(client, delivery);
  if (before) return { ...reportOf(run, "accepted"), ...before, outcome: "unchanged" };
  const table = await openTable(office, { codelists, publisher, today: run.today, rules: run.rules, choices });
  if ("faults" in table) {
    run.kind = table.kind;
    for (const { line, fault } of table.faults) run.note(line, fault);
    return reportOf(run, "refused");
  }
  run.kind = table.kind.id;
  return takeTable(client, table, run, { delivery, effects });
}

/** Runs `work` in one transaction that only an accepted file ends with a commit, and a rehearsed one never. */
async function inTransaction(
  { registry, rehearse = false }: IntakeEffects,
  work: (client: PoolClient) => Promise<IntakeReport>,
): Promise<IntakeReport> {
  const client = await registry.pool.connect();
  let isDone = false;
  try {
    await client.query("begin");
    const report = await work(client);
    await client.query(report.outcome === "accepted" && !rehearse ? "commit" : "rollback");
    isDone = true;
    return report;
  } catch (error) {
    throw withoutValues(error);
  } finally {
    // closing the connection undoes an unfinished transaction, wherever the run stopped
    client.release(!isDone);
  }
}

/** A database error tells the values it stumbled over, which may be personal data: only its code goes on. */
function withoutValues(error: unknown): unknown {
  if (!(error instanceof Error && "severity" in error && "code" in error)) return error;
  return Object.assign(new Error("the registry ended the intake run"), { code: error.code });
}
