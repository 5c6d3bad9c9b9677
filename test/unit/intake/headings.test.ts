import { expect, test } from "vitest";
import { intakeKinds } from "../../../schema/intake/index.ts";
import { readHeader } from "../../../server/intake/read-header.ts";

const names = (kind: string) => Object.keys(intakeKinds.find(({ id }) => id === kind)?.columns ?? {});
const faultsOf = (heading: readonly string[]) => {
  const read = readHeader(heading);
  return "faults" in read ? read.faults.map(({ column, rule }) => `${column} ${rule}`) : read.header.kind.id;
};

test.each(intakeKinds.map(({ id }) => id))(
  "the heading of %s tells its kind, with the sample mark or without",
  (kind) => {
    expect(faultsOf(names(kind))).toBe(kind);
    expect(faultsOf(["data_contoh", ...names(kind)])).toBe(kind);
    expect(faultsOf(names(kind).reverse())).toBe(kind);
  },
);

test("missing, unknown and double columns are named", () => {
  const [, ...withoutNik] = names("iuran");
  expect(faultsOf(withoutNik)).toEqual(["nik kolom-hilang"]);
  expect(faultsOf([...names("iuran"), "catatan"])).toEqual(["#7 kolom-tidak-dikenal"]);
  expect(faultsOf([...names("iuran"), "nik"])).toEqual(["nik kolom-ganda"]);
  expect(faultsOf(["data_contoh", "data_contoh", ...names("iuran")])).toEqual(["data_contoh kolom-ganda"]);
  expect(faultsOf(["NIK", ...withoutNik])).toEqual(["nik kolom-hilang", "#1 kolom-tidak-dikenal"]);
});

test("a heading that fits nothing is told, and never repeated: it may be a person", () => {
  const row = ["3575011712809001", "Vrefle Quafletzu", "1980-12-17"];
  expect(faultsOf(row)).toEqual([" jenis-tidak-dikenal"]);
  expect(JSON.stringify(readHeader([...names("peserta").slice(0, 5), ...row]))).not.toMatch(/Vrefle|3575011712809001/);
  expect(faultsOf(["nik,bulan"])).toEqual([" jenis-tidak-dikenal"]);
});

test("a heading separated by semicolons is named as that, also with a comma inside", () => {
  expect(faultsOf([names("iuran").join(";")])).toEqual([" berkas-titik-koma"]);
  expect(faultsOf(["nik;bulan;nama", "gelar;catatan"])).toEqual([" berkas-titik-koma"]);
});
