import type { Dataset } from "../../schema/dataset.ts";
import type { Statement } from "../../schema/oversight.ts";
import { statementsTable } from "./statements-table.ts";
import { datasetTable, type Table, type TableInput } from "./table.ts";

/** What the files of a release are written from. */
export interface ReleaseFilesInput extends Omit<TableInput, "dataset"> {
  readonly datasets: readonly Dataset[];
  /** what offices say; left out, there is no file of it */
  readonly statements?: readonly Statement[] | undefined;
}

/** One table of a release, which every format writes in its own way. */
export interface ReleaseTable {
  /** how its files are called, before mark and ending */
  readonly name: string;
  /** undefined for what offices say */
  readonly dataset: Dataset | undefined;
  readonly table: Table;
}

/** The tables of a release: one per dataset, in the datasets' order, and `penjelasan` for what offices say. */
export function releaseTables(input: ReleaseFilesInput): ReleaseTable[] {
  const tables: ReleaseTable[] = input.datasets.map((dataset) => ({
    ...{ name: dataset.id, dataset },
    table: datasetTable({ ...input, dataset }),
  }));
  if (input.statements === undefined) return tables;
  const table = statementsTable({ ...input, statements: input.statements });
  return [...tables, { name: "penjelasan", dataset: undefined, table }];
}
