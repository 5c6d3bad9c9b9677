import { expect, test } from "vitest";
import { PortalError } from "../../../server/errors.ts";
import {
  regionByCode,
  regionByName,
  regionLabel,
  regionsOf,
  searchRegions,
} from "../../../server/graphql/find-region.ts";
import { codelists } from "../../support/release-input.ts";

const regions = regionsOf(codelists, "35.75");

function suggestion(find: () => unknown): unknown {
  try {
    find();
  } catch (error) {
    if (error instanceof PortalError) return error.details.nearest;
  }
  return undefined;
}

test("a publisher has its city, kecamatan and kelurahan", () => {
  expect(regions).toHaveLength(1 + 4 + 34);
});

test.each([
  ["35.75.05", "35.75.04"],
  ["35.75.00", "35.75.01"],
  ["3575", "35.75"],
  ["3575031", "35.75.04"],
  ["35.75.01.1008", "35.75.01.1007"],
  ["35.75.01.2001", "35.75.01.1009"],
  ["35.14", "35.75"],
])("of the codes there are, %s is nearest to %s", (typed, nearest) => {
  expect(suggestion(() => regionByCode(regions, typed))).toBe(nearest);
});

test.each([
  ["gadingrejo", "kecamatan", "35.75.01"],
  ["Kec. Gadingrejo", undefined, "35.75.01"],
  ["Bugulkidul", "kecamatan", "35.75.03"],
  ["tapaan", undefined, "35.75.03.1003"],
  ["KOTA PASURUAN", undefined, "35.75"],
] as const)("%s (%s) is %s, whatever capitals, spaces and apostrophes", (name, level, code) => {
  expect(regionByName(regions, name, level).code).toBe(code);
});

test("a name that several share is refused with all of them", () => {
  expect(() => regionByName(regions, "Panggungrejo", undefined)).toThrow(
    "Several regions have that name: Kec. Panggungrejo (35.75.04), Kel. Panggungrejo (35.75.04.1012).",
  );
});

test("an unknown name brings the nearest, and is not repeated", () => {
  expect(suggestion(() => regionByName(regions, "Gadingreja", undefined))).toBe("Gadingrejo (35.75.01)");
  expect(() => regionByName(regions, "Budi Santoso", undefined)).not.toThrow(/Budi/);
});

test("a label tells kecamatan and kelurahan of one name apart; a search finds both", () => {
  const found = searchRegions(regions, "panggung");
  expect(found.map((region) => regionLabel(region))).toEqual([
    { id: "Kec. Panggungrejo", en: "Panggungrejo district" },
    { id: "Kel. Panggungrejo", en: "Panggungrejo subdistrict" },
  ]);
});
