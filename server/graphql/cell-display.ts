import type { CellQuality, CellStatus } from "../../schema/cell.ts";
import { sampleMark } from "../../schema/sample.ts";
import type { Locale, Text } from "../../schema/text.ts";

/** What is needed to write a cell for a reader; `kind` decides between `7.775` and `86,4 %`. */
export interface DisplayedCell {
  readonly kind: "count" | "share";
  readonly status: CellStatus;
  readonly quality: CellQuality | undefined;
  readonly decimal: string | undefined;
  readonly isSample: boolean;
}

/** The word that stands where there is no number. */
export const absenceWords: Readonly<Record<Exclude<CellStatus, "PUBLISHED">, Text>> = {
  SUPPRESSED: { id: "disembunyikan", en: "hidden" },
  NOT_APPLICABLE: { id: "tidak berlaku", en: "not applicable" },
  NOT_COLLECTED: { id: "tidak dikumpulkan", en: "not collected" },
  NOT_YET_REPORTED: { id: "belum dilaporkan", en: "not yet reported" },
  WITHDRAWN: { id: "ditarik", en: "withdrawn" },
};

const tags: Readonly<Record<Locale, string>> = { id: "id-ID", en: "en" };

/** The number in the reader's language, shares as a percentage with one decimal, or the word for its absence. */
export function displayCell(cell: DisplayedCell, locale: Locale): string {
  if (cell.status !== "PUBLISHED" || cell.decimal === undefined) {
    return absenceWords[cell.status === "PUBLISHED" ? "NOT_COLLECTED" : cell.status][locale];
  }
  // exact decimal text goes in as text: a float would round some shares the wrong way
  const exact = cell.decimal as `${number}`;
  if (cell.kind === "count") return new Intl.NumberFormat(tags[locale]).format(exact);
  const percent = { style: "percent", minimumFractionDigits: 1, maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(tags[locale], percent).format(exact).replace(/\s*%/, "\u00a0%");
}

const absenceNotes: typeof absenceWords = {
  SUPPRESSED: { id: "Disembunyikan untuk melindungi warga.", en: "Hidden to protect people." },
  NOT_APPLICABLE: {
    id: "Ukuran ini tidak disajikan pada tingkat wilayah atau jangka waktu itu.",
    en: "This measure is not given at that region level or for that kind of period.",
  },
  NOT_COLLECTED: { id: "Datanya tidak dikumpulkan untuk sel ini.", en: "The data was not collected for this cell." },
  NOT_YET_REPORTED: {
    id: "Belum dilaporkan: periodenya sesudah periode terakhir rilis ini.",
    en: "Not reported yet: the period is after this release's newest one.",
  },
  WITHDRAWN: { id: "Pernah terbit, lalu ditarik.", en: "Was published, then withdrawn." },
};

/** Remarks that must be read with the cell, with stable codes. */
export function cellNotes(cell: DisplayedCell, locale: Locale): { readonly code: string; readonly text: string }[] {
  const notes: { code: string; text: string }[] = [];
  const add = (code: string, text: Text) => notes.push({ code, text: text[locale] });
  if (cell.isSample) add("SAMPLE_DATA", sampleMark.sentence);
  if (cell.status !== "PUBLISHED") add(cell.status, absenceNotes[cell.status]);
  if (cell.status === "PUBLISHED" && cell.quality === "PROVISIONAL") {
    add("PROVISIONAL", {
      id: "Sementara: masih dapat berubah oleh iuran yang terlambat.",
      en: "Provisional: may still change by late contributions.",
    });
  }
  return notes;
}
