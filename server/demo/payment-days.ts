/** Days of the month on which money goes out; batches change from month to month, as they do in an office. */
export const paymentDays = {
  /** the city's batch of month number `at`: after the 12th in every other month, so that the file's day and month cannot be confused */
  batch: (at: number): number => (at % 2 === 0 ? 8 + (at % 4) : 16 + (at % 3)),
  charity: (at: number): number => paymentDays.batch(at) + 2,
  /** two months at once, in time for the release of the earlier one */
  pair: 9,
  refund: 25,
  /** after the month's release has been made */
  late: 20,
} as const;
