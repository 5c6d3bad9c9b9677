import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { kotaPasuruan } from "../../schema/profiles/35.75.ts";
import { openPublisher, type PublisherConnection } from "../../server/database/portal-publisher.ts";
import { openRegistry } from "../../server/database/registry-connection.ts";
import { openPublished, type Published } from "../../server/published/published.ts";
import { frameOf } from "../../server/release/observe.ts";
import type { PreparedRelease } from "../../server/release/prepare.ts";
import { type PublishEffects, publishRelease } from "../../server/release/publish.ts";
import { openRecord, type ReleaseRecord } from "../../server/release/record.ts";
import { type FreshDatabases, freshDatabases } from "./database.ts";
import { patientReader } from "./patient-reader.ts";
import {
  calmEffects,
  calmMonth,
  codelists,
  preparedFrom,
  townAggregates,
  townDatasets,
  townInput,
} from "./release-input.ts";

/** What the gate is told of the town: its plan, regions and codes. */
export const townFrame = frameOf({ datasets: townDatasets, codelists, profile: kotaPasuruan });

/** Databases, connections and a files folder of one test's own. */
export interface PublishingPlace {
  readonly databases: FreshDatabases;
  readonly publisher: PublisherConnection;
  readonly record: ReleaseRecord;
  readonly published: Published;
  readonly filesFolder: string;
  publish(prepared: PreparedRelease, changes?: Partial<PublishEffects>): Promise<void>;
  close(): Promise<void>;
}

/** Opens everything a publication needs; the clock stands still at `instant`. */
export async function openPublishing(options: { isSample?: boolean; instant?: string } = {}): Promise<PublishingPlace> {
  const databases = await freshDatabases({ isSample: options.isSample ?? true });
  const publisher = openPublisher(databases.access);
  const registry = openRegistry(databases.access);
  const published = openPublished(patientReader(databases.access));
  const record = openRecord(registry);
  const filesFolder = fs.mkdtempSync(path.join(os.tmpdir(), "terang-releases-"));
  const clock = () => new Date(options.instant ?? "2024-02-15T02:00:00Z");
  return {
    ...{ databases, publisher, record, published, filesFolder },
    publish: (prepared, changes) =>
      publishRelease(prepared, {
        publisher,
        record,
        clock,
        filesFolder,
        frame: townFrame,
        gate: calmEffects.gate,
        ...changes,
      }),
    close: async () => {
      await Promise.all([publisher.close(), registry.close(), published.close()]);
      await databases.drop();
      fs.rmSync(filesFolder, { recursive: true, force: true });
    },
  };
}

/**
 * The release that follows `previous`: the first of January 2024, then versions of the same month in which `entered` persons are new.
 * Every number of a cell of new persons is its own, so that a mixture of two releases shows.
 */
export function townRelease(
  previous: PreparedRelease | undefined,
  entered: number,
  isSample = true,
): Promise<PreparedRelease> {
  const months = [calmMonth({ entered, ended: entered, active: [900 + entered, 800, 700, 600 + entered] })];
  return preparedFrom(townInput(townAggregates(months), previous, { isSample }));
}
