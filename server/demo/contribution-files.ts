import { contributionOddities, contributionPlants } from "./contribution-plants.ts";
import { contributionStyle } from "./contribution-styles.ts";
import type { FaultList } from "./fault-list.ts";
import { styleFor } from "./file-style.ts";
import { openQueue } from "./plant.ts";
import { openPlanter, type Planter } from "./planter.ts";
import type { RefusedFiles } from "./refused-files.ts";
import { seededFraction } from "./seeded.ts";
import type { Town, TownRow } from "./town.ts";
import { openTownFile, type TownFile } from "./town-file.ts";

/** The contributions of every month in which money was paid, as files. */
export interface ContributionFiles {
  /** `index` numbers the person */
  add(index: number, row: TownRow): void;
  flush(): Promise<void>;
  /** the files of a month in the order of delivery */
  of(at: number): readonly TownFile[];
  /** closes every file */
  close(): Promise<void>;
}

/** One month in twelve comes in two files: what stands in the first looks like a sharp drop. */
const isDivided = (at: number) => at % 12 === 3;
const purpose = { part: 51 } as const;
const firstPart = 0.6;

interface Part {
  readonly file: TownFile;
  readonly planter: Planter;
}

/** `expected`: about how many rows each month will have. */
export function openContributionFiles(
  town: Town,
  place: { readonly folder: string; readonly faults: FaultList; readonly nextNumber: () => number },
  { expected, refused }: { readonly expected: readonly number[]; readonly refused: RefusedFiles },
): ContributionFiles {
  const blocked = openQueue(contributionPlants);
  const odd = openQueue(contributionOddities);
  const months = town.months.map((month, at): Part[] => {
    const rows = expected[at] ?? 0;
    const isInTwo = town.hasFaults && isDivided(at) && rows > 0;
    const style = styleFor(contributionStyle(at), rows);
    return (isInTwo ? ["-bagian-1", "-bagian-2"] : [""]).map((ending, part) => {
      const file = openTownFile(town, place, { kind: "iuran", name: `iuran-${month}${ending}`, style });
      if (isInTwo && part === 0) {
        place.faults.add(file.name, 0, { rule: "peserta-turun-tajam", column: "bulan", why: "planted" });
      }
      // a total is compared only where no row was refused
      const most = style.total === "wrong" ? 0 : 14;
      const own = Math.floor(rows * (isInTwo ? firstPart : 1));
      const isClean = !town.hasFaults || part > 0;
      const plants = isClean
        ? []
        : [
            ...odd.take(Math.max(2, Math.min(6, Math.floor(own / 1000))), style),
            ...blocked.take(Math.min(most, Math.floor(own * 0.008)), style),
          ];
      const every = Math.max(3, Math.floor(own / (plants.length + 1)));
      return { file, planter: openPlanter(town, file, { ...place, plants, every }) };
    });
  });
  const told = new Set<TownFile>();
  return {
    add(index, row) {
      const parts = months[row.at] ?? [];
      const isSecond = parts.length > 1 && seededFraction(town.seed, purpose.part, index) >= firstPart;
      const part = parts[isSecond ? 1 : 0];
      part?.planter.add(row);
      if (part && (row.facts.sampai_bulan ?? "") > (town.months[row.at] ?? "") && !told.has(part.file)) {
        // of the month after only those are paid who are paid ahead
        told.add(part.file);
        place.faults.add(part.file.name, 0, { rule: "peserta-turun-tajam", column: "bulan", why: "natural" });
      }
      refused.offer("iuran", row);
    },
    flush: async () => {
      await Promise.all(months.flat().map(({ file }) => file.flush()));
    },
    of: (at) => (months[at] ?? []).map(({ file }) => file),
    async close() {
      for (const { file, planter } of months.flat()) {
        planter.end();
        await file.close();
      }
    },
  };
}
