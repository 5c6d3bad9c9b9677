import { type BuildContext, buildContext } from "./build-context.ts";
import type { Page } from "./page.ts";

/**
 * Loads once per language and build what many pages share. The result holds words in the page's language and nothing of the page itself.
 * @example const facts = oncePerBuild((page, year: string) => askFor(page, year)); await facts(page, "2025");
 */
export function oncePerBuild<Key extends readonly string[], Result>(
  load: (page: Page, ...key: Key) => Promise<Result>,
): (page: Page, ...key: Key) => Promise<Result> {
  return remembered(load, (page) => page.locale);
}

/** The same for what has no words in it and holds for both languages. */
export function oncePerBuildInBoth<Key extends readonly string[], Result>(
  load: (page: Page, ...key: Key) => Promise<Result>,
): (page: Page, ...key: Key) => Promise<Result> {
  return remembered(load, () => "");
}

function remembered<Key extends readonly string[], Result>(
  load: (page: Page, ...key: Key) => Promise<Result>,
  about: (page: Page) => string,
): (page: Page, ...key: Key) => Promise<Result> {
  const builds = new WeakMap<BuildContext, Map<string, Promise<Result>>>();
  return (page, ...key) => {
    const context = buildContext();
    const known = builds.get(context) ?? new Map<string, Promise<Result>>();
    builds.set(context, known);
    const name = [about(page), ...key].join(" ");
    const asked = known.get(name) ?? load(page, ...key);
    known.set(name, asked);
    return asked;
  };
}
