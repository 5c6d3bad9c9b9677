import { writeFile } from "node:fs/promises";
import type { Note } from "./town.ts";

/** What became of a file of the town, in the order of delivery. */
export interface FileFate {
  readonly file: string;
  readonly outcome: "accepted" | "refused";
  /** rows of data; undefined where the file is refused, which may be before its end */
  readonly rows?: number;
}

/** Everything that intake must say about the town's files. Of a note only its row is kept: eight bytes. */
export interface FaultList {
  /** `row`: physical row, 0 = the file as a whole */
  add(file: string, row: number, note: Note): void;
  /** writes the list as JSON, one fault on a line, files in the order of `fates`, each by row and rule */
  write(path: string, town: Readonly<Record<string, number>>, fates: readonly FileFate[]): Promise<void>;
}

export function openFaultList(): FaultList {
  const files = new Map<string, Map<string, { note: Note; rows: number[] }>>();
  return {
    add(file, row, note) {
      const notes = files.get(file) ?? new Map<string, { note: Note; rows: number[] }>();
      files.set(file, notes);
      const key = `${note.rule} ${note.column} ${note.why}`;
      const kept = notes.get(key) ?? { note, rows: [] };
      kept.rows.push(row);
      notes.set(key, kept);
    },
    async write(path, town, fates) {
      const lines = function* () {
        yield `{ "data_contoh": true, "town": ${JSON.stringify(town)},\n"files": [\n`;
        yield `${fates.map((fate) => JSON.stringify(fate)).join(",\n")}\n],\n"faults": [`;
        let isFirst = true;
        for (const { file } of fates) {
          const all = [...(files.get(file)?.values() ?? [])].flatMap(({ note, rows }) =>
            rows.map((row) => ({ file, row, column: note.column, rule: note.rule, [note.why]: true })),
          );
          all.sort((a, b) => a.row - b.row || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0));
          let text = "";
          for (const fault of all) {
            text += `${isFirst ? "" : ","}\n${JSON.stringify(fault)}`;
            isFirst = false;
          }
          if (text !== "") yield text;
        }
        yield "\n] }\n";
      };
      await writeFile(path, lines());
    },
  };
}
