import { contributionPlants } from "./contribution-plants.ts";
import { contributionStyle } from "./contribution-styles.ts";
import { type FileStyle, plainStyle } from "./file-style.ts";
import { type MadeTable, makeTable } from "./made-table.ts";
import { planted } from "./plant.ts";
import { rosterPlants } from "./roster-plants.ts";
import { firstRosterStyle } from "./roster-styles.ts";
import type { RowToWrite } from "./table-layout.ts";
import type { Facts, Town } from "./town.ts";

/**
 * A file with more wrong rows than intake lets pass: every fault of its kind that a file of its style can have. The first time it is
 * a text, the second time a workbook.
 */
export function carelessFile(
  town: Town,
  made: { kind: "peserta" | "iuran"; at: number; rows: readonly Facts[]; turn: number; nextNumber: () => number },
): MadeTable {
  const { kind, rows, turn } = made;
  const style = styleOf(kind, turn);
  const plants = (kind === "peserta" ? rosterPlants : contributionPlants).filter(({ suits }) => suits?.(style) ?? true);
  const written: RowToWrite[] = rows.slice(0, 3).map((facts) => ({ facts }));
  for (const [at, plant] of plants.entries()) {
    const facts = plant.needsOriginal ? rows[0] : rows[3 + (at % (rows.length - 3))];
    if (facts) written.push(planted(plant, facts, { town, style, number: made.nextNumber() }));
  }
  const table = makeTable(town, kind, style, written);
  table.notes.push({ row: 0, note: { rule: "terlalu-banyak-ditolak", column: "", why: "planted" } });
  return table;
}

function styleOf(kind: "peserta" | "iuran", turn: number): FileStyle {
  if (turn === 1) {
    const { total: _, ...style } = kind === "peserta" ? firstRosterStyle : contributionStyle(5);
    return style;
  }
  const { columns } = kind === "peserta" ? firstRosterStyle : contributionStyle(0);
  return { ...plainStyle, delimiter: ";", lineEnd: "\r\n", columns };
}
