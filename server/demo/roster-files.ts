import { applicant } from "./applicant.ts";
import type { FaultList } from "./fault-list.ts";
import { type FileStyle, plainStyle, styleFor } from "./file-style.ts";
import { openQueue, type Plant, planted } from "./plant.ts";
import type { RefusedFiles } from "./refused-files.ts";
import { rosterOddities, rosterPlants } from "./roster-plants.ts";
import { firstRosterStyle, rosterStyle } from "./roster-styles.ts";
import type { Town, TownRow } from "./town.ts";
import { openTownFile, type TownFile } from "./town-file.ts";

/** The participants of every month in which somebody registered, moved or died, as files. */
export interface RosterFiles {
  add(row: TownRow): void;
  flush(): Promise<void>;
  /** the files of a month in the order of delivery, none where nothing happened */
  of(at: number): readonly TownFile[];
  /** closes every file */
  close(): Promise<void>;
}

interface Desk {
  readonly file: TownFile;
  readonly plants: Plant[];
  readonly every: number;
}

/** `entering`: how many people register in each month. */
export function openRosterFiles(
  town: Town,
  place: { readonly folder: string; readonly faults: FaultList; readonly nextNumber: () => number },
  { entering, refused }: { readonly entering: readonly number[]; readonly refused: RefusedFiles },
): RosterFiles {
  const blocked = openQueue(rosterPlants);
  const odd = openQueue(rosterOddities);
  const planned = town.months.map((_, at) => {
    const rows = entering[at] ?? 0;
    const style = styleFor(at === 0 ? firstRosterStyle : rosterStyle(at), rows);
    if (!town.hasFaults) return { style, plants: [], rows };
    const plants = [
      ...odd.take(at === 0 ? 8 : 3, style),
      ...blocked.take(Math.min(24, Math.floor(rows * 0.008)), style),
    ];
    return { style, plants, rows };
  });
  const desks = new Map<number, Desk>();
  const plant = (at: number, { file, plants }: Desk) => {
    const next = plants.shift();
    if (next === undefined) return;
    const facts = applicant(town, at, place.nextNumber());
    if (next.needsOriginal) file.add({ facts });
    file.add(planted(next, facts, { town, style: file.style, number: place.nextNumber() }));
  };
  const deskOf = (at: number): Desk => {
    const known = desks.get(at);
    if (known) return known;
    const { style, plants, rows } = planned[at] as (typeof planned)[number];
    const file = openTownFile(town, place, { kind: "peserta", name: `peserta-${town.months[at]}`, style });
    if (style.dates === "slashes") file.add({ facts: applicant(town, at, place.nextNumber(), true) });
    const desk: Desk = { file, plants, every: Math.max(3, Math.floor(rows / (plants.length + 1))) };
    desks.set(at, desk);
    return desk;
  };
  let sameBirthday: TownFile | undefined;
  return {
    add(row) {
      const desk = deskOf(row.at);
      desk.file.add({ facts: row.facts, notes: row.notes });
      if (desk.file.rows % desk.every === 0) plant(row.at, desk);
      refused.offer("peserta", row);
    },
    flush: async () => {
      await Promise.all([...desks.values()].map(({ file }) => file.flush()));
    },
    of: (at) => [desks.get(at)?.file, at === 0 ? sameBirthday : undefined].filter((file) => file !== undefined),
    async close() {
      for (const [at, desk] of desks) {
        while (desk.plants.length > 0) plant(at, desk);
        await desk.file.close();
      }
      if (!town.hasFaults) return;
      sameBirthday = fillDown(town, place);
      await sameBirthday.close();
    },
  };
}

/** A list of applicants in which a birth date was filled down over half of the rows. */
function fillDown(
  town: Town,
  place: { readonly folder: string; readonly faults: FaultList; readonly nextNumber: () => number },
): TownFile {
  const columns = [
    "data_contoh",
    "nik",
    "nama",
    "tanggal_lahir",
    "jenis_kelamin",
    "kelurahan",
    "pekerjaan",
    "berlaku_mulai",
  ];
  const style: FileStyle = { ...plainStyle, columns: columns.map((name) => [name, name] as const) };
  const name = `peserta-${town.months[0]}-susulan`;
  const file = openTownFile(town, place, { kind: "peserta", name, style });
  for (let at = 0; at < 30; at++) {
    const facts = applicant(town, 0, place.nextNumber());
    if (at % 2 === 0) file.add({ facts });
    else file.add({ facts: { ...facts, ...sameDay(facts.nik ?? "", at) } });
  }
  place.faults.add(file.name, 0, { rule: "tanggal-lahir-seragam", column: "tanggal_lahir", why: "planted" });
  return file;
}

/** One date of birth for all, and a NIK that holds it under a serial number of its own: 8000 and above are nobody else's. */
function sameDay(nik: string, at: number): { nik: string; tanggal_lahir: string; jenis_kelamin: string } {
  return { nik: `${nik.slice(0, 6)}170580${8100 + at}`, tanggal_lahir: "1980-05-17", jenis_kelamin: "L" };
}
