const consonant = "(?:ng|ny|kh|sy|[bcdfghjklmnpqrstvwxyz])";
const boundary = new RegExp(`([aeiou](?:${consonant}(?=${consonant}[aeiou]))?)(?=${consonant}[aeiou])`, "gi");

/**
 * Marks where an Indonesian place name may break, for narrow table heads: `Panggungrejo` → `Pang-gung-re-jo` with
 * invisible hyphens. Browsers have no Indonesian hyphenation of their own.
 */
export function softHyphens(name: string): string {
  return name.replace(boundary, "$1\u00ad");
}
