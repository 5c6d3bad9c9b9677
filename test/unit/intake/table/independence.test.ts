import fc from "fast-check";
import { expect, test } from "vitest";
import type { RawCell } from "../../../../server/intake/office-file.ts";
import { fileOf, goodRows, readRows } from "../../../support/table-files.ts";

/** Cells of all sorts that say by themselves what they are: none needs the form of its column. */
const cells: fc.Arbitrary<RawCell> = fc.oneof(
  fc.constantFrom<RawCell>(
    ...[
      "",
      "-",
      "3575011712809001",
      "357501",
      "2024-02-30",
      "2024-02-01",
      "2024-02",
      "Januari 2024",
      "apbd",
      "x",
      "16800",
    ],
    ...["0", "-5", "35.75.01.1002", "Bugul", "2:07:05", "#N/A", "a.n. Vrefle", "3 orang", "\u200b", "Ã©", "=1+1", "'L"],
    { type: "number", text: "16800" },
    { type: "date", text: "2024-02-01" },
    { type: "boolean", text: "true" },
    { type: "error", text: "#REF!" },
    { type: "formula", text: "" },
  ),
  fc.string({ maxLength: 12 }).filter((text) => !/\d[.,/-]\d/.test(text)),
);

const changes = fc.constantFrom(...Object.keys(goodRows)).chain((kind) => {
  const columns = Object.keys(goodRows[kind] ?? {});
  const change = fc.dictionary(fc.constantFrom(...columns), cells, { maxKeys: 3 });
  return fc.record({ kind: fc.constant(kind), rows: fc.array(change, { minLength: 2, maxLength: 6 }), change });
});

test("changing one row never changes what another one is judged", async () => {
  await fc.assert(
    fc.asyncProperty(changes, fc.nat(5), async ({ kind, rows, change }, at) => {
      const place = at % rows.length;
      const others = async (all: typeof rows) => {
        const read = await readRows(fileOf(kind, all, { size: 2 }));
        return read.rows.filter(({ line }) => line !== place + 2);
      };
      const before = await others(rows);
      const after = await others(rows.map((row, index) => (index === place ? change : row)));
      const asOne = ({ line }: { line: number }) => line;
      // a row may become a total or a remark below the table, and end it: then those below are other rows
      fc.pre(before.map(asOne).join() === after.map(asOne).join());
      expect(after).toEqual(before);
    }),
    { numRuns: 300 },
  );
});

test("every row is handed on with its line: right, or refused for a fault that is told", async () => {
  await fc.assert(
    fc.asyncProperty(changes, async ({ kind, rows }) => {
      const { rows: judged, told, form } = await readRows(fileOf(kind, rows, { size: 2 }));
      const ends = told.some((one) => /kepala-berulang|data-di-bawah-jumlah/.test(one));
      const skipped = (form?.skipped.totals ?? 0) + (form?.skipped.below ?? 0);
      if (!ends) expect(judged.length + skipped).toBe(rows.length);
      for (const { row, faults } of judged) {
        const isRefused = faults.some(({ scope, severity }) => scope === "row" && severity === "block");
        if (isRefused) expect(row).toBeUndefined();
        else if (row === undefined) expect(told.join()).toMatch(/kode-menjadi|tanggal-|angka-/);
      }
    }),
    { numRuns: 300 },
  );
});

test("a row is judged alike whatever stands in the pieces in which it is read", async () => {
  await fc.assert(
    fc.asyncProperty(changes, fc.integer({ min: 1, max: 7 }), async ({ kind, rows }, size) => {
      expect(await readRows(fileOf(kind, rows, { size }))).toEqual(await readRows(fileOf(kind, rows, { size: 100 })));
    }),
  );
});

test("no fault repeats what a cell held", async () => {
  const long = fc.string({ minLength: 12, maxLength: 40, unit: "grapheme" }).filter((text) => text.trim().length > 11);
  await fc.assert(
    fc.asyncProperty(changes, long, async ({ kind, change }, text) => {
      const columns = Object.keys(goodRows[kind] ?? {});
      const filled = Object.fromEntries(columns.map((column) => [column, text]));
      const { faults, form } = await readRows(fileOf(kind, [filled, change]));
      expect(JSON.stringify([faults, form])).not.toContain(JSON.stringify(text).slice(1, -1));
    }),
  );
});
