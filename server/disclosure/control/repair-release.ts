import type { Highs } from "highs";
import type { Form, Target } from "../../../schema/linear-system.ts";
import type { HidingReason } from "../control.ts";
import { type Opening, type Repair, repairIntervals } from "../repair/repair.ts";
import type { PrintedRelease, RowStore } from "../row-store/row-store.ts";
import type { CandidateCell } from "./candidate-cells.ts";
import { asPrinted, type Decided, type DecidedCells } from "./decided-cells.ts";
import { type LastShown, lastShown } from "./last-shown.ts";
import { monthByMonth } from "./one-month.ts";
import { heldRange, hiddenTarget, type ReleaseSystem } from "./release-system.ts";
import { hidingCost } from "./worth.ts";

/** What repair may do with a release. */
export interface RepairSteps {
  readonly release: ReleaseSystem;
  /** earlier releases, and number and period of this one */
  readonly earlier: readonly PrintedRelease[];
  readonly candidate: PrintedRelease;
  /** false for targets that hang together with nothing new */
  readonly isTouched: (form: Form) => boolean;
}

export interface RepairedRelease {
  readonly decided: DecidedCells;
  /** names of targets that stay too narrow */
  readonly unprotected: readonly string[];
}

interface Step extends RepairSteps {
  readonly decided: DecidedCells;
  /** causes: only small cells need room, also for who recognises them; hidden: all hidden cells; flows: also who came and who went */
  readonly watches: "causes" | "hidden" | "flows";
  readonly holds: "none" | "kota" | "all";
}

/**
 * First hides what hidden cells need beside them in their month, then, all months together, holds what flows need: a held number says least about a small step and still shows
 * something. Where holding does not do, cells below the city are hidden instead.
 */
export function repairRelease(highs: Highs, steps: RepairSteps, decided: DecidedCells): RepairedRelease {
  const recognised = settle(highs, { ...steps, decided, watches: "causes", holds: "none" });
  // a small cell that is the sum of two hidden ones is at least 2: of such nobody can be kept from knowing, and that is let be
  const hidden = settle(highs, { ...steps, decided: recognised.decided, watches: "hidden", holds: "none" });
  const held = settle(highs, { ...steps, decided: hidden.decided, watches: "flows", holds: "all" });
  if (held.unprotected.length === 0) return held;
  return settle(highs, { ...steps, decided: hidden.decided, watches: "flows", holds: "kota" });
}

/** Months of one release may lean on each other: a number that a held one repeats must stay, so what leans on an opened one waits a round. */
function settle(highs: Highs, step: Step): RepairedRelease {
  for (let { decided } = step; ; ) {
    const offers = offersOf({ ...step, decided });
    const repair = repairOnce(highs, { ...step, decided }, offers);
    const opened = new Set(repair.opened.map((index) => offers[index]?.cell.id));
    const taken = repair.opened.flatMap((index, at) => {
      const offer = offers[index];
      if (offer === undefined || (offer.shown && opened.has(offer.shown.id))) return [];
      return [decisionOf(offer, repair.openedFor[at] ?? "", step)];
    });
    decided = new Map([...decided, ...taken.map((decision) => [decision.cell, decision] as const)]);
    if (taken.length === opened.size) return { decided, unprotected: repair.unprotected };
  }
}

/** An opening of a cell's number; `shown` where it would be held, not hidden. */
interface Offer {
  readonly cell: CandidateCell;
  readonly shown: LastShown | undefined;
  readonly opening: Opening;
}

/** Who asks for a cell less often than for others gives it up first; a number held at its last value is not quite lost. */
const costOfHolding = 0.25;

function offersOf(step: Step): readonly Offer[] {
  const { release, decided, earlier, candidate } = step;
  const changed = release.cells.flatMap((cell) => asPrinted(cell, decided) ?? []);
  const last = lastShown([...earlier, { ...candidate, changed }]);
  const leanedOn = new Set([...decided.values()].flatMap(({ shown }) => shown?.id ?? []));
  return release.cells.flatMap((cell): Offer[] => {
    const at = release.rowOf(cell);
    const row = release.store.system.rows[at ?? -1];
    if (at === undefined || row === undefined || cell.isForced || decided.has(cell.id) || leanedOn.has(cell.id))
      return [];
    const isHeld = !cell.isEvent && (step.holds === "all" || (step.holds === "kota" && cell.level === "kota"));
    const shown = isHeld ? last(cell) : undefined;
    if (shown !== undefined && Math.abs(cell.value - shown.value) < cell.minimum) {
      const opening = {
        row: at,
        ...heldRange(cell, shown.value),
        cost: hidingCost(cell) * costOfHolding,
        target: null,
      };
      return [{ cell, shown, opening }];
    }
    if (!cell.mayBeOpened || cell.value === 0) return [];
    // who recognises small cells is looked at for their sake alone: what is hidden for that gets its own room in the next step
    const target = step.watches === "causes" ? null : hiddenTarget(cell, row, false);
    const opening = { row: at, lo: 1, hi: null, cost: hidingCost(cell), target };
    return [{ cell, shown: undefined, opening }];
  });
}

function repairOnce(highs: Highs, step: Step, offers: readonly Offer[]): Repair {
  const { release, decided, watches, isTouched } = step;
  const seen = watches === "causes" ? release.recognised(decided) : release.under(decided);
  const system = watches === "flows" ? seen : monthByMonth(seen);
  const flows = new Set(flowTargets(release.store));
  const targets = system.targets.filter(
    (target) => (watches === "flows" || !flows.has(target)) && isTouched(target.form),
  );
  const repair = repairIntervals(
    highs,
    { ...system, targets },
    offers.map(({ opening }) => opening),
  );
  if (repair === "infeasible") throw new Error("the printed numbers contradict each other");
  return repair;
}

function decisionOf({ cell, shown }: Offer, protects: string, { watches, release }: Step): Decided {
  const isForFlow = watches === "flows" && flowTargets(release.store).some(({ name }) => name === protects);
  const reason: HidingReason = isForFlow || shown !== undefined ? "flow" : "interval";
  const action = shown === undefined ? "suppress" : "hold";
  return { cell: cell.id, action, isPrimary: false, reason, protects: [protects], shown };
}

function flowTargets({ watched, system }: RowStore): readonly Target[] {
  return system.targets.filter((_, at) => watched[at]?.kind !== "hidden");
}
