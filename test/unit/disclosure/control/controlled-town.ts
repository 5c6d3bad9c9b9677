import loadHighs from "highs";
import { cellId } from "../../../../schema/cell.ts";
import type { PlanTable } from "../../../../schema/dataset.ts";
import { addMonths } from "../../../../schema/month.ts";
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
    const isForced = ({ region, dimensions }: Observation): boolean =>
      Object.keys(dimensions).length === 0 && profile.unattributedTotals.regions.includes(region);
    const forced = new Set(all.filter(isForced).map(cellId));
    const candidate = { number: last + 1, period, changed: reverse ? all.toReversed() : all };
    const controlled = controlRelease(highs, { frame, earlier, candidate, forced });
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
