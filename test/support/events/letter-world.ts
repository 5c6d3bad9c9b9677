import type { Highs } from "highs";
import { type CellKey, cellId } from "../../../schema/cell.ts";
import type { PlanTable } from "../../../schema/dataset.ts";
import type { Observation } from "../../../schema/release.ts";
import type { Draw } from "../disclosure/draw.ts";
import { extremes, type KnownSum, type Sum } from "../regimes/extremes.ts";
import { answers, districts, letters, letterTable, sorts } from "./letters.ts";

/** One kind of letter, of one sort, in one half year, from one kecamatan: what every printed number is a sum of. */
interface Inner {
  readonly answer: (typeof answers)[number];
  readonly sort: string;
  readonly half: string;
  readonly district: string;
}

const inner: readonly Inner[] = answers.flatMap((answer) =>
  sorts.flatMap((sort) =>
    ["2024-S1", "2024-S2"].flatMap((half) => districts.map((district) => ({ answer, sort, half, district }))),
  ),
);

/** Letters of one year, by inner cell. */
export type LetterWorld = readonly number[];

/** Mostly small numbers, some nought, answered ones more often large. */
export function drawWorld(draw: Draw): LetterWorld {
  return inner.map(({ answer }) => {
    if (draw.onceIn(4)) return 0;
    return draw.whole(0, answer === "surat-jawab" && draw.onceIn(2) ? 12 : 3);
  });
}

/** The same letters with two of them exchanged: what is answered here instead of there. Undefined where the draw cannot be done. */
export function otherWorld(world: LetterWorld, draw: Draw): LetterWorld | undefined {
  const places = inner.length / answers.length;
  const [one, other] = [draw.whole(0, answers.length - 1), draw.whole(0, answers.length - 1)];
  const [here, there] = [draw.whole(0, places - 1), draw.whole(0, places - 1)];
  if (one === other || here === there) return undefined;
  const changed = [...world];
  const add = (answer: number, place: number, by: number) => {
    changed[answer * places + place] = (changed[answer * places + place] ?? 0) + by;
  };
  add(one, here, 1);
  add(other, there, 1);
  add(one, there, -1);
  add(other, here, -1);
  return changed.every((count) => count >= 0) ? changed : undefined;
}

const kinds = ["surat", ...answers];

/** The totals with some of: by sort, by half, by kecamatan; each with all kinds or letters alone. */
export function drawLetterPlan(draw: Draw): readonly PlanTable[] {
  const some = () => (draw.onceIn(2) ? kinds : draw.onceIn(2) ? ["surat"] : ["surat-jawab", "surat-tolak"]);
  const tables = [
    letterTable(some(), { by: ["jenis"] }),
    letterTable(some(), { period: "HALF" }),
    letterTable(some(), { level: "kecamatan" }),
  ];
  return [letterTable(draw.onceIn(3) ? some() : kinds), ...tables.filter(() => !draw.onceIn(3))];
}

/** Which inner cells a printed cell sums up, by what its name means. */
function partsOf({ indicator, region, period, dimensions }: CellKey): readonly number[] {
  return inner.flatMap((cell, at) => {
    const isHere =
      (indicator === "surat" || indicator === cell.answer) &&
      (region === "35.75" || region === cell.district) &&
      (period === "2024" || period === cell.half) &&
      (dimensions.jenis === undefined || dimensions.jenis === cell.sort);
    return isHere ? [at] : [];
  });
}

/** The true number of a cell. */
export function numberOf(world: LetterWorld, key: CellKey): number {
  return partsOf(key).reduce((sum, at) => sum + (world[at] ?? 0), 0);
}

/** Every cell of the plan with its true number. */
export function printedLetters(world: LetterWorld, plan: readonly PlanTable[]): Observation[] {
  const cells = plan.flatMap(({ measures, level, by, period }) =>
    measures.flatMap((indicator) =>
      (level === "kota" ? ["35.75"] : districts).flatMap((region) =>
        (period === "HALF" ? ["2024-S1", "2024-S2"] : ["2024"]).flatMap((when) =>
          (by.length === 0 ? [""] : sorts.map((sort) => `/jenis=${sort}`)).map(
            (pair) => `${indicator}/${region}/${when}${pair}`,
          ),
        ),
      ),
    ),
  );
  return [...new Set(cells)].map((address) => letters(address, numberOf(world, letters(address, 0))));
}

/** More that somebody knows: lo ≤ Σ of the cell ≤ hi. */
export interface Hint {
  readonly cell: CellKey;
  readonly lo: number;
  readonly hi: number;
}

/**
 * The least and greatest number of every hidden cell, worked out from the inner cells alone: a printed number is the sum of its inner cells, a hidden
 * one is at least 1. Shares no code with the product. Throws when the numbers contradict each other.
 */
export function attackLetters(
  highs: Highs,
  cells: readonly Observation[],
  hints: readonly Hint[] = [],
): ReadonlyMap<string, readonly [lo: number, hi: number]> {
  const sumOf = (key: CellKey): Sum => new Map(partsOf(key).map((at) => [at, 1]));
  const known: KnownSum[] = [
    ...cells.map((cell): KnownSum => {
      const number = Number(cell.decimal);
      return cell.status === "SUPPRESSED"
        ? { sum: sumOf(cell), lo: 1, hi: Infinity }
        : { sum: sumOf(cell), lo: number, hi: number };
    }),
    ...hints.map(({ cell, lo, hi }) => ({ sum: sumOf(cell), lo, hi })),
  ];
  const hidden = cells.filter(({ status }) => status === "SUPPRESSED");
  const ranges = extremes(highs, { variables: inner.length, known, forms: hidden.map(sumOf) });
  if (ranges === "contradiction") throw new Error("the published numbers contradict each other");
  return new Map(hidden.map((cell, at) => [cellId(cell), ranges[at] ?? [0, 0]]));
}
