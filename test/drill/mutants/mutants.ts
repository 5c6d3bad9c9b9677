import type { Patch } from "./checkout-copy.ts";

/** A protection switched off, and the attacks on published numbers of which one must notice. */
export interface Mutant extends Patch {
  readonly name: string;
  /** test files, never the unit test of what is switched off */
  readonly tests: readonly string[];
}

const oracle = ["test/attacks/gate-oracle.test.ts"];
const persons = ["test/attacks/sequence-persons.test.ts"];
const insiders = ["test/attacks/control-insiders.test.ts"];
const tables = ["test/attacks/protect-withstands.test.ts"];
const rowStore = ["test/attacks/row-store-attack.test.ts"];
const events = ["test/attacks/events-attack.test.ts"];

export const mutants: readonly Mutant[] = [
  {
    name: "integer step",
    file: "server/disclosure/gate/judge-component.ts",
    find: "  if (outer !== undefined && isHarmless(target, outer)) return",
    replace: "  if (found.lp !== null && refusalOf(target, found.lp) === undefined) return",
    tests: oracle,
  },
  {
    name: "link to earlier releases",
    file: "server/disclosure/row-store/row-store.ts",
    find: "const timeline = readVintages(releases, (",
    replace: "const timeline = readVintages(releases.slice(-1), (",
    tests: rowStore,
  },
  {
    name: "flow rows: stock change",
    file: "server/disclosure/row-store/flows.ts",
    find: "    addStockChange(system, flow, input);\n",
    replace: "",
    tests: rowStore,
  },
  {
    name: "flow rows: came ≤ stock",
    file: "server/disclosure/row-store/flows.ts",
    find: "    addEnds(system, flow, input);\n",
    replace: "",
    tests: rowStore,
  },
  {
    name: "outside totals of flows",
    file: "server/disclosure/row-store/flows.ts",
    find: "    addTotals(system, flow, input);\n",
    replace: "",
    tests: rowStore,
  },
  {
    name: "held ranges: no row",
    file: "server/disclosure/row-store/stocks.ts",
    find: "lo: Math.max(0, value - reach), hi: value + reach };",
    replace: "lo: 0, hi: null };",
    tests: rowStore,
  },
  {
    name: "held ranges: as published",
    file: "server/disclosure/row-store/stocks.ts",
    find: "lo: Math.max(0, value - reach), hi: value + reach };",
    replace: "lo: value, hi: value };",
    tests: rowStore,
  },
  {
    name: "hidden ≥ 1 rows",
    file: "server/disclosure/row-store/tabulated.ts",
    find: '(rules(indicator).zeros === "shown" ? 1 : 0)',
    replace: '(rules(indicator).zeros === "shown" ? 0 : 0)',
    tests: rowStore,
  },
  {
    name: "sums of events",
    file: "server/disclosure/row-store/events.ts",
    find: "  addEventSums(system, events, frame);\n",
    replace: "",
    tests: events,
  },
  {
    name: "sums of events over time",
    file: "server/disclosure/row-store/events.ts",
    find: "addPeriodSums(system, events, frame)",
    replace: "addPeriodSums({ ...system, row: () => 0 }, events, frame)",
    tests: events,
  },
  {
    name: "cells through which events hang together",
    file: "server/disclosure/row-store/events.ts",
    find: "  closeEvents(events, frame);\n",
    replace: "",
    tests: events,
  },
  {
    name: "money beside events",
    file: "server/disclosure/row-store/events.ts",
    find: "  addMoney(system, events, { ...printed, notes });\n",
    replace: "",
    tests: events,
  },
  {
    name: "shares of events",
    file: "server/disclosure/row-store/events.ts",
    find: "  addEventShares(system, events, printed);\n",
    replace: "",
    tests: events,
  },
  {
    name: "hidden events ≥ 1",
    file: "server/disclosure/row-store/event-measures.ts",
    find: 'leastHidden: zeros === "shown" ? 1 : 0 }',
    replace: 'leastHidden: zeros === "shown" ? 0 : 0 }',
    tests: events,
  },
  {
    name: "contributor rule",
    file: "server/disclosure/protect/first-pattern.ts",
    find: 'owned: spec.contributors === "on" ? alone.map(formOf) : [],',
    replace: "owned: alone.slice(0, 0).map(formOf),",
    tests: tables,
  },
  {
    name: "repair of a table",
    file: "server/disclosure/protect/protect.ts",
    find: 'spec.repair === "on" ? mend(highs, situation, first) :',
    replace: "first.size < 0 ? mend(highs, situation, first) :",
    tests: tables,
  },
  {
    name: "a table's earlier releases",
    file: "server/disclosure/protect/protect.ts",
    find: "situate(spec, rows, earlier)",
    replace: "situate(spec, rows, earlier.slice(0, 0))",
    tests: tables,
  },
  {
    name: "a table's outside totals",
    file: "server/disclosure/protect/situate.ts",
    find: 'if (cell !== undefined) fixed.set(cell, "forced");',
    replace: "",
    tests: tables,
  },
  {
    name: "a table's hidden ≥ 1 rows",
    file: "server/disclosure/protect/situation.ts",
    find: "(values[cell] as number) > 0 ? 1 : 0;",
    replace: "(values[cell] as number) > 0 ? 0 : 0;",
    tests: tables,
  },
  {
    name: "contributor rule of a release",
    file: "server/disclosure/control/secondary-cells.ts",
    find: "owned: owners.map(formOf),",
    replace: "owned: owners.slice(0, 0).map(formOf),",
    tests: insiders,
  },
  {
    name: "repair of a release",
    file: "server/disclosure/control/attempt.ts",
    find: "const repaired = repairRelease(highs, { release, earlier, candidate, isTouched }, decided);",
    replace: "const repaired = { decided, unprotected: [], made: [repairRelease, highs, isTouched] };",
    tests: persons,
  },
  {
    name: "a release's earlier releases",
    file: "server/disclosure/control/attempt.ts",
    find: "buildRowStore(frame, [...earlier, { ...candidate, changed }], unseen)",
    replace: "buildRowStore(frame, [{ ...candidate, changed }], unseen)",
    tests: persons,
  },
];
