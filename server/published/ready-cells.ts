import { type CellKey, dimensionText } from "../../schema/cell.ts";
import type { CellFilter, CellPage, PublishedObservation } from "./published-cells.ts";
import type { PublishedRelease } from "./published-release.ts";

/** Rows of one indicator as they stand in the database, one per change, ordered by region, period, breakdown and `since`. */
export type ReadRows = (asked: {
  readonly publisher: string;
  readonly indicator: string;
  /** rows after this release number and up to that one */
  readonly after: number;
  readonly upTo: number;
}) => Promise<PublishedObservation[]>;

/**
 * Cells held in memory, whole indicators at a time: published rows never change, so what was read once stays true, and every release is
 * answered from the same rows. An indicator is read in the background once somebody asked for it; until then, and for whatever does not
 * fit, the database answers. Answers are the same either way.
 */
export interface ReadyCells {
  /** the named cells in their order, as of the release; undefined where one of their indicators is not held (it will be, if it fits) */
  find(release: PublishedRelease, keys: readonly CellKey[]): (PublishedObservation | undefined)[] | undefined;
  /** the page as `readCellPage` would read it; undefined as above */
  page(
    release: PublishedRelease,
    filter: CellFilter,
    page: { readonly first: number; readonly after: CellKey | undefined },
  ): CellPage | undefined;
  /** bytes held now, by estimate */
  readonly held: number;
  /** resolves when nothing is being read any more */
  settled(): Promise<void>;
}

/** One cell with every content it had, oldest first. */
interface ReadyCell {
  readonly region: string;
  readonly period: string;
  readonly dimensions: string;
  readonly versions: PublishedObservation[];
}

/** Cells by region, period and breakdown: three short texts are found faster than one that first has to be put together. */
class CellsByPlace {
  readonly #byRegion = new Map<string, Map<string, Map<string, ReadyCell>>>();
  size = 0;

  get(region: string, period: string, dimensions: string): ReadyCell | undefined {
    return this.#byRegion.get(region)?.get(period)?.get(dimensions);
  }
  add(cell: ReadyCell): void {
    const { region, period, dimensions } = cell;
    const byPeriod = this.#byRegion.get(region) ?? new Map<string, Map<string, ReadyCell>>();
    const byDimensions = byPeriod.get(period) ?? new Map<string, ReadyCell>();
    this.#byRegion.set(region, byPeriod.set(period, byDimensions.set(dimensions, cell)));
    this.size++;
  }
}

interface ReadyIndicator {
  readonly cells: CellsByPlace;
  /** in coordinate order */
  ordered: ReadyCell[];
  readonly byRegion: Map<string, ReadyCell[]>;
  /** newest release whose rows are here */
  upTo: number;
  bytes: number;
  usedAt: number;
}

/** What a row and what a cell take in memory with everything around them; measured with 100,000 of each (test/unit/published). */
const rowBytes = 320;
const cellBytes = 360;
/** What was asked for within this time is not pushed out for something else, in milliseconds. */
const calm = 60_000;

/** Opens an empty memory of at most `limit` bytes; 0 holds nothing. `now` in milliseconds. */
export function readyCells(read: ReadRows, limit: number, now: () => number = () => performance.now()): ReadyCells {
  const held = new Map<string, ReadyIndicator>();
  const wished = new Map<string, { publisher: string; indicator: string; upTo: number }>();
  /** indicators that could not be read or had no room, and when they may be tried again */
  const refused = new Map<string, number>();
  const texts = new Map<string, string>();
  let total = 0;
  let reading: Promise<void> | undefined;

  const wish = (publisher: string, indicator: string, upTo: number): void => {
    const name = `${publisher} ${indicator}`;
    if (limit === 0 || (refused.get(name) ?? 0) > now()) return;
    wished.set(name, { publisher, indicator, upTo: Math.max(upTo, wished.get(name)?.upTo ?? 0) });
    reading ??= readWished().finally(() => {
      reading = undefined;
    });
  };

  /** One after the other: however much is asked for, this takes one connection. */
  const readWished = async (): Promise<void> => {
    for (let [next] = wished; next; [next] = wished) {
      const [name, asked] = next;
      try {
        const before = held.get(name);
        const rows = await read({ ...asked, after: before?.upTo ?? 0 });
        if (!take(name, rows, asked.upTo)) refused.set(name, now() + calm);
      } catch {
        // the question itself was answered, or told what is wrong, by the database
        refused.set(name, now() + calm);
      }
      wished.delete(name);
    }
  };

  /** Adds rows that are newer than all that is held of the indicator. False where there is no room for them. */
  const take = (name: string, rows: readonly PublishedObservation[], upTo: number): boolean => {
    const added = rows.length * (rowBytes + cellBytes);
    if (!makeRoom(name, added)) {
      drop(name);
      return false;
    }
    const into = held.get(name) ?? newIndicator(now());
    held.set(name, into);
    const sizeBefore = into.cells.size;
    for (const row of rows) addRow(into, row, texts);
    if (into.cells.size !== sizeBefore) sortCells(into);
    const bytes = rows.length * rowBytes + (into.cells.size - sizeBefore) * cellBytes;
    into.bytes += bytes;
    into.upTo = upTo;
    total += bytes;
    return true;
  };

  const makeRoom = (name: string, added: number): boolean => {
    if (added > limit) return false;
    const quiet = [...held]
      .filter(([other, { usedAt }]) => other !== name && usedAt <= now() - calm)
      .sort(([, a], [, b]) => a.usedAt - b.usedAt);
    for (const [other] of quiet) {
      if (total + added <= limit) break;
      drop(other);
    }
    return total + added <= limit;
  };

  const drop = (name: string): void => {
    total -= held.get(name)?.bytes ?? 0;
    held.delete(name);
  };

  /** The indicators by name, or undefined where one is missing or older than the release; all that are missing are then wished for. */
  const ready = (
    { publisher, number }: PublishedRelease,
    ids: Iterable<string>,
  ): Map<string, ReadyIndicator> | undefined => {
    const found = new Map<string, ReadyIndicator>();
    let isWhole = true;
    for (const id of ids) {
      const indicator = held.get(`${publisher} ${id}`);
      if (indicator && indicator.upTo >= number) {
        indicator.usedAt = now();
        found.set(id, indicator);
      } else {
        isWhole = false;
        wish(publisher, id, number);
      }
    }
    return isWhole ? found : undefined;
  };

  return {
    get held() {
      return total;
    },
    settled: async () => {
      while (reading) await reading;
    },
    find(release, keys) {
      const indicators = ready(release, new Set(keys.map(({ indicator }) => indicator)));
      return (
        indicators &&
        keys.map(({ indicator, region, period, dimensions }) =>
          inForce(indicators.get(indicator)?.cells.get(region, period, dimensionText(dimensions)), release),
        )
      );
    },
    page(release, filter, { first, after }) {
      const ids = [...new Set(filter.indicators)].sort();
      const indicators = ready(release, ids);
      if (!indicators) return undefined;
      const observations: PublishedObservation[] = [];
      let counted = 0;
      let suppressed = 0;
      const last = after && [after.indicator, after.region, after.period, dimensionText(after.dimensions)];
      for (const [id, indicator] of indicators) {
        for (const cell of matching(indicator, filter)) {
          const found = inForce(cell, release);
          if (!found) continue;
          counted++;
          if (found.status === "SUPPRESSED") suppressed++;
          if (
            observations.length < first &&
            (!last || isAfter([id, cell.region, cell.period, cell.dimensions], last))
          ) {
            observations.push(found);
          }
        }
      }
      return { observations, total: counted, suppressed };
    },
  };
}

/** Whether a row is one of those held here, the same object for every request. Rows read for one request are not frozen. */
export function isHeld(row: PublishedObservation): boolean {
  return Object.isFrozen(row);
}

function newIndicator(usedAt: number): ReadyIndicator {
  return { cells: new CellsByPlace(), ordered: [], byRegion: new Map(), upTo: 0, bytes: 0, usedAt };
}

/** The few texts that repeat in every row are kept once; so are the breakdowns of a cell for all its contents. */
function addRow(into: ReadyIndicator, row: PublishedObservation, texts: Map<string, string>): void {
  const once = <Content extends string>(text: Content): Content => {
    const known = texts.get(text);
    if (known !== undefined) return known as Content;
    texts.set(text, text);
    return text;
  };
  const written = dimensionText(row.dimensions);
  let cell = into.cells.get(row.region, row.period, written);
  if (!cell) {
    cell = {
      region: once(row.region),
      period: once(row.period),
      dimensions: once(written),
      versions: [],
    };
    into.cells.add(cell);
    into.ordered.push(cell);
  }
  const dimensions = cell.versions[0]?.dimensions ?? Object.freeze(row.dimensions);
  cell.versions.push(
    Object.freeze({
      ...row,
      indicator: once(row.indicator),
      region: cell.region,
      period: cell.period,
      dimensions,
      status: once(row.status),
      quality: once(row.quality),
      source: once(row.source),
    }),
  );
}

function sortCells(indicator: ReadyIndicator): void {
  indicator.ordered.sort((a, b) => {
    const [one, other] = [
      [a.region, a.period, a.dimensions],
      [b.region, b.period, b.dimensions],
    ];
    return isAfter(one, other) ? 1 : -1;
  });
  indicator.byRegion.clear();
  for (const [region, cells] of Map.groupBy(indicator.ordered, ({ region }) => region)) {
    indicator.byRegion.set(region, cells);
  }
}

/** Texts in the database's order, by code point; codes are ASCII, where JavaScript's order is the same. */
function isAfter(key: readonly string[], last: readonly string[]): boolean {
  const at = key.findIndex((part, index) => part !== last[index]);
  return at !== -1 && (key[at] ?? "") > (last[at] ?? "");
}

/** As of release n a cell is its row with the greatest `since` that is not after n. */
function inForce(cell: ReadyCell | undefined, { number }: PublishedRelease): PublishedObservation | undefined {
  return cell?.versions.findLast(({ since }) => since <= number);
}

function* matching({ ordered, byRegion }: ReadyIndicator, filter: CellFilter): Iterable<ReadyCell> {
  const periods = filter.periods && new Set(filter.periods);
  const dimensions = filter.dimensions && new Set(filter.dimensions);
  const regions = filter.regions && [...new Set(filter.regions)].sort();
  for (const cells of regions ? regions.map((region) => byRegion.get(region) ?? []) : [ordered]) {
    for (const cell of cells) {
      if (periods && !periods.has(cell.period)) continue;
      if (dimensions && !dimensions.has(cell.dimensions)) continue;
      yield cell;
    }
  }
}
