import type { Confidential, Figure } from "../../../../schema/aggregate.ts";
import { seededFraction } from "../../../../server/demo/seeded.ts";
import { foldRare } from "../../../../server/registry/figures/funnel.ts";
import { completeYears, figureAt, isPaidIn, monthAt, type TownYears } from "./figure-maker.ts";

const tariff = 16_800;
/** the funding lines that have a budget: the first two payers */
const budgeted = 2;

/** Billed months of each funding line with a budget, what they should cost and what was paid; the tariff of every month. */
export function reconciliationFigures(town: TownYears): Confidential<Figure>[] {
  const { people, codes } = town.history;
  const payers = codes.payers.slice(0, budgeted);
  const years = Array.from({ length: Math.floor(town.last / 12) + 1 }, (_, at) => at);
  const figures = years.flatMap((at) => {
    const year = monthAt(town, 12 * at).slice(0, 4);
    const months = payers.map((_, payer) => {
      let billed = 0;
      for (const person of people) {
        for (let month = 12 * at; month <= Math.min(town.last, 12 * at + 11); month++) {
          if (person.payer[month] === payer && isPaidIn(town, person.known, month)) billed++;
        }
      }
      return billed;
    });
    const places = [{ months: months.reduce((sum, one) => sum + one, 0), dimensions: {} }].concat(
      payers.map((pembayar, payer) => ({ months: months[payer] ?? 0, dimensions: { pembayar } })),
    );
    return places.flatMap(({ months: billed, dimensions }) => [
      figureAt(town, ["bulan-tertagih", year], billed, { dimensions }),
      figureAt(town, ["iuran-diperkirakan", year], billed * tariff, { dimensions }),
      figureAt(town, ["iuran-tercatat", year], billed * tariff, { dimensions }),
      ...["iuran-kembali", "iuran-selisih", "selisih-dijelaskan", "selisih-belum-dijelaskan"].map((indicator) =>
        figureAt(town, [indicator, year], 0, { dimensions }),
      ),
    ]);
  });
  const tariffs = Array.from({ length: town.last + 1 }, (_, month) =>
    codes.payers.map((pembayar) =>
      figureAt(town, ["tarif", monthAt(town, month)], tariff, { dimensions: { pembayar } }),
    ),
  );
  return [...figures, ...tariffs.flat()];
}

/** How far the proposed people of every complete year came, and why the others did not, rare reasons folded as tabulation folds them. */
export function funnelFigures(town: TownYears): Confidential<Figure>[] {
  return completeYears(town).flatMap(({ id }, at) => {
    const own = town.events.proposals.filter(({ year }) => year === at);
    const count = (...stages: readonly string[]) => own.filter(({ stage }) => stages.includes(stage)).length;
    const active = own.filter(({ isActive }) => isActive).length;
    const counts = {
      "usulan-orang": own.length,
      "usulan-sk": count("sk", "verifikasi", "terdaftar"),
      "usulan-verifikasi": count("verifikasi", "terdaftar"),
      "usulan-terdaftar": count("terdaftar"),
      "usulan-aktif": active,
      "gugur-sebelum-sk": count("usulan"),
      "gugur-verifikasi": count("sk"),
      "gugur-daftar": count("verifikasi"),
      "gugur-belum-aktif": count("terdaftar") - active,
      "usulan-gugur": count("usulan", "sk", "verifikasi"),
    };
    const dropped = Map.groupBy(
      own.filter(({ stage }) => stage !== "terdaftar"),
      ({ reason }) => reason ?? "lainnya",
    );
    const folded = foldRare(
      new Map([...dropped].map(([reason, some]) => [reason, some.length])),
      town.profile.minimum.claims,
    );
    return [
      ...Object.entries(counts).map(([indicator, value]) =>
        figureAt(town, [indicator, id], value, { source: "usulan" }),
      ),
      ...[...folded].map(([alasan, value]) =>
        figureAt(town, ["usulan-gugur", id], value, { dimensions: { alasan }, source: "usulan" }),
      ),
    ];
  });
}

/** People and months with a second payer in every complete year. */
export function payerMixFigures(town: TownYears): Confidential<Figure>[] {
  return completeYears(town).flatMap(({ id, from }) => {
    const own = town.events.doubled.filter(({ month }) => month >= from && month < from + 12);
    return [
      figureAt(town, ["orang-rangkap", id], new Set(own.map(({ person }) => person)).size),
      figureAt(town, ["bulan-rangkap", id], own.length),
    ];
  });
}

const quarterlyChecks = ["nama-kosong", "tanggal-bentuk", "wilayah-tidak-dikenal", "nik-bentuk"];
const yearlyChecks = ["meninggal-masih-dibayar", "pembayar-ganda"];

/** Rows of office files by quarter and what the checks found in them. A check that found nothing has no cell. */
export function qualityFigures(town: TownYears): {
  readonly figures: Confidential<Figure>[];
  readonly codes: readonly string[];
} {
  const quarters = Array.from({ length: Math.floor((town.last + 1) / 3) }, (_, at) => at);
  const found = (at: number, check: number, most: number) =>
    Math.floor(seededFraction(town.events.seed, 31 * at + check, 5) ** 2 * most);
  const of = (key: readonly [string, string], value: number, cek: string) =>
    value === 0 ? [] : [figureAt(town, key, value, { dimensions: { cek }, source: "penerimaan" })];
  const byQuarter = quarters.flatMap((at) => {
    const months = [3 * at, 3 * at + 1, 3 * at + 2];
    const quarter = `${monthAt(town, 3 * at).slice(0, 4)}-Q${(at % 4) + 1}`;
    const kept = months.reduce(
      (sum, month) => sum + town.history.people.filter(({ known }) => known[month] === month + 1).length,
      0,
    );
    const refused = found(at, 99, 80);
    return [
      figureAt(town, ["baris-diterima", quarter], kept + refused, { source: "penerimaan" }),
      figureAt(town, ["baris-disimpan", quarter], kept, { source: "penerimaan" }),
      figureAt(town, ["baris-ditolak", quarter], refused, { source: "penerimaan" }),
      ...(refused > 20 ? [figureAt(town, ["hari-perbaikan", quarter], 9, { source: "penerimaan" })] : []),
      ...quarterlyChecks.flatMap((cek, check) => of(["temuan", quarter], found(at, check, 90), cek)),
    ];
  });
  const byYear = completeYears(town).flatMap(({ id }, at) =>
    yearlyChecks.flatMap((cek, check) => of(["temuan", id], found(at, 50 + check, 60), cek)),
  );
  return { figures: [...byQuarter, ...byYear], codes: [...quarterlyChecks, ...yearlyChecks].sort() };
}
