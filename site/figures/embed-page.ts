import { sampleMark } from "../../schema/sample.ts";
import type { Locale } from "../../schema/text.ts";
import { twinPath } from "../paths.ts";
import { plain, type Sentence } from "../sentence.ts";
import { escaped, sentenceMarkup } from "./markup.ts";
import { inPixels } from "./standalone-svg.ts";

/** Width of a frame in pixels where its page does not say another; the height follows from what stands in it. */
export const frameWidth = 480;

/** A figure as other sites show it. */
export interface Embed {
  readonly locale: Locale;
  /** the frame's own path, pinned to a release */
  readonly path: string;
  /** the page with the newest numbers, and the figure's place on it */
  readonly latest: string;
  readonly siteUrl: string;
  readonly finding: Sentence;
  readonly subtitle: Sentence;
  readonly source: Sentence;
  /** picture, and the table where the picture is one, as the page shows them */
  readonly picture: string;
  /** words of the state: `sementara` */
  readonly state: string;
  readonly release: string;
  readonly isSample: boolean;
  readonly portal: string;
  readonly css: string;
  readonly text: { readonly latest: string; readonly newer: string };
}

/**
 * The frame as a page: pinned to its release, without a script, its links opening in the whole window. When a later build takes the frame over,
 * `server/keep-pinned.ts` puts the sentence of `data-newer` where the link to the newest numbers stands.
 */
export function embedPage(embed: Embed): string {
  const { locale, path, latest, siteUrl, finding, subtitle, source, picture, isSample, css } = embed;
  const title = `${isSample ? `${sampleMark.titlePrefix[locale]} ` : ""}${plain(finding)}`;
  const band = isSample
    ? `<section class="sample" aria-label="${sampleMark.band[locale]}"><b class="mark">${sampleMark.band[locale]}.</b> ${sentences(locale)}</section>`
    : "";
  const twins = (["id", "en"] as const)
    .map((lang) => `<link rel="alternate" hreflang="${lang}" href="${siteUrl}${twinPath(path, lang)}">`)
    .join("");
  const oembed = `<link rel="alternate" type="application/json+oembed" href="${path}oembed.json" title="${escaped(title)}">`;
  return (
    `<!DOCTYPE html><html lang="${locale}"><head><meta charset="utf-8">` +
    '<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex">' +
    '<meta name="color-scheme" content="light dark">' +
    `<title>${escaped(`${title} · ${embed.portal}`)}</title><meta name="description" content="${escaped(`${title}. ${plain(subtitle)}`)}">` +
    `<meta property="og:title" content="${escaped(title)}">${twins}${oembed}<base target="_top"><link rel="icon" href="data:,">` +
    `<style>${css}</style></head><body class="frame">${band}<main data-release="${embed.release}">` +
    `<h1>${sentenceMarkup(finding)}</h1><p>${sentenceMarkup(subtitle)} <span class="chip">${escaped(embed.state)}</span></p>` +
    `<figure class="evidence">${picture}</figure><p>${sentenceMarkup(source)}</p>` +
    `<p class="newer" data-newer="${escaped(embed.text.newer)}"><a href="${latest}">${escaped(embed.text.latest)}</a></p>` +
    "</main></body></html>\n"
  );
}

/** What the sample band says after its first words; short, for the frame is small. */
function sentences(locale: Locale): string {
  return escaped(sampleMark.sentence[locale].split(/(?<=\.) /).at(-1) ?? "");
}

/** oEmbed 1.0 (oembed.com), type "rich": what a site asks when its editor pastes the frame's address. */
export function oembedJson(embed: Pick<Embed, "finding" | "portal" | "siteUrl">, code: string, height: number): string {
  const answer = {
    ...{ version: "1.0", type: "rich", title: plain(embed.finding) },
    ...{ provider_name: embed.portal, provider_url: embed.siteUrl },
    ...{ width: frameWidth, height, html: code, cache_age: 86_400 },
  };
  return `${JSON.stringify(answer)}\n`;
}

/** The code that an editor copies. The title is read out by screen readers before they enter the frame. */
export function frameCode(address: string, title: string, height: number): string {
  return `<iframe src="${escaped(address)}" title="${escaped(title)}" width="${frameWidth}" height="${height}" loading="lazy" style="border:0;max-width:100%"></iframe>`;
}

/**
 * Height of the frame at its width, in pixels: the chart's own height, or the rows of a table, and the lines of text around it. A frame too
 * high has an empty foot; one too low would need scrolling, so it is counted generously.
 */
export function frameHeight(picture: string, words: number, isSample: boolean): number {
  const charts = [...inPixels(picture).matchAll(/<svg[^>]*class="chart\b[^>]*\sheight="([\d.]+)"/g)];
  const drawn = charts.reduce((sum, [, height]) => sum + Number(height) + 16, 0);
  const table = picture.replace(/<svg[\s\S]*?<\/svg>/g, (svg) => (svg.includes('class="bar"') ? "<svg>" : ""));
  const count = (mark: RegExp) => table.match(mark)?.length ?? 0;
  const letters = table.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ").length;
  // notes of an account go over the whole width, words in columns beside each other do not
  const perLetter = /class="[^"]*\baccounts\b/.test(table) ? 0.2 : 0.42;
  const rows = count(/<table\b/g) > 0 ? 60 + count(/<tr\b/g) * 28 + count(/<svg>/g) * 34 + letters * perLetter : 0;
  const text = Math.ceil(words / 56) * 21 + 96;
  return Math.ceil((drawn + rows + text + (isSample ? 34 : 0)) / 20) * 20;
}
