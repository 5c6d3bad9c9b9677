import fc from "fast-check";
import { expect, test } from "vitest";
import { type Aggregate, type Confidential } from "../../schema/aggregate.ts";
import { cellId } from "../../schema/cell.ts";
import { PortalError } from "../../server/errors.ts";
import { prepareRelease } from "../../server/release/prepare.ts";
import { safeTown } from "../support/random-town.ts";
import { townAggregates, townInput } from "../support/release-input.ts";

test("attack: a count of 1–4 persons planted anywhere is refused by name; the town without it passes", () => {
  fc.assert(
    fc.property(safeTown(4), fc.nat(), fc.integer({ min: 1, max: 4 }), (months, place, small) => {
      const set = townAggregates(months);
      prepareRelease(townInput(set));
      const persons = set.aggregates.filter(({ contributors }) => contributors !== undefined);
      const target = persons[place % persons.length];
      if (target === undefined) throw new Error("no count of persons");
      const planted = set.aggregates.map((cell) =>
        cellId(cell) === cellId(target) ? { ...cell, value: small, contributors: small } : cell,
      ) as Confidential<Aggregate>[];
      expect(cellsRefused(() => prepareRelease(townInput({ ...set, aggregates: planted })))).toContain(cellId(target));
    }),
    { seed: 7, numRuns: 300 },
  );
});

test("attack: a small count that only follows from published ones is refused by name", () => {
  fc.assert(
    fc.property(safeTown(4), fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 4 }), (months, at, small) => {
      const total = (index: number) => months[index]?.active.reduce((sum, count) => sum + count, 0) ?? 0;
      const planted = months.map((month, index) =>
        // ended persons chosen so that active − active before − new + ended is the small count
        index === at ? { ...month, ended: small - total(at) + total(at - 1) + month.entered } : month,
      );
      fc.pre((planted[at]?.ended ?? 0) >= 5);
      const refused = cellsRefused(() => prepareRelease(townInput(townAggregates(planted))));
      expect(refused).toContain(`peserta-kembali/35.75/2024-0${at + 1}`);
    }),
    { seed: 7, numRuns: 300 },
  );
});

function cellsRefused(run: () => unknown): string[] {
  try {
    run();
  } catch (error) {
    if (error instanceof PortalError && error.code === "SMALL_COUNT") return String(error.details.cells).split(", ");
    throw error;
  }
  return [];
}
