import { writeFileSync } from "node:fs";
import * as path from "node:path";
import { fileSummary } from "../../../server/commands/intake-words.ts";
import { problemTable } from "../../../server/commands/problem-table.ts";
import { problemSheets } from "../../../server/intake/problem-sheets.ts";
import type { IntakeReport } from "../../../server/intake/take-in.ts";
import type { IntakePlace } from "../../support/intake-place.ts";
import type { DamagedFile, Expected } from "./damaged-file.ts";
import { type GoodTable, goodParticipants, secretsOf } from "./good-tables.ts";
import { canonicalRows, emptyRegistry, storedRows } from "./stored-rows.ts";
import { csvBytes } from "./text-bytes.ts";

/** Takes damaged files into a registry one after another and says where the outcome differs from the policy. */
export interface DamageJudge {
  /** what differs, one sentence each; empty where all is as the policy says */
  judge(damaged: DamagedFile): Promise<string[]>;
}

const participants = goodParticipants();

/**
 * `place` is a registry of real data of the judge's own. A brief judge does not send the file a second time, nor the good file after
 * it.
 */
export function openDamageJudge(place: IntakePlace, { isBrief = false } = {}): DamageJudge {
  /** the kind for which the registry is ready, undefined where it must be emptied first */
  let ready: string | undefined;
  const owner = place.databases.admin.registry;

  async function prepare(kind: string): Promise<void> {
    const base = kind === "iuran" ? "iuran" : "";
    if (ready === base) return;
    await emptyRegistry(owner);
    if (base === "iuran") await take(participants.kind, csvBytes(participants));
    ready = base;
  }

  async function take(name: string, bytes: Uint8Array, words: DamagedFile["words"] = {}): Promise<IntakeReport> {
    const file = path.join(place.folder, name);
    writeFileSync(file, bytes);
    const { sheet, ...choices } = words;
    return place.takeIn(file, { choices, sheet });
  }

  async function judge(damaged: DamagedFile): Promise<string[]> {
    const { good, name, words, expected } = damaged;
    await prepare(good.kind);
    const before = await place.digest();
    const bytes = await damaged.bytes();
    let report: IntakeReport;
    try {
      report = await take(name, bytes, words);
    } catch (error) {
      ready = undefined;
      return [`threw ${String(error)}`];
    }
    const found = [...differences(report, expected), ...misplaced(report, damaged), ...leaks(report, damaged)];
    const after = await place.digest();
    if (expected.outcome === "refused" && after !== before) {
      found.push("the registry changed although the file was refused");
    }
    // a file that is refused by the policy and taken in by mistake changes it too
    if (after !== before) ready = undefined;
    if (expected.outcome === "accepted") {
      found.push(...(await stored(good, expected.stores ?? good)));
      if (!isBrief) found.push(...(await sentAgain(name, bytes, words)));
    }
    if (!damaged.contradicts && !isBrief) {
      found.push(...(await corrected(damaged)));
      ready = undefined;
    }
    return found;
  }

  /** The same bytes a second time change nothing. */
  async function sentAgain(name: string, bytes: Uint8Array, words: DamagedFile["words"]): Promise<string[]> {
    const before = await place.digest();
    const { outcome } = await take(name, bytes, words);
    const found = outcome === "unchanged" ? [] : [`the same file again was ${outcome}`];
    return (await place.digest()) === before ? found : [...found, "the same file again changed the registry"];
  }

  /** The good file alone is taken in next, whole. */
  async function corrected({ good, expected, bytes, afterwards }: DamagedFile): Promise<string[]> {
    const all = csvBytes(good);
    const isSame = Buffer.compare(all, Buffer.from(await bytes())) === 0;
    const report = await take(`${good.kind}-benar.csv`, all);
    const wanted = isSame && expected.outcome === "accepted" ? "unchanged" : "accepted";
    const found = report.outcome === wanted && report.refused === 0 ? [] : [`the good file next: ${inShort(report)}`];
    return [...found, ...(await stored(good, ...(afterwards ? [afterwards] : [expected.stores ?? good, good])))];
  }

  async function stored(good: GoodTable, ...tables: GoodTable[]): Promise<string[]> {
    const wanted = canonicalRows(...tables);
    const there = await storedRows(owner, good.kind);
    const isWanted = new Set(wanted);
    const isThere = new Set(there);
    const missing = wanted.filter((row) => !isThere.has(row)).length;
    const extra = there.filter((row) => !isWanted.has(row)).length;
    if (missing + extra === 0 && there.length === wanted.length) return [];
    return [`stored ${there.length} rows, wanted ${wanted.length}: ${missing} missing, ${extra} others`];
  }

  return { judge };
}

function differences(report: IntakeReport, expected: Expected): string[] {
  const found: string[] = [];
  const { read, kept, refused, outcome } = report;
  if (outcome !== expected.outcome) found.push(`outcome ${outcome}, wanted ${expected.outcome}`);
  if (kept + refused !== read) found.push(`kept ${kept} + refused ${refused} is not read ${read}`);
  if (outcome === "refused" && kept > 0) found.push(`kept ${kept} rows of a refused file`);
  if (expected.read !== undefined && read !== expected.read) found.push(`read ${read}, wanted ${expected.read}`);
  if (expected.refused !== undefined && refused !== expected.refused) {
    found.push(`refused ${refused}, wanted ${expected.refused}`);
  }
  const counted = report.summary.reduce((sum, { count }) => sum + count, 0);
  if (counted !== report.problemCount) found.push(`${report.problemCount} problems, ${counted} by rule`);
  return [...found, ...unlike(report, expected)];
}

function unlike({ problems, summary }: IntakeReport, expected: Expected): string[] {
  const found: string[] = [];
  const { counts, atLeast } = expected;
  if (counts !== undefined) {
    const actual = Object.fromEntries(summary.map(({ rule, count }) => [rule, count]));
    const order = (all: Readonly<Record<string, number>>) => JSON.stringify(Object.entries(all).sort());
    if (order(actual) !== order(counts)) found.push(`rules ${order(actual)}, wanted ${order(counts)}`);
  }
  for (const [rule, least] of Object.entries(atLeast ?? {})) {
    const count = summary.find((one) => one.rule === rule)?.count ?? 0;
    if (count < least) found.push(`${rule} ${count} times, wanted ${least}`);
  }
  const left = problems.map(({ row, column, rule }) => `${row} ${column} ${rule}`);
  for (const wanted of expected.problems) {
    const at = left.findIndex((problem) => isLike(problem, wanted));
    if (at < 0) found.push(`not found: ${wanted}`);
    else left.splice(at, 1);
  }
  const isList = counts === undefined && atLeast === undefined && !expected.others;
  if (isList && left.length > 0)
    found.push(`found beside: ${left.slice(0, 5).join("; ")}${left.length > 5 ? " …" : ""}`);
  return found;
}

/** Whether a problem is the one wanted: `*` stands for any row or column, `a|b` for either rule. */
function isLike(problem: string, wanted: string): boolean {
  const [row, column, rule] = problem.split(" ");
  const [wantedRow, wantedColumn, wantedRules = ""] = padded(wanted);
  if (wantedRow !== "*" && wantedRow !== row) return false;
  if (wantedColumn !== "*" && wantedColumn !== column) return false;
  return wantedRules.split("|").includes(rule ?? "");
}

/** `* rule` is short for any row and any column. */
function padded(wanted: string): string[] {
  const parts = wanted.split(" ");
  return parts.length === 2 ? ["*", "*", parts[1] ?? ""] : parts;
}

/** Problems of a column that do not stand at that column's place. */
function misplaced({ problems }: IntakeReport, { good, columns = good.columns, ownPlaces }: DamagedFile): string[] {
  if (ownPlaces) return [];
  return problems
    .filter(({ column, place }) => column !== "" && columns.includes(column) && place !== columns.indexOf(column) + 1)
    .slice(0, 3)
    .map(({ row, column, place, rule }) => `${row} ${column} ${rule} stands at place ${place}`);
}

/** Text of the file in the report, in the words shown for it or in the office's problems file; and what would steer a terminal. */
function leaks(report: IntakeReport, { good, planted = [] }: DamagedFile): string[] {
  const { id, en } = fileSummary(report);
  const shown = [id, en, ...problemTable(report)].join(" ");
  const told = `${JSON.stringify(report)} ${JSON.stringify(problemSheets(report, false))} ${shown}`.toLowerCase();
  const isShown = [...secretsOf(good), ...planted].filter((secret) => told.includes(secret.toLowerCase()));
  const found = isShown.length > 0 ? [`${isShown.length} words of the file are told`] : [];
  if (/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(shown)) found.push("the words shown hold control letters");
  return found;
}

function inShort({ outcome, read, refused, summary }: IntakeReport): string {
  const rules = summary.map(({ rule, count }) => `${rule} ${count}`).join(", ");
  return `${outcome}, refused ${refused} of ${read} (${rules})`;
}
