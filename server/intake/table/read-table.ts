import { intakeLimits } from "../../../schema/intake/limits.ts";
import { sampleMark } from "../../../schema/sample.ts";
import { BrokenFile, type OfficeFile, type RawCell, type RawPiece } from "../office-file.ts";
import { searchForms } from "./column-form.ts";
import { tableColumns } from "./columns.ts";
import { findHeading, type Heading } from "./heading.ts";
import { rowJudge } from "./judge-row.ts";
import { isMark, rowShapes } from "./row-shape.ts";
import { addFault, openRowState, openTableFaults, startRow } from "./row-state.ts";
import { rowWidth } from "./row-width.ts";
import type { JudgedRow, Table, TableScope } from "./table.ts";
import { openTallies } from "./tallies.ts";

/** A row and the line on which it stands. */
interface Placed {
  readonly cells: readonly RawCell[];
  readonly line: number;
}

const noFaults: JudgedRow["faults"] = [];

/** The table under a heading that was found in `headingLine`. */
export function readTable(file: OfficeFile, heading: Heading, headingLine: number, scope: TableScope): Table {
  const { rules } = scope;
  const { kind } = heading.names;
  const state = openRowState();
  const tableFaults = openTableFaults();
  const { columns, forms } = tableColumns(heading, scope, state, tableFaults);
  const judge = rowJudge(heading, columns, scope, state);
  const shapes = rowShapes(heading);
  const width = rowWidth(heading, file.form.container === "xlsx");
  const tallies = openTallies(columns, { rules, tableFaults });
  const markAt = heading.columns.indexOf(sampleMark.column);
  const ignored = heading.cells.flatMap((name, at) =>
    heading.columns[at] === undefined && heading.names.ignored.has(name) ? [at + 1] : [],
  );
  const tooWide = rules.fault("baris-lebar");
  const skipped = { above: heading.from, totals: 0, below: 0 };
  let held: Placed[] = [];
  let isEnded = false;

  const judgeRow = (cells: readonly RawCell[], line: number): JudgedRow => {
    startRow(state, line);
    let row: JudgedRow["row"];
    if (width.fits(cells)) row = judge(cells);
    else addFault(state, "baris-lebar", tooWide);
    const faults = state.faults.length === 0 ? noFaults : state.faults;
    return { line, row, faults, isMarked: markAt < 0 || isMark(cells[markAt]) };
  };
  const settle = (judged: JudgedRow, cells: readonly RawCell[]): JudgedRow => {
    // a heading in the place of a row has more than one cell that cannot be read, or another width
    if (judged.row === undefined && state.unreadable.size !== 1)
      endWhere("kepala-berulang", judged.line, isHeading(cells));
    for (const place of width.nameless(cells)) {
      tableFaults.add(judged.line, rules.fault("kolom-tanpa-nama", { place }));
    }
    tallies.add(judged.line, cells, judged.row);
    return judged;
  };
  const endWhere = (rule: "kepala-berulang" | "data-di-bawah-jumlah", line: number, isSo: boolean): void => {
    if (isSo && rules.fault(rule) !== undefined) throw new BrokenFile(line, rule);
  };

  async function* dataRows(): AsyncGenerator<(readonly RawCell[])[]> {
    let seen = 0;
    for await (const { rows } of file.pieces()) {
      const from = Math.max(0, heading.below - seen);
      seen += rows.length;
      yield rows.slice(from).filter((cells) => shapes.shapeOf(cells) === "data");
    }
  }

  /** Judges rows of the table, searching the file where the form of a column must be known first. */
  const judgeAll = async (rows: readonly Placed[], judged: JudgedRow[]): Promise<void> => {
    for (const { cells, line } of rows) {
      let one = judgeRow(cells, line);
      while (state.isWaiting) {
        await searchForms(forms, dataRows());
        one = judgeRow(cells, line);
      }
      judged.push(settle(one, cells));
    }
  };

  async function judgePiece({ rows, lines }: RawPiece, from: number, judged: JudgedRow[]): Promise<void> {
    for (let at = from; at < rows.length; at++) {
      const cells = rows[at] ?? [];
      const line = lines[at] ?? 0;
      const shape = shapes.shapeOf(cells);
      if (shape === "blank" && width.fits(cells)) continue;
      if (skipped.totals > 0 && shape !== "total") {
        endWhere("kepala-berulang", line, isHeading(cells));
        endWhere("data-di-bawah-jumlah", line, shapes.isWhole(cells));
        skipped.below++;
        continue;
      }
      if (shape === "sparse") held.push({ cells, line });
      // what stands between rows of the table belongs to it
      if (held.length > 0 && (shape !== "sparse" || held.length > intakeLimits.below)) {
        await judgeAll(held, judged);
        held = [];
      }
      if (shape === "total") {
        skipped.totals++;
        tallies.compare(line, cells);
      } else if (shape !== "sparse") {
        const one = judgeRow(cells, line);
        if (state.isWaiting) await judgeAll([{ cells, line }], judged);
        else judged.push(settle(one, cells));
      }
    }
  }

  async function* pieces(): ReturnType<Table["pieces"]> {
    let seen = 0;
    for await (const piece of file.pieces()) {
      const rows: JudgedRow[] = [];
      const from = Math.max(0, heading.below - seen);
      seen += piece.rows.length;
      const broken = await judgePiece(piece, from, rows).catch((error: unknown) => ({ error }));
      // rows above the place where the reading ends were read
      yield { rows, fraction: piece.fraction };
      if (broken) throw broken.error;
    }
    skipped.below += held.length;
    isEnded = true;
  }

  return {
    kind,
    hasMark: markAt >= 0,
    place: (column) => columns.find(({ name }) => name === column)?.place ?? 0,
    pieces,
    closing() {
      if (isEnded) tallies.close();
      const warnings = openTableFaults();
      for (const place of ignored) warnings.add(headingLine, rules.fault("kolom-diabaikan", { place }));
      return [...warnings.list(), ...tableFaults.list()];
    },
    form: () => ({
      headingLine,
      skipped: { ...skipped },
      decided: Object.fromEntries(
        forms.flatMap(({ column, decided, isUsed }) => (isUsed && decided !== undefined ? [[column, decided]] : [])),
      ),
      ignoredColumns: ignored.length,
    }),
  };
}

/** True for a row that is a heading itself: names throughout, no data beside them. */
function isHeading(cells: readonly RawCell[]): boolean {
  return cells.every((cell) => typeof cell === "string" && !/\d{4}/.test(cell)) && findHeading([cells]) !== undefined;
}
