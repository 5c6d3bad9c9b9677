import { intakeThresholds } from "../../../schema/intake/limits.ts";
import type { RuleBook } from "../fault.ts";
import type { RawCell } from "../office-file.ts";
import type { TableColumn } from "./columns.ts";
import { endsInZero } from "./nik-cells.ts";
import { readAmount, readStoredNumber } from "./read-amount.ts";
import type { TableFaults } from "./row-state.ts";
import type { Row } from "./table.ts";
import { tidied } from "./tidy.ts";

/** What is counted over all rows of a table. Memory does not grow with them. */
export interface Tallies {
  /** a row as it stands in the file, and as it was read; undefined where it was blocked */
  add(line: number, cells: readonly RawCell[], row: Row | undefined): void;
  /** compares a total row with the rows above it */
  compare(line: number, cells: readonly RawCell[]): void;
  /** tells what the counts show */
  close(): void;
}

/** Birthdays that registrars write where only the year is known. */
const stopgaps = new Set(["01-01", "07-01", "12-31"]);
const { sameBirthDate, roundedNik } = intakeThresholds;

export function openTallies(
  columns: readonly TableColumn[],
  { rules, tableFaults }: { rules: RuleBook; tableFaults: TableFaults },
): Tallies {
  const present = columns.filter(({ place }) => place > 0);
  const nik = present.find(({ column }) => column.type === "nik");
  const birth = present.find(({ column }) => column.type === "date" && column.isBirth);
  const summed = present
    .filter(({ column }) => column.type === "rupiah" || column.type === "count")
    .map((each) => ({ ...each, sum: 0 }));
  const births = new Map<string, number>();
  let rows = 0;
  let hasBlocked = false;
  let filledNik = 0;
  let firstNik = 0;
  let roundNik = 0;
  return {
    add(line, cells, row) {
      rows++;
      if (nik) {
        const cell = row?.[nik.name] ?? nikText(cells[nik.place - 1]);
        if (cell !== "") filledNik++;
        if (filledNik === 1 && firstNik === 0) firstNik = line;
        if (endsInZero(cell)) roundNik++;
      }
      if (row === undefined) {
        hasBlocked = true;
        return;
      }
      const date = birth && row[birth.name];
      if (date !== undefined) births.set(date, (births.get(date) ?? 0) + 1);
      for (const each of summed) {
        const value = row[each.name];
        if (value !== undefined) each.sum += Number(value);
      }
    },
    compare(line, cells) {
      if (hasBlocked) return;
      for (const { name, place, sum } of summed) {
        const written = totalIn(cells[place - 1]);
        if (written === undefined || written === sum || !Number.isSafeInteger(sum)) continue;
        tableFaults.add(line, rules.fault("jumlah-tidak-cocok", { column: name, place }));
      }
    },
    close() {
      if (nik && filledNik >= roundedNik && roundNik === filledNik) {
        tableFaults.add(firstNik, rules.fault("nik-dibulatkan", { column: nik.name, place: nik.place }));
      }
      const count = mostShared(births);
      if (birth && count >= sameBirthDate.rows && count >= rows * sameBirthDate.share) {
        const where = { column: birth.name, place: birth.place };
        tableFaults.add(0, rules.fault("tanggal-lahir-seragam", where, { count, rows }));
      }
    },
  };
}

function nikText(cell: RawCell | undefined): string {
  return typeof cell === "string" ? tidied(cell).replaceAll(" ", "") : (cell?.text ?? "");
}

/** How many rows share one date of birth, those left out that say little. */
function mostShared(births: ReadonlyMap<string, number>): number {
  let most = 0;
  for (const [date, count] of births) if (!stopgaps.has(date.slice(5))) most = Math.max(most, count);
  return most;
}

/** The number that a total states; undefined where it is none, or is empty. */
function totalIn(cell: RawCell | undefined): number | undefined {
  if (cell === undefined || cell === "") return undefined;
  const reading = typeof cell === "string" ? readAmount(tidied(cell), true) : readStoredNumber(cell.text);
  if (reading.digits === undefined || reading.isNegative) return undefined;
  const number = Number(reading.digits);
  return Number.isSafeInteger(number) ? number : undefined;
}
