import { createHash } from "node:crypto";

/** Styles by the short names that stand for them in pages. */
export type NamedStyles = ReadonlyMap<string, string>;

/** A name that the same style always has and no other one, which CSS itself would read as nothing. */
export function nameOfStyle(css: string): string {
  return `/*${createHash("sha256").update(css).digest("hex").slice(0, 16)}*/`;
}

/**
 * The style that a text means which may hold names of styles, one after the other. Throws where a name is of none: a page without its style
 * would look like a page that has none.
 */
export function styleMeant(text: string, named: NamedStyles | undefined): string {
  if (!named) return text;
  return text.replace(/\/\*[0-9a-f]{16}\*\//g, (name) => {
    const css = named.get(name);
    if (css === undefined) throw new RangeError(`no style is named ${name}`);
    return css;
  });
}

/** A page cut at its styles, so that what looks at the rest of it need not go over them. */
export interface LeanPage {
  /** up to the first style, between two styles, after the last one; one part more than there are styles */
  readonly around: readonly string[];
  /** what stands in the style elements, without rules that nothing on the page needs */
  readonly styles: readonly LeanStyle[];
}

export interface LeanStyle {
  readonly css: string;
  /** the source that a Content-Security-Policy names for it */
  readonly hash: string;
}

/**
 * A page without the rules of its style that name a class nobody on it has. All styles stand in all pages, so that there is one request; this
 * takes out what a page has no use for. Pages whose script adds classes must not come here.
 * @param html a page with its style, or names of styles, in `<style>` elements of its head
 */
export function leanPage(html: string, named?: NamedStyles): LeanPage {
  const around: string[] = [];
  const styles: LeanStyle[] = [];
  const head = Math.max(0, html.indexOf("</head>"));
  const classes = classLists(html);
  let copied = 0;
  for (let at = html.indexOf("<style"); at >= 0 && at < head; at = html.indexOf("<style", copied)) {
    const from = html.indexOf(">", at) + 1;
    const to = html.indexOf("</style>", from);
    around.push(html.slice(copied, from));
    styles.push(leanIn(html.slice(from, to), classes, named));
    copied = to;
  }
  around.push(html.slice(copied));
  return { around, styles };
}

/** The lists of classes on a page, each once, in order: the same few stand on hundreds of elements. */
function classLists(html: string): string {
  const mark = 'class="';
  const lists = new Set<string>();
  for (let at = html.indexOf(mark); at >= 0; at = html.indexOf(mark, at + mark.length)) {
    // not data-class, which is no list of classes
    if (!/\s/.test(html.charAt(at - 1))) continue;
    const from = at + mark.length;
    lists.add(html.slice(from, html.indexOf('"', from)));
  }
  return [...lists].sort().join(" ");
}

/** by style (as it stands in the page) and classes: pages of one type share both */
const kept = new Map<string, Map<string, LeanStyle>>();

function leanIn(text: string, classes: string, named: NamedStyles | undefined): LeanStyle {
  const known = kept.get(text) ?? new Map<string, LeanStyle>();
  kept.set(text, known);
  const before = known.get(classes);
  if (before) return before;
  const lean = leanStyle(styleMeant(text, named), new Set(classes.split(/\s+/)));
  const made = { css: lean, hash: hashOf(lean) };
  known.set(classes, made);
  return made;
}

/** How a Content-Security-Policy names a text that may stand in the page. */
export function hashOf(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}

/** The rules of a stylesheet that can apply where only these classes exist. Blocks without a rule left are left out too. */
export function leanStyle(css: string, classes: ReadonlySet<string>): string {
  let lean = "";
  for (const { head, body } of blocks(css)) {
    if (body === undefined) lean += head;
    else if (/^@(?:media|container|supports|layer)\b/.test(head)) {
      const inner = leanStyle(body, classes);
      if (inner !== "") lean += `${head}{${inner}}`;
    } else if (head.startsWith("@")) lean += `${head}{${body}}`;
    else {
      const selectors = selectorsOf(head).filter((selector) => canApply(selector, classes));
      if (selectors.length > 0) lean += `${selectors.join(",")}{${body}}`;
    }
  }
  return lean;
}

/** A class inside `:not(…)` need not exist for the rule to apply. */
function canApply(selector: string, classes: ReadonlySet<string>): boolean {
  const needed = selector.replace(/:(?:not|is|where|has)\((?:[^()]|\([^()]*\))*\)/g, "").replace(/\[[^\]]*\]/g, "");
  return [...needed.matchAll(/\.([A-Za-z_][\w-]*)/g)].every(([, name = ""]) => classes.has(name));
}

/** What stands at the outermost level: rules and at-rules with their bodies, statements without. Strings may hold braces. */
function blocks(css: string): { readonly head: string; readonly body: string | undefined }[] {
  const found: { head: string; body: string | undefined }[] = [];
  let start = 0;
  let open = 0;
  let bodyFrom = 0;
  for (const { 0: token, index } of css.matchAll(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\/\*[\s\S]*?\*\/|[{};]/g)) {
    if (token === "{") {
      if (open === 0) bodyFrom = index;
      open++;
    } else if (token === "}") {
      open--;
      if (open === 0) {
        found.push({ head: css.slice(start, bodyFrom).trim(), body: css.slice(bodyFrom + 1, index).trim() });
        start = index + 1;
      }
    } else if (token === ";" && open === 0) {
      found.push({ head: css.slice(start, index + 1).trim(), body: undefined });
      start = index + 1;
    }
  }
  return found;
}

/** A list of selectors apart, at the commas that stand in no brackets. */
function selectorsOf(head: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (const { 0: sign, index } of head.matchAll(/[(),[\]]/g)) {
    if (sign === "(" || sign === "[") depth++;
    else if (sign === ")" || sign === "]") depth--;
    else if (depth === 0) {
      parts.push(head.slice(start, index));
      start = index + 1;
    }
  }
  return [...parts, head.slice(start)];
}
