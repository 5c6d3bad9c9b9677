import { type CellKey } from "../../../schema/cell.ts";
import type { Dimension } from "../../../schema/dataset.ts";
import { type Month, monthsBetween } from "../../../schema/month.ts";
import type { KnownSum, Sum } from "./extremes.ts";

/** What an attacker knows about the people of a small town before he reads any number. */
export interface SmallTown {
  /** every finest region with the regions above it, itself first */
  readonly regions: readonly (readonly string[])[];
  readonly dimensions: Readonly<
    Record<string, { readonly codes: readonly string[]; readonly shifts: Dimension["shifts"] }>
  >;
}

/** Where a person stands in one month. */
interface Place {
  readonly regions: readonly string[];
  readonly codes: Readonly<Record<string, string>>;
}

/**
 * All ways in which the people of a town can have lived, as numbers of persons: so many who went from this place to that one
 * between two months, so many who came in here, so many who went out there. A place is a finest region with one code of each
 * dimension, so every published count is a sum of such numbers, and nothing else has to be known about relations between tables.
 */
export interface PersonPaths {
  readonly variables: number;
  /** the people of a month come from somewhere and go somewhere */
  readonly known: readonly KnownSum[];
  /** a count of an indicator's kind as a sum; undefined for a flow of the first month, whose month before nobody described */
  readonly sumOf: (
    kind: "active" | "came" | "went" | "new" | "re-entered",
    key: Omit<CellKey, "indicator">,
  ) => Sum | undefined;
}

export function personPaths(town: SmallTown, first: Month, last: Month): PersonPaths {
  const months = monthsBetween(first, last);
  const places = allPlaces(town);
  let variables = 0;
  const draw = () => variables++;
  const known: KnownSum[] = [];
  const stock = months.map(() => places.map(draw));
  const isNew = months.map(() => places.map(draw));
  const isBack = months.map(() => places.map(draw));
  const went = months.map(() => places.map(draw));
  for (const [at, month] of months.entries()) {
    if (at === 0) continue;
    const leaving = places.map((_, place) => [went[at]?.[place] ?? -1]);
    const arriving = places.map((_, place) => [isNew[at]?.[place] ?? -1, isBack[at]?.[place] ?? -1]);
    for (const [from, before] of places.entries()) {
      for (const [to, after] of places.entries()) {
        if (!canBecome(before, after, { town, isJanuary: month.endsWith("-01") })) continue;
        const path = draw();
        leaving[from]?.push(path);
        arriving[to]?.push(path);
      }
    }
    for (const [place] of places.entries()) {
      known.push(adding(leaving[place] ?? [], stock[at - 1]?.[place] ?? -1));
      known.push(adding(arriving[place] ?? [], stock[at]?.[place] ?? -1));
    }
  }
  const columnsOf = { active: [stock], new: [isNew], "re-entered": [isBack], came: [isNew, isBack], went: [went] };
  return {
    get variables() {
      return variables;
    },
    known,
    sumOf: (kind, { region, period, dimensions }) => {
      const at = months.indexOf(period);
      if (at < 0 || (at === 0 && kind !== "active")) return undefined;
      const within = [...places.entries()].filter(
        ([, place]) =>
          place.regions.includes(region) &&
          Object.entries(dimensions).every(([name, code]) => place.codes[name] === code),
      );
      return new Map(
        columnsOf[kind].flatMap((columns) => within.map(([place]) => [columns[at]?.[place] ?? -1, 1] as const)),
      );
    },
  };
}

function allPlaces({ regions, dimensions }: SmallTown): Place[] {
  return Object.entries(dimensions).reduce<Place[]>(
    (places, [name, { codes }]) =>
      places.flatMap((place) => codes.map((code) => ({ ...place, codes: { ...place.codes, [name]: code } }))),
    regions.map((line) => ({ regions: line, codes: {} })),
  );
}

/** Anybody may move; codes change as the dataset says they may. */
function canBecome(before: Place, after: Place, { town, isJanuary }: { town: SmallTown; isJanuary: boolean }): boolean {
  return Object.entries(town.dimensions).every(
    ([name, { shifts }]) =>
      before.codes[name] === after.codes[name] || shifts === "any-month" || (shifts === "january" && isJanuary),
  );
}

function adding(parts: readonly number[], whole: number): KnownSum {
  return { sum: new Map([...parts.map((part) => [part, 1] as const), [whole, -1] as const]), lo: 0, hi: 0 };
}
