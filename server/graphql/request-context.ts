import type { Source } from "../../schema/aggregate.ts";
import { type CellKey, cellId } from "../../schema/cell.ts";
import type { Region } from "../../schema/codelist.ts";
import type { Profile } from "../../schema/profiles/profile.ts";
import type { Codelists } from "../codelists.ts";
import { PortalError } from "../errors.ts";
import type { Published } from "../published/published.ts";
import type { PublishedObservation } from "../published/published-cells.ts";
import type { PublishedChange } from "../published/published-changes.ts";
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
  readonly releaseNumbered: (number: number) => Promise<PublishedRelease | undefined>;
  readonly releases: () => Promise<readonly PublishedRelease[]>;
  readonly sources: () => Promise<ReadonlyMap<string, Source>>;
  readonly periodRanges: () => ReturnType<Published["periodRanges"]>;
  readonly cutCounts: () => ReturnType<Published["cutCounts"]>;
  readonly changes: (asked: AskedChanges) => Promise<readonly PublishedChange[] | undefined>;
  readonly changeCount: (number: number) => Promise<number | undefined>;
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
  const pinned = (): PublishedRelease => {
    if (!release) throw new PortalError("NO_RELEASE");
    return release;
  };
  const regions = regionsOf(codelists, profile.publisher);
  return {
    ...portal,
    release,
    regions,
    cell: inBatches(cellId, async (keys) => byText(await published.cells(pinned(), keys), cellId)),
    releaseNumbered: inBatches(String, async (numbers) => {
      const unread = numbers.filter((number) => number !== release?.number);
      const read = unread.length > 0 ? await published.releasesByNumber(profile.publisher, unread) : [];
      return byText([...(release ? [release] : []), ...read], ({ number }) => String(number));
    }),
    releases: once(() => published.releases(profile.publisher)),
    sources: once(async () => byText(await published.sources(pinned()), (source) => source.id)),
    periodRanges: once(() => published.periodRanges(pinned())),
    cutCounts: once(() => published.cutCounts(pinned(), regions)),
    changes: inBatches(changesText, (asked) => loadChanges(portal, asked)),
    changeCount: inBatches(String, async (numbers) => {
      const counts = await published.changeCounts({ publisher: profile.publisher, numbers });
      return new Map(numbers.map((number) => [String(number), counts.get(number) ?? 0]));
    }),
  };
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
