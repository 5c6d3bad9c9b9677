import type { LinearSystem, Row, Target, Variable } from "../../../../schema/linear-system.ts";
import type { Draw } from "../draw.ts";
import { formValue } from "../plain-addition.ts";

/** No attack in particular: any whole rows over a true table, equalities and one- or two-sided, targets of every kind. */
export function anySystem(draw: Draw): LinearSystem {
  const count = draw.whole(1, 6);
  const truth = Array.from({ length: count }, () => draw.whole(0, 12));
  const variables = truth.map((value, index): Variable => {
    const lo = draw.onceIn(4) ? draw.whole(0, value) : 0;
    return { name: `x${index}`, lo, hi: draw.onceIn(4) ? draw.whole(value, 12) : 12, integer: true };
  });
  const form = (largest: number): [number, number][] => {
    const chosen = truth.map((_, index) => index).filter(() => draw.onceIn(2));
    const used = chosen.length === 0 ? [draw.whole(0, count - 1)] : chosen;
    return used.map((index) => [index, draw.onceIn(3) ? draw.whole(1, largest) * (draw.onceIn(2) ? -1 : 1) : 1]);
  };
  const rows = Array.from({ length: draw.whole(1, 5) }, (): Row => {
    const terms = form(3);
    const value = formValue(terms, truth);
    const lo = draw.onceIn(5) ? null : value - (draw.onceIn(2) ? 0 : draw.whole(0, 4));
    return { form: terms, lo, hi: draw.onceIn(5) ? null : value + (draw.onceIn(2) ? 0 : draw.whole(0, 4)) };
  });
  // contradictions come too
  const broken = draw.onceIn(25) ? [{ form: form(1), lo: 80, hi: null }] : [];
  const targets = Array.from({ length: draw.whole(1, 3) }, (_, index): Target => {
    const terms = form(2);
    const value = formValue(terms, truth);
    const isMagnitude = draw.onceIn(4);
    return {
      name: `t${index}`,
      form: terms,
      need: draw.whole(0, 5),
      maxLow: draw.onceIn(4) ? draw.whole(0, 3) : null,
      truth: isMagnitude ? value : null,
      above: isMagnitude ? draw.whole(0, 8) / 2 : null,
      below: isMagnitude ? draw.whole(0, 8) / 2 : null,
      harmless: draw.onceIn(4) ? { atMost: 0, atLeast: draw.whole(3, 6) } : null,
    };
  });
  return { variables, rows: [...rows, ...broken], targets };
}

/** People who move from code to code: flows that no bound holds, beside ones that are bound. */
export function endlessSystem(draw: Draw): LinearSystem {
  const [before, after] = [draw.whole(2, 10), draw.whole(2, 10)];
  const names = ["came", "went", "movedIn", "movedOut"];
  const variables = names.map((name): Variable => ({ name, lo: 0, hi: null, integer: true }));
  const step: Row = {
    form: [
      [0, 1],
      [1, -1],
      [2, 1],
      [3, -1],
    ],
    lo: after - before,
    hi: after - before,
  };
  const bounds: Row[] = [
    { form: [[0, 1]], lo: null, hi: after },
    { form: [[1, 1]], lo: null, hi: before },
  ];
  const targets = names.map(
    (name, index): Target => ({
      name,
      form: [[index, 1]],
      need: draw.whole(1, 4),
      maxLow: null,
      truth: null,
      above: null,
      below: null,
      harmless: draw.onceIn(2) ? { atMost: 0, atLeast: 5 } : null,
    }),
  );
  return { variables, rows: [step, ...bounds], targets };
}
