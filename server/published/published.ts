import type { Kysely } from "kysely";
import { sql } from "kysely";
import type { Source } from "../../schema/aggregate.ts";
import type { CellKey } from "../../schema/cell.ts";
import type { Region } from "../../schema/codelist.ts";
import type { DatabaseAccess } from "../database/databases.ts";
import { openReader } from "../database/portal-reader.ts";
import type { PortalTables } from "../database/portal-tables.ts";
import { PortalError } from "../errors.ts";
import {
  type CellFilter,
  type CellOfRelease,
  type CellPage,
  type PublishedObservation,
  readAllCells,
  readCellPage,
  readCellsOf,
  readIndicatorRows,
  readPeriodRanges,
} from "./published-cells.ts";
import { type ChangeChoice, countChanges, type PublishedChange, readChanges } from "./published-changes.ts";
import { type CutCount, readCutCounts } from "./published-cuts.ts";
import {
  countDifferences,
  type DifferenceChoice,
  type DifferenceCount,
  readDifferences,
} from "./published-differences.ts";
import { type AskedHistory, type CellVersion, readHistories } from "./published-history.ts";
import { type PublishedRelease, readReleases } from "./published-release.ts";
import { readyCells } from "./ready-cells.ts";

/**
 * What the public may read, and the only door to it. Every method is one statement but `observations` (two), and none where the cells
 * are held in memory. All cells come as of the given release, so that an answer made of several calls stays whole. Throws `DATABASE_UNREACHABLE` or `PORTAL_BUSY`.
 */
export interface Published {
  currentRelease(publisher: string): Promise<PublishedRelease | undefined>;
  /** newest first */
  releases(publisher: string): Promise<PublishedRelease[]>;
  release(id: string): Promise<PublishedRelease | undefined>;
  releasesByNumber(publisher: string, numbers: readonly number[]): Promise<PublishedRelease[]>;
  /** the release in force at an ISO instant */
  releaseAt(publisher: string, instant: string): Promise<PublishedRelease | undefined>;
  /** every cell, in coordinate order */
  observationsInForce(release: PublishedRelease): Promise<PublishedObservation[]>;
  observations(
    release: PublishedRelease,
    filter: CellFilter,
    page: { readonly first: number; readonly after: CellKey | undefined },
  ): Promise<CellPage>;
  /** those of the named cells that their releases hold, in no order */
  cellsOf(
    publisher: string,
    wanted: readonly { readonly number: number; readonly key: CellKey }[],
  ): Promise<CellOfRelease[]>;
  /** the named cells in their order where all of them are held in memory; else undefined, and they are read with the others */
  readyCells(
    release: PublishedRelease,
    keys: readonly CellKey[],
  ): readonly (PublishedObservation | undefined)[] | undefined;
  periodRanges(release: PublishedRelease): Promise<ReadonlyMap<string, { first: string; last: string }>>;
  /** cells per indicator, level of these regions, breakdown and month */
  cutCounts(release: PublishedRelease, regions: readonly Pick<Region, "code" | "level">[]): Promise<CutCount[]>;
  /** sources as of each of the releases, by release number */
  sourcesOf(publisher: string, numbers: readonly number[]): Promise<ReadonlyMap<number, Source[]>>;
  /** everything the release changed, in coordinate order */
  changes(release: PublishedRelease): Promise<PublishedChange[]>;
  /** pages of the changes of several releases of one publisher; `after.since` tells whose */
  changePages(choice: ChangeChoice): Promise<PublishedChange[]>;
  changeCounts(choice: Pick<ChangeChoice, "publisher" | "numbers">): Promise<ReadonlyMap<number, number>>;
  /** every content of the named cells up to their releases, oldest first, by `historyText` */
  histories(publisher: string, wanted: readonly AskedHistory[]): Promise<ReadonlyMap<string, CellVersion[]>>;
  /** a page of what differs between any two releases, in coordinate order */
  differences(
    choice: DifferenceChoice,
    page: { readonly first: number; readonly after: CellKey | undefined },
  ): Promise<PublishedChange[]>;
  differenceCounts(choice: DifferenceChoice): Promise<DifferenceCount[]>;
  ping(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens the reading door. `onStatement` hears of every statement sent (for tests that count them). Of the cells asked for, up to
 * `readyBytes` are held in memory.
 */
export function openPublished(
  access: Pick<DatabaseAccess, "reader">,
  onStatement?: () => void,
  readyBytes = 0,
): Published {
  const { kysely, close } = openReader(access);
  const read = async <Result>(statements: number, query: (portal: Kysely<PortalTables>) => Promise<Result>) => {
    for (let sent = 0; sent < statements; sent++) onStatement?.();
    try {
      return await query(kysely);
    } catch (error) {
      throw databaseError(error);
    }
  };
  const one = async (choice: Parameters<typeof readReleases>[1]) =>
    (await read(1, (portal) => readReleases(portal, { ...choice, newest: 1 })))[0];
  const ready = readyCells((asked) => read(1, (portal) => readIndicatorRows(portal, asked)), readyBytes);
  return {
    currentRelease: (publisher) => one({ publisher }),
    releases: (publisher) => read(1, (portal) => readReleases(portal, { publisher })),
    release: (id) => one({ id }),
    releasesByNumber: (publisher, numbers) => read(1, (portal) => readReleases(portal, { publisher, numbers })),
    releaseAt: (publisher, instant) => one({ publisher, until: instant }),
    observationsInForce: (release) => read(1, (portal) => readAllCells(portal, release)),
    observations: async (release, filter, page) =>
      ready.page(release, filter, page) ?? (await read(2, (portal) => readCellPage(portal, release, filter, page))),
    cellsOf: (publisher, wanted) => read(1, (portal) => readCellsOf(portal, publisher, wanted)),
    readyCells: (release, keys) => ready.find(release, keys),
    periodRanges: (release) => read(1, (portal) => readPeriodRanges(portal, release)),
    cutCounts: (release, regions) => read(1, (portal) => readCutCounts(portal, release, regions)),
    sourcesOf: (publisher, numbers) => read(1, (portal) => readSources(portal, publisher, numbers)),
    changes: ({ publisher, number }) =>
      read(1, (portal) => readChanges(portal, { publisher, numbers: [number], page: undefined })),
    changePages: (choice) => read(1, (portal) => readChanges(portal, choice)),
    changeCounts: (choice) => read(1, (portal) => countChanges(portal, choice)),
    histories: (publisher, wanted) => read(1, (portal) => readHistories(portal, publisher, wanted)),
    differences: (choice, page) => read(1, (portal) => readDifferences(portal, choice, page)),
    differenceCounts: (choice) => read(1, (portal) => countDifferences(portal, choice)),
    ping: () =>
      read(1, async (portal) => {
        await sql`select 1`.execute(portal);
      }),
    close,
  };
}

async function readSources(
  portal: Kysely<PortalTables>,
  publisher: string,
  numbers: readonly number[],
): Promise<Map<number, Source[]>> {
  const rows = await portal
    .selectFrom("source")
    .select(["id", "since", "institution", "document", "date", "definition"])
    .where("publisher", "=", publisher)
    .where("since", "<=", Math.max(...numbers))
    .orderBy("id")
    .orderBy("since")
    .execute();
  const asOf = (number: number) => {
    const held = rows.filter(({ since }) => since <= number);
    const newest = new Map(held.map(({ since: _, date, ...row }) => [row.id, { ...row, date: date ?? undefined }]));
    return [...newest.values()];
  };
  return new Map(numbers.map((number) => [number, asOf(number)]));
}

/** SQLSTATE classes and socket errors that mean "cannot be reached"; the rest of the known ones mean "too slow now". */
function databaseError(error: unknown): unknown {
  const { code, message } = error as { readonly code?: unknown; readonly message?: unknown };
  const name = typeof code === "string" ? code : "";
  if (/^(?:08|57P|ECONN|ENOTFOUND|ENOENT|EPIPE|ETIMEDOUT|EHOSTUNREACH|3D000|28)/.test(name)) {
    return new PortalError("DATABASE_UNREACHABLE", { database: "portal" });
  }
  const text = typeof message === "string" ? message : "";
  if (/^Connection terminated|^Client has encountered a connection error/.test(text)) {
    return new PortalError("DATABASE_UNREACHABLE", { database: "portal" });
  }
  if (/^(?:57014|53|55P03)/.test(name) || /timeout/i.test(text)) return new PortalError("PORTAL_BUSY");
  return error;
}
