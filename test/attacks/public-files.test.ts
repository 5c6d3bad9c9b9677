import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { addMonths } from "../../schema/month.ts";
import { PortalError } from "../../server/errors.ts";
import { exactShare } from "../../server/release/exact-share.ts";
import { type PreparedRelease, prepareRelease } from "../../server/release/prepare.ts";
import { safeTown } from "../support/random-town.ts";
import { districts, type TownMonth, townAggregates, townInput } from "../support/release-input.ts";

type Rows = ReadonlyMap<string, Readonly<Record<string, string>>>;
const persons = ["peserta-aktif", "peserta-baru", "peserta-berakhir"];

/** What anybody has: the CSV files of a release, by cell. */
function publicRows(prepared: PreparedRelease): Rows {
  const rows = prepared.files
    .filter(({ name }) => name.endsWith(".csv"))
    .flatMap(({ bytes }) => parse(Buffer.from(bytes), { columns: true }) as Record<string, string>[]);
  return new Map(rows.map((row) => [row.sel ?? "", row]));
}

const value = (rows: Rows, id: string): number | undefined => {
  const text = rows.get(id)?.nilai;
  return text === undefined || text === "" ? undefined : Number(text);
};
const isSmall = (count: number) => count >= 1 && count <= 4;

/** Small counts an attacker finds in one release's files: the cell itself, total minus parts, share times denominator, returns. */
function smallInOne(rows: Rows): string[] {
  const found: string[] = [];
  for (const [id, row] of rows) {
    const [indicator = "", region = "", period = ""] = id.split("/");
    const own = value(rows, id);
    if (own === undefined) continue;
    if (persons.includes(indicator) && isSmall(own)) found.push(id);
    if (row.penyebut) {
      expect(row.nilai).toBe(exactShare(row.pembilang ?? "", row.penyebut));
      if (isSmall(Math.round(own * Number(row.penyebut)))) found.push(`share ${id}`);
    }
    if (indicator !== "peserta-aktif" || region !== "35.75") continue;
    const parts = districts.map((code) => value(rows, `peserta-aktif/${code}/${period}`) ?? Number.NaN);
    for (const left of [0, 1, 2, 3, 4]) {
      const rest = own - parts.slice(0, left).reduce((sum, part) => sum + part, 0);
      if (isSmall(rest)) found.push(`rest ${id}`);
      if (left === 4) expect(rest).toBe(0);
    }
    if (isSmall(returns(rows, period) ?? 0)) found.push(`returns ${id}`);
  }
  return found;
}

/** Persons who must have come back: active − active of the month before − new + ended, of the city. */
function returns(rows: Rows, period: string): number | undefined {
  const parts = [
    value(rows, `peserta-aktif/35.75/${period}`),
    value(rows, `peserta-aktif/35.75/${addMonths(period, -1)}`),
    value(rows, `peserta-baru/35.75/${period}`),
    value(rows, `peserta-berakhir/35.75/${period}`),
  ];
  if (parts.includes(undefined)) return undefined;
  const [now = 0, before = 0, entered = 0, ended = 0] = parts;
  return now - before - entered + ended;
}

/** Small steps between two releases' files, outside the closing of a year. */
function smallBetween(before: Rows, after: Rows, period: string): string[] {
  const step = (old: number | undefined, now: number | undefined): boolean =>
    old !== undefined && now !== undefined && isSmall(Math.abs(now - old));
  return [...after.keys()].filter((id) => {
    const [indicator = "", region = "", month = ""] = id.split("/");
    if (!persons.includes(indicator)) return false;
    // the first month after a closed year still stands beside one of its months
    const isActive =
      indicator === "peserta-aktif" && region === "35.75" && !(period === "2025-03" && month < "2025-02");
    if (isActive && step(returns(before, month), returns(after, month))) return true;
    return !(period === "2025-03" && month < "2025-01") && step(value(before, id), value(after, id));
  });
}

test("attack: 16 monthly releases with late data, read from their public files alone, give no count of 1–4", () => {
  const late = fc.array(fc.tuple(fc.nat({ max: 15 }), fc.nat({ max: 3 }), fc.integer({ min: -9, max: 9 })), {
    minLength: 60,
    maxLength: 60,
  });
  let releases = 0;
  fc.assert(
    fc.property(safeTown(16), late, (town, shifts) => {
      const months: TownMonth[] = [...town];
      let previous: PreparedRelease | undefined;
      let before: Rows | undefined;
      for (let count = 1; count <= town.length; count++) {
        for (const [month, district, step] of shifts.slice(count * 3, count * 3 + 3))
          shift(months, month, district, step);
        const prepared = attempt(() => prepareRelease(townInput(townAggregates(months.slice(0, count)), previous)));
        if (prepared === undefined) continue;
        const rows = publicRows(prepared);
        expect(smallInOne(rows)).toEqual([]);
        if (before) expect(smallBetween(before, rows, prepared.release.period)).toEqual([]);
        previous = prepared;
        before = rows;
        releases += 1;
      }
    }),
    { seed: 7, numRuns: 12 },
  );
  expect(releases).toBeGreaterThan(150);
});

function shift(months: TownMonth[], index: number, district: number, step: number): void {
  const month = months[index];
  if (month === undefined) return;
  const [a, b, c, d] = month.active.map((count, at) => (at === district ? count + step : count)) as [
    number,
    number,
    number,
    number,
  ];
  months[index] = { ...month, active: [a, b, c, d], entered: Math.max(0, month.entered + (step > 4 ? step : 0)) };
}

/** A release that is refused is not published: the attacker gets nothing new. */
function attempt(run: () => PreparedRelease): PreparedRelease | undefined {
  try {
    return run();
  } catch (error) {
    if (error instanceof PortalError) return undefined;
    throw error;
  }
}
