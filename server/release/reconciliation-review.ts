import { cellId } from "../../schema/cell.ts";
import type { Statement } from "../../schema/oversight.ts";
import type { PreparedRelease } from "./prepare.ts";

/** One funding line and year as the release publishes it: decimal text, or the status where there is no number. */
export interface ReviewedLine {
  /** a code of the payers */
  readonly payer: string;
  readonly year: string;
  /** contribution-months */
  readonly billed: string;
  /** whole rupiah, like all that follow; `difference` = recorded − expected = explained + open */
  readonly expected: string;
  readonly recorded: string;
  readonly difference: string;
  readonly explained: string;
  readonly open: string;
  /** what the office says about months of this line and year */
  readonly statements: readonly Statement[];
}

/** Money against people, line by line, in order of payer and year. Pure; reads what the release publishes. */
export function reviewReconciliation({ observations, manifest }: PreparedRelease): ReviewedLine[] {
  const cells = new Map(observations.map((cell) => [cellId(cell), cell]));
  return observations.flatMap((line): ReviewedLine[] => {
    const payer = line.dimensions.pembayar;
    if (line.indicator !== "bulan-tertagih" || payer === undefined) return [];
    const value = (indicator: string): string => {
      const cell = cells.get(cellId({ ...line, indicator }));
      return cell?.decimal ?? cell?.status ?? "NOT_YET_REPORTED";
    };
    return [
      {
        ...{ payer, year: line.period, billed: value("bulan-tertagih") },
        ...{ expected: value("iuran-diperkirakan"), recorded: value("iuran-tercatat") },
        ...{ difference: value("iuran-selisih"), explained: value("selisih-dijelaskan") },
        open: value("selisih-belum-dijelaskan"),
        statements: (manifest.statements ?? []).filter(
          (one) => one.payer === payer && one.month.startsWith(line.period),
        ),
      },
    ];
  });
}
