import loadHighs from "highs";
import { beforeAll, expect, test } from "vitest";
import { oracleFamilies, oracleRound } from "../support/disclosure/oracle-round.ts";

let highs: Awaited<ReturnType<typeof loadHighs>>;
beforeAll(async () => {
  highs = await loadHighs();
});

test.each(oracleFamilies)("%s: the gate says what the enumeration of all whole tables says", (family) => {
  const tally = oracleRound(highs, family, [0, 20]);
  expect(tally.differences).toEqual([]);
  expect([tally.plantedRefused, tally.falseRefusals]).toEqual([tally.planted, 0]);
});

test("some attacks are seen by whole numbers only", () => {
  expect(oracleRound(highs, "A12", [0, 10]).wideOnlyInFractions).toBeGreaterThanOrEqual(5);
});
