import { valueKindOf } from "../../schema/dataset.ts";
import { type Indicator, indicators } from "../../schema/datasets/index.ts";
import type { Locale } from "../../schema/text.ts";

/** Made once: a build tells thousands of sentences. */
const formats = { id: formatsOf("id-ID"), en: formatsOf("en") } as const satisfies Readonly<Record<Locale, unknown>>;
const units = {
  minggu: { id: ["minggu", "minggu"], en: ["week", "weeks"] },
  hari: { id: ["hari", "hari"], en: ["day", "days"] },
} as const;

/** The declared indicator. Throws RangeError for an id that no dataset declares. */
export function indicatorOf(id: string): Indicator {
  const indicator = indicators.get(id);
  if (!indicator) throw new RangeError(`no indicator ${id}`);
  return indicator;
}

/**
 * A number as the API shows it: `7.775`, `86,4 %`, `−Rp16.800`, `3 minggu`. Never compact.
 * @param decimal exact decimal text; it goes in as text, for a float would round some shares the wrong way
 */
export function numberText(decimal: string, indicator: string, locale: Locale): string {
  const { measure } = indicatorOf(indicator);
  const exact = decimal.replace(/^-/, "") as `${number}`;
  const sign = decimal.startsWith("-") && /[1-9]/.test(decimal) ? "−" : "";
  const { count, percent, money, rate } = formats[locale];
  switch (valueKindOf(measure)) {
    case "count":
      return sign + count.format(exact);
    case "share":
      return sign + percent.format(exact).replace(/\s*%/, "\u00a0%");
    case "money":
      return `${sign}Rp${(measure.kind === "ratio" ? rate : money).format(exact)}`;
    case "duration": {
      const forms = units[measure.unit === "hari" ? "hari" : "minggu"][locale];
      return `${sign}${count.format(exact)} ${forms[exact === "1" ? 0 : 1]}`;
    }
  }
}

function formatsOf(tag: string) {
  const one = { minimumFractionDigits: 1, maximumFractionDigits: 1 } as const;
  return {
    count: new Intl.NumberFormat(tag),
    percent: new Intl.NumberFormat(tag, { style: "percent", ...one }),
    money: new Intl.NumberFormat(tag, { maximumFractionDigits: 2 }),
    rate: new Intl.NumberFormat(tag, { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
  } as const;
}
