import { type ChangingRelease, causeOf } from "../../schema/change-cause.ts";
import type { ListedRelease } from "./listed-changes.ts";
import { saysOtherwise } from "./release-changes.ts";

/**
 * Whether the release corrects: something published before was withdrawn, or says otherwise for a reason that the calendar does not
 * foresee. Late data of provisional months, sums of a running year and the closing of a year are updates, no corrections.
 */
export function isCorrection({ release, changes }: ListedRelease, calendar: ChangingRelease["calendar"]): boolean {
  const changing = { period: release.period.id, previousPeriod: release.previous?.period.id, calendar };
  return changes.some((change) => {
    if (change.reason === "WITHDRAWN") return true;
    if (change.reason !== "REVISED" || !saysOtherwise(change)) return false;
    return causeOf({ period: change.after.period, before: change.before }, changing) === "unexplained";
  });
}
