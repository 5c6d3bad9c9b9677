const day = new Intl.DateTimeFormat("en-CA", {
  ...{ year: "numeric", month: "2-digit", day: "2-digit" },
  timeZone: "Asia/Jakarta",
});

/** The ISO date of an instant in Jakarta time, in which all dates of the calendar stand. */
export function jakartaDay(instant: string): string {
  return day.format(new Date(instant));
}
