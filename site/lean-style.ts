/**
 * A page without the rules of its style that name a class nobody on it has. All styles stand in all pages, so that there is one request; this
 * takes out what a page has no use for. Pages whose script adds classes must not come here.
 * @param html a page with its style in `<style>` elements of its head
 */
export function leanPage(html: string): string {
  // the same few lists of classes stand on hundreds of elements
  const lists = new Set<string>();
  for (const [, names = ""] of html.matchAll(/\sclass="([^"]*)"/g)) lists.add(names);
  const classes = [...new Set([...lists].flatMap((names) => names.split(/\s+/)))];
  const key = classes.sort().join(" ");
  const end = Math.max(0, html.indexOf("</head>"));
  const head = html.slice(0, end).replace(/(<style[^>]*>)([\s\S]*?)(<\/style>)/g, (_, opens, css, closes) => {
    const known = kept.get(css) ?? new Map<string, string>();
    kept.set(css, known);
    const lean = known.get(key) ?? leanStyle(css, new Set(classes));
    known.set(key, lean);
    return opens + lean + closes;
  });
  return head + html.slice(end);
}

/** by style and classes: pages of one type share both */
const kept = new Map<string, Map<string, string>>();

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
