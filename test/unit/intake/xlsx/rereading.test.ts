import { appendFileSync, readdirSync, readlinkSync, rmSync, writeFileSync } from "node:fs";
import { setImmediate } from "node:timers/promises";
import fc from "fast-check";
import { expect, test } from "vitest";
import { BrokenFile } from "../../../../server/intake/office-file.ts";
import { openWorkbookFile } from "../../../../server/intake/xlsx/open-workbook-file.ts";
import { simpleParts, simpleWorkbook, zipWorkbook } from "../../../support/workbook-files.ts";
import { refusalOf, withFile } from "./read-workbook.ts";

const rows = Array.from({ length: 40_000 }, (_, at) => [`teks ${at}`, at]);
const large = simpleWorkbook({ sheets: [{ name: "Data", rows }] });
const options = { name: "buku.xlsx", sha256: Buffer.alloc(32, 7), fits: () => true };

/** Descriptors of this process that are open on the file. */
function openOn(file: string): number {
  const links = readdirSync("/proc/self/fd").map((fd) => {
    try {
      return readlinkSync(`/proc/self/fd/${fd}`);
    } catch {
      // the descriptor that listed them is gone
      return "";
    }
  });
  return links.filter((link) => link === file).length;
}

test("a workbook is read as often as wanted, also twice at a time, and gives the same", async () => {
  await withFile(large, async (file) => {
    const opened = await openWorkbookFile(file, options);
    expect(opened.name).toBe("buku.xlsx");
    expect(opened.sha256).toEqual(Buffer.alloc(32, 7));
    const count = async () => {
      const seen: string[] = [];
      for await (const piece of opened.pieces()) for (const cells of piece.rows) seen.push(JSON.stringify(cells));
      return seen;
    };
    const first = await count();
    expect(first.length).toBe(40_000);
    const [second, third] = await Promise.all([count(), count()]);
    expect(second).toEqual(first);
    expect(third).toEqual(first);
    expect(openOn(file)).toBe(0);
  });
});

test("no descriptor stays open: not after opening, not when a reading is left, not when it fails", async () => {
  await withFile(large, async (file) => {
    const opened = await openWorkbookFile(file, options);
    expect(openOn(file)).toBe(0);
    for await (const piece of opened.pieces()) {
      expect(openOn(file)).toBe(1);
      expect(piece.rows.length).toBeGreaterThan(0);
      break;
    }
    expect(openOn(file)).toBe(0);
    const reading = opened.pieces();
    await reading.next();
    await expect(reading.throw(new Error("the reader's own"))).rejects.toThrow("the reader's own");
    expect(openOn(file)).toBe(0);
    const neverRead = opened.pieces();
    await neverRead.return(undefined);
    expect(openOn(file)).toBe(0);
    const wrong = { ...options, sheet: "9" };
    await expect(openWorkbookFile(file, wrong)).rejects.toThrow(BrokenFile);
    const failing = {
      ...options,
      fits() {
        throw new Error("the judge's own");
      },
    };
    await expect(openWorkbookFile(file, failing)).rejects.toThrow("the judge's own");
    await setImmediate();
    expect(openOn(file)).toBe(0);
  });
});

test("a piece holds a share of the file, not all of it", async () => {
  await withFile(large, async (file) => {
    const opened = await openWorkbookFile(file, options);
    const shares: number[] = [];
    for await (const { rows: some } of opened.pieces()) shares.push(some.length);
    expect(Math.max(...shares)).toBeLessThan(20_000);
  });
});

test("a long text that many cells name is held in pieces too", async () => {
  const text = "a".repeat(60_000);
  const many = simpleWorkbook({ sheets: [{ name: "Data", rows: Array.from({ length: 2000 }, () => [text]) }] });
  await withFile(many, async (file) => {
    const opened = await openWorkbookFile(file, options);
    for await (const { rows: some } of opened.pieces()) expect(some.length).toBeLessThan(700);
  });
});

test("a file that changed since it was opened is not read on", async () => {
  await withFile(large, async (file) => {
    const opened = await openWorkbookFile(file, options);
    appendFileSync(file, "x");
    await expect(opened.pieces().next()).rejects.toMatchObject({ rule: "berkas-berubah" });
    rmSync(file);
    writeFileSync(file, large);
    await expect(opened.pieces().next()).rejects.toMatchObject({ rule: "berkas-berubah" });
  });
});

test("what the disk does not give is told as such", async () => {
  await expect(openWorkbookFile("/tidak/ada.xlsx", options)).rejects.toMatchObject({ code: "ENOENT" });
  await expect(openWorkbookFile("/", options)).rejects.toMatchObject({ code: "EISDIR" });
});

const good = simpleWorkbook({
  sheets: [
    {
      name: "Data",
      rows: [["nik", "nama"], ...Array.from({ length: 20 }, (_, at) => [`${at}`, at])],
      merges: ["A1:B1"],
    },
    { name: "Lain", rows: [["x"]], state: "hidden" },
  ],
  formats: ["dd/mm/yyyy"],
});

test("any bytes of a good file may be changed: it is read, or refused by a rule", async () => {
  const change = fc.record({ at: fc.nat(good.length - 1), byte: fc.nat(255) });
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
      const bytes = Buffer.from(good);
      for (const { at, byte } of changes) bytes[at] = byte;
      // any other error than a BrokenFile comes through
      await refusalOf(bytes);
    }),
    { numRuns: 500 },
  );
});

test("so may any bytes of its parts", async () => {
  const parts = Object.entries(
    simpleParts({
      sheets: [
        {
          name: "Data",
          rows: [
            ["nik", "nama"],
            ["1", 2],
          ],
          merges: ["A1:A2"],
        },
      ],
      formats: ["dd/mm/yyyy"],
    }),
  );
  const change = fc.record({
    part: fc.nat(parts.length - 1),
    at: fc.nat(4000),
    text: fc.constantFrom("<", ">", "&", '"', "/", "\0", "x", "]]>", "<!", "<?", "\uFFFF", "9", ":"),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
      const damaged = parts.map(([name, xml], place): [string, string] => {
        const text = changes
          .filter(({ part }) => part === place)
          .reduce((before, { at, text: by }) => {
            const here = at % before.length;
            return before.slice(0, here) + by + before.slice(here + 1);
          }, xml);
        return [name, text];
      });
      await refusalOf(zipWorkbook(Object.fromEntries(damaged)));
    }),
    { numRuns: 500 },
  );
});
