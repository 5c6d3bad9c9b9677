import { longDate } from "../format.ts";
import { type NamedStyles, nameOfStyle } from "../lean-style.ts";
import type { Page } from "../page.ts";
import { copiedAddress, shownAddress } from "../paths.ts";
import { plain, type Sentence, say, words } from "../sentence.ts";
import accounts from "../styles/accounts.css?inline";
import bars from "../styles/bars.css?inline";
import base from "../styles/base.css?inline";
import breakdown from "../styles/breakdown.css?inline";
import charts from "../styles/charts.css?inline";
import embedded from "../styles/embed.css?inline";
import figures from "../styles/figures.css?inline";
import finding from "../styles/finding.css?inline";
import map from "../styles/map.css?inline";
import tables from "../styles/tables.css?inline";
import tokens from "../styles/tokens.css?inline";
import { type Embed, embedPage, frameCode, frameHeight, oembedJson } from "./embed-page.ts";
import { figureAddresses, figureName } from "./figure-address.ts";
import { figureCsv } from "./figure-csv.ts";
import { figurePress } from "./press-place.ts";
import { standaloneSvg } from "./standalone-svg.ts";

/** A figure as its page has drawn it. */
interface Shown {
  readonly page: Page;
  readonly id: string;
  readonly finding: Sentence;
  readonly subtitle: Sentence;
  readonly source: Sentence;
  /** markup of the picture, and of the table behind it (empty where the picture is the table) */
  readonly picture: string;
  readonly table: string;
  /** the state's word */
  readonly state: string;
  /** the page to which the figure belongs, where it is not this one */
  readonly home: string | undefined;
}

/** What a reader can take from a figure. `citation` and `code` stand on the figure's own page only. */
export interface TakenAway {
  readonly files: readonly { readonly name: string; readonly href: string; readonly bytes: number }[];
  /** the figure's permanent address: its frame, pinned to the release */
  readonly embed: string;
  readonly citation?: string;
  readonly code?: string;
}

const css = {
  chart: [tokens, base, finding, charts, embedded].join(""),
  map: [tokens, base, finding, tables, bars, charts, map, embedded].join(""),
  table: [tokens, base, finding, tables, bars, breakdown, figures, accounts, embedded].join(""),
};
const styles: NamedStyles = new Map(Object.values(css).map((text) => [nameOfStyle(text), text]));
const styleNames = { chart: nameOfStyle(css.chart), map: nameOfStyle(css.map), table: nameOfStyle(css.table) };

/** Makes everything of a figure that leaves its page, hands it to the press, and tells where it stands. */
export function takeAway(shown: Shown): TakenAway {
  const { page, id, finding: told, picture, home } = shown;
  const { locale, release } = page;
  const at = { period: page.month, version: release.version };
  const name = figureName(home ?? page.path, id);
  const { embed, file } = figureAddresses(locale, name, at);
  if (home !== undefined) return { files: [], embed };
  const press = figurePress();
  const written: { name: string; href: string; bytes: number }[] = [];
  const keep = (ending: "svg" | "png" | "csv", content: string | Uint8Array) => {
    press.keep(file(ending), content);
    written.push({ name: ending.toUpperCase(), href: file(ending), bytes: Buffer.byteLength(content) });
  };
  keep("csv", figureCsv(picture + shown.table, page.mark !== undefined));
  const svg = standaloneSvg(picture, pictureWords(shown, embed));
  if (svg !== undefined) {
    keep("svg", svg);
    keep("png", press.png(svg));
  }
  const frame: Embed = {
    ...{ locale, path: embed, latest: `${page.path}#${id}`, siteUrl: page.siteUrl },
    ...{ finding: told, subtitle: shown.subtitle, source: shown.source, picture, state: shown.state },
    ...{ release: release.id, isSample: page.mark !== undefined, portal: `${page.t.frame.portal} ${page.city.name}` },
    ...{ css: styleNames[kindOf(picture)], text: page.t.figures },
  };
  const height = frameHeight(
    picture,
    plain(told).length * 1.4 + plain(shown.subtitle).length + plain(shown.source).length,
    frame.isSample,
  );
  const code = frameCode(copiedAddress(page.siteUrl, embed, page.t.frame.standIn), plain(told), height);
  press.frame(embed, embedPage(frame), styles);
  press.keep(`${embed}oembed.json`, oembedJson(frame, code, height));
  return { files: written, embed, code, citation: citationOf(plain(told), release.citation) };
}

/** Which styles a frame needs. */
function kindOf(picture: string): keyof typeof css {
  if (!/<svg[^>]*class="chart\b/.test(picture)) return "table";
  return /class="chart flush\b|<table\b/.test(picture) ? "map" : "chart";
}

/**
 * The API's own press line of the release, with what this figure says in place of the release's title. The figure's own address stands
 * beside it, so that of the release is left out.
 */
export function citationOf(told: string, pressLine: string): string {
  const warning = /^\[[^\]]*\] /.exec(pressLine)?.[0] ?? "";
  const from = pressLine.lastIndexOf(" (");
  return `${warning}${told}${pressLine.slice(from, pressLine.indexOf(")", from) + 1)}`;
}

function pictureWords({ page, finding: told, subtitle, source }: Shown, embed: string) {
  const { release, locale, t } = page;
  const foot = say(t.figures.foot, { date: words(longDate(release.publishedAt, locale)) });
  return {
    ...{ finding: plain(told), subtitle: plain(subtitle), mark: page.mark },
    foot: [plain(source), plain(foot), shownAddress(page.siteUrl, embed)],
  };
}
