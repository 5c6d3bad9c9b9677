import type { Form, LinearSystem, Row } from "../../../../schema/linear-system.ts";
import { boxOf } from "../box.ts";
import type { Draw } from "../draw.ts";
import type { Attack } from "../sketch.ts";

/** The same attack in other clothes: variables, rows and targets in another order, some rows multiplied or said twice, bounds left to rows. */
export function dressed(attack: Attack, draw: Draw): Attack {
  const count = attack.twin.variables.length;
  const places = draw.shuffled(Array.from({ length: count }, (_, index) => index));
  const unbounded = attack.twin.variables.map((_, index) => draw.onceIn(3) && isBoundByRows(attack, index));
  const move = (form: Form): Form =>
    form.map(([variable, coefficient]) => [places[variable] ?? -1, coefficient] as const).sort(([a], [b]) => a - b);
  const dress = (system: LinearSystem): LinearSystem => {
    const variables = system.variables.map((variable, index) =>
      unbounded[index] === true ? { ...variable, hi: null } : variable,
    );
    const rows = system.rows.map((row) => ({ ...row, form: move(row.form) }));
    return {
      variables: places.map((_, place) => {
        const variable = variables[places.indexOf(place)];
        if (variable === undefined) throw new RangeError("a variable lost its place");
        return variable;
      }),
      rows: draw.shuffled(rows.flatMap((row) => (draw.onceIn(8) ? [row, times(row, draw.whole(2, 3))] : [row]))),
      targets: draw.shuffled(system.targets.map((target) => ({ ...target, form: move(target.form) }))),
    };
  };
  return { label: attack.label, twin: dress(attack.twin), planted: dress(attack.planted) };
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
