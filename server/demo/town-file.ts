import { createWriteStream } from "node:fs";
import * as path from "node:path";
import type { Writable } from "node:stream";
import { finished } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { sampleMark } from "../../schema/sample.ts";
import { kindOf } from "./dress.ts";
import type { FaultList } from "./fault-list.ts";
import type { FileStyle } from "./file-style.ts";
import { gzipHeader } from "./gzip-header.ts";
import { openSheetRows } from "./sheet-rows.ts";
import { layOut, type RowToWrite } from "./table-layout.ts";
import { openTextRows } from "./text-rows.ts";
import type { Town } from "./town.ts";

/** A file of the town being written. Rows wait in memory until `flush`; those of a workbook until it is closed. */
export interface TownFile {
  readonly path: string;
  readonly name: string;
  readonly style: FileStyle;
  /** rows of data so far */
  readonly rows: number;
  add(row: RowToWrite): void;
  flush(): Promise<void>;
  /** adds the total row where the style has one */
  close(): Promise<void>;
}

/** Opens `<folder>/contoh-<name>.<ending of its style>`; what intake must say goes to `faults`. Throws what the file system throws. */
export function openTownFile(
  town: Town,
  place: { readonly folder: string; readonly faults: FaultList },
  file: { readonly kind: string; readonly name: string; readonly style: FileStyle },
): TownFile {
  const { style } = file;
  const name = `${sampleMark.filePrefix}${file.name}.${style.container}`;
  const whole = path.join(place.folder, name);
  const layout = layOut(kindOf(file.kind), style, town.codelists);
  const out = style.container === "xlsx" ? openSheetRows(whole, style) : openTextFile(whole, style);
  const above = layout.above.map((cells) => out.add(cells));
  for (const note of layout.notes) place.faults.add(name, above[layout.headingAt] ?? 0, note);
  let rows = 0;
  let sum = 0;
  return {
    ...{ path: whole, name, style },
    get rows() {
      return rows;
    },
    add(row) {
      const at = out.add(layout.row(row, ++rows));
      sum += layout.amount(row);
      for (const note of row.notes ?? []) place.faults.add(name, at, note);
    },
    flush: () => out.flush(),
    async close() {
      if (style.total) {
        // a batch that was paid twice in the total and once in the rows
        const isWrong = style.total === "wrong" && town.hasFaults;
        const at = out.add(layout.total(isWrong ? sum + 10 * town.tariff : sum, rows));
        if (isWrong) place.faults.add(name, at, { rule: "jumlah-tidak-cocok", column: "jumlah", why: "planted" });
      }
      await out.close();
    },
  };
}

function openTextFile(whole: string, style: FileStyle) {
  const rows = openTextRows(style);
  const disk = createWriteStream(whole);
  const gzip = style.container === "csv.gz" ? createGzip() : undefined;
  // without the pipeline's own listeners an error of the disk would end the process before anybody is told
  const ended = gzip ? finished(gzip.pipe(gzipHeader()).pipe(disk)) : finished(disk);
  ended.catch(() => undefined);
  const stream: Writable = gzip ?? disk;
  const flush = async () => {
    const bytes = rows.take();
    if (bytes.length > 0 && !stream.write(bytes)) {
      await Promise.race([new Promise((resolve) => stream.once("drain", resolve)), ended]);
    }
  };
  return {
    add: rows.add,
    flush,
    async close() {
      await flush();
      stream.end();
      await ended;
    },
  };
}
