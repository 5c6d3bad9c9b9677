import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cellId, cellQualities, cellStatuses } from "../../schema/cell.ts";
import { valueKindOf } from "../../schema/dataset.ts";
import { indicators } from "../../schema/datasets/index.ts";
import { displayCell } from "../../server/graphql/cell-display.ts";
import { locales } from "../../site/paths.ts";
import { besideRival } from "../../site/sentences/beside-rival.ts";
import type { FactCell, Reader } from "../../site/sentences/fact.ts";
import { numberText } from "../../site/sentences/number-text.ts";
import type { Parts } from "../../site/sentences/part.ts";
import { sentenceOf } from "../../site/sentences/sentence-of.ts";
import type { Story } from "../../site/sentences/story.ts";
import { tell } from "../../site/sentences/tell.ts";
import { sentenceFaults } from "../support/sentence-faults.ts";
import { stories } from "../support/sentence-stories.ts";

// No number in a sentence without its observation, whatever the facts: every indicator and story, random states and numbers.

const whole = fc.oneof(fc.constantFrom("0", "1", "2"), fc.bigInt({ min: 0n, max: 40_000_000_000n }).map(String));
const signed = fc.oneof(whole, fc.bigInt({ min: -9_000_000_000n, max: -1n }).map(String));
const decimals: Readonly<Record<string, fc.Arbitrary<string>>> = {
  count: whole,
  money: signed,
  duration: fc.integer({ min: 0, max: 400 }).map(String),
  share: fc.oneof(
    fc.constantFrom("0", "1"),
    fc.integer({ min: 0, max: 25_000 }).map((tenths) => (tenths / 10_000).toFixed(4)),
  ),
  rate: fc.integer({ min: 0, max: 9_999_999 }).map((sen) => (sen / 100).toFixed(2)),
};
const periods = ["2025-12", "2024-Q3", "2025-S2", "2024", "2023-2025"];
const places = ["35.75", "35.75.04", "35.75.01.1001"];

function decimalOf(indicator: string): fc.Arbitrary<string> {
  const measure = indicators.get(indicator)?.measure;
  if (!measure) throw new RangeError(indicator);
  return decimals[measure.kind === "ratio" ? "rate" : valueKindOf(measure)] ?? whole;
}

/** Any cell of an indicator: its codes are those of a planned table, in any state that the API can give. */
function anyCell(indicator: string): fc.Arbitrary<FactCell> {
  const tables = indicators.get(indicator)?.dataset.plan.filter(({ measures }) => measures.includes(indicator)) ?? [];
  const code = fc.constantFrom(
    "dbhcht",
    "12",
    "2024-11",
    "2025-01..2025-03",
    "18-24",
    "5.1.02.02.02.0006",
    "lkpj-2024",
  );
  return fc
    .record({
      region: fc.constantFrom(...places),
      period: fc.constantFrom(...periods),
      codes: fc
        .constantFrom(...tables)
        .chain(({ by }) => fc.record(Object.fromEntries(by.map((name) => [name, code])))),
      status: fc.oneof(
        { weight: 3, arbitrary: fc.constant("PUBLISHED" as const) },
        { weight: 1, arbitrary: fc.constantFrom(...cellStatuses) },
      ),
      quality: fc.constantFrom(...cellQualities),
      number: decimalOf(indicator),
      before: fc.option(decimalOf(indicator), { nil: undefined }),
      held: fc.option(fc.constantFrom("2025-09", "2025-10"), { nil: undefined, freq: 4 }),
    })
    .map(({ number, before, held, status, region, period, codes, quality }) => ({
      id: cellId({ indicator, region, period, dimensions: codes }),
      indicator,
      region,
      period,
      codes,
      quality,
      status,
      decimal: status === "PUBLISHED" ? number : null,
      held: held === undefined ? undefined : { month: held },
      revisedFrom: before === undefined ? undefined : { release: "35.75/2025-11/1.0.0", decimal: before },
    }));
}

const reader = (locale: Reader["locale"]): Reader => ({
  locale,
  placeName: (code) => (code === "35.75" ? "Kota Pasuruan" : "Panggungrejo"),
  codeName: (_, code) => ({ dbhcht: "Kota Pasuruan (DBHCHT)", "12": "12 bulan", "18-24": "18–24 tahun" })[code],
});

function check(told: Parts, facts: readonly FactCell[]): void {
  expect(sentenceFaults(told, facts)).toEqual([]);
  // every fact is told: by its number, or by the word for its absence
  const said = new Set(
    told.flatMap((part) => (part.is === "number" ? [part.cell] : part.is === "absent" ? part.cells : [])),
  );
  expect(facts.filter(({ id }) => !said.has(id))).toEqual([]);
}

test.each([...indicators.keys()])("%s: whatever its state, every number carries its cell", (indicator) => {
  fc.assert(
    fc.property(anyCell(indicator), (cell) => {
      for (const locale of locales) check(sentenceOf(cell, reader(locale)), [cell]);
    }),
    { numRuns: 30 },
  );
});

test.each([...stories.values()])("$id: whatever its cells, every number carries its cell", (story: Story) => {
  const roles = Object.entries(story.roles).map(([role, indicator]) => [role, anyCell(indicator)] as const);
  const together = fc
    .record({ cells: fc.record(Object.fromEntries(roles)), isOnePlace: fc.boolean() })
    // often all of one place, period and breakdown, as pages have them
    .map(({ cells, isOnePlace }) => {
      const [first] = Object.values(cells);
      if (!first || !isOnePlace) return cells;
      const { region, period, codes } = first;
      const move = (cell: FactCell) => ({
        ...cell,
        region,
        period,
        codes,
        id: cellId({ indicator: cell.indicator, region, period, dimensions: codes }),
      });
      const isTwin = new Set(Object.values(story.roles)).size < roles.length;
      return isTwin ? cells : Object.fromEntries(Object.entries(cells).map(([role, cell]) => [role, move(cell)]));
    })
    .filter((cells) => new Set(Object.values(cells).map(({ id }) => id)).size === roles.length);
  fc.assert(
    fc.property(together, (cells) => {
      for (const locale of locales) check(tell(story, cells, reader(locale)), Object.values(cells));
    }),
    { numRuns: 100 },
  );
});

test("beside another's figure every number carries its cell, and nothing is compared that is not known", () => {
  fc.assert(
    fc.property(anyCell("peserta-setahun"), anyCell("angka-lain-orang"), (ours, theirs) => {
      for (const locale of locales) {
        const told = besideRival(ours, theirs, reader(locale));
        check(told, [ours, theirs]);
        const isCompared = told.some(({ text }) => /Kedua angka|The two numbers/.test(text));
        if (ours.decimal === null || theirs.decimal === null || ours.held || theirs.held)
          expect(isCompared).toBe(false);
      }
    }),
  );
});

test("a number reads as the API shows it, letter for letter", () => {
  const any = fc
    .constantFrom(...indicators.values())
    .chain((indicator) => fc.tuple(fc.constant(indicator), decimalOf(indicator.id)));
  fc.assert(
    fc.property(any, ([{ id, measure }, decimal]) => {
      const kind = measure.kind === "ratio" ? "rate" : valueKindOf(measure);
      const shown = {
        kind,
        unit: measure.unit,
        status: "PUBLISHED",
        quality: "FINAL",
        decimal,
        isSample: false,
      } as const;
      for (const locale of locales) expect(numberText(decimal, id, locale)).toBe(displayCell(shown, locale));
    }),
    { numRuns: 1000 },
  );
});

describe("the check itself sees", () => {
  const cell: FactCell = {
    id: "peserta-aktif/35.75/2025-12",
    indicator: "peserta-aktif",
    region: "35.75",
    period: "2025-12",
    codes: {},
    status: "PUBLISHED",
    quality: "FINAL",
    decimal: "7775",
  };
  const number = { is: "number", cell: cell.id, decimal: "7775", text: "7.775" } as const;

  test.each<readonly [what: string, parts: Parts]>([
    ["a digit in words", [number, { is: "words", text: " orang dari 9." }]],
    [
      "a number nobody published",
      [
        { ...number, decimal: "7776", text: "7.776" },
        { is: "words", text: " orang." },
      ],
    ],
    ["a place without a value", [number, { is: "words", text: " orang {at}." }]],
    ["two spaces", [number, { is: "words", text: "  orang." }]],
    [
      "a date that is another",
      [
        { is: "time", iso: "2025-12", text: "Desember 2024" },
        { is: "words", text: "." },
      ],
    ],
    [
      "a word of absence for a published cell",
      [
        { is: "absent", cells: [cell.id], status: "SUPPRESSED", text: "disembunyikan" },
        { is: "words", text: "." },
      ],
    ],
  ])("%s", (_, parts) => {
    expect(sentenceFaults(parts, [cell])).not.toEqual([]);
  });
});
