import { existsSync, readdirSync, readFileSync } from "node:fs";
import * as path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { ProtectReport } from "../../server/disclosure/protect/result.ts";
import { PortalError } from "../../server/errors.ts";
import { openProtectPlace, type ProtectPlace } from "../support/protect-place.ts";
import { root } from "../support/test-cluster.ts";

let place: ProtectPlace;
beforeEach(() => {
  place = openProtectPlace();
});
afterEach(() => place.remove());

const spec = { weight: "n", dimensions: { kind: {} }, tables: [{ by: ["kind"], total: true }] };
const table = "kind,n\nx,2\ny,20\nz,30\n";

async function refusal(run: Promise<unknown>): Promise<PortalError> {
  const error: unknown = await run.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof PortalError)) throw error;
  return error;
}

test("writes OUT for everybody and REPORT for its owner, and says which is which in both languages", async () => {
  const said = await place.run(place.write("s.json", JSON.stringify(spec)), place.write("t.csv", table));
  expect(place.read("OUT.csv")).toBe(
    "kind,value,status\nTotal,52,published\nx,,suppressed\ny,,suppressed\nz,30,published\n",
  );
  expect([place.mode("OUT.csv"), place.mode("REPORT.json")]).toEqual([0o644, 0o600]);
  expect(said).toContain("4 sel, 2 disembunyikan");
  expect(said).toContain("4 cells, 2 hidden");
  expect(said).toContain("Rahasia");
  const report = JSON.parse(place.read("REPORT.json")) as ProtectReport;
  expect(report.cells.slice(1, 3)).toEqual([
    { cell: { kind: "x" }, primary: true, suppressed: true, reason: "small-count", lo: 1, hi: 21 },
    { cell: { kind: "y" }, primary: false, suppressed: true, reason: "complement", lo: 1, hi: 21 },
  ]);
  expect(Object.keys(report.totals)).toEqual(["cells", "primary", "secondary", "exact", "narrow", "seconds"]);
  expect(readdirSync(place.folder).sort()).toEqual(["OUT.csv", "REPORT.json", "s.json", "t.csv"]);
});

test("elimination alone is told not to be enough", async () => {
  const alone = { ...spec, repair: "off", tables: [{ by: ["kind"] }, { by: {} }] };
  // x + y = 4 is known: each is 1, 2 or 3
  const said = await place.run(
    place.write("s.json", JSON.stringify(alone)),
    place.write("t.csv", "kind,n\nx,2\ny,2\nz,30\n"),
  );
  expect(said).toContain("JANGAN TERBITKAN: 2");
  expect(said).toContain("DO NOT PUBLISH: 2");
});

test.each([";", "\t"])(
  "reads columns told apart by %j, a byte order mark, and quoted codes, which come back as they were",
  async (mark) => {
    const csv = `\uFEFFkind;n\r\n"x, ""small""";20\r\n-1;30\r\n`.replaceAll(";", mark);
    await place.run(place.write("s.json", JSON.stringify(spec)), place.write("t.csv", csv));
    expect(place.read("OUT.csv").split("\n").slice(2, 4)).toEqual(["-1,30,published", '"x, ""small""",20,published']);
  },
);

describe("refuses, in both languages, and writes nothing", () => {
  test.each([
    ["PROTECT_FILE", "JSON", "{", table],
    ["PROTECT_FILE", "t.csv", JSON.stringify(spec), 'kind,n\n"x,2\n'],
    ["PROTECT_FILE", "CSV", JSON.stringify(spec), "kind,n\nx,2,3\n"],
    ["PROTECT_FILE", "CSV", JSON.stringify(spec), Uint8Array.of(0x6b, 0xff, 0x0a)],
    ["PROTECT_SPEC", "tabels", JSON.stringify({ ...spec, tabels: [] }), table],
    ["PROTECT_SPEC", "tables[0].by.kin", JSON.stringify({ ...spec, tables: [{ by: ["kin"] }] }), table],
    ["PROTECT_SPEC", "minimum", JSON.stringify({ ...spec, minimum: 0 }), table],
    ["PROTECT_EMPTY", "", JSON.stringify(spec), ""],
    ["PROTECT_COLUMN", "n", JSON.stringify(spec), "kind,m\nx,2\n"],
    ["PROTECT_COUNT", "x", JSON.stringify(spec), "kind,n\nx,-2\n"],
  ])("%s names %s", async (code, named, json, csv) => {
    const error = await refusal(place.run(place.write("s.json", json), place.write("t.csv", csv)));
    expect([error.code, error.exitCode]).toEqual([code, 2]);
    expect(error.text.id).toContain(named);
    expect(error.text.en).toContain(named);
    expect(readdirSync(place.folder).sort()).toEqual(["s.json", "t.csv"]);
  });

  test("files that are not there, and a result over what it is made from", async () => {
    const json = place.write("s.json", JSON.stringify(spec));
    const csv = place.write("t.csv", table);
    expect((await refusal(place.run(json, path.join(place.folder, "none.csv")))).code).toBe("PROTECT_FILE");
    const over = { out: csv, report: path.join(place.folder, "REPORT.json") };
    expect((await refusal(place.run(json, csv, over))).code).toBe("OPTION_INVALID");
    expect(place.read("t.csv")).toBe(table);
  });

  test("no number under the minimum in what it says", async () => {
    const forced = [{ cell: { kind: "x" }, source: "decree" }];
    const odd = "kind,n\nx,3\ny,20\nz,30\n";
    const error = await refusal(
      place.run(place.write("s.json", JSON.stringify({ ...spec, forced })), place.write("t.csv", odd)),
    );
    expect(error.code).toBe("PROTECT_FORCED_DISCLOSES");
    expect(`${error.text.id}${error.text.en}${error.remedy.id}${error.remedy.en}`).not.toMatch(/\d/);
  });
});

// reference tables of others, beside the project where somebody keeps them
const reference = path.resolve(root, "../shared/cases/disclosure");

if (existsSync(reference))
  describe("reference tables", () => {
    const dimensions = {
      region: { column: "region", hierarchies: [["fylke"], ["kostragr"]] },
      hovedint: { column: "hovedint" },
    };
    const z2 = { weight: "ant", dimensions, tables: [{ by: ["region", "hovedint"], total: true }], minimum: 5 };
    const z1 = { ...z2, dimensions: { region: {}, hovedint: {} }, minimum: 4, zeros: "small" };

    async function hiddenOf(name: string, json: unknown): Promise<ProtectReport> {
      await place.run(place.write("s.json", JSON.stringify(json)), path.join(reference, `${name}.csv`));
      return JSON.parse(place.read("REPORT.json")) as ProtectReport;
    }

    function expected(file: string, column: number): string[] {
      const lines = readFileSync(path.join(reference, file), "utf8").replaceAll('"', "").trim().split("\n").slice(1);
      return lines
        .map((line) => line.split(","))
        .flatMap((line) => (line[column] === "TRUE" ? [`${line[0]}/${line[1]}`] : []))
        .sort();
    }

    const names = ({ cells }: ProtectReport, kind: "primary" | "suppressed") =>
      cells.flatMap((cell) => (cell[kind] ? [Object.values(cell.cell).join("/")] : [])).sort();

    test.each([
      ["z1", { ...z1, repair: "off" }, "z1_expected_max3_zeros_small.csv"],
      ["z2", { ...z2, repair: "off", contributors: "off" }, "z2_expected_max4_zeros_open_no_contributor_rule.csv"],
    ])("%s: elimination alone is the reference's", async (name, json, file) => {
      const report = await hiddenOf(name, json);
      expect(names(report, "primary")).toEqual(expected(file, 3));
      expect(names(report, "suppressed")).toEqual(expected(file, 4));
    });

    test.each([
      ["z1", z1],
      ["z2", z2],
    ])("%s: after repair nothing is exact or narrow", async (name, json) => {
      expect((await hiddenOf(name, json)).totals).toMatchObject({ exact: 0, narrow: 0 });
    });
  });
