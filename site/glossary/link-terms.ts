import type { Locale } from "../../schema/text.ts";
import { pagePath } from "../paths.ts";
import { allTerms } from "./terms.ts";

/** Where prose stands. */
const prose = new Set(["p", "li", "dd"]);
/** Where no link belongs or where words are no prose: a link in a link, headings, tables, pictures, code, what a reader has to open first. */
const apart = new Set([
  ...["a", "h1", "h2", "h3", "h4", "h5", "h6", "table", "nav", "svg", "code", "pre", "summary", "details", "button"],
  ...["label", "data", "time", "textarea", "select", "dfn", "blockquote"],
]);
/** Names of documents and places, and words in another language. */
const named = /\s(?:data-kind|data-cell|lang)=|\sclass="(?:[^"]*\s)?(?:crumbs|mark|chip|absent)(?:\s|")/;
const open = new Set(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"]);
const piece = /<!--[\s\S]*?-->|<(\/?)([a-zA-Z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>|[^<]+|</g;

/** Pages whose sizes are fixed by paper or frame, and the glossary itself. */
const left = /^\/(?:en\/)?(?:glosarium|lembar|cetak|sematkan|404|kartu)\b/;

interface Spelled {
  readonly pattern: RegExp;
  readonly idOf: ReadonlyMap<string, string>;
}
const spelled: Readonly<Record<Locale, Spelled>> = { id: spelledIn("id"), en: spelledIn("en") };

/**
 * The page with the first use of every glossary term in its prose linked to the term. Prose is the text of paragraphs, list items and
 * explanations inside `main`, outside links, headings, tables, pictures, code and closed details. Takes and gives whole pages.
 * @example linkTerms("<main><p>Pagu ialah …</p></main>", "id", "/anggaran/") // … <a class="term" href="/glosarium/#pagu">Pagu</a> ialah …
 */
export function linkTerms(html: string, locale: Locale, path: string): string {
  const from = html.search(/<main\b/);
  const to = html.lastIndexOf("</main>");
  if (left.test(path) || from < 0 || to < 0) return html;
  const linked = new Set<string>();
  const stack: { readonly name: string; readonly isProse: boolean; readonly isApart: boolean }[] = [];
  const link = (text: string) =>
    text.replace(spelled[locale].pattern, (word) => {
      const id = spelled[locale].idOf.get(keyOf(word));
      if (id === undefined || linked.has(id)) return word;
      linked.add(id);
      return `<a class="term" href="${pagePath(locale, "glosarium")}#${id}">${word}</a>`;
    });
  const main = html.slice(from, to).replace(piece, (whole, closing?: string, tag?: string, marks?: string) => {
    if (tag === undefined) {
      const isText = !whole.startsWith("<");
      return isText && stack.some((one) => one.isProse) && !stack.some((one) => one.isApart) ? link(whole) : whole;
    }
    const name = tag.toLowerCase();
    if (closing) {
      const at = stack.findLastIndex((one) => one.name === name);
      if (at >= 0) stack.length = at;
    } else if (!open.has(name) && !marks?.endsWith("/")) {
      stack.push({ name, isProse: prose.has(name), isApart: apart.has(name) || named.test(marks ?? "") });
    }
    return whole;
  });
  return html.slice(0, from) + main + html.slice(to);
}

/** One pattern for all spellings of a language, the longest first, as whole words, with or without a capital at the start. */
function spelledIn(locale: Locale): Spelled {
  const spellings = allTerms.flatMap(({ id, spellings }) => spellings[locale].map((text) => ({ id, text })));
  const words = spellings
    .map(({ text }) => text)
    .sort((a, b) => b.length - a.length)
    .map((text) => {
      const first = text.charAt(0);
      const rest = text.slice(1).replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
      return `[${first.toLowerCase()}${first.toUpperCase()}]${rest}`.replaceAll(" ", "\\s+");
    });
  return {
    pattern: new RegExp(`(?<![\\p{L}\\p{N}/-])(?:${words.join("|")})(?![\\p{L}\\p{N}/-])`, "gu"),
    idOf: new Map(spellings.map(({ id, text }) => [keyOf(text), id])),
  };
}

function keyOf(word: string): string {
  return word.replace(/\s+/g, " ").toLowerCase();
}
