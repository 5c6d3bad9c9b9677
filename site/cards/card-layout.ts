import type { Card } from "./card.ts";
import { cardInk, cardSize } from "./card.ts";

/** A box as satori lays it out: a flex box with the CSS it understands. */
export interface Box {
  readonly type: "div";
  readonly props: {
    readonly style: Readonly<Record<string, string | number>>;
    readonly children?: string | readonly Box[];
  };
}

/** room for text: inside the square in the middle, with some air */
const column = cardSize.square - 40;
const margin = 60;
const bandHeight = 56;
const footTop = 510;
/** where the bar lies, where there is one */
const barTop = 420;

/**
 * The text of a card as boxes. `scale` makes the sentence smaller; band, bar and foot keep their size.
 * @param scale 0…1
 */
export function cardLayout(card: Card, scale: number): Box {
  const top = card.band === undefined ? 0 : bandHeight;
  const bottom = card.bar ? barTop - 8 : footTop;
  return box({ width: cardSize.width, height: cardSize.height, position: "relative", color: cardInk.text }, [
    ...(card.band === undefined ? [] : [band(card.band)]),
    at({ left: sideOf(column), top, width: column, height: bottom - top }, sentence(card, scale)),
    ...(card.bar
      ? [
          at({ left: margin, top: barTop + 46, width: cardSize.width - 2 * margin, height: 36 }, [
            box({ width: cardSize.width - 2 * margin, justifyContent: "space-between", ...small }, [
              line("0", {}),
              line(card.bar.end, {}),
            ]),
          ]),
        ]
      : []),
    at({ left: sideOf(column), top: footTop + 20, width: column, height: 100 }, [
      line(card.until, { ...small, fontWeight: 700, color: cardInk.text }),
      line(card.release, small),
      line(card.check, { ...small, fontSize: card.check.length > 68 ? 15 : card.check.length > 48 ? 18 : 22 }),
    ]),
  ]);
}

/** Everything of a card that is no text, as SVG to lie under it: paper, band, bar, and the rule above the foot. */
export function cardShapes({ band: mark, bar }: Card): string {
  const { width, height } = cardSize;
  const dots = (from: number, to: number, y: number, step: number) =>
    `<path d="${Array.from({ length: Math.max(0, Math.floor((to - from) / step)) }, (_, at) => `M${from + at * step} ${y}h.01`).join("")}"`;
  const round = 'fill="none" stroke-linecap="round"';
  const done = bar && margin + ((width - 2 * margin) * Math.min(Math.max(bar.filled, 0), 100)) / 100;
  return [
    `<path fill="${cardInk.paper}" d="M0 0h${width}v${height}H0z"/>`,
    mark === undefined ? "" : `<path fill="${cardInk.band}" d="M0 0h${width}v${bandHeight}H0z"/>`,
    done === undefined
      ? ""
      : `<path fill="${cardInk.number}" d="M${margin} ${barTop + 5}H${done.toFixed(1)}v34H${margin}z"/>`,
    done === undefined
      ? ""
      : `${dots(done + 14, width - margin - 6, barTop + 22, 18)} stroke="${cardInk.rest}" stroke-width="11" ${round}/>`,
    done === undefined ? "" : `<path fill="${cardInk.text}" d="M${width - margin - 3} ${barTop - 2}h3v48h-3z"/>`,
    `<path fill="${cardInk.text}" d="M0 ${footTop}h${width}v4H0z"/>`,
    `${dots(8, width, footTop + 11, 14)} stroke="${cardInk.care}" stroke-width="5" ${round}/>`,
  ].join("");
}

const small = { fontSize: 22, lineHeight: 1.25, color: cardInk.quiet } as const;
const sideOf = (width: number) => (cardSize.width - width) / 2;

function band(text: string): Box {
  const place = { position: "absolute", left: 0, top: 0, width: cardSize.width, height: bandHeight };
  return box({ ...place, alignItems: "center", justifyContent: "center" }, [
    line(text, { fontSize: 26, fontWeight: 700 }),
  ]);
}

function sentence({ place, before, number, after }: Card, scale: number): Box[] {
  const words = { fontSize: Math.round(38 * scale), fontWeight: 700, lineHeight: 1.2 };
  const digits = Math.min(164 * scale, column / widthOf(number));
  return [
    line(place, {
      fontSize: Math.round(30 * Math.max(scale, 0.8)),
      fontWeight: 700,
      color: cardInk.quiet,
      lineHeight: 1.2,
    }),
    ...(before === "" ? [] : [line(before, { ...words, marginTop: 8 })]),
    line(number, {
      ...{ fontSize: Math.floor(digits), fontWeight: 800, color: cardInk.number },
      ...{ lineHeight: 1, letterSpacing: "-0.02em", marginTop: 6, marginBottom: 12 },
    }),
    // what follows stands on a line of its own: the comma that ties it to the number in running text would open that line
    ...(after === "" ? [] : [line(after.replace(/^[,;:]\s*/, ""), words)]),
  ];
}

interface Place {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

function at(place: Place, children: readonly Box[]): Box {
  return box({ position: "absolute", ...place, flexDirection: "column", justifyContent: "center" }, children);
}

function line(text: string, style: Box["props"]["style"]): Box {
  return {
    type: "div",
    props: { style: { display: "flex", flexWrap: "wrap", flexShrink: 0, ...style }, children: text },
  };
}

function box(style: Box["props"]["style"], children: readonly Box[]): Box {
  return { type: "div", props: { style: { display: "flex", ...style }, children } };
}

/** Width of a number in the heaviest weight, as a multiple of its size, a little more than it takes. */
function widthOf(text: string): number {
  const narrow = /[.,:()\s/]/;
  return [...text].reduce((sum, letter) => sum + (narrow.test(letter) ? 0.36 : letter === "%" ? 0.95 : 0.66), 0);
}
