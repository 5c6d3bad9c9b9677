/**
 * The day up to which dates count as past, an ISO date: today in Asia/Jakarta; for sample data at least the end of 2030, because the
 * sample town runs ahead of the clock and must be the same whenever it is taken in.
 */
export function intakeDay(isSample: boolean, now: Date = new Date()): string {
  const today = now.toLocaleDateString("sv-SE", { timeZone: "Asia/Jakarta" });
  return isSample && today < "2030-12-31" ? "2030-12-31" : today;
}
