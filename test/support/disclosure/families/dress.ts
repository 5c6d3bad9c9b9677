import type { Form, LinearSystem, Row } from "../../../../schema/linear-system.ts";
import { boxOf } from "../box.ts";
import type { Draw } from "../draw.ts";
import type { Attack } from "../sketch.ts";

/** The same attack in other clothes: reordered, and with bounds left to the rows that imply them. */
export function dressed(attack: Attack, draw: Draw): Attack {
  const unbounded = attack.twin.variables.map((_, index) => draw.onceIn(3) && isBoundByRows(attack, index));
  const unbind = (system: LinearSystem): LinearSystem => ({
    ...system,
    variables: system.variables.map((variable, index) =>
      unbounded[index] === true ? { ...variable, hi: null } : variable,
    ),
  });
  const [twin, planted] = reordered([unbind(attack.twin), unbind(attack.planted)], draw);
  return { label: attack.label, twin, planted };
}

/** Two systems over the same variables, these in another order, rows and targets in others, and some rows said twice, also multiplied. */
export function reordered(
  [one, other]: readonly [LinearSystem, LinearSystem],
  draw: Draw,
): readonly [LinearSystem, LinearSystem] {
  const places = draw.shuffled(one.variables.map((_, index) => index));
  const move = (form: Form): Form =>
    form.map(([variable, coefficient]) => [places[variable] ?? -1, coefficient] as const).sort(([a], [b]) => a - b);
  const reorder = (system: LinearSystem): LinearSystem => {
    const rows = system.rows.map((row) => ({ ...row, form: move(row.form) }));
    return {
      variables: places.map((_, place) => {
        const variable = system.variables[places.indexOf(place)];
        if (variable === undefined) throw new RangeError("a variable lost its place");
        return variable;
      }),
      rows: draw.shuffled(rows.flatMap((row) => (draw.onceIn(8) ? [row, times(row, draw.whole(2, 3))] : [row]))),
      targets: draw.shuffled(system.targets.map((target) => ({ ...target, form: move(target.form) }))),
    };
  };
  return [reorder(one), reorder(other)];
}

/** A row multiplied says the same. */
export function times({ form, lo, hi }: Row, factor: number): Row {
  const scaled = form.map(([variable, coefficient]) => [variable, coefficient * factor] as const);
  const ends = [lo === null ? null : lo * factor, hi === null ? null : hi * factor] as const;
  return factor > 0 ? { form: scaled, lo: ends[0], hi: ends[1] } : { form: scaled, lo: ends[1], hi: ends[0] };
}

/** True where the variable stays bounded in both systems even without any variable's own upper bound. */
function isBoundByRows({ twin, planted }: Attack, index: number): boolean {
  return [twin, planted].every((system) => {
    const free = { ...system, variables: system.variables.map((variable) => ({ ...variable, hi: null })) };
    const box = boxOf(free);
    return box !== "infeasible" && Number.isFinite(box[index]?.hi);
  });
}
