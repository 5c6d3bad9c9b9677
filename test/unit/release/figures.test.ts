import fc from "fast-check";
import { expect, test } from "vitest";
import type { Figure } from "../../../schema/aggregate.ts";
import { cellId } from "../../../schema/cell.ts";
import { benefits } from "../../../schema/datasets/benefits.ts";
import { budget } from "../../../schema/datasets/budget.ts";
import { quality } from "../../../schema/datasets/quality.ts";
import { addMonths } from "../../../schema/month.ts";
import type { Decision } from "../../../server/disclosure/control.ts";
import { canonicalJson } from "../../../server/release/manifest.ts";
import type { PreparedRelease, PrepareEffects } from "../../../server/release/prepare.ts";
import { prepareRelease } from "../../../server/release/prepare.ts";
import { figure, withFigures } from "../../support/figures.ts";
import { calmEffects, calmMonth, townAggregates, townDatasets, townInput } from "../../support/release-input.ts";

// Figures of events are printed once and change only as their dataset declares; money goes with the people it was paid for.

const datasets = [...townDatasets, benefits, budget, quality];
const months = (count: number) => townAggregates(Array.from({ length: count }, () => calmMonth()));

async function release(
  count: number,
  figures: readonly Figure[],
  { previous, effects = calmEffects }: { previous?: PreparedRelease | undefined; effects?: PrepareEffects } = {},
): Promise<PreparedRelease> {
  const input = townInput(withFigures(months(count), figures), previous, { datasets, note: "uji" });
  return (await prepareRelease(input, effects)).prepared;
}

const shown = ({ observations }: PreparedRelease, id: string) => {
  const cell = observations.find((one) => cellId(one) === id);
  return cell === undefined ? "gone" : (cell.decimal ?? cell.status);
};

const claims = (filed: number, paid: number, amount: number) => [
  figure("klaim-diajukan", "2024", String(filed)),
  figure("klaim-dibayar", "2024", String(paid)),
  figure("manfaat-dibayar", "2024", String(amount)),
];

/** Suppresses or leaves out what it is told to. */
const hiding = (cells: Readonly<Record<string, Decision["action"]>>): PrepareEffects => ({
  ...calmEffects,
  control: ({ candidate }) => ({
    decisions: candidate.changed.flatMap((cell) => {
      const action = cells[cellId(cell)];
      return action === undefined
        ? []
        : [{ cell: cellId(cell), action, isPrimary: true, reason: "small-count" as const, protects: [] }];
    }),
    unprotected: [],
  }),
});

test("a year of claims, once printed, keeps its numbers until the release that closes it", async () => {
  const december = await release(12, claims(60, 40, 900));
  const january = await release(13, claims(75, 55, 1200), { previous: december });
  expect(shown(january, "klaim-diajukan/35.75/2024")).toBe("60");
  // money of the same claims keeps to them
  expect(shown(january, "manfaat-dibayar/35.75/2024")).toBe("900");
  const march = await release(15, claims(75, 55, 1200), { previous: january });
  expect(shown(march, "klaim-diajukan/35.75/2024")).toBe("75");
  expect(shown(march, "manfaat-dibayar/35.75/2024")).toBe("1200");
  const april = await release(16, claims(90, 70, 1500), { previous: march });
  expect(shown(april, "klaim-diajukan/35.75/2024")).toBe("75");
});

test("the closing keeps the whole group when one of its counts would move by 1 to 9", async () => {
  const december = await release(12, claims(60, 40, 900));
  const closing = await release(15, claims(61, 55, 1200), { previous: december });
  expect(shown(closing, "klaim-diajukan/35.75/2024")).toBe("60");
  expect(shown(closing, "klaim-dibayar/35.75/2024")).toBe("40");
  expect(shown(closing, "manfaat-dibayar/35.75/2024")).toBe("900");
});

test("what is declared never to change stays, also at the closing", async () => {
  const rows = (kept: number) => [figure("baris-diterima", "2024-Q1", String(kept))];
  const march = await release(3, rows(500));
  const closing = await release(15, rows(700), { previous: march });
  expect(shown(closing, "baris-diterima/35.75/2024-Q1")).toBe("500");
});

test("money of documents shows what is known in every release", async () => {
  const ceiling = (rupiah: string) => [figure("pagu", "2024", rupiah), figure("realisasi", "2024", "100")];
  const april = await release(4, ceiling("2000000000"));
  const may = await release(5, ceiling("3000000000"), { previous: april });
  expect(shown(may, "pagu/35.75/2024")).toBe("3000000000");
  expect(shown(may, "serapan/35.75/2024")).toBe("0.000000");
  expect(may.release.kind).toBe("MINOR");
});

test("an amount is hidden with its count and left out with it", async () => {
  const hidden = await release(12, claims(60, 40, 987_654), {
    effects: hiding({ "klaim-dibayar/35.75/2024": "suppress" }),
  });
  expect(shown(hidden, "klaim-dibayar/35.75/2024")).toBe("SUPPRESSED");
  expect(shown(hidden, "manfaat-dibayar/35.75/2024")).toBe("SUPPRESSED");
  expect(canonicalJson(hidden.observations)).not.toContain("987654");
  const left = await release(12, claims(60, 40, 900), { effects: hiding({ "klaim-dibayar/35.75/2024": "omit" }) });
  expect(shown(left, "klaim-dibayar/35.75/2024")).toBe("gone");
  expect(shown(left, "manfaat-dibayar/35.75/2024")).toBe("gone");
  expect(shown(left, "klaim-diajukan/35.75/2024")).toBe("60");
});

test("a closing revision that could only be shown by leaving printed cells out is not shown", async () => {
  const december = await release(12, claims(60, 40, 900));
  // whatever differs from the printed numbers would have to be left out
  const effects: PrepareEffects = {
    ...calmEffects,
    control: ({ candidate }) => ({
      decisions: candidate.changed
        .filter(({ indicator, decimal }) => indicator === "klaim-dibayar" && decimal !== "40")
        .map((cell) => ({
          ...{ cell: cellId(cell), action: "omit" as const, isPrimary: false },
          ...{ reason: "complement" as const, protects: [] },
        })),
      unprotected: [],
    }),
  };
  const closing = await release(15, claims(80, 60, 1500), { previous: december, effects });
  expect(shown(closing, "klaim-dibayar/35.75/2024")).toBe("40");
  expect(shown(closing, "klaim-diajukan/35.75/2024")).toBe("60");
});

test("property: a printed count of claims moves by 0 or by at least k, and never before its year is closed", async () => {
  const counts = fc.record({ filed: fc.integer({ min: 0, max: 60 }), paid: fc.integer({ min: 0, max: 40 }) });
  await fc.assert(
    fc.asyncProperty(fc.array(counts, { minLength: 2, maxLength: 6 }), async (known) => {
      let previous: PreparedRelease | undefined;
      for (const [at, { filed, paid }] of known.entries()) {
        const next: PreparedRelease = await release(12 + at, claims(filed, paid, paid * 1000), { previous });
        for (const id of ["klaim-diajukan/35.75/2024", "klaim-dibayar/35.75/2024"]) {
          if (previous === undefined) continue;
          const step = Math.abs(Number(shown(next, id)) - Number(shown(previous, id)));
          const isClosing = addMonths("2024-12", at) === "2025-03";
          expect(step === 0 || (isClosing && step >= 10)).toBe(true);
        }
        previous = next;
      }
    }),
    { seed: 11, numRuns: 40 },
  );
});
