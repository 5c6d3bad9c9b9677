import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { Package } from "datapackage";
import { expect, test } from "vitest";
import { expectedCells, packageInput, packedRelease } from "../../support/packed-release.ts";

const input = packageInput();
const files = await packedRelease();
const descriptor = JSON.parse(
  new TextDecoder().decode(files.find(({ format }) => format === "data-package")?.bytes),
) as { readonly title: string; readonly name: string; readonly resources: readonly { readonly path: string }[] };

test("datapackage.json holds before the standard's own reader, which reads every CSV by its columns' types", async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "terang-package-"));
  try {
    for (const { name, bytes, format } of files) {
      // this reader takes the mark in front of UTF-8 for a part of the first column's name
      writeFileSync(path.join(folder, name), format === "csv-semicolon" ? bytes.subarray(3) : bytes);
    }
    const found = await Package.load(descriptor, { basePath: folder });
    expect(found.errors.map(String)).toEqual([]);
    expect(found.valid).toBe(true);
    // the reader would take workbooks for tables too, but cannot open them
    const tables = found.resources.filter(({ name }) => name.endsWith(".csv"));
    expect(tables).toHaveLength(files.filter(({ format }) => format.startsWith("csv")).length);
    for (const resource of tables) {
      expect(resource.errors.map(String), resource.name).toEqual([]);
      // a value of another type, an unknown status or an address twice is an error here
      const rows = await resource.read({ keyed: true });
      const dataset = /^contoh-(.+?)(?:-excel)?\.csv$/.exec(resource.name)?.[1] ?? "";
      if (dataset === "penjelasan") continue;
      expect(
        rows.map(({ sel, nilai, status }) => [sel, nilai, status]),
        resource.name,
      ).toEqual([...expectedCells(input, dataset)].map(([sel, { value, status }]) => [sel, value, status]));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test("every file but the lists themselves is a resource, and sample data are marked in title and name", () => {
  const named = descriptor.resources.map((resource) => resource.path);
  const lists = new Set(["data-package", "checksums", "zip"]);
  expect(named).toEqual(files.filter(({ format }) => !lists.has(format)).map(({ name }) => name));
  expect(descriptor.title).toMatch(/^\[Contoh\] /);
  expect(descriptor.name).toBe("contoh-terang-35.75-2024-12-1.0.0");
});

test("a wrong type and an unknown status are seen by that reader", async () => {
  const schema = (type: string) => ({
    fields: [
      { name: "nilai", type },
      { name: "status", type: "string", constraints: { enum: ["PUBLISHED"] } },
    ],
  });
  const resource = (data: readonly string[]) => ({
    ...{ name: "x", profile: "tabular-data-resource", data: [["nilai", "status"], data], schema: schema("number") },
  });
  for (const wrong of [
    ["tiga", "PUBLISHED"],
    ["3", "RAHASIA"],
  ]) {
    const found = await Package.load({ name: "x", profile: "data-package", resources: [resource(wrong)] });
    await expect(found.resources[0]?.read({ keyed: true })).rejects.toThrow();
  }
  expect((await Package.load({ name: "x", resources: [] })).valid).toBe(false);
});
