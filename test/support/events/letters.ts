import { type CellKey, cellId } from "../../../schema/cell.ts";
import type { RegionLevel } from "../../../schema/codelist.ts";
import type { Dataset, EventCount, PlanTable } from "../../../schema/dataset.ts";
import { enrolment } from "../../../schema/datasets/enrolment.ts";
import type { PeriodKind } from "../../../schema/period.ts";
import { kotaPasuruan } from "../../../schema/profiles/35.75.ts";
import type { Observation } from "../../../schema/release.ts";
import type { PrintedRelease, RowStoreFrame } from "../../../server/disclosure/row-store/row-store.ts";
import { codelists } from "../release-input.ts";

// An invented dataset of letters that were answered, refused or lie open: a small stand-in for claims.

/** k of letters. */
export const least = 3;
export const districts = ["35.75.01", "35.75.02"];
export const sorts = ["jkk", "jkm"];

/** A table of the plan of letters. */
export function letterTable(
  measures: readonly string[],
  more: { level?: RegionLevel; by?: readonly string[]; period?: PeriodKind; isWhole?: true } = {},
): PlanTable {
  const { level = "kota", by = [], period = "YEAR", ...rest } = more;
  return { measures, level, by, cadence: "year", period, adds: { id: "surat", en: "letters" }, ...rest };
}

export const answers = ["surat-jawab", "surat-tolak", "surat-buka"] as const;
const words = { id: "surat", en: "letters" };
const texts = { label: words, definition: words, basis: words, synonyms: [] };
const everything = ["regions", "months", "attributes"] as const;

function count(more: Partial<EventCount> = {}): EventCount {
  return {
    ...{ kind: "event-count", unit: "klaim", revised: "at-closing", additiveOver: everything },
    ...texts,
    ...more,
  };
}

/** Letters with this plan: all of them are answered, refused or open; what was answered cost money; those sent back are public. */
export function lettersDataset(plan: readonly PlanTable[]): Dataset {
  return {
    ...{ id: "letters", title: words, description: words, source: words, cadence: "month", cells: "tabulated" },
    methodVersion: "1",
    dimensions: {
      jenis: { label: words, codelist: "programs", shifts: "never", sensitive: false },
      sebab: { label: words, codelist: "programs", shifts: "never", sensitive: true },
      bulan: { label: words, codelist: "release", shifts: "never", sensitive: false },
    },
    measures: {
      surat: count({ sumOf: answers }),
      "surat-jawab": count(),
      "surat-tolak": count(),
      "surat-buka": count(),
      "surat-dua": count({ atMost: "surat", additiveOver: [] }),
      "surat-umum": count({ isForced: true, revised: "any-release", additiveOver: ["attributes"] }),
      "surat-aktif": count({ isForced: true, equals: "peserta-aktif", additiveOver: ["attributes"] }),
      biaya: { kind: "amount", unit: "rupiah", hiddenWith: "surat-jawab", ...texts, additiveOver: [] },
      tagihan: {
        kind: "amount",
        unit: "rupiah",
        multiple: { count: "surat-jawab", price: "harga" },
        ...texts,
        additiveOver: [],
      },
      harga: { kind: "amount", unit: "rupiah", ...texts, additiveOver: [] },
      penduduk: { kind: "stated", unit: "orang", ...texts, additiveOver: [] },
      "bagian-jawab": {
        ...{ kind: "share", unit: "bagian", numerator: "surat-jawab", denominator: "surat", ...texts },
        additiveOver: [],
      },
      "bagian-penduduk": {
        ...{ kind: "share", unit: "bagian", numerator: "surat-tolak", denominator: "penduduk", ...texts },
        additiveOver: [],
      },
      "harga-surat": {
        ...{ kind: "ratio", unit: "rupiah", numerator: "tagihan", denominator: "surat-jawab", factor: 1, ...texts },
        additiveOver: [],
      },
    },
    plan,
    disclosure: { minimum: "claims", zeros: "shown" },
  };
}

const regions = new Map([...codelists.regions].filter(([code]) => ["35.75", ...districts].includes(code)));

/** Letters beside the monthly totals of participants, in a city of two kecamatan. */
export function lettersFrame(plan: readonly PlanTable[]): RowStoreFrame {
  return {
    datasets: [enrolment, lettersDataset(plan)],
    regions,
    profile: { ...kotaPasuruan, minimum: { enrolment: 5, claims: least } },
    codes: new Map([["programs", sorts]]),
  };
}

/** A cell at `indicator/region/period/dimension=code`; `undefined` hides it. */
export function letters(address: string, number: number | string | undefined): Observation {
  const [indicator = "", region = "", period = "", pair] = address.split("/");
  const dimensions = pair === undefined ? {} : Object.fromEntries([pair.split("=") as [string, string]]);
  const key: CellKey = { indicator, region, period, dimensions };
  const status = number === undefined ? "SUPPRESSED" : "PUBLISHED";
  return {
    ...key,
    status,
    quality: "PROVISIONAL",
    decimal: number === undefined ? undefined : String(number),
    source: "s",
  };
}

/** One release per list of cells. */
export function letterReleases(...changed: readonly (readonly Observation[])[]): PrintedRelease[] {
  return changed.map((cells, at) => ({ number: at + 1, period: "2024-12", changed: cells }));
}

/** The cells with those of these ids hidden. */
export function hide(cells: readonly Observation[], ids: Iterable<string>): Observation[] {
  const hidden = new Set(ids);
  return cells.map((cell) => (hidden.has(cellId(cell)) ? { ...cell, status: "SUPPRESSED", decimal: undefined } : cell));
}
