import type { Plant } from "./plant.ts";
import { planted } from "./plant.ts";
import type { Facts, Town, TownRow } from "./town.ts";
import type { TownFile } from "./town-file.ts";

/** Puts a file's planted faults between its rows. */
export interface Planter {
  /** writes a row of the town, with a fault of its own or a wrong copy below it where its turn has come */
  add(row: TownRow): void;
  /** plants what has found no row yet below the last rows that it can be made from */
  end(): void;
}

/** The plants come up one every `every` rows, each with the first row that it can be made from. */
export function openPlanter(
  town: Town,
  file: TownFile,
  { plants, every, nextNumber }: { plants: readonly Plant[]; every: number; nextNumber: () => number },
): Planter {
  const waiting = [...plants];
  const usable = new Map<Plant, Facts>();
  let due = every;
  const plant = (each: Plant, facts: Facts) => {
    waiting.splice(waiting.indexOf(each), 1);
    file.add(planted(each, facts, { town, style: file.style, number: nextNumber() }));
  };
  const write = ({ facts, notes }: TownRow) => file.add({ facts, notes });
  return {
    add(row) {
      const fitting = waiting.filter(({ fits }) => (fits ? fits(row) : row.isPlain));
      for (const each of fitting) usable.set(each, row.facts);
      // rows of a rare kind do not wait for their turn: there may be no other
      const chosen = file.rows >= due ? fitting[0] : fitting.find(({ fits, isInPlace }) => fits && isInPlace);
      if (!chosen?.isInPlace) write(row);
      if (chosen === undefined) return;
      due = file.rows + every;
      plant(chosen, row.facts);
    },
    end() {
      for (const each of [...waiting]) {
        const facts = usable.get(each);
        if (facts !== undefined && !each.isInPlace) plant(each, facts);
      }
    },
  };
}
