import { type QueryExecutorProvider, sql } from "kysely";
import { indicators } from "../../../schema/datasets/index.ts";
import type { PublishedCode } from "../../../schema/oversight.ts";
import { spanOf } from "../../../schema/period.ts";
import { numberDocuments, numberWithin } from "./document-sources.ts";
import { figure } from "./figure-cells.ts";
import type { DatasetFigures, FigureScope } from "./figure-scope.ts";

interface Stated {
  readonly indicator: string;
  readonly region: string;
  readonly period: string;
  readonly kind: string;
  readonly issuer: string;
  readonly document: string;
  readonly date: string;
  readonly definition: string;
  readonly value: string;
  readonly reason: string | null;
  readonly office: string | null;
}

/** What others' documents say of this portal's indicators, each figure under a code of its own, at the place and period it speaks of. */
export async function tabulateRival(
  transaction: QueryExecutorProvider,
  { publisher, known, period }: FigureScope,
): Promise<DatasetFigures> {
  const found = await sql<Stated>`
    select indicator, region, period, kind, issuer, document, document_date::text as date, definition, value, reason,
      office
    from rival_figure
    where publisher = ${publisher} and document_date <= ${known}::date
    order by document_date, document collate "C", issuer collate "C", definition collate "C", file,
      indicator collate "C", region collate "C", period collate "C"
  `.execute(transaction);
  const { rows, sources } = numberDocuments("angka-lain", found.rows, (row) => ({
    institution: row.issuer,
    document: row.document,
    date: row.date,
    definition: row.definition,
  }));
  const stated = numberWithin(rows).filter((row) => (spanOf(row.period)?.firstMonth ?? "") <= period);
  return {
    figures: stated.map((row) =>
      figure(
        {
          ...{ indicator: indicatorFor(row.indicator), region: row.region, period: row.period },
          dimensions: { angka: row.code },
        },
        row.value,
        row.source.id,
      ),
    ),
    sources,
    codes: { angka: stated.map(codeOf) },
  };
}

/** The indicator that holds others' figures of the same unit as the one they speak of. */
function indicatorFor(compared: string): string {
  switch (indicators.get(compared)?.measure.unit) {
    case "rupiah":
      return "angka-lain-rupiah";
    case "bagian":
      return "angka-lain-bagian";
    default:
      return "angka-lain-orang";
  }
}

function codeOf(row: Stated & { readonly code: string }): PublishedCode {
  const name = `${row.issuer}: ${row.document}`;
  return {
    code: row.code,
    name: { id: name, en: name },
    facts: {
      ...{ indikator: row.indicator, wilayah: row.region, masa: row.period, jenis: row.kind, penerbit: row.issuer },
      ...{ dokumen: row.document, tanggal: row.date, definisi: row.definition },
      ...(row.reason === null ? {} : { alasan: row.reason }),
      ...(row.office === null ? {} : { kantor: row.office }),
    },
  };
}
