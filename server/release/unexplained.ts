import type { ReconciledLine } from "../../schema/oversight.ts";
import { PortalError } from "../errors.ts";

/** Lines named in one message; the rest is counted. */
const namedAtMost = 12;

/**
 * Refuses a release whose recorded contributions differ from the expected ones, by a single rupiah or more, on any line and month for which
 * the office has said nothing (tolerance 0). Throws `DIFFERENCE_UNEXPLAINED`, which names line, months and rupiah: payments are public.
 */
export function refuseUnexplained(lines: readonly ReconciledLine[]): void {
  const open = lines.filter(({ difference, explanation }) => difference !== 0 && explanation === undefined);
  if (open.length === 0) return;
  const named = open.slice(0, namedAtMost).map(lineWords).join("; ");
  throw new PortalError("DIFFERENCE_UNEXPLAINED", {
    count: open.length,
    lines: open.length > namedAtMost ? `${named}; …` : named,
    payer: open[0]?.payer ?? "",
    month: open[0]?.firstMonth ?? "",
  });
}

/** `dbhcht 2024-04: +Rp1` or `dbhcht 2024-04..2024-06: −Rp16.800`. */
function lineWords({ payer, firstMonth, lastMonth, difference }: ReconciledLine): string {
  const months = firstMonth === lastMonth ? firstMonth : `${firstMonth}..${lastMonth}`;
  const rupiah = new Intl.NumberFormat("id-ID").format(Math.abs(difference));
  return `${payer} ${months}: ${difference > 0 ? "+" : "−"}Rp${rupiah}`;
}
