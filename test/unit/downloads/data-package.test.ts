import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { Package } from "datapackage";
import { afterAll, beforeAll, expect, test } from "vitest";
import { packageFaults } from "../../support/data-package-rules.ts";
import { expectedCells, packageInput, packedRelease } from "../../support/packed-release.ts";

// `datapackage.json` is read by somebody else's reader, of version 1 (none of version 2 is to be had), and held against the rules of version
// 2, by which it says it was written. Each fault that readers would stumble over is planted once and must be seen.

const input = packageInput();
const files = await packedRelease();
const bytesOf = new Map(files.map(({ name, bytes }) => [name, bytes]));
type Json = Record<string, unknown>;
interface Resource extends Json {
  name: string;
  path: string;
  schema?: { fields: Json[]; primaryKey: string[] };
}
interface Descriptor extends Json {
  title: string;
  name: string;
  licenses: Json[];
  contributors: Json[];
  resources: Resource[];
}
const written = new TextDecoder().decode(files.find(({ format }) => format === "data-package")?.bytes);
const descriptor = () => JSON.parse(written) as Descriptor;
const folder = mkdtempSync(path.join(os.tmpdir(), "terang-package-"));
/** the tables that the reader opens; it would take workbooks for tables too, but cannot open them */
const isTable = ({ name }: { readonly name: string }) => name.endsWith(".csv");

beforeAll(() => {
  for (const { name, bytes, format } of files) {
    // this reader takes the mark in front of UTF-8 for a part of the first column's name
    writeFileSync(path.join(folder, name), format === "csv-semicolon" ? bytes.subarray(3) : bytes);
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("the reader takes it as valid, and reads every CSV by its columns' types", async () => {
  const found = await Package.load(descriptor(), { basePath: folder });
  expect(found.errors.map(String)).toEqual([]);
  expect(found.valid).toBe(true);
  const tables = found.resources.filter(isTable);
  expect(tables).toHaveLength(files.filter(({ format }) => format.startsWith("csv")).length);
  for (const resource of tables) {
    expect(resource.errors.map(String), resource.name).toEqual([]);
    const rows = await resource.read({ keyed: true });
    const dataset = /^contoh-(.+?)(?:-excel)?\.csv$/.exec(resource.name)?.[1] ?? "";
    if (dataset === "penjelasan") continue;
    expect(
      rows.map(({ sel, nilai, status }) => [sel, nilai, status]),
      resource.name,
    ).toEqual([...expectedCells(input, dataset)].map(([sel, { value, status }]) => [sel, value, status]));
  }
});

test("it is as version 2 says, and every file is the one it describes", () => {
  expect(packageFaults(descriptor(), bytesOf)).toEqual([]);
});

test("every file but the lists themselves is a resource, and sample data are marked in title and name", () => {
  const { title, name, resources } = descriptor();
  const lists = new Set(["data-package", "checksums", "zip"]);
  expect(resources.map((resource) => resource.path)).toEqual(
    files.filter(({ format }) => !lists.has(format)).map((file) => file.name),
  );
  expect(title).toMatch(/^\[Contoh\] /);
  expect(name).toBe("contoh-terang-35.75-2024-12-1.0.0");
});

/** Faults of the descriptor; `seenBy` tells whether the reader of version 1 refuses them too. */
const faults: readonly (readonly [fault: string, plant: (given: Descriptor) => void, seenBy?: "both"])[] = [
  ["no resource", (given) => given.resources.splice(0), "both"],
  ["a resource without a place", ({ resources: [first] }) => delete (first as Json).path, "both"],
  ["a place above the folder", ({ resources: [first] }) => Object.assign(first as Json, { path: "../x.csv" }), "both"],
  ["a resource without a name", ({ resources: [first] }) => delete (first as Json).name, "both"],
  ["a name with spaces and capitals", (given) => Object.assign(given, { name: "Rilis Desember" }), "both"],
  [
    "a licence without name and text",
    ({ licenses: [first] }) => Object.assign(first as Json, { name: undefined, path: undefined }),
  ],
  ["a column without a name", ({ resources }) => delete table(resources).fields[0]?.name, "both"],
  [
    "a type that there is not",
    ({ resources }) => Object.assign(table(resources).fields[0] as Json, { type: "teks" }),
    "both",
  ],
  ["an empty list of columns", ({ resources }) => table(resources).fields.splice(0)],
  [
    "a decimal mark of a text",
    ({ resources }) => Object.assign(table(resources).fields[1] as Json, { decimalChar: "," }),
  ],
  ["a key as a text", ({ resources }) => Object.assign(table(resources), { primaryKey: "sel" })],
  ["a key that is no column", ({ resources }) => Object.assign(table(resources), { primaryKey: ["alamat"] })],
  ["a column twice", ({ resources }) => table(resources).fields.push({ ...table(resources).fields[0] })],
  ["a resource twice", ({ resources }) => resources.push({ ...(resources[0] as Resource) })],
  [
    "another version",
    (given) => Object.assign(given, { $schema: "https://datapackage.org/profiles/1.0/datapackage.json" }),
  ],
  ["a role in the word of version 1 alone", ({ contributors: [first] }) => delete (first as Json).roles],
  ["a table that says not how it is written", ({ resources }) => delete tableOf(resources).dialect],
  ["another length", ({ resources: [first] }) => Object.assign(first as Json, { bytes: 1 })],
  ["another digest", ({ resources: [first] }) => Object.assign(first as Json, { hash: `sha256:${"0".repeat(64)}` })],
  ["a file that is not there", ({ resources: [first] }) => Object.assign(first as Json, { path: "tidak-ada.csv" })],
];

function tableOf(resources: readonly Resource[]): Resource {
  const found = resources.find(({ schema }) => schema !== undefined);
  if (!found) throw new Error("no table");
  return found;
}

function table(resources: readonly Resource[]): NonNullable<Resource["schema"]> {
  return tableOf(resources).schema as NonNullable<Resource["schema"]>;
}

test.for(faults)("a descriptor with %s is refused", async ([, plant, seenBy]) => {
  const given = descriptor();
  plant(given);
  const damaged = JSON.parse(JSON.stringify(given));
  expect(packageFaults(damaged, bytesOf)).not.toEqual([]);
  if (seenBy !== "both") return;
  const found = await Package.load(damaged, { basePath: folder }).catch(() => ({ valid: false }));
  expect(found.valid).toBe(false);
});

/** Faults of a table: a row of the enrolment CSV, changed. */
const rowFaults: readonly (readonly [fault: string, change: (row: Record<string, string>) => void])[] = [
  ["a word for a number", (row) => Object.assign(row, { nilai: "tiga" })],
  ["a status that there is not", (row) => Object.assign(row, { status: "RAHASIA" })],
  ["no status", (row) => Object.assign(row, { status: "" })],
  ["a day that there is not", (row) => Object.assign(row, { mulai: "2024-13-01" })],
  ["a mark of real data", (row) => Object.assign(row, { data_contoh: "false" })],
];

test.each([...rowFaults, ["an address twice", undefined] as const])("a table with %s is refused", async (_, change) => {
  const place = mkdtempSync(path.join(os.tmpdir(), "terang-table-"));
  try {
    const given = descriptor();
    given.resources = given.resources.filter((resource) => resource.path === "contoh-enrolment.csv");
    const [heading = "", first = "", ...rest] = new TextDecoder()
      .decode(bytesOf.get("contoh-enrolment.csv"))
      .split("\n");
    const names = heading.split(",");
    const row = Object.fromEntries(first.split(",").map((value, at) => [names[at], value]));
    const read = async (line: string) => {
      writeFileSync(path.join(place, "contoh-enrolment.csv"), [heading, line, ...rest].join("\n"));
      const found = await Package.load(given, { basePath: place });
      return await found.resources[0]?.read({ keyed: true });
    };
    // the row is cut at its commas: none of its values holds one
    expect(Object.keys(row)).toHaveLength(names.length);
    expect((await read(first))?.length).toBeGreaterThan(10);
    change?.(row);
    const changed = change ? names.map((name) => row[name]).join(",") : `${first}\n${first}`;
    await expect(read(changed)).rejects.toThrow();
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
});
