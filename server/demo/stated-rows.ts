import { addMonths, lastDayOf } from "../../schema/month.ts";
import type { TownYear } from "./money-rows.ts";
import type { Payment } from "./payments.ts";
import type { Facts, Town } from "./town.ts";

/** Members of a town of 9,000 by segment, beside those whom the programme pays for; workers where the branch counts them. All invented. */
const members = [
  { segment: "semua", beside: 34_200, workers: 86_400, isOfProgramme: true },
  { segment: "pu", beside: 29_650, workers: 57_100, isOfProgramme: false },
  { segment: "bpu", beside: 3_150, workers: 26_200, isOfProgramme: true },
  { segment: "jakon", beside: 1_400, workers: undefined, isOfProgramme: false },
] as const;
/** Months of the reference dates, counted from the town's first. */
const referenceMonths = [5, 17];
/** By how much members and workers grow from one reference date to the next, in parts of a hundred. */
const growth = { members: 4, workers: 1 };

/** Members of BPJS Ketenagakerjaan in the whole city on two days a year apart, as its branch would state them. */
export function membershipRows({ people, months }: Town, coveredIn: (at: number) => number): Facts[] {
  const places = referenceMonths.filter((at) => at < months.length);
  return (places.length > 0 ? places : [months.length - 1]).flatMap((at, turn) => {
    const month = months[at] ?? "";
    const grown = (usual: number, percent: number) => Math.round((usual * people * (100 + turn * percent)) / 900_000);
    return members.map(({ segment, beside, workers, isOfProgramme }) => ({
      tanggal_acuan: lastDayOf(month),
      segmen: segment,
      peserta: String(grown(beside, growth.members) + (isOfProgramme ? coveredIn(at) : 0)),
      ...(workers === undefined ? {} : { pekerja: String(grown(workers, growth.workers)) }),
      sumber: "Contoh cabang BPJS Ketenagakerjaan (bukan angka resmi)",
      dokumen: `Contoh laporan kepesertaan ${lastDayOf(month)}`,
      definisi: "Contoh: peserta aktif yang bekerja di kota, dari siapa pun iurannya",
    }));
  });
}

/**
 * What others say about the same things, each by a definition of its own: the press repeats the year's target, the mayor's report leaves
 * running costs out, the branch counts people in their months of grace. The last difference has not been explained.
 */
export function rivalRows(
  town: Town,
  { years, payments, coveredIn }: RivalFacts & { readonly coveredIn: (at: number) => number },
): Facts[] {
  const { months, people, profile } = town;
  const at = Math.min(8, months.length - 1);
  const month = months[at] ?? "";
  const kantor = `${profile.office.id} (contoh)`;
  const sampled = { wilayah: profile.publisher };
  const rows: Facts[] = [
    {
      ...sampled,
      ...{ indikator: "peserta-aktif", masa: month, jenis: "pers", penerbit: "Contoh media kota" },
      dokumen: `Contoh berita tentang keadaan ${month}`,
      tanggal_dokumen: `${addMonths(month, 1)}-03`,
      definisi: "Contoh: pekerja rentan yang dilindungi program, tanpa penjelasan cara menghitungnya",
      nilai: String(people),
      alasan: "Contoh: berita itu menyebut sasaran setahun, portal menghitung yang iurannya terbayar bulan itu",
      kantor,
    },
    {
      ...sampled,
      ...{ indikator: "cakupan", masa: month, jenis: "bpjs", penerbit: "Contoh cabang BPJS Ketenagakerjaan" },
      dokumen: `Contoh paparan cabang ${month}`,
      tanggal_dokumen: `${addMonths(month, 1)}-10`,
      definisi: "Contoh: peserta yang masih dalam masa tenggang ikut dihitung aktif",
      nilai: `${percentOf(coveredIn(at) + graceOf(people), cityWorkers)} %`,
      alasan: "Contoh: cabang menghitung juga masa tenggang, portal hanya bulan yang terbayar",
      kantor,
    },
  ];
  for (const each of years.filter((one) => one.months.length === 12 && months.includes(`${one.year + 1}-03`))) {
    const { year } = each;
    const spent = payments.filter((one) => one.month !== undefined && one.day.startsWith(`${year}-`));
    rows.push({
      ...sampled,
      ...{ indikator: "realisasi", masa: String(year), jenis: "lkpj", penerbit: "Contoh wali kota" },
      dokumen: `Contoh LKPJ tahun ${year}`,
      tanggal_dokumen: `${year + 1}-03-28`,
      definisi: "Contoh: belanja iuran pekerja rentan menurut SP2D",
      nilai: String(spent.reduce((sum, { rupiah }) => sum + rupiah, 0)),
      alasan: "Contoh: LKPJ hanya memuat belanja iuran, portal juga pendataan dan sosialisasi",
      kantor,
    });
  }
  if (months.length > 17) {
    rows.push({
      ...sampled,
      ...{ indikator: "peserta-aktif", masa: months[17] ?? "", jenis: "bpjs" },
      penerbit: "Contoh cabang BPJS Ketenagakerjaan",
      dokumen: `Contoh daftar cabang ${months[17]}`,
      tanggal_dokumen: `${months[18] ?? addMonths(month, 10)}-08`,
      definisi: "Contoh: peserta program pekerja rentan menurut catatan cabang",
      nilai: String(coveredIn(17) + graceOf(people)),
    });
  }
  return rows;
}

interface RivalFacts {
  readonly years: readonly TownYear[];
  readonly payments: readonly Payment[];
}

/** Workers of the city, as the document of workers of the sample has them. */
const cityWorkers = 86_788;

/** People in their months of grace, about. */
function graceOf(people: number): number {
  return Math.round(people / 40);
}

/** With one decimal, as offices write it. */
function percentOf(part: number, whole: number): string {
  return ((100 * part) / whole).toFixed(1).replace(".", ",");
}
