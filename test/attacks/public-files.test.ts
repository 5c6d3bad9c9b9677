import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { exactShare } from "../../server/release/exact-share.ts";
import type { PreparedRelease } from "../../server/release/prepare.ts";
import { safeTown } from "../support/random-town.ts";
import { districts, preparedFrom, type TownMonth, townAggregates, townInput } from "../support/release-input.ts";

type Rows = ReadonlyMap<string, Readonly<Record<string, string>>>;

/** What anybody has: the CSV files of a release, by cell. */
function publicRows(prepared: PreparedRelease): Rows {
  const rows = prepared.files
    .filter(({ name }) => name.endsWith(".csv"))
    .flatMap(({ bytes }) => parse(Buffer.from(bytes), { columns: true }) as Record<string, string>[]);
  return new Map(rows.map((row) => [row.sel ?? "", row]));
}

/** Numbers that tell a reader more than what is printed: a share that is not its parts', kecamatan that do not add up to the city. */
function disagreements(rows: Rows): string[] {
  return [...rows].flatMap(([id, row]) => {
    const [indicator, region, period] = id.split("/");
    if (row.nilai === "") return [];
    if (row.penyebut) return row.nilai === exactShare(row.pembilang ?? "", row.penyebut) ? [] : [id];
    if (indicator !== "peserta-aktif" || region !== "35.75") return [];
    const parts = districts.map((code) => Number(rows.get(`peserta-aktif/${code}/${period}`)?.nilai));
    return parts.reduce((sum, part) => sum + part, 0) === Number(row.nilai) ? [] : [id];
  });
}

test("attack: in the files of 16 monthly releases with late data no share and no total says more than what is printed", async () => {
  const late = fc.array(fc.tuple(fc.nat({ max: 15 }), fc.nat({ max: 3 }), fc.integer({ min: -9, max: 9 })), {
    minLength: 60,
    maxLength: 60,
  });
  await fc.assert(
    fc.asyncProperty(safeTown(16), late, async (town, shifts) => {
      const months: TownMonth[] = [...town];
      let previous: PreparedRelease | undefined;
      for (let count = 1; count <= town.length; count++) {
        for (const [month, district, step] of shifts.slice(count * 3, count * 3 + 3))
          shift(months, month, district, step);
        previous = await preparedFrom(townInput(townAggregates(months.slice(0, count)), previous));
        expect(disagreements(publicRows(previous))).toEqual([]);
      }
    }),
    { seed: 7, numRuns: 12 },
  );
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
