import type { RawCell } from "../office-file.ts";
import type { NumberForm } from "./read-amount.ts";
import type { DateOrder } from "./read-date.ts";
import type { ColumnJudge } from "./row-state.ts";
import { tidied } from "./tidy.ts";

/** What a cell says about the form of its column: it proves one, or it needs one. */
export interface FormClue<Form> {
  readonly shows?: Form | undefined;
  readonly needs?: boolean | undefined;
}

/** The form in which a column's dates or numbers are written: decided once for the whole column, never cell by cell. */
export interface ColumnForm<Form extends string = DateOrder | NumberForm> {
  readonly column: string;
  readonly place: number;
  decided: Form | undefined;
  /** a cell was met that only the form makes readable */
  isNeeded: boolean;
  /** a cell was read by it, or decided it */
  isUsed: boolean;
  /** cells of the column contradict each other: none that needs a form can be read any more */
  isBroken: boolean;
  /** the whole file was searched for a cell that decides it */
  isSearched: boolean;
  /** what a text shows about the form */
  readonly clue: (text: string) => FormClue<Form>;
}

/** What is told of a column without a form, and of one whose cells contradict each other. */
export interface FormRules {
  readonly unclear: "tanggal-rancu" | "angka-rancu";
  readonly mixed: "tanggal-campur" | "angka-campur";
}

/** Takes the form that a cell shows for its column's, if that has none; false, and told, where the two contradict each other. */
export function agree<Form extends string>(
  form: ColumnForm<Form>,
  shown: Form,
  judge: ColumnJudge,
  rules: FormRules,
): boolean {
  form.decided ??= shown;
  form.isUsed = true;
  if (form.decided === shown) return true;
  form.isBroken = true;
  judge.refuseColumn(rules.mixed);
  return false;
}

/**
 * The form by which a cell must be read that does not show it. Undefined where the column has none yet: then the row waits for the
 * file to be searched; or where it has none at all or several, which is told.
 */
export function formFor<Form extends string>(
  form: ColumnForm<Form>,
  judge: ColumnJudge,
  rules: FormRules,
): Form | undefined {
  if (form.isBroken) return judge.refuseColumn(rules.mixed);
  if (form.decided !== undefined) {
    form.isUsed = true;
    return form.decided;
  }
  form.isNeeded = true;
  return form.isSearched ? judge.refuseColumn(rules.unclear) : judge.wait();
}

/**
 * Searches a file for cells that decide the form of its columns. `rows` are all its data rows from the first on. Ends as soon as
 * every column that was seen to need a form has one; when the file ends first, what is undecided stays so.
 */
export async function searchForms(
  forms: readonly ColumnForm[],
  rows: AsyncIterable<readonly (readonly RawCell[])[]>,
): Promise<void> {
  for await (const piece of rows) {
    for (const cells of piece) {
      for (const form of forms) {
        const cell = form.decided === undefined ? cells[form.place - 1] : undefined;
        if (typeof cell !== "string" || cell === "") continue;
        const { shows, needs } = form.clue(tidied(cell));
        form.decided = shows;
        if (needs) form.isNeeded = true;
      }
    }
    if (forms.every(({ decided, isNeeded }) => decided !== undefined || !isNeeded)) return;
  }
  for (const form of forms) form.isSearched = true;
}
