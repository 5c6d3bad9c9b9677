import { dimensionText } from "../../../schema/cell.ts";
import { type Cut, isWithin } from "./cell-space.ts";
import { cliqueTree, maximal } from "./cliques.ts";
import { type CountModel, openCount } from "./count-model.ts";
import { addStockChange, addTotals, watchFlow } from "./flow-rows.ts";
import { type LateChanges, lateChanges, type MonthAt } from "./late-changes.ts";
import type { OpenSystem } from "./open-system.ts";
import { monthName, type Notes } from "./stocks.ts";
import type { Tabulated } from "./tabulated.ts";
import { addEnds } from "./window-ends.ts";
import type { Window, Windows } from "./windows.ts";

/** What is needed to tell flows from stocks and from printed flows. */
export interface FlowInput {
  readonly tabulated: Tabulated;
  readonly windows: Windows;
  readonly monthAt: MonthAt;
  readonly notes: Notes;
}

/** Who came into the programme over a window and who went out of it, gross: who came and went again is in both. */
export interface Flow {
  readonly window: Window;
  readonly came: CountModel;
  readonly went: CountModel;
  readonly late: LateChanges;
  /** cuts whose own shorter windows this one is made of: what holds of them need not be said again */
  readonly finer: readonly Cut[];
}

/** Opens the gross flows of every window: how they make the stock, what printed totals they add up to, which are to be protected. */
export function openFlows(system: OpenSystem, input: FlowInput): void {
  const flows = new Map<Window, Flow>();
  for (const window of input.windows.all) {
    const space = input.tabulated.space(window.to.vintage.month);
    const tree = cliqueTree(window.cuts, space.size);
    const count = (direction: "came" | "went") =>
      openCount(system, space, {
        tree,
        tables: window.cuts,
        name: ({ region, dimensions }) => `${direction}/${region}/${spanOf(window)}/${dimensionText(dimensions)}`,
      });
    const finer = finerWindows(window, tree.cliques, input.windows);
    const flow: Flow = {
      window,
      came: count("came"),
      went: count("went"),
      late: lateChanges(window, input.monthAt, input.tabulated),
      finer: finer.map(({ cut }) => cut),
    };
    flows.set(window, flow);
    for (const { cut, steps } of finer) {
      const parts = steps.flatMap((step) => flows.get(step) ?? []);
      addSteps(system, { cut, whole: flow.came, parts: parts.map(({ came }) => came) });
      addSteps(system, { cut, whole: flow.went, parts: parts.map(({ went }) => went) });
    }
    addTotals(system, flow, input);
    addStockChange(system, flow, input);
    addEnds(system, flow, input);
    watchFlow(system, flow, input);
  }
}

/** The largest cuts that are told more often than the window's own: their windows in between add up to this one. */
function finerWindows(window: Window, cliques: readonly Cut[], windows: Windows) {
  const paths = windows
    .comparable(window)
    .filter((cut) => !window.cuts.includes(cut) && cliques.some((clique) => isWithin(cut, clique)))
    .flatMap((cut) => {
      const steps = windows.path(cut, window);
      return steps === undefined ? [] : [{ cut, steps }];
    });
  const largest = maximal(paths.map(({ cut }) => cut));
  return paths.filter(({ cut }) => largest.includes(cut));
}

function addSteps(
  system: OpenSystem,
  { cut, whole, parts }: { readonly cut: Cut; readonly whole: CountModel; readonly parts: readonly CountModel[] },
): void {
  const steps = parts.map((part) => part.forms(cut));
  for (const [at, form] of whole.forms(cut)?.entries() ?? []) {
    const taken = steps.flatMap((forms) => (forms?.[at] ?? []).map(([variable]) => [variable, -1] as const));
    system.row([...form, ...taken], 0, 0);
  }
}

function spanOf({ from, to }: Window): string {
  return `${monthName(from.vintage)}..${monthName(to.vintage)}`;
}
