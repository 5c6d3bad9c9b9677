import type { Dataset } from "../../schema/dataset.ts";
import type { Profile } from "../../schema/profiles/profile.ts";

/** Returns k for an indicator that counts persons or their events, by the rule its dataset names; undefined for all others. */
export function personMinimum(
  datasets: readonly Dataset[],
  minimum: Profile["minimum"],
): (indicator: string) => number | undefined {
  const known = new Map<string, number>();
  for (const dataset of datasets) {
    for (const [indicator, measure] of Object.entries(dataset.measures)) {
      if (measure.kind !== "person-count" && measure.kind !== "event-count") continue;
      if (dataset.disclosure === undefined) throw new Error(`dataset ${dataset.id} counts persons without a rule`);
      known.set(indicator, minimum[dataset.disclosure.minimum]);
    }
  }
  return (indicator) => known.get(indicator);
}
