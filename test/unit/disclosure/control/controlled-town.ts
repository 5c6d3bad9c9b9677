import loadHighs from "highs";
import { cellId } from "../../../../schema/cell.ts";
import type { PlanTable } from "../../../../schema/dataset.ts";
import { addMonths } from "../../../../schema/month.ts";
import type { Profile } from "../../../../schema/profiles/profile.ts";
import type { Observation } from "../../../../schema/release.ts";
import { type Controlled, controlRelease, type Decision } from "../../../../server/disclosure/control.ts";
import type { PrintedRelease } from "../../../../server/disclosure/row-store/row-store.ts";
import { hideCells } from "../../../../server/release/hiding.ts";
import { frameOf } from "../../../../server/release/observe.ts";
import { printedAsTrue } from "../../../support/regimes/printed-as-true.ts";
import { firstMonth, tabulateHistory } from "../../../support/regimes/tabulate-history.ts";
import { type Group, tinyTotals, tinyTown } from "../../../support/regimes/tiny-town.ts";

const highs = await loadHighs();

/** What control decides on each month's release of a tiny town, one after the other. */
export interface ControlledTown {
  readonly decisions: readonly (readonly Decision[])[];
  readonly unprotected: readonly (readonly string[])[];
  /** everything printed so far, by cell */
  readonly printed: ReadonlyMap<string, Observation>;
}

/** The totals of the city and its kecamatan are forced. `reverse`: every release names its cells from last to first. */
export function controlTown(
  groups: readonly Group[],
  { months = 1, tables, reverse = false }: { months?: number; tables: readonly PlanTable[]; reverse?: boolean },
): ControlledTown {
  const town = tinyTown(groups, { months, plan: [...tinyTotals, ...tables], profile: { turnover: 0 } });
  const frame = frameOf(town);
  const earlier: PrintedRelease[] = [];
  const decided: Controlled[] = [];
  const cells: Observation[] = [];
  for (let last = 0; last < months; last++) {
    const { datasets, profile } = town;
    const set = tabulateHistory(town.history, { last, datasets, publisher: profile.publisher });
    const period = addMonths(firstMonth, last);
    const all = printedAsTrue(set).filter((cell) => cell.period === period);
    const candidate = { number: last + 1, period, changed: reverse ? all.toReversed() : all };
    const controlled = controlRelease(highs, { frame, earlier, candidate, forced: forcedOf(all, profile) });
    decided.push(controlled);
    const shown = hideCells([...cells, ...all], controlled.decisions).filter((cell) => cell.period === period);
    cells.push(...shown);
    earlier.push({ ...candidate, changed: shown });
  }
  return {
    decisions: decided.map(({ decisions }) => decisions),
    unprotected: decided.map(({ unprotected }) => unprotected),
    printed: new Map(cells.map((cell) => [cellId(cell), cell])),
  };
}

/**
 * What control decides on a second release of the first month in which, by late news, other people had lived there; the first was controlled too.
 */
export function controlRevision(
  first: readonly Group[],
  second: readonly Group[],
  tables: readonly PlanTable[],
): readonly Decision[] {
  const earlier: PrintedRelease[] = [];
  let last: Controlled = { decisions: [], unprotected: [] };
  for (const groups of [first, second]) {
    const town = tinyTown(groups, { months: 1, plan: [...tinyTotals, ...tables], profile: { turnover: 0 } });
    const { datasets, profile } = town;
    const all = printedAsTrue(tabulateHistory(town.history, { last: 0, datasets, publisher: profile.publisher }));
    const candidate = { number: earlier.length + 1, period: firstMonth, changed: all };
    last = controlRelease(highs, { frame: frameOf(town), earlier, candidate, forced: forcedOf(all, profile) });
    earlier.push({ ...candidate, changed: hideCells(all, last.decisions) });
  }
  return last.decisions;
}

function forcedOf(cells: readonly Observation[], { unattributedTotals }: Profile): ReadonlySet<string> {
  const isForced = ({ region, dimensions }: Observation): boolean =>
    Object.keys(dimensions).length === 0 && unattributedTotals.regions.includes(region);
  return new Set(cells.filter(isForced).map(cellId));
}

/** Persons by kelurahan and code of one attribute, all there from the first month on. */
export function living(counts: readonly (readonly number[])[], attribute: "occupation" | "sex" | "payer"): Group[] {
  return counts.flatMap((row, kelurahan) => row.map((people, code) => ({ people, kelurahan, [attribute]: code })));
}

/** `35.75.01 pekerjaan=nelayan: suppress small-count`, for the cells of one release. */
export function inShort(decisions: readonly Decision[]): readonly string[] {
  return decisions.map(({ cell, action, reason }) => {
    const [, region, , dimensions = ""] = cell.split("/");
    return `${region} ${dimensions}: ${action} ${reason}`;
  });
}
