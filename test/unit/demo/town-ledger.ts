import type { Facts } from "../../../server/demo/town.ts";
import { type TownSize, townPeople } from "../../support/sample-files.ts";

/** What befalls a town's people, worked out without any code of the portal: months are places in `months`. */
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

/** The ledger of a sample town. */
export function ledgerOf(size: TownSize): Ledger {
  const months = monthsFrom("2024-01", size.months ?? 24);
  const people = [...townPeople(size)].map(({ peserta, iuran }) => ({
    homes: homesOf(peserta.map(({ facts }) => facts)),
    paid: paidOf(
      iuran.map(({ facts }) => facts),
      months,
    ),
  }));
  return { months, people };
}

function homesOf(rows: readonly Facts[]): LedgerPerson["homes"] {
  // a death is told in a row of the same date
  const byDate = new Map(rows.map(({ berlaku_mulai = "", kelurahan = "" }) => [berlaku_mulai, kelurahan]));
  return [...byDate].map(([from, kelurahan]) => ({ from, kecamatan: kelurahan.slice(0, "35.75.01".length) }));
}

function paidOf(rows: readonly Facts[], months: readonly string[]): string[][] {
  const paid: string[][] = months.map(() => []);
  for (const { bulan = "", sampai_bulan = bulan, tanggal_bayar = "", tanggal_kembali = "" } of rows) {
    if (tanggal_kembali !== "") continue;
    // who is paid ahead may be paid beyond the town's last month
    for (const [at, month] of months.entries()) {
      if (bulan <= month && month <= sampai_bulan) paid[at]?.push(tanggal_bayar);
    }
  }
  return paid;
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

function monthsFrom(first: string, count: number): string[] {
  const months = [first];
  while (months.length < count) months.push(nextMonth(months.at(-1) ?? ""));
  return months;
}

/** The month after `YYYY-MM`. */
function nextMonth(month: string): string {
  const [year = 0, number = 0] = month.split("-").map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, "0")}`;
}
