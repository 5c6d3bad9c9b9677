import { expect, test } from "vitest";
import { budget } from "../../../schema/datasets/budget.ts";
import { reconciliation } from "../../../schema/datasets/reconciliation.ts";
import { prepareRelease } from "../../../server/release/prepare.ts";
import { reviewReconciliation } from "../../../server/release/reconciliation-review.ts";
import { figure, reconciledLine, statement, withFigures } from "../../support/figures.ts";
import { calmEffects, calmMonth, townAggregates, townDatasets, townInput } from "../../support/release-input.ts";

// Tolerance 0: one rupiah without a word from the office, and nothing goes out.

const datasets = [...townDatasets, budget, reconciliation];
const months = townAggregates(Array.from({ length: 4 }, () => calmMonth()));
const dbhcht = { pembayar: "dbhcht" };
const prepare = (set: Parameters<typeof withFigures>[2], figures: Parameters<typeof withFigures>[1] = []) =>
  prepareRelease(townInput(withFigures(months, figures, set), undefined, { datasets }), calmEffects);

test("a line that is one rupiah off is refused by name, month and rupiah", async () => {
  const lines = [
    reconciledLine({ firstMonth: "2024-03", lastMonth: "2024-03" }),
    reconciledLine({ recorded: 16_800_001 }),
  ];
  const refusal = await prepare({ reconciliation: lines }).catch((error: unknown) => error);
  expect(refusal).toMatchObject({ code: "DIFFERENCE_UNEXPLAINED" });
  expect(String((refusal as Error).message)).toContain("dbhcht 2024-04: +Rp1");
  expect(String((refusal as Error).message)).not.toContain("2024-03");
  const below = reconciledLine({ recorded: 16_000_000, lastMonth: "2024-06" });
  await expect(prepare({ reconciliation: [below] })).rejects.toThrow("dbhcht 2024-04..2024-06: −Rp800.000");
});

test("with the office's explanation it goes out, and the explanation with it", async () => {
  const explanation = statement();
  const line = reconciledLine({ recorded: 16_800_001, explanation });
  const figures = [
    figure("bulan-tertagih", "2024", "1000", dbhcht),
    figure("iuran-diperkirakan", "2024", "16800000", dbhcht),
    figure("iuran-tercatat", "2024", "16800001", dbhcht),
    figure("iuran-selisih", "2024", "1", dbhcht),
    figure("selisih-dijelaskan", "2024", "1", dbhcht),
    figure("selisih-belum-dijelaskan", "2024", "0", dbhcht),
  ];
  const { prepared } = await prepare({ reconciliation: [line], statements: [explanation] }, figures);
  expect(prepared.manifest.statements).toEqual([explanation]);
  expect(reviewReconciliation(prepared)).toEqual([
    {
      ...{ payer: "dbhcht", year: "2024", billed: "1000", expected: "16800000", recorded: "16800001" },
      ...{ difference: "1", explained: "1", open: "0", statements: [explanation] },
    },
  ]);
});

test("a new explanation alone is a new release; the same again is none", async () => {
  const first = (await prepare({ statements: [] })).prepared;
  const again = (statements: Parameters<typeof statement>[0][]) =>
    prepareRelease(
      townInput(withFigures(months, [], { statements: statements.map(statement) }), first, { datasets }),
      calmEffects,
    );
  await expect(again([])).rejects.toMatchObject({ code: "NOTHING_CHANGED" });
  expect((await again([{}])).prepared.release.version).toBe("1.0.1");
});
