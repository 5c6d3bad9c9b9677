import { dueDate } from "../../schema/calendar.ts";
import { datasets } from "../../schema/datasets/index.ts";
import type { Month } from "../../schema/month.ts";
import { portalFolders } from "../portal-folders.ts";
import { readOfficeWords } from "../registry/office-words.ts";
import { tabulate } from "../registry/tabulate.ts";
import { operatorNote } from "../release/note.ts";
import { frameOf } from "../release/observe.ts";
import { openPublishing } from "../release/open-publishing.ts";
import { type PreparedRelease, type PrepareInput, prepareRelease, type ReleaseRun } from "../release/prepare.ts";
import { printedReleases } from "../release/printed-releases.ts";
import { publishRelease } from "../release/publish.ts";
import { openRecord, recordPrepared } from "../release/record.ts";
import type { CommandContext } from "./context.ts";
import { type DisclosureEffects, disclosureEffects } from "./disclosure-effects.ts";
import type { OpenPortal } from "./open-portal.ts";
import { registryOf } from "./registry-of.ts";

/** 09:00 in western Indonesia on an ISO date: when a sample release is published, whatever the clock says. */
export function publicationMoment(date: string): Date {
  return new Date(`${date}T09:00:00+07:00`);
}

/** The current release with every cell in force, as `prepareRelease` wants it. */
export async function currentState({ published, profile }: OpenPortal): Promise<PrepareInput["previous"]> {
  const release = await published.currentRelease(profile.publisher);
  return release && { release, observations: await published.observationsInForce(release) };
}

/** A prepared release with the seconds that disclosure control and the attack on it took. */
export interface TimedRun extends ReleaseRun {
  readonly seconds: { readonly control: number; readonly gate: number };
}

/** Prepares and publishes releases one after another. */
export interface ReleaseLine {
  /** The ISO date on which the release of `period` is due, by the office's own calendar where it has named one. */
  dueDate(period: Month): Promise<string>;
  prepare(request: {
    readonly period: Month;
    readonly known: string;
    readonly previous: PrepareInput["previous"];
    readonly note?: string | undefined;
  }): Promise<TimedRun>;
  /** notes the draft in the private record, with what it hides and why: only this draft of the release can then be published */
  recordDraft(run: ReleaseRun): Promise<void>;
  publish(prepared: PreparedRelease): Promise<void>;
}

/** Opens what releases are made with: the registry to count in, the portal to publish into. */
export function openReleaseLine(context: CommandContext, portal: OpenPortal): ReleaseLine {
  const { settings, closing } = context;
  const { codelists, profile, software } = portal;
  const registry = registryOf(context, portal);
  const publisher = openPublishing(portal.databases.access);
  closing.add(() => publisher.close());
  const record = openRecord(registry);
  // the solver takes a while to load: once for all releases of the line
  let opened: Promise<DisclosureEffects> | undefined;
  const disclosure = (): Promise<DisclosureEffects> => {
    opened ??= disclosureEffects(record, software);
    return opened;
  };
  const words = (period: Month) => readOfficeWords(registry, { publisher: profile.publisher, period });
  return {
    async dueDate(period) {
      return dueDate(period, profile.calendar, (await words(period)).schedule);
    },
    async prepare({ period, known, previous, note }) {
      const { schedule, notes, firstRosterShare } = await words(period);
      const aggregates = await tabulate({ registry, codelists, profile }, { period, known });
      const history = await printedReleases(publisher.kysely, { publisher: profile.publisher });
      const input = {
        ...{ profile, datasets, codelists, aggregates, previous, history, software, schedule, firstRosterShare },
        note: note ?? operatorNote(notes),
        isSample: settings.isSample,
      };
      const { control, gate, seconds } = await disclosure();
      const before = seconds();
      const run = await prepareRelease(input, { control, gate });
      const after = seconds();
      return { ...run, seconds: { control: after.control - before.control, gate: after.gate - before.gate } };
    },
    recordDraft: ({ prepared, confidential }) => recordPrepared(record, prepared, confidential.decisions),
    publish: async (prepared) =>
      publishRelease(prepared, {
        ...{ publisher, record },
        clock: () => (settings.isSample ? publicationMoment(prepared.release.scheduledFor) : new Date()),
        filesFolder: portalFolders(settings).files,
        frame: frameOf({ datasets, codelists, profile }),
        gate: (await disclosure()).gate,
      }),
  };
}
