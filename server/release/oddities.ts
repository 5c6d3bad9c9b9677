import { type CellKey, cellId } from "../../schema/cell.ts";
import { indicators } from "../../schema/datasets/index.ts";
import { addMonths, lastDayOf, monthIndex, monthsBetween } from "../../schema/month.ts";
import type { Observation } from "../../schema/release.ts";
import type { Text } from "../../schema/text.ts";
import type { Codelists } from "../codelists.ts";
import { runWords } from "./in-words.ts";
import type { PreparedRelease } from "./prepare.ts";

/** Something an operator should look at before publishing. It may be right; the program only points. */
export interface Oddity {
  readonly rule:
    | "fall"
    | "fall-to-zero"
    | "share-above-one"
    | "month-missing"
    | "months-skipped"
    | "target-sum"
    | "stale-denominator";
  readonly cell: string;
  readonly message: Text;
}

/** A fall of active persons in one month beyond this share of the month before is pointed at. */
const fallShare = 0.1;
/** A denominator whose document is older than this many months is pointed at. */
const staleMonths = 18;

interface Cells {
  readonly prepared: PreparedRelease;
  readonly regions: Codelists["regions"];
  readonly valueAt: (key: CellKey) => number | undefined;
}

/** Finds what looks odd in a prepared release, in coordinate order within each rule. Reads published values only. */
export function findOddities(prepared: PreparedRelease, regions: Codelists["regions"]): Oddity[] {
  const values = new Map(prepared.observations.map((cell) => [cellId(cell), cell.decimal]));
  const valueAt = (key: CellKey): number | undefined => {
    const decimal = values.get(cellId(key));
    return decimal === undefined ? undefined : Number(decimal);
  };
  const cells = { prepared, regions, valueAt };
  return [
    ...falls(cells),
    ...highShares(cells),
    ...missingMonths(cells),
    ...skippedMonths(cells),
    ...targetSums(cells),
    ...staleDenominators(cells),
  ];
}

function falls({ prepared, regions, valueAt }: Cells): Oddity[] {
  const levels = ["kota", "kecamatan"];
  return ofMeasure(prepared.observations, "active")
    .filter(({ region }) => levels.includes(regions.get(region)?.level ?? ""))
    .flatMap((cell): Oddity[] => {
      const now = valueAt(cell);
      const before = valueAt({ ...cell, period: addMonths(cell.period, -1) });
      if (now === undefined || before === undefined || before === 0) return [];
      if (now === 0) return [oddity("fall-to-zero", cell, fallToZero(monthsAtZero(cell, valueAt)))];
      if (before - now <= before * fallShare) return [];
      return [oddity("fall", cell, fall(Math.round((100 * (before - now)) / before)))];
    });
}

function highShares({ prepared, valueAt }: Cells): Oddity[] {
  return prepared.observations
    .filter(({ indicator }) => indicators.get(indicator)?.measure.kind === "share")
    .filter((cell) => (valueAt(cell) ?? 0) > 1)
    .map((cell) => oddity("share-above-one", cell, shareAboveOne));
}

function missingMonths({ prepared }: Cells): Oddity[] {
  const { release, observations } = prepared;
  const active = ofMeasure(observations, "active").filter(({ region }) => region === release.publisher);
  const [any] = active;
  const present = new Set(active.filter(({ decimal }) => decimal !== undefined).map(({ period }) => period));
  if (any === undefined) return [];
  const missing = monthsBetween(release.firstPeriod, release.period).filter((month) => !present.has(month));
  return runsOf(missing).map((run) => oddity("month-missing", { ...any, period: run[0] ?? "" }, monthsMissing(run)));
}

/** A release covers every month, so it may follow one of several months ago; that nobody released those is odd all the same. */
function skippedMonths({ prepared }: Cells): Oddity[] {
  const { release, observations } = prepared;
  // the id of a release is `35.75/2024-09/1.0.0`
  const before = release.previous?.split("/")[1];
  const [any] = ofMeasure(observations, "active").filter(({ region }) => region === release.publisher);
  if (before === undefined || any === undefined) return [];
  const [first, ...rest] = monthsBetween(addMonths(before, 1), addMonths(release.period, -1));
  if (first === undefined) return [];
  return [oddity("months-skipped", { ...any, period: first }, monthsSkipped([first, ...rest]))];
}

/** The months from the cell's own on in which its region stays at 0. */
function monthsAtZero(cell: CellKey, valueAt: Cells["valueAt"]): string[] {
  const months = [cell.period];
  for (let next = addMonths(cell.period, 1); valueAt({ ...cell, period: next }) === 0; next = addMonths(next, 1)) {
    months.push(next);
  }
  return months;
}

/** Splits ascending months wherever one is left out. */
function runsOf(months: readonly string[]): string[][] {
  const runs: string[][] = [];
  for (const month of months) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run !== undefined && last !== undefined && addMonths(last, 1) === month) run.push(month);
    else runs.push([month]);
  }
  return runs;
}

function targetSums({ prepared, regions, valueAt }: Cells): Oddity[] {
  const targets = ofMeasure(prepared.observations, "target");
  return targets.flatMap((cell): Oddity[] => {
    const parts = targets.filter(
      (part) =>
        part.indicator === cell.indicator &&
        part.period === cell.period &&
        regions.get(part.region)?.parent === cell.region,
    );
    const whole = valueAt(cell);
    const values = parts.map(valueAt);
    if (whole === undefined || parts.length === 0 || values.includes(undefined)) return [];
    const total = values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
    return total === whole ? [] : [oddity("target-sum", cell, targetSum(total, whole))];
  });
}

function staleDenominators({ prepared }: Cells): Oddity[] {
  const dates = new Map(prepared.sources.map(({ id, date }) => [id, date]));
  const denominators = new Set(
    [...indicators.values()].flatMap(({ measure }) =>
      measure.kind === "share" && indicators.get(measure.denominator)?.measure.kind === "document-count"
        ? [measure.denominator]
        : [],
    ),
  );
  return prepared.observations
    .filter(({ indicator, period }) => denominators.has(indicator) && period === prepared.release.period)
    .flatMap((cell): Oddity[] => {
      const date = dates.get(cell.source);
      if (date === undefined || cell.decimal === undefined) return [];
      const age = monthIndex(cell.period) - monthIndex(date.slice(0, 7));
      // the last day of the month counts: 18 months and one day is older than 18 months
      const isOlder = age > staleMonths || (age === staleMonths && lastDayOf(cell.period).slice(8) > date.slice(8));
      return isOlder ? [oddity("stale-denominator", cell, staleDenominator(date))] : [];
    });
}

/** Plain totals only: small groups rise and fall by a tenth every month. */
function ofMeasure(observations: readonly Observation[], wanted: "active" | "target"): Observation[] {
  return observations.filter(({ indicator, dimensions }) => {
    if (Object.keys(dimensions).length > 0) return false;
    const measure = indicators.get(indicator)?.measure;
    return measure !== undefined && "measure" in measure && measure.measure === wanted;
  });
}

function oddity(rule: Oddity["rule"], cell: CellKey, message: Text): Oddity {
  return { rule, cell: cellId(cell), message };
}

const fall = (percent: number): Text => ({
  id: `Peserta aktif turun ${percent} % dalam sebulan.`,
  en: `Active participants fell by ${percent} % in a month.`,
});
const fallToZero = (months: readonly string[]): Text => ({
  id: `Peserta aktif turun menjadi 0: ${runWords(months).id}; mungkin berkas iurannya belum masuk.`,
  en: `Active participants fell to 0: ${runWords(months).en}; their contribution files may not have been taken in.`,
});
const shareAboveOne: Text = {
  id: "Bagian lebih dari 1: pembilang lebih besar daripada penyebut.",
  en: "The share is above 1: the numerator is larger than the denominator.",
};
const monthsMissing = (months: readonly string[]): Text => ({
  id: `Tidak ada angka: ${runWords(months).id}.`,
  en: `There is no figure: ${runWords(months).en}.`,
});
const monthsSkipped = (months: readonly string[]): Text => ({
  id: `Tidak ada rilis untuk bulan di antara rilis sebelumnya dan rilis ini: ${runWords(months).id}.`,
  en: `No release was made of the months between the release before and this one: ${runWords(months).en}.`,
});
const targetSum = (total: number, whole: number): Text => ({
  id: `Jumlah sasaran kecamatan ${total}, sasaran kota ${whole}.`,
  en: `The districts' targets add up to ${total}, the city's target is ${whole}.`,
});
const staleDenominator = (date: string): Text => ({
  id: `Penyebutnya dari ${date}, lebih tua dari ${staleMonths} bulan.`,
  en: `Its denominator dates from ${date}, more than ${staleMonths} months old.`,
});
