import type { AggregateSet, Source } from "../../schema/aggregate.ts";
import { dueDate, type ReleaseSchedule } from "../../schema/calendar.ts";
import type { Dataset } from "../../schema/dataset.ts";
import { addMonths } from "../../schema/month.ts";
import type { Profile } from "../../schema/profiles/profile.ts";
import type { Change, Manifest, Observation, Release } from "../../schema/release.ts";
import type { Codelists } from "../codelists.ts";
import type { Decision } from "../disclosure/control.ts";
import type { PrintedRelease } from "../disclosure/row-store/row-store.ts";
import { type PackageInput, releasePackage } from "../downloads/release-package.ts";
import type { WrittenFile } from "../downloads/written-file.ts";
import { PortalError } from "../errors.ts";
import { writeWorkbook } from "../workbook/workbook.ts";
import { compareReleases } from "./compare.ts";
import { byCodePoint } from "./coordinate-order.ts";
import { type DisclosureGate, judgedBy, refuseDisclosing } from "./gate.ts";
import { canonicalJson, contentDigest, definitionDigests, sha256 } from "./manifest.ts";
import { releaseNote } from "./note.ts";
import { bare, type DisclosureControl, frameOf, observe } from "./observe.ts";
import { refusePeriodWithoutData } from "./period-with-data.ts";
import { printedBy } from "./printed-releases.ts";
import { releaseCodes } from "./release-codes.ts";
import { refuseUnexplained } from "./unexplained.ts";
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
  readonly codelists: Codelists;
  readonly aggregates: AggregateSet;
  /** the current release with every cell in force; its manifest, where it has one, tells which definitions have changed since */
  readonly previous:
    | { readonly release: Release & { readonly manifest?: Manifest }; readonly observations: readonly Observation[] }
    | undefined;
  /** what every release so far printed, oldest first */
  readonly history: readonly PrintedRelease[];
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

/** What preparing asks of others: who finds what has to be hidden, who attacks the result, and who writes the files of what is left. */
export interface PrepareEffects {
  readonly control: DisclosureControl;
  readonly gate: DisclosureGate;
  /** left out, every format is written */
  readonly pack?: (release: Omit<PackageInput, "writeWorkbook">) => Promise<readonly WrittenFile[]>;
}

/** A release, and what is known about its making to the operator alone. */
export interface ReleaseRun {
  readonly prepared: PreparedRelease;
  readonly confidential: {
    readonly decisions: readonly Decision[];
  };
}

/**
 * Makes a release of true aggregates: the plan's cells, small revisions held, what would point at people hidden, shares of published
 * parts, the comparison with the release before, version, digests, the attack on everything published so far together with it, and
 * files. The same input gives the same bytes, whatever its order.
 *
 * Throws PortalError `DIFFERENCE_UNEXPLAINED` when money and people differ and the office has said nothing, `RELEASE_DISCLOSES` or `PLAN_TOO_LARGE` when something hidden can be narrowed or the attack did not end,
 * `NOTHING_CHANGED`, `MISSING_NOTE`, `RELEASE_OUT_OF_ORDER`, `PERIOD_WITHOUT_DATA`, or `DATABASE_MARK` when the release before is of the
 * other kind (sample or real).
 */
export async function prepareRelease(input: PrepareInput, effects: PrepareEffects): Promise<ReleaseRun> {
  const { profile, datasets, previous, aggregates: set } = input;
  if (set.publisher !== profile.publisher) throw new Error("aggregates of another publisher");
  refuseOtherMark(input);
  refusePeriodWithoutData(set, datasets);
  refuseUnexplained(set.reconciliation ?? []);
  const firstPeriod = earliest(set.firstPeriod, previous?.release.firstPeriod);
  const { observations, decisions, unprotected } = observe(input, firstPeriod, effects.control);
  const changes = compareReleases(previous?.observations.map(bare) ?? [], observations);
  const identity = identify(input, { firstPeriod, observations, changes });
  const { release, sources, definitions, codes, statements } = identity;
  const frame = frameOf(input);
  refuseDisclosing({ release, frame }, unprotected);
  const certificate = await judgedBy(effects.gate, {
    frame,
    release,
    releases: [...input.history, printedBy({ release, changes })],
    primary: new Set(decisions.filter(({ isPrimary }) => isPrimary).map(({ cell }) => cell)),
  });
  const { codelists } = input;
  const pack = effects.pack ?? ((whole) => releasePackage({ ...whole, writeWorkbook }));
  const written = await pack({
    ...{ profile, datasets, release, observations, sources, codes, statements },
    ...{ regions: codelists.regions, codelists, certificate },
  });
  const manifest: Manifest = {
    release,
    files: written.map(({ bytes, ...file }) => ({ ...file, bytes: bytes.byteLength, sha256: sha256(bytes) })),
    sources,
    definitions,
    codes,
    statements,
    software: input.software,
  };
  const files = [
    ...written.map(({ name, bytes }) => ({ name, bytes })),
    { name: "manifest.json", bytes: new TextEncoder().encode(canonicalJson(manifest)) },
  ];
  return {
    prepared: { release, observations, changes, sources, manifest, files },
    confidential: { decisions },
  };
}

/** The release's number, note, dates and digests. Throws where it would not be a new release. */
function identify(
  input: PrepareInput,
  { firstPeriod, observations, changes }: Pick<PreparedRelease, "observations" | "changes"> & { firstPeriod: string },
): {
  readonly release: Release;
  readonly sources: readonly Source[];
  readonly definitions: Record<string, string>;
  readonly codes: NonNullable<Manifest["codes"]>;
  readonly statements: NonNullable<Manifest["statements"]>;
} {
  const { profile, datasets, previous, aggregates: set } = input;
  const sources = [...set.sources].sort((a, b) => byCodePoint(a.id, b.id));
  const definitions = definitionDigests(datasets);
  const redefined = redefinedDatasets(previous?.release.manifest?.definitions, definitions);
  const codes = releaseCodes(previous?.release.manifest?.codes, set.codes);
  const statements = [...(set.statements ?? [])].sort((a, b) => byCodePoint(a.id, b.id));
  if (previous && previous.release.period === set.period && changes.length === 0 && redefined.length === 0) {
    const before = previous.release.manifest;
    const words = { sources: before?.sources, codes: before?.codes ?? {}, statements: before?.statements ?? [] };
    if (before === undefined || canonicalJson(words) === canonicalJson({ sources, codes, statements })) {
      throw new PortalError("NOTHING_CHANGED", { release: previous.release.id });
    }
  }
  const numbered = nextVersion({
    ...{ publisher: set.publisher, period: set.period },
    ...{ previous: previous?.release, changes, redefined },
  });
  const { calendar } = profile;
  const release: Release = {
    ...numbered,
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
  return { release, sources, definitions, codes, statements };
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
