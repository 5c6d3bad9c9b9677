import { sql } from "kysely";
import { dueDate } from "../../schema/calendar.ts";
import { type Month, monthIndex, monthsBetween } from "../../schema/month.ts";
import type { Profile } from "../../schema/profiles/profile.ts";
import type { RegistryConnection } from "../database/registry-connection.ts";
import { readOfficeWords } from "./office-words.ts";

/**
 * The months, oldest first, whose release is due on `today` (ISO date) and for which no contribution has been taken in, counted from the
 * first month that has any. Late is not zero: nothing is known of them.
 */
export async function lateDeliveries(
  registry: RegistryConnection,
  { publisher, calendar }: Pick<Profile, "publisher" | "calendar">,
  today: string,
): Promise<Month[]> {
  const { rows } = await sql<{ month: string }>`
    select distinct to_char(month, 'YYYY-MM') as month from contribution where publisher = ${publisher} order by 1
  `.execute(registry.kysely);
  const paid = rows.map(({ month }) => month);
  const [first] = paid;
  if (first === undefined) return [];
  const { schedule } = await readOfficeWords(registry, { publisher, period: first });
  const last = today.slice(0, 7);
  return monthsBetween(first, monthIndex(first) <= monthIndex(last) ? last : first).filter(
    (month) => !paid.includes(month) && dueDate(month, calendar, schedule) <= today,
  );
}
