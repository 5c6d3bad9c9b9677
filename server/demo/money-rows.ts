import { budgetLines, departmentOf, type LineId } from "./budget-lines.ts";
import { divide } from "./divide.ts";
import { type Payment, usualCosts } from "./payments.ts";
import type { RowToWrite } from "./table-layout.ts";
import type { Facts, Town } from "./town.ts";

/** A year of the town and the months of it that the town lives through. */
export interface TownYear {
  readonly year: number;
  readonly months: readonly string[];
}

export function yearsOf({ months }: Town): TownYear[] {
  const years = Map.groupBy(months, (month) => Number(month.slice(0, 4)));
  return [...years].map(([year, own]) => ({ year, months: own }));
}

/** What is planned of a ceiling in each quarter, in parts of a hundred. */
const cashPlan = [22, 26, 26, 26];
const rounding = 100_000;
/** A ceiling that leaves a plausible part unspent, by stage: a first year that needed more money, then one that needed less, in turn. */
const spentOf = {
  contributions: [
    { murni: 0.97, perubahan: 0.88 },
    { murni: 0.76, perubahan: 0.9 },
  ],
  running: { murni: 0.85, perubahan: 0.88 },
} as const;

/**
 * The ceilings of a year, original or amended in August. They are made from what the year spends, so that no payment is above them.
 * Original ceilings hold from the second day of January on: the first contributions are paid soon after.
 */
export function budgetRows(
  town: Town,
  { year, months }: TownYear,
  { stage, payments }: { readonly stage: "murni" | "perubahan"; readonly payments: readonly Payment[] },
): Facts[] {
  const firstYear = Number(town.months[0]?.slice(0, 4));
  return (Object.keys(budgetLines) as LineId[]).map((line) => {
    const paid = payments.filter((each) => each.line === line && each.day.startsWith(`${year}-`));
    const sum = paid.reduce((total, { rupiah }) => total + rupiah, 0);
    const isRunning = budgetLines[line].peruntukan === "operasional";
    const whole = isRunning ? usualCosts(town, line) : (sum * 12) / months.length;
    const spent = isRunning ? spentOf.running : (spentOf.contributions[(year - firstYear) % 2] ?? spentOf.running);
    const ceilingOf = (part: number) => Math.ceil(whole / part / rounding) * rounding;
    const original = divide(ceilingOf(spent.murni), cashPlan);
    const ceiling = ceilingOf(spent[stage]);
    const [tw1, tw2, tw3, tw4] = (stage === "murni" ? original : amendedPlan(original, ceiling)).map(String);
    return {
      tahun: String(year),
      tahap: stage,
      ...budgetLines[line],
      nama_skpd: departmentOf(year, firstYear),
      pagu: String(ceiling),
      ...{ rencana_tw1: tw1 ?? "", rencana_tw2: tw2 ?? "", rencana_tw3: tw3 ?? "", rencana_tw4: tw4 ?? "" },
      dokumen: `Contoh DPA ${stage} tahun ${year}; kode seperti yang terlihat di kota lain`,
      tanggal_dokumen: stage === "murni" ? `${year}-01-02` : `${year}-08-15`,
      // PMK 72/2024 is of October 2024: the documents of that year came before it
      dasar_hukum: year <= 2024 ? "PMK 215/PMK.07/2021" : "PMK 72/2024",
    };
  });
}

/** An amendment of August leaves the quarters that are over as they were planned. */
function amendedPlan(original: readonly number[], ceiling: number): number[] {
  const over = original.slice(0, 2);
  const left = ceiling - over.reduce((sum, part) => sum + part, 0);
  return [...over, ...divide(left, [1, 1])];
}

/** Whether the town reaches the day on which the year's budget is amended. */
export function isAmended({ months }: TownYear): boolean {
  return months.some((month) => month.endsWith("-08"));
}

/** Payments as the treasury lists them; what is paid in another year than its month is told by intake. */
export function paymentRows(payments: readonly Payment[]): RowToWrite[] {
  return payments.map(({ order, line, day, rupiah, month }) => {
    const { kode_sub_kegiatan = "", kode_rekening = "", sumber_dana = "" } = budgetLines[line];
    const year = day.slice(0, 4);
    const isOfYear = month === undefined || month.startsWith(year);
    return {
      facts: {
        ...{ tahun: year, nomor_sp2d: order, tanggal_sp2d: day },
        ...{ kode_sub_kegiatan, kode_rekening, sumber_dana, jumlah: String(rupiah) },
        ...(month === undefined ? {} : { bulan_dari: month, bulan_sampai: month }),
      },
      notes: isOfYear ? [] : [{ rule: "bulan-luar-tahun", column: "bulan_dari", why: "natural" }],
    };
  });
}
