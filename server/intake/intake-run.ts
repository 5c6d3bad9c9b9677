import { intakeLimits } from "../../schema/intake/limits.ts";
import type { RuleId } from "../../schema/intake/rules/index.ts";
import type { Profile } from "../../schema/profiles/profile.ts";
import type { Codelists } from "../codelists.ts";
import type { RegistryConnection } from "../database/registry-connection.ts";
import { type Fault, openRuleBook, type RuleBook } from "./fault.ts";
import { intakeDay } from "./intake-day.ts";
import type { FileForm } from "./office-file.ts";
import { openProblemList, type Problem, type ProblemList, type RuleCount } from "./problems.ts";
import type { TableChoices, TableForm } from "./table/table.ts";

/** What became of one office file. Always kept + refused = read; of a refused file nothing is kept. */
export interface IntakeReport {
  /** base name of the file, as it may be shown */
  readonly file: string;
  /** id of the kind of file, empty where the heading fits none */
  readonly kind: string;
  readonly read: number;
  readonly kept: number;
  readonly refused: number;
  /** accepted: stored; unchanged: these bytes were stored before; refused: nothing was stored */
  readonly outcome: "accepted" | "unchanged" | "refused";
  /** those of the whole file, then the first of its rows in the file's order */
  readonly problems: readonly Problem[];
  /** all of them; one row can have several */
  readonly problemCount: number;
  /** all of them by rule */
  readonly summary: readonly RuleCount[];
  /** undefined where the file could not be opened */
  readonly form: FileForm | undefined;
  /** undefined where no table was found or read */
  readonly table: TableForm | undefined;
  /** true when it was only tried out: then nothing was stored, whatever the outcome */
  readonly rehearsed: boolean;
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
  /** ISO date up to which dates count as past; the clock's day unless given (see `intakeDay`) */
  readonly today?: string;
  /** the operator's words about columns that can be read in two ways */
  readonly choices?: TableChoices;
  /** the operator's word which sheet of a workbook to read: its place counted from 1, or its name */
  readonly sheet?: string | undefined;
  /** the operator's word that this is the first participant list: more of its rows may be refused */
  readonly firstRoster?: boolean;
  /** judge and report, then undo everything */
  readonly rehearse?: boolean;
  /** rules that are not applied; only tests leave one out, to show that it is needed */
  readonly without?: ReadonlySet<RuleId>;
  /** how many problems of rows are listed one by one; all are counted */
  readonly listedAtMost?: number;
  /** rows read so far and how much of the file that is, 0…1 */
  readonly onProgress?: ((rows: number, fraction: number) => void) | undefined;
}

/** The state of one run, from which its report is made. */
export interface IntakeRun {
  readonly name: string;
  readonly today: string;
  readonly rules: RuleBook;
  readonly listedAtMost: number;
  readonly isRehearsed: boolean;
  readonly problems: ProblemList;
  kind: string;
  read: number;
  /** rows that a rule refuses */
  refused: number;
  /** true once a fault of the file or of a column refuses it as a whole */
  isBroken: boolean;
  form: FileForm | undefined;
  table: TableForm | undefined;
  /** adds what was found at a physical row */
  note(line: number, fault: Fault | undefined): void;
}

/** A run that has read nothing yet. `name` is shown. */
export function openRun(name: string, effects: IntakeEffects): IntakeRun {
  const listedAtMost = effects.listedAtMost ?? intakeLimits.listed;
  const problems = openProblemList(name, listedAtMost);
  const run: IntakeRun = {
    ...{ name, listedAtMost, problems },
    today: effects.today ?? intakeDay(effects.isSample),
    rules: openRuleBook(effects.without),
    isRehearsed: effects.rehearse ?? false,
    ...{ kind: "", read: 0, refused: 0, isBroken: false, form: undefined, table: undefined },
    note(line, fault) {
      problems.add(line, fault);
      if (fault !== undefined && fault.scope !== "row" && fault.severity === "block") run.isBroken = true;
    },
  };
  return run;
}

/** The report of a run. A refused file keeps nothing, whatever its rows are like. */
export function reportOf(run: IntakeRun, outcome: "accepted" | "refused"): IntakeReport {
  const { name, kind, read, problems, form, table } = run;
  const refused = outcome === "refused" ? read : run.refused;
  return {
    ...{ file: name, kind, read, kept: read - refused, refused, outcome },
    ...{ problems: inFileOrder(problems.listed), problemCount: problems.count, summary: problems.summary },
    ...{ form, table, rehearsed: run.isRehearsed },
  };
}

function inFileOrder(problems: readonly Problem[]): readonly Problem[] {
  const rank = ({ scope, row }: Problem) => (scope === "row" ? row : -1);
  return problems.toSorted((a, b) => rank(a) - rank(b) || (a.scope === "row" ? a.place - b.place : 0));
}
