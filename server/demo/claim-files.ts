import { lastDayOf } from "../../schema/month.ts";
import { claimPlants } from "./claim-plants.ts";
import { type Claim, claimsOf, firstClaim } from "./claims.ts";
import { documentedStyle } from "./documented-style.ts";
import type { FaultList, FileFate } from "./fault-list.ts";
import { type FileStyle, styleFor } from "./file-style.ts";
import type { PersonRows } from "./person-rows.ts";
import { planted } from "./plant.ts";
import type { Facts, Note, Town } from "./town.ts";
import { openTownFile, type TownFile } from "./town-file.ts";

/** The claims of the town's people as lists of its BPJS branch, one after every half-year. */
export interface ClaimFiles {
  add(person: PersonRows): void;
  flush(): Promise<void>;
  /** closes every file and returns them in the order of delivery; the list of corrections that is refused comes after the first */
  close(): Promise<readonly FileFate[]>;
}

/** Claims a year are about this part of the people: whether a list is too big for a workbook. */
const perPerson = 0.01;
/** People without a claim of whom the refused list is made. */
const spares = 16;

export function openClaimFiles(
  town: Town,
  place: { readonly folder: string; readonly faults: FaultList; readonly nextNumber: () => number },
): ClaimFiles {
  const usual: Partial<FileStyle> = {
    container: "xlsx",
    dates: "cells",
    months: "words",
    money: "numbers",
    words: "names",
  };
  const style = styleFor(documentedStyle("klaim", usual), town.people * perPerson);
  const lists = deliveriesOf(town).map(({ name, day }) => ({
    name: `klaim-${name}`,
    day,
    file: undefined as TownFile | undefined,
  }));
  const spare: Facts[] = [];
  let first: Facts | undefined;
  /** returns what the first list says of the claim */
  const write = (claim: Claim): Facts | undefined => {
    let before: Facts | undefined;
    let told: Facts | undefined;
    for (const list of lists) {
      const state = stateOn(claim, list.day);
      if (state === undefined || JSON.stringify(state) === JSON.stringify(before)) continue;
      const notes = before === undefined ? notesOf(claim) : [];
      before = state;
      list.file ??= openTownFile(town, place, { kind: "klaim", name: list.name, style });
      const facts = { ...state, tanggal_status: list.day };
      list.file.add({ facts, notes });
      told ??= facts;
    }
    return told;
  };
  return {
    add(person) {
      const { life } = person;
      const claims = claimsOf(town, person);
      const isPlain = life.enters === 0 && life.course.ends === undefined && !life.course.late && claims.length === 0;
      if (isPlain && first === undefined) first = write(firstClaim(town, person));
      else if (isPlain && spare.length < spares) spare.push(spareOf(town, life.person.nik));
      for (const claim of claims) write(claim);
    },
    flush: async () => {
      await Promise.all(lists.map(({ file }) => file?.flush()));
    },
    async close() {
      const fates: FileFate[] = [];
      for (const { name, file } of lists) {
        if (file === undefined) continue;
        await file.close();
        fates.push({ file: file.name, outcome: "accepted", rows: file.rows });
        if (fates.length > 1 || !town.hasFaults || first === undefined) continue;
        const refused = corrections(town, place, { name, stored: first, spare });
        await refused.close();
        fates.push({ file: refused.name, outcome: "refused" });
      }
      return fates;
    },
  };
}

/** The last days of the town's half-years; the last list may come in the middle of one. */
function deliveriesOf({ months }: Town): { name: string; day: string }[] {
  return months
    .filter((month, at) => /-(?:06|12)$/.test(month) || at === months.length - 1)
    .map((month) => ({ name: `${month.slice(0, 4)}-s${month.slice(5) <= "06" ? 1 : 2}`, day: lastDayOf(month) }));
}

/** What the branch knows of a claim on a day; undefined before it is filed. */
function stateOn(
  { nik, program, month, filed, decided, paid, isRefused, amounts }: Claim,
  day: string,
): Facts | undefined {
  if (filed > day) return undefined;
  return {
    ...{ nik, program, bulan_kejadian: month, tanggal_lapor: filed },
    ...(decided <= day ? { tanggal_putus: decided, hasil: isRefused ? "ditolak" : "dibayar" } : {}),
    ...(paid <= day && !isRefused ? { tanggal_bayar: paid, ...amounts } : {}),
  };
}

/** Told with the first state that comes, and not again. */
function notesOf({ isPaidOn }: Claim): Note[] {
  return isPaidOn ? [{ rule: "klaim-kematian-masih-dibayar", column: "bulan_kejadian", why: "planted" }] : [];
}

/** A claim that nobody filed, for somebody who is covered in the town's first month. */
function spareOf({ months }: Town, nik: string): Facts {
  const [month = ""] = months;
  return {
    ...{ nik, program: "jkk", bulan_kejadian: month, tanggal_lapor: `${month}-16` },
    ...{ tanggal_putus: `${month}-22`, hasil: "dibayar", tanggal_bayar: `${month}-26`, perawatan: "750000" },
    tanggal_status: lastDayOf(month),
  };
}

/** A list of corrections in which every row but the first is wrong. */
function corrections(
  town: Town,
  place: { readonly folder: string; readonly faults: FaultList; readonly nextNumber: () => number },
  { name, stored, spare }: { name: string; stored: Facts; spare: readonly Facts[] },
): TownFile {
  const style = documentedStyle("klaim", { delimiter: ";", lineEnd: "\r\n" });
  const file = openTownFile(town, place, { kind: "klaim", name: `${name}-ralat`, style });
  const [right = {}, ...others] = spare;
  file.add({ facts: right });
  for (const [at, plant] of claimPlants(town).entries()) {
    const facts = plant.needsOriginal ? stored : others[at % Math.max(1, others.length)];
    if (facts) file.add(planted(plant, facts, { town, style, number: place.nextNumber() }));
  }
  place.faults.add(file.name, 0, { rule: "terlalu-banyak-ditolak", column: "", why: "planted" });
  return file;
}
