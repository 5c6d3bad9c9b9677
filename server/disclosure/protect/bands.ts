interface Band {
  readonly code: string;
  readonly from: number;
  readonly to: number;
}

/** `18-24`, `18–24`, `65+`, `<18`; undefined for every other code. */
function bandOf(code: string): Band | undefined {
  const closed = /^\s*(\d+)\s*[-–—]\s*(\d+)\s*$/.exec(code);
  if (closed) return { code, from: Number(closed[1]), to: Number(closed[2]) };
  const above = /^\s*(\d+)\s*\+\s*$/.exec(code);
  if (above) return { code, from: Number(above[1]), to: Number.POSITIVE_INFINITY };
  const under = /^\s*<\s*(\d+)\s*$/.exec(code);
  return under ? { code, from: Number.NEGATIVE_INFINITY, to: Number(under[1]) - 1 } : undefined;
}

/**
 * Pairs of band codes that share values without one lying inside the other, as 18–24 beside 18–25 beside 26–34: their differences would be
 * tiny groups that nobody planned to publish. `isSameLevel`: bands of one column must share nothing at all.
 */
export function overlappingBands(codes: readonly string[], isSameLevel: boolean): readonly string[] {
  const bands = codes.flatMap((code) => bandOf(code) ?? []).filter(({ from, to }) => from <= to);
  bands.sort((a, b) => a.from - b.from || b.to - a.to);
  const overlaps: string[] = [];
  bands.forEach((first, at) => {
    for (const second of bands.slice(at + 1)) {
      if (second.from > first.to) break;
      const isInside = second.to <= first.to || (second.from === first.from && second.to >= first.to);
      if (!isInside || (isSameLevel && first.code !== second.code)) overlaps.push(`${first.code} ∩ ${second.code}`);
    }
  });
  return overlaps;
}
