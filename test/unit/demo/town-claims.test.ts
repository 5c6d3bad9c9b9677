import { expect, test } from "vitest";
import { claimsOf } from "../../../server/demo/claims.ts";
import { openTown } from "../../../server/demo/open-town.ts";
import { personRows } from "../../../server/demo/person-rows.ts";
import { refusedProposals } from "../../../server/demo/proposals.ts";
import { codelists, profile } from "../../support/sample-files.ts";

const { town, cohorts } = openTown({ people: 9000, months: 24, seed: 7, codelists, profile });
const persons = cohorts.flatMap((cohort) => [...personRows(town, cohort)]);
const end = "2025-12-31";

test("a town of 9,000 has some 60 to 90 claims a year, of which at least ten are refused, and some open at its end", () => {
  const claims = persons.flatMap((person) => claimsOf(town, person)).filter(({ filed }) => filed <= end);
  for (const year of ["2024", "2025"]) {
    const filed = claims.filter((claim) => claim.filed.startsWith(year));
    expect(filed.length).toBeGreaterThan(50);
    expect(filed.length).toBeLessThan(100);
    expect(filed.filter(({ isRefused, decided }) => isRefused && decided <= end).length).toBeGreaterThanOrEqual(10);
  }
  expect(claims.filter(({ paid }) => paid > end).length).toBeGreaterThan(0);
  for (const { month, filed, decided, paid } of claims) {
    expect([`${month}-01`, filed, decided, paid]).toEqual([`${month}-01`, filed, decided, paid].sort());
  }
});

test("a death in the first three covered months pays the funeral, a later one all of it", () => {
  let early = 0;
  for (const person of persons) {
    for (const { program, amounts } of claimsOf(town, person)) {
      if (program !== "jkm") continue;
      const isEarly = (person.death?.month ?? 0) - person.life.enters < 3;
      if (isEarly) early++;
      const rupiah = Object.values(amounts).reduce((sum, part) => sum + Number(part), 0);
      expect(rupiah).toBe(isEarly ? 10_000_000 : 42_000_000);
    }
  }
  expect(early).toBeGreaterThan(0);
});

test("people are refused at every stage, for main reasons that ten and more have in common", () => {
  const refused = [...refusedProposals(town, cohorts)];
  for (const year of [2024, 2025]) {
    const own = refused.filter(({ batch }) => batch.year === year).map(({ facts }) => facts);
    const reasons = Map.groupBy(own, ({ alasan = "" }) => alasan);
    const common = [...reasons.values()].filter((rows) => rows.length >= 10);
    expect(common.length).toBeGreaterThanOrEqual(6);
    expect(reasons.get("meninggal")?.length ?? 0).toBeLessThan(10);
    expect(new Set(own.map(({ tahap }) => tahap)).size).toBe(4);
    for (const { tanggal_usul = "", tanggal_status = "" } of own) {
      expect(tanggal_usul.startsWith(`${year}-`)).toBe(true);
      expect(tanggal_status.startsWith(`${year}-`)).toBe(true);
    }
  }
  // nobody of the town is among them
  const known = new Set(persons.map(({ life }) => life.person.nik));
  expect(refused.filter(({ facts }) => known.has(facts.nik ?? ""))).toEqual([]);
});
