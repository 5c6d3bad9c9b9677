import { cellId } from "../../schema/cell.ts";
import { datasets } from "../../schema/datasets/index.ts";
import { addMonths } from "../../schema/month.ts";
import type { Manifest, Observation, Release } from "../../schema/release.ts";
import { openPublisher } from "../../server/database/portal-publisher.ts";
import { releaseFiles } from "../../server/downloads/release-files.ts";
import { openPublished, type Published } from "../../server/published/published.ts";
import { compareReleases } from "../../server/release/compare.ts";
import { byCoordinates } from "../../server/release/coordinate-order.ts";
import { insertRelease } from "../../server/release/insert-release.ts";
import { canonicalJson, contentDigest, definitionDigests, sha256 } from "../../server/release/manifest.ts";
import type { PreparedRelease } from "../../server/release/prepare.ts";
import { freshDatabases } from "./database.ts";
import { patientReader } from "./patient-reader.ts";
import { codelists, townSources } from "./release-input.ts";

/** A public database of one test's own that takes hand-made releases. */
export interface HandMadePortal {
  readonly published: Published;
  /** statements sent by readers since the last call */
  statements(): number;
  publish(release: PreparedRelease): Promise<void>;
  close(): Promise<void>;
}

export async function openHandMadePortal(options: { isSample?: boolean } = {}): Promise<HandMadePortal> {
  const databases = await freshDatabases({ isSample: options.isSample ?? true });
  const publisher = openPublisher(databases.access);
  let sent = 0;
  const published = openPublished(patientReader(databases.access), () => {
    sent++;
  });
  return {
    published,
    statements: () => {
      const counted = sent;
      sent = 0;
      return counted;
    },
    publish: async (release) => {
      const at = new Date(`${release.release.scheduledFor}T02:00:00Z`);
      await publisher.kysely.transaction().execute((transaction) => insertRelease(transaction, release, at));
    },
    close: async () => {
      await Promise.all([publisher.close(), published.close()]);
      await databases.drop();
    },
  };
}

/** Of which month a hand-made release is, what came before it, and what office files brought besides cells. */
export interface HandMadeChoice extends Pick<Manifest, "codes" | "statements"> {
  readonly period: string;
  readonly firstPeriod?: string;
  readonly previous?: PreparedRelease;
  readonly isSample?: boolean;
}

/**
 * A release of exactly these cells, as a release run would hand it to `publish`: for tests of what readers see, where hiding and
 * holding are given and not found. No rule has judged it.
 */
export function handMadeRelease(
  cells: readonly Observation[],
  { period, firstPeriod = "2024-01", previous, isSample = true, codes, statements }: HandMadeChoice,
): PreparedRelease {
  const observations = [...new Map(cells.map((cell) => [cellId(cell), cell])).values()].sort(byCoordinates);
  const changes = compareReleases(previous?.observations ?? [], observations);
  const release: Release = {
    ...{ id: `35.75/${period}/1.0.0`, publisher: "35.75", number: (previous?.release.number ?? 0) + 1, period },
    ...{ firstPeriod, version: "1.0.0", kind: previous ? "MINOR" : "MAJOR", note: undefined, isSample },
    ...{ scheduledFor: `${addMonths(period, 1)}-15`, nextDue: `${addMonths(period, 2)}-15` },
    ...{ previous: previous?.release.id, contentDigest: contentDigest(observations) },
  };
  const brought = { ...(codes && { codes }), ...(statements && { statements }) };
  const input = { datasets, release, observations, sources: townSources, regions: codelists.regions, codelists };
  // nobody has judged it, so its certificate says nothing
  const certificate = { name: "certificate.json", dataset: undefined, format: "json" as const, rows: 0 };
  const written = [
    ...releaseFiles({ ...input, ...brought }),
    { ...certificate, bytes: new TextEncoder().encode("{}\n") },
  ];
  const manifest: Manifest = {
    ...{ release, sources: townSources, definitions: definitionDigests(datasets), software: "terang 0.1.0" },
    ...brought,
    files: written.map(({ bytes, ...file }) => ({ ...file, bytes: bytes.byteLength, sha256: sha256(bytes) })),
  };
  const text = new TextEncoder().encode(canonicalJson(manifest));
  const files = [...written.map(({ name, bytes }) => ({ name, bytes })), { name: "manifest.json", bytes: text }];
  return { release, observations, changes, sources: townSources, manifest, files };
}
