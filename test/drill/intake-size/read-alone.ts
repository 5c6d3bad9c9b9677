// Reads one office file in a process of its own and prints what that took: read-alone.ts FILE rows|table
import { existsSync, readFileSync } from "node:fs";
import * as path from "node:path";
import { profiles } from "../../../schema/profiles/index.ts";
import { readCodelists } from "../../../server/codelists.ts";
import { openRuleBook } from "../../../server/intake/fault.ts";
import { openOfficeFile } from "../../../server/intake/file/open-office-file.ts";
import { BrokenFile } from "../../../server/intake/office-file.ts";
import { fitsKind } from "../../../server/intake/table/heading.ts";
import { openTable } from "../../../server/intake/table/table.ts";

const [file = "", depth = "table"] = process.argv.slice(2);
const codelists = readCodelists(path.resolve(import.meta.dirname, "../../.."));
const publisher = [...profiles.keys()][0] ?? "";

const before = process.memoryUsage.rss();
const usedBefore = process.cpuUsage();
const began = performance.now();
const { outcome, rows, faults } = await read();
const seconds = (performance.now() - began) / 1000;
const used = process.cpuUsage(usedBefore);
const peak = peakMemory();
console.log(JSON.stringify({ outcome, rows, faults, seconds, busy: (used.user + used.system) / 1e6, before, peak }));

async function read(): Promise<{ outcome: string; rows: number; faults: number }> {
  let rows = 0;
  let faults = 0;
  try {
    const office = await openOfficeFile(file, { fits: fitsKind });
    if (depth === "rows") {
      for await (const piece of office.pieces()) rows += piece.rows.length;
      return { outcome: "read", rows, faults };
    }
    const scope = { codelists, publisher, today: "2026-01-01", rules: openRuleBook(), choices: {} };
    const table = await openTable(office, scope);
    if ("faults" in table) return { outcome: table.faults[0]?.fault.rule ?? "", rows, faults: table.faults.length };
    for await (const piece of table.pieces()) {
      rows += piece.rows.length;
      for (const each of piece.rows) faults += each.faults.length;
    }
    return { outcome: "read", rows, faults: faults + table.closing().length };
  } catch (error) {
    if (error instanceof BrokenFile) return { outcome: error.rule, rows, faults };
    throw error;
  }
}

/** Bytes. Linux begins what `maxRSS` tells with the memory of the process that started this one: what it tells elsewhere is right. */
function peakMemory(): number {
  const status = "/proc/self/status";
  const told = existsSync(status) ? /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(status, "utf8"))?.[1] : undefined;
  return (told === undefined ? process.resourceUsage().maxRSS : Number(told)) * 1024;
}
