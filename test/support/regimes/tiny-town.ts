import type { CodelistId } from "../../../schema/codelist.ts";
import type { Dataset, PlanTable } from "../../../schema/dataset.ts";
import { enrolment } from "../../../schema/datasets/enrolment.ts";
import { kotaPasuruan } from "../../../schema/profiles/35.75.ts";
import type { Profile } from "../../../schema/profiles/profile.ts";
import type { Codelists } from "../../../server/codelists.ts";
import { codelists as wholeCodelists } from "../release-input.ts";
import type { SmallTown } from "./person-paths.ts";
import type { Person, TownHistory } from "./simulate-town.ts";
import { townCodes } from "./town-codes.ts";

/** People who are alike in everything, months counted from 0. */
export interface Group {
  readonly people: number;
  /** index into the tiny town's four kelurahan, two in each of two kecamatan; 0 where it is left out */
  readonly kelurahan?: number;
  /** indices into the town's codes; 0 where they are left out */
  readonly sex?: number;
  readonly occupation?: number;
  readonly payer?: number;
  /** first paid month; 0 where it is left out */
  readonly from?: number;
  /** first month that is not paid; the end of the town where it is left out */
  readonly until?: number;
}

/** A town small enough to be thought through by hand, with everything that control and an attacker need to know of it. */
export interface TinyTown {
  readonly history: TownHistory;
  readonly datasets: readonly Dataset[];
  readonly codelists: Codelists;
  readonly profile: Profile;
  readonly smallTown: SmallTown;
}

/** The two kecamatan and four kelurahan of tiny towns. */
export const tinyRegions = [
  "35.75",
  "35.75.01",
  "35.75.02",
  "35.75.01.1001",
  "35.75.01.1002",
  "35.75.02.1001",
  "35.75.02.1002",
];

const codelists: Codelists = {
  ...wholeCodelists,
  regions: new Map([...wholeCodelists.regions].filter(([code]) => tinyRegions.includes(code))),
  "age-bands": new Map([...wholeCodelists["age-bands"]].slice(0, 1)),
  occupations: new Map([...wholeCodelists.occupations].slice(0, 3)),
  payers: new Map([...wholeCodelists.payers].slice(0, 3)),
};
const codes = townCodes(codelists, "35.75");

/**
 * A tiny town of `months` months, published by these tables alone. Dimensions: sex (2 codes), occupation (3), payer (3). `used` are
 * the dimensions that tables of `plan` name.
 */
export function tinyTown(
  groups: readonly Group[],
  { months, plan, profile = {} }: { months: number; plan: readonly PlanTable[]; profile?: Partial<Profile> },
): TinyTown {
  const history = { codes, months, people: groups.flatMap((group) => alike(group, months)) };
  const dataset: Dataset = { ...enrolment, plan };
  const lists: Partial<Record<CodelistId, readonly string[]>> = {
    ...{ sexes: codes.sexes, "age-bands": codes.ages.map(({ code }) => code) },
    ...{ occupations: codes.occupations, payers: codes.payers },
  };
  const used = new Set(plan.flatMap(({ by }) => by));
  const dimensions = Object.entries(dataset.dimensions)
    .filter(([name]) => used.has(name))
    .map(
      ([name, { codelist, shifts }]) =>
        [name, { codes: (codelist === "release" ? undefined : lists[codelist]) ?? [], shifts }] as const,
    );
  return {
    history,
    datasets: [dataset],
    codelists,
    profile: {
      ...kotaPasuruan,
      unattributedTotals: { ...kotaPasuruan.unattributedTotals, regions: tinyRegions.slice(0, 3) },
      ...profile,
    },
    smallTown: {
      regions: codes.kelurahan.map(({ code, kecamatan }) => [code, kecamatan, "35.75"]),
      dimensions: Object.fromEntries(dimensions),
    },
  };
}

/** A table of the enrolment plan as a tiny town may have it, monthly unless said otherwise. */
export function tinyTable(level: PlanTable["level"], by: readonly string[], more: Partial<PlanTable> = {}): PlanTable {
  return { measures: ["peserta-aktif"], level, by, cadence: "month", adds: { id: "tabel", en: "table" }, ...more };
}

/** The unattributed tables that every plan begins with. */
export const tinyTotals: readonly PlanTable[] = (["kota", "kecamatan"] as const).map((level) =>
  tinyTable(level, [], { measures: ["peserta-aktif", "peserta-baru", "peserta-kembali", "peserta-berakhir"] }),
);

function alike(group: Group, months: number): Person[] {
  const { people, kelurahan = 0, sex = 0, occupation = 0, payer = 0, from = 0, until = months } = group;
  const always = (code: number) => new Uint8Array(months).fill(code);
  const known = Uint8Array.from({ length: months }, (_, month) => (month >= from && month < until ? month + 1 : 0));
  const person: Person = {
    ...{ sex, age: 20, occupation: always(occupation), payer: always(payer), kelurahan: always(kelurahan) },
    known,
  };
  return Array.from({ length: people }, () => person);
}
