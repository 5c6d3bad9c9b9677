import type { Code } from "../../schema/codelist.ts";
import { statementColumns } from "../../schema/file-columns.ts";
import type { Statement } from "../../schema/oversight.ts";
import type { Release } from "../../schema/release.ts";
import { sampleMark } from "../../schema/sample.ts";
import type { Table } from "./table.ts";

/** What the file of statements is written from. Code lists may be left out; their columns of names then stay empty. */
export interface StatementsInput {
  readonly release: Release;
  readonly statements: readonly Statement[];
  readonly codelists?:
    | { readonly payers?: ReadonlyMap<string, Code>; readonly causes?: ReadonlyMap<string, Code> }
    | undefined;
}

const states: Readonly<Record<Statement["state"], string>> = {
  explained: "dijelaskan",
  promised: "ditelusuri",
  late: "terlambat",
};

/** What offices say about differences between money and people, one row each, in the order given: all text, nothing to add up. */
export function statementsTable({ release, statements, codelists }: StatementsInput): Table {
  const readers: Readonly<Record<string, (one: Statement) => string | undefined>> = {
    [sampleMark.column]: () => sampleMark.value,
    penjelasan: ({ id }) => id,
    pembayar: ({ payer }) => payer,
    nama_pembayar: ({ payer }) => codelists?.payers?.get(payer)?.name.id,
    bulan: ({ month }) => month,
    sebab: ({ cause }) => cause,
    nama_sebab: ({ cause }) => codelists?.causes?.get(cause)?.name.id,
    kata_kantor: ({ words }) => words,
    kantor: ({ office }) => office,
    dokumen: ({ document }) => document,
    tanggal_dokumen: ({ date }) => date,
    jawaban_dijanjikan: ({ answerBy }) => answerBy,
    keadaan: ({ state }) => states[state],
    rilis: () => release.id,
  };
  const columns = statementColumns(release.isSample).map(({ name }) => {
    const read = readers[name];
    if (read === undefined) throw new Error(`nobody writes the column ${name}`);
    return [name, read] as const;
  });
  return {
    columns: columns.map(([name]) => ({ name, kind: "text" })),
    rows: statements.map((one) => columns.map(([, read]) => read(one))),
  };
}
