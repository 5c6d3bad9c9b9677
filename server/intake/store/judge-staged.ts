import type { PoolClient } from "pg";
import type { IntakeRun } from "../intake-run.ts";
import type { Table } from "../table/table.ts";
import { judgeMembership, judgePayments } from "./judge-contributions.ts";
import { judgeAges, judgeIdentities } from "./judge-people.ts";
import { judgeKeys, judgeTargets } from "./judge-records.ts";
import { openJudgement } from "./judgement.ts";
import { settle } from "./staging.ts";
import type { Storage } from "./storage.ts";

/**
 * Judges the staged rows against each other and against what is stored: first what refuses a row, then what is odd about those that
 * are left. Notes all of it in the run; returns how many rows are refused.
 */
export async function judgeStaged(
  client: PoolClient,
  storage: Storage,
  table: Table,
  { run, publisher }: { run: IntakeRun; publisher: string },
): Promise<number> {
  await settle(client, publisher, storage);
  const judgement = openJudgement(client, { publisher, rules: run.rules, place: (column) => table.place(column) });
  await judgeKeys(judgement, storage);
  if (run.kind === "peserta") {
    await judgeAges(judgement);
    await judgeIdentities(judgement);
  }
  if (run.kind === "iuran") {
    await judgeMembership(judgement);
    await judgePayments(judgement);
  }
  if (run.kind === "sasaran") await judgeTargets(judgement);
  return judgement.report(run.problems, run.listedAtMost);
}
