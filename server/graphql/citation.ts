import type { Profile } from "../../schema/profiles/profile.ts";
import type { Locale, Text } from "../../schema/text.ts";
import type { PublishedRelease } from "../published/published-release.ts";
import { jakartaDay } from "./jakarta-day.ts";

/** The forms in which the API cites. */
export type CitationStyle = "PRESS_LINE" | "FULL" | "BIBTEX";

/** What is cited, in words of one language. */
export interface Cited {
  /** `Peserta aktif, Kec. Gadingrejo, September 2024: 7.775 (sementara)` */
  readonly title: string;
  /** the source of the number, where it is one number */
  readonly source: string | undefined;
  /** permanent address */
  readonly url: string;
  /** permanent address of the whole release, for a line that `url` is too long for */
  readonly releaseUrl: string;
  /** makes the key of a BibTeX entry */
  readonly key: string;
}

/** A longer address is no line of print; the release's own stands in its place. */
const longestPrinted = 160;

/** From where it is cited. */
export interface CitedFrom {
  readonly release: PublishedRelease;
  readonly profile: Pick<Profile, "name" | "office" | "licence">;
}

/** The citation in the given form. Of invented data it says first that it is a sample and must not be cited. */
export function cite(cited: Cited, from: CitedFrom, style: CitationStyle, locale: Locale): string {
  switch (style) {
    case "PRESS_LINE":
      return pressLine(cited, from, locale);
    case "FULL":
      return fullCitation(cited, from, locale);
    case "BIBTEX":
      return bibtex(cited, from, locale);
  }
}

const sampleWarning: Text = { id: "[DATA CONTOH, jangan dikutip] ", en: "[SAMPLE DATA, do not cite] " };

function warningOf({ release }: CitedFrom, locale: Locale): string {
  return release.isSample ? sampleWarning[locale] : "";
}

/** The address stands last and bare, as it is printed and typed; `resolveCitation` finds the number by it. */
function pressLine({ title, url, releaseUrl }: Cited, from: CitedFrom, locale: Locale): string {
  const { release, profile } = from;
  const where = `Terang ${profile.name[locale]}, ${words.release[locale]} ${release.id}, ${publishedOn(release, locale)}`;
  const address = bare(url).length > longestPrinted ? releaseUrl : url;
  return `${warningOf(from, locale)}${title} (${where}). ${bare(address)}`;
}

function bare(url: string): string {
  return url.replace(/^https?:\/\//, "");
}

function fullCitation({ title, source, url }: Cited, from: CitedFrom, locale: Locale): string {
  const { release, profile } = from;
  const parts = [
    `${warningOf(from, locale)}${profile.office[locale]} (${publishedYear(release)}). ${title}.`,
    ...(source === undefined ? [] : [`${words.source[locale]}: ${source}.`]),
    `${words.within[locale]} Terang ${profile.name[locale]}, ${words.release[locale]} ${release.id}, ${words.published[locale]} ${publishedOn(release, locale)}.`,
    `${words.licence[locale]} ${profile.licence.name}.`,
    url,
  ];
  return parts.join(" ");
}

function bibtex({ title, source, url, key }: Cited, from: CitedFrom, locale: Locale): string {
  const { release, profile } = from;
  const notes = [
    `${words.release[locale]} ${release.id}`,
    ...(source === undefined ? [] : [`${words.source[locale]}: ${source}`]),
    `${words.licence[locale]} ${profile.licence.name}`,
  ];
  const fields = [
    ["author", `{${latex(profile.office[locale])}}`],
    ["title", `{${latex(`${warningOf(from, locale)}${title}`)}}`],
    ["year", publishedYear(release)],
    ["date", jakartaDay(release.publishedAt)],
    ["version", latex(release.version)],
    ["howpublished", latex(`Terang ${profile.name[locale]}`)],
    ["note", latex(notes.join(". "))],
    ["url", url],
  ];
  const lines = fields.map(([name, value]) => `  ${name} = {${value}},`);
  return `@misc{${bibtexKey(`terang-${release.id}-${key}`)},\n${lines.join("\n")}\n}`;
}

const words = {
  release: { id: "rilis", en: "release" },
  published: { id: "terbit", en: "published" },
  within: { id: "Dalam:", en: "In:" },
  source: { id: "Sumber", en: "Source" },
  licence: { id: "Lisensi", en: "Licence" },
} as const satisfies Record<string, Text>;

function publishedYear({ publishedAt }: PublishedRelease): string {
  return jakartaDay(publishedAt).slice(0, 4);
}

function publishedOn({ publishedAt }: PublishedRelease, locale: Locale): string {
  const options = { day: "numeric", month: "long", year: "numeric", timeZone: "Asia/Jakarta" } as const;
  return new Intl.DateTimeFormat(locale === "id" ? "id-ID" : "en-GB", options).format(new Date(publishedAt));
}

/** A key may hold neither blanks nor the marks of BibTeX itself. */
function bibtexKey(text: string): string {
  return text.replace(/[^A-Za-z0-9.]+/g, "-").replace(/-$/, "");
}

const latexMarks: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
  "\u00a0": "~",
  "\u2212": "--",
};

function latex(text: string): string {
  return text.replace(/[\\~^\u00a0\u2212{}%$&#_]/g, (mark) => latexMarks[mark] ?? `\\${mark}`);
}
