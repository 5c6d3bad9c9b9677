import { readFileSync } from "node:fs";
import * as path from "node:path";
import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { monthsBetween } from "../../schema/month.ts";
import { readCodelists } from "../../server/codelists.ts";
import { monthlyTariff } from "../../server/registry/billing.ts";
import { expectedContributions } from "../../server/registry/figures/reconcile.ts";
import { exactRatio } from "../../server/release/exact-share.ts";

const codelists = readCodelists(path.resolve(import.meta.dirname, "../.."));
const cases: Record<string, string>[] = parse(readFileSync(path.join(import.meta.dirname, "formula-table/cases.csv")), {
  columns: true,
});

test.each(cases)("$place, $people people from $first_month to $last_month", (one) => {
  const { people = "", first_month: first = "", last_month: last = "", published = "" } = one;
  const billed = new Map(monthsBetween(first, last).map((month) => [month, Number(people)]));
  const expected = expectedContributions(billed, (month) => {
    const tariff = monthlyTariff(codelists, "dbhcht", month);
    if (tariff === undefined) throw new Error(`no tariff for ${month}`);
    return tariff;
  });
  expect(String(expected)).toBe(one.expected);
  expect(published === "" ? "" : exactRatio(published, String(expected), { factor: 1, places: 2 })).toBe(one.ratio);
});

test("has every place of the comparison", () => {
  expect(cases.map(({ place }) => place)).toHaveLength(9);
});
