import { type Draw, drawFrom } from "../draw.ts";
import { enumerateRanges, oracleVerdict } from "../enumerate.ts";
import type { Attack } from "../sketch.ts";
import { lonelyHiddenCell, parentLessSiblings, totalKnownAnyway } from "./complement.ts";
import { dressed } from "./dress.ts";
import { contributor, dominance } from "./insiders.ts";
import { complementByQuery, linkedTables, overlappingBands } from "./linked-tables.ts";
import { zerosAndNonNegativity } from "./non-negativity.ts";
import { oddCycle } from "./odd-cycles.ts";
import { averageAndSum, moneyByTariff, shareOfPublicNumber } from "./ratios.ts";
import { twoReleases } from "./releases.ts";

/** The attack families of the method, in its order. */
export const families: Readonly<Record<string, (draw: Draw) => Attack>> = {
  A01: lonelyHiddenCell,
  A02: linkedTables,
  A03: twoReleases,
  A04: shareOfPublicNumber,
  A05: totalKnownAnyway,
  A06: zerosAndNonNegativity,
  A07: contributor,
  A08: averageAndSum,
  A09: complementByQuery,
  A10: overlappingBands,
  A11: dominance,
  A12: oddCycle,
  A13: moneyByTariff,
  A14: parentLessSiblings,
};

const tries = 40;

/**
 * One attack of a family and its twin. Of random systems many are unsafe by themselves: drawing goes on until the twin is safe and the
 * planted knowledge harms, by enumeration, and gives the last one up to be judged as it is when that never happens.
 */
export function drawAttack(family: string, seed: number): Attack {
  const draw = families[family];
  if (draw === undefined) throw new RangeError(`no family ${family}`);
  const source = drawFrom(seed);
  let attack = dressed(draw(source), source);
  for (let tried = 1; tried < tries && !isAsMeant(attack); tried++) attack = dressed(draw(source), source);
  return attack;
}

function isAsMeant({ twin, planted, label }: Attack): boolean {
  const [safe, harmed] = [enumerateRanges(twin), enumerateRanges(planted)];
  if (safe === "infeasible" || harmed === "infeasible") return false;
  const verdict = (system: Attack["twin"], ranges: typeof safe, index: number) => {
    const target = system.targets[index];
    const range = ranges[index];
    return target === undefined || range === undefined ? undefined : oracleVerdict(target, range);
  };
  return (
    twin.targets.every((_, index) => verdict(twin, safe, index) === "PASS") &&
    verdict(
      planted,
      harmed,
      planted.targets.findIndex(({ name }) => name === label),
    ) === "REFUSE"
  );
}
