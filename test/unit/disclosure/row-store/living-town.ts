import type { CellKey } from "../../../../schema/cell.ts";
import type { Region } from "../../../../schema/codelist.ts";
import type { Dataset } from "../../../../schema/dataset.ts";
import { enrolment } from "../../../../schema/datasets/enrolment.ts";
import { addMonths, type Month, monthsBetween } from "../../../../schema/month.ts";
import { kotaPasuruan } from "../../../../schema/profiles/35.75.ts";
import type { Observation } from "../../../../schema/release.ts";
import type { RowStoreFrame } from "../../../../server/disclosure/row-store/row-store.ts";
import type { Draws } from "../../../support/regimes/draws.ts";
import { codelists } from "../../../support/release-input.ts";

export const regions = ["35.75", "35.75.01", "35.75.02", "35.75.01.1001", "35.75.01.1002", "35.75.02.1001"];
const codes = {
  kelamin: ["L", "P"],
  usia: ["15-24", "25-34"],
  pekerjaan: ["nelayan", "lainnya"],
  pembayar: ["apbd", "baznas"],
};
export type Attribute = keyof typeof codes;
export const indicators = {
  active: "peserta-aktif",
  new: "peserta-baru",
  "re-entered": "peserta-kembali",
  ended: "peserta-berakhir",
};
const measured = new Map(Object.entries(indicators).map(([measure, indicator]) => [indicator, measure]));

/** What a person is in one month; undefined while nothing is paid. */
type Life = readonly (Readonly<Record<Attribute | "kelurahan", string>> | undefined)[];
/** One person per life, months from 2024-11 on, so that a January lies within. */
export type LivingTown = readonly Life[];
export const firstMonth: Month = "2024-11";

export function livingTown(draws: Draws, { people, months }: { people: number; months: number }): LivingTown {
  const one = (list: readonly string[]) => list[draws.below(list.length)] ?? "";
  return Array.from({ length: people }, () => {
    const now = {
      kelurahan: one(regions.slice(3)),
      kelamin: one(codes.kelamin),
      usia: one(codes.usia),
      pekerjaan: one(codes.pekerjaan),
      pembayar: one(codes.pembayar),
    };
    const stays = 0.5 + draws.fraction() / 2;
    let isPaid = draws.fraction() < 0.5;
    return Array.from({ length: months }, (_, at) => {
      if (draws.fraction() < 0.2) now.kelurahan = one(regions.slice(3));
      if (draws.fraction() < 0.2) now.pembayar = one(codes.pembayar);
      if (addMonths(firstMonth, at).endsWith("-01")) {
        now.usia = one(codes.usia);
        now.pekerjaan = one(codes.pekerjaan);
      }
      if (draws.fraction() > stays) isPaid = !isPaid;
      return isPaid ? { ...now } : undefined;
    });
  });
}

/** The number of a cell, straight from the lives. `ended` stands in the first unpaid month where the person lived in the last paid one. */
export function countOf(
  town: LivingTown,
  measure: string,
  { region, period, dimensions }: Omit<CellKey, "indicator">,
): number {
  const at = monthsBetween(firstMonth, period).length - 1;
  return town.filter((life) => {
    const [before, now] = [life[at - 1], life[at]];
    const where = measure === "ended" ? before : now;
    const here =
      where !== undefined &&
      (region === "35.75" || where.kelurahan.startsWith(region)) &&
      Object.entries(dimensions).every(([name, code]) => where[name as Attribute] === code);
    const earlier = life.slice(0, Math.max(0, at)).some((month) => month !== undefined);
    if (measure === "active") return here;
    if (measure === "ended") return here && now === undefined;
    if (measure === "new") return here && !earlier;
    return here && before === undefined && earlier;
  }).length;
}

export function cellOf(town: LivingTown, key: CellKey): Observation {
  const count = countOf(town, measured.get(key.indicator) ?? "", key);
  return { ...key, status: "PUBLISHED", quality: "PROVISIONAL", decimal: String(count), source: "iuran" };
}

/** Every cell of a table in a month. */
export function cellsOf(
  town: LivingTown,
  table: { indicator: string; level: Region["level"]; by: readonly Attribute[] },
  period: Month,
): Observation[] {
  return regions
    .filter((code) => codelists.regions.get(code)?.level === table.level)
    .flatMap((region) =>
      table.by
        .reduce<Record<string, string>[]>(
          (sofar, name) => sofar.flatMap((one) => codes[name].map((code) => ({ ...one, [name]: code }))),
          [{}],
        )
        .map((dimensions) => cellOf(town, { indicator: table.indicator, region, period, dimensions })),
    );
}

const dataset: Dataset = enrolment;
export const frame: RowStoreFrame = {
  datasets: [dataset],
  regions: new Map([...codelists.regions].filter(([code]) => regions.includes(code))),
  profile: {
    ...kotaPasuruan,
    unattributedTotals: { ...kotaPasuruan.unattributedTotals, regions: regions.slice(0, 3) },
  },
  codes: new Map([
    ["sexes", codes.kelamin],
    ["age-bands", codes.usia],
    ["occupations", codes.pekerjaan],
    ["payers", codes.pembayar],
  ]),
};

/**
 * The true value of a variable, by its name: `active/35.75/2024-12/kelamin=L`, `came/35.75.01/2024-11..2025-01/usia=15-24`; a revised
 * vintage's month is followed by `@` and its release. `townAt` gives the lives as they were known when a release came out: the n-th
 * month's first vintage came out with the n-th release.
 */
export function truthOf(name: string, townAt: (release: number) => LivingTown): number {
  const [measure = "", region = "", span = "", text = ""] = name.split("/");
  const dimensions = Object.fromEntries(
    text === "" ? [] : text.split(";").map((pair) => pair.split("=") as [string, string]),
  );
  const [from = "", to] = span.split("..").map((end) => end.split("@")[0] ?? "");
  const [last = "", vintage] = (span.split("..").at(-1) ?? "").split("@");
  const town = townAt(vintage === undefined ? monthsBetween(firstMonth, last).length : Number(vintage));
  if (to === undefined) return countOf(town, measure, { region, period: from, dimensions });
  const parts = measure === "came" ? ["new", "re-entered"] : ["ended"];
  return monthsBetween(addMonths(from, 1), to)
    .flatMap((period) => parts.map((part) => countOf(town, part, { region, period, dimensions })))
    .reduce((sum, count) => sum + count, 0);
}
