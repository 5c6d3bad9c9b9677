import { addMonths, type Month } from "../../schema/month.ts";
import { type InventedPerson, inventPerson, movedTo } from "./invented-person.ts";
import { paymentDays } from "./payment-days.ts";
import { seededBetween, seededFraction, seededInteger } from "./seeded.ts";
import type { Facts, Note, Town, TownRow } from "./town.ts";
import type { Cohort, Course } from "./town-plan.ts";

/** One person's rows, each with the month in which the office sends it. */
export interface PersonRows {
  readonly life: Life;
  readonly death: Death | undefined;
  readonly peserta: readonly TownRow[];
  readonly iuran: readonly TownRow[];
}

const purpose = {
  place: 31,
  enrolled: 32,
  died: 33,
  moves: 34,
  moveMonth: 35,
  moveDay: 36,
  returned: 37,
  pairs: 38,
  ahead: 39,
} as const;
/** Longer unpaid runs are told by intake. */
const longBreak = 3;

/** True for the months whose file pays some people for two months at once. */
function paysPairs(at: number): boolean {
  return at % 12 === 5;
}

/** True for the months whose file pays some people for a quarter ahead. */
function paysQuarter(at: number): boolean {
  return at % 3 === 1;
}

/** The rows of everybody in a cohort, person by person. */
export function* personRows(town: Town, cohort: Cohort): Generator<PersonRows> {
  const place = scatter(town.seed, cohort);
  for (let at = 0; at < cohort.people; at++) {
    const { course, isFirst } = courseAt(cohort.courses, place(at));
    const index = cohort.first + at;
    const person = inventPerson(town, index, course.late && town.quarters[course.late.kecamatan]);
    const life: Life = { index, person, course, enters: cohort.enters };
    const moves = moveOf(town, life);
    const died = deathOf(town, life, isFirst && cohort.enters === 0 && moves === undefined);
    yield { life, death: died, peserta: attributes(town, life, moves, died), iuran: contributions(town, life, died) };
  }
}

/** A person of the town and what befalls them. Months are counted from the town's first. */
export interface Life {
  readonly index: number;
  readonly person: InventedPerson;
  readonly course: Course;
  readonly enters: number;
}

interface Move {
  readonly month: number;
  readonly kelurahan: string;
}

/** `month` is the month of death; with `isPaidOn` contributions went on after it until the course ends. */
export interface Death {
  readonly month: number;
  /** ISO date */
  readonly day: string;
  readonly isPaidOn: boolean;
}

/** People paid late stay in the kecamatan that paid them late, so that their group stays a group. */
function moveOf(town: Town, { index, person, course, enters }: Life): Move | undefined {
  if (course.late !== undefined || seededFraction(town.seed, purpose.moves, index) >= 0.04) return undefined;
  const month = enters + between(town, "moveMonth", index, 2, 18);
  const kelurahan = movedTo(town, index);
  const isAround =
    month < Math.min(town.months.length, course.dies ? (course.ends ?? 0) - 1 : Number.POSITIVE_INFINITY);
  return isAround && kelurahan !== person.kelurahan ? { month, kelurahan } : undefined;
}

/**
 * Who dies does so in the last paid month. Of the first of the town's people to leave in a month the office learns only then that
 * they had died: it had gone on paying for two months.
 */
function deathOf(town: Town, { index, person, course, enters }: Life, isFirst: boolean): Death | undefined {
  const { ends, returns, dies } = course;
  if (ends === undefined) return undefined;
  const on = (month: number) => ({ month, day: date(town, month, between(town, "died", index, 13, 28)) });
  if (dies) return { ...on(ends - 1), isPaidOn: false };
  const isUnnoticed = isFirst && returns === undefined && person.paidBy === "dbhcht" && ends - 3 > enters;
  return town.hasFaults && isUnnoticed ? { ...on(ends - 3), isPaidOn: true } : undefined;
}

function attributes(town: Town, life: Life, move: Move | undefined, death: Death | undefined): TownRow[] {
  const { index, person, enters } = life;
  const rows: TownRow[] = [];
  const add = (at: number, facts: Facts, isPlain: boolean) =>
    rows.push({ at, facts, notes: [], isPlain, follows: false });
  const registered: Facts = {
    nik: person.nik,
    nama: person.name,
    tanggal_lahir: person.born,
    jenis_kelamin: person.sex,
    kelurahan: person.kelurahan,
    pekerjaan: person.occupation,
    berlaku_mulai: date(town, enters, between(town, "enrolled", index, 1, 5)),
  };
  const died = death?.day;
  // one file cannot register a person and say something else under the same key
  const isKnownAtOnce = death?.month === enters;
  add(enters, isKnownAtOnce && died ? { ...registered, tanggal_meninggal: died } : registered, !move && !death);
  const moved = move && {
    ...registered,
    kelurahan: move.kelurahan,
    berlaku_mulai: date(town, move.month, between(town, "moveDay", index, 1, 28)),
  };
  if (move && moved) add(move.month, moved, false);
  if (death && died && !isKnownAtOnce) add(death.month, { ...(moved ?? registered), tanggal_meninggal: died }, false);
  return rows;
}

function contributions(town: Town, life: Life, death: Death | undefined): TownRow[] {
  const { index, person, course, enters } = life;
  const rows: TownRow[] = [];
  const paidBy = course.late ? "dbhcht" : person.paidBy;
  const pays = paidBy === "dbhcht" && !course.late && !death && seededFraction(town.seed, purpose.pairs, index) < 0.03;
  // one in eight of those who were there from the start and never leave
  const isAhead =
    paidBy === "dbhcht" && !course.late && !pays && enters === 0 && course.ends === undefined
      ? seededFraction(town.seed, purpose.ahead, index) < 1 / 8
      : false;
  const isCovered = (month: number) => isCoveredIn(town, life, month);
  let last = enters;
  for (let month = enters; month < town.months.length; month++) {
    if (!isCovered(month)) continue;
    // told once for the month, with its first row
    const ofBreak: Note[] =
      month - last - 1 > longBreak ? [{ rule: "iuran-putus-lama", column: "bulan", why: "natural" }] : [];
    const notes: Note[] = [];
    last = month;
    if (death?.isPaidOn && month > death.month) {
      notes.push({ rule: "meninggal-masih-dibayar", column: "bulan", why: "planted" });
    }
    const add = (payer: string, at: number, day: number, more: { facts?: Facts; notes?: readonly Note[] } = {}) => {
      const facts: Facts = {
        nik: person.nik,
        bulan: town.months[month] ?? "",
        pembayar: payer,
        jumlah: String(town.tariff),
        tanggal_bayar: date(town, at, day),
        ...more.facts,
      };
      const all = [...ofBreak.splice(0), ...notes, ...(more.notes ?? [])];
      const isPlain = all.length === 0 && !course.late && !pays && !isAhead && paidBy !== "both" && !death;
      rows.push({ at, facts, notes: all, isPlain, follows: isCovered(month - 1) });
    };
    if (course.late?.month === month) {
      add("dbhcht", month + course.late.by, paymentDays.late);
      continue;
    }
    if (isAhead && month > 0) {
      const until = addMonths(town.months[month] ?? "", 2);
      const facts = { sampai_bulan: until, jumlah_bulan: "3", jumlah: String(3 * town.tariff) };
      if (paysQuarter(month)) add("dbhcht", month, paymentDays.batch(month), { facts });
      continue;
    }
    if (pays && paysPairs(month + 1) && month > enters && isCovered(month - 1) && isCovered(month + 1)) continue;
    if (pays && paysPairs(month) && month - 1 > enters && isCovered(month - 2) && isCovered(month - 1)) {
      add("dbhcht", month, paymentDays.pair, {
        facts: {
          bulan: town.months[month - 1] ?? "",
          sampai_bulan: town.months[month] ?? "",
          jumlah_bulan: "2",
          jumlah: String(2 * town.tariff),
        },
      });
      continue;
    }
    const isDoubled = paidBy === "both" && (month - enters) % 6 < 3;
    // of two payers one may ask for the money back: mostly the charity, sometimes the city
    const asks = isDoubled ? seededFraction(town.seed, purpose.returned, index) : 1;
    const back = { facts: { tanggal_kembali: date(town, month, paymentDays.refund) } };
    const isRefunded = asks < 0.15;
    const refunds = asks < 0.1 ? "baznas" : "dbhcht";
    const refundOf = (payer: string) => (isRefunded && refunds === payer ? back : {});
    if (paidBy !== "baznas") add("dbhcht", month, paymentDays.batch(month), refundOf("dbhcht"));
    if (paidBy !== "baznas" && !isDoubled) continue;
    add("baznas", month, paymentDays.charity(month), {
      ...refundOf("baznas"),
      notes: isDoubled && !isRefunded ? [{ rule: "pembayar-ganda", column: "pembayar", why: "natural" }] : [],
    });
  }
  return rows;
}

/** Whether somebody pays for the person's month. */
export function isCoveredIn(town: Town, { course, enters }: Pick<Life, "course" | "enters">, month: number): boolean {
  if (month < enters || month >= town.months.length) return false;
  const { ends, returns } = course;
  return ends === undefined || month < ends || (returns !== undefined && month >= returns);
}

function between(town: Town, what: keyof typeof purpose, index: number, least: number, most: number): number {
  return seededBetween(town.seed, purpose[what], index, least, most);
}

function date(town: Town, month: number, day: number): string {
  return `${addMonths(town.months[0] as Month, month)}-${String(day).padStart(2, "0")}`;
}

/** A reordering of a cohort's places: without it, neighbours in the list would all leave in the same month. */
function scatter(seed: number, { people, enters }: Cohort): (at: number) => number {
  const shift = seededInteger(seed, purpose.place, enters) % people;
  let step = Math.floor(people * 0.618) || 1;
  while (commonFactor(step, people) !== 1) step++;
  return (at) => (at * step + shift) % people;
}

function commonFactor(a: number, b: number): number {
  return b === 0 ? a : commonFactor(b, a % b);
}

/** The course of the person at `place`, and whether the person is the first of it. */
function courseAt(courses: readonly Course[], place: number): { course: Course; isFirst: boolean } {
  let left = place;
  for (const course of courses) {
    left -= course.people;
    if (left < 0) return { course, isFirst: left === -course.people };
  }
  throw new RangeError("a cohort's courses hold fewer people than the cohort");
}
