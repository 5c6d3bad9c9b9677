import type { PoolClient } from "pg";
import type { IntakeRun } from "../intake-run.ts";
import type { Table } from "../table/table.ts";
import { judgeCeilings, judgeExciseShares, judgeLines, judgePayouts } from "./judge-budgets.ts";
import { judgeClaimants, judgeClaims, judgePaidAfterClaims } from "./judge-claims.ts";
import { judgeMembership, judgePayments } from "./judge-contributions.ts";
import { judgeAges, judgeIdentities } from "./judge-people.ts";
import { judgeProposals } from "./judge-proposals.ts";
import { judgeKeys, judgeStates, judgeTargets } from "./judge-records.ts";
import { type Judgement, openJudgement } from "./judgement.ts";
import { settle } from "./staging.ts";
import type { Storage } from "./storage.ts";

type Judge = (judgement: Judgement, storage: Storage) => Promise<void>;

/** By kind of file, what is judged beside the keys, in order: first what refuses a row. */
const judges: Readonly<Record<string, readonly Judge[]>> = {
  peserta: [judgeAges, judgeIdentities],
  iuran: [judgeMembership, judgePayments, judgePaidAfterClaims],
  sasaran: [judgeTargets],
  anggaran: [judgeCeilings],
  realisasi: [judgeLines, judgePayouts],
  dbhcht: [judgeExciseShares],
  usulan: [judgeStates, judgeProposals],
  klaim: [judgeClaimants, judgeStates, judgeClaims],
};

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
  for (const judge of judges[run.kind] ?? []) await judge(judgement, storage);
  return judgement.report(run.problems, run.listedAtMost);
}
