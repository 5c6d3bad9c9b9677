import type { Locale } from "../schema/text.ts";

export const locales = ["id", "en"] as const satisfies readonly Locale[];

/**
 * Address of a page in a language. Slugs are Indonesian in both, so that a link can be changed by hand.
 * @example pagePath("en", "kecamatan", "gadingrejo") // "/en/kecamatan/gadingrejo/"
 */
export function pagePath(locale: Locale, ...parts: readonly string[]): string {
  const prefix = locale === "id" ? "" : `${locale}/`;
  return `/${prefix}${parts.map((part) => `${part}/`).join("")}`;
}

/** Where the page about methods says why numbers are hidden or held. */
export function hiddenPath(locale: Locale): string {
  return `${pagePath(locale, "metode")}#angka-disembunyikan`;
}

/** The same page in the other language: `/en/unduh/` ↔ `/unduh/`. */
export function twinPath(path: string, to: Locale): string {
  const bare = path.replace(/^\/en(?=\/)/, "");
  return to === "id" ? bare : `/en${bare}`;
}

/** The `[...locale]` part of a route and the language that its page is written in. */
export function localeRoute(locale: Locale): { params: { locale: string | undefined }; props: { locale: Locale } } {
  return { params: { locale: locale === "id" ? undefined : locale }, props: { locale } };
}

/** For pages that exist once per language. */
export function localeRoutes(): ReturnType<typeof localeRoute>[] {
  return locales.map(localeRoute);
}

/** A name as an address: `Bugul Kidul` → `bugul-kidul`. */
export function slug(name: string): string {
  return name
    .toLowerCase()
    .replace(/['’]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

/**
 * A permanent address for readers to keep. While the portal has no address of its own (hosts below `.example` are
 * reserved, so nobody can stand there) only the path: `/r/35.75/…`, not an address that leads nowhere.
 */
export function shownAddress(siteUrl: string, path: string): string {
  return isPlaceholder(siteUrl) ? path : siteUrl + path;
}

/**
 * An address inside a program or a code to copy, which needs a host to run. While the portal has none, an obvious stand-in that the page
 * asks readers to replace: `https://ALAMAT-PORTAL/graphql`.
 */
export function copiedAddress(siteUrl: string, path: string, standIn: string): string {
  return isPlaceholder(siteUrl) ? `https://${standIn}${path}` : siteUrl + path;
}

/** The end of a message that readers send on: where it can be read. Nothing while the portal has no address. */
export function messageAddress(siteUrl: string, path: string): string {
  return isPlaceholder(siteUrl) ? "" : ` ${siteUrl}${path}`;
}

/** Whether this public address only stands in for one that is not decided yet. */
export function isPlaceholder(siteUrl: string): boolean {
  return new URL(siteUrl).hostname.endsWith(".example");
}

/** Page of a release: `35.75/2025-12/1.0.0` → `/rilis/2025-12/1.0.0/`. */
export function releasePath(locale: Locale, release: { readonly period: string; readonly version: string }): string {
  return pagePath(locale, "rilis", release.period, release.version);
}

/** A file of a release, at the address that never changes. */
export function filePath(release: { readonly id: string }, name: string): string {
  return `/r/${release.id}/${name}`;
}
