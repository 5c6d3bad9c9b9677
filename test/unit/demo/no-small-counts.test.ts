import { expect, test } from "vitest";
import { type Counts, countsOfRelease, type Ledger, ledgerOf } from "./town-ledger.ts";

const towns = [
  ...[0, 1, 2, 3, 7, 99, 2026, 4_294_967_295].map((seed) => ({ people: 1000, months: 24, seed })),
  ...[7, 8, 9].map((seed) => ({ people: 9000, months: 24, seed })),
  { people: 20_000, months: 24, seed: 7 },
  { people: 1234, months: 13, seed: 5 },
  { people: 1000, months: 60, seed: 5 },
  { people: 1000, months: 1, seed: 5 },
];

test.each(towns)(
  "no monthly release of a town of $people ($months months, seed $seed) holds a count of 1…4",
  (town) => {
    expect(smallCounts(ledgerOf(town))).toEqual([]);
  },
);

test("the check sees a single newcomer, and a single late payment", () => {
  const paid = (dates: string[][]) => ({ homes: [{ from: "2024-01-01", kecamatan: "35.75.01" }], paid: dates });
  const usual = Array.from({ length: 9 }, () => paid([["2024-01-10"], ["2024-02-10"], ["2024-03-10"]]));
  const months = ["2024-01", "2024-02", "2024-03"];
  expect(smallCounts({ months, people: usual })).toEqual([]);
  const entered = smallCounts({ months, people: [...usual, paid([[], ["2024-02-10"], ["2024-03-10"]])] });
  expect(entered).toContain("release 2024-02: 2024-02 new 1");
  const late = smallCounts({ months, people: [...usual, paid([["2024-01-10"], ["2024-03-20"], ["2024-03-10"]])] });
  expect(late).toContain("release 2024-02: 2024-02 ended 1");
});

/** Every count of 1…4 in any release, and every revision of 1…4 between two releases. */
function smallCounts(ledger: Ledger): string[] {
  const found: string[] = [];
  let previous: Counts[] = [];
  for (const [period, name] of ledger.months.entries()) {
    const release = countsOfRelease(ledger, period);
    for (const [at, counts] of release.entries()) {
      const judged = Object.entries({ ...counts, ...impliedReturns(release, at) });
      for (const [what, count] of judged) {
        if (isSmall(count)) found.push(`release ${name}: ${ledger.months[at]} ${what} ${count}`);
        const step = Math.abs(count - (previous[at]?.[what] ?? count));
        if (isSmall(step)) found.push(`release ${name}: ${ledger.months[at]} ${what} revised by ${step}`);
      }
    }
    previous = release;
  }
  return found;
}

/** What a reader works out: re-entered = active − active of the month before − new + ended. */
function impliedReturns(release: readonly Counts[], at: number): Counts {
  const value = (month: number, name: string) => release[month]?.[name] ?? 0;
  return { implied: value(at, "active") - value(at - 1, "active") - value(at, "new") + value(at, "ended") };
}

function isSmall(count: number): boolean {
  return count !== 0 && count < 5;
}
