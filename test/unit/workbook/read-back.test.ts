import { writeFileSync } from "node:fs";
import * as path from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { openOfficeFile } from "../../../server/intake/file/open-office-file.ts";
import type { RawCell } from "../../../server/intake/office-file.ts";
import { type Workbook, type WorkbookCell, writeWorkbook } from "../../../server/workbook/workbook.ts";
import { temporaryFolder } from "../../support/sample-files.ts";

/** The rows of a sheet as intake reads them. */
async function readBack(folder: string, workbook: Workbook, sheet = "1") {
  const file = path.join(folder, "buku.xlsx");
  writeFileSync(file, await writeWorkbook(workbook));
  const office = await openOfficeFile(file, { fits: () => false, sheet });
  const rows: (readonly RawCell[])[] = [];
  const lines: number[] = [];
  for await (const piece of office.pieces()) {
    rows.push(...piece.rows);
    lines.push(...piece.lines);
  }
  return { rows, lines, form: office.form };
}

test.each([1900, 1904] as const)("intake reads what was written, days counted from %i", async (epoch) => {
  using place = temporaryFolder();
  const written: WorkbookCell[] = [
    ...["0012", "=1+1", "2.07.05", " a_x0041_\r\nb "],
    ...[16800, -0.5, true, { date: "2024-02-29" }, { time: "02:07:05" }, { error: "#N/A" } as const],
    ...[
      { formula: "A1" },
      { formula: "A1", value: "x" },
      { formula: "A1", value: 7 },
      { text: "NIK", look: "heading" } as const,
    ],
  ];
  const workbook = { sheets: [{ name: "a", rows: [[], written] }], countsFrom1904: epoch === 1904 };
  const { rows, lines, form } = await readBack(place.folder, workbook);
  expect(form.epoch).toBe(epoch);
  expect(lines).toEqual([2]);
  expect(rows[0]).toEqual([
    ...["0012", "=1+1", "2.07.05", " a_x0041_\r\nb "],
    { type: "number", text: "16800" },
    { type: "number", text: "-0.5" },
    { type: "boolean", text: "true" },
    { type: "date", text: "2024-02-29" },
    { type: "time", text: "02:07:05" },
    { type: "error", text: "#N/A" },
    { type: "formula", text: "" },
    "x",
    { type: "number", text: "7" },
    "NIK",
  ]);
});

test("intake finds hidden sheets and their place", async () => {
  using place = temporaryFolder();
  const sheets = [
    { name: "satu", rows: [["a"]] },
    { name: "dua", rows: [["b"]], isHidden: true },
  ];
  const { rows, form } = await readBack(place.folder, { sheets }, "dua");
  expect(rows).toEqual([["b"]]);
  expect(form.sheet).toEqual({ place: 2, of: 2, isHidden: true });
});

test("whatever text is written, intake reads that text", async () => {
  using place = temporaryFolder();
  const text = fc.oneof(
    fc.string({ unit: "binary", minLength: 1, maxLength: 20 }),
    fc.stringMatching(/^_?x[0-9A-F]{4}_[<&>"']?$/),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 6 }), async (cells) => {
      const { rows } = await readBack(place.folder, { sheets: [{ name: "a", rows: [cells] }] });
      expect(rows).toEqual([cells]);
    }),
    { numRuns: 100 },
  );
});
