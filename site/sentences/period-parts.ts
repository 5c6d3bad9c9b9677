import { spanOf } from "../../schema/period.ts";
import type { Locale } from "../../schema/text.ts";
import { longMonth } from "../format.ts";
import { type Part, type Parts, words } from "./part.ts";

const roman = ["I", "II", "III", "IV"];
const ordinals = ["first", "second", "third", "fourth"];

/** A period by its name: `Desember 2025`, `tahun 2025`, `triwulan III 2025`, `semester I 2025`, `tahun 2023 sampai 2025`. */
export function periodParts(period: string, locale: Locale): Parts {
  const span = spanOf(period);
  if (!span) throw new RangeError(`no period ${period}`);
  const year: Part = { is: "time", iso: period.slice(0, 4), text: period.slice(0, 4) };
  const part = Number(period.slice(6)) - 1;
  switch (span.kind) {
    case "MONTH":
      return [{ is: "time", iso: period, text: longMonth(period, locale) }];
    case "YEAR":
      return locale === "id" ? [words("tahun "), year] : [year];
    case "HALF":
      return locale === "id"
        ? [words(`semester ${roman[part]} `), year]
        : [words(`the ${ordinals[part]} half of `), year];
    case "QUARTER":
      return locale === "id"
        ? [words(`triwulan ${roman[part]} `), year]
        : [words(`the ${ordinals[part]} quarter of `), year];
    case "TRIENNIUM": {
      const last: Part = { is: "time", iso: period.slice(5), text: period.slice(5) };
      return locale === "id" ? [words("tahun "), year, words(" sampai "), last] : [year, words(" to "), last];
    }
  }
}

/** A period with the word that puts something into it: `pada Desember 2025`, `in December 2025`. */
export function whenParts(period: string, locale: Locale): Parts {
  const isLong = spanOf(period)?.kind === "TRIENNIUM";
  return [words(locale === "id" ? "pada " : isLong ? "from " : "in "), ...periodParts(period, locale)];
}
