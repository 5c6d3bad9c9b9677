import { linkTerms } from "./glossary/link-terms.ts";
import { hashOf, leanPage, type NamedStyles, styleMeant } from "./lean-style.ts";

/** The pages where readers ask the API, with one script of our own, which asks this server and nobody else. */
const explorers = new Set(["/jelajah/", "/en/jelajah/"]);
/** The lists of kelurahan, with one small script that filters the list and asks nobody. */
const lists = new Set(["kelurahan", "kecamatan"].flatMap((name) => [`/${name}/`, `/en/${name}/`]));

/** `<script type="application/ld+json">` is data: no browser runs it. */
const dataBlock = /<script type="application\/ld\+json">[^<]*<\/script>/g;
const style = /(<style[^>]*>)([\s\S]*?)(<\/style>)/g;
const script = /<script type="module">([\s\S]*?)<\/script>/g;
const active = /<script\b|<[^>]*\son[a-z]+\s*=|<[^>]*\sstyle\s*=|javascript:/i;
/**
 * What a page must hold for `active` to find anything, told ten times as fast. The code that readers copy to show a figure elsewhere
 * (`frameCode`) has a style, but stands on the page as text.
 */
const suspect = /<script\b|\son[a-z]+\s*=|\sstyle\s*=(?!&quot;border:0;max-width:100%&quot;)|javascript:/i;

/**
 * The page as it is written: first uses of terms linked, style without rules that nothing on it needs, and its own Content-Security-Policy,
 * made of these very bytes. Astro's own policy always admits a few script hashes.
 * @param address the page's address on the site, beginning with a slash
 * @param styles where a style element holds names of these, the styles are meant
 * @throws Error where the page holds a script, an inline handler or a style attribute, except the one script of the pages that have one
 */
export function finishPage(html: string, address: string, styles?: NamedStyles): string {
  const linked = linkTerms(html, address.startsWith("/en/") ? "en" : "id", address);
  // a script may give elements classes that the page does not have yet
  return explorers.has(address) || lists.has(address)
    ? finishScripted(linked, address, styles)
    : finishReading(linked, address, styles);
}

/** The same for a page that has no terms to link, such as the frame of a figure on another site. */
export function finishFrame(html: string, address: string, styles?: NamedStyles): string {
  return finishReading(html, address, styles);
}

function finishReading(html: string, address: string, named?: NamedStyles): string {
  const { around, styles } = leanPage(html, named);
  for (const part of around) refuseActive(part, address);
  const [head = "", ...rest] = around;
  let finished = withPolicy(head, address, { scripts: [], styles: styles.map(({ hash }) => hash) });
  for (const [at, part] of rest.entries()) finished += `${styles[at]?.css ?? ""}${part}`;
  return finished;
}

function finishScripted(html: string, address: string, named?: NamedStyles): string {
  const scripts = [...html.matchAll(script)].map(([, code = ""]) => hashOf(code));
  if (scripts.length !== 1) throw new Error(`${address}: ${scripts.length} scripts`);
  refuseActive(html.replace(script, ""), address);
  const styles: string[] = [];
  const end = html.indexOf("</head>");
  const head = html.slice(0, end).replace(style, (_, opens: string, text: string, closes: string) => {
    const css = styleMeant(text, named);
    styles.push(hashOf(css));
    return opens + css + closes;
  });
  return withPolicy(head + html.slice(end), address, { scripts, styles });
}

function refuseActive(html: string, address: string): void {
  if (!suspect.test(html)) return;
  const forbidden = active.exec(html.replace(dataBlock, ""));
  if (forbidden) throw new Error(`${address}: script, inline handler or style attribute: ${forbidden[0].slice(0, 80)}`);
}

const anchor = '<meta charset="utf-8">';

/** `html`: the page, or the part of it that its charset stands in; `allowed`: hashes of what may stand in it. */
function withPolicy(
  html: string,
  address: string,
  allowed: { readonly scripts: readonly string[]; readonly styles: readonly string[] },
): string {
  const policy = [
    "default-src 'none'",
    `script-src ${allowed.scripts.join(" ") || "'none'"}`,
    `style-src ${[...new Set(allowed.styles)].join(" ") || "'none'"}`,
    "img-src 'self' data:",
    // where no script may run nobody asks; tools that judge pages load robots.txt by this rule, and find fault where they may not
    "connect-src 'self'",
    "form-action 'none'",
    "base-uri 'none'",
  ].join("; ");
  const at = html.indexOf(anchor);
  if (at < 0) throw new Error(`${address}: no charset to anchor the policy`);
  const end = at + anchor.length;
  return `${html.slice(0, end)}<meta http-equiv="Content-Security-Policy" content="${policy}">${html.slice(end)}`;
}
