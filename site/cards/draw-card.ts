import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Resvg } from "@resvg/resvg-js";
import satori from "satori";
import { type Card, cardSize } from "./card.ts";
import { type Box, cardLayout, cardShapes } from "./card-layout.ts";
import { indexedPng } from "./indexed-png.ts";

/** Where satori put a text, in pixels. */
export interface PlacedText {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

interface DrawnCard {
  readonly png: Buffer;
  readonly texts: readonly PlacedText[];
}

/** Changes whenever the same card would be drawn otherwise, so that kept pictures are not taken for it. */
const drawing = "1";
/** tried in this order until all text has room */
const scales = [1, 0.9, 0.8, 0.7, 0.6, 0.5] as const;

/** The name under which a drawn card is kept: the same content is the same picture. */
export function cardDigest(card: Card): string {
  const { file: _, ...shown } = card;
  return createHash("sha256")
    .update(JSON.stringify([drawing, shown]))
    .digest("hex");
}

/**
 * Draws a card as a PNG of 1200 × 630 pixels, the same bytes on every machine: letters become paths of the one font that comes along, and
 * no font of the machine is used. Throws RangeError where the text has no room even at its smallest.
 */
export async function drawCard(card: Card): Promise<DrawnCard> {
  for (const scale of scales) {
    const { svg, texts } = await layOut(cardLayout(card, scale));
    if (!hasRoom(texts)) continue;
    const whole = svg.replace(/^<svg [^>]*>/, (open) => open + cardShapes(card));
    const { pixels, width, height } = new Resvg(whole, { font: { loadSystemFonts: false } }).render();
    return { png: indexedPng(pixels, width, height), texts };
  }
  throw new RangeError(`no room on the card ${card.file}`);
}

async function layOut(layout: Box) {
  const texts: PlacedText[] = [];
  // satori asks for a React element; boxes are all that it reads of one
  const svg = await satori(layout as Parameters<typeof satori>[0], {
    width: cardSize.width,
    height: cardSize.height,
    fonts: fonts(),
    onNodeDetected: ({ left, top, width, height, textContent }) => {
      if (typeof textContent === "string" && textContent.trim() !== "") {
        texts.push({ text: textContent, left, top, width, height });
      }
    },
  });
  return { svg, texts };
}

/** Whether all text lies on the card and none on another. */
function hasRoom(texts: readonly PlacedText[]): boolean {
  const isOn = ({ left, top, width, height }: PlacedText) =>
    left >= 0 && top >= 0 && left + width <= cardSize.width + 1 && top + height <= cardSize.height;
  const overlap = (a: PlacedText, b: PlacedText) =>
    a.left < b.left + b.width &&
    b.left < a.left + a.width &&
    a.top + 1 < b.top + b.height &&
    b.top + 1 < a.top + a.height;
  return texts.every((one, at) => isOn(one) && !texts.slice(at + 1).some((other) => overlap(one, other)));
}

const require = createRequire(import.meta.url);
let loaded: Parameters<typeof satori>[1]["fonts"] | undefined;

/** Plus Jakarta Sans (OFL 1.1), Latin with the letters of every name in Indonesia. */
function fonts() {
  const one = (weight: 400 | 700 | 800, file: string) => {
    return { name: "Plus Jakarta Sans", weight, style: "normal" as const, data: readFileSync(file) };
  };
  loaded ??= [
    one(400, require.resolve("@fontsource/plus-jakarta-sans/files/plus-jakarta-sans-latin-400-normal.woff")),
    one(400, require.resolve("@fontsource/plus-jakarta-sans/files/plus-jakarta-sans-latin-ext-400-normal.woff")),
    one(700, require.resolve("@fontsource/plus-jakarta-sans/files/plus-jakarta-sans-latin-700-normal.woff")),
    one(700, require.resolve("@fontsource/plus-jakarta-sans/files/plus-jakarta-sans-latin-ext-700-normal.woff")),
    one(800, require.resolve("@fontsource/plus-jakarta-sans/files/plus-jakarta-sans-latin-800-normal.woff")),
    one(800, require.resolve("@fontsource/plus-jakarta-sans/files/plus-jakarta-sans-latin-ext-800-normal.woff")),
  ];
  return loaded;
}
