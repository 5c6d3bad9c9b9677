import { type CellStatus, cellStatuses } from "../../schema/cell.ts";
import { indicators } from "../../schema/datasets/index.ts";
import { isMonth } from "../../schema/month.ts";
import type { ChangeReason, ReleaseKind } from "../../schema/release.ts";
import type { Locale, Text } from "../../schema/text.ts";
import type { Codelists } from "../codelists.ts";

const tags: Readonly<Record<Locale, string>> = { id: "id-ID", en: "en-GB" };

export const statusWords: Readonly<Record<CellStatus, Text>> = {
  PUBLISHED: { id: "terbit", en: "published" },
  SUPPRESSED: { id: "disembunyikan", en: "suppressed" },
  NOT_APPLICABLE: { id: "tidak berlaku", en: "not applicable" },
  NOT_COLLECTED: { id: "tidak dikumpulkan", en: "not collected" },
  NOT_YET_REPORTED: { id: "belum dilaporkan", en: "not yet reported" },
  WITHDRAWN: { id: "ditarik", en: "withdrawn" },
};
export const reasonWords: Readonly<Record<ChangeReason, Text>> = {
  "new-period": { id: "bulan baru", en: "new month" },
  revised: { id: "diperbarui", en: "updated" },
  "became-final": { id: "menjadi tetap", en: "became final" },
  withdrawn: { id: "ditarik", en: "withdrawn" },
};
export const kindWords: Readonly<Record<ReleaseKind, Text>> = {
  MAJOR: { id: "perubahan besar", en: "major change" },
  MINOR: { id: "angka baru atau diperbarui", en: "new or updated numbers" },
  PATCH: { id: "koreksi", en: "correction" },
};
export const stateWords: Readonly<Record<"PUBLISHED" | "SUPERSEDED" | "WITHDRAWN", Text>> = {
  PUBLISHED: { id: "berlaku", en: "in force" },
  SUPERSEDED: { id: "digantikan", en: "superseded" },
  WITHDRAWN: { id: "ditarik", en: "withdrawn" },
};

/** `2025-12` → `Desember 2025` / `December 2025`; other periods stay as they are. */
export function monthWords(period: string): Text {
  if (!isMonth(period)) return { id: period, en: period };
  const inLocale = (locale: Locale): string =>
    new Intl.DateTimeFormat(tags[locale], { month: "long", year: "numeric", timeZone: "UTC" }).format(new Date(period));
  return { id: inLocale("id"), en: inLocale("en") };
}

/** Months in a row: `Februari 2024`, or `Februari 2024 – April 2024 (3 bulan)`. At least one month. */
export function runWords(months: readonly string[]): Text {
  const first = monthWords(months[0] ?? "");
  const last = monthWords(months.at(-1) ?? "");
  if (months.length < 2) return first;
  const count = months.length;
  return { id: `${first.id} – ${last.id} (${count} bulan)`, en: `${first.en} – ${last.en} (${count} months)` };
}

/** `peserta-aktif/35.75.01/2024-02`, as `cellId` writes it → `Peserta aktif, Gadingrejo, Februari 2024`, in both languages. */
export function cellWords(id: string, regions: Codelists["regions"]): Text {
  const [indicator = "", region = "", period = "", dimensions] = id.split("/");
  const inLocale = (locale: Locale): string =>
    [
      indicators.get(indicator)?.measure.label[locale] ?? indicator,
      regions.get(region)?.name[locale] ?? region,
      monthWords(period)[locale],
      ...(dimensions === undefined ? [] : [dimensions]),
    ].join(", ");
  return { id: inLocale("id"), en: inLocale("en") };
}

/** A cell's value as a review holds it (decimal text or status): `7.775`, `86,4 %`, `belum dilaporkan`, in both languages. */
export function valueWords(id: string, value: string): Text {
  const status = cellStatuses.find((one) => one === value);
  if (status !== undefined) return statusWords[status];
  const isShare = indicators.get(id.split("/")[0] ?? "")?.measure.kind === "share";
  const inLocale = (locale: Locale): string => {
    if (!isShare) return new Intl.NumberFormat(tags[locale]).format(Number(value));
    const digits = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
    return `${new Intl.NumberFormat(tags[locale], digits).format(Number(value) * 100)}\u00a0%`;
  };
  return { id: inLocale("id"), en: inLocale("en") };
}
