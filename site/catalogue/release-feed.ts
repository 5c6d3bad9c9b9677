import { noteIn } from "../../schema/release-note.ts";
import { sampleMark } from "../../schema/sample.ts";
import type { Locale } from "../../schema/text.ts";
import { isCorrection } from "../changes/corrections.ts";
import { listedRelease } from "../changes/listed-changes.ts";
import { longDate, longMonth } from "../format.ts";
import { RilisSemuaDocument } from "../gql/graphql.ts";
import { openPage } from "../page.ts";
import { pagePath, releasePath } from "../paths.ts";
import { askAll } from "../portal.ts";
import { plain, say, words } from "../sentence.ts";
import { atomFeed } from "./feed.ts";

/** The feed of all releases, or of those that corrected what had been published; of sample data with the mark in every title. */
export async function releaseFeed(kind: "rilis" | "koreksi", locale: Locale): Promise<string> {
  const path = `${pagePath(locale, kind)}atom.xml`;
  const page = await openPage(path, locale);
  const { t, siteUrl, release, profile } = page;
  const { nodes } = await askAll(RilisSemuaDocument, { publisher: profile.publisher }, (answer) => answer.releases);
  const mark = page.mark ? `${sampleMark.titlePrefix[locale]} ` : "";
  // the build is pinned: what was published while it ran belongs to the next one
  const upToNow = nodes.filter(({ number }) => number <= release.number);
  const corrects = async (id: string) => isCorrection(await listedRelease(page, id), profile.calendar);
  const told: (typeof upToNow)[number][] = [];
  for (const one of upToNow) {
    // a first release corrects nothing, and nothing is corrected without a word about it
    if (kind === "rilis" || (one.previous && one.note && (await corrects(one.id)))) told.push(one);
  }
  const entries = told.map((one) => {
    const values = { month: words(longMonth(one.period.id, locale)), version: words(one.version) };
    const text = plain(
      say(t.catalogue.entry, { date: words(longDate(one.period.end, locale)), release: words(one.id) }),
    );
    return {
      address: siteUrl + releasePath(locale, { period: one.period.id, version: one.version }),
      title: `${mark}${plain(say(kind === "rilis" ? t.catalogue.releaseTitle : t.catalogue.correctionTitle, values))}`,
      updated: one.publishedAt,
      summary: [page.mark && sampleMark.sentence[locale], text, one.note && noteIn(one.note, locale)]
        .filter(Boolean)
        .join(" "),
    };
  });
  return atomFeed({
    self: siteUrl + path,
    page: siteUrl + pagePath(locale, "rilis"),
    locale,
    title: `${mark}${profile.programme[locale]}: ${kind === "rilis" ? t.catalogue.releases : t.catalogue.corrections}`,
    author: page.office,
    rights: `${profile.licence.name}, ${profile.licence.url}`,
    updated: release.publishedAt,
    entries,
  });
}
