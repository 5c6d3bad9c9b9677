import { type BuildContext, buildContext } from "./build-context.ts";
import type { Page } from "./page.ts";

/**
 * Loads once per language and build what many pages share. The result holds words in the page's language and nothing of the page itself.
 * @example const facts = oncePerBuild((page, year: string) => askFor(page, year)); await facts(page, "2025");
 */
export function oncePerBuild<Key extends readonly string[], Result>(
  load: (page: Page, ...key: Key) => Promise<Result>,
): (page: Page, ...key: Key) => Promise<Result> {
  const builds = new WeakMap<BuildContext, Map<string, Promise<Result>>>();
  return (page, ...key) => {
    const context = buildContext();
    const known = builds.get(context) ?? new Map<string, Promise<Result>>();
    builds.set(context, known);
    const name = [page.locale, ...key].join(" ");
    const asked = known.get(name) ?? load(page, ...key);
    known.set(name, asked);
    return asked;
  };
}
