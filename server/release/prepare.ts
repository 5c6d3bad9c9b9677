import type { AggregateSet, Source } from "../../schema/aggregate.ts";
import { dueDate, type ReleaseSchedule } from "../../schema/calendar.ts";
import { cellId } from "../../schema/cell.ts";
import type { Dataset } from "../../schema/dataset.ts";
import { addMonths, monthsBetween } from "../../schema/month.ts";
import type { Profile } from "../../schema/profiles/profile.ts";
import type { Change, Manifest, Observation, Release } from "../../schema/release.ts";
import type { Codelists } from "../codelists.ts";
import { releaseFiles } from "../downloads/release-files.ts";
import { PortalError } from "../errors.ts";
import { compareReleases } from "./compare.ts";
import { byCodePoint, byCoordinates } from "./coordinate-order.ts";
import { canonicalJson, contentDigest, definitionDigests, sha256 } from "./manifest.ts";
import { releaseNote } from "./note.ts";
import { observeCounts, observeShares } from "./observations.ts";
import { refusePeriodWithoutData } from "./period-with-data.ts";
import { plannedCells } from "./plan.ts";
import { qualityOf } from "./quality.ts";
import { holdRevisions } from "./revisions.ts";
import { personMinimum, refuseSmallCounts } from "./small-counts.ts";
import { nextVersion } from "./version.ts";

/** A release ready to be reviewed and published. Nothing in it is confidential. */
export interface PreparedRelease {
  readonly release: Release;
  /** every cell in force in this release, in coordinate order */
  readonly observations: readonly Observation[];
  /** what differs from the release before */
  readonly changes: readonly Change[];
  readonly sources: readonly Source[];
  readonly manifest: Manifest;
  /** the public files, `manifest.json` last */
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
}

/** What a release is made of. Nothing else goes in: no clock, no random number, no locale. */
export interface PrepareInput {
  readonly profile: Profile;
  readonly datasets: readonly Dataset[];
  readonly regions: Codelists["regions"];
  readonly aggregates: AggregateSet;
  /** the current release with every cell in force; its manifest, where it has one, tells which definitions have changed since */
  readonly previous:
    | { readonly release: Release & { readonly manifest?: Manifest }; readonly observations: readonly Observation[] }
    | undefined;
  readonly isSample: boolean;
  /** name and version of the program, for the manifest */
  readonly software: string;
  /** due dates the office has set; other months follow the profile */
  readonly schedule?: ReleaseSchedule | undefined;
  /** the share of refused rows that the first participant list was allowed by the operator's word, 0…1 */
  readonly firstRosterShare?: number | undefined;
  /** the operator's words about this release; required when something is revised that the calendar does not foresee */
  readonly note?: string | undefined;
}

/**
 * Makes a release of true aggregates: the plan's cells, small revisions held, shares of published parts, the comparison with the
 * release before, version, digests and files. Pure: the same input gives the same bytes, whatever its order.
 *
 * Throws PortalError `SMALL_COUNT`, `NOTHING_CHANGED`, `MISSING_NOTE`, `RELEASE_OUT_OF_ORDER`, `PERIOD_WITHOUT_DATA`, or `DATABASE_MARK`
 * when the release before is of the other kind (sample or real).
 */
export function prepareRelease(input: PrepareInput): PreparedRelease {
  const { profile, datasets, previous, aggregates: set } = input;
  if (set.publisher !== profile.publisher) throw new Error("aggregates of another publisher");
  refuseOtherMark(input);
  refusePeriodWithoutData(set, datasets);
  const firstPeriod = earliest(set.firstPeriod, previous?.release.firstPeriod);
  const { observations, changes } = observe(input, firstPeriod);
  const sources = [...set.sources].sort((a, b) => byCodePoint(a.id, b.id));
  const definitions = definitionDigests(datasets);
  const redefined = redefinedDatasets(previous?.release.manifest?.definitions, definitions);
  if (previous && previous.release.period === set.period && changes.length === 0 && redefined.length === 0) {
    const before = previous.release.manifest?.sources;
    if (before === undefined || canonicalJson(before) === canonicalJson(sources)) {
      throw new PortalError("NOTHING_CHANGED", { release: previous.release.id });
    }
  }
  const version = nextVersion({
    publisher: set.publisher,
    period: set.period,
    previous: previous?.release,
    changes,
    redefined,
  });
  const { calendar } = profile;
  const release: Release = {
    ...version,
    publisher: set.publisher,
    period: set.period,
    firstPeriod,
    note: releaseNote({
      given: input.note,
      changes,
      redefined,
      period: set.period,
      previousPeriod: previous?.release.period,
      calendar,
      firstRosterShare: input.firstRosterShare,
    }),
    isSample: input.isSample,
    scheduledFor: dueDate(set.period, calendar, input.schedule),
    nextDue: dueDate(addMonths(set.period, 1), calendar, input.schedule),
    previous: previous?.release.id,
    contentDigest: contentDigest(observations),
  };
  const written = releaseFiles({ datasets, release, observations, sources, regions: input.regions });
  const manifest: Manifest = {
    release,
    files: written.map(({ bytes, ...file }) => ({ ...file, bytes: bytes.byteLength, sha256: sha256(bytes) })),
    sources,
    definitions,
    software: input.software,
  };
  const files = [
    ...written.map(({ name, bytes }) => ({ name, bytes })),
    { name: "manifest.json", bytes: new TextEncoder().encode(canonicalJson(manifest)) },
  ];
  return { release, observations, changes, sources, manifest, files };
}

/** Every cell in force and what changed: planned counts, held where a revision is small, then shares of what is published. */
function observe(
  { profile, datasets, regions, aggregates: set, previous }: PrepareInput,
  firstPeriod: string,
): { observations: Observation[]; changes: Change[] } {
  const before = previous?.observations.map(bare) ?? [];
  const plan = plannedCells({
    datasets,
    regions,
    publisher: set.publisher,
    months: monthsBetween(firstPeriod, set.period),
    aggregates: set.aggregates,
  });
  const { counts, heldMonths } = holdRevisions({
    counts: observeCounts(plan, set.aggregates),
    previous: previous && { period: previous.release.period, observations: before },
    period: set.period,
    calendar: profile.calendar,
    datasets,
    minimumOf: personMinimum(datasets, profile.minimum),
  });
  const planned = [...counts, ...observeShares(plan, counts)].map((cell) => ({
    ...cell,
    quality: qualityOf(cell.period, set.period, profile.calendar),
  }));
  refuseSmallCounts({
    datasets,
    minimum: profile.minimum,
    observations: planned,
    aggregates: set.aggregates,
    implied: set.implied,
    heldMonths,
  });
  const observations = [...planned, ...withdrawn(planned, before)].sort(byCoordinates);
  return { observations, changes: compareReleases(before, observations) };
}

/** The cell and nothing else: what a reader's row carries beside it (when it last changed) must not enter the next release's bytes. */
function bare({ indicator, region, period, dimensions, status, quality, decimal, source }: Observation): Observation {
  return { indicator, region, period, dimensions, status, quality, decimal, source };
}

/** Cells published before that no plan holds any more: they stay in force as WITHDRAWN, for a cell never just disappears. */
function withdrawn(planned: readonly Observation[], before: readonly Observation[]): Observation[] {
  const ids = new Set(planned.map(cellId));
  return before
    .filter((cell) => !ids.has(cellId(cell)))
    .map((cell) => ({ ...cell, status: "WITHDRAWN", decimal: undefined }));
}

function redefinedDatasets(
  before: Readonly<Record<string, string>> | undefined,
  now: Readonly<Record<string, string>>,
): string[] {
  return Object.keys(before ?? {}).filter((id) => now[id] !== undefined && now[id] !== before?.[id]);
}

function refuseOtherMark({ previous, isSample }: PrepareInput): void {
  if (previous === undefined || previous.release.isSample === isSample) return;
  throw new PortalError("DATABASE_MARK", {
    database: "portal",
    marked: previous.release.isSample ? "sample" : "real",
    wanted: isSample ? "sample" : "real",
  });
}

function earliest(a: string, b: string | undefined): string {
  return b !== undefined && b < a ? b : a;
}
