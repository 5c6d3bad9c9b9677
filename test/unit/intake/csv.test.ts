import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readCsv } from "../../../server/intake/read-csv.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "terang-test-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Records with the physical line each begins on. */
async function read(content: string | Buffer): Promise<{ rows: [number, string[]][]; sha256: string }> {
  const file = path.join(folder, "berkas.csv");
  writeFileSync(file, content);
  const { pieces, sha256 } = readCsv(file, "berkas.csv");
  const rows: [number, string[]][] = [];
  for await (const { records, lines } of pieces) {
    rows.push(...records.map((record, at): [number, string[]] => [lines[at] ?? 0, [...record]]));
  }
  return { rows, sha256: sha256().toString("hex") };
}

test("records come with the line they begin on, over empty lines, line breaks in quotes and Windows line ends", async () => {
  expect((await read('a,b\n1,2\n\n"x\ny",3\n4,5')).rows).toEqual([
    [1, ["a", "b"]],
    [2, ["1", "2"]],
    [4, ["x\ny", "3"]],
    [6, ["4", "5"]],
  ]);
  expect((await read("\uFEFFa,b\r\n1,2\r\n\r\n3,4\r\n")).rows).toEqual([
    [1, ["a", "b"]],
    [2, ["1", "2"]],
    [4, ["3", "4"]],
  ]);
});

test("a file of many pieces loses no record and no hash, also where a piece ends inside a character", async () => {
  const row = `${"é".repeat(37)},1\n`;
  const content = row.repeat(20_000);
  const { rows, sha256 } = await read(content);
  expect(rows).toHaveLength(20_000);
  expect(rows.at(-1)).toEqual([20_000, ["é".repeat(37), "1"]]);
  expect(sha256).toBe(createHash("sha256").update(content).digest("hex"));
});

test("an empty file gives nothing", async () => {
  expect((await read("")).rows).toEqual([]);
});

test.each([
  ["berkas-excel", Buffer.from("PK\u0003\u0004\u0014\u0000a,b\n"), 0],
  ["berkas-excel", Buffer.from("d0cf11e0a1b11ae1", "hex"), 0],
  ["berkas-bukan-utf8", Buffer.from("a,b\n1,\xE9\n", "latin1"), 0],
  ["berkas-bukan-utf8", Buffer.from([0x61, 0x0a, 0xe2, 0x82]), 0],
  ["berkas-bukan-utf8", Buffer.from("\uFEFFa,b\n", "utf16le"), 0],
  ["berkas-bukan-csv", 'a,b\n1,"2\n3,4\n', 2],
  ["berkas-bukan-csv", 'a,b\n1,x"y"\n', 2],
  ["berkas-bukan-csv", `a,b\n1,${"x".repeat(70_000)}\n`, 2],
] as const)("%s is told", async (rule, content, line) => {
  await expect(read(content as string)).rejects.toMatchObject({ name: "BrokenFile", line, fault: { rule } });
});

test("a file that is not there, or is a folder, is named without its folder", async () => {
  for (const file of [path.join(folder, "tiada.csv"), folder]) {
    const { pieces } = readCsv(file, "tiada.csv");
    await expect(pieces.next()).rejects.toMatchObject({
      code: "INTAKE_FILE_UNREADABLE",
      details: { file: "tiada.csv" },
    });
  }
});

test("what is written with quotes comes back as it was", async () => {
  const cell = fc.string().filter((text) => !/^\s*$/.test(text));
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 20 }), async (records) => {
      const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
      const content = records.map((record) => record.map(quoted).join(",")).join("\n");
      expect((await read(content)).rows.map(([, record]) => record)).toEqual(records.map((record) => [...record]));
    }),
    { numRuns: 50 },
  );
});
