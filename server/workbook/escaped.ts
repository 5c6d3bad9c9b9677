/**
 * What XML 1.0 cannot hold (control characters, halves of characters), a carriage return, which XML reads as a line feed, and a text
 * that would be read as an escape.
 */
const unwritable = /(?![\t\n])\p{Cc}|[\p{Cs}\uFFFE\uFFFF]|_(?=x[0-9A-Fa-f]{4}_)/gu;

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** The text as XML holds it in a workbook: nothing is left out, what XML has no place for is written as `_xHHHH_`. */
export function escaped(text: string): string {
  return text
    .replace(unwritable, (unit) => `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`)
    .replace(/[&<>"]/g, (character) => entities[character] ?? character);
}
