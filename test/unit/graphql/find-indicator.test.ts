import { expect, test } from "vitest";
import { indicators } from "../../../schema/datasets/index.ts";
import { searchIndicators } from "../../../server/graphql/find-indicator.ts";

const all = [...indicators.values()];
const found = (search: string) => searchIndicators(all, search).map(({ id }) => id);

test.each([
  ["peserta aktif", "peserta-aktif"],
  ["peserta aktip", "peserta-aktif"],
  ["target", "sasaran"],
  ["sasarn", "sasaran"],
  ["coverage", "cakupan"],
])("a search for %s finds %s", (search, id) => {
  expect(found(search)).toContain(id);
});

test("a search that means nothing here finds nothing, and no guess comes before what is named so", () => {
  expect(found("")).toEqual([]);
  expect(found("zzzzzz qqqqqq")).toEqual([]);
  expect(found("Budi Santoso 3575010101900001")).toEqual([]);
  expect(found("sasaran")[0]).toContain("sasaran");
});
