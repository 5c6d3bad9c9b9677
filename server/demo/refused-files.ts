import { writeFile } from "node:fs/promises";
import * as path from "node:path";
import { sampleMark } from "../../schema/sample.ts";
import { applicant } from "./applicant.ts";
import { carelessFile } from "./careless-file.ts";
import { type Damage, type Damaged, damagedStyle, damages } from "./damage.ts";
import type { FaultList, FileFate } from "./fault-list.ts";
import { bytesOf, makeTable } from "./made-table.ts";
import type { Facts, Town, TownRow } from "./town.ts";

/** Files that intake refuses as a whole, each sent before the right one of its month. */
export interface RefusedFiles {
  /** a row of the town that may stand in such a file too */
  offer(kind: string, row: TownRow): void;
  /** writes the refused files of a kind and month, in the order of delivery */
  write(kind: string, at: number): Promise<FileFate[]>;
}

/** Rows in a refused file; more would show nothing more. */
const rowsEach = 24;
const columns = {
  peserta: ["data_contoh", "nik", "nama", "tanggal_lahir", "jenis_kelamin", "kelurahan", "pekerjaan", "berlaku_mulai"],
  iuran: ["data_contoh", "nik", "bulan", "pembayar", "jumlah", "tanggal_bayar", "tanggal_kembali"],
} as const;

export function openRefusedFiles(
  town: Town,
  place: { readonly folder: string; readonly faults: FaultList; readonly nextNumber: () => number },
): RefusedFiles {
  const slots = new Map<string, { damages: Damage[]; rows: TownRow[] }>();
  const slotOf = (kind: string, at: number) => {
    const slot = slots.get(`${kind} ${at}`) ?? { damages: [], rows: [] };
    slots.set(`${kind} ${at}`, slot);
    return slot;
  };
  if (town.hasFaults) {
    for (const kind of ["peserta", "iuran"] as const) {
      for (const [turn, damage] of damages.filter((each) => each.kind === kind).entries()) {
        slotOf(kind, monthOf(town, turn)).damages.push(damage);
      }
      for (const at of [monthOf(town, 0), monthOf(town, 3)]) slotOf(kind, at);
    }
  }
  return {
    offer(kind, row) {
      const slot = slots.get(`${kind} ${row.at}`);
      if (slot && row.isPlain && slot.rows.length < rowsEach && (kind === "peserta" || row.follows))
        slot.rows.push(row);
    },
    async write(kind, at) {
      const slot = slots.get(`${kind} ${at}`);
      if (slot === undefined || (kind !== "peserta" && kind !== "iuran")) return [];
      const rows = slot.rows.map(({ facts }) => facts);
      while (kind === "peserta" && rows.length < rowsEach) rows.push(applicant(town, at, place.nextNumber()));
      const fates: FileFate[] = [];
      const nameOf = () => `${sampleMark.filePrefix}${kind}-${town.months[at]}-kiriman-${fates.length + 1}`;
      for (const damage of slot.damages) fates.push(await writeDamaged(town, place, { damage, rows, name: nameOf() }));
      const turn = [monthOf(town, 0), monthOf(town, 3)].indexOf(at);
      // three right rows, and others to make wrong ones of
      if (turn >= 0 && rows.length > 3) {
        const table = carelessFile(town, { kind, at, rows, turn, nextNumber: place.nextNumber });
        const file = `${nameOf()}.${table.style.container}`;
        await writeFile(path.join(place.folder, file), await bytesOf(table));
        for (const { row, note } of table.notes) place.faults.add(file, row, note);
        fates.push({ file, outcome: "refused" });
      }
      return fates;
    },
  };
}

/** The month in which the file number `turn` of its kind is sent: any but the first, in which everything is still missing. */
function monthOf({ months }: Town, turn: number): number {
  return months.length === 1 ? 0 : 1 + (turn % (months.length - 1));
}

async function writeDamaged(
  town: Town,
  { folder, faults }: { readonly folder: string; readonly faults: FaultList },
  { damage, rows, name }: { damage: Damage; rows: readonly Facts[]; name: string },
): Promise<FileFate> {
  const table = makeTable(
    town,
    damage.kind,
    damagedStyle(damage.style, columns[damage.kind]),
    rows.map((facts) => ({ facts })),
  );
  const done: Damaged = await damage.damage(table);
  const file = `${name}.${done.ending ?? table.style.container}`;
  await writeFile(path.join(folder, file), done.bytes ?? (await bytesOf(table)));
  faults.add(file, done.row ?? 0, { rule: damage.rule, column: done.column ?? "", why: "planted" });
  return { file, outcome: "refused" };
}
