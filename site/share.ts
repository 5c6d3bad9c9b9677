import type { Page } from "./page.ts";
import { messageAddress } from "./paths.ts";
import { plain, type Sentence, say, words } from "./sentence.ts";

/** Longer messages are cut by chat apps before they are read. */
export const longestMessage = 300;

/**
 * What a reader sends on: the page's sentence with its number, its release, and where it stands. At most 300 characters; while the portal has no
 * address of its own, it names none.
 */
export function shareMessage(page: Page, sentence: Sentence, shows: { readonly id: string } = page.release): string {
  const release = plain(say(page.t.frame.release, { release: words(shows.id) }));
  return `${page.mark ? `${page.mark}: ` : ""}${plain(sentence)} (${release}).${messageAddress(page.siteUrl, page.path)}`;
}

/** The link that opens WhatsApp with the message written; it needs no script and no account of the portal. */
export function shareLink(message: string): string {
  return `https://wa.me/?text=${encodeURIComponent(message)}`;
}
