import type { Code } from "../../schema/codelist.ts";
import { seededFraction, seededInteger } from "./seeded.ts";

/** A person who does not exist. Dates are ISO dates. */
export interface InventedPerson {
  readonly nik: string;
  readonly name: string;
  readonly born: string;
  readonly sex: "L" | "P";
  readonly kelurahan: string;
  readonly occupation: string;
  /** who pays: the city, a charity, or both in some months */
  readonly paidBy: "dbhcht" | "baznas" | "both";
}

/** Where the people of the town may live: each kecamatan with its kelurahan and its share of the people. */
export interface Quarter {
  readonly code: string;
  readonly kelurahan: readonly string[];
  readonly weight: number;
}

const purpose = {
  name: 11,
  birth: 12,
  sex: 13,
  home: 14,
  kelurahan: 15,
  work: 16,
  payer: 17,
  prefix: 18,
  move: 19,
  serial: 20,
} as const;
/** Invented, and unlike any name of the region: nobody should find themselves in the sample. */
const syllables = "bli dro fle gru jxo kwe mlo pfi qua sni tzu vre wlo xan yfi zbe".split(" ");
const oldest = Date.UTC(1961, 0, 1);
/** Birth dates run over 45 years, so that everybody is between 18 and 64 when the sample begins. */
const birthDates = 16_436;
/** Whoever enters more than two years later must be under 65 then: a longer town leaves out the oldest. */
const monthsForAllAges = 24;
/** Serials from 9000 on: no office registers 9,000 births of one day, so no NIK here is a living person's. */
const firstSerial = 9000;
const serials = 1000;

/** The town's largest size: every birth date has 1,000 serials. */
export const mostPeople = 10_000_000;

/**
 * Person number `index` of the town with this seed; no two numbers give the same NIK. `quarter` fixes the kecamatan where the
 * plan asks for it.
 */
export function inventPerson(
  town: {
    readonly seed: number;
    readonly months: readonly string[];
    readonly quarters: readonly Quarter[];
    readonly occupations: ReadonlyMap<string, Code>;
  },
  index: number,
  quarter: Quarter | undefined,
): InventedPerson {
  const { seed } = town;
  const sex = seededFraction(seed, purpose.sex, index) < 0.56 ? "L" : "P";
  // a step that shares no factor with the number of dates visits each date once before any date twice
  const tooOld = Math.ceil(Math.max(0, town.months.length - monthsForAllAges) / 12) * 366;
  const dates = birthDates - tooOld;
  const date = (index * 7919 + seededInteger(seed, purpose.birth, 0)) % dates;
  const born = new Date(oldest + (tooOld + date) * 86_400_000).toISOString().slice(0, 10);
  // each date begins at a serial of its own: a column of NIK that all end in 0 would look as if Excel had rounded it
  const serial = firstSerial + ((Math.floor(index / dates) + seededInteger(seed, purpose.serial, date)) % serials);
  const prefix = pick(town.quarters, seededFraction(seed, purpose.prefix, index)).code.replaceAll(".", "");
  const payer = seededFraction(seed, purpose.payer, index);
  return {
    nik: nikOf({ prefix, born, sex, serial }),
    name: nameOf(seed, index),
    born,
    sex,
    kelurahan: homeOf(town, index, purpose.home, quarter),
    occupation: occupationOf(town.occupations, seededFraction(seed, purpose.work, index)),
    paidBy: payer < 0.9 ? "dbhcht" : payer < 0.96 ? "baznas" : "both",
  };
}

/** The 16 digits for a region of six digits, a birth date, a sex and a serial number of four digits. */
export function nikOf(person: { prefix: string; born: string; sex: string; serial: number }): string {
  const day = Number(person.born.slice(8)) + (person.sex === "P" ? 40 : 0);
  const date = `${String(day).padStart(2, "0")}${person.born.slice(5, 7)}${person.born.slice(2, 4)}`;
  return `${person.prefix}${date}${String(person.serial).padStart(4, "0")}`;
}

/** Where the person lives after moving house; may be the same kelurahan. */
export function movedTo(town: { seed: number; quarters: readonly Quarter[] }, index: number): string {
  return homeOf(town, index, purpose.move, undefined);
}

function homeOf(
  town: { seed: number; quarters: readonly Quarter[] },
  index: number,
  why: number,
  quarter: Quarter | undefined,
): string {
  const { kelurahan } = quarter ?? pick(town.quarters, seededFraction(town.seed, why, index));
  const spread = seededFraction(town.seed, purpose.kelurahan + 100 * why, index);
  // no city's kelurahan are of one size
  return kelurahan[Math.floor(spread ** 1.5 * kelurahan.length)] as string;
}

function pick(quarters: readonly Quarter[], fraction: number): Quarter {
  const all = quarters.reduce((sum, { weight }) => sum + weight, 0);
  let left = fraction * all;
  return quarters.find(({ weight }) => {
    left -= weight;
    return left < 0;
  }) as Quarter;
}

/** More than half in the first group, ever fewer further down the list: small groups are what disclosure control is for. */
function occupationOf(occupations: ReadonlyMap<string, Code>, fraction: number): string {
  // whoever registers has an occupation: not to know it is a fault of a file
  const codes = [...occupations.keys()].filter((code) => code !== "belum-diketahui");
  return codes[Math.floor(fraction ** 3 * codes.length)] as string;
}

function nameOf(seed: number, index: number): string {
  let bits = seededInteger(seed, purpose.name, index);
  const word = (length: number) => {
    let text = "";
    for (let at = 0; at < length; at++, bits = bits >>> 4) text += syllables[bits & 15];
    return text.charAt(0).toUpperCase() + text.slice(1);
  };
  return `${word(2)} ${word(3)}`;
}
