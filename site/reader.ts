import { type Page, placeName } from "./page.ts";
import type { Reader } from "./sentences/fact.ts";

/** How sentences name places and codes on this page: as the API names them in the page's language. */
export function readerOf(page: Page): Reader {
  return {
    locale: page.locale,
    placeName: (code) => placeName(page, code),
    codeName: (dimension, code) => codeNameOf(page, dimension, code),
  };
}

/** The name of a code of any dimension, from whichever table has it; undefined where the release does not name it. */
export function codeNameOf(page: Page, dimension: string, code: string): string | undefined {
  for (const cut of page.cuts) {
    const name = cut.by.find(({ id }) => id === dimension)?.codes.find((one) => one.code === code)?.name;
    if (name !== undefined) return name;
  }
  return undefined;
}
