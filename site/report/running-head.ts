import type { Page } from "../page.ts";
import { plain, say, words } from "../sentence.ts";

/**
 * The style that writes release, sample mark and page number into the margin of every printed page (CSS paged media, margin boxes). It stands in the page by
 * itself because its words are the page's. Browsers that do not know margin boxes still print the mark across each page.
 */
export function runningHead(page: Page): string {
  const { t, release, mark } = page;
  const head = plain(
    say(t.report.running, { portal: words(`${t.frame.portal} ${page.city.name}`), release: words(release.id) }),
  );
  const text = (words: string) => JSON.stringify(words).replaceAll("<", "\\3c ");
  return `@page{size:A4;margin:20mm 15mm 18mm;@top-left{content:${text(head)};font:8pt sans-serif}${
    mark ? `@top-right{content:${text(mark)};font:bold 9pt sans-serif}` : ""
  }@bottom-right{content:counter(page) " / " counter(pages);font:8pt sans-serif}}`;
}
