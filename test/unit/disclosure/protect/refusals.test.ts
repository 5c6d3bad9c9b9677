import { describe, expect, test } from "vitest";
import { isProblem } from "../../../../server/disclosure/protect/problem.ts";
import { PortalError } from "../../../../server/errors.ts";
import { attempt } from "./protected.ts";

const dimensions = { region: { column: "region", hierarchies: [["county"]] }, kind: { column: "kind" } };
const tables = [{ name: "t1", by: ["region", "kind"], total: true }];
const base = { weight: "n", dimensions, tables };
const right = `
  region, county, kind, n
  A,      1,      x,    8
  A,      1,      y,    9
  B,      1,      x,    7
  B,      1,      y,    6`;

/** The code of the refusal and its sentences in both languages. */
function refusal(spec: unknown, csv: string, earlier: Parameters<typeof attempt>[2] = []) {
  const result = attempt(spec, csv, earlier);
  if (!isProblem(result)) throw new Error("not refused");
  const error = new PortalError(result.problem, result.details);
  return { code: result.problem, words: [error.text.id, error.text.en, error.remedy.id, error.remedy.en] };
}

describe("refused before any work, with the cells named in both languages", () => {
  test.each([
    ["PROTECT_COLUMN", "county", base, "region, kind, n\nA, x, 8"],
    ["PROTECT_EMPTY", "", base, "region, county, kind, n"],
    ["PROTECT_COUNT", "A / y", base, right.replace("9", "-9")],
    ["PROTECT_COUNT", "A / y", base, right.replace("9", "9.5")],
    ["PROTECT_COUNT", "A / y", base, right.replace("9", "nine")],
    ["PROTECT_VALUE", "B / x", { dimensions, tables, value: "n" }, right.replace("7", "-7")],
    ["PROTECT_HOLE", "county", base, right.replace("B,      1,      x", "B,       ,      x")],
    ["PROTECT_HOLE", "region", base, right.replace("B,      1,      x", ",      1,      x")],
    ["PROTECT_OVERLAP", "B → 1 + 2", base, right.replace("B,      1,      x", "B,      2,      x")],
    ["PROTECT_CODE_TWICE", "A", base, right.replaceAll(", 1, ", ", A, ").replaceAll(" 1, ", " A, ")],
    ["PROTECT_CODE_TWICE", "Total", base, right.replaceAll("x,", "Total,")],
    ["PROTECT_WEIGHT_DOMINANCE", "n", { ...base, value: "n", dominance: [{ p: 10 }] }, right],
    ["PROTECT_UNKNOWN_CELL", "Z / x", { ...base, forced: [{ cell: { region: "Z", kind: "x" }, source: "" }] }, right],
    ["PROTECT_UNKNOWN_CELL", "hidden", { ...base, hidden: [{ region: "Z" }] }, right],
  ])("%s names %s", (code, named, spec, csv) => {
    const { code: found, words } = refusal(spec, csv);
    expect(found).toBe(code);
    for (const text of words.slice(0, 2)) expect(text).toContain(named);
    expect(words.join()).not.toContain("?");
  });

  test.each([
    ["18-24", "24-30"],
    ["18–24", "20–22"],
    ["<20", "18-24"],
    ["60+", "65+"],
  ])("bands %s and %s overlap", (one, other) => {
    const { code, words } = refusal(base, right.replaceAll(" x,", ` ${one},`).replaceAll(" y,", ` ${other},`));
    expect(code).toBe("PROTECT_OVERLAP");
    for (const text of words.slice(0, 2)) expect(text).toContain("∩");
  });

  test("bands that divide a coarser band do not overlap", () => {
    const spec = {
      weight: "n",
      dimensions: { age: { hierarchies: [["wide"]] } },
      tables: [{ by: ["age"], total: true }],
    };
    const csv = "age, wide, n\n18-24, 18-34, 9\n25-34, 18-34, 9\n35+, 35+, 9";
    expect(isProblem(attempt(spec, csv))).toBe(false);
    expect(refusal(spec, csv.replaceAll("18-34", "20-34")).code).toBe("PROTECT_OVERLAP");
  });

  test("one code at two levels is one cell where it means the same", () => {
    const csv = right
      .replace("B,      1,      x", "B,      B,      x")
      .replace("B,      1,      y", "B,      B,      y");
    const result = attempt(base, csv);
    if (isProblem(result)) throw new Error(result.problem);
    expect(result.out.map(({ codes }) => codes[0]).filter((code) => code === "B")).toHaveLength(3);
  });

  test("a plan too large, with the column a coarser one would leave out", () => {
    const many = Array.from({ length: 400 }, (_, at) => `r${at}, c${at % 7}, k${at}, 9`).join("\n");
    const { code, words } = refusal(base, `region, county, kind, n\n${many}`);
    expect(code).toBe("PROTECT_TOO_LARGE");
    expect(words[3]).toContain("column region in table t1");
  });
});

describe("refused because something is given away", () => {
  const small = right.replace("6", "2");

  test("a forced cell that is small itself", () => {
    const { code, words } = refusal(
      { ...base, forced: [{ cell: { region: "B", kind: "y" }, source: "decree 12" }] },
      small,
    );
    expect(code).toBe("PROTECT_FORCED_DISCLOSES");
    for (const text of words.slice(0, 2)) expect(text.split("B / y")).toHaveLength(3);
  });

  test("forced cells that leave a small one as their difference", () => {
    const forced = [
      { cell: { region: "B", kind: "Total" }, source: "budget" },
      { cell: { region: "B", kind: "x" }, source: "decree 12" },
    ];
    const { code, words } = refusal({ ...base, forced }, small);
    expect(code).toBe("PROTECT_FORCED_DISCLOSES");
    for (const text of words.slice(0, 2)) expect(text).toContain("B / y");
  });

  test("forced totals that leave too narrow a range", () => {
    // 7 persons in two hidden cells of at least one each: 1…6 is wide, but 4 persons are only 1…3
    const forced = [{ cell: { kind: "y" }, source: "decree" }];
    const spec = { weight: "n", dimensions: { kind: {} }, tables: [{ by: ["kind"] }, { by: {} }] };
    const csv = "kind, n\nx, 2\ny, 20\nz, 2";
    const total = { cell: {}, source: "budget" };
    expect(isProblem(attempt({ ...spec, forced }, csv))).toBe(false);
    const { code, words } = refusal({ ...spec, forced: [...forced, total] }, csv);
    expect(code).toBe("PROTECT_FORCED_DISCLOSES");
    for (const text of words.slice(0, 2)) expect(text).toContain("x; z");
  });

  test("an earlier release that printed what is small now to be hidden, or another number", () => {
    const file = (value: string) => ({
      name: "OUT1.csv",
      rows: [{ region: "B", kind: "y", value, status: "published" }],
    });
    expect(refusal(base, small, [file("2")]).code).toBe("PROTECT_IMPOSSIBLE");
    const { code, words } = refusal(base, small, [file("3")]);
    expect(code).toBe("PROTECT_EARLIER");
    for (const text of words.slice(0, 2)) expect(text).toContain("OUT1.csv");
  });
});
