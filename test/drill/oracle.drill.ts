// Holds the gate against brute force: 5,000 random systems of the attack families, planted and unplanted, verdict by verdict.
import { parseArgs } from "node:util";
import loadHighs from "highs";
import { oracleFamilies, oracleRound, type Tally } from "../support/disclosure/oracle-round.ts";

/** Families come in pairs of systems; 170 of 14 families are 4,760, the rest has no planted twin. */
const { values } = parseArgs({
  options: {
    pairs: { type: "string", default: "170" },
    plain: { type: "string", default: "150" },
    seed: { type: "string", default: "1000" },
    only: { type: "string", default: "" },
  },
});
const pairs = Number(values.pairs);
const first = Number(values.seed);
const highs = await loadHighs();
const tallies: Tally[] = [];
const began = performance.now();
console.log("family   systems  planted refused  twins passed  false refusals  only whole numbers  differences");
for (const family of oracleFamilies.filter((name) => values.only === "" || name === values.only)) {
  const count = /^A\d/.test(family) ? pairs : Number(values.plain);
  const tally = oracleRound(highs, family, [first, count]);
  tallies.push(tally);
  console.log(line(tally));
  for (const { seed, text, system } of tally.differences.slice(0, 3)) {
    console.log(`  ✗ ${family} seed ${seed}: ${text}\n    ${JSON.stringify(system)}`);
  }
}
const total = (count: (tally: Tally) => number) => tallies.reduce((sum, tally) => sum + count(tally), 0);
console.log(
  `${total(({ systems }) => systems)} systems, ${total(({ differences }) => differences.length)} differences, ${((performance.now() - began) / 1000).toFixed(0)} s`,
);
const isRight = tallies.every(
  ({ differences, planted, plantedRefused, falseRefusals, safeTwins }) =>
    differences.length === 0 && plantedRefused === planted && falseRefusals <= safeTwins * 0.01,
);
console.log(isRight ? "✓ oracle drill passed" : "✗ oracle drill failed");
process.exitCode = isRight ? 0 : 1;

function line(tally: Tally): string {
  const share = tally.safeTwins === 0 ? "–" : `${((100 * tally.falseRefusals) / tally.safeTwins).toFixed(1)} %`;
  return [
    tally.family.padEnd(8),
    String(tally.systems).padStart(7),
    `${tally.plantedRefused}/${tally.planted}`.padStart(16),
    `${tally.twinsPassed}/${tally.twins}`.padStart(13),
    share.padStart(15),
    String(tally.wideOnlyInFractions).padStart(19),
    String(tally.differences.length).padStart(12),
  ].join(" ");
}
