import type { Highs } from "highs";
import type { Form, Target } from "../../../schema/linear-system.ts";
import { bestOpening, type PartOpening } from "./best-opening.ts";
import { type CheapestOpenings, createOpeningModel, type OpeningModel } from "./cheapest-openings.ts";
import { type FoundRanges, trackRanges } from "./found-ranges.ts";
import { isHarmless, isWide, type KnownRange, missing, tolerance } from "./known-range.ts";
import { createPartModel, type Optimum, type PartModel } from "./part-model.ts";
import type { Part, PartTarget } from "./split-parts.ts";

export interface RepairContext {
  /** the system's targets, then the openings'; null where an opening has none */
  readonly targets: readonly (Target | null)[];
  /** cost of each opening */
  readonly costs: readonly number[];
  /** how many of the targets are the system's own */
  readonly ownTargets: number;
}

export interface PartRepair {
  readonly opened: readonly { readonly opening: number; readonly target: number }[];
  readonly unprotected: readonly number[];
  readonly ranges: readonly (readonly [target: number, range: KnownRange])[];
}

/** Opens numbers of one part until all its targets are wide or nothing more helps. */
export function repairPart(highs: Highs, part: Part, context: RepairContext): PartRepair | "infeasible" {
  const model = createPartModel(highs, part);
  let planned: OpeningModel | undefined;
  const planner = (): OpeningModel => {
    planned ??= createOpeningModel(highs, part, context.costs);
    return planned;
  };
  try {
    return mend(part, { model, planner }, context);
  } finally {
    model.dispose();
    planned?.dispose();
  }
}

type Verdict = "wide" | "harmless" | "stuck";
interface Live extends PartTarget {
  readonly rules: Target;
}

function mend(
  part: Part,
  { model, planner }: { readonly model: PartModel; readonly planner: () => OpeningModel },
  context: RepairContext,
): PartRepair | "infeasible" {
  const closed = new Map(
    part.rows.flatMap(({ lo, opening }) => (opening ? [[opening.index, { ...opening, value: lo }]] : [])),
  );
  const live: Live[] = [];
  const start = (one: PartTarget): void => {
    const rules = context.targets[one.index];
    if (rules) live.push({ ...one, rules });
  };
  for (const one of part.targets) if (one.index < context.ownTargets) start(one);
  const found = trackRanges(part, model.horizon);
  const opened: { opening: number; target: number }[] = [];
  const verdicts = new Map<number, { readonly verdict: Verdict; readonly after: number }>();
  const later = new Map(part.targets.map((one) => [one.index, one]));
  const open = ({ index }: PartOpening, target: number): void => {
    model.open(index);
    planner().open(index);
    closed.delete(index);
    opened.push({ opening: index, target });
    const own = later.get(context.ownTargets + index);
    if (own) start(own);
  };

  const first = model.minimise([]);
  if (first === "infeasible") return "infeasible";
  if (first) found.note(first);
  for (let unsettled: readonly Live[] = live; unsettled.length > 0; ) {
    widenTogether(model, found, unsettled);
    for (const target of unsettled) {
      const verdict = settle({ model, found, target, closed, open, context, planner });
      verdicts.set(target.index, { verdict, after: opened.length });
    }
    unsettled = live.filter(({ index }) => {
      const last = verdicts.get(index);
      // a number opened later may give a harmless target more room, and then not enough; or save one that was stuck
      return last === undefined || (last.verdict !== "wide" && last.after < opened.length);
    });
  }
  return {
    opened,
    unprotected: live.filter(({ index }) => verdicts.get(index)?.verdict === "stuck").map(({ index }) => index),
    ranges: part.targets.map(({ index }) => [index, found.range(index)]),
  };
}

interface Settling {
  readonly model: PartModel;
  readonly found: FoundRanges;
  readonly target: Live;
  readonly closed: ReadonlyMap<number, PartOpening>;
  readonly open: (opening: PartOpening, target: number) => void;
  readonly context: RepairContext;
  readonly planner: () => OpeningModel;
}

/** Opens numbers until this target is wide: in whole numbers, where they decide. */
function settle(settling: Settling): Verdict {
  const { model, found, target, closed, open, context, planner } = settling;
  const { rules, form, constant, index } = target;
  for (;;) {
    if (hasRoom(target, found)) return "wide";
    const lowest = asked(model.minimise(form), found);
    if (lowest === undefined) return "stuck";
    const lo = lowest.value + constant;
    if (isHarmless(rules, { lo, hi: Number.POSITIVE_INFINITY })) return "harmless";
    const highest = asked(model.minimise(negative(form)), found);
    if (highest === undefined) return "stuck";
    let range: KnownRange = { lo, hi: constant - highest.value };
    if (isHarmless(rules, range)) return "harmless";
    if (isWide(rules, range)) {
      if (hasRoom(target, found)) return "wide";
      const whole = wholeRange(model, found, target);
      if (whole === undefined || isWide(rules, whole)) return "wide";
      if (isHarmless(rules, whole)) return "harmless";
      range = whole;
    }
    const next = nextOpenings({ lowest, highest, range, target, closed, context, planner });
    if (next.length === 0) return "stuck";
    for (const opening of next) open(opening, index);
  }
}

/** The numbers to open together that let the target reach what it lacks, on the side where this costs less; else what its duals say. */
function nextOpenings({
  lowest,
  highest,
  range,
  target: { rules, form, constant },
  closed,
  context,
  planner,
}: Pick<Settling, "closed" | "context" | "planner" | "target"> & {
  readonly lowest: Optimum;
  readonly highest: Optimum;
  readonly range: KnownRange;
}): readonly PartOpening[] {
  const lack = missing(rules, range);
  const [lo, hi] = [range.lo - constant, range.hi - constant];
  const down = (to: number): CheapestOpenings | undefined => planner().reach(form, Number.NEGATIVE_INFINITY, to);
  const up = (to: number): CheapestOpenings | undefined => planner().reach(form, to, Number.POSITIVE_INFINITY);
  const ways = [lack.below > 0 ? down(lo - lack.below) : undefined, lack.above > 0 ? up(hi + lack.above) : undefined];
  let [cheapest] = ways.filter((way) => way !== undefined).sort((a, b) => a.cost - b.cost);
  if (cheapest === undefined) {
    // neither end goes far enough alone: perhaps both do, one now and the other in the next turn
    const ends = planner().ends(form);
    const most = ends && { lo: ends[0] + constant, hi: ends[1] + constant };
    if (most === undefined || !isWide(rules, most)) return [];
    cheapest = most.lo < range.lo - tolerance ? down(Math.min(lo, most.hi - constant - rules.need)) : undefined;
  }
  if (cheapest === undefined) return [];
  const together = cheapest.openings.flatMap((index) => closed.get(index) ?? []);
  if (together.length > 0) return together;
  // fractions reach it already and whole numbers do not
  const one = bestOpening({ lowest, highest, lack, closed, costs: context.costs });
  return one === undefined ? [] : [one];
}

/**
 * True when tables of whole numbers were found that are far enough apart, or any tables twice as far: between whole numbers and fractions lie
 * a few units at most.
 */
function hasRoom({ rules, index }: Live, found: FoundRanges): boolean {
  const range = found.range(index);
  return (
    isWide(rules, found.whole(index)) || (isWide(rules, range) && range.hi - range.lo >= 2 * Math.max(rules.need, 1))
  );
}

/** Lowest and highest in whole numbers; undefined where that takes too long, which the gate then decides. */
function wholeRange(model: PartModel, found: FoundRanges, { form, constant }: Live): KnownRange | undefined {
  const lowest = asked(model.minimiseWhole(form), found);
  const highest = asked(model.minimiseWhole(negative(form)), found);
  return lowest && highest && { lo: lowest.value + constant, hi: constant - highest.value };
}

function asked(answer: Optimum | "infeasible" | undefined, found: FoundRanges): Optimum | undefined {
  if (answer === undefined || answer === "infeasible") return undefined;
  found.note(answer);
  return answer;
}

const mostRounds = 40;

/** Pulls all targets apart at once, in ever new directions, while that still makes some of them wide. */
function widenTogether(model: PartModel, found: FoundRanges, targets: readonly Live[]): void {
  const narrow = (): readonly Live[] => targets.filter((target) => !hasRoom(target, found));
  let left = narrow();
  for (let round = 0, idle = 0; round < mostRounds && idle < 2 && left.length > 3; round++) {
    const costs = new Map<number, number>();
    for (const [place, { form, rules }] of left.entries()) {
      const weight = direction(place, round) / Math.max(1, rules.need);
      for (const [column, coefficient] of form) costs.set(column, (costs.get(column) ?? 0) + weight * coefficient);
    }
    asked(model.minimise([...costs].sort(([a], [b]) => a - b)), found);
    const now = narrow();
    idle = round > 1 && left.length - now.length < left.length / 50 ? idle + 1 : 0;
    left = now;
  }
}

/** All up, all down, then halves of them by the bits of a multiplicative hash (Knuth): mixed, and the same every time. */
function direction(place: number, round: number): 1 | -1 {
  if (round < 2) return round === 0 ? 1 : -1;
  return (Math.imul(place + 1, 2654435761) >>> (round + 4)) & 1 ? 1 : -1;
}

function negative(form: Form): Form {
  return form.map(([column, coefficient]) => [column, -coefficient] as const);
}
