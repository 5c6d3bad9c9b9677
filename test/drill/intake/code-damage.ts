import { codelists } from "../../support/sample-files.ts";
import { accepted, allRows, badCell, type DamagedFile, group, oddCell, oddColumn, refused } from "./damaged-file.ts";
import { type GoodTable, goodContributions, goodParticipants, goodTargets, withCell } from "./good-tables.ts";
import { csvBytes } from "./text-bytes.ts";

const good = goodParticipants();
const paid = goodContributions();
const targets = goodTargets();
const row = 34;
const bad = (column: string, value: string, rule: string) => badCell(good, row, column, value, rule);
const named = (code: string) => codelists.regions.get(code)?.name.id ?? "";

/** The table with one more column at its right. */
function with1(table: GoodTable, column: string, write: (row: number) => string): GoodTable {
  return { ...table, columns: [...table.columns, column], rows: table.rows.map((cells, at) => [...cells, write(at)]) };
}
const kecamatanOf = (at: number) => good.rows[at]?.[4]?.slice(0, 8) ?? "";

/** Codes and names of regions, sexes, occupations and payers. */
export function codeDamage(): DamagedFile[] {
  const time = (code: string) => `${Number(code.slice(6, 8))}:${code.slice(9, 11)}:${code.slice(11)}`;
  return group("codes", {
    "regions by name": oddColumn(good, "kelurahan", named),
    "regions by name in capitals": oddColumn(good, "kelurahan", (code) => named(code).toUpperCase()),
    "regions by alias": oddColumn(good, "kelurahan", (code) => `Kel. ${named(code)}`),
    "a region's name without its mark": oddCell(good, 17, "kelurahan", "TAPAAN"),
    "a name that is also a kecamatan's": oddCell(good, 41, "kelurahan", "Gadingrejo"),
    "a region nobody knows": bad("kelurahan", "Negeri Antah", "wilayah-tidak-dikenal"),
    "a code of the city that is not given out": bad("kelurahan", "35.75.01.1008", "wilayah-tidak-dikenal"),
    "another city's code": bad("kelurahan", "35.14.01.2001", "wilayah-luar"),
    "a kecamatan for a kelurahan": bad("kelurahan", "35.75.01", "wilayah-tingkat"),
    "the city for a kelurahan": bad("kelurahan", "Kota Pasuruan", "wilayah-tingkat"),
    "a kelurahan for a kecamatan": {
      good: targets,
      bytes: () => csvBytes(withCell(targets, 2, "wilayah", "35.75.02.1001")),
      expected: refused(["0  terlalu-banyak-ditolak", "4 wilayah wilayah-tingkat"], { read: 5, refused: 5 }),
    },
    "codes that became times": oddColumn(good, "kelurahan", time, refused(["2 kelurahan kode-menjadi-waktu"])),
    "one code that became a time": {
      good,
      bytes: () => csvBytes(withCell(good, row, "kelurahan", "2:07:05")),
      expected: refused([`${row + 2} kelurahan kode-menjadi-waktu`]),
    },
    "a code that became a number": {
      good: targets,
      bytes: () => csvBytes(withCell(targets, 0, "wilayah", "35,75")),
      expected: refused(["2 wilayah kode-menjadi-bilangan"]),
    },
    "an empty region": bad("kelurahan", "", "wajib-diisi"),
    "an error for a region": bad("kelurahan", "#REF!", "sel-galat"),
    "sexes in words": oddColumn(good, "jenis_kelamin", (code, at) =>
      code === "L" ? (["Laki-laki", "LAKI LAKI", "pria"][at % 3] ?? "") : (["Perempuan", "wanita", "Pr"][at % 3] ?? ""),
    ),
    "a sex nobody knows": bad("jenis_kelamin", "X", "kode-tidak-dikenal"),
    "a sex as a number": bad("jenis_kelamin", "1", "kode-tidak-dikenal"),
    "every sex as a number": oddColumn(
      good,
      "jenis_kelamin",
      (code) => (code === "L" ? "1" : "2"),
      allRows(good, "kode-tidak-dikenal"),
    ),
    "occupations by name": oddColumn(
      good,
      "pekerjaan",
      (code) => codelists.occupations.get(code)?.name.id.toUpperCase() ?? "",
    ),
    "an occupation by another word": oddCell(good, 1, "pekerjaan", "Nelayan tangkap"),
    "an empty occupation": oddCell(good, row, "pekerjaan", "", {
      stored: "belum-diketahui",
      problems: [`${row + 2} pekerjaan pekerjaan-kosong`],
    }),
    "an occupation that is not listed": oddCell(good, row, "pekerjaan", "Astronot", {
      stored: "belum-diketahui",
      problems: [`${row + 2} pekerjaan pekerjaan-di-luar-daftar`],
    }),
    "payers by alias": oddColumn(paid, "pembayar", (code) => {
      const words: Readonly<Record<string, string>> = { dbhcht: "DBH CHT", baznas: "Baznas/CSR", apbd: "APBD Kota" };
      return words[code] ?? "Bayar sendiri";
    }),
    "a payer nobody knows": badCell(paid, row, "pembayar", "Donatur", "kode-tidak-dikenal"),
    "kecamatan beside the kelurahan": {
      good,
      bytes: () => csvBytes(with1(good, "Kecamatan", (at) => named(kecamatanOf(at)))),
      expected: accepted(good),
    },
    "a kecamatan that does not fit": {
      good,
      bytes: () => csvBytes(with1(good, "Kecamatan", (at) => (at === row ? "35.75.04" : kecamatanOf(at)))),
      expected: accepted(good, [`${row + 2} kecamatan kecamatan-tidak-cocok`]),
      ownPlaces: true,
    },
    "a kecamatan nobody knows": {
      good,
      bytes: () => csvBytes(with1(good, "Kecamatan", (at) => (at === row ? "Antah" : kecamatanOf(at)))),
      expected: accepted(good, [`${row + 2} kecamatan kecamatan-tidak-cocok`]),
      ownPlaces: true,
    },
    "active in another segment": {
      good,
      bytes: () => csvBytes(with1(good, "segmen_lain", (at) => (at === row ? "PU" : ""))),
      expected: accepted(good, [`${row + 2} segmen_lain segmen-lain-aktif`]),
      ownPlaces: true,
    },
    "every cell wrong": {
      good,
      bytes: () => csvBytes({ ...good, rows: good.rows.map((cells) => cells.map(() => "???")) }),
      expected: refused(["0  terlalu-banyak-ditolak"], {
        atLeast: { "nik-bentuk": 300, "nama-bentuk": 300, "kode-tidak-dikenal": 300, "wilayah-tidak-dikenal": 300 },
        ...{ read: 300, refused: 300 },
      }),
    },
  });
}
