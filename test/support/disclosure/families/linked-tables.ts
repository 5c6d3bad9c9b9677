import type { Draw } from "../draw.ts";
import { type Attack, drawNeed, hidden, printed, sumOf, systemOf, target } from "../sketch.ts";

/** A02, section 4: two tables of the same cells, each safe alone, of which one sums a group and the other the group with one cell more. */
export function linkedTables(draw: Draw): Attack {
  const count = draw.whole(3, 6);
  const cells = draw.shuffled(Array.from({ length: count }, (_, cell) => cell));
  const truth = cells.map(() => draw.whole(1, 8));
  const need = drawNeed(draw);
  const split = draw.whole(2, count - 1);
  const [label = 0, ...rest] = cells.slice(0, split);
  const others = cells.slice(split);
  // table by county: label with its group; table by size: the group without it, perhaps cut once more where both parts stay a sum
  const first = [printed(sumOf([label, ...rest]), truth), printed(sumOf(others), truth)];
  const cutAt = rest.length >= 4 ? 2 : rest.length;
  const second = [rest.slice(0, cutAt), rest.slice(cutAt)]
    .filter((group) => group.length > 0)
    .map((group) => printed(sumOf(group), truth));
  const shown = others.length === 1 ? others : [];
  const rows = [...cells.filter((cell) => !shown.includes(cell)).map(hidden), ...first];
  // a group of one cell is printed, so it is no target
  const lone = rest.length === 1 ? rest : [];
  const targets = cells.filter((cell) => ![...shown, ...lone].includes(cell)).map((cell) => target(cell, need));
  return {
    label: `x${label}`,
    twin: systemOf(count, rows, targets),
    planted: systemOf(count, [...rows, ...second], targets),
  };
}

/** A09, section 4: answers to filters, of which two or three differ by one cell (40 less "all but these" 38; A or B less A less B). */
export function complementByQuery(draw: Draw): Attack {
  const count = draw.whole(4, 6);
  const cells = Array.from({ length: count }, (_, cell) => cell);
  const truth = cells.map(() => draw.whole(1, 8));
  const need = drawNeed(draw);
  const [label = 0, ...rest] = draw.shuffled(cells);
  const rows = cells.map(hidden);
  const targets = cells.map((cell) => target(cell, need));
  const isOverlap = draw.onceIn(2);
  const cut = draw.whole(1, rest.length - 2);
  const answers = isOverlap
    ? [sumOf([label, ...rest.slice(0, cut)]), sumOf([label, ...rest.slice(cut)]), sumOf(cells)]
    : [sumOf(cells), sumOf(rest)];
  const asked = answers.map((form) => printed(form, truth));
  return {
    label: `x${label}`,
    twin: systemOf(count, [...rows, ...asked.slice(0, -1)], targets),
    planted: systemOf(count, [...rows, ...asked], targets),
  };
}

/** A10, section 4: a second set of bands that overlaps the first (18–24, 25–34 beside 18–25, 26–34) gives the age between them away. */
export function overlappingBands(draw: Draw): Attack {
  const groups = draw.whole(1, 2);
  const count = groups * 3;
  const truth = Array.from({ length: count }, () => draw.whole(1, 9));
  const need = drawNeed(draw);
  const atoms = Array.from({ length: groups }, (_, group) => [group * 3, group * 3 + 1, group * 3 + 2] as const);
  const isBelow = draw.onceIn(2);
  const bands = atoms.flatMap(([low, between, high]) =>
    isBelow ? [sumOf([low, between]), sumOf([high])] : [sumOf([low]), sumOf([between, high])],
  );
  const open = atoms.flatMap(([low, between, high]) => (isBelow ? [low, between] : [between, high]));
  const rows = [...open.map(hidden), ...bands.map((form) => printed(form, truth))];
  const [low, between, high] = draw.oneOf(atoms);
  const second = isBelow ? [low] : [high];
  const other = isBelow ? [between, high] : [low, between];
  return {
    label: `x${between}`,
    twin: systemOf(
      count,
      rows,
      open.map((cell) => target(cell, need)),
    ),
    planted: systemOf(
      count,
      [...rows, printed(sumOf(second), truth), printed(sumOf(other), truth)],
      open.filter((cell) => !second.includes(cell)).map((cell) => target(cell, need)),
    ),
  };
}
