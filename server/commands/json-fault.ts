/** What stands for itself in JSON: texts, numbers, words (RFC 8259). */
const scalar =
  /"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/uy;
const text = /"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/uy;
const space = /[ \t\n\r]*/y;

/** Where a text stops being JSON: the offset of the first character that cannot stand there. The parser of the runtime does not always tell. */
export function findJsonFault(source: string): number {
  const open: ("{" | "[")[] = [];
  let at = skip(space, source, 0);
  for (;;) {
    // a value, or the end of an empty list or object
    const bracket = source[at];
    if (bracket === "{" || bracket === "[") {
      open.push(bracket);
      at = skip(space, source, at + 1);
      if (source[at] !== closing(bracket)) {
        if (bracket === "[") continue;
        const value = afterKey(source, at);
        if (value.isFault) return value.at;
        at = value.at;
        continue;
      }
    } else {
      const end = skip(scalar, source, at);
      if (end === at) return at;
      at = skip(space, source, end);
    }
    // what follows a value: ends, or a comma and the next one
    for (let last = open.at(-1); last !== undefined && source[at] === closing(last); last = open.at(-1)) {
      open.pop();
      at = skip(space, source, at + 1);
    }
    if (source[at] !== "," || open.length === 0) return at;
    at = skip(space, source, at + 1);
    if (open.at(-1) !== "{") continue;
    const value = afterKey(source, at);
    if (value.isFault) return value.at;
    at = value.at;
  }
}

/** The place of the value that follows a key and its colon. */
function afterKey(source: string, at: number): { readonly at: number; readonly isFault: boolean } {
  const end = skip(text, source, at);
  if (end === at) return { at, isFault: true };
  const colon = skip(space, source, end);
  return source[colon] === ":" ? { at: skip(space, source, colon + 1), isFault: false } : { at: colon, isFault: true };
}

function closing(bracket: "{" | "["): string {
  return bracket === "{" ? "}" : "]";
}

function skip(pattern: RegExp, source: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(source) ? pattern.lastIndex : at;
}
