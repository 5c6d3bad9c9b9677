import { addMonths, type Month, monthsBetween } from "../../schema/month.ts";
import { divide } from "./divide.ts";
import { seededBetween } from "./seeded.ts";

/** What befalls the `people` persons of one slice of a cohort. Months are counted from the town's first month, 0. */
export interface Course {
  readonly people: number;
  /** first month without cover; undefined = covered to the end */
  readonly ends: number | undefined;
  /** first month with cover again */
  readonly returns: number | undefined;
  readonly dies: boolean;
  /** one month that is paid `by` months late, by people of one kecamatan (an index into the town's list) */
  readonly late: { readonly month: number; readonly by: number; readonly kecamatan: number } | undefined;
}

/** The people who enter in one month, divided into courses; they hold the numbers `first` … `first + people − 1`. */
export interface Cohort {
  readonly first: number;
  readonly people: number;
  readonly enters: number;
  readonly courses: readonly Course[];
}

export const firstMonth: Month = "2024-01";
/** Rates below are people per month in a town of this size. */
const usualPeople = 9000;
/** One more than k = 5: no planned group of people is small enough to be hidden in a release. */
const smallestGroup = 6;
const purpose = { newcomers: 1, leavers: 2, breaks: 3, breakLength: 4, deaths: 5 } as const;

/**
 * Plans a town of `people` persons over `months` months: who enters, leaves, comes back, dies or is paid late, in whole numbers.
 *
 * 2024 is a busy year (150–450 newcomers in a month per 9,000 people, leavers, breaks); from 2025 on it is calm (two batches of
 * newcomers a year, some 20 leavers a month). In every month each of new, ended and re-entered is 0 or at least 6, and late
 * payments come in groups of at least 6 within one kecamatan: so a monthly release of the town never holds a count of 1…4, and
 * neither does the difference between two of its releases.
 */
export function planTown(town: { people: number; months: number; seed: number; kecamatan: number }): Cohort[] {
  const months = monthsBetween(firstMonth, addMonths(firstMonth, town.months - 1));
  const entering = newcomers(months, town);
  const cohorts = openCohorts(entering);
  const rate = (name: keyof typeof purpose, busy: [number, number], calm: [number, number]) =>
    inGroups(
      months.map((month, at) =>
        at === 0 ? 0 : seededBetween(town.seed, purpose[name], at, ...(isBusy(month) ? busy : calm)),
      ),
      town.people,
      smallestGroup,
    );
  takeLatePayers(cohorts[0], town);
  const ending = rate("leavers", [65, 105], [13, 15]);
  const breaking = rate("breaks", [20, 45], [6, 6]);
  const dying = inGroups(
    months.map((_, at) => (at === 0 ? 0 : seededBetween(town.seed, purpose.deaths, at, 2, 4))),
    town.people,
    1,
  );
  for (const at of months.keys()) {
    const returns = at + seededBetween(town.seed, purpose.breakLength, at, 2, 4);
    const ended = ending[at] ?? 0;
    const dead = Math.min(ended, dying[at] ?? 0);
    const leave = { ends: at, returns: undefined, dies: false, late: undefined };
    takeFromAll(cohorts, dead, { ...leave, dies: true });
    takeFromAll(cohorts, ended - dead, leave);
    takeFromAll(cohorts, breaking[at] ?? 0, { ...leave, returns: returns < town.months ? returns : undefined });
  }
  return cohorts.map(closeCohort);
}

function isBusy(month: Month): boolean {
  return month < "2025-01";
}

/** People who enter per month; all who are not planned for a later month enter in the first. */
function newcomers(months: readonly Month[], town: { people: number; seed: number }): number[] {
  const isBatch = (month: Month) => !isBusy(month) && (month.endsWith("-03") || month.endsWith("-09"));
  // more years of calm do not make a bigger town: its two thousand newcomers are divided over all batches
  const batch = Math.min(1000, Math.floor(2000 / Math.max(1, months.filter(isBatch).length)));
  const rates = months.map((month, at) => {
    if (at === 0) return 0;
    if (isBusy(month)) return seededBetween(town.seed, purpose.newcomers, at, 150, 450);
    return isBatch(month) ? batch : 0;
  });
  const later = inGroups(rates, town.people, smallestGroup);
  return [town.people - later.reduce((sum, count) => sum + count, 0), ...later.slice(1)];
}

/** Scales rates to the town and rounds down; what is too few for a group waits for the next month. */
function inGroups(rates: readonly number[], people: number, smallest: number): number[] {
  let waiting = 0;
  return rates.map((rate) => {
    waiting += (rate * people) / usualPeople;
    const count = Math.floor(waiting);
    if (rate === 0 || count < smallest) return 0;
    waiting -= count;
    return count;
  });
}

interface OpenCohort extends Omit<Cohort, "courses"> {
  readonly courses: Course[];
  /** people without a course yet: covered from entry to the end */
  staying: number;
}

function openCohorts(entering: readonly number[]): OpenCohort[] {
  let first = 0;
  return entering.flatMap((people, enters) => {
    if (people === 0) return [];
    first += people;
    return [{ first: first - people, people, enters, courses: [], staying: people }];
  });
}

/** Every fourth month one kecamatan's office pays for some of its people a month late, then two months late, in turn. */
function takeLatePayers(
  cohort: OpenCohort | undefined,
  town: { people: number; months: number; kecamatan: number },
): void {
  const people = Math.max(smallestGroup, Math.floor((40 * town.people) / usualPeople));
  for (let month = 3, turn = 0; cohort && month + 2 < town.months; month += 4, turn++) {
    const late = { month, by: 1 + (turn % 2), kecamatan: turn % town.kecamatan };
    cohort.courses.push({ people, ends: undefined, returns: undefined, dies: false, late });
    cohort.staying -= people;
  }
}

/** Gives `course` to `people` persons who are covered in the month before it ends, from every cohort by its size. */
function takeFromAll(cohorts: readonly OpenCohort[], people: number, course: Omit<Course, "people">): void {
  const open = cohorts.filter(({ enters }) => course.ends !== undefined && enters < course.ends);
  const parts = divide(
    people,
    open.map(({ staying }) => staying),
  );
  for (const [at, cohort] of open.entries()) {
    const part = parts[at] ?? 0;
    if (part === 0) continue;
    cohort.courses.push({ ...course, people: part });
    cohort.staying -= part;
  }
}

function closeCohort({ staying, ...cohort }: OpenCohort): Cohort {
  const stay: Course = { people: staying, ends: undefined, returns: undefined, dies: false, late: undefined };
  return { ...cohort, courses: [...cohort.courses, stay] };
}
