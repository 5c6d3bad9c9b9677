import { divide } from "./divide.ts";
import type { TownYear } from "./money-rows.ts";
import { seededBetween } from "./seeded.ts";
import type { Facts, Town } from "./town.ts";

const fields = ["kesejahteraan", "kesehatan", "penegakan-hukum"] as const;
/** How a city divides its share, about as the law asks. */
const parts = [50, 40, 10];
/** Rupiah of the share per person of the town, by year: it grows, then halves. */
const perPerson = [3_300_000, 3_500_000, 1_800_000];
/** Days of report, and what has been spent by then, in thousandths of the ceiling. */
const reports = [
  { day: "01-31", name: "bulan Januari", filed: "02-12", spent: [10, 20] },
  { day: "06-30", name: "semester I", filed: "07-12", spent: [300, 420] },
  { day: "12-31", name: "tahunan", filed: "01-13", spent: [840, 930] },
] as const;
const purpose = { spent: 63 } as const;
const rounding = 1_000_000;
/** What was left over from the year before the town's first, in thousandths of the allocation. */
const firstLeftover = 60;

/**
 * The use of the tobacco excise share by field, in a report of January, one of June and one of December. What a year leaves over is
 * brought into the next. In the newest year law enforcement has not reported what it spent.
 */
export function exciseRows(town: Town, years: readonly TownYear[], { year, months }: TownYear): Facts[] {
  const newest = years.at(-1)?.year;
  const firstYear = years[0]?.year ?? year;
  return reports
    .filter(({ day }) => months.includes(`${year}-${day.slice(0, 2)}`))
    .flatMap(({ day, name, filed, spent }, report) =>
      fields.map((bidang, field) => {
        const { allocation, leftover } = shareOf(town, { field, turn: year - firstYear });
        const ceiling = allocation + leftover;
        const isReported = bidang !== "penegakan-hukum" || year !== newest;
        return {
          ...{ tahun: String(year), bidang, per_tanggal: `${year}-${day}` },
          ...{ alokasi: String(allocation), sisa_lalu: String(leftover), pagu: String(ceiling) },
          ...(isReported
            ? { realisasi: String(spentOf(town, { field, turn: year - firstYear, report, spent, ceiling })) }
            : {}),
          penerbit: "Bagian Perekonomian (contoh)",
          dokumen: `Contoh laporan penggunaan DBHCHT ${name} ${year}`,
          tanggal_dokumen: `${filed.startsWith("01") ? year + 1 : year}-${filed}`,
        };
      }),
    );
}

/** The allocation of a field in the year number `turn`, and what the year before left over. */
function shareOf(
  town: Town,
  { field, turn }: { field: number; turn: number },
): { allocation: number; leftover: number } {
  const whole = town.people * (perPerson[Math.min(turn, perPerson.length - 1)] ?? 0);
  const allocation = divide(Math.round(whole / rounding), parts)[field] ?? 0;
  const rupiah = allocation * rounding;
  if (turn === 0) return { allocation: rupiah, leftover: Math.round((allocation * firstLeftover) / 1000) * rounding };
  const before = shareOf(town, { field, turn: turn - 1 });
  const ceiling = before.allocation + before.leftover;
  const spent = spentOf(town, { field, turn: turn - 1, report: 2, spent: reports[2].spent, ceiling });
  return { allocation: rupiah, leftover: ceiling - spent };
}

function spentOf(
  { seed }: Town,
  year: {
    readonly field: number;
    readonly turn: number;
    readonly report: number;
    readonly spent: readonly [number, number];
    readonly ceiling: number;
  },
): number {
  const { field, turn, report, spent, ceiling } = year;
  const thousandths = seededBetween(seed, purpose.spent, 100 * turn + 10 * report + field, ...spent);
  return Math.round((ceiling * thousandths) / 1000 / rounding) * rounding;
}
