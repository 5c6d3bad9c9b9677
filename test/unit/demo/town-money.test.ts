import { expect, test } from "vitest";
import { openLedger } from "../../../server/demo/ledger.ts";
import { budgetRows, isAmended, yearsOf } from "../../../server/demo/money-rows.ts";
import { openTown } from "../../../server/demo/open-town.ts";
import { paymentsOf } from "../../../server/demo/payments.ts";
import { personRows } from "../../../server/demo/person-rows.ts";
import { plannedDifferences } from "../../../server/demo/planned-differences.ts";
import type { Facts } from "../../../server/demo/town.ts";
import { codelists, profile, type TownSize, townPeople } from "../../support/sample-files.ts";

const towns = [
  { people: 1000, months: 24, seed: 7 },
  { people: 9000, months: 24, seed: 7 },
  { people: 1000, months: 13, seed: 5 },
  { people: 1000, months: 1, seed: 5 },
  { people: 1000, months: 24, seed: 7, isClean: true },
];

test.each(towns)("on every due date each month has been paid what its people cost (%o)", (size) => {
  const { payments, rows, months, town } = moneyOf(size);
  const more = new Map(plannedDifferences(town).map(({ month, people }) => [month, people * 16_800]));
  for (const [at] of months.entries()) {
    const known = `${months[at + 1] ?? "2099-01"}-15`;
    for (const month of months.slice(0, at + 1)) {
      const expected = 16_800 * billed(rows, month, known);
      const paid = payments.filter((each) => each.month === month && each.day <= known);
      const recorded = paid.reduce((sum, { rupiah }) => sum + rupiah, 0);
      expect(recorded - expected, `${month} on ${known}`).toBe(more.get(month) ?? 0);
    }
  }
});

test.each(towns)("no line is paid more than its ceiling, and a plausible part is left (%o)", (size) => {
  const { payments, town } = moneyOf(size);
  for (const year of yearsOf(town)) {
    const stages = isAmended(year) ? (["murni", "perubahan"] as const) : (["murni"] as const);
    for (const stage of stages) {
      for (const { kode_rekening, pagu, tanggal_dokumen = "", ...row } of budgetRows(town, year, { stage, payments })) {
        const until = stage === "murni" && stages.length > 1 ? `${year.year}-08-14` : `${year.year}-12-31`;
        const line = { "0006": "jkk", "0007": "jkm", "9001": "pendataan", "9002": "sosialisasi" }[
          kode_rekening?.slice(-4) ?? ""
        ];
        const paid = payments
          .filter((each) => each.line === line && each.day >= `${year.year}-01-01` && each.day <= until)
          .reduce((sum, { rupiah }) => sum + rupiah, 0);
        expect(paid).toBeLessThanOrEqual(Number(pagu));
        expect(tanggal_dokumen.startsWith(`${year.year}-`)).toBe(true);
        const plan = [row.rencana_tw1, row.rencana_tw2, row.rencana_tw3, row.rencana_tw4].map(Number);
        expect(plan.reduce((sum, part) => sum + part, 0)).toBe(Number(pagu));
        if (stage === "murni" || year.months.length < 12) continue;
        expect(paid / Number(pagu)).toBeGreaterThan(0.74);
        expect(paid / Number(pagu)).toBeLessThan(0.97);
      }
    }
  }
});

test("people are paid ahead, so that cover ends in more than one month", () => {
  const rows = [...townPeople({ people: 9000, months: 24, seed: 7 })].flatMap(({ iuran }) => iuran);
  const beyond = rows.filter(({ facts }) => (facts.sampai_bulan ?? "") > "2025-12");
  expect(beyond.length).toBeGreaterThan(100);
});

function moneyOf(size: TownSize) {
  const { town, cohorts } = openTown({ months: 24, ...size, codelists, profile });
  const ledger = openLedger();
  const rows: Facts[] = [];
  for (const cohort of cohorts) {
    for (const { iuran } of personRows(town, cohort)) {
      for (const row of iuran) {
        ledger.add(row);
        rows.push(row.facts);
      }
    }
  }
  return { town, rows, payments: paymentsOf(town, ledger), months: town.months };
}

/** Contributions of the city for a month that are paid and not given back on a day. */
function billed(rows: readonly Facts[], month: string, known: string): number {
  return rows.filter((row) => {
    const { bulan = "", sampai_bulan: until = bulan, pembayar, tanggal_bayar = "", tanggal_kembali } = row;
    const isPaid = tanggal_bayar <= known && (tanggal_kembali === undefined || tanggal_kembali > known);
    return pembayar === "dbhcht" && isPaid && bulan <= month && month <= until;
  }).length;
}
