import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { openDesk, rowsOf } from "./read-office-file.ts";

const desk = openDesk();
afterAll(() => desk.clear());

const table = "nik,bulan\n1,2\n";
const mebibyte = 1024 ** 2;

test("a compressed CSV is read as if it were not, and hashed as it lies", async () => {
  const packed = gzipSync("nik;bulan\r\n1;é\r\n");
  const { file, rows } = await desk.read(packed);
  expect(file.form).toEqual({ container: "csv.gz", encoding: "utf-8", delimiter: ";" });
  expect(file.sha256).toEqual(createHash("sha256").update(packed).digest());
  expect(rows).toEqual([
    [1, ["nik", "bulan"]],
    [2, ["1", "é"]],
  ]);
  expect(await rowsOf(file)).toEqual(rows);
});

test("several compressed parts, one behind the other, are one text", async () => {
  const { rows } = await desk.read(Buffer.concat([gzipSync("nik,bulan\n1,"), gzipSync("2\n3,4\n")]));
  expect(rows.map(([, cells]) => cells)).toEqual([
    ["nik", "bulan"],
    ["1", "2"],
    ["3", "4"],
  ]);
});

test("compressed nothing is a file without rows", async () => {
  expect((await desk.read(gzipSync(""))).rows).toEqual([]);
});

const packed = gzipSync(table.repeat(100));
const altered = (change: (bytes: Buffer) => void) => {
  const bytes = Buffer.from(packed);
  change(bytes);
  return bytes;
};

test.each([
  ["cut", packed.subarray(0, -9)],
  ["cut in the checksum", packed.subarray(0, -5)],
  ["its beginning", packed.subarray(0, 8)],
  ["with a wrong checksum", altered((bytes) => bytes.fill(0, bytes.length - 8, bytes.length - 4))],
  ["with a wrong length", altered((bytes) => bytes.fill(1, bytes.length - 4))],
  ["and then something else", Buffer.concat([packed, Buffer.from("nik,bulan\n")])],
  ["and then empty bytes", Buffer.concat([packed, Buffer.alloc(2 * mebibyte)])],
  ["and then half a part", Buffer.concat([packed, packed.subarray(0, 30)])],
])("a gzip file %s is damaged", async (_, content) => {
  await expect(desk.read(content)).rejects.toMatchObject({ line: 0, rule: "berkas-gzip-rusak" });
});

test("no byte of a gzip file can be lost without being told", async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 2, max: packed.length - 1 }), async (length) => {
      await expect(desk.read(packed.subarray(0, length))).rejects.toMatchObject({ rule: "berkas-gzip-rusak" });
    }),
    { numRuns: 30 },
  );
});

test.each([
  ["gzip + gzip", gzipSync(table)],
  ["gzip + zip", Buffer.from("PK\u0003\u0004", "latin1")],
  ["gzip + xls", Buffer.from("d0cf11e0a1b11ae1", "hex")],
  ["gzip + PDF", Buffer.from("%PDF-1.4")],
])("%s is no table", async (form, inside) => {
  await expect(desk.read(gzipSync(inside))).rejects.toMatchObject({ rule: "berkas-jenis-lain", details: { form } });
});

test.each([
  ["the same rows over and over", Buffer.from(table.repeat((20 * mebibyte) / table.length))],
  ["spaces behind a good table", Buffer.concat([Buffer.from(table), Buffer.alloc(20 * mebibyte, " ")])],
  ["empty bytes", Buffer.alloc(20 * mebibyte)],
])("%s expand too far", async (_, content) => {
  await expect(desk.read(gzipSync(content))).rejects.toMatchObject({ line: 0, rule: "berkas-mengembang" });
});

test("a small file may repeat itself as much as it likes", async () => {
  const content = table.repeat(mebibyte / table.length);
  const small = gzipSync(content);
  expect(content.length / small.length).toBeGreaterThan(100);
  expect((await desk.read(small)).rows.length).toBeGreaterThan(100_000);
});
