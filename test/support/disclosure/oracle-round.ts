import type { Highs } from "highs";
import type { LinearSystem } from "../../../schema/linear-system.ts";
import { type Comparison, compareGate } from "./compare-gate.ts";
import { drawFrom } from "./draw.ts";
import { oracleVerdict } from "./enumerate.ts";
import { anySystem, endlessSystem } from "./families/any-system.ts";
import { drawAttack, families } from "./families/families.ts";

/** What came of the systems of one family. */
export interface Tally {
  readonly family: string;
  systems: number;
  planted: number;
  plantedRefused: number;
  twins: number;
  safeTwins: number;
  twinsPassed: number;
  /** safe by enumeration, refused by the gate */
  falseRefusals: number;
  /** targets that only whole numbers give away */
  wideOnlyInFractions: number;
  readonly differences: { readonly seed: number; readonly text: string; readonly system: LinearSystem }[];
}

/** Families of systems without a planted attack: anything goes, and directions without end. */
const plain = { any: anySystem, endless: endlessSystem };

export const oracleFamilies: readonly string[] = [...Object.keys(families), ...Object.keys(plain)];

/** Judges `count` seeds of a family from `first` on: of attack families each seed is one planted system and its twin. */
export function oracleRound(
  highs: Highs,
  family: string,
  [first, count]: readonly [first: number, count: number],
): Tally {
  const tally: Tally = {
    family,
    systems: 0,
    planted: 0,
    plantedRefused: 0,
    twins: 0,
    safeTwins: 0,
    twinsPassed: 0,
    falseRefusals: 0,
    wideOnlyInFractions: 0,
    differences: [],
  };
  const look = (system: LinearSystem, seed: number): Comparison => {
    const comparison = compareGate(highs, system);
    tally.systems++;
    tally.wideOnlyInFractions += comparison.wideOnlyInFractions;
    tally.differences.push(...comparison.differences.map((text) => ({ seed, text, system })));
    return comparison;
  };
  for (let seed = first; seed < first + count; seed++) {
    const draw = plain[family as keyof typeof plain] as (typeof plain)["any"] | undefined;
    if (draw !== undefined) {
      look(draw(drawFrom(seed)), seed);
      continue;
    }
    const { planted, twin, label } = drawAttack(family, seed);
    tally.planted++;
    if (isRefused(look(planted, seed), label)) tally.plantedRefused++;
    tally.twins++;
    const seen = look(twin, seed);
    const isPassed = seen.judgement !== "infeasible" && seen.judgement.verdict === "PASS";
    if (isPassed) tally.twinsPassed++;
    if (!isSafe(twin, seen)) continue;
    tally.safeTwins++;
    if (!isPassed) tally.falseRefusals++;
  }
  return tally;
}

function isRefused({ judgement }: Comparison, label: string): boolean {
  return (
    judgement !== "infeasible" &&
    judgement.verdict === "REFUSE" &&
    judgement.targets.some(({ name, verdict }) => name === label && verdict === "REFUSE")
  );
}

function isSafe({ targets }: LinearSystem, { ranges }: Comparison): boolean {
  return (
    ranges !== "infeasible" &&
    targets.every((target, index) => {
      const range = ranges[index];
      return range !== undefined && oracleVerdict(target, range) === "PASS";
    })
  );
}
