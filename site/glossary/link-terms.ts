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
/** gone over whole: no term in them is linked, and most of a page's marks stand there */
const skipped = new Set(["table", "svg"]);

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
  /** open elements; `isWithin`: in prose, and nothing around keeps apart */
  const stack: { readonly name: string; readonly isWithin: boolean; readonly isApart: boolean }[] = [];
  let isProse = false;
  const link = (text: string) =>
    text.replace(spelled[locale].pattern, (word) => {
      const id = spelled[locale].idOf.get(keyOf(word));
      if (id === undefined || linked.has(id)) return word;
      linked.add(id);
      return `<a class="term" href="${pagePath(locale, "glosarium")}#${id}">${word}</a>`;
    });
  let finished = html.slice(0, from);
  let copied = from;
  piece.lastIndex = from;
  for (let found = piece.exec(html); found && found.index < to; found = piece.exec(html)) {
    const [whole, closing, tag, marks = ""] = found;
    if (tag === undefined) {
      if (!isProse || whole.startsWith("<")) continue;
      finished += html.slice(copied, found.index) + link(whole);
      copied = piece.lastIndex;
      continue;
    }
    const name = tag.toLowerCase();
    if (closing) {
      const at = stack.findLastIndex((one) => one.name === name);
      if (at < 0) continue;
      stack.length = at;
      isProse = stack.at(-1)?.isWithin === true;
    } else if (skipped.has(name)) {
      piece.lastIndex = endOf(html, name, found.index);
    } else if (!open.has(name) && !marks.endsWith("/")) {
      const around = stack.at(-1);
      const isApart = around?.isApart === true || apart.has(name) || named.test(marks);
      isProse = !isApart && (around?.isWithin === true || prose.has(name));
      stack.push({ name, isWithin: isProse, isApart });
    }
  }
  return finished + html.slice(copied);
}

/** Where the element that begins here ends, elements of its own name inside it included; the end of the page where it is never closed. */
function endOf(html: string, name: string, start: number): number {
  const [opens, closes] = [`<${name}`, `</${name}>`];
  let depth = 0;
  for (let at = start; ; ) {
    const close = html.indexOf(closes, at);
    if (close < 0) return html.length;
    for (let next = html.indexOf(opens, at); next >= 0 && next < close; next = html.indexOf(opens, next + 1)) depth++;
    depth--;
    at = close + closes.length;
    if (depth === 0) return at;
  }
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
