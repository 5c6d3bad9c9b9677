import { crc32, deflateSync } from "node:zlib";

/**
 * A picture of few colours as a PNG with a palette, about a third of what the drawing library writes. Neighbouring shades share one entry:
 * the shade that is most common among them, so that flat areas keep their exact colour.
 * @param pixels red, green, blue, alpha for each pixel, row after row; alpha is left out
 */
export function indexedPng(pixels: Uint8Array, width: number, height: number): Buffer {
  const { palette, indices } = indexed(pixels);
  const rows = Buffer.alloc(height * (width + 1));
  for (let row = 0; row < height; row++)
    rows.set(indices.subarray(row * width, (row + 1) * width), row * (width + 1) + 1);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  // eight bits a pixel, colours from a palette (PNG specification, 11.2.1)
  head.set([8, 3, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk("IHDR", head),
    chunk("PLTE", Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]))),
    chunk("IDAT", deflateSync(rows, { level: 6 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** the palette of a PNG has at most this many entries */
const mostColours = 256;

function indexed(pixels: Uint8Array): { palette: number[]; indices: Uint8Array } {
  const count = pixels.length / 4;
  const colours = new Uint32Array(count);
  const common = new Map<number, number>();
  // most pixels have the colour of the one before: a look-up for each would take ten times as long
  let last = -1;
  let run = 0;
  for (let at = 0; at < count; at++) {
    const byte = at * 4;
    const colour = ((pixels[byte] ?? 0) << 16) | ((pixels[byte + 1] ?? 0) << 8) | (pixels[byte + 2] ?? 0);
    colours[at] = colour;
    if (colour === last) run++;
    else {
      if (run > 0) common.set(last, (common.get(last) ?? 0) + run);
      [last, run] = [colour, 1];
    }
  }
  common.set(last, (common.get(last) ?? 0) + run);
  for (const bits of [4, 3, 2]) {
    const groups = grouped(common, bits);
    if (groups.size <= mostColours) return { palette: [...groups.values()], indices: indicesOf(colours, groups, bits) };
  }
  throw new RangeError("too many colours for a palette");
}

function indicesOf(colours: Uint32Array, groups: ReadonlyMap<number, number>, bits: number): Uint8Array {
  const entries = new Map([...groups.keys()].map((key, at) => [key, at]));
  const indices = new Uint8Array(colours.length);
  let last = -1;
  let entry = 0;
  for (let at = 0; at < colours.length; at++) {
    const colour = colours[at] ?? 0;
    if (colour !== last) [last, entry] = [colour, entries.get(shade(colour, bits)) ?? 0];
    indices[at] = entry;
  }
  return indices;
}

/** The most common colour of every group of like shades. */
function grouped(common: ReadonlyMap<number, number>, bits: number): Map<number, number> {
  const groups = new Map<number, number>();
  for (const [colour, times] of [...common].sort(([a], [b]) => a - b)) {
    const key = shade(colour, bits);
    const known = groups.get(key);
    if (known === undefined || (common.get(known) ?? 0) < times) groups.set(key, colour);
  }
  return groups;
}

function shade(colour: number, bits: number): number {
  const mask = (255 << (8 - bits)) & 255;
  return colour & ((mask << 16) | (mask << 8) | mask);
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  whole.set(body, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}
