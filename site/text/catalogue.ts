import type { Locale } from "../../schema/text.ts";
import { en } from "./en.ts";
import { id } from "./id.ts";

/** The same keys with any words: `Words<typeof id>` is what a translation has to fill, nothing more and nothing less. */
type Words<T> = T extends string ? string : { readonly [Key in keyof T]: Words<T[Key]> };

export type Catalogue = Words<typeof id>;

export const catalogues: Readonly<Record<Locale, Catalogue>> = { id, en };
