import type { Confidential, Figure } from "../../../../schema/aggregate.ts";
import { addMonths, type Month, monthIndex } from "../../../../schema/month.ts";
import type { Profile } from "../../../../schema/profiles/profile.ts";
import type { TownHistory } from "../simulate-town.ts";
import type { TownEvents } from "./town-events.ts";

/** What the figures of a town are counted from, as known in the month `last`. */
export interface TownYears {
  readonly history: TownHistory;
  readonly events: TownEvents;
  /** counted from 0 */
  readonly last: number;
  readonly firstMonth: Month;
  readonly profile: Profile;
}

/** A cell of the whole city unless a region is given. */
export function figureAt(
  { profile }: TownYears,
  [indicator, period]: readonly [indicator: string, period: string],
  value: number,
  more: Partial<Pick<Figure, "region" | "dimensions" | "source">> = {},
): Confidential<Figure> {
  const place = { indicator, region: profile.publisher, period, dimensions: {}, source: "iuran", ...more };
  return { ...place, status: "PUBLISHED", decimal: String(value) } as Confidential<Figure>;
}

/** The calendar years whose December is covered, each with its first month counted from 0. */
export function completeYears({ firstMonth, last }: TownYears): { readonly id: string; readonly from: number }[] {
  const years = Math.floor((last + 1) / 12);
  return Array.from({ length: years }, (_, at) => ({ id: addMonths(firstMonth, 12 * at).slice(0, 4), from: 12 * at }));
}

/** The month so many months after the town's first. */
export function monthAt({ firstMonth }: TownYears, at: number): Month {
  return addMonths(firstMonth, at);
}

/** How many months after the town's first. */
export function placeOfMonth({ firstMonth }: TownYears, month: Month): number {
  return monthIndex(month) - monthIndex(firstMonth);
}

/** Whether a person's month is paid, as far as is known in the town's last month. */
export function isPaidIn({ last }: Pick<TownYears, "last">, known: Uint8Array, month: number): boolean {
  const paid = known[month] ?? 0;
  return paid > 0 && paid <= last + 1;
}
