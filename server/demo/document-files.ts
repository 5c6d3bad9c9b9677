import { writeFile } from "node:fs/promises";
import * as path from "node:path";
import { sampleMark } from "../../schema/sample.ts";
import { documentPlants } from "./document-plants.ts";
import { kindOf } from "./dress.ts";
import type { FaultList, FileFate } from "./fault-list.ts";
import { type FileStyle, plainStyle } from "./file-style.ts";
import { bytesOf, type MadeTable, makeTable } from "./made-table.ts";
import { planted } from "./plant.ts";
import { explanationRows, noteRows, scheduleRows, targetRows, workerRows } from "./sample-documents.ts";
import type { Facts, Town } from "./town.ts";

const kinds: readonly (readonly [kind: string, rows: (town: Town) => Facts[], style: Partial<FileStyle>])[] = [
  ["sasaran", targetRows, { container: "xlsx", dates: "cells", titles: ["Sasaran pekerja rentan (data contoh)"] }],
  ["pekerja", workerRows, { encoding: "utf-8-bom", delimiter: ";", lineEnd: "\r\n" }],
  ["jadwal", scheduleRows, { container: "xlsx", dates: "cells", months: "words" }],
  ["catatan", noteRows, { dates: "words" }],
  ["penjelasan", explanationRows, { delimiter: ";", months: "slashes", words: "names" }],
];

/**
 * Writes the targets, the counts of workers, the release calendar, the notes and the explanations; where the town has faults, each but
 * the workers after one that is refused. Returns them in the order of delivery. Throws what the file system throws.
 */
export async function writeDocuments(
  town: Town,
  { folder, faults }: { readonly folder: string; readonly faults: FaultList },
): Promise<FileFate[]> {
  const fates: FileFate[] = [];
  const write = async (name: string, table: MadeTable, outcome: FileFate["outcome"]) => {
    const file = `${sampleMark.filePrefix}${name}.${table.style.container}`;
    await writeFile(path.join(folder, file), await bytesOf(table));
    for (const { row, note } of table.notes) faults.add(file, row, note);
    const rows = table.cells.length - table.first + 1;
    fates.push(outcome === "accepted" ? { file, outcome, rows } : { file, outcome });
  };
  for (const [kind, rowsOf, own] of kinds) {
    const columns = [sampleMark.column, ...Object.keys(kindOf(kind).columns)].map((name) => [name, name] as const);
    const rows = rowsOf(town);
    if (town.hasFaults && documentPlants[kind]) {
      await write(`${kind}-kiriman-1`, faulty(town, kind, { ...plainStyle, columns }, rows), "refused");
    }
    await write(
      kind,
      makeTable(
        town,
        kind,
        { ...plainStyle, ...own, columns },
        rows.map((facts) => ({ facts })),
      ),
      "accepted",
    );
  }
  return fates;
}

function faulty(town: Town, kind: string, style: FileStyle, rows: readonly Facts[]): MadeTable {
  const [original = {}, ...others] = rows;
  const wrong = (documentPlants[kind] ?? []).map((plant, at) => {
    const facts = plant.needsOriginal ? original : (others[at % Math.max(1, others.length)] ?? original);
    return planted(plant, facts, { town, style, number: at });
  });
  const table = makeTable(town, kind, style, [{ facts: original }, ...wrong]);
  table.notes.push({ row: 0, note: { rule: "terlalu-banyak-ditolak", column: "", why: "planted" } });
  return table;
}
