import * as path from "node:path";
import { plainRows } from "../../support/sample-files.ts";

/** What a town's files say, worked out without any code of the portal: months are places in `months`. */
export interface Ledger {
  readonly months: readonly string[];
  readonly people: readonly LedgerPerson[];
}

interface LedgerPerson {
  /** rows of the participant list by date, earliest first */
  readonly homes: readonly { readonly from: string; readonly kecamatan: string }[];
  /** per month the dates on which unrefunded contributions were paid */
  readonly paid: readonly (readonly string[])[];
}

/** The counts that a monthly release lets a reader see or work out, per month of the release. */
export interface Counts {
  readonly [name: string]: number;
}

export function readLedger(files: readonly string[]): Ledger {
  const iuran = files.filter((file) => path.basename(file).startsWith("contoh-iuran-"));
  const months = iuran.map((file) => path.basename(file).slice("contoh-iuran-".length, -".csv".length));
  const people = new Map<string, { homes: { from: string; kecamatan: string }[]; paid: string[][] }>();
  for (const file of files.filter((each) => each.endsWith("contoh-peserta.csv"))) {
    for (const { nik = "", berlaku_mulai: from = "", kelurahan = "" } of plainRows(file)) {
      const person = people.get(nik) ?? { homes: [], paid: months.map(() => []) };
      person.homes.push({ from, kecamatan: kelurahan.slice(0, "35.75.01".length) });
      people.set(nik, person);
    }
  }
  for (const file of iuran) {
    for (const { nik = "", bulan = "", tanggal_bayar = "", tanggal_kembali = "" } of plainRows(file)) {
      if (tanggal_kembali === "") people.get(nik)?.paid[months.indexOf(bulan)]?.push(tanggal_bayar);
    }
  }
  return { months, people: [...people.values()] };
}

/** The release of month number `period`, due on the 15th of the month after: counts of each month up to it. */
export function countsOfRelease({ months, people }: Ledger, period: number): Counts[] {
  const known = `${nextMonth(months[period] ?? "")}-15`;
  const counts: Record<string, number>[] = months
    .slice(0, period + 1)
    .map(() => ({ active: 0, new: 0, ended: 0, again: 0 }));
  const add = (at: number, name: string) => {
    const month = counts[at] as Record<string, number>;
    month[name] = (month[name] ?? 0) + 1;
  };
  for (const { homes, paid } of people) {
    let seen = false;
    let before = false;
    for (let at = 0; at <= period; at++) {
      const active = (paid[at] ?? []).some((date) => date <= known);
      if (active) {
        const last = `${months[at]}-31`;
        add(at, "active");
        add(at, `active ${homes.findLast(({ from }) => from <= last)?.kecamatan}`);
        if (!seen) add(at, "new");
        else if (!before) add(at, "again");
      } else if (before) add(at, "ended");
      seen ||= active;
      before = active;
    }
  }
  return counts;
}

/** The month after `YYYY-MM`. */
function nextMonth(month: string): string {
  const [year = 0, number = 0] = month.split("-").map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, "0")}`;
}
