import { expect, test } from "vitest";
import type { RawCell } from "../../../../server/intake/office-file.ts";
import {
  type SimpleCell,
  type SimpleSheet,
  simpleParts,
  simpleWorkbook,
  zipWorkbook,
} from "../../../support/workbook-files.ts";
import { readWorkbook, refusalOf, rowsOf } from "./read-workbook.ts";

const heading: readonly SimpleCell[] = ["nik", "nama"];
const fits = (rows: readonly (readonly RawCell[])[]) => rows.some(([first]) => first === "nik");

function sheet(name: string, rows: SimpleSheet["rows"], state?: SimpleSheet["state"]): SimpleSheet {
  return { name, rows, ...(state === undefined ? {} : { state }) };
}

async function chosen(sheets: readonly SimpleSheet[], wanted?: string): Promise<unknown> {
  const { form, rows } = await readWorkbook(simpleWorkbook({ sheets }), {
    fits,
    ...(wanted === undefined ? {} : { sheet: wanted }),
  });
  return [form.sheet?.place, form.sheet?.of, form.sheet?.isHidden, rows.at(-1)?.[1][0]];
}

const notes = sheet("Catatan", [["untuk siapa saja"]]);
const one = sheet("Data Satu", [["judul"], heading, ["1"]]);
const two = sheet("Data Dua", [heading, ["2"]]);
const hidden = sheet("Lama", [heading, ["3"]], "hidden");
const veryHidden = sheet("Lebih lama", [heading, ["4"]], "veryHidden");

test("the only sheet that fits is read, wherever it stands", async () => {
  expect(await chosen([one])).toEqual([1, 1, false, "1"]);
  expect(await chosen([notes, one])).toEqual([2, 2, false, "1"]);
  expect(await chosen([sheet("Lain", [["x"]], "hidden"), notes, one])).toEqual([3, 3, false, "1"]);
});

test("no sheet is chosen when several fit, or one that is hidden", async () => {
  const refused = (sheets: readonly SimpleSheet[]) => refusalOf(simpleWorkbook({ sheets }), { fits });
  expect(await refused([one, notes, two])).toBe("0 lembar-harus-dipilih count=2 places=1, 3");
  expect(await refused([one, hidden])).toBe("0 lembar-harus-dipilih count=2 places=1, 2");
  expect(await refused([notes, hidden])).toBe("0 lembar-harus-dipilih count=1 places=2");
  expect(await refused([veryHidden, notes, hidden])).toBe("0 lembar-harus-dipilih count=2 places=1, 3");
});

test("when none fits, the first visible sheet with rows is read, so that its heading is refused", async () => {
  const empty = sheet("Kosong", []);
  expect(await chosen([empty, notes])).toEqual([2, 2, false, "untuk siapa saja"]);
  expect(await chosen([sheet("Tersembunyi", [["x"]], "hidden"), empty, notes])).toEqual([
    3,
    3,
    false,
    "untuk siapa saja",
  ]);
  expect(await chosen([empty])).toEqual([1, 1, false, undefined]);
  expect(await chosen([sheet("Tersembunyi", [["x"]], "hidden"), empty])).toEqual([2, 2, false, undefined]);
});

test("the operator's word chooses: a place, hidden sheets counted, or a name in any case", async () => {
  const all = [hidden, one, two, sheet("2024", [heading, ["5"]])];
  expect(await chosen(all, "1")).toEqual([1, 4, true, "3"]);
  expect(await chosen(all, "3")).toEqual([3, 4, false, "2"]);
  expect(await chosen(all, " data SATU ")).toEqual([2, 4, false, "1"]);
  expect(await chosen(all, "lama")).toEqual([1, 4, true, "3"]);
  expect(await chosen(all, "2024")).toEqual([4, 4, false, "5"]);
  for (const wrong of ["0", "5", "-1", "1.0", "", "Data"]) {
    expect(await refusalOf(simpleWorkbook({ sheets: all }), { fits, sheet: wrong })).toBe("0 lembar-tidak-ada count=4");
  }
});

test("a tab that is a chart is counted, but is no table", async () => {
  const parts = simpleParts({ sheets: [sheet("Grafik", [heading]), one] });
  const relations = "xl/_rels/workbook.xml.rels";
  const chart = zipWorkbook({ ...parts, [relations]: (parts[relations] ?? "").replace("/worksheet", "/chartsheet") });
  expect((await readWorkbook(chart, { fits })).form.sheet).toEqual({ place: 2, of: 2, isHidden: false });
  expect(await refusalOf(chart, { fits, sheet: "1" })).toBe("0 lembar-tidak-ada count=2");
  expect(await refusalOf(chart, { fits, sheet: "Grafik" })).toBe("0 lembar-tidak-ada count=2");
  const charts = (parts[relations] ?? "").replaceAll("/worksheet", "/chartsheet");
  expect(await refusalOf(zipWorkbook({ ...parts, [relations]: charts }), { fits })).toBe("0 berkas-kosong");
});

test("the heading is looked for in the first 40 rows with content", async () => {
  const above = (count: number) =>
    Array.from({ length: count }, (_, at): SimpleCell[] => (at % 2 === 0 ? ["judul"] : []));
  const seen: number[] = [];
  const count = (rows: readonly unknown[]) => {
    seen.push(rows.length);
    return true;
  };
  await readWorkbook(simpleWorkbook({ sheets: [sheet("Data", above(200))] }), { fits: count });
  expect(seen).toEqual([40]);
  expect(await chosen([notes, sheet("Data", [...above(78), heading])])).toEqual([2, 2, false, "nik"]);
  expect(await chosen([notes, sheet("Data", [...above(80), heading])])).toEqual([1, 2, false, "untuk siapa saja"]);
});

test("the calendar of a workbook is told", async () => {
  expect((await readWorkbook(simpleWorkbook({ sheets: [one] }))).form).toEqual({
    container: "xlsx",
    sheet: { place: 1, of: 1, isHidden: false },
    epoch: 1900,
  });
  expect((await readWorkbook(simpleWorkbook({ sheets: [one], date1904: true }))).form.epoch).toBe(1904);
});

function merged(rows: SimpleSheet["rows"], merges: readonly string[]): Buffer {
  return simpleWorkbook({ sheets: [{ name: "Data", rows, merges }] });
}

const two_rows = [
  ["NIK", "Nama", "Periode", ""],
  ["", "", "Dari", "Sampai"],
  ["1", "x", "2024-01", "2024-02"],
];

test("a heading over two rows is repeated over its cells", async () => {
  const rows = [
    [1, ["NIK", "Nama", "Periode", "Periode"]],
    [2, ["NIK", "Nama", "Dari", "Sampai"]],
    [3, ["1", "x", "2024-01", "2024-02"]],
  ];
  expect(await rowsOf(merged(two_rows, ["A1:A2", "B1:B2", "C1:D1"]))).toEqual(rows);
  expect(await rowsOf(merged([["judul"], ...two_rows], ["A1:D1", "A2:A3", "B2:B3", "C2:D2"]))).toEqual([
    [1, ["judul", "judul", "judul", "judul"]],
    ...rows.map(([line, cells]) => [Number(line) + 1, cells]),
  ]);
});

test("whether a sheet fits is judged with its headings repeated", async () => {
  const seen: unknown[] = [];
  const look = (rows: readonly (readonly RawCell[])[]) => {
    seen.push(rows[1]);
    return true;
  };
  await readWorkbook(merged(two_rows, ["A1:A2", "B1:B2", "C1:D1"]), { fits: look });
  expect(seen).toEqual([["NIK", "Nama", "Dari", "Sampai"]]);
});

test("the label of a total row leaves its other cells empty", async () => {
  const rows = [
    ["NIK", "Nama", "Jumlah"],
    ["1", "x", "5"],
    ["JUMLAH", "", "5"],
    ["", "Mengetahui"],
  ];
  expect(await rowsOf(merged(rows, ["A3:B3"]))).toEqual([
    [1, ["NIK", "Nama", "Jumlah"]],
    [2, ["1", "x", "5"]],
    [3, ["JUMLAH", "", "5"]],
    [4, ["", "Mengetahui"]],
  ]);
});

test("what stands in a covered cell stays, numbers are not repeated, no row is made", async () => {
  expect(
    await rowsOf(
      merged(
        [
          ["a", "tersembunyi"],
          ["x", "y"],
        ],
        ["A1:B1"],
      ),
    ),
  ).toEqual([
    [1, ["a", "tersembunyi"]],
    [2, ["x", "y"]],
  ]);
  expect(
    await rowsOf(
      merged(
        [
          [5, ""],
          ["x", "y"],
        ],
        ["A1:B1"],
      ),
    ),
  ).toEqual([
    [1, [{ type: "number", text: "5" }]],
    [2, ["x", "y"]],
  ]);
  expect(await rowsOf(merged([["a"], [], ["", "b"]], ["A1:A3"]))).toEqual([
    [1, ["a"]],
    [3, ["a", "b"]],
  ]);
});

test("merged cells further down, or reaching further down, stay as they are stored", async () => {
  const filler = Array.from({ length: 39 }, (_, at) => [`baris ${at}`, "x"]);
  const rows = [...filler, ["a", "x"], ["", "y"], ["b", "x"], ["", "y"]];
  expect((await rowsOf(merged(rows, ["A40:A41", "A42:A43"]))).slice(39)).toEqual([
    [40, ["a", "x"]],
    [41, ["", "y"]],
    [42, ["b", "x"]],
    [43, ["", "y"]],
  ]);
  expect((await rowsOf(merged(rows.slice(1), ["A39:A40"]))).slice(38, 40)).toEqual([
    [39, ["a", "x"]],
    [40, ["a", "y"]],
  ]);
  expect(
    await rowsOf(
      merged(
        [
          ["a", "b"],
          ["", "c"],
        ],
        ["A1:XFD1048576"],
      ),
    ),
  ).toEqual([
    [1, ["a", "b"]],
    [2, ["", "c"]],
  ]);
});

test("a heading merged over more columns than a table has is repeated up to the last one", async () => {
  const [first] = await rowsOf(merged([["a"], ["x", "y"]], ["A1:XFD1"]));
  expect(first?.[1]).toEqual(Array.from({ length: 256 }, () => "a"));
});

test("merged ranges are found behind many rows", async () => {
  const rows = [...two_rows, ...Array.from({ length: 20_000 }, (_, at) => [`${at}`, "x", "2024-01", "2024-02"])];
  const read = await rowsOf(merged(rows, ["C1:D1"]));
  expect(read.length).toBe(20_003);
  expect(read[0]).toEqual([1, ["NIK", "Nama", "Periode", "Periode"]]);
});

test.each(["A1:B", "A1:B2:C3", "B2:A1", "", "A1:XFE1", "A1:B1048577"])("refused: a merged range %s", async (range) => {
  expect(await refusalOf(merged(two_rows, [range]))).toBe("0 berkas-xlsx-rusak");
});

test.each([
  ["in a comment", '<!-- <mergeCell ref="A1:D1"/> -->'],
  ["in a text", '<c r="E3" t="str"><v><![CDATA[<mergeCell ref="A1:D1"/>]]></v></c>'],
])("a merged range that is none, %s, is found out", async (_, planted) => {
  const parts = simpleParts({ sheets: [{ name: "Data", rows: two_rows, merges: ["A1:A2"] }] });
  const part = "xl/worksheets/sheet1.xml";
  const at = (parts[part] ?? "").lastIndexOf("</row>");
  const xml = `${parts[part]?.slice(0, at)}${planted}${parts[part]?.slice(at)}`;
  expect(await refusalOf(zipWorkbook({ ...parts, [part]: xml }))).toBe("0 berkas-xlsx-rusak");
});

test("more merged ranges than headings can have are refused", async () => {
  const many = (range: string) =>
    merged(
      two_rows,
      Array.from({ length: 11_000 }, () => range),
    );
  expect(await refusalOf(many("A1:A2"))).toBe("0 berkas-xlsx-rusak");
  // further down they merge data, as often as there is data
  expect(await refusalOf(many("A9:A10"))).toBe("read");
});
