import fc from "fast-check";
import { expect, test } from "vitest";
import { intakeKinds } from "../../../schema/intake/index.ts";
import { rowCheck } from "../../../server/intake/check-row.ts";
import { readHeader } from "../../../server/intake/read-header.ts";
import { codelists } from "../../support/sample-files.ts";

const good: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  peserta: {
    nik: "3575011712809001",
    nama: "Vrefle Quafletzu",
    tanggal_lahir: "1980-12-17",
    jenis_kelamin: "L",
    kelurahan: "35.75.01.1001",
    pekerjaan: "nelayan",
    berlaku_mulai: "2024-01-02",
    tanggal_meninggal: "",
  },
  iuran: {
    nik: "3575011712809001",
    bulan: "2024-01",
    pembayar: "dbhcht",
    jumlah: "16800",
    tanggal_bayar: "2024-01-10",
    tanggal_kembali: "",
  },
  sasaran: {
    wilayah: "35.75",
    berlaku_mulai: "2024-01-01",
    berlaku_sampai: "2024-12-31",
    jumlah: "9000",
    penerbit: "Dinas",
    dokumen: "Keputusan 1",
    tanggal_dokumen: "2023-12-15",
    definisi: "Pekerja rentan",
  },
  pekerja: {
    wilayah: "35.75",
    tanggal_acuan: "2024-08-06",
    jumlah: "86788",
    sumber: "BPJS",
    dokumen: "Basis",
    definisi: "Penduduk bekerja",
  },
};

/** Rule ids of a row that differs from the good one; empty when it is accepted. */
function rulesOf(kind: string, change: Readonly<Record<string, string>> = {}, order?: (names: string[]) => string[]) {
  const row = { ...good[kind], ...change };
  const names = order ? order(Object.keys(row)) : Object.keys(row);
  const heading = readHeader(names);
  if ("faults" in heading) throw new Error("the heading is wrong");
  const checked = rowCheck(heading.header, { codelists, publisher: "35.75" })(names.map((name) => row[name] ?? ""));
  return Array.isArray(checked) ? checked.map(({ column, rule }) => `${column} ${rule}`) : [];
}

test.each(Object.keys(good))("a good row of %s is accepted, in any order of columns", (kind) => {
  expect(rulesOf(kind)).toEqual([]);
  expect(rulesOf(kind, {}, (names) => names.reverse())).toEqual([]);
});

test.each(
  intakeKinds.flatMap(({ id, columns }) =>
    Object.entries(columns).map(([name, { required }]) => ({ kind: id, name, required })),
  ),
)("$kind: $name may be empty only where it is not required ($required)", ({ kind, name, required }) => {
  expect(rulesOf(kind, { [name]: "" })).toEqual(required ? [`${name} wajib-diisi`] : []);
  expect(rulesOf(kind, { [name]: " \t" })).toEqual(required ? [`${name} wajib-diisi`] : []);
});

test.each<[string, Record<string, string>, string]>([
  ["peserta", { tanggal_lahir: "2024-01-02" }, "tanggal_lahir peserta-lahir-sesudah-berlaku"],
  ["peserta", { tanggal_meninggal: "1980-12-16" }, "tanggal_meninggal peserta-meninggal-sebelum-berlaku"],
  ["iuran", { tanggal_kembali: "2024-01-09" }, "tanggal_kembali iuran-kembali-sebelum-bayar"],
  ["iuran", { jumlah: "0" }, "jumlah iuran-nol"],
  ["sasaran", { berlaku_sampai: "2023-12-31" }, "berlaku_sampai sasaran-masa-terbalik"],
  ["iuran", { bulan: "2017-12" }, "pembayar kode-tidak-berlaku"],
  ["peserta", { berlaku_mulai: "2018-01-10" }, "kelurahan kode-tidak-berlaku"],
])("%s with %o breaks its rule", (kind, change, rule) => {
  expect(rulesOf(kind, change)).toEqual([rule]);
});

test("every declared row rule is broken by one of the rows above", () => {
  expect(intakeKinds.flatMap(({ rules }) => rules.map(({ id }) => id)).sort()).toEqual([
    "iuran-kembali-sebelum-bayar",
    "iuran-nol",
    "peserta-lahir-sesudah-berlaku",
    "peserta-meninggal-sebelum-berlaku",
    "sasaran-masa-terbalik",
  ]);
});

test("all faults of a row are told at once", () => {
  expect(rulesOf("iuran", { nik: "1", bulan: "2", tanggal_bayar: "" })).toEqual([
    "nik nik-bentuk",
    "bulan bulan-bentuk",
    "tanggal_bayar wajib-diisi",
  ]);
});

test("a row that is too short or too long is refused as a whole", () => {
  const heading = readHeader(Object.keys(good.iuran ?? {}));
  if ("faults" in heading) throw new Error("the heading is wrong");
  const check = rowCheck(heading.header, { codelists, publisher: "35.75" });
  for (const width of [0, 1, 5, 7]) {
    expect(check(Array.from({ length: width }, () => "x"))).toMatchObject([{ column: "", rule: "baris-lebar" }]);
  }
});

test("no cells, whatever they hold, make the check fall over", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...Object.keys(good)),
      fc.array(fc.string(), { minLength: 8, maxLength: 8 }),
      (kind, cells) => {
        const change = Object.fromEntries(Object.keys(good[kind] ?? {}).map((name, at) => [name, cells[at] ?? ""]));
        expect(rulesOf(kind, change).length).toBeGreaterThan(0);
      },
    ),
  );
});
