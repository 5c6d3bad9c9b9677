import type { Contact, ContactKind } from "../schema/profiles/profile.ts";
import type { Page } from "./page.ts";
import { pagePath, shownAddress } from "./paths.ts";
import { plain, say, words } from "./sentence.ts";

/** A way to reach the office, with the message already written where the way can carry one. */
export interface ReportLink {
  readonly contact: Contact;
  readonly href: string;
  /** whether the link carries the message */
  readonly isFilled: boolean;
}

/** Answers within so many working days, for the request and for the objection: UU 14/2008, articles 22 (7) and (8), 36 (1) and (2). */
export const ppidPeriods = {
  answer: 10,
  longer: 7,
  objection: 30,
  reply: 30,
  source: "UU 14/2008 (Keterbukaan Informasi Publik), pasal 22 dan 36",
} as const;

type Reported = Pick<Page, "t" | "city" | "release" | "mark" | "siteUrl" | "profile">;

/**
 * The sentence with which a question begins: whose portal, which release, which page. `address` is a page's own path; without one a place
 * to fill in. Sample data is named first, so that nobody asks the office about invented numbers unawares.
 */
export function reportMessage(page: Reported, address?: string): string {
  const { t, city, release, mark, siteUrl } = page;
  const message = plain(
    say(t.questions.message, {
      portal: words(t.frame.portal),
      place: words(city.name),
      release: words(release.id),
      address: words(address === undefined ? t.questions.page : shownAddress(siteUrl, address)),
    }),
  );
  return mark ? `${mark}. ${message}` : message;
}

/** How to reach the office by this kind of contact; undefined where the profile names none. */
export function reportLink(page: Reported, kind: ContactKind, address?: string): ReportLink | undefined {
  const contact = page.profile.contact.find((one) => one.kind === kind);
  if (!contact) return undefined;
  const text = encodeURIComponent(reportMessage(page, address));
  const subject = encodeURIComponent(plain(say(page.t.questions.subject, { release: words(page.release.id) })));
  if (kind === "whatsapp") return { contact, href: `${contact.href}?text=${text}`, isFilled: true };
  if (kind === "email") return { contact, href: `${contact.href}?subject=${subject}&body=${text}`, isFilled: true };
  return { contact, href: contact.href, isFilled: false };
}

/** The page about questions and corrections. */
export function questionsPath({ locale }: Pick<Page, "locale">): string {
  return pagePath(locale, "tanya");
}
