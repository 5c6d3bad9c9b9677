import { documentedStyle } from "./documented-style.ts";
import type { FaultList, FileFate } from "./fault-list.ts";
import type { PersonRows } from "./person-rows.ts";
import { planted } from "./plant.ts";
import { proposalPlants } from "./proposal-plants.ts";
import { type Batch, batchOf, proposalOf, refusedProposals } from "./proposals.ts";
import type { Facts, Town } from "./town.ts";
import { openTownFile, type TownFile } from "./town-file.ts";
import type { Cohort } from "./town-plan.ts";

/** The proposals of the town, one list per batch. */
export interface ProposalFiles {
  add(person: PersonRows): void;
  flush(): Promise<void>;
  /** adds who was refused, closes every file and returns them in the order of delivery; a refused list of corrections comes second */
  close(): Promise<readonly FileFate[]>;
}

const usual = { encoding: "utf-8-bom", delimiter: ";", lineEnd: "\r\n", words: "names" } as const;

export function openProposalFiles(
  town: Town,
  place: { readonly folder: string; readonly faults: FaultList; readonly nextNumber: () => number },
  cohorts: readonly Cohort[],
): ProposalFiles {
  const files = new Map<string, TownFile>();
  const stored: Facts[] = [];
  const nameOf = ({ year, half }: Batch) => `usulan-${year}-${half}`;
  const fileOf = (batch: Batch) => {
    const name = nameOf(batch);
    const file =
      files.get(name) ?? openTownFile(town, place, { kind: "usulan", name, style: documentedStyle("usulan", usual) });
    files.set(name, file);
    return file;
  };
  const first = nameOf(batchOf(town, 0));
  return {
    add(person) {
      const { batch, facts } = proposalOf(town, person);
      fileOf(batch).add({ facts });
      if (nameOf(batch) === first && stored.length < proposalPlants.length + 1) stored.push(facts);
    },
    flush: async () => {
      await Promise.all([...files.values()].map((file) => file.flush()));
    },
    async close() {
      for (const { batch, facts } of refusedProposals(town, cohorts)) {
        const file = fileOf(batch);
        file.add({ facts });
        if (file.rows % 2000 === 0) await file.flush();
      }
      const fates: FileFate[] = [];
      for (const [name, file] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
        await file.close();
        fates.push({ file: file.name, outcome: "accepted", rows: file.rows });
        if (name === first && town.hasFaults) fates.push(await writeCorrections(town, place, { name, stored }));
      }
      return fates;
    },
  };
}

/** A list of corrections in which every row but the first is wrong. */
async function writeCorrections(
  town: Town,
  place: { readonly folder: string; readonly faults: FaultList; readonly nextNumber: () => number },
  { name, stored }: { readonly name: string; readonly stored: readonly Facts[] },
): Promise<FileFate> {
  const style = documentedStyle("usulan", { delimiter: ";" });
  const file = openTownFile(town, place, { kind: "usulan", name: `${name}-ralat`, style });
  const [right = {}, ...others] = stored;
  file.add({ facts: right });
  for (const [at, plant] of proposalPlants.entries()) {
    const facts = others[at] ?? right;
    file.add(planted(plant, facts, { town, style, number: place.nextNumber() }));
  }
  place.faults.add(file.name, 0, { rule: "terlalu-banyak-ditolak", column: "", why: "planted" });
  await file.close();
  return { file: file.name, outcome: "refused" };
}
