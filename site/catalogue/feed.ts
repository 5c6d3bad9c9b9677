/** One entry of a feed. */
export interface FeedEntry {
  /** its permanent address, by which a reader knows it again */
  readonly address: string;
  readonly title: string;
  /** an instant */
  readonly updated: string;
  readonly summary: string;
}

export interface Feed {
  /** the feed's own address */
  readonly self: string;
  /** the page it belongs to */
  readonly page: string;
  readonly locale: string;
  readonly title: string;
  readonly author: string;
  readonly rights: string;
  /** an instant, for a feed without entries */
  readonly updated: string;
  readonly entries: readonly FeedEntry[];
}

/** The feed as Atom (RFC 4287), newest entry first. */
export function atomFeed({ self, page, locale, title, author, rights, updated, entries }: Feed): string {
  const newest =
    entries
      .map((entry) => entry.updated)
      .sort()
      .at(-1) ?? updated;
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">`,
    `<id>${escaped(self)}</id>`,
    `<title>${escaped(title)}</title>`,
    `<updated>${newest}</updated>`,
    `<link rel="self" type="application/atom+xml" href="${escaped(self)}"/>`,
    `<link rel="alternate" type="text/html" href="${escaped(page)}"/>`,
    `<author><name>${escaped(author)}</name></author>`,
    `<rights>${escaped(rights)}</rights>`,
    ...entries.flatMap((entry) => [
      "<entry>",
      `<id>${escaped(entry.address)}</id>`,
      `<title>${escaped(entry.title)}</title>`,
      `<updated>${entry.updated}</updated>`,
      `<published>${entry.updated}</published>`,
      `<link rel="alternate" type="text/html" href="${escaped(entry.address)}"/>`,
      `<summary>${escaped(entry.summary)}</summary>`,
      "</entry>",
    ]),
    "</feed>",
  ];
  return `${lines.join("\n")}\n`;
}

function escaped(text: string): string {
  return (
    text
      .replaceAll("&", "&amp;")
      .replaceAll("<", "&lt;")
      .replaceAll(">", "&gt;")
      .replaceAll('"', "&quot;")
      // XML has no place for them
      .replace(/(?![\t\n\r])\p{Cc}/gu, "")
  );
}
