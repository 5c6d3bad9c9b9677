import type { Row } from "../../../../schema/linear-system.ts";
import type { Draw } from "../draw.ts";
import { type Attack, drawNeed, drawTable, hidden, printed, sumOf, systemOf, target } from "../sketch.ts";

/** A04, section 4: a share of a public number, printed to a tenth of a per cent, is the count itself (12.5 % of 24). */
export function shareOfPublicNumber(draw: Draw): Attack {
  const table = drawTable(draw);
  const label = draw.oneOf(table.cells);
  const value = table.truth[label] ?? 0;
  const known = draw.whole(value + 1, 200);
  const perMille = Math.round((1000 * value) / known);
  // perMille − ½ ≤ 1000 x ÷ public ≤ perMille + ½, without fractions
  const share: Row = {
    form: [[label, 2000]],
    lo: (2 * perMille - 1) * known,
    hi: (2 * perMille + 1) * known,
  };
  return {
    label: `x${label}`,
    twin: systemOf(table.cells.length, table.rows, table.targets),
    planted: systemOf(table.cells.length, [...table.rows, share], table.targets),
  };
}

/** A08, section 4: an average beside its sum gives the number of people; parts rounded apart beside their exact total narrow each other. */
export function averageAndSum(draw: Draw): Attack {
  return draw.onceIn(2) ? averageOfSum(draw) : roundedParts(draw);
}

function averageOfSum(draw: Draw): Attack {
  const table = drawTable(draw);
  const label = draw.oneOf(table.cells);
  const people = table.truth[label] ?? 1;
  const sum = draw.whole(people * 100_000, people * 2_000_000);
  const average = Math.round(sum / people);
  // average − ½ ≤ sum ÷ x ≤ average + ½
  const both: Row[] = [
    { form: [[label, 2 * average - 1]], lo: null, hi: 2 * sum },
    { form: [[label, 2 * average + 1]], lo: 2 * sum, hi: null },
  ];
  return {
    label: `x${label}`,
    twin: systemOf(table.cells.length, table.rows, table.targets),
    planted: systemOf(table.cells.length, [...table.rows, ...both], table.targets),
  };
}

/** Each part is rounded to the nearest five; all of them were rounded the same way, and the total says so. */
function roundedParts(draw: Draw): Attack {
  const count = draw.whole(2, 6);
  const isUp = draw.onceIn(2);
  const need = draw.whole(2, 4);
  const truth = Array.from({ length: count }, () => draw.oneOf(isUp ? [3, 8] : [7, 12]));
  const rows = truth.map((value, cell): Row => {
    const rounded = 5 * Math.round(value / 5);
    return { form: sumOf([cell]), lo: Math.max(1, rounded - 2), hi: rounded + 2 };
  });
  const targets = truth.map((_, cell) => target(cell, need));
  const label = draw.whole(0, count - 1);
  const total = printed(sumOf(truth.map((_, cell) => cell)), truth);
  return {
    label: `x${label}`,
    twin: systemOf(count, rows, targets),
    planted: systemOf(count, [...rows, total], targets),
  };
}

/** A13, section 4: rupiah ÷ (tariff × months) is the head-count; also where two tariffs are mixed in one sum, for people are whole. */
export function moneyByTariff(draw: Draw): Attack {
  const count = draw.whole(2, 5);
  const truth = Array.from({ length: count }, () => draw.whole(1, 9));
  const cells = truth.map((_, cell) => cell);
  const need = drawNeed(draw);
  const rows = [...cells.map(hidden), printed(sumOf(cells), truth)];
  const targets = cells.map((cell) => target(cell, need));
  const months = draw.whole(1, 12);
  const [label = 0, second = 1] = draw.shuffled(cells);
  const money = draw.onceIn(2)
    ? printed([[label, 16_800 * months]], truth)
    : printed(
        [
          [Math.min(label, second), 16_800 * months],
          [Math.max(label, second), 20_000 * months],
        ],
        truth,
      );
  return {
    label: `x${label}`,
    twin: systemOf(count, rows, targets),
    planted: systemOf(count, [...rows, money], targets),
  };
}
