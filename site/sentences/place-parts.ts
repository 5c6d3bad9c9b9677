import type { Locale } from "../../schema/text.ts";
import type { Reader } from "./fact.ts";
import { type Parts, words } from "./part.ts";

/** Codes of the Ministry of Home Affairs grow by one part per level: 35.75, 35.75.01, 35.75.01.1001. */
const levels: readonly Readonly<Record<Locale, string>>[] = [
  { id: "", en: "" },
  { id: "Kecamatan ", en: " District" },
  { id: "Kelurahan ", en: " Ward" },
];

/** A region by its name and level: `Kota Pasuruan`, `Kecamatan Gadingrejo`, `Gadingrejo District`. */
export function placeParts(region: string, { locale, placeName }: Reader): Parts {
  const level = levels[region.split(".").length - 2]?.[locale] ?? "";
  const name = { is: "code", code: region, text: placeName(region) } as const;
  if (level === "") return [name];
  return locale === "id" ? [words(level), name] : [name, words(level)];
}
