import { encode } from "uqr";

/** A QR code as one SVG path in squares of size 1: dark squares row by row, neighbours joined. */
export interface QrPath {
  /** squares on each side, without the quiet border */
  readonly size: number;
  readonly path: string;
}

/**
 * The QR code of an address, to be printed. A quarter of it may be lost and it still reads (level Q), for paper is folded and copied.
 * @throws RangeError where the text is longer than a QR code can hold
 */
export function qrPath(text: string): QrPath {
  const { size, data } = encode(text, { ecc: "Q", border: 0 });
  const path = data.flatMap((row, y) => runs(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`)).join("");
  return { size, path };
}

/** Where dark squares stand side by side: their start and number. */
function runs(row: readonly boolean[]): [start: number, length: number][] {
  const found: [number, number][] = [];
  for (const [x, isDark] of row.entries()) {
    const last = found.at(-1);
    if (!isDark) continue;
    if (last && last[0] + last[1] === x) last[1]++;
    else found.push([x, 1]);
  }
  return found;
}
