import { cellId } from "../../../schema/cell.ts";
import type { Form } from "../../../schema/linear-system.ts";
import { addMonths, monthsBetween } from "../../../schema/month.ts";
import { type Cut, isWithin } from "./cell-space.ts";
import { maximal } from "./cliques.ts";
import type { Flow, FlowInput } from "./flows.ts";
import type { OpenSystem } from "./open-system.ts";
import type { MonthModel } from "./stocks.ts";
import type { CountedAs } from "./tabulated.ts";
import type { Window } from "./windows.ts";

export const directions = ["came", "went"] as const;
export type Direction = (typeof directions)[number];
/** The printed measures that add up to each direction. */
export const printedAs = { came: ["new", "re-entered"], went: ["ended"] } as const satisfies Record<
  Direction,
  readonly CountedAs[]
>;

/** Came = Σ new + re-entered over the window's months, went = Σ ended, wherever these are printed. */
export function addTotals(system: OpenSystem, flow: Flow, { monthAt }: FlowInput): void {
  const months = monthsOf(flow.window, monthAt);
  for (const direction of directions) {
    const told = printedAs[direction].map((counted) => ({ counted, cuts: cutsOf(months, counted) }));
    const cuts = told.flatMap(({ cuts }) => cuts).filter((cut) => !flow.finer.some((finer) => isWithin(cut, finer)));
    for (const cut of maximal(cuts.filter((cut) => flow[direction].forms(cut) !== undefined))) {
      const known = told.filter(({ cuts }) => cuts.includes(cut));
      const parts = known.flatMap(({ counted }) => months.map((month) => month?.counts.get(counted)?.forms(cut)));
      for (const [at, form] of flow[direction].forms(cut)?.entries() ?? []) {
        const printed = parts.flatMap((forms) => minus(forms?.[at] ?? []));
        // where only some of who came is printed, at least these came
        system.row([...form, ...printed], 0, known.length === told.length ? 0 : null);
      }
    }
  }
}

/**
 * S1 = S0 + came − went, for the cells that nobody can enter or leave but by coming and going: the whole city by attributes that do not
 * change in the window. Any other cell people move into and out of as they please; then only came and went of the whole are bound.
 */
export function addStockChange(system: OpenSystem, flow: Flow, { tabulated }: FlowInput): void {
  const { from, to } = flow.window;
  const rigid = tabulated.rigid(from.vintage.month, to.vintage.month);
  const told = (cut: Cut) => [from, to].every(({ counts }) => counts.get("active")?.forms(cut) !== undefined);
  const cuts = [...flow.came.tree.cliques, ...flow.window.cuts].map((cut) => cut & rigid).filter(told);
  for (const cut of maximal(cuts)) {
    if (flow.finer.some((finer) => isWithin(cut, finer))) continue;
    const [before, after] = [from, to].map(({ counts }) => counts.get("active")?.forms(cut) ?? []);
    const late = openLate(system, flow, after?.length ?? 0);
    for (const [at, form] of flow.came.forms(cut)?.entries() ?? []) {
      const left = flow.went.forms(cut)?.[at] ?? [];
      system.row([...(after?.[at] ?? []), ...minus(before?.[at] ?? []), ...minus(form), ...left, ...late(at)], 0, 0);
    }
  }
}

/** Late changes of one cut's cells, summing to what the printed totals tell; nothing where they tell of none. */
function openLate(system: OpenSystem, { window, late }: Flow, cells: number): (at: number) => Form {
  const open = (name: string, total: number): number[] => {
    if (total === 0) return [];
    const span = `${window.from.vintage.month}..${window.to.vintage.month}`;
    const made = Array.from({ length: cells }, () => system.variable(`${name}/${span}`));
    system.row(
      made.map((variable) => [variable, 1]),
      total,
      total,
    );
    return made;
  };
  const added = open("added-late", late.added);
  const removed = open("removed-late", late.removed);
  return (at) => [
    ...added.slice(at, at + 1).map((it) => [it, -1] as const),
    ...removed.slice(at, at + 1).map((it) => [it, 1] as const),
  ];
}

/** Every flow of a cell that is told at both ends is a target, but for the totals of regions where a movement points at no one. */
export function watchFlow(system: OpenSystem, { window, came, went }: Flow, { tabulated, notes }: FlowInput): void {
  const indicator = tabulated.stock ?? "";
  const space = tabulated.space(window.to.vintage.month);
  const k = tabulated.minimum(indicator);
  const [from, to] = [window.from.vintage.month, window.to.vintage.month];
  for (const cut of window.cuts) {
    for (const [at, key] of space.coordinates(cut).entries()) {
      if (tabulated.isUnattributed(key)) continue;
      const cell = cellId({ indicator, period: to, ...key });
      for (const direction of directions) {
        const variable = (direction === "came" ? came : went).columns(cut)?.[at];
        if (variable === undefined) continue;
        const name = system.closed.variables[variable]?.name ?? cell;
        const harmless = { atMost: 0, atLeast: k };
        const nowhere = { maxLow: null, truth: null, above: null, below: null };
        system.target({ name, form: [[variable, 1]], need: k - 1, ...nowhere, harmless });
        notes.watched.push({ cell, kind: direction, window: [from, to] });
      }
    }
  }
}

/** The window's months as a reader could use them when he could first compare its ends. */
export function monthsOf({ from, to, release }: Window, monthAt: FlowInput["monthAt"]): (MonthModel | undefined)[] {
  const months = monthsBetween(addMonths(from.vintage.month, 1), to.vintage.month);
  return months.map((month) => (month === to.vintage.month ? to : monthAt(month, release)));
}

/** The cuts that every month tells of a count. */
function cutsOf(months: readonly (MonthModel | undefined)[], counted: CountedAs): Cut[] {
  const [first] = months;
  return [...(first?.tables.get(counted) ?? [])].filter((cut) =>
    months.every((month) => month?.counts.get(counted)?.forms(cut) !== undefined),
  );
}

/** The form with every sign turned. */
export function minus(form: Form): Form {
  return form.map(([variable, coefficient]) => [variable, -coefficient]);
}
