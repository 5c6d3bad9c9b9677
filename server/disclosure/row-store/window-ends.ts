import { dimensionText } from "../../../schema/cell.ts";
import type { Form } from "../../../schema/linear-system.ts";
import { addMonths } from "../../../schema/month.ts";
import { type Cut, isWithin, regionPart } from "./cell-space.ts";
import { type Direction, minus, monthsOf, printedAs } from "./flow-rows.ts";
import type { Flow, FlowInput } from "./flows.ts";
import type { OpenSystem } from "./open-system.ts";
import { type MonthModel, monthName } from "./stocks.ts";
import { lengthOf, type Window } from "./windows.ts";

/**
 * Who came in the last month is still there at its end, and who went in the first month was there before it: one row per cell of a window
 * of one month. Of a longer window the flows of its other months are told apart where the printed totals say that they are few, up to
 * 2k − 3 persons: beyond, the bound cannot narrow what may be narrow (a flow that is surely at least k harms nobody).
 */
export function addEnds(system: OpenSystem, flow: Flow, input: FlowInput): void {
  const { window, came } = flow;
  const rigid = input.tabulated.rigid(window.from.vintage.month, window.to.vintage.month);
  for (const cut of came.tree.cliques) {
    addEnd(system, { flow, cut, direction: "came", input });
    // in one month of a cell that nobody moves into, either bound follows from the other
    if (lengthOf(window) > 1 || !isWithin(cut, rigid)) addEnd(system, { flow, cut, direction: "went", input });
  }
}

function addEnd(
  system: OpenSystem,
  end: { readonly flow: Flow; readonly cut: Cut; readonly direction: Direction; readonly input: FlowInput },
): void {
  const { flow, cut, direction, input } = end;
  const { window, late } = flow;
  const stock = (direction === "came" ? window.to : window.from).counts.get("active")?.forms(cut);
  const whole = flow[direction].forms(cut);
  if (stock === undefined || whole === undefined) return;
  const space = input.tabulated.space(window.to.vintage.month);
  const part = regionPart(cut) === 0 ? 0 : 1;
  const owners = space.project(cut, part);
  const most = 2 * input.tabulated.minimum(input.tabulated.stock ?? "") - 3;
  const slack = direction === "went" ? late.added : 0;
  const others = otherMonths(window, direction, input);
  for (const [owner, { region }] of space.coordinates(part).entries()) {
    const total = sumOf(others.months, direction, region);
    if (!(total <= most)) continue;
    const cells = [...owners.keys()].filter((at) => owners[at] === owner);
    const elsewhen = total === 0 ? undefined : openOthers(system, cells, (at) => otherName(at));
    if (elsewhen) system.row([...elsewhen.values()].flat(), total, total);
    for (const at of cells) {
      const other = elsewhen?.get(at) ?? [];
      const form = whole[at] ?? [];
      system.row([...form, ...minus(other), ...minus(stock[at] ?? [])], null, slack);
      if (other.length > 0) system.row([...form, ...minus(other)], 0, null);
    }
  }

  function otherName(at: number): string {
    const { region, dimensions } = space.coordinates(cut)[at] ?? { region: "", dimensions: {} };
    return `${direction}/${region}/${others.span}/${dimensionText(dimensions)}`;
  }
}

function openOthers(
  system: OpenSystem,
  cells: readonly number[],
  name: (at: number) => string,
): ReadonlyMap<number, Form> {
  return new Map(cells.map((at) => [at, [[system.variable(name(at)), 1]]] as const));
}

/** The months of a window without the one whose end the stock is: the last for who came, the first for who went. */
function otherMonths(
  window: Window,
  direction: Direction,
  { monthAt }: FlowInput,
): { readonly months: readonly (MonthModel | undefined)[]; readonly span: string } {
  const months = monthsOf(window, monthAt);
  const { from, to } = window;
  return direction === "came"
    ? { months: months.slice(0, -1), span: `${monthName(from.vintage)}..${addMonths(to.vintage.month, -1)}` }
    : { months: months.slice(1), span: `${addMonths(from.vintage.month, 1)}..${monthName(to.vintage)}` };
}

/** What came or went in these months by printed totals; 0 where there are none, NaN where a total is missing. */
function sumOf(months: readonly (MonthModel | undefined)[], direction: Direction, region: string): number {
  const numbers = months.flatMap((month) =>
    printedAs[direction].map((counted) => month?.printed(counted, { region, dimensions: {} }) ?? Number.NaN),
  );
  return numbers.reduce((sum, number) => sum + number, 0);
}
