import type { Cohort } from "./town-plan.ts";

/** People who are covered in month number `at`: about the rows of its file. */
export function coveredIn(cohorts: readonly Cohort[], at: number): number {
  let covered = 0;
  for (const { enters, courses } of cohorts) {
    if (enters > at) continue;
    for (const { people, ends, returns } of courses) {
      if (ends === undefined || at < ends || (returns !== undefined && at >= returns)) covered += people;
    }
  }
  return covered;
}
