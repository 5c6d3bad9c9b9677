/** True for printable ASCII that needs no tidying at all. */
export function isTidy(cell: string): boolean {
  const last = cell.length - 1;
  for (let at = 0; at <= last; at++) {
    const code = cell.charCodeAt(at);
    if (code < 0x20 || code > 0x7e) return false;
  }
  const first = cell.charCodeAt(0);
  return first !== 0x20 && first !== 0x27 && cell.charCodeAt(last) !== 0x20 && !(last === 0 && first === 0x2d);
}

/** A cell without white space at its ends. Invisible characters stay: they are told, not dropped. */
export function trimmed(cell: string): string {
  let from = 0;
  let to = cell.length;
  while (from < to && isSpace(cell.charCodeAt(from))) from++;
  while (to > from && isSpace(cell.charCodeAt(to - 1))) to--;
  return cell.slice(from, to);
}

/**
 * A cell as people mean it: trimmed, without the apostrophe by which Excel marks text, in NFC, with plain spaces. A lone dash is
 * empty.
 */
export function tidied(cell: string): string {
  let text = trimmed(cell);
  if (text.startsWith("'")) text = trimmed(text.slice(1));
  text = text.normalize("NFC").replace(/\p{Zs}/gu, " ");
  return text === "-" || text === "–" || text === "—" ? "" : text;
}

/** What no cell may hold: control characters, and such as nobody sees. */
const invisible =
  /[\p{Cc}\p{Cf}\p{Co}\u2028\u2029\u3164\uFFA0]|\p{Variation_Selector}|\u034F|\u115F|\u1160|\u17B4|\u17B5/u;
const lineOrControl = /[\p{Cc}\u2028\u2029]/u;
/** U+FFFD, half a surrogate pair, or UTF-8 that was read as Windows-1252. */
const damaged = /[\uFFFD\p{Cs}]|[ÃÂ][\u0080-\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€|ï¿½|ï»¿/u;

/** What makes a trimmed text unfit to be read at all; in a text column line breaks and control characters are a rule of their own. */
export function damageOf(text: string, isText: boolean): "teks-tanda" | "teks-tak-terlihat" | "teks-rusak" | undefined {
  if (isText && lineOrControl.test(text)) return "teks-tanda";
  if (invisible.test(text)) return "teks-tak-terlihat";
  return damaged.test(text) ? "teks-rusak" : undefined;
}

/** Space, tab, line ends, no-break space and the other spaces of Unicode; not the byte order mark. */
function isSpace(code: number): boolean {
  if (code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xa0) return true;
  return (code >= 0x2000 && code <= 0x200a) || [0x1680, 0x202f, 0x205f, 0x3000].includes(code);
}
