import { isMonth, type Month } from "../../schema/month.ts";

/** Which contributions count: this publisher's, of months up to `lastMonth`, as they were known on `known`. */
export interface KnownUntil {
  readonly publisher: string;
  /** first day of the newest month, ISO date */
  readonly lastMonth: string;
  /** ISO date: later payments are not seen yet, later refunds are not either */
  readonly known: string;
}

/** The scope of a tabulation. Throws a RangeError when `period` is not a month or `known` not an ISO date. */
export function knownUntil(publisher: string, request: { readonly period: Month; readonly known: string }): KnownUntil {
  if (!isMonth(request.period)) throw new RangeError("not a month of the form YYYY-MM");
  if (!/^\d{4}-\d{2}-\d{2}$/.test(request.known)) throw new RangeError("not a date of the form YYYY-MM-DD");
  return { publisher, lastMonth: `${request.period}-01`, known: request.known };
}
