import { type CellStatus, cellStatuses, parseDimensions } from "../../schema/cell.ts";
import { valueKindOf } from "../../schema/dataset.ts";
import { indicators } from "../../schema/datasets/index.ts";
import { isMonth } from "../../schema/month.ts";
import type { ChangeReason, Manifest, ReleaseKind } from "../../schema/release.ts";
import type { Locale, Text } from "../../schema/text.ts";
import { type Codelists, codesOf } from "../codelists.ts";
import type { Decision, HidingReason } from "../disclosure/control.ts";

/** Names of codes that office files brought, by dimension. */
type BroughtCodes = NonNullable<Manifest["codes"]>;

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
  PATCH: { id: "nilai tetap, keterangannya berubah", en: "same values, what is said about them changed" },
};
export const stateWords: Readonly<Record<"PUBLISHED" | "SUPERSEDED" | "WITHDRAWN", Text>> = {
  PUBLISHED: { id: "berlaku", en: "in force" },
  SUPERSEDED: { id: "digantikan", en: "superseded" },
  WITHDRAWN: { id: "ditarik", en: "withdrawn" },
};

export const actionWords: Readonly<Record<Decision["action"], Text>> = {
  suppress: { id: "disembunyikan", en: "hidden" },
  hold: { id: "ditahan pada angka terakhir", en: "held at its last number" },
  omit: { id: "tidak dimuat", en: "left out" },
};
/** Why a cell is not shown, for the operator. The words hold for any number below k: they never say which. */
export const hidingWords: Readonly<Record<HidingReason, Text>> = {
  "small-count": { id: "terlalu sedikit orang", en: "too few people" },
  pattern: {
    id: "supaya angka tersembunyi lain tidak dikenali dari polanya",
    en: "so that the pattern tells nothing about other hidden figures",
  },
  "all-of-them": {
    id: "mencakup semua orang di wilayah atau kelompoknya",
    en: "it is everybody of its region or group",
  },
  "hidden-before": { id: "sudah disembunyikan pada rilis sebelumnya", en: "an earlier release hid it" },
  complement: {
    id: "tanpa ini angka tersembunyi lain dapat dihitung dengan pengurangan",
    en: "without this another hidden figure could be found by subtraction",
  },
  interval: {
    id: "tanpa ini angka tersembunyi lain dapat dipersempit",
    en: "without this another hidden figure could be narrowed",
  },
  flow: {
    id: "tanpa ini terbaca siapa yang masuk atau keluar",
    en: "without this it could be read who came in or went out",
  },
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

/**
 * `peserta-aktif/35.75.01/2024-02/kelamin=P`, as `cellId` writes it → `Peserta aktif, Gadingrejo, Februari 2024, perempuan`, in both
 * languages; `brought` has the names of codes that office files brought. What came into or went out of a cell, as the row store names it (`came/35.75.01/2024-02..2024-03/kelamin=P`), likewise.
 */
export function cellWords(id: string, codelists: Codelists, brought: BroughtCodes = {}): Text {
  // the row store marks numbers of a revision with `@` and the release's number
  const [what = "", region = "", period = "", dimensions = ""] = id.replaceAll(/@\d+/g, "").split("/");
  const months = period.split("..").map(monthWords);
  const inLocale = (locale: Locale): string =>
    [
      whatWords(what)[locale],
      codelists.regions.get(region)?.name[locale] ?? region,
      months.map((month) => month[locale]).join(" – "),
      ...Object.entries(parseDimensions(dimensions)).map(
        ([name, code]) => codeName(codelists, name, code, brought)[locale],
      ),
    ]
      .filter((part) => part !== "")
      .join(", ");
  return { id: inLocale("id"), en: inLocale("en") };
}

function whatWords(what: string): Text {
  if (what === "came") return { id: "yang masuk", en: "who came in" };
  if (what === "went") return { id: "yang keluar", en: "who went out" };
  return indicators.get(what)?.measure.label ?? { id: what, en: what };
}

function codeName(codelists: Codelists, dimension: string, code: string, brought: BroughtCodes): Text {
  const name = brought[dimension]?.find((one) => one.code === code)?.name;
  if (name !== undefined) return name;
  const declared = [...indicators.values()].find(({ dataset }) => dataset.dimensions[dimension] !== undefined);
  const found = declared?.dataset.dimensions[dimension];
  return (found && codesOf(codelists, found).get(code)?.name) ?? { id: code, en: code };
}

/** Rupiah as decimal text: `-16800` → `−Rp16.800` / `−Rp16,800`. Anything else comes back as it is. */
export function rupiahWords(decimal: string): Text {
  if (!/^-?\d+(?:\.\d+)?$/.test(decimal)) return { id: decimal, en: decimal };
  const inLocale = (locale: Locale): string => {
    const digits = new Intl.NumberFormat(tags[locale]).format(decimal.replace("-", "") as `${number}`);
    return `${decimal.startsWith("-") ? "−" : ""}Rp${digits}`;
  };
  return { id: inLocale("id"), en: inLocale("en") };
}

/** A cell's value as a review holds it (decimal text or status): `7.775`, `86,4 %`, `belum dilaporkan`, in both languages. */
export function valueWords(id: string, value: string): Text {
  const status = cellStatuses.find((one) => one === value);
  if (status !== undefined) return statusWords[status];
  const measure = indicators.get(id.split("/")[0] ?? "")?.measure;
  const kind = measure === undefined ? "count" : valueKindOf(measure);
  const inLocale = (locale: Locale): string => {
    if (kind === "money") return rupiahWords(value)[locale];
    if (kind !== "share") return new Intl.NumberFormat(tags[locale]).format(Number(value));
    const digits = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
    return `${new Intl.NumberFormat(tags[locale], digits).format(Number(value) * 100)}\u00a0%`;
  };
  return { id: inLocale("id"), en: inLocale("en") };
}
