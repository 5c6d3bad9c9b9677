import fc from "fast-check";
import { expect, test } from "vitest";
import type { Region } from "../../../../schema/codelist.ts";
import { regionsWithin } from "../../../../server/codelists.ts";
import type { RawCell } from "../../../../server/intake/office-file.ts";
import { fold } from "../../../../server/intake/table/fold.ts";
import { codelists } from "../../../support/sample-files.ts";
import { fileOf, readCell, readRows, toldOf } from "../../../support/table-files.ts";

const kelurahan = regionsWithin(codelists.regions, "35.75", "kelurahan");

test("all 34 kelurahan of the city are there, by kecamatan 8, 7, 6 and 13", () => {
  expect(kelurahan).toHaveLength(34);
  const counts = ["35.75.01", "35.75.02", "35.75.03", "35.75.04"].map(
    (above) => kelurahan.filter(({ parent }) => parent === above).length,
  );
  expect(counts).toEqual([8, 7, 6, 13]);
});

test.each(kelurahan)("$code $name.id is found by code, name and each alias, in any dress", async (region) => {
  const names = [region.name.id, ...region.aliases.filter((alias) => !isShared(region, alias))];
  const dressed = names.flatMap((name) => [
    name,
    name.toUpperCase(),
    name.replaceAll(" ", ""),
    `  ${name} `,
    `Kelurahan ${name.replace(/^Kel\. /, "")}`,
    `KEL.${name.replace(/^Kel\. /, "")}`,
  ]);
  const cells = [region.code, ...dressed].map((cell) => ({ kelurahan: cell }));
  const { rows, told } = await readRows(fileOf("peserta", cells), { without: ["tanggal-lahir-seragam"] });
  expect(told).toEqual([]);
  expect(new Set(rows.map(({ row }) => row?.kelurahan))).toEqual(new Set([region.code]));
});

/** True for an alias that another kelurahan has too. */
function isShared(region: Region, alias: string): boolean {
  return kelurahan.some((other) => other !== region && other.aliases.map(fold).includes(fold(alias)));
}

test.each([
  ["Tapaan", "35.75.03.1003"],
  ["Tapa'an", "35.75.03.1003"],
  ["Tapa’an", "35.75.03.1003"],
  ["Tambaan", "35.75.04.1002"],
  ["Tamba'an", "35.75.04.1002"],
  ["Bugulkidul", "35.75.03.1009"],
  ["Bugullor", "35.75.04.1010"],
  ["Kandangsapi", "35.75.04.1011"],
  ["Krapyangan", "35.75.03.1006"],
  ["Pertamanan", "35.75.04.1008"],
  ["Karang Ketug", "35.75.01.1001"],
  ["Kebon Agung", "35.75.02.1005"],
  ["Kepel", "35.75.03.1002"],
  ["Pohjentrek", "35.75.02.1001"],
])("%s is %s", async (cell, code) => {
  expect(await readCell("peserta", "kelurahan", cell)).toEqual({ value: code, rules: [] });
});

test.each<[string, string, RawCell, string]>([
  ["peserta", "kelurahan", "Bugul", "wilayah-rangkap"],
  ["peserta", "kelurahan", "Kel. Bugul", "wilayah-rangkap"],
  ["peserta", "kelurahan", "35.75.01", "wilayah-tingkat"],
  ["peserta", "kelurahan", "Kec. Gadingrejo", "wilayah-tingkat"],
  ["peserta", "kelurahan", "Kota Pasuruan", "wilayah-tingkat"],
  ["peserta", "kelurahan", "35.75.01.1008", "wilayah-tidak-dikenal"],
  ["peserta", "kelurahan", "Antah Berantah", "wilayah-tidak-dikenal"],
  ["peserta", "kelurahan", "Kel. Antah", "wilayah-tidak-dikenal"],
  ["peserta", "kelurahan", "constructor", "wilayah-tidak-dikenal"],
  ["peserta", "kelurahan", "x".repeat(500), "wilayah-tidak-dikenal"],
  // 35.75.03.1001 is Blandongan, BPS 3575031001 is Petamanan: a code without dots is never read
  ["peserta", "kelurahan", "3575031001", "wilayah-tidak-dikenal"],
  ["peserta", "kelurahan", "3575011001", "wilayah-tidak-dikenal"],
  ["peserta", "kelurahan", "35.14.05.2001", "wilayah-luar"],
  ["peserta", "kelurahan", "35.76", "wilayah-luar"],
  ["sasaran", "wilayah", "Kabupaten Pasuruan", "wilayah-luar"],
  ["sasaran", "wilayah", "Kab. Pasuruan", "wilayah-luar"],
  ["sasaran", "wilayah", "35.75.01.1001", "wilayah-tingkat"],
  ["sasaran", "wilayah", "Kel. Gadingrejo", "wilayah-tingkat"],
  ["pekerja", "wilayah", "35.75.01", "wilayah-tingkat"],
  ["peserta", "kelurahan", "35,75", "kode-menjadi-bilangan"],
  ["peserta", "kelurahan", "3,57501E+11", "kode-menjadi-bilangan"],
  ["peserta", "kelurahan", "01/01/1001", "kode-menjadi-bilangan"],
  ["pekerja", "wilayah", { type: "number", text: "35.75" }, "kode-menjadi-bilangan"],
  ["peserta", "kelurahan", { type: "date", text: "2005-07-02" }, "kode-menjadi-bilangan"],
  ["peserta", "kelurahan", "2:07:05", "kode-menjadi-waktu"],
  ["peserta", "kelurahan", { type: "time", text: "02:07:05" }, "kode-menjadi-waktu"],
  ["peserta", "kelurahan", { type: "boolean", text: "true" }, "sel-jenis-salah"],
])("%s %s: %j is refused: %s", async (kind, column, cell, rule) => {
  expect(await readCell(kind, column, cell)).toEqual({ value: undefined, rules: [rule] });
});

test.each([
  ["sasaran", "Gadingrejo", "35.75.01"],
  ["sasaran", "Kec. Bugul Kidul", "35.75.03"],
  ["sasaran", "Kota Pasuruan", "35.75"],
  ["pekerja", "Pasuruan", "35.75"],
])("at its own level a name is found: %s %s is %s", async (kind, cell, code) => {
  expect(await readCell(kind, "wilayah", cell)).toEqual({ value: code, rules: [] });
});

test("a region of another publisher is refused, by code and by name", async () => {
  const read = (cell: string) => readCell("peserta", "kelurahan", cell, { publisher: "35.75.02" });
  expect(await read("35.75.01.1001")).toEqual({ value: undefined, rules: ["wilayah-luar"] });
  expect(await read("Karangketug")).toEqual({ value: undefined, rules: ["wilayah-luar"] });
  expect(await read("Pohjentrek")).toEqual({ value: "35.75.02.1001", rules: [] });
});

test("codes that Excel turned are told once for the column, at the first line", async () => {
  const time = { kelurahan: { type: "time", text: "02:07:05" } } as const;
  expect(await toldOf("peserta", [{}, time, time, time])).toEqual(["3 kelurahan kode-menjadi-waktu"]);
});

test.each<[RawCell, boolean]>([
  ["Gadingrejo", true],
  ["35.75.01", true],
  ["KEC. GADINGREJO", true],
  ["", true],
  ["-", true],
  ["Purworejo", false],
  ["35.75.02", false],
  ["Karangketug", false],
  ["35.14.05", false],
  ["Antah Berantah", false],
  ["2:07:05", false],
  ["35,75", false],
  ["#N/A", false],
  ["Gading\u200brejo", false],
  [{ type: "number", text: "35.75" }, false],
  [{ type: "time", text: "02:07:05" }, false],
  [{ type: "boolean", text: "true" }, false],
  [{ type: "formula", text: "" }, false],
])("a kecamatan %j beside its kelurahan is compared only: fits %s, and never blocks", async (kecamatan, fits) => {
  const { rows, told } = await readRows(fileOf("peserta", [{ kecamatan }]));
  expect(told).toEqual(fits ? [] : ["2 kecamatan kecamatan-tidak-cocok"]);
  expect(rows[0]?.row?.kelurahan).toBe("35.75.01.1001");
});

test("a kecamatan is not compared with a kelurahan that could not be read", async () => {
  expect(await toldOf("peserta", [{ kelurahan: "Antah", kecamatan: "Purworejo" }])).toEqual([
    "2 kelurahan wilayah-tidak-dikenal",
  ]);
});

test("whatever is written, it is one of the city's regions or refused", async () => {
  const pieces = fc.constantFrom(
    "Kel. ",
    "Kec. ",
    "35",
    ".",
    "75",
    "01",
    "1001",
    "Bugul",
    "Lor",
    " ",
    "Gadingrejo",
    "'",
    ":",
    ",",
    "/",
  );
  await fc.assert(
    fc.asyncProperty(fc.array(pieces, { minLength: 1, maxLength: 8 }), async (parts) => {
      const { value, rules } = await readCell("peserta", "kelurahan", parts.join(""));
      if (value === undefined) expect(rules).toHaveLength(1);
      else expect(kelurahan.map(({ code }) => code)).toContain(value);
    }),
  );
});
