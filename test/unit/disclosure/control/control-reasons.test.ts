import { expect, test } from "vitest";
import { tinyTable } from "../../../support/regimes/tiny-town.ts";
import { controlRevision, controlTown, inShort, living } from "./controlled-town.ts";

const occupationTables = [tinyTable("kota", ["pekerjaan"]), tinyTable("kecamatan", ["pekerjaan"])];
const sexTable = [tinyTable("kota", ["kelamin"])];

test("nothing small: nothing is decided", () => {
  const { decisions, unprotected } = controlTown(living([[30, 8, 20], [], [25, 20, 30]], "occupation"), {
    tables: occupationTables,
  });
  expect({ decisions, unprotected }).toEqual({ decisions: [[]], unprotected: [[]] });
});

test("a small count is hidden, with what it could be subtracted from, and each says what it protects", () => {
  const { decisions } = controlTown(living([[30, 3, 20], [], [25, 20, 30]], "occupation"), {
    tables: occupationTables,
  });
  expect(inShort(decisions[0] ?? [])).toEqual([
    "35.75.01 pekerjaan=nelayan: suppress small-count",
    "35.75.01 pekerjaan=tukang-dan-buruh: suppress complement",
    "35.75.02 pekerjaan=nelayan: suppress complement",
    "35.75.02 pekerjaan=tukang-dan-buruh: suppress complement",
  ]);
  const small = "peserta-aktif/35.75.01/2024-01/pekerjaan=nelayan";
  expect(decisions[0]?.map(({ protects }) => protects)).toEqual([[small], [small], [small], [small]]);
  expect(decisions[0]?.map(({ isPrimary }) => isPrimary)).toEqual([true, false, false, false]);
});

test("a cell of exactly k is hidden too, and not said to be small", () => {
  const { decisions } = controlTown(living([[30, 5, 20], [], [25, 20, 30]], "occupation"), {
    tables: occupationTables,
  });
  expect(decisions[0]?.[0]).toMatchObject({ action: "suppress", reason: "pattern", isPrimary: false });
  expect(decisions[0]).toHaveLength(4);
});

test("zeros are shown, whatever is hidden beside them", () => {
  const { decisions, printed } = controlTown(living([[30, 3, 0], [], [25, 20, 30]], "occupation"), {
    tables: occupationTables,
  });
  expect(decisions[0]?.length).toBeGreaterThan(1);
  expect(printed.get("peserta-aktif/35.75.01/2024-01/pekerjaan=tukang-dan-buruh")).toMatchObject({ decimal: "0" });
});

test("where all of a kecamatan have one occupation, the table is left out: the zeros beside it would tell", () => {
  const { decisions } = controlTown(living([[30, 0, 0], [], [25, 20, 30]], "occupation"), {
    tables: occupationTables,
  });
  expect(new Set(inShort(decisions[0] ?? []).map((line) => line.replace(/^\S+ \S+ /, "")))).toEqual(
    new Set(["omit all-of-them"]),
  );
  expect(decisions[0]?.map(({ cell }) => cell.split("/")[1])).toEqual([
    ...Array(3).fill("35.75.01"),
    ...Array(3).fill("35.75.02"),
  ]);
});

test("all of one sex is nothing to hide: the attribute is not sensitive", () => {
  const { decisions } = controlTown(living([[30], [], [25, 20]], "sex"), {
    tables: [tinyTable("kecamatan", ["kelamin"])],
  });
  expect(decisions[0]).toEqual([]);
});

test("no number of the whole city is hidden: its table is left out", () => {
  const { decisions } = controlTown(living([[30, 2, 20], [], [25, 0, 30]], "occupation"), { tables: occupationTables });
  const ofCity = (decisions[0] ?? []).filter(({ cell }) => cell.startsWith("peserta-aktif/35.75/"));
  expect(ofCity.map(({ action, reason }) => `${action} ${reason}`)).toEqual(Array(3).fill("omit small-count"));
  expect((decisions[0] ?? []).length).toBeGreaterThan(3);
});

test("a cell once hidden stays hidden when its month is revised, and takes the city's number with it that equals it", () => {
  const decisions = controlRevision(
    living([[30, 3, 20], [], [25, 0, 30]], "occupation"),
    living([[30, 8, 20], [], [25, 0, 30]], "occupation"),
    occupationTables,
  );
  const short = inShort(decisions);
  expect(short).toContain("35.75.01 pekerjaan=nelayan: suppress hidden-before");
  expect(short).toContain("35.75 pekerjaan=nelayan: omit complement");
  expect(decisions.filter(({ isPrimary }) => isPrimary)).toEqual([]);
});

test("two hidden cells that share a small remainder take a third with them", () => {
  const groups = living(
    [
      [20, 2, 2],
      [12, 9, 16],
      [9, 11, 10],
      [14, 9, 8],
    ],
    "occupation",
  );
  const { decisions } = controlTown(groups, {
    tables: [tinyTable("kelurahan", []), tinyTable("kelurahan", ["pekerjaan"])],
  });
  expect(inShort(decisions[0] ?? [])).toEqual([
    "35.75.01.1001 pekerjaan=pedagang-kecil: suppress interval",
    "35.75.01.1001 pekerjaan=nelayan: suppress small-count",
    "35.75.01.1001 pekerjaan=tukang-dan-buruh: suppress small-count",
  ]);
});

test("two women and two men of whom only the sum is told are held at last month's numbers", () => {
  const groups = [
    ...living([[30, 20], [], [25, 30]], "sex"),
    { people: 2, sex: 0, from: 1 },
    { people: 2, sex: 1, from: 1 },
  ];
  const { decisions, printed } = controlTown(groups, { months: 2, tables: sexTable });
  expect(decisions[0]).toEqual([]);
  expect(inShort(decisions[1] ?? [])).toEqual(["35.75 kelamin=L: hold flow", "35.75 kelamin=P: hold flow"]);
  expect(printed.get("peserta-aktif/35.75/2024-02/kelamin=L")).toMatchObject({ decimal: "55", asOfPeriod: "2024-01" });
  expect(decisions[1]?.[0]?.protects[0]).toMatch(/^came\/35\.75\/2024-01\.\.2024-02\/kelamin=[LP]$/);
});

test("where two come and nobody goes no number of the month can stand", () => {
  const groups = [...living([[30, 20], [], [25, 30]], "sex"), { people: 2, sex: 1, from: 1 }];
  const { decisions, unprotected } = controlTown(groups, { months: 2, tables: sexTable });
  expect(inShort(decisions[1] ?? [])).toEqual(["35.75 kelamin=L: omit flow", "35.75 kelamin=P: omit flow"]);
  expect(unprotected[1]).toEqual([]);
});

test("the order in which a release names its cells decides nothing", () => {
  const groups = living(
    [
      [30, 3, 20],
      [24, 9, 1],
      [25, 20, 30],
      [9, 2, 6],
    ],
    "occupation",
  );
  const tables = [...occupationTables, tinyTable("kelurahan", ["pekerjaan"])];
  const sorted = (town: ReturnType<typeof controlTown>) =>
    (town.decisions[0] ?? []).toSorted((a, b) => (a.cell < b.cell ? -1 : 1));
  expect(sorted(controlTown(groups, { tables, reverse: true }))).toEqual(sorted(controlTown(groups, { tables })));
});
