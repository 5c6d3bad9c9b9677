/** A field of dots in rows: every dot stands for `size` people. Paths are for a box 330 wide, dots 10 apart. */
export interface DotField {
  readonly size: number;
  readonly width: number;
  readonly height: number;
  /** dots that are covered, that are still open up to the target, and all others */
  readonly covered: string;
  readonly open: string;
  readonly rest: string;
}

const perRow = 33;

/**
 * Lays three numbers out on one field, the smaller inside the larger: covered first, then up to the target, then up to all workers. Numbers are
 * rounded to whole dots. The paths are plain lines: a dash of nothing with round ends every 10 units draws the dots, so 900 of them cost a few
 * hundred bytes.
 */
export function dotField(covered: number, target: number, workers: number, size = 100): DotField {
  const [a, b, c] = [covered, target, workers].map((people) => Math.round(people / size)) as [number, number, number];
  const all = Math.max(a, b, c);
  const [first, second] = [Math.min(a, all), Math.max(a, Math.min(b, all))];
  return {
    ...{ size, width: perRow * 10, height: Math.ceil(all / perRow) * 10 },
    ...{ covered: dots(0, first), open: dots(first, second), rest: dots(second, all) },
  };
}

/** The dots from one number up to another, row by row from the top left. */
function dots(from: number, to: number): string {
  const parts: string[] = [];
  for (let at = from; at < to; ) {
    const row = Math.floor(at / perRow);
    const end = Math.min(to, (row + 1) * perRow);
    parts.push(`M${(at % perRow) * 10 + 5} ${row * 10 + 5}h${(end - at - 1) * 10}.1`);
    at = end;
  }
  return parts.join("");
}
