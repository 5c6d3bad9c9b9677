import type { AggregateSet, Confidential, Figure } from "../../schema/aggregate.ts";
import type { ReconciledLine, Statement } from "../../schema/oversight.ts";

/** A figure of the city: `figure("klaim-dibayar", "2024", "23", { program: "jkk" })`; a word instead of a number is its status. */
export function figure(
  indicator: string,
  period: string,
  number: string | Exclude<Figure["status"], "PUBLISHED">,
  dimensions: Figure["dimensions"] = {},
  region = "35.75",
): Figure {
  const place = { indicator, region, period, dimensions, source: "uji" };
  if (/^-?\d/.test(number)) return { ...place, status: "PUBLISHED", decimal: number };
  return { ...place, status: number as Exclude<Figure["status"], "PUBLISHED">, decimal: undefined };
}

/** The set with these figures beside what it holds. */
export function withFigures(
  set: AggregateSet,
  figures: readonly Figure[],
  more: Partial<AggregateSet> = {},
): AggregateSet {
  return { ...set, ...more, figures: figures as Confidential<Figure>[] };
}

/** One funding line in one month; recorded as expected unless said otherwise. */
export function reconciledLine(line: Partial<ReconciledLine> = {}): Confidential<ReconciledLine> {
  const expected = line.expected ?? 16_800_000;
  const recorded = line.recorded ?? expected;
  return {
    ...{ payer: "dbhcht", firstMonth: "2024-04", lastMonth: "2024-04", billedMonths: 1000, returned: 0 },
    ...{ expected, recorded, difference: recorded - expected, explanation: undefined },
    ...line,
  } as Confidential<ReconciledLine>;
}

/** What an office says about a line in a month. */
export function statement(words: Partial<Statement> = {}): Statement {
  return {
    ...{ id: "penjelasan/dbhcht/2024-04", payer: "dbhcht", month: "2024-04", cause: "kredit" },
    ...{ words: "Uji", office: "Dinas uji", document: "Surat uji", date: "2024-05-02" },
    ...{ answerBy: undefined, state: "explained" },
    ...words,
  };
}
