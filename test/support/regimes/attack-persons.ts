import type { Highs } from "highs";
import { type CellKey, dimensionText } from "../../../schema/cell.ts";
import { addMonths, type Month, monthsBetween } from "../../../schema/month.ts";
import type { Observation } from "../../../schema/release.ts";
import { extremes, type KnownSum, type Sum } from "./extremes.ts";
import { type PersonPaths, personPaths, type SmallTown } from "./person-paths.ts";

/** A number nobody should know, and how closely a reader can know it all the same. */
export interface Finding {
  readonly name: string;
  readonly kind: "hidden" | "came" | "went";
  readonly lo: number;
  readonly hi: number;
}

const kinds: Readonly<Record<string, "active" | "new" | "re-entered" | "went">> = {
  "peserta-aktif": "active",
  "peserta-baru": "new",
  "peserta-kembali": "re-entered",
  "peserta-berakhir": "went",
};

/**
 * Attacks a small town's published numbers from first principles: it knows how people live (personPaths), that a hidden cell is at
 * least 1 and that a held one is within k − 1 of what it shows, and asks for the least and greatest value of every hidden cell and of
 * the number of people who came into or went out of every printed cell by attribute or below `open` between two printings. It
 * shares no code with the product. Throws when the numbers contradict each other.
 */
export function attackPersons(
  highs: Highs,
  {
    town,
    observations,
    minimum,
    unattributed,
  }: {
    readonly town: SmallTown;
    readonly observations: readonly Observation[];
    readonly minimum: number;
    /** regions whose totals without attribute are printed always: their movements are nobody's secret */
    readonly unattributed: readonly string[];
  },
): Finding[] {
  const counts = observations.filter(
    ({ indicator, status }) => kinds[indicator] !== undefined && status !== "WITHDRAWN",
  );
  const periods = counts.map(({ period }) => period).sort();
  const [first, last] = [periods[0], periods.at(-1)];
  if (first === undefined || last === undefined) return [];
  const paths = personPaths(town, first, last);
  const known = [...paths.known, ...counts.flatMap((cell) => knownFrom(cell, paths, minimum))];
  const wanted = [...hiddenCells(counts, paths), ...flowsBetween(counts, paths, unattributed)];
  const ranges = extremes(highs, { variables: paths.variables, known, forms: wanted.map(({ sum }) => sum) });
  if (ranges === "contradiction") throw new Error("the published numbers contradict each other");
  return wanted.map(({ name, kind }, at) => ({ name, kind, lo: ranges[at]?.[0] ?? 0, hi: ranges[at]?.[1] ?? 0 }));
}

/** What is found too closely: hidden cells and flows narrower than k − 1; a flow that is nought, or surely at least k, harms nobody. */
export function tooClose(findings: readonly Finding[], minimum: number): Finding[] {
  return findings.filter(
    ({ kind, lo, hi }) => hi - lo < minimum - 1 && (kind === "hidden" || (hi > 0 && lo < minimum)),
  );
}

function knownFrom(cell: Observation, paths: PersonPaths, minimum: number): KnownSum[] {
  const sum = paths.sumOf(kinds[cell.indicator] ?? "active", cell);
  if (sum === undefined) return [];
  if (cell.status === "SUPPRESSED") return [{ sum, lo: 1, hi: Infinity }];
  if (cell.status !== "PUBLISHED" || cell.decimal === undefined) return [];
  const printed = Number(cell.decimal);
  const slack = cell.asOfPeriod === undefined ? 0 : minimum - 1;
  return [{ sum, lo: printed - slack, hi: printed + slack }];
}

interface Wanted {
  readonly name: string;
  readonly kind: Finding["kind"];
  readonly sum: Sum;
}

function hiddenCells(counts: readonly Observation[], paths: PersonPaths): Wanted[] {
  return counts.flatMap((cell) => {
    const sum = cell.status === "SUPPRESSED" ? paths.sumOf(kinds[cell.indicator] ?? "active", cell) : undefined;
    return sum === undefined ? [] : [{ name: `${cell.indicator} ${place(cell)} ${cell.period}`, kind: "hidden", sum }];
  });
}

function flowsBetween(counts: readonly Observation[], paths: PersonPaths, unattributed: readonly string[]): Wanted[] {
  const watched = counts.filter(
    ({ indicator, region, dimensions }) =>
      indicator === "peserta-aktif" && !(unattributed.includes(region) && Object.keys(dimensions).length === 0),
  );
  return [...Map.groupBy(watched, place).values()].flatMap((cells) => {
    const months = [...new Set(cells.map(({ period }) => period))].sort();
    const [cell] = cells;
    if (cell === undefined) return [];
    return months.slice(1).flatMap((to, at) =>
      (["came", "went"] as const).map((kind) => {
        const from = months[at] ?? to;
        return { name: `${place(cell)} ${from}…${to}`, kind, sum: flowOver(kind, cell, { from, to, paths }) };
      }),
    );
  });
}

function flowOver(
  kind: "came" | "went",
  { region, dimensions }: CellKey,
  { from, to, paths }: { from: Month; to: Month; paths: PersonPaths },
): Sum {
  return new Map(
    monthsBetween(addMonths(from, 1), to).flatMap((period) => [
      ...(paths.sumOf(kind, { region, period, dimensions }) ?? new Map<number, number>()),
    ]),
  );
}

function place({ region, dimensions }: CellKey): string {
  return [region, dimensionText(dimensions)].filter((part) => part !== "").join(" ");
}
