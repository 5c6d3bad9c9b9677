import type { Locale } from "../../schema/text.ts";

/** A word that pages for readers do not use, why, and what stands there instead. */
export interface AvoidedWord {
  readonly pattern: RegExp;
  readonly instead: string;
}

/** Names that are a kecamatan and a kelurahan of the city at once: alone they say neither. */
export const sharedNames = ["Gadingrejo", "Purworejo", "Bugul Kidul", "Panggungrejo"] as const;

const both: readonly AvoidedWord[] = [
  { pattern: /\bN\/A\b/i, instead: "the word for why there is no number" },
  { pattern: /\[[cprxze]\]/, instead: "the word itself: letters in brackets are for statisticians" },
  // SUPPRESSED in capitals is the word that files and API write, and the dictionary explains it
  { pattern: /\b[Ss]uppress(?:ed|ion)?\b/, instead: "disembunyikan, hidden" },
  // "jt" and "M" are a million to one reader and a billion to the other
  { pattern: /\d\s?(?:jt|rb|bn|mn|mio|mrd)\b/i, instead: "the whole number" },
  { pattern: /\bRp\s?[\d.,]+\s?[MTJ]\b/, instead: "the whole number" },
  { pattern: /\bnull\b|\bundefined\b|\bNaN\b/, instead: "a word of the status list" },
];

/** Words that no page for readers may use, by language. What is code, or the name of a document or a file, is not asked. */
export const avoidedWords: Readonly<Record<Locale, readonly AvoidedWord[]>> = {
  id: [
    ...both,
    { pattern: /\bsemesta\b/i, instead: "seluruh pekerja" },
    { pattern: /\buniversal\b/i, instead: "seluruh pekerja; UCJ hanya dengan artinya" },
    { pattern: /\brahasia\b/i, instead: "disembunyikan" },
    { pattern: /\bdisamarkan\b|\bdisensor\b/i, instead: "disembunyikan" },
    { pattern: /\bsel\b/i, instead: "angka" },
    { pattern: /\bfinal\b/i, instead: "tetap" },
    { pattern: /\bprovisional\b/i, instead: "sementara" },
    { pattern: /\bdata dummy\b|\bsintetis\b/i, instead: "data contoh" },
    { pattern: /\bpremi\b/i, instead: "iuran" },
    { pattern: /(?<!Kota |Kab\. |Kabupaten |Wali Kota )\bPasuruan\b/, instead: "Kota Pasuruan" },
    { pattern: /\bKodya\b|\bPemkot\b/i, instead: "Kota Pasuruan" },
  ],
  en: [
    ...both,
    { pattern: /\buniverse\b/i, instead: "all workers" },
    { pattern: /\bcells?\b/i, instead: "number" },
    { pattern: /\bredacted\b|\bcensored\b|\bmasked\b/i, instead: "hidden" },
    { pattern: /\bdummy\b|\bsynthetic\b/i, instead: "sample data" },
    { pattern: /\bpremiums?\b/i, instead: "contribution" },
    { pattern: /(?<!Kota )\bPasuruan\b(?! City)/, instead: "Pasuruan City" },
  ],
};

/** The avoided words of a text, with what should stand there. */
export function avoidedIn(text: string, locale: Locale): string[] {
  return avoidedWords[locale].flatMap(({ pattern, instead }) => {
    const found = pattern.exec(text);
    if (!found) return [];
    const around = text.slice(Math.max(0, found.index - 30), found.index + found[0].length + 30);
    return [`“${found[0]}” → ${instead}: …${around.replace(/\s+/g, " ")}…`];
  });
}

/** Shared names that stand in a text without saying whether the kecamatan or the kelurahan is meant. */
export function ambiguousNames(text: string): string[] {
  return sharedNames.filter((name) => {
    const alone = new RegExp(
      `(?<!(?:Kec\\.|Kel\\.|Kecamatan|Kelurahan|kecamatan|kelurahan|District)\\s)\\b${name}\\b(?!\\s(?:District|Kelurahan|\\((?:kecamatan|kelurahan)\\)))`,
    );
    return alone.test(text);
  });
}
