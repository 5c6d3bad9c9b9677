import { accepted, type Damage, type DamagedFile, group, quarantined, refused } from "./damaged-file.ts";
import {
  type GoodTable,
  goodContributions,
  goodParticipants,
  nameMark,
  withCell,
  withColumn,
  without,
} from "./good-tables.ts";
import { csvBytes } from "./text-bytes.ts";

const good = goodParticipants();
const paid = goodContributions();
const many = goodParticipants(20_000);
const sum = 16_800 * paid.rows.length;

function closed(...below: string[]): Damage {
  return { good: paid, bytes: () => csvBytes(paid, { below }), expected: accepted(paid) };
}

/** The sexes of the first `count` rows are wrong. */
function wrongRows(table: GoodTable, count: number): Damage {
  const rows = Array.from({ length: count }, (_, at) => at);
  const isRefused = count > 100 || count > table.rows.length / 100;
  return {
    good: table,
    ...(table === many ? { isHeavy: true } : {}),
    bytes: () => csvBytes(withColumn(table, "jenis_kelamin", (sex, at) => (at < count ? "X" : sex))),
    expected: isRefused
      ? refused(["0  terlalu-banyak-ditolak"], {
          counts: { "kode-tidak-dikenal": count, "terlalu-banyak-ditolak": 1 },
          ...{ read: table.rows.length, refused: table.rows.length },
        })
      : quarantined(
          table,
          rows,
          rows.map((at) => `${at + 2} jenis_kelamin kode-tidak-dikenal`),
        ),
  };
}

/** The table with a row put in at a place. */
function inserted(table: GoodTable, at: number, ...rows: (readonly string[])[]): GoodTable {
  return { ...table, rows: [...table.rows.slice(0, at), ...rows, ...table.rows.slice(at)] };
}
const copied = (at: number, changes: Readonly<Record<number, string>> = {}) =>
  (good.rows[at] ?? []).map((cell, place) => changes[place] ?? cell);

function added(table: GoodTable, expected: Damage["expected"], more: Partial<Damage> = {}): Damage {
  return { good, bytes: () => csvBytes(table), expected, ...more };
}

/** Total rows, trailers, rows that stand twice, rows that contradict each other, and how many faults are too many. */
export function rowDamage(): DamagedFile[] {
  const stranger = goodParticipants(301).rows[300]?.[0] ?? "";
  const minor = withCell(withCell(good, 30, "tanggal_lahir", "2010-03-05"), 30, "nik", "3575030503100031");
  const old = withCell(withCell(good, 30, "tanggal_lahir", "1955-03-05"), 30, "nik", "3575030503550031");
  const sameDay = withColumn(
    withColumn(good, "tanggal_lahir", (date, at) => (at < 12 ? "1968-03-05" : date)),
    "nik",
    (nik, at) => (at < 12 ? `${nik.slice(0, 6)}${at % 2 === 0 ? "05" : "45"}0368${nik.slice(12)}` : nik),
  );
  return group("rows", {
    "a total row": closed(`JUMLAH,,,${sum},,`),
    "a total row in words and dots": closed("Total keseluruhan,,,,,", ",,,,,"),
    "a total row that is wrong": {
      ...closed(`Jumlah,,,${sum - 16_800},,`),
      expected: accepted(paid, ["302 jumlah jumlah-tidak-cocok"]),
    },
    "a total of a list in which a row was refused": {
      good: paid,
      bytes: () => csvBytes(withCell(paid, 7, "jumlah", "x"), { below: [`TOTAL,,,${sum},,`] }),
      expected: quarantined(paid, [7], ["9 jumlah rupiah-bentuk"]),
    },
    "a total row and signatures below": closed(
      `Grand Total,,,${sum},,`,
      ",,,,,",
      ...[',,,,"Pasuruan, 31 Januari 2024",', ",,,,Kepala Dinas,", `,,,,${nameMark},`],
    ),
    "signatures below without a total": closed(",,,,Mengetahui,", ",,,,Kepala Dinas,", `,,,,${nameMark},`),
    "a total row in the middle": {
      good: paid,
      bytes: () => csvBytes(inserted(paid, 150, ["Subtotal", "", "", String(sum / 2), "", ""])),
      expected: refused(["153  data-di-bawah-jumlah"], { others: true }),
    },
    "data below the total": {
      good: paid,
      bytes: () =>
        csvBytes(without(paid, 299), { below: [`JUMLAH,,,${sum - 16_800},,`, (paid.rows[299] ?? []).join(",")] }),
      expected: refused(["302  data-di-bawah-jumlah"], { others: true }),
    },
    "a row twice": added(inserted(good, 300, copied(10)), {
      ...quarantined(good, [], ["302  baris-ganda"]),
      ...{ read: 301, refused: 1 },
    }),
    "a row twice, with other facts": added(inserted(good, 300, copied(10, { 4: "35.75.04.1013" })), {
      ...quarantined(good, [], ["302  baris-ganda"]),
      ...{ read: 301, refused: 1 },
    }),
    "a row three times": added(inserted(good, 300, copied(10), copied(10)), {
      ...quarantined(good, [], ["302  baris-ganda", "303  baris-ganda"]),
      ...{ read: 302, refused: 2 },
    }),
    "a person who has moved": added(
      inserted(good, 300, copied(10, { 4: "35.75.04.1013", 6: "2024-05-01" })),
      accepted(inserted(good, 300, copied(10, { 4: "35.75.04.1013", 6: "2024-05-01" }))),
    ),
    "one person under two NIK": added(
      inserted(good, 300, copied(10, { 0: `${good.rows[10]?.[0]?.slice(0, 12)}7011` })),
      {
        ...accepted(inserted(good, 300, copied(10, { 0: `${good.rows[10]?.[0]?.slice(0, 12)}7011` }))),
        ...{ problems: ["302 * orang-banyak-nik"], others: true },
      },
    ),
    "a contribution of somebody unknown": {
      good: paid,
      bytes: () => csvBytes(inserted(paid, 300, [stranger, ...(paid.rows[0] ?? []).slice(1)])),
      expected: { ...quarantined(paid, [], ["302 nik peserta-tidak-dikenal"]), read: 301, refused: 1 },
    },
    "a contribution before the entry": {
      good: paid,
      bytes: () => csvBytes(withCell(paid, 30, "bulan", "2023-11")),
      expected: quarantined(paid, [30], ["32 bulan iuran-sebelum-terdaftar"]),
    },
    "65 years old at entry": {
      good,
      bytes: () => csvBytes(old),
      expected: quarantined(good, [30], ["32 tanggal_lahir usia-65-saat-daftar"]),
    },
    "13 years old at entry": {
      good,
      bytes: () => csvBytes(minor),
      expected: accepted(good, ["32 tanggal_lahir usia-di-bawah-18"], minor),
      contradicts: true,
    },
    "one birth date filled down": {
      good,
      bytes: () => csvBytes(sameDay),
      expected: { ...accepted(good, ["* * tanggal-lahir-seragam"], sameDay) },
      contradicts: true,
    },
    "3 wrong rows of 300": wrongRows(good, 3),
    "4 wrong rows of 300": wrongRows(good, 4),
    "all of 300 rows wrong": wrongRows(good, 300),
    "100 wrong rows of 20,000": wrongRows(many, 100),
    "101 wrong rows of 20,000": wrongRows(many, 101),
    "20,000 wrong rows": wrongRows(many, 20_000),
  });
}
