import type { Code } from "../../schema/codelist.ts";
import { addMonths, type Month } from "../../schema/month.ts";
import { type InventedPerson, inventPerson, movedTo, type Quarter } from "./invented-person.ts";
import { seededBetween, seededFraction, seededInteger } from "./seeded.ts";
import type { Cohort, Course } from "./town-plan.ts";

type Cells = readonly (string | number)[];

/** One person's rows in the documented column order; `at` is the month in which money was paid, counted from the first. */
export interface PersonRows {
  readonly peserta: readonly Cells[];
  readonly iuran: readonly { readonly at: number; readonly row: Cells }[];
}

interface Town {
  readonly seed: number;
  readonly months: readonly Month[];
  readonly quarters: readonly Quarter[];
  readonly occupations: ReadonlyMap<string, Code>;
  /** rupiah per person and month */
  readonly tariff: number;
}

const purpose = { place: 31, enrolled: 32, died: 33, moves: 34, moveMonth: 35, moveDay: 36, returned: 37 } as const;
/** Batches are paid on a fixed day; late ones on the 20th, after the month's release has been made. */
const payday = { dbhcht: 10, baznas: 12, refund: 25, late: 20 } as const;

/** The rows of everybody in a cohort, person by person. */
export function* personRows(town: Town, cohort: Cohort): Generator<PersonRows> {
  const place = scatter(town.seed, cohort);
  for (let at = 0; at < cohort.people; at++) {
    const course = courseAt(cohort.courses, place(at));
    const index = cohort.first + at;
    const person = inventPerson(town, index, course.late && town.quarters[course.late.kecamatan]);
    yield {
      peserta: attributes(town, { index, person, course, enters: cohort.enters }),
      iuran: contributions(town, { index, person, course, enters: cohort.enters }),
    };
  }
}

interface Life {
  readonly index: number;
  readonly person: InventedPerson;
  readonly course: Course;
  readonly enters: number;
}

function attributes(town: Town, { index, person, course, enters }: Life): Cells[] {
  const row = (kelurahan: string, from: string, died: string): Cells => [
    person.nik,
    person.name,
    person.born,
    person.sex,
    kelurahan,
    person.occupation,
    from,
    died,
  ];
  const died =
    course.dies && course.ends !== undefined ? date(town, course.ends - 1, between(town, "died", index, 13, 28)) : "";
  const rows = [row(person.kelurahan, date(town, enters, between(town, "enrolled", index, 1, 5)), died)];
  // people paid late stay in the kecamatan that paid them late, so that their group stays a group
  if (course.late === undefined && seededFraction(town.seed, purpose.moves, index) < 0.04) {
    const month = enters + between(town, "moveMonth", index, 2, 18);
    const kelurahan = movedTo(town, index);
    const isAround =
      month < Math.min(town.months.length, course.dies ? (course.ends ?? 0) - 1 : Number.POSITIVE_INFINITY);
    if (isAround && kelurahan !== person.kelurahan) {
      rows.push(row(kelurahan, date(town, month, between(town, "moveDay", index, 1, 28)), died));
    }
  }
  return rows;
}

function contributions(town: Town, { index, person, course, enters }: Life): { at: number; row: Cells }[] {
  const rows: { at: number; row: Cells }[] = [];
  const paidBy = course.late ? "dbhcht" : person.paidBy;
  const add = (month: number, at: number, payer: "dbhcht" | "baznas", day: number, refunded: string) =>
    rows.push({ at, row: [person.nik, town.months[month] ?? "", payer, town.tariff, date(town, at, day), refunded] });
  for (let month = enters; month < town.months.length; month++) {
    if (course.ends !== undefined && month >= course.ends && !(course.returns !== undefined && month >= course.returns))
      continue;
    if (course.late?.month === month) {
      add(month, month + course.late.by, "dbhcht", payday.late, "");
      continue;
    }
    if (paidBy !== "baznas") add(month, month, "dbhcht", payday.dbhcht, "");
    const doubled = paidBy === "both" && (month - enters) % 6 < 3;
    const refunded =
      doubled && seededFraction(town.seed, purpose.returned, index) < 0.1 ? date(town, month, payday.refund) : "";
    if (paidBy === "baznas" || doubled) add(month, month, "baznas", payday.baznas, refunded);
  }
  return rows;
}

function between(town: Town, what: keyof typeof purpose, index: number, least: number, most: number): number {
  return seededBetween(town.seed, purpose[what], index, least, most);
}

function date(town: Town, month: number, day: number): string {
  return `${addMonths(town.months[0] as Month, month)}-${String(day).padStart(2, "0")}`;
}

/** A reordering of a cohort's places: without it, neighbours in the list would all leave in the same month. */
function scatter(seed: number, { people, enters }: Cohort): (at: number) => number {
  const shift = seededInteger(seed, purpose.place, enters) % people;
  let step = Math.floor(people * 0.618) || 1;
  while (commonFactor(step, people) !== 1) step++;
  return (at) => (at * step + shift) % people;
}

function commonFactor(a: number, b: number): number {
  return b === 0 ? a : commonFactor(b, a % b);
}

function courseAt(courses: readonly Course[], place: number): Course {
  let left = place;
  for (const course of courses) {
    left -= course.people;
    if (left < 0) return course;
  }
  throw new RangeError("a cohort's courses hold fewer people than the cohort");
}
