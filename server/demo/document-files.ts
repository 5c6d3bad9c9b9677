import { writeFile } from "node:fs/promises";
import * as path from "node:path";
import { sampleMark } from "../../schema/sample.ts";
import { documentPlants } from "./document-plants.ts";
import { documentedStyle } from "./documented-style.ts";
import { exciseRows } from "./excise-rows.ts";
import type { FaultList, FileFate } from "./fault-list.ts";
import type { FileStyle } from "./file-style.ts";
import type { Ledger } from "./ledger.ts";
import { bytesOf, type MadeTable, makeTable } from "./made-table.ts";
import { budgetRows, isAmended, paymentRows, type TownYear, yearsOf } from "./money-rows.ts";
import { paymentsOf } from "./payments.ts";
import { planted } from "./plant.ts";
import { explanationRows, noteRows, scheduleRows, targetRows, workerRows } from "./sample-documents.ts";
import { membershipRows, rivalRows } from "./stated-rows.ts";
import type { RowToWrite } from "./table-layout.ts";
import type { Facts, Town } from "./town.ts";

/** What the documents are made from, once everybody is written. */
export interface DocumentFacts {
  readonly ledger: Ledger;
  /** people who are covered in a month, by its number from the town's first */
  readonly coveredIn: (at: number) => number;
}

interface Document {
  readonly kind: string;
  readonly name: string;
  readonly rows: readonly RowToWrite[];
  readonly style: Partial<FileStyle>;
}

const sheet = { container: "xlsx", dates: "cells", money: "numbers", words: "names" } as const;
const windows = { encoding: "utf-8-bom", delimiter: ";", lineEnd: "\r\n" } as const;

/** Writes documents into the folder, where the town has faults the first of a kind after one that is refused, and returns them in order. */
export interface DocumentFiles {
  /** targets, workers, ceilings, payments, the use of the excise share, and members */
  beforePeople(): Promise<readonly FileFate[]>;
  /** figures of others, the release calendar, notes and explanations */
  afterPeople(): Promise<readonly FileFate[]>;
}

/**
 * The documents of a town. Proposals and claims are delivered between the two parts. The writing throws what the file system throws.
 */
export function openDocumentFiles(
  town: Town,
  place: { readonly folder: string; readonly faults: FaultList },
  { ledger, coveredIn }: DocumentFacts,
): DocumentFiles {
  const years = yearsOf(town);
  const payments = paymentsOf(town, ledger);
  return {
    beforePeople: () =>
      writeAll(town, place, [
        {
          ...document("sasaran", targetRows(town)),
          style: { ...sheet, words: "codes", titles: ["Sasaran pekerja rentan (data contoh)"] },
        },
        { ...document("pekerja", workerRows(town)), style: windows },
        ...years.flatMap((year) => budgetsOf(year, (stage) => budgetRows(town, year, { stage, payments }))),
        ...years.flatMap((year) =>
          halvesOf(year).map(({ name, months }) => ({
            kind: "realisasi",
            name: `realisasi-${name}`,
            rows: paymentRows(payments.filter(({ day }) => months.includes(day.slice(0, 7)))),
            style: { ...windows, months: "slashes", money: "dots" } as const,
          })),
        ),
        ...years.map((year) => ({
          ...document("dbhcht", exciseRows(town, years, year), `dbhcht-${year.year}`),
          style: { ...sheet, titles: ["Penggunaan DBHCHT (data contoh)", ""] },
        })),
        { ...document("kepesertaan", membershipRows(town, coveredIn)), style: { dates: "words", words: "names" } },
      ]),
    afterPeople: () =>
      writeAll(town, place, [
        { ...document("angka-lain", rivalRows(town, { years, payments, coveredIn })), style: { delimiter: ";" } },
        { ...document("jadwal", scheduleRows(town)), style: { container: "xlsx", dates: "cells", months: "words" } },
        { ...document("catatan", noteRows(town)), style: { dates: "words" } },
        {
          ...document("penjelasan", explanationRows(town)),
          style: { delimiter: ";", months: "slashes", words: "names" },
        },
      ]),
  };
}

function document(kind: string, rows: readonly Facts[], name = kind): Omit<Document, "style"> {
  return { kind, name, rows: rows.map((facts) => ({ facts })) };
}

function budgetsOf(year: TownYear, rowsOf: (stage: "murni" | "perubahan") => readonly Facts[]): Document[] {
  const stages = isAmended(year) ? (["murni", "perubahan"] as const) : (["murni"] as const);
  return stages.map((stage) => ({
    ...document("anggaran", rowsOf(stage), `anggaran-${year.year}-${stage}`),
    style: { ...sheet, titles: ["Dokumen pelaksanaan anggaran (data contoh)", ""] },
  }));
}

/** The halves of a year that the town reaches. */
function halvesOf({ year, months }: TownYear): { name: string; months: readonly string[] }[] {
  const halves = [months.filter((month) => month.slice(5) <= "06"), months.filter((month) => month.slice(5) > "06")];
  return halves
    .map((own, at) => ({ name: `${year}-s${at + 1}`, months: own }))
    .filter(({ months: own }) => own.length > 0);
}

async function writeAll(
  town: Town,
  { folder, faults }: { readonly folder: string; readonly faults: FaultList },
  documents: readonly Document[],
): Promise<FileFate[]> {
  const fates: FileFate[] = [];
  const seen = new Set<string>();
  const write = async (name: string, table: MadeTable, outcome: FileFate["outcome"]) => {
    const file = `${sampleMark.filePrefix}${name}.${table.style.container}`;
    await writeFile(path.join(folder, file), await bytesOf(table));
    for (const { row, note } of table.notes) faults.add(file, row, note);
    const rows = table.cells.length - table.first + 1;
    fates.push(outcome === "accepted" ? { file, outcome, rows } : { file, outcome });
  };
  for (const { kind, name, rows, style } of documents) {
    if (rows.length === 0) continue;
    if (town.hasFaults && documentPlants[kind] && !seen.has(kind)) {
      await write(`${kind}-kiriman-1`, faulty(town, kind, rows), "refused");
    }
    seen.add(kind);
    await write(name, makeTable(town, kind, documentedStyle(kind, style), rows), "accepted");
  }
  return fates;
}

function faulty(town: Town, kind: string, rows: readonly RowToWrite[]): MadeTable {
  const style = documentedStyle(kind);
  const [original = {}, ...others] = rows.map(({ facts }) => facts);
  const wrong = (documentPlants[kind] ?? []).map((plant, at) => {
    const facts = plant.needsOriginal ? original : (others[at % Math.max(1, others.length)] ?? original);
    return planted(plant, facts, { town, style, number: at });
  });
  const table = makeTable(town, kind, style, [{ facts: original }, ...wrong]);
  table.notes.push({ row: 0, note: { rule: "terlalu-banyak-ditolak", column: "", why: "planted" } });
  return table;
}
