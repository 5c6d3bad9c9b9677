import { expect, test } from "vitest";
import { hiddenIn, primaryIn, protectedTable } from "./protected.ts";

const tables = [{ by: ["sector"], total: true }];
const base = { value: "turnover", contributor: "firm", dimensions: { sector: {} }, tables, minimum: 2 };

test("a firm that is alone in two sectors does not learn the third from their sum", () => {
  // a and b are the same firm's: with a + b + c = 60 published it would know c, which is another firm's alone
  const csv = "sector, firm, turnover\na, f, 10\nb, f, 20\nc, g, 30\nd, h, 40\nd, i, 40\nd, k, 40";
  const open = protectedTable({ ...base, contributors: "off" }, csv);
  expect(primaryIn(open)).toEqual(["a", "b", "c"]);
  expect(hiddenIn(open)).toEqual(["a", "b", "c"]);
  expect(hiddenIn(protectedTable(base, csv))).toEqual(["a", "b", "c", "d"]);
});

test("two firms of one sector each do not hide each other from one another", () => {
  const csv = "sector, firm, turnover\na, f, 10\nb, g, 20\nd, h, 40\nd, i, 40\nd, k, 40";
  expect(hiddenIn(protectedTable({ ...base, contributors: "off" }, csv))).toEqual(["a", "b"]);
  expect(hiddenIn(protectedTable(base, csv))).toEqual(["a", "b", "d"]);
});

test("a firm's rows are one contribution", () => {
  const csv = "sector, firm, turnover\na, f, 10\na, f, 10\nb, g, 20\nb, h, 20\nd, h, 40\nd, i, 40\nd, k, 40";
  expect(primaryIn(protectedTable(base, csv))).toEqual(["a"]);
  expect(primaryIn(protectedTable({ ...base, contributor: null }, csv))).toEqual([]);
});

test("the one person of a group does not work out another small group", () => {
  const counts = { weight: "n", dimensions: { kind: {} }, tables: [{ by: ["kind"], total: true }], repair: "off" };
  const csv = "kind, n\na, 1\nb, 2\nc, 30\nd, 40";
  expect(hiddenIn(protectedTable({ ...counts, contributors: "off" }, csv))).toEqual(["a", "b"]);
  expect(hiddenIn(protectedTable(counts, csv))).toEqual(["a", "b", "c"]);
});
