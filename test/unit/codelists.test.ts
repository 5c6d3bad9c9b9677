import { expect, test } from "vitest";
import { codelistIds } from "../../schema/codelist.ts";
import { codeNames } from "../../server/intake/table/code-cells.ts";
import { codelists } from "../support/sample-files.ts";

test("every declared code list is read and holds codes", () => {
  expect(Object.keys(codelists).sort()).toEqual([...codelistIds].sort());
  for (const id of codelistIds) expect(codelists[id].size).toBeGreaterThan(0);
});

test.each(codelistIds.filter((id) => !["regions", "tariffs", "nik-provinces", "dbhcht-shares"].includes(id)))(
  "%s: no name or spelling stands for two codes",
  (id) => {
    const shared = [...codeNames(codelists[id].values())].filter(([, code]) => code === undefined);
    expect(shared).toEqual([]);
  },
);

/** The split by field on a day. */
function splitOn(day: string): Record<string, number> {
  const valid = [...codelists["dbhcht-shares"].values()].filter(
    ({ validFrom, validUntil }) => validFrom <= day && (validUntil === undefined || day <= validUntil),
  );
  expect(new Set(valid.map(({ field }) => field)).size).toBe(valid.length);
  return Object.fromEntries(valid.map(({ field, percent }) => [field, percent]));
}

test.each([
  ["2020-12-31", {}],
  ["2021-01-01", { kesejahteraan: 50, kesehatan: 25, "penegakan-hukum": 25 }],
  ["2021-12-31", { kesejahteraan: 50, kesehatan: 25, "penegakan-hukum": 25 }],
  ["2022-01-01", { kesejahteraan: 50, kesehatan: 40, "penegakan-hukum": 10 }],
  ["2024-10-17", { kesejahteraan: 50, kesehatan: 40, "penegakan-hukum": 10 }],
  ["2024-10-18", { kesejahteraan: 50, kesehatan: 40, "penegakan-hukum": 10 }],
  ["2030-01-01", { kesejahteraan: 50, kesehatan: 40, "penegakan-hukum": 10 }],
])("the legal split of the excise share on %s", (day, split) => {
  expect(splitOn(day)).toEqual(split);
  const fields = [...codelists["dbhcht-fields"].keys()];
  if (Object.keys(split).length > 0) expect(Object.keys(split).sort()).toEqual(fields.sort());
});

test("its sources change with the regulations", () => {
  const sources = (day: string) =>
    new Set(
      [...codelists["dbhcht-shares"].values()]
        .filter(({ validFrom, validUntil = "9" }) => validFrom <= day && day <= validUntil)
        .map(({ source }) => source),
    );
  expect(sources("2024-10-17")).toEqual(new Set(["PMK 215/PMK.07/2021"]));
  expect(sources("2024-10-18")).toEqual(new Set(["PMK 72/2024"]));
});
