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
    if (error instanceof PortalError) return error.text.en;
  }
  return undefined;
}

test("a publisher has its city, kecamatan and kelurahan", () => {
  expect(regions).toHaveLength(1 + 4 + 34);
});

const districts =
  "below 35.75 there are 35.75.01 Gadingrejo, 35.75.02 Purworejo, 35.75.03 Bugul Kidul, 35.75.04 Panggungrejo.";
test.each([
  ["35.75.99", districts],
  ["35.75.05", districts],
  ["35.75.99.1001", districts],
  ["3575", "did you mean 35.75?"],
  ["3575031", "did you mean 35.75.04?"],
  ["35.14", "this portal holds 35.75 Kota Pasuruan."],
  ["35.14.01", "this portal holds 35.75 Kota Pasuruan."],
])("for the code %s: %s", (typed, hint) => {
  expect(suggestion(() => regionByCode(regions, typed))).toBe(`There is no region ${typed}; ${hint}`);
});

test("an unknown code of a kelurahan brings those of its kecamatan, and no other", () => {
  const hint = String(suggestion(() => regionByCode(regions, "35.75.01.2001")));
  expect(hint).toMatch(/below 35\.75\.01 there are 35\.75\.01\.1001 /);
  expect(hint).not.toMatch(/35\.75\.0[234]/);
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
  expect(suggestion(() => regionByName(regions, "Gadingreja", undefined))).toBe(
    "There is no region of that name; did you mean Gadingrejo (35.75.01)?",
  );
  expect(suggestion(() => regionByName(regions, "Budi Santoso", undefined))).toMatch(
    /; the nearest spelling there is: \w/,
  );
  expect(() => regionByName(regions, "Budi Santoso", undefined)).not.toThrow(/Budi/);
});

test("a label tells kecamatan and kelurahan of one name apart; a search finds both", () => {
  const found = searchRegions(regions, "panggung");
  expect(found.map((region) => regionLabel(region))).toEqual([
    { id: "Kec. Panggungrejo", en: "Panggungrejo district" },
    { id: "Kel. Panggungrejo", en: "Panggungrejo subdistrict" },
  ]);
});

test.each([
  ["kec. gadingrejo", ["35.75.01"]],
  ["Kelurahan Gadingrejo", ["35.75.01.1009"]],
  ["gadingrejo district", ["35.75.01"]],
  ["desa tapaan", ["35.75.03.1003"]],
  ["kec", ["35.75.01", "35.75.02", "35.75.03", "35.75.04"]],
  ["Bugulkidul", ["35.75.03"]],
  ["3575010", ["35.75.01"]],
  ["Kec. Gadingreja", ["35.75.01"]],
  ["krapyakrejoo", ["35.75.01.1007"]],
  ["Surabaya", []],
  ["constructor gadingrejo", []],
  ["__proto__ x", []],
  ["...", []],
])("a search for %s finds %s", (search, codes) => {
  const found = searchRegions(regions, search).map(({ code }) => code);
  expect(codes.filter((code) => !found.includes(code))).toEqual([]);
  if (codes.length === 0) expect(found).toEqual([]);
});

test.each([
  ["Kecamatan Panggungrejo", "35.75.04"],
  ["kel. Panggungrejo", "35.75.04.1012"],
  ["Panggungrejo subdistrict", "35.75.04.1012"],
  ["Kota Pasuruan", "35.75"],
])("a level said with the name tells %s apart", (name, code) => {
  expect(regionByName(regions, name, undefined).code).toBe(code);
});

test("a level given beside the name is stronger than one in it, and a misspelt name with a level brings the nearest", () => {
  expect(regionByName(regions, "Kec. Gadingrejo", "kecamatan").code).toBe("35.75.01");
  expect(suggestion(() => regionByName(regions, "Kec. Gadingreja", undefined))).toContain("Gadingrejo (35.75.01)");
});
