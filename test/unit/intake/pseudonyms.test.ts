import { createHmac } from "node:crypto";
import { expect, test } from "vitest";
import { birthCohort, openPseudonyms } from "../../../server/intake/pseudonymise.ts";

const key = Buffer.alloc(32, 1);
const person = { name: "Vrefle Quafletzu", born: "1980-12-17", kelurahan: "35.75.01.1001" };

test("a NIK's code is its HMAC-SHA256, cut to 128 bits, and depends on the key", () => {
  const nik = "3575011712809001";
  const expected = createHmac("sha256", key).update(`nik\0${nik}`).digest("hex").slice(0, 32);
  expect(openPseudonyms(key).ofNik(nik)).toBe(expected);
  expect(openPseudonyms(Buffer.alloc(32, 2)).ofNik(nik)).not.toBe(expected);
  expect(openPseudonyms(key).ofNik("3575011712809002")).not.toBe(expected);
});

test("one person has one identity however the name is spelled, and another with each other fact", () => {
  const { ofIdentity } = openPseudonyms(key);
  const same = ofIdentity(person);
  for (const name of ["VREFLE QUAFLETZU", " vrefle  quafletzu ", "Vrefle. Quafletzu", "Vréfle Quafletzu"]) {
    expect(ofIdentity({ ...person, name })).toBe(same);
  }
  for (const other of [{ name: "Vrefle Quafletzo" }, { born: "1980-12-18" }, { kelurahan: "35.75.01.1002" }]) {
    expect(ofIdentity({ ...person, ...other })).not.toBe(same);
  }
});

test("a short key is refused", () => {
  expect(() => openPseudonyms(Buffer.alloc(31))).toThrow(RangeError);
});

test.each([
  ["1980-01-01", 1980],
  ["1980-01-02", 1981],
  ["1980-12-31", 1981],
])("who was born on %s is of the cohort %i", (born, cohort) => {
  expect(birthCohort(born)).toBe(cohort);
});
