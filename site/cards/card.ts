/**
 * What stands on a share card: the picture of one number that readers pass on in a chat. Every word and number is the page's own; nothing
 * is worked out here. A card names its release and where to look whether the number is still right.
 */
export interface Card {
  /** address of the picture below the site; another one in every release, because chat apps keep what they have once seen */
  readonly file: string;
  /** `DATA CONTOH · jangan dikutip`; undefined for real data */
  readonly band: string | undefined;
  /** `Kecamatan Gadingrejo, Kota Pasuruan` */
  readonly place: string;
  /** the page's first sentence around its number, in the order in which it is read */
  readonly before: string;
  readonly number: string;
  readonly after: string;
  /** 0…100 of the whole, and what the whole is */
  readonly bar: { readonly filled: number; readonly end: string } | undefined;
  /** the day that the number speaks of, and whether it may still change */
  readonly until: string;
  readonly release: string;
  /** where to type, and what for */
  readonly check: string;
}

/** The size that chat apps ask for, in pixels; they show only the square in the middle where there is little room. */
export const cardSize = { width: 1200, height: 630, square: 630 } as const;

/** Every text of a card in the order in which it is read. */
export function cardTexts({ band, place, before, number, after, bar, until, release, check }: Card): string[] {
  return [band ?? "", place, before, number, after, bar?.end ?? "", until, release, check].filter(
    (text) => text !== "",
  );
}

/** The inks of the site's paper, see `site/styles/tokens.css`; a picture has no dark mode. */
export const cardInk = {
  paper: "#fbf7ee",
  text: "#1d1a15",
  quiet: "#4b4438",
  number: "#22346a",
  rest: "#5d6ea2",
  care: "#7c3a0c",
  band: "#f4dcb6",
} as const;
