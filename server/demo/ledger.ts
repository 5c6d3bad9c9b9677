import { type Month, monthsBetween } from "../../schema/month.ts";
import type { TownRow } from "./town.ts";

/** People whose contribution for one month was paid, or given back, on one day. */
export interface LedgerEntry {
  /** ISO date */
  readonly day: string;
  readonly month: Month;
  /** below zero: their contribution was given back */
  readonly people: number;
}

/**
 * What each payer paid, for whom nobody asks: how many people, for which month, on which day. The city's payments are made from it, so
 * that money and people agree. One number is kept per payer, month and day, however large the town.
 */
export interface Ledger {
  /** a contribution of the town */
  add(row: TownRow): void;
  /** by day, then by month; what was paid stands before what was given back */
  of(payer: string): readonly LedgerEntry[];
}

export function openLedger(): Ledger {
  const entries = new Map<string, Map<string, LedgerEntry>>();
  const count = (payer: string, day: string, month: Month, step: 1 | -1) => {
    const own = entries.get(payer) ?? new Map<string, LedgerEntry>();
    entries.set(payer, own);
    const key = `${day} ${month} ${step > 0 ? "paid" : "returned"}`;
    own.set(key, { day, month, people: (own.get(key)?.people ?? 0) + step });
  };
  return {
    add({ facts }) {
      const { bulan = "", sampai_bulan: until = bulan, pembayar = "", tanggal_bayar = "", tanggal_kembali } = facts;
      for (const month of monthsBetween(bulan, until)) {
        count(pembayar, tanggal_bayar, month, 1);
        if (tanggal_kembali) count(pembayar, tanggal_kembali, month, -1);
      }
    },
    of(payer) {
      const own = [...(entries.get(payer) ?? [])];
      return own.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
    },
  };
}
