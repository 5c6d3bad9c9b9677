import { kotaPasuruan } from "../../schema/profiles/35.75.ts";
import { createExecutor, type Execute } from "../../server/graphql/execute.ts";
import { openPublished, type Published } from "../../server/published/published.ts";
import type { PreparedRelease } from "../../server/release/prepare.ts";
import { patientReader } from "./patient-reader.ts";
import { openPublishing, type PublishingPlace } from "./publishing.ts";
import { calmMonth, codelists, preparedFrom, type TownMonth, townAggregates, townInput } from "./release-input.ts";

export const siteUrl = "https://portal.example";

/** A portal with releases of an invented town, and its API in this process. */
export interface ApiPortal {
  readonly place: PublishingPlace;
  readonly published: Published;
  readonly execute: Execute;
  /** statements sent by the API since the last call */
  statements(): number;
  /** publishes the town's first `months` months as they stand in `town`, and gives the release */
  publish(months: number): Promise<PreparedRelease>;
  readonly town: TownMonth[];
  close(): Promise<void>;
}

export async function openApiPortal(): Promise<ApiPortal> {
  const place = await openPublishing();
  let sent = 0;
  const published = openPublished(patientReader(place.databases.access), () => {
    sent++;
  });
  const execute = createExecutor({ published, codelists, profile: kotaPasuruan, siteUrl });
  const town = Array.from({ length: 12 }, (_, month) =>
    calmMonth({ entered: 200 + month * 10, active: [900 + month * 10, 800, 700, 600] }),
  );
  let previous: PreparedRelease | undefined;
  return {
    ...{ place, published, execute, town },
    statements: () => {
      const counted = sent;
      sent = 0;
      return counted;
    },
    publish: async (months) => {
      const prepared = await preparedFrom(townInput(townAggregates(town.slice(0, months)), previous));
      const clock = () => new Date(`${prepared.release.scheduledFor}T02:00:00Z`);
      await place.publish(prepared, { clock });
      previous = prepared;
      return prepared;
    },
    close: async () => {
      await published.close();
      await place.close();
    },
  };
}
