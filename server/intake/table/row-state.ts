import { intakeRules, type RuleId } from "../../../schema/intake/rules/index.ts";
import type { Fault, FaultDetails, RuleBook } from "../fault.ts";

/** The row that is being judged. One object serves all rows, one after another. */
export interface RowState {
  line: number;
  faults: Fault[];
  /** columns whose cells hold no value that could be stored */
  unreadable: Set<string>;
  /** a rule that blocks was broken */
  isBlocked: boolean;
  /** a cell can only be read once the form of its column is known */
  isWaiting: boolean;
}

/** What only the whole table shows, each once, at the first line where it was seen. */
export interface TableFaults {
  add(line: number, fault: Fault | undefined): void;
  list(): readonly { readonly line: number; readonly fault: Fault }[];
}

/** Where the check of a column says what is wrong. Every method gives `undefined`: the value of a cell that cannot be read. */
export interface ColumnJudge {
  readonly column: string;
  /** the cell holds no value: a rule of the row that blocks it */
  refuse(rule: RuleId, details?: FaultDetails): undefined;
  /** the cell holds no value, and none of the column can be trusted: a rule of the column, told once */
  refuseColumn(rule: RuleId): undefined;
  /** the cell's value stands, but somebody should look at it */
  warn(rule: RuleId, details?: FaultDetails): undefined;
  /** the cell's value depends on the column's form, which is not known yet */
  wait(): undefined;
}

export function openRowState(): RowState {
  return { line: 0, faults: [], unreadable: new Set(), isBlocked: false, isWaiting: false };
}

/** Makes the state ready for another row. */
export function startRow(state: RowState, line: number): void {
  state.line = line;
  state.isWaiting = false;
  state.isBlocked = false;
  if (state.faults.length > 0) state.faults = [];
  if (state.unreadable.size > 0) state.unreadable.clear();
}

export function openTableFaults(): TableFaults {
  const seen = new Map<string, { line: number; fault: Fault }>();
  return {
    add(line, fault) {
      if (fault === undefined) return;
      const key = `${fault.rule}/${fault.place}/${fault.column}`;
      if (!seen.has(key)) seen.set(key, { line, fault });
    },
    list: () => [...seen.values()],
  };
}

/** The judge of the column at `place`. `details` of a rule must be the same for the whole column. */
export function columnJudge(
  column: string,
  place: number,
  { state, rules, tableFaults }: { state: RowState; rules: RuleBook; tableFaults: TableFaults },
): ColumnJudge {
  const faults = new Map<RuleId, Fault | undefined>();
  const faultOf = (rule: RuleId, details?: FaultDetails): Fault | undefined => {
    if (!faults.has(rule)) faults.set(rule, rules.fault(rule, { column, place }, details));
    return faults.get(rule);
  };
  return {
    column,
    refuse(rule, details) {
      // also where the rule is not applied: what cannot be read cannot be stored
      state.unreadable.add(column);
      addFault(state, rule, faultOf(rule, details));
    },
    refuseColumn(rule) {
      state.unreadable.add(column);
      tableFaults.add(state.line, faultOf(rule));
    },
    warn(rule, details) {
      addFault(state, rule, faultOf(rule, details));
    },
    wait() {
      state.isWaiting = true;
    },
  };
}

/** Adds a fault of `rule` to the row; undefined (a rule that is not applied) is not told. */
export function addFault(state: RowState, rule: RuleId, fault: Fault | undefined): void {
  if (intakeRules[rule].severity === "block") state.isBlocked = true;
  if (fault !== undefined) state.faults.push(fault);
}
