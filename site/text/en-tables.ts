import type { Catalogue } from "./catalogue.ts";

/** Words that tables of any dataset share, in English. */
export const tables: Catalogue["tables"] = {
  period: "Period",
  measure: "Measure",
  years: "Choose a year",
  kind: { TRIENNIUM: "Three years", YEAR: "Year", HALF: "Half year", QUARTER: "Quarter", MONTH: "Month" },
  every: {
    TRIENNIUM: "by three years",
    YEAR: "by year",
    HALF: "by half year",
    QUARTER: "by quarter",
    MONTH: "by month",
  },
  groups: { people: "People", money: "Money", others: "Data quality and other figures" },
  absent: "not named",
  none: "There is no number of this measure in this release yet.",
  notReported:
    "Not yet reported. This is not zero: the office that is responsible has not sent its data, or the period is not complete.",
  nationalCode: "National indicator code",
  hiddenWith: "Hidden together with",
  all: "All its numbers: {data}.",
};
