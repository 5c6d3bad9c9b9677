import type { PersonMeasures } from "../../server/registry/measures.ts";

/** One row of a small town's people, as the registry holds them. */
export interface TownAttribute {
  readonly person: number;
  readonly validFrom: string;
  readonly sex: string;
  readonly birthCohort: number;
  readonly kelurahan: string;
  readonly occupation: string;
}

export interface TownContribution {
  readonly person: number;
  /** YYYY-MM */
  readonly month: string;
  readonly payer: string;
  readonly known: string;
  readonly refunded: string | undefined;
}

export interface Town {
  readonly attributes: readonly TownAttribute[];
  readonly contributions: readonly TownContribution[];
}

/** The measures that `oracle` gives; coverage has its own tests, because no person is counted for its denominators. */
export type OracleMeasures = Omit<PersonMeasures, "coverage">;

type Tally<Entry> = Map<string, { -readonly [Key in keyof Entry]: Entry[Key] }>;

const payerOrder = ["dbhcht", "apbd", "provinsi", "baznas", "mandiri"];
const bands = ["15-24", "25-34", "35-44", "45-54", "55-64"];

/**
 * All measures of a small town straight from their definitions, a person at a time and without SQL. It shares nothing with
 * `server/registry` but the shape of the result: lists in no particular order.
 */
export function oracle(town: Town, period: string, known: string): OracleMeasures {
  const counted = town.contributions.filter(
    (one) => one.month <= period && one.known <= known && (one.refunded === undefined || one.refunded > known),
  );
  const people = [...new Set(counted.map((one) => one.person))];
  const months: Tally<PersonMeasures["months"][number]> = new Map();
  const attributes: Tally<PersonMeasures["attributes"][number]> = new Map();
  const lapses: Tally<PersonMeasures["lapses"][number]> = new Map();
  const years: Tally<PersonMeasures["years"][number]> = new Map();
  const billing: Tally<PersonMeasures["billing"][number]> = new Map();
  const overlap: Tally<PersonMeasures["overlap"][number]> = new Map();

  const monthOf = (region: string, month: string) =>
    entry(months, `${region} ${month}`, {
      region,
      month,
      active: 0,
      personMonths: 0,
      new: 0,
      reEntered: 0,
      ended: 0,
      movedIn: 0,
      movedOut: 0,
    });
  const yearOf = (region: string, year: number) =>
    entry(years, `${region} ${year}`, {
      region,
      year,
      persons: 0,
      retained: 0,
      new: 0,
      returned: 0,
      lapsed: 0,
      withBreak: 0,
      withLongBreak: 0,
      provisional: `${year}-12` > period,
    });

  for (const person of people) {
    const own = counted.filter((one) => one.person === person);
    const rows = town.attributes.filter((row) => row.person === person);
    const paid = new Set(own.map((one) => one.month));
    for (const month of paid) {
      const here = heldIn(rows, month);
      const before = plus(month, -1);
      const isNew = ![...paid].some((other) => other < month);
      for (const region of levels(here.kelurahan)) {
        const count = monthOf(region, month);
        count.active++;
        count.personMonths++;
        if (isNew) count.new++;
        else if (!paid.has(before)) count.reEntered++;
        const next = plus(month, 1);
        if (next <= period && !paid.has(next)) monthOf(region, next).ended++;
      }
      if (paid.has(before)) {
        const there = levels(heldIn(rows, before).kelurahan);
        for (const [level, region] of levels(here.kelurahan).entries()) {
          const gone = there[level] as string;
          if (gone !== region) {
            monthOf(region, month).movedIn++;
            monthOf(gone, month).movedOut++;
          }
        }
      }
      const age = Number(month.slice(0, 4)) - here.birthCohort;
      const first = payerOrder.find((payer) => own.some((one) => one.month === month && one.payer === payer)) as string;
      const held = {
        sex: here.sex,
        age_band: age >= 65 ? "65+" : (bands[Math.floor((age - 15) / 10)] as string),
        occupation: mainOccupation(rows, paid, month.slice(0, 4)),
        payer: first,
      };
      for (const [attribute, code] of Object.entries(held) as ["sex", string][]) {
        entry(attributes, `${month} ${attribute} ${code}`, { month, attribute, code, active: 0 }).active++;
      }
      // cover that is lost after this month
      const unpaid = [1, 2, 3, 4].map((step) => plus(month, step));
      if (plus(month, 1) <= period && unpaid.every((other) => !paid.has(other))) {
        for (const region of levels(here.kelurahan)) {
          const countedIn = plus(month, 4);
          entry(lapses, `${region} ${month}`, {
            region,
            lastPaid: month,
            losesCover: plus(month, 1),
            graceEnds: plus(month, 3),
            countedIn,
            persons: 0,
            provisional: countedIn > period,
          }).persons++;
        }
      }
    }
    const paidYears = new Set([...paid].map((month) => Number(month.slice(0, 4))));
    for (let year = Math.min(...paidYears); year <= Number(period.slice(0, 4)); year++) {
      const place = heldIn(rows, `${year}-12` < period ? `${year}-12` : period);
      const inYear = [...paid].filter((month) => month.startsWith(String(year))).sort();
      for (const region of levels(place.kelurahan)) {
        if (!paidYears.has(year)) {
          if (paidYears.has(year - 1)) yearOf(region, year).lapsed++;
          continue;
        }
        const count = yearOf(region, year);
        count.persons++;
        if (paidYears.has(year - 1)) count.retained++;
        else if ([...paidYears].some((other) => other < year)) count.returned++;
        else count.new++;
        const runs = longestRun(inYear, paid);
        if (runs >= 1) count.withBreak++;
        if (runs > 3) count.withLongBreak++;
      }
    }
  }
  for (const { month, payer } of counted) {
    const tariff = payer === "baznas" || payer === "mandiri" ? otherTariff(month) : 16_800;
    const line = entry(billing, `${month} ${payer}`, { month, payer, billedMonths: 0, expectedCost: 0 });
    line.billedMonths++;
    line.expectedCost = tariff === undefined ? undefined : line.billedMonths * tariff;
    const all = entry(overlap, month, { month, personMonths: 0, billedMonths: 0, overlap: 0 });
    all.billedMonths++;
    all.personMonths = new Set(counted.filter((one) => one.month === month).map((one) => one.person)).size;
    all.overlap = all.billedMonths - all.personMonths;
  }
  return {
    months: [...months.values()],
    attributes: [...attributes.values()],
    lapses: [...lapses.values()],
    years: [...years.values()],
    billing: [...billing.values()],
    overlap: [...overlap.values()],
  };
}

function entry<Entry>(tally: Map<string, Entry>, key: string, empty: Entry): Entry {
  const found = tally.get(key) ?? empty;
  tally.set(key, found);
  return found;
}

/** kelurahan, kecamatan, city: the codes of this city happen to contain their ancestry */
function levels(kelurahan: string): string[] {
  return [kelurahan, kelurahan.slice(0, 8), kelurahan.slice(0, 5)];
}

function plus(month: string, count: number): string {
  const date = new Date(`${month}-15T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + count);
  return date.toISOString().slice(0, 7);
}

/** The row that holds at the end of the month: anything dated within it has begun by then. */
function heldIn(rows: readonly TownAttribute[], month: string): TownAttribute {
  const sorted = [...rows].sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  return (sorted.findLast((row) => row.validFrom <= `${month}-31`) ?? sorted[0]) as TownAttribute;
}

function mainOccupation(rows: readonly TownAttribute[], paid: ReadonlySet<string>, year: string): string {
  const held = [...paid]
    .filter((month) => month.startsWith(year))
    .sort()
    .map((month) => heldIn(rows, month).occupation);
  const times = (occupation: string): number => held.filter((one) => one === occupation).length;
  return held.reduce((best, one) => (times(one) >= times(best) ? one : best));
}

function longestRun(inYear: readonly string[], paid: ReadonlySet<string>): number {
  let longest = 0;
  let run = 0;
  const last = inYear.at(-1) ?? "";
  for (let month = inYear[0] ?? "~"; month <= last; month = plus(month, 1)) {
    run = paid.has(month) ? 0 : run + 1;
    longest = Math.max(longest, run);
  }
  return longest;
}

function otherTariff(month: string): number | undefined {
  if (month > "2026-12") return undefined;
  return month >= "2026-04" ? 8_400 : 16_800;
}
