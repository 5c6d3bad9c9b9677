import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { Zip, ZipDeflate } from "fflate";
import { columnLetters, simpleParts } from "./workbook-files.ts";

/**
 * Writes a workbook of one sheet row by row, as a spreadsheet program does: texts are shared, ISO dates become serials with a date format.
 * Only the texts that differ are kept in memory.
 */
export async function writeStreamedWorkbook(file: string, rows: Iterable<readonly string[]>): Promise<void> {
  const out = createWriteStream(file);
  let failure: Error | undefined;
  const zip = new Zip((error, bytes, isLast) => {
    failure ??= error ?? undefined;
    out.write(bytes);
    if (isLast) out.end();
  });
  const parts = simpleParts({ sheets: [{ name: "Data", rows: [["x"]] }], formats: ["yyyy\\-mm\\-dd"] });
  const sheet = "xl/worksheets/sheet1.xml";
  const strings = "xl/sharedStrings.xml";
  const [before = "", after = ""] = (parts[sheet] ?? "").split(/<row .*<\/row>/);
  const add = (name: string) => {
    const part = new ZipDeflate(name, { level: 6 });
    zip.add(part);
    return part;
  };
  const [opening = "", closing = ""] = (parts[strings] ?? "").split(/<si>.*<\/si>/);
  for (const [name, xml] of Object.entries(parts)) {
    if (name !== sheet && name !== strings) add(name).push(Buffer.from(xml), true);
  }
  const shared = new Map<string, number>();
  const part = add(sheet);
  part.push(Buffer.from(before));
  let line = 0;
  let xml = "";
  for (const cells of rows) {
    line++;
    xml += `<row r="${line}" spans="1:${cells.length}">`;
    for (const [at, text] of cells.entries()) {
      if (text === "") continue;
      const reference = `${columnLetters(at + 1)}${line}`;
      const isDate = /^\d{4}-\d\d-\d\d$/.test(text);
      const place = isDate ? Date.parse(text) / 86_400_000 + 25_569 : (shared.get(text) ?? shared.size);
      if (!isDate) shared.set(text, place);
      xml += `<c r="${reference}" ${isDate ? 's="1"' : 't="s"'}><v>${place}</v></c>`;
    }
    xml += "</row>";
    if (xml.length < 256 * 1024) continue;
    part.push(Buffer.from(xml));
    xml = "";
    if (out.writableNeedDrain) await once(out, "drain");
  }
  part.push(Buffer.from(xml + after), true);
  const table = add(strings);
  table.push(Buffer.from(opening));
  let batch = "";
  for (const text of shared.keys()) {
    batch += `<si><t>${text}</t></si>`;
    if (batch.length < 256 * 1024) continue;
    table.push(Buffer.from(batch));
    batch = "";
  }
  table.push(Buffer.from(batch + closing), true);
  zip.end();
  await once(out, "finish");
  if (failure !== undefined) throw failure;
}
