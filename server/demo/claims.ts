import type { Death, PersonRows } from "./person-rows.ts";
import { isCoveredIn } from "./person-rows.ts";
import { seededBetween, seededFraction } from "./seeded.ts";
import type { Facts, Town } from "./town.ts";

/** A claim from its event to the day of payment. Days are ISO dates. */
export interface Claim {
  readonly nik: string;
  readonly program: "jkk" | "jkm";
  /** the month of the event, `YYYY-MM` */
  readonly month: string;
  readonly filed: string;
  readonly decided: string;
  readonly paid: string;
  readonly isRefused: boolean;
  /** rupiah by documented column */
  readonly amounts: Facts;
  /** true where contributions went on after the death that is claimed for */
  readonly isPaidOn: boolean;
}

const purpose = {
  accident: 71,
  accidentMonth: 72,
  accidentDay: 73,
  filed: 74,
  decided: 75,
  paid: 76,
  refused: 77,
  care: 78,
  income: 79,
  incomeDays: 80,
  disability: 81,
  disabled: 82,
  heirs: 83,
} as const;
/** Accidents per person and covered year; with the deaths they make 60 to 90 claims a year of 9,000 people. */
const accidentsPerYear = 0.008;
/** Of the families of those who die, not all know that they may claim. */
const deathsClaimed = 0.55;
const refusedOf = { jkk: 0.33, jkm: 0.08 };
/** Months of cover after which a death pays more than the funeral. */
const funeralOnlyMonths = 3;
/** PP 44/2015 as changed by PP 82/2019, as the branch prints them: 20 + 12 + 10 million rupiah. */
const deathBenefits = { santunan_kematian: "20000000", santunan_berkala: "12000000", biaya_pemakaman: "10000000" };
/** Income while unable to work: rupiah per day of the declared million a month. */
const incomePerDay = 33_000;

/** What is claimed for a person: their death while covered, and a work accident in some years. */
export function claimsOf(town: Town, { life, death }: PersonRows): Claim[] {
  const claims: Claim[] = [];
  for (let first = 0; first < town.months.length; first += 12) {
    const accident = accidentOf(town, life, { first, death });
    if (accident) claims.push(accident);
  }
  const isClaimed = seededFraction(town.seed, purpose.heirs, life.index) < deathsClaimed;
  if (death && isClaimed) {
    const { biaya_pemakaman } = deathBenefits;
    const isEarly = death.month - life.enters < funeralOnlyMonths;
    const claim = course(town, { index: life.index, nik: life.person.nik, program: "jkm", day: death.day, turn: 9 });
    claims.push({
      ...claim,
      // a death that the office had not noticed is the one that intake must find
      isRefused: claim.isRefused && !death.isPaidOn,
      amounts: isEarly ? { biaya_pemakaman } : deathBenefits,
      isPaidOn: death.isPaidOn,
    });
  }
  return claims;
}

/** The claim that every town has, however small: an accident of its first days. */
export function firstClaim(town: Town, { life }: Pick<PersonRows, "life">): Claim {
  const { index, person } = life;
  const day = `${town.months[0]}-03`;
  const claim = course(town, { index, nik: person.nik, program: "jkk", day, turn: 8 });
  return {
    ...claim,
    filed: `${town.months[0]}-12`,
    isRefused: false,
    amounts: { perawatan: "1250000" },
    isPaidOn: false,
  };
}

function accidentOf(
  town: Town,
  life: PersonRows["life"],
  { first, death }: { first: number; death: Death | undefined },
): Claim | undefined {
  const { index, person } = life;
  const { seed } = town;
  const turn = first / 12;
  const draw = 64 * index + turn;
  if (seededFraction(seed, purpose.accident, draw) >= accidentsPerYear) return undefined;
  const month = first + seededBetween(seed, purpose.accidentMonth, draw, 0, 11);
  // who has died by then works no more
  if (!isCoveredIn(town, life, month) || (death !== undefined && month >= death.month)) return undefined;
  const day = `${town.months[month]}-${String(seededBetween(seed, purpose.accidentDay, draw, 10, 28))}`;
  const claim = course(town, { index, nik: person.nik, program: "jkk", day, turn });
  const care = 1000 * Math.round(300 * 30 ** seededFraction(seed, purpose.care, draw));
  const isUnable = seededFraction(seed, purpose.income, draw) < 0.7;
  const isDisabled = seededFraction(seed, purpose.disability, draw) < 0.45;
  const amounts = {
    perawatan: String(care),
    ...(isUnable
      ? { pengganti_upah: String(incomePerDay * seededBetween(seed, purpose.incomeDays, draw, 3, 60)) }
      : {}),
    ...(isDisabled ? { santunan_cacat: String(100_000 * seededBetween(seed, purpose.disabled, draw, 15, 120)) } : {}),
  };
  return { ...claim, amounts, isPaidOn: false };
}

/** The course of a claim: filed one to eight weeks after the event, decided and paid later. `turn` tells a person's claims apart. */
function course(
  { seed }: Town,
  { index, nik, program, day, turn }: { index: number; nik: string; program: "jkk" | "jkm"; day: string; turn: number },
): Omit<Claim, "amounts" | "isPaidOn"> {
  const draw = 64 * index + turn;
  const later = (from: string, why: keyof typeof purpose, least: number, most: number) =>
    dayAfter(from, seededBetween(seed, purpose[why], draw, least, most));
  const filed = later(day, "filed", 7, 56);
  const decided = later(filed, "decided", 14, 42);
  return {
    ...{ nik, program, month: day.slice(0, 7), filed, decided, paid: later(decided, "paid", 5, 21) },
    isRefused: seededFraction(seed, purpose.refused, draw) < refusedOf[program],
  };
}

function dayAfter(day: string, count: number): string {
  return new Date(Date.parse(day) + count * 86_400_000).toISOString().slice(0, 10);
}
