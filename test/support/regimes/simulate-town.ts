import { type Draws, seededDraws } from "./draws.ts";
import type { Regime } from "./regimes.ts";
import { type Mixture, mixtureOf, newcomer, type TownCodes } from "./town-codes.ts";

/** One invented person; codes are indices into the town's lists, by month from the town's first. */
export interface Person {
  readonly sex: number;
  /** in years, on the 1 January of the town's first year */
  readonly age: number;
  readonly occupation: Uint8Array;
  readonly payer: Uint8Array;
  readonly kelurahan: Uint8Array;
  /** 0 = not paid; else 1 + the month in which the payment is known */
  readonly known: Uint8Array;
}

export interface TownHistory {
  readonly codes: TownCodes;
  /** the first month is a January */
  readonly months: number;
  readonly people: readonly Person[];
}

export interface TownWish {
  readonly regime: Regime;
  readonly codes: TownCodes;
  readonly months: number;
  readonly seed: number;
  /** persons covered in the first month; the regime's own number where it is left out */
  readonly people?: number | undefined;
  /** the share of payments that come one or two months late; none where it is left out */
  readonly late?: number | undefined;
}

/** Per month: takes another payer, moves within the city; per January: takes up another main occupation. */
const rates = { payer: 0.003, moves: 0.003, occupation: 0.03 };

/** Invents the people of a town and what befalls them, the same for the same wish. */
export function simulateTown({ regime, codes, months, seed, people = regime.start, late = 0 }: TownWish): TownHistory {
  const draws = seededDraws(seed);
  const mixture = mixtureOf(codes);
  const scale = people / regime.start;
  const everybody: Person[] = [];
  const active: Person[] = [];
  const returning = new Map<number, Person[]>();
  let comesDue = 0;
  let goesDue = 0;
  for (let month = 0; month < months; month++) {
    goesDue += month === 0 ? 0 : regime.goes(month) * scale;
    for (; goesDue >= 1 && active.length > 0; goesDue--) {
      const person = takeOut(active, draws);
      if (draws.fraction() >= regime.returns) continue;
      const when = month + 2 + draws.below(4);
      returning.set(when, [...(returning.get(when) ?? []), person]);
    }
    const back = returning.get(month) ?? [];
    comesDue += month === 0 ? people : regime.comes(month) * scale - back.length;
    active.push(...back);
    for (; comesDue >= 1; comesDue--) {
      const person = enters(months, mixture, draws);
      everybody.push(person);
      active.push(person);
    }
    // in a calm month the returners are who comes: nobody is owed for them later
    comesDue = Math.max(0, comesDue);
    for (const person of everybody) lives(person, { month, mixture, draws });
    for (const person of active) person.known[month] = month + 1 + (draws.fraction() < late ? 1 + draws.below(2) : 0);
  }
  return { codes, months, people: everybody };
}

function takeOut(active: Person[], draws: Draws): Person {
  const at = draws.below(active.length);
  const person = active[at];
  const last = active.pop();
  if (person === undefined || last === undefined) throw new RangeError("nobody to take out");
  if (at < active.length) active[at] = last;
  return person;
}

function enters(months: number, mixture: Mixture, draws: Draws): Person {
  const { sex, age, occupation, payer, kelurahan } = newcomer(mixture, draws);
  const always = (code: number) => new Uint8Array(months).fill(code);
  return {
    ...{ sex, age, occupation: always(occupation), payer: always(payer), kelurahan: always(kelurahan) },
    known: new Uint8Array(months),
  };
}

function lives(person: Person, { month, mixture, draws }: { month: number; mixture: Mixture; draws: Draws }): void {
  if (draws.fraction() < rates.payer) person.payer.fill(draws.weighted(mixture.payers), month);
  if (draws.fraction() < rates.moves) person.kelurahan.fill(draws.weighted(mixture.kelurahan), month);
  if (month % 12 !== 0 || draws.fraction() >= rates.occupation) return;
  const usual = mixture.occupations[person.kelurahan[month] ?? 0] ?? [1];
  person.occupation.fill(draws.weighted(usual), month);
}
