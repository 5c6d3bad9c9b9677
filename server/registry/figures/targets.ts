import { lastDayOf } from "../../../schema/month.ts";
import type { PublishedCode } from "../../../schema/oversight.ts";
import { type DocumentNumber, holdsOn } from "../documents.ts";
import { numberWithin } from "./document-sources.ts";
import { figure } from "./figure-cells.ts";
import type { DatasetFigures, FigureScope } from "./figure-scope.ts";

/**
 * The city's targets of every month, one cell for each number that a document names and that holds on the month's last day: those that
 * differ stand side by side. `documents` are those known.
 */
export function tabulateTargets(
  { publisher, months }: Pick<FigureScope, "publisher" | "months">,
  documents: readonly DocumentNumber[],
): DatasetFigures {
  const targets = numberWithin(documents.filter((one) => one.measure === "target" && one.region === publisher));
  const figures = months.flatMap((month) =>
    targets
      .filter((target) => holdsOn(target, lastDayOf(month)))
      .map(({ code, persons, source }) => {
        const key = { indicator: "sasaran-dokumen", region: publisher, period: month, dimensions: { dokumen: code } };
        return figure(key, persons, source.id);
      }),
  );
  return { figures, sources: targets.map(({ source }) => source), codes: { dokumen: targets.map(codeOf) } };
}

function codeOf({ code, source, scope, from, until }: DocumentNumber & { readonly code: string }): PublishedCode {
  return {
    code,
    name: { id: source.document, en: source.document },
    facts: {
      ...{ penerbit: source.institution, dokumen: source.document, definisi: source.definition, lingkup: scope },
      ...(source.date === undefined ? {} : { tanggal: source.date }),
      ...{ mulai: from, ...(until === undefined ? {} : { sampai: until }) },
    },
  };
}
