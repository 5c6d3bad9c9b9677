import type { Region, RegionLevel } from "../../../schema/codelist.ts";
import { ancestry, type Codelists } from "../../codelists.ts";
import { fold, foldedWords } from "./fold.ts";
import { type MangledRule, mangledCode } from "./mangled-code.ts";

/** What a text says about a region: the region; why it is none; or what a spreadsheet made of a code. */
export type RegionReading =
  | { readonly is: "region"; readonly code: string }
  | {
      readonly is: "none";
      readonly rule: "wilayah-tidak-dikenal" | "wilayah-rangkap" | "wilayah-tingkat" | "wilayah-luar";
    }
  | { readonly is: "mangled"; readonly rule: MangledRule };

const none = (rule: Extract<RegionReading, { is: "none" }>["rule"]): RegionReading => ({ is: "none", rule });

/** What a word before a name says about its level. */
const prefixes: ReadonlyMap<string, RegionLevel | "regency"> = new Map([
  ["kel", "kelurahan"],
  ["kelurahan", "kelurahan"],
  ["kec", "kecamatan"],
  ["kecamatan", "kecamatan"],
  ["kota", "kota"],
  ["kab", "regency"],
  ["kabupaten", "regency"],
]);

const codeShape = /^\d{2}(?:\.\d{2}(?:\.\d{2}(?:\.\d{4})?)?)?$/;
/** longer than any name of a region */
const longest = 80;

/** Regions by code, name and alias: those of `levels` within `publisher` are found, the others are told apart. */
export function regionNames(
  regions: Codelists["regions"],
  publisher: string,
  levels: readonly RegionLevel[],
): (text: string) => RegionReading {
  const isWithin = ({ code }: Region) => ancestry(regions, code).some((above) => above.code === publisher);
  const named = new Map<string, Region[]>();
  for (const region of regions.values()) {
    for (const name of new Set([region.name.id, region.name.en, ...region.aliases].map(fold))) {
      named.set(name, [...(named.get(name) ?? []), region]);
    }
  }
  const judged = (found: readonly Region[]): RegionReading => {
    const within = found.filter(isWithin);
    const [first, second] = within.filter(({ level }) => levels.includes(level));
    if (first !== undefined) return second === undefined ? { is: "region", code: first.code } : none("wilayah-rangkap");
    if (within.length > 0) return none("wilayah-tingkat");
    return none(found.length > 0 ? "wilayah-luar" : "wilayah-tidak-dikenal");
  };
  return (text) => {
    if (text.length > longest) return none("wilayah-tidak-dikenal");
    const known = regions.get(text);
    if (known !== undefined) return judged([known]);
    if (codeShape.test(text)) {
      return none(`${text}.`.startsWith(`${publisher}.`) ? "wilayah-tidak-dikenal" : "wilayah-luar");
    }
    const rule = mangledCode(text);
    if (rule !== undefined) return { is: "mangled", rule };
    const [first = "", ...rest] = foldedWords(text);
    const level = rest.length > 0 ? prefixes.get(first) : undefined;
    if (level === "regency") return none("wilayah-luar");
    const whole = named.get(fold(text)) ?? [];
    if (level === undefined) return judged(whole);
    const short = named.get(rest.join("")) ?? [];
    return judged([...new Set([...whole, ...short])].filter((region) => region.level === level));
  };
}
