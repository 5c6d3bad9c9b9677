import { maximal } from "./cliques.ts";
import type { OpenSystem } from "./open-system.ts";
import type { MonthModel } from "./stocks.ts";
import type { Tabulated } from "./tabulated.ts";

/** Where everybody active in the city is new, everybody is in every part of it: the numbers of new people are the stock. */
export function addBeginning(system: OpenSystem, months: readonly MonthModel[], { root }: Tabulated): void {
  for (const { counts, tables, printed } of months) {
    const total = printed("active", { region: root, dimensions: {} });
    if (total === undefined || total !== printed("new", { region: root, dimensions: {} })) continue;
    for (const cut of maximal(tables.get("new") ?? [])) {
      const newcomers = counts.get("new")?.forms(cut);
      for (const [at, form] of counts.get("active")?.forms(cut)?.entries() ?? []) {
        const taken = (newcomers?.[at] ?? []).map(([variable]) => [variable, -1] as const);
        system.row([...form, ...taken], 0, 0);
      }
    }
  }
}
