import { expect, test } from "vitest";
import type { Statement } from "../../../schema/oversight.ts";
import { type LineToReconcile, reconcile } from "../../../server/registry/figures/reconcile.ts";

const line = (changes: Partial<LineToReconcile>): LineToReconcile => ({
  payer: "dbhcht",
  billed: new Map(),
  recorded: [],
  statements: [],
  period: "2024-06",
  isJudged: () => true,
  tariffOf: () => 16_800,
  ...changes,
});
const paid = (firstMonth: string, rupiah: number, lastMonth = firstMonth) => ({ firstMonth, lastMonth, rupiah });
const shown = (changes: Partial<LineToReconcile>) =>
  reconcile(line(changes)).map((one) =>
    [one.firstMonth, one.lastMonth, one.billedMonths, one.expected, one.recorded, one.returned, one.difference].join(
      " ",
    ),
  );

test("a month paid as it is billed balances, and Rp1 is a difference", () => {
  const billed = new Map([["2024-06", 10]]);
  expect(shown({ billed, recorded: [paid("2024-06", 168_000)] })).toEqual(["2024-06 2024-06 10 168000 168000 0 0"]);
  expect(shown({ billed, recorded: [paid("2024-06", 167_999)] })).toEqual(["2024-06 2024-06 10 168000 167999 0 -1"]);
});

test("months that one payment covers are one block, also through a chain of payments", () => {
  const billed = new Map([
    ["2024-01", 1],
    ["2024-02", 2],
    ["2024-03", 3],
    ["2024-04", 4],
  ]);
  const recorded = [paid("2024-01", 50_000, "2024-02"), paid("2024-02", 50_400, "2024-03"), paid("2024-04", 67_200)];
  expect(shown({ billed, recorded, period: "2024-04" })).toEqual([
    "2024-01 2024-03 6 100800 100400 0 -400",
    "2024-04 2024-04 4 67200 67200 0 0",
  ]);
});

test("a month that nobody paid for is a block of its own, and so is one that nobody billed", () => {
  expect(shown({ billed: new Map([["2024-03", 2]]), recorded: [paid("2024-06", 16_800)] })).toEqual([
    "2024-03 2024-03 2 33600 0 0 -33600",
    "2024-04 2024-04 0 0 0 0 0",
    "2024-05 2024-05 0 0 0 0 0",
    "2024-06 2024-06 0 0 16800 0 16800",
  ]);
});

test("money that came back is taken off what is recorded, and told", () => {
  const recorded = [paid("2024-06", 33_600), paid("2024-06", -16_800)];
  expect(shown({ billed: new Map([["2024-06", 1]]), recorded })).toEqual(["2024-06 2024-06 1 16800 16800 16800 0"]);
});

test("a block that reaches beyond the newest month waits for its last one", () => {
  const billed = new Map([["2024-06", 5]]);
  const recorded = [paid("2024-06", 168_000, "2024-07")];
  expect(shown({ billed, recorded })).toEqual([]);
  billed.set("2024-07", 5);
  expect(shown({ billed, recorded, period: "2024-07" })).toEqual(["2024-06 2024-07 10 168000 168000 0 0"]);
});

test("a block stands in the year of its last month; years without a budget are not judged", () => {
  const billed = new Map([
    ["2023-11", 1],
    ["2023-12", 1],
    ["2024-01", 1],
  ]);
  const recorded = [paid("2023-12", 33_600, "2024-01")];
  expect(shown({ billed, recorded, period: "2024-01", isJudged: (year) => year === 2024 })).toEqual([
    "2023-12 2024-01 2 33600 33600 0 0",
  ]);
});

test("each month costs its own tariff, which is asked for billed months only", () => {
  const tariffOf = (month: string): number => {
    if (month === "2024-05") throw new Error("not billed");
    return month === "2024-04" ? 16_800 : 8_400;
  };
  const billed = new Map([
    ["2024-04", 2],
    ["2024-06", 2],
  ]);
  expect(reconcile(line({ billed, tariffOf })).map(({ expected }) => expected)).toEqual([33_600, 0, 16_800]);
});

test("the newest statement on a month of the block stands beside it, and no other line's", () => {
  const statement = (month: string, date: string, payer = "dbhcht"): Statement => ({
    ...{ id: `penjelasan/${payer}/${month}`, payer, month, cause: "kredit", words: "w", office: "o" },
    ...{ document: date, date, answerBy: undefined, state: "explained" },
  });
  const statements = [
    statement("2024-05", "2024-07-02"),
    statement("2024-06", "2024-07-09"),
    statement("2024-04", "2024-07-20"),
    statement("2024-06", "2024-07-30", "apbd"),
  ];
  const recorded = [paid("2024-05", 1, "2024-06")];
  const lines = reconcile(line({ billed: new Map([["2024-05", 1]]), recorded, statements }));
  expect(lines.map(({ explanation }) => explanation?.document)).toEqual(["2024-07-09"]);
});
