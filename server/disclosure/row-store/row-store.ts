import { cellId } from "../../../schema/cell.ts";
import type { Region } from "../../../schema/codelist.ts";
import type { Dataset } from "../../../schema/dataset.ts";
import type { Form, LinearSystem } from "../../../schema/linear-system.ts";
import type { Month } from "../../../schema/month.ts";
import type { Profile } from "../../../schema/profiles/profile.ts";
import type { Observation } from "../../../schema/release.ts";
import { addBeginning } from "./beginning.ts";
import { openEvents } from "./events.ts";
import { openFlows } from "./flows.ts";
import { openSystem } from "./open-system.ts";
import { addShares, readShares } from "./shares.ts";
import { type MonthModel, type Notes, openMonth } from "./stocks.ts";
import { readTabulated } from "./tabulated.ts";
import { readVintages } from "./vintages.ts";
import { findWindows } from "./windows.ts";

/** What stays the same over all releases of a publisher. */
export interface RowStoreFrame {
  readonly datasets: readonly Dataset[];
  readonly regions: ReadonlyMap<string, Region>;
  readonly profile: Profile;
  /** codes of each code list a dimension may name, in order: a table's cells are all its combinations */
  readonly codes: ReadonlyMap<string, readonly string[]>;
}

/** What one release printed for the first time or in another way, as anybody can read it. */
export interface PrintedRelease {
  readonly number: number;
  readonly period: Month;
  readonly changed: readonly Observation[];
}

/** Every number ever printed as a row over one refinement, with what else everybody knows. */
export interface RowStore {
  readonly system: LinearSystem;
  /** the rows that are printed numbers or hidden cells, oldest release first */
  readonly printed: readonly {
    readonly row: number;
    readonly cell: string;
    readonly release: number;
    readonly status: "published" | "held" | "hidden";
    /** true for a count of events, left out for one of persons by the month */
    readonly isEvent?: true;
  }[];
  /** what each target of the system watches, in the same order */
  readonly watched: readonly {
    readonly cell: string;
    readonly kind: "hidden" | "came" | "went";
    /** for flows: after the first month, up to and including the second */
    readonly window: readonly [Month, Month] | undefined;
    readonly isEvent?: true;
  }[];
  /**
   * Sums that come to 0 if nothing has become known since the older of their numbers were printed. No rows, because nobody can be sure; but
   * whoever hides numbers must not let one follow from them.
   */
  readonly likely: readonly Form[];
}

/**
 * Builds the row store of a publisher's releases from published cells only, oldest release first. Pure and deterministic.
 *
 * Variables are whole numbers of persons: the cells of every table of every month, with the joint cells that make a month's tables exact
 * (see `cliqueTree`), and who came and went over every window between two printings of a table. A number that was printed in two ways is
 * two: the months before and after a revision are not tied, for anybody may have been added or removed.
 * Hidden cells and flows of one month are as exact as if every joint table were written down; of a window of several months only its sums
 * and its ends are, so ranges there may come out a little wider than a reader could make them where only a handful of people came or went.
 * Counts of events stand in the same system, tied among themselves and to the months' totals (see `openEvents`). `unseen`: ids of the newest
 * release's cells that will be hidden though they have a number here: sums must not be tested against it.
 * Throws RangeError where a cell lies outside the code lists or a printed count is no whole number.
 */
export function buildRowStore(
  frame: RowStoreFrame,
  printedReleases: readonly PrintedRelease[],
  unseen: ReadonlySet<string> = new Set(),
): RowStore {
  const releases = printedReleases.map(inOrder);
  const tabulated = readTabulated(frame);
  const system = openSystem();
  const notes: Notes = { printed: [], watched: [] };
  const timeline = readVintages(releases, ({ indicator }) => tabulated.counted(indicator) !== undefined);
  const shares = readShares(releases, tabulated);
  const sharesOf = Map.groupBy(shares, ({ key }) => key.period);
  const months = new Map(
    timeline.vintages.map((vintage) => {
      const shared = (sharesOf.get(vintage.month) ?? []).filter(({ counted }) => counted === "active");
      return [vintage, openMonth(system, vintage, { tabulated, notes, shared: shared.map(({ key }) => key) })] as const;
    }),
  );
  const monthAt = (month: Month, release: number): MonthModel | undefined => {
    const vintage = timeline.current(month, release);
    return vintage && months.get(vintage);
  };
  addShares(system, shares, { monthAt, notes });
  addBeginning(system, [...months.values()], tabulated);
  const windows = findWindows(timeline, months, tabulated);
  openFlows(system, { tabulated, windows, monthAt, notes });
  const likely = openEvents(system, { frame, releases, tabulated, monthAt, notes, unseen });
  const printed = notes.printed.sort((a, b) => a.release - b.release || a.row - b.row);
  return { system: system.closed, printed, watched: notes.watched, likely };
}

/** A release's cells by id: the row store must not depend on the order in which cells were listed. */
function inOrder(release: PrintedRelease): PrintedRelease {
  const named = release.changed.map((cell) => [cellId(cell), cell] as const);
  const sorted = named.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return { ...release, changed: sorted.map(([, cell]) => cell) };
}
