import type { CellQuality } from "../../schema/cell.ts";
import { longDate } from "../format.ts";
import type { Page } from "../page.ts";
import { isPlaceholder, releasePath } from "../paths.ts";
import { pieces, plain, type Sentence, say, type Value, words } from "../sentence.ts";
import type { Card } from "./card.ts";

/** What a page gives for its card: its own first sentence with its number, and what the number is compared with. */
export interface CardPlan {
  /** last part of the picture's address, without ending: `kecamatan-gadingrejo` */
  readonly name: string;
  /** whose number it is; always with the city in full */
  readonly place: string;
  /** the page's heading; its number is the hero cell, or on a page about a release the count */
  readonly sentence: Sentence;
  readonly bar?: { readonly filled: number; readonly end: Sentence } | undefined;
  /** last day that the number speaks of, where it is not that of the release */
  readonly until?: string | undefined;
  readonly quality?: CellQuality | undefined;
}

/** The release that a card is stamped with. */
export interface CardRelease {
  readonly id: string;
  readonly version: string;
  readonly period: { readonly id: string; readonly end: string };
}

/**
 * The card of a page; undefined where its sentence holds no number, or one that is hidden, missing or withdrawn: a picture that travels
 * alone has no room to say why.
 */
export function pageCard(page: Page, plan: CardPlan, shows: CardRelease): Card | undefined {
  const parts = pieces(plan.sentence);
  const at = parts.findIndex(isNumber);
  if (at < 0 || parts.some((part) => part.is === "cell" && part.cell.decimal === null)) return undefined;
  const { t, locale } = page;
  const text = (list: readonly Value[]) => list.map(textOf).join("").replace(/\s+/g, " ").trim();
  const until = say(plan.quality ? t.share.until : t.share.untilOnly, {
    date: words(longDate(plan.until ?? shows.period.end, locale)),
    ...(plan.quality && { quality: words(t.quality[plan.quality]) }),
  });
  return {
    file: cardFile(page, plan.name, shows),
    band: page.mark && plain(say(t.share.band, { mark: words(page.mark) })),
    place: plan.place,
    before: text(parts.slice(0, at)),
    number: textOf(parts[at] as Value),
    after: text(parts.slice(at + 1)),
    bar: plan.bar && { filled: plan.bar.filled, end: plain(plan.bar.end) },
    until: plain(until),
    release: plain(say(t.share.release, { portal: words(t.frame.portal), release: words(shows.id) })),
    check: checkText(page, shows),
  };
}

/** What a card shows, for those who do not see it. */
export function cardAlt(page: Page, { before, number, after, place, until, release }: Card): string {
  const said = [before, number, after]
    .filter((part) => part !== "")
    .join(" ")
    .replace(/ ([,;:])/g, "$1");
  return `${page.mark ? `${page.mark}. ` : ""}${place}: ${said}. ${until}. ${release}.`;
}

function cardFile({ locale }: Page, name: string, { period, version }: CardRelease): string {
  return `/kartu/${period.id}-${version}/${locale === "id" ? "" : `${locale}/`}${name}.png`;
}

/** The address to type, without `https://`; while the portal has none of its own, the part behind it. */
function checkText(page: Page, { period, version }: CardRelease): string {
  const path = releasePath(page.locale, { period: period.id, version });
  const typed = isPlaceholder(page.siteUrl) ? path : page.siteUrl.replace(/^https?:\/\//, "") + path;
  return plain(say(page.t.share.check, { address: words(typed) }));
}

function isNumber(part: Value): boolean {
  return (part.is === "cell" && part.hero === true) || (part.is === "other" && part.kind === "count");
}

function textOf(part: Value): string {
  return part.is === "cell" ? part.cell.text : part.text;
}
