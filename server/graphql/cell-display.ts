import type { CellQuality, CellStatus } from "../../schema/cell.ts";
import type { CellKind } from "../../schema/graphql/cell.ts";
import { sampleMark } from "../../schema/sample.ts";
import type { Locale, Text } from "../../schema/text.ts";
import type { Lateness } from "./absent-status.ts";

/** What is needed to write a cell for a reader; `kind` decides between `7.775`, `86,4 %`, `Rp16.800` and `3 minggu`. */
export interface DisplayedCell {
  readonly kind: CellKind;
  /** unit of the measure, e.g. `orang` or `minggu` */
  readonly unit: string;
  readonly status: CellStatus;
  readonly quality: CellQuality | undefined;
  readonly decimal: string | undefined;
  readonly isSample: boolean;
  /** set on a cell that is not reported yet */
  readonly late?: Lateness | undefined;
  /** set on a held cell: the month whose number it repeats, and the month it stands at, in words */
  readonly held?: { readonly asOf: Text; readonly at: Text } | undefined;
}

/** What a remark says beyond the cell itself. */
export interface NoteContext {
  /** where the method page explains what is hidden and what is held */
  readonly methodUrl: string;
  /** the nearest published total that holds a hidden cell, in words */
  readonly safeTotal: Text | undefined;
  /** unit of the count whose smallness hides a cell, e.g. `orang` or `klaim` */
  readonly counts?: string;
}

/** A remark with its stable code. */
export interface CellNote {
  readonly code: string;
  readonly text: string;
  readonly link: string | undefined;
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

/**
 * The number in the reader's language, or the word for its absence: shares as a percentage with one decimal, rupiah in full with the
 * minus sign before them, rupiah per person with two decimals, times with their unit.
 */
export function displayCell(cell: DisplayedCell, locale: Locale): string {
  if (cell.status !== "PUBLISHED" || cell.decimal === undefined) {
    return absenceWords[cell.status === "PUBLISHED" ? "NOT_COLLECTED" : cell.status][locale];
  }
  const { kind, decimal } = cell;
  switch (kind) {
    case "count":
      return withMinus(decimal, (size) => written(size, locale));
    case "share":
    case "stated-share":
      return withMinus(decimal, (size) => written(size, locale, percent).replace(/\s*%/, "\u00a0%"));
    case "money":
      return withMinus(decimal, (size) => `Rp${written(size, locale, rupiah)}`);
    case "rate":
      return withMinus(decimal, (size) => `Rp${written(size, locale, rupiahAndSen)}`);
    case "duration": {
      const [one, many] = timeWords[cell.unit]?.[locale] ?? ["", ""];
      return `${written(decimal, locale)} ${decimal === "1" ? one : many}`.trim();
    }
  }
}

const whole: Intl.NumberFormatOptions = {};
const percent: Intl.NumberFormatOptions = { style: "percent", minimumFractionDigits: 1, maximumFractionDigits: 1 };
const rupiah: Intl.NumberFormatOptions = { maximumFractionDigits: 2 };
const rupiahAndSen: Intl.NumberFormatOptions = { minimumFractionDigits: 2, maximumFractionDigits: 2 };

const timeWords: Readonly<Record<string, Readonly<Record<Locale, readonly [one: string, many: string]>>>> = {
  minggu: { id: ["minggu", "minggu"], en: ["week", "weeks"] },
  hari: { id: ["hari", "hari"], en: ["day", "days"] },
};

/** Exact decimal text goes in as text: a float would round some numbers the wrong way. */
function written(decimal: string, locale: Locale, options: Intl.NumberFormatOptions = whole): string {
  const kept = formatters[locale];
  let formatter = kept.get(options);
  if (!formatter) {
    // making one costs more than a hundred numbers written with it
    formatter = new Intl.NumberFormat(tags[locale], options);
    kept.set(options, formatter);
  }
  return formatter.format(decimal as `${number}`);
}

/** One formatter for each of the constants of this file. */
const formatters: Readonly<Record<Locale, Map<Intl.NumberFormatOptions, Intl.NumberFormat>>> = {
  id: new Map(),
  en: new Map(),
};

/** A real minus sign, before the currency: `−Rp16.800`. */
function withMinus(decimal: string, write: (size: string) => string): string {
  return decimal.startsWith("-") ? `\u2212${write(decimal.slice(1))}` : write(decimal);
}

const absenceNotes: typeof absenceWords = {
  SUPPRESSED: {
    id: "Disembunyikan untuk melindungi warga; ini bukan nol.",
    en: "Hidden to protect people; this is not zero.",
  },
  NOT_APPLICABLE: {
    id: "Ukuran atau rincian ini tidak disajikan pada tingkat wilayah atau periode itu.",
    en: "This measure or breakdown is not given at that region level or for that period.",
  },
  NOT_COLLECTED: { id: "Datanya tidak dikumpulkan untuk sel ini.", en: "The data was not collected for this cell." },
  NOT_YET_REPORTED: {
    id: "Belum dilaporkan: periodenya sesudah periode terakhir rilis ini.",
    en: "Not reported yet: the period is after this release's newest one.",
  },
  WITHDRAWN: { id: "Pernah terbit, lalu ditarik.", en: "Was published, then withdrawn." },
};

const lateNotes: Readonly<Record<Lateness, Text>> = {
  later: absenceNotes.NOT_YET_REPORTED,
  incomplete: {
    id: "Belum dilaporkan: masanya belum genap pada rilis ini. Angkanya terbit setelah bulan terakhirnya masuk.",
    en: "Not reported yet: the period is not complete in this release. The number appears once its last month is in.",
  },
  office: {
    id: "Belum dilaporkan oleh kantor, atau masih menunggu data yang terlambat; ini bukan nol.",
    en: "Not reported by the office yet, or still waiting for late data; this is not zero.",
  },
};

/** Remarks that must be read with the cell, with stable codes. A hidden cell's names what is known, a held one's its own month. */
export function cellNotes(cell: DisplayedCell, locale: Locale, about: NoteContext): CellNote[] {
  const notes: CellNote[] = [];
  const add = (code: string, text: Text, link?: string) => notes.push({ code, text: text[locale], link });
  if (cell.isSample) add("SAMPLE_DATA", sampleMark.sentence);
  if (cell.status === "SUPPRESSED") add("SUPPRESSED", hiddenNote(about), about.methodUrl);
  else if (cell.status === "NOT_YET_REPORTED") add(cell.status, lateNotes[cell.late ?? "later"]);
  else if (cell.status !== "PUBLISHED") add(cell.status, absenceNotes[cell.status]);
  if (cell.status === "PUBLISHED" && cell.held) add("HELD", heldNote(cell.held), about.methodUrl);
  if (cell.status === "PUBLISHED" && cell.quality === "PROVISIONAL") {
    add("PROVISIONAL", {
      id: "Sementara: masih dapat berubah oleh data yang masuk kemudian.",
      en: "Provisional: may still change by data that comes in later.",
    });
  }
  return notes;
}

function hiddenNote({ safeTotal: total, counts = "orang" }: NoteContext): Text {
  const { id, en } = absenceNotes.SUPPRESSED;
  if (!total) return { id, en };
  const who = counts === "orang" ? { id: "Orangnya", en: "The people" } : { id: "Isinya", en: "What it holds" };
  const verb = counts === "orang" ? "still count" : "still counts";
  return {
    id: `${id} ${who.id} tetap terhitung dalam jumlah yang terbit: ${total.id}.`,
    en: `${en} ${who.en} ${verb} in a published total: ${total.en}.`,
  };
}

function heldNote({ asOf, at }: { readonly asOf: Text; readonly at: Text }): Text {
  return {
    id: `Ditahan: ini angka ${asOf.id}. Perubahannya sampai ${at.id} begitu kecil sehingga bisa menunjuk orang; jangan dihitung sebagai angka ${at.id}.`,
    en: `Held: this is the number of ${asOf.en}. Its change up to ${at.en} is so small that it could point at people; do not count it as the number of ${at.en}.`,
  };
}
