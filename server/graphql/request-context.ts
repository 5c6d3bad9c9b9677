import type { Source } from "../../schema/aggregate.ts";
import { type CellKey, cellId } from "../../schema/cell.ts";
import type { Region } from "../../schema/codelist.ts";
import type { Profile } from "../../schema/profiles/profile.ts";
import type { Codelists } from "../codelists.ts";
import { PortalError } from "../errors.ts";
import type { Published } from "../published/published.ts";
import type { PublishedObservation } from "../published/published-cells.ts";
import type { PublishedChange } from "../published/published-changes.ts";
import { type AskedHistory, type CellVersion, historyText } from "../published/published-history.ts";
import type { PublishedRelease } from "../published/published-release.ts";
import { inBatches } from "./batch.ts";
import { regionsOf } from "./find-region.ts";

/** What the API answers from; the same for every request. */
export interface Portal {
  readonly published: Published;
  readonly codelists: Codelists;
  readonly profile: Profile;
  /** public address without a slash at the end */
  readonly siteUrl: string;
}

/** One request: the portal, the one release it reads, and what was already loaded for it. */
export interface RequestContext extends Portal {
  /** pinned before the first resolver runs; undefined only where nothing is published or nothing is asked of a release */
  readonly release: PublishedRelease | undefined;
  readonly regions: readonly Region[];
  readonly cell: (key: CellKey) => Promise<PublishedObservation | undefined>;
  /** the same for many cells, in their order */
  readonly cells: (keys: readonly CellKey[]) => Promise<readonly (PublishedObservation | undefined)[]>;
  /** every content of the cell up to the pinned release, oldest first */
  readonly history: (key: CellKey) => Promise<readonly CellVersion[]>;
  readonly releaseNumbered: (number: number) => Promise<PublishedRelease | undefined>;
  readonly releases: () => Promise<readonly PublishedRelease[]>;
  readonly sources: () => Promise<ReadonlyMap<string, Source>>;
  readonly periodRanges: () => ReturnType<Published["periodRanges"]>;
  readonly cutCounts: () => ReturnType<Published["cutCounts"]>;
  readonly changes: (asked: AskedChanges) => Promise<readonly PublishedChange[] | undefined>;
  readonly changeCount: (number: number) => Promise<number | undefined>;
  /** the same request as of another release: cells and sources of all of them are read together */
  readonly at: (release: PublishedRelease) => RequestContext;
}

/** A page of one release's changes. */
export interface AskedChanges {
  readonly number: number;
  readonly first: number;
  readonly after: CellKey | undefined;
}

/** Opens a request on `release`. Everything loaded is loaded once and for all fields together. */
export function openRequest(portal: Portal, release: PublishedRelease | undefined): RequestContext {
  const { published, codelists, profile } = portal;
  const { publisher } = profile;
  const regions = regionsOf(codelists, publisher);
  const cellOf = inBatches(cellOfText, async (wanted: readonly CellOf[]) => {
    const found = await published.cellsOf(publisher, wanted);
    return byText(found, ({ number, cell }) => cellOfText({ number, key: cell }));
  });
  const sourcesOf = inBatches(String, async (numbers: readonly number[]) => {
    const found = await published.sourcesOf(publisher, numbers);
    return new Map([...found].map(([number, sources]) => [String(number), byText(sources, ({ id }) => id)]));
  });
  const historyOf = inBatches(historyText, (wanted: readonly AskedHistory[]) => published.histories(publisher, wanted));
  const shared = {
    ...portal,
    regions,
    releaseNumbered: inBatches(String, async (numbers: readonly number[]) => {
      const unread = numbers.filter((number) => number !== release?.number);
      const read = unread.length > 0 ? await published.releasesByNumber(publisher, unread) : [];
      return byText([...(release ? [release] : []), ...read], ({ number }) => String(number));
    }),
    releases: once(() => published.releases(publisher)),
    changes: inBatches(changesText, (asked: readonly AskedChanges[]) => loadChanges(portal, asked)),
    changeCount: inBatches(String, async (numbers: readonly number[]) => {
      const counts = await published.changeCounts({ publisher, numbers });
      return new Map(numbers.map((number) => [String(number), counts.get(number) ?? 0]));
    }),
  };
  const opened = new Map<number | undefined, RequestContext>();
  const open = (read: PublishedRelease | undefined): RequestContext => {
    const before = opened.get(read?.number);
    if (before) return before;
    const pinned = (): PublishedRelease => {
      if (!read) throw new PortalError("NO_RELEASE");
      return read;
    };
    const context: RequestContext = {
      ...shared,
      release: read,
      cell: async (key) => (await cellOf({ number: pinned().number, key }))?.cell,
      cells: async (keys) =>
        published.readyCells(pinned(), keys) ?? (await Promise.all(keys.map((key) => context.cell(key)))),
      history: async (key) => (await historyOf({ number: pinned().number, key })) ?? [],
      sources: async () => (await sourcesOf(pinned().number)) ?? new Map(),
      periodRanges: once(() => published.periodRanges(pinned())),
      cutCounts: once(() => published.cutCounts(pinned(), regions)),
      at: open,
    };
    opened.set(read?.number, context);
    return context;
  };
  return open(release);
}

/** A cell as of one release. */
interface CellOf {
  readonly number: number;
  readonly key: CellKey;
}

function cellOfText({ number, key }: CellOf): string {
  return `${number} ${cellId(key)}`;
}

/** The release that this request reads. Throws `NO_RELEASE`. */
export function pinnedRelease({ release }: RequestContext): PublishedRelease {
  if (!release) throw new PortalError("NO_RELEASE");
  return release;
}

function changesText({ number, first, after }: AskedChanges): string {
  return `${number} ${pageText({ first, after })}`;
}

function pageText({ first, after }: Pick<AskedChanges, "first" | "after">): string {
  return `${first} ${after ? cellId(after) : ""}`;
}

/** One statement for every page that is asked of several releases alike; a query can name only a few different pages. */
async function loadChanges(
  { published, profile }: Portal,
  asked: readonly AskedChanges[],
): Promise<Map<string, PublishedChange[]>> {
  const alike = [...Map.groupBy(asked, pageText).values()];
  const pages = await Promise.all(
    alike.map(async (same) => {
      const numbers = same.map(({ number }) => number);
      const page = same[0];
      const changes = page ? await published.changePages({ publisher: profile.publisher, numbers, page }) : [];
      const byNumber = Map.groupBy(changes, ({ after }) => after.since);
      return same.map((one) => [changesText(one), byNumber.get(one.number) ?? []] as const);
    }),
  );
  return new Map(pages.flat());
}

function byText<Item>(items: readonly Item[], textOf: (item: Item) => string): Map<string, Item> {
  return new Map(items.map((item) => [textOf(item), item]));
}

function once<Result>(load: () => Promise<Result>): () => Promise<Result> {
  let loaded: Promise<Result> | undefined;
  return () => {
    loaded ??= load();
    return loaded;
  };
}
