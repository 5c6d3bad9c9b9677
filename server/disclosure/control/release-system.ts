import type { LinearSystem, Row, Target } from "../../../schema/linear-system.ts";
import type { HidingReason } from "../control.ts";
import type { RowStore } from "../row-store/row-store.ts";
import type { CandidateCell } from "./candidate-cells.ts";
import type { DecidedCells } from "./decided-cells.ts";

/** The row store with the release as it would be printed without any hiding, and where its cells stand in it. */
export interface ReleaseSystem {
  readonly store: RowStore;
  readonly cells: readonly CandidateCell[];
  /** index of the row that tells the cell's number; undefined where no row tells it */
  rowOf(cell: CandidateCell): number | undefined;
  /** the system once the decisions hold: their rows widened, one more target for each hidden cell */
  under(decided: DecidedCells): LinearSystem;
  /**
   * The same as somebody sees it who recognises which cells caused the hiding, and so knows that none of these is more than k. They are its
   * only targets (design: disclosure note, 2.9).
   */
  recognised(decided: DecidedCells): LinearSystem;
}

/** `release`: number of the release whose cells these are. */
export function releaseSystem(store: RowStore, cells: readonly CandidateCell[], release: number): ReleaseSystem {
  const rows = new Map(
    store.printed.flatMap((printed) =>
      printed.release === release && printed.status === "published" ? [[printed.cell, printed.row] as const] : [],
    ),
  );
  const under: ReleaseSystem["under"] = (decided) => {
    const changed: Row[] = [...store.system.rows];
    const targets: Target[] = [...store.system.targets];
    for (const cell of cells) {
      const decision = decided.get(cell.id);
      const at = rows.get(cell.id);
      const row = changed[at ?? -1];
      if (decision === undefined || at === undefined || row === undefined) continue;
      if (decision.action === "suppress") {
        changed[at] = { ...row, lo: 1, hi: null };
        targets.push(hiddenTarget(cell, row, decision.isPrimary));
      } else if (decision.shown !== undefined) changed[at] = { ...row, ...heldRange(cell, decision.shown.value) };
    }
    return { ...store.system, rows: changed, targets };
  };
  return {
    store,
    cells,
    rowOf: ({ id }) => rows.get(id),
    under,
    recognised(decided) {
      const seen = under(decided);
      const causes = cells.filter(({ id }) => causing.has(decided.get(id)?.reason ?? ""));
      const changed: Row[] = [...seen.rows];
      for (const { id, minimum } of causes) {
        const at = rows.get(id) ?? -1;
        const row = changed[at];
        if (row !== undefined) changed[at] = { ...row, hi: minimum };
      }
      const names = new Set(causes.map(({ id }) => id));
      return { ...seen, rows: changed, targets: seen.targets.filter(({ name }) => names.has(name)) };
    },
  };
}

/** Cells that are hidden because they are small, and would be however the others are. */
const causing: ReadonlySet<string> = new Set<HidingReason>(["small-count", "pattern"]);

/**
 * Every hidden cell must span k values; a stock that is small itself must also be possibly 1 (design: disclosure note, 2.6). Of events that
 * cannot be asked: a year of two hidden halves is at least 2.
 */
export function hiddenTarget({ id, minimum, isEvent }: CandidateCell, { form }: Row, isPrimary: boolean): Target {
  const nowhere = { truth: null, above: null, below: null, harmless: null };
  return { name: id, form, need: minimum - 1, maxLow: isPrimary && !isEvent ? 1 : null, ...nowhere };
}

/** What a held cell says: less than k from the number it repeats. */
export function heldRange({ minimum }: CandidateCell, shown: number): { readonly lo: number; readonly hi: number } {
  return { lo: Math.max(0, shown - (minimum - 1)), hi: shown + (minimum - 1) };
}
