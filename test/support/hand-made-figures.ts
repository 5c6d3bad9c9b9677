import { type CellKey, cellId } from "../../schema/cell.ts";
import { type Measure, type PlanTable, valueKindOf } from "../../schema/dataset.ts";
import { datasets, isPlanned } from "../../schema/datasets/index.ts";
import { addMonths, monthsBetween } from "../../schema/month.ts";
import type { PublishedCode, Statement } from "../../schema/oversight.ts";
import { halfOf, type PeriodKind, quarterOf } from "../../schema/period.ts";
import type { Observation } from "../../schema/release.ts";
import { codelists, districts } from "./release-input.ts";

const [first, last] = ["2024-01", "2025-12"] as const;
const months = monthsBetween(first, last);
const periods: Readonly<Record<PeriodKind, readonly string[]>> = {
  TRIENNIUM: ["2022-2024", "2023-2025"],
  YEAR: ["2024", "2025"],
  HALF: [...new Set(months.map(halfOf))],
  QUARTER: [...new Set(months.map(quarterOf))],
  MONTH: months,
};
const lines = ["x.xx.01", "x.xx.02", "x.xx.03", "x.xx.04", "x.xx.05"];
const named = (code: string, id: string, facts: PublishedCode["facts"] = {}): PublishedCode => ({
  ...{ code, facts },
  name: { id, en: id },
});
const document = (code: string, kantor: string, lingkup: string): PublishedCode =>
  named(code, `Keputusan ${kantor}`, {
    ...{ penerbit: kantor, tanggal: "2025-01-10", definisi: "Pekerja yang harus terlindungi", lingkup },
    ...{ mulai: "2024-01-01", sampai: "2025-12-31" },
  });

/** Codes that the offices of the invented town bring, by dimension. */
export const handMadeCodes: Readonly<Record<string, readonly PublishedCode[]>> = {
  baris: lines.map((line, at) =>
    named(
      `${line}_5.1.02_${at < 3 ? "dbhcht" : "apbd"}`,
      `Belanja uji ${at + 1} (sub kegiatan pengembangan jaminan sosial)`,
      {
        ...{
          skpd: "2.07",
          "nama-skpd": "Dinas uji",
          "sub-kegiatan": line,
          rekening: "5.1.02",
          pembayar: at < 3 ? "dbhcht" : "apbd",
        },
        ...{ peruntukan: at < 2 ? "iuran" : "operasional", dokumen: "DPA uji", "tanggal-dokumen": "2025-01-05" },
      },
    ),
  ),
  skpd: [
    {
      ...named("2.07", "Dinas uji"),
      formerNames: [{ name: { id: "Kantor uji", en: "Kantor uji" }, until: "2024-12-31" }],
    },
  ],
  "program-anggaran": [named("2.07.05", "Program hubungan industrial")],
  kegiatan: [named("2.07.05.02", "Kegiatan uji")],
  "sub-kegiatan": [named("x.xx.01", "Pengembangan jaminan sosial"), named("x.xx.02", "Sosialisasi")],
  rekening: [named("5.1.02", "Belanja iuran"), named("5.1.03", "Belanja rapat")],
  sampai: monthsBetween(first, addMonths(last, 6)).map((month) =>
    named(month, month, { berakhir: addMonths(month, 1), tenggang: addMonths(month, 3) }),
  ),
  dokumen: [
    document("sasaran-1", "Wali Kota", "program"),
    document("sasaran-2", "Gubernur", "semua-pekerja"),
    document("sasaran-3", "Dinas", "program"),
  ],
  angka: ["lkpj", "bpk"].map((jenis, at) =>
    named(`angka-${at + 1}`, `Angka ${jenis}`, {
      ...{
        indikator: at === 0 ? "peserta-aktif" : "realisasi",
        wilayah: "35.75",
        masa: at === 0 ? "2025-12" : "2025",
        jenis,
      },
      ...{ penerbit: "Pihak lain", dokumen: "Laporan uji", tanggal: "2025-03-01", definisi: "Orang terdaftar" },
      ...(at === 0 ? { alasan: "Yang terdaftar dihitung juga.", kantor: "Dinas uji" } : {}),
    }),
  ),
  cek: ["nik-bentuk", "kelurahan-tidak-dikenal", "tanggal-bentuk", "meninggal-masih-dibayar"].map((id) =>
    named(id, `Pemeriksaan ${id}`),
  ),
};

export const handMadeStatements: readonly Statement[] = [
  {
    ...{
      id: "penjelasan/dbhcht/2025-04",
      payer: "dbhcht",
      month: "2025-04",
      cause: [...codelists.causes.keys()][0] ?? "",
    },
    ...{
      words: "Kekurangan bayar disusulkan pada Mei.",
      office: "Dinas uji",
      document: "Surat uji 12",
      date: "2025-05-02",
    },
    ...{ answerBy: undefined, state: "explained" },
  },
  {
    ...{ id: "penjelasan/apbd/2025-09", payer: "apbd", month: "2025-09", cause: "sedang-ditelusuri" },
    ...{ words: "Sedang ditelusuri.", office: "Dinas uji", document: "Surat uji 31", date: "2025-10-02" },
    ...{ answerBy: "2026-02-01", state: "promised" },
  },
];

/**
 * A cell for every place of every tabulated table, as readers meet them: money of full length, hidden and unreported cells among them.
 * Made up without any rule but one: what was paid and what is left are the ceiling.
 */
export function handMadeFigures(): Observation[] {
  const cells = datasets
    .filter((dataset) => !isPlanned(dataset))
    .flatMap(({ plan, measures }) =>
      plan.flatMap((table) =>
        table.measures.flatMap((id) => keysOf(id, table).flatMap((key) => observe(key, measures[id]))),
      ),
    );
  return [...new Map(cells.map((cell) => [cellId(cell), cell])).values()];
}

function keysOf(indicator: string, { level, by, period = "MONTH" }: PlanTable): CellKey[] {
  const regions = level === "kota" ? ["35.75"] : districts;
  return regions.flatMap((region) =>
    periods[period].flatMap((at) =>
      codesAt(by[0], indicator, at).map((dimensions) => ({ indicator, region, period: at, dimensions })),
    ),
  );
}

function codesAt(dimension: string | undefined, indicator: string, period: string): CellKey["dimensions"][] {
  if (dimension === undefined) return [{}];
  const brought = handMadeCodes[dimension];
  const list = datasets.flatMap(({ dimensions }) => dimensions[dimension] ?? [])[0]?.codelist;
  const codes = brought
    ? brought.map(({ code }) => code)
    : list && list !== "release"
      ? [...codelists[list].keys()]
      : [];
  const shown = codes.filter((code) => {
    if (dimension === "sampai") return code >= period && code <= addMonths(period, 5);
    if (dimension !== "angka") return true;
    const facts = brought?.find((one) => one.code === code)?.facts;
    return facts?.masa === period && indicator.endsWith(facts.indikator === "realisasi" ? "rupiah" : "orang");
  });
  return dimension === "segmen" && period !== "2025-06" ? [] : shown.map((code) => ({ [dimension]: code }));
}

function observe(key: CellKey, measure: Measure | undefined): Observation[] {
  if (!measure) return [];
  const seed = [...cellId(key)].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, 7);
  const cell = { ...key, quality: key.period.startsWith("2025") ? "PROVISIONAL" : "FINAL", source: "iuran" } as const;
  const isPeople = measure.kind === "event-count" && measure.unit !== "bulan-iuran";
  if (isPeople && seed % 17 === 0) return [{ ...cell, status: "SUPPRESSED", decimal: undefined }];
  if (key.indicator === "dbhcht-alokasi" && seed % 3 === 0)
    return [{ ...cell, status: "NOT_YET_REPORTED", decimal: undefined }];
  return [{ ...cell, status: "PUBLISHED", decimal: decimalOf(key, measure, seed) }];
}

/** Of one place and year: the three parts of an account agree whatever their names. */
function decimalOf({ indicator, ...place }: CellKey, measure: Measure, seed: number): string {
  const account = cellId({ ...place, indicator: "pagu" });
  const own = 1_000_000_000 + [...account].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 899_999_999, 7);
  if (/^pagu/.test(indicator)) return String(own);
  if (indicator === "realisasi") return String(own - 123_456_789);
  if (indicator === "sisa") return "123456789";
  if (indicator === "tarif") return "16800";
  switch (valueKindOf(measure)) {
    case "money":
      return measure.kind === "ratio"
        ? `${16_000 + (seed % 900)}.50`
        : `${seed % 11 === 0 ? "-" : ""}${seed * 143_207}`;
    case "share":
      return `0.${String(seed).padStart(4, "0")}`;
    case "duration":
      return String(1 + (seed % 30));
    case "count":
      return String(measure.unit === "orang" ? seed : seed % 97);
  }
}
