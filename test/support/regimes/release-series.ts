import type { Dataset } from "../../../schema/dataset.ts";
import { kotaPasuruan } from "../../../schema/profiles/35.75.ts";
import type { Profile } from "../../../schema/profiles/profile.ts";
import type { Codelists } from "../../../server/codelists.ts";
import type { Decision } from "../../../server/disclosure/control.ts";
import type { PrintedRelease } from "../../../server/disclosure/row-store/row-store.ts";
import type { DisclosureGate } from "../../../server/release/gate.ts";
import type { DisclosureControl } from "../../../server/release/observe.ts";
import { type PreparedRelease, prepareRelease } from "../../../server/release/prepare.ts";
import { withEvents } from "./events/tabulate-events.ts";
import { type EventRates, townEvents } from "./events/town-events.ts";
import type { TownHistory } from "./simulate-town.ts";
import { firstMonth, tabulateHistory } from "./tabulate-history.ts";

/** A town's releases, one a month, as they would be published. */
export interface ReleaseSeries {
  readonly releases: readonly PreparedRelease[];
  readonly printed: readonly PrintedRelease[];
  /** by release: what only the operator knows */
  readonly decisions: readonly (readonly Decision[])[];
}

export interface SeriesInput {
  readonly history: TownHistory;
  readonly datasets: readonly Dataset[];
  readonly codelists: Codelists;
  readonly control: DisclosureControl;
  readonly profile?: Profile | undefined;
  readonly gate?: DisclosureGate | undefined;
  /** the newest month of the first release, counted from 0 */
  readonly firstLast?: number | undefined;
  /** how often what is counted as an event happens; as usual where it is left out */
  readonly rates?: EventRates | undefined;
  readonly onRelease?: ((number: number, seconds: number) => void) | undefined;
}

/** Lets everything pass: for series that are attacked as a whole afterwards. */
export const openGate: DisclosureGate = async () => ({
  ...{ verdict: "PASS", refused: [], isTimeLimit: false },
  certificate: "{}\n",
});

/** Prepares a town's releases one after the other, each knowing the ones before. Throws as `prepareRelease` does. */
export async function releaseSeries(input: SeriesInput): Promise<ReleaseSeries> {
  const { history, datasets, codelists, control, profile = kotaPasuruan, gate = openGate, firstLast = 0 } = input;
  const releases: PreparedRelease[] = [];
  const printed: PrintedRelease[] = [];
  const decisions: (readonly Decision[])[] = [];
  const events = townEvents(history, 1, input.rates);
  for (let last = firstLast; last < history.months; last++) {
    const started = performance.now();
    const people = tabulateHistory(history, { last, datasets, publisher: profile.publisher });
    const aggregates = withEvents(people, { history, events, last, firstMonth, profile }, { datasets, codelists });
    const previous = releases.at(-1);
    const { prepared, confidential } = await prepareRelease(
      {
        ...{ profile, datasets, codelists, aggregates, history: printed, isSample: true, software: "terang" },
        note: releases.length === 0 ? undefined : "Pembayaran yang datang terlambat",
        previous: previous && {
          release: { ...previous.release, manifest: previous.manifest },
          observations: previous.observations,
        },
      },
      { control, gate },
    );
    releases.push(prepared);
    decisions.push(confidential.decisions);
    const { number, period } = prepared.release;
    printed.push({ number, period, changed: prepared.changes.map(({ after }) => after) });
    input.onRelease?.(number, (performance.now() - started) / 1000);
  }
  return { releases, printed, decisions };
}
