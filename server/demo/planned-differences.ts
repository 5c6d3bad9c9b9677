import { addMonths, lastDayOf, type Month } from "../../schema/month.ts";
import { payer } from "./budget-lines.ts";
import type { Facts, Town } from "./town.ts";

/** A month for which the city paid otherwise than for the people on its list, and what the office says about it. */
interface PlannedDifference {
  readonly month: Month;
  /** person-months paid for beyond those of the list */
  readonly people: number;
  readonly says: Facts;
}

/**
 * The differences between money and people: one in the fourth month that the office explains, and one in the fifteenth whose answer it
 * promises and does not give. Both have their letter before the release that asks for it is due.
 */
export function plannedDifferences({ months, profile }: Town): readonly PlannedDifference[] {
  const kantor = `${profile.office.id} (contoh)`;
  const differences: PlannedDifference[] = [];
  const plan = (month: Month | undefined, people: number, says: (month: Month) => Facts) => {
    if (month === undefined) return;
    differences.push({ month, people, says: { pembayar: payer, bulan: month, kantor, ...says(month) } });
  };
  plan(months[Math.min(3, months.length - 1)], 98, (month) => ({
    sebab: "kredit",
    penjelasan: "Contoh: daftar ganda ikut terbayar; kelebihannya diperhitungkan BPJS Ketenagakerjaan ke bulan lain",
    dokumen: "Contoh berita acara rekonsiliasi",
    tanggal_dokumen: dayAfter(month, 1, 10),
  }));
  plan(months[14], 22, (month) => ({
    sebab: "sedang-ditelusuri",
    penjelasan: "Contoh: selisih sedang dipadankan dengan cabang BPJS Ketenagakerjaan",
    dokumen: "Contoh surat permintaan data",
    tanggal_dokumen: dayAfter(month, 1, 11),
    dijawab_sebelum: lastDayOf(addMonths(month, 2)),
  }));
  return differences;
}

/** A day of the month that comes `later` months after `month`. */
function dayAfter(month: Month, later: number, day: number): string {
  return `${addMonths(month, later)}-${String(day).padStart(2, "0")}`;
}
