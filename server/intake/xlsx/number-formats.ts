import { brokenWorkbook, type OpenArchive } from "./archive.ts";
import { readPart } from "./package-parts.ts";
import { workbookSpaces } from "./workbook-parts.ts";

/**
 * What a number format shows a number as: a plain number, a date (with or without a time of day), a time of day, or an elapsed time, whose
 * hours count on beyond a day.
 */
export type NumberForm = "number" | "date" | "time" | "elapsed";

/** Excel takes no more cell styles than about this. */
const mostStyles = 65_536;
const longestCode = 1024;

/** What the number formats of the cell styles show, by the styles' place from 0. Throws `BrokenFile`. */
export async function readNumberForms(open: OpenArchive, part: string | undefined): Promise<readonly NumberForm[]> {
  if (part === undefined) return [];
  const codes = new Map<string, NumberForm>();
  const styles: string[] = [];
  const path: string[] = [];
  await readPart(open, part, "styleSheet", workbookSpaces, {
    open(name, { numFmtId, formatCode }) {
      const parent = path.at(-1);
      path.push(name);
      if (name === "numFmt" && parent === "numFmts" && numFmtId !== undefined)
        codes.set(numFmtId, formOfCode(formatCode ?? ""));
      if (name === "xf" && parent === "cellXfs") styles.push(numFmtId ?? "0");
      if (codes.size > mostStyles || styles.length > mostStyles) throw brokenWorkbook();
    },
    close: () => void path.pop(),
  });
  return styles.map((id) => codes.get(id) ?? formOfBuiltIn(Number(id)));
}

/** The formats that a file need not spell out. From 27 to 36 and from 50 to 58 they are those of East Asian Excels. */
function formOfBuiltIn(id: number): NumberForm {
  if (id === 46) return "elapsed";
  if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || id === 45 || id === 47 || id === 55 || id === 56)
    return "time";
  const isDate = (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
  return isDate ? "date" : "number";
}

/**
 * What a format code shows a positive number as: its first section decides, unless conditions (`[<100]`) choose among them, when the
 * first that shows a date does.
 */
export function formOfCode(code: string): NumberForm {
  if (code.length > longestCode) throw brokenWorkbook();
  const sections = sectionsOf(code);
  const deciding = sections.some(({ hasCondition }) => hasCondition) ? sections : sections.slice(0, 1);
  return deciding.map(({ letters }) => formOfLetters(letters)).find((form) => form !== "number") ?? "number";
}

interface Section {
  /** what is left without quoted and escaped text, fill and padding, colours, currencies and conditions; `[h]` becomes `{h}` */
  readonly letters: string;
  readonly hasCondition: boolean;
}

function sectionsOf(code: string): Section[] {
  const sections: Section[] = [];
  let letters = "";
  let hasCondition = false;
  const token = /"[^"]*(?:"|$)|[\\_*].?|\[([^\]]*)(?:\]|$)|;|./gs;
  for (const [found, bracket] of code.matchAll(token)) {
    if (bracket !== undefined) {
      if (/^(?:h+|m+|s+)$/i.test(bracket)) letters += `{${bracket.toLowerCase()}}`;
      else if (/^[<>=]/.test(bracket)) hasCondition = true;
    } else if (found === ";") {
      sections.push({ letters, hasCondition });
      letters = "";
      hasCondition = false;
    } else if (found.length === 1 && !/["\\_*]/.test(found)) letters += found.toLowerCase();
  }
  sections.push({ letters, hasCondition });
  return sections;
}

function formOfLetters(letters: string): NumberForm {
  const plain = letters
    .replace(/general/g, "")
    .replace(/am\/pm|a\/p|上午\/下午/g, "h")
    // fractions of a second are no digits of a number
    .replace(/s[.,]0+/g, "s");
  if (/[0#?@]/.test(plain)) return "number";
  const isElapsed = plain.includes("{");
  // an m beside hours or seconds is a minute, any other a month
  const withoutMinutes = plain
    .replace(/h[^a-z0-9{]*m+/g, "h")
    .replace(/m+[^a-z0-9{]*s/g, "s")
    .replace(/\{h+\}[^a-z0-9{]*m+/g, "");
  if (/[ydebg]/.test(withoutMinutes) || /m/.test(withoutMinutes.replace(/\{[a-z]+\}/g, ""))) return "date";
  if (isElapsed) return "elapsed";
  return /[hs]/.test(withoutMinutes) ? "time" : "number";
}
