import { oncePerBuild } from "./once-per-build.ts";
import type { Page } from "./page.ts";

const places = oncePerBuild(async (_, name: string): Promise<{ name: string; markup?: Promise<string> }> => ({ name }));

/** What `render` gives the first time for this name, in the page's language; the pages after it take the same markup. */
export async function keptMarkup(page: Page, name: string, render: () => Promise<string>): Promise<string> {
  const place = await places(page, name);
  place.markup ??= render();
  return place.markup;
}

/**
 * A table's markup with the row marked whose heading links to this page, as `BarTable` marks it.
 * @throws RangeError where not exactly one row does
 */
export function markHere(markup: string, path: string): string {
  const heading = `<th scope="row"><a href="${path}">`;
  const parts = markup.split(heading);
  const [before = "", after = ""] = parts;
  const row = /<tr(?: class="([^"]*)")?>$/.exec(before);
  if (parts.length !== 2 || !row) throw new RangeError(`no single row of ${path}`);
  const classes = ["here", ...(row[1] ? [row[1]] : [])].join(" ");
  return `${before.slice(0, row.index)}<tr class="${classes}"><th scope="row"><a href="${path}" aria-current="page">${after}`;
}
