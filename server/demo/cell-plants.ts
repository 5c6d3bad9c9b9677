import { isSheet, isText, isUnicode, type Plant } from "./plant.ts";

/** What can be wrong with the NIK of a row of any kind. */
export const nikPlants: readonly Plant[] = [
  { rule: "nik-bilangan", column: "nik", suits: isSheet, wrong: ({ nik = "" }) => ({ cells: { nik: Number(nik) } }) },
  { rule: "nik-bentuk", column: "nik", wrong: ({ nik = "" }) => ({ facts: { nik: nik.slice(1) } }) },
  { rule: "nik-tanggal", column: "nik", wrong: ({ nik = "" }) => ({ facts: { nik: spliced(nik, 8, "13") } }) },
  { rule: "nik-urut", column: "nik", wrong: ({ nik = "" }) => ({ facts: { nik: spliced(nik, 12, "0000") } }) },
  { rule: "nik-wilayah", column: "nik", wrong: ({ nik = "" }) => ({ facts: { nik: spliced(nik, 0, "99") } }) },
  {
    rule: "teks-tak-terlihat",
    column: "nik",
    suits: isUnicode,
    wrong: ({ nik = "" }) => ({ facts: { nik: `${nik.slice(0, 6)}\u200B${nik.slice(6)}` } }),
  },
];

/** What can be wrong with a date, of which none may be in the future. The texts speak for themselves in every column. */
export function datePlants(column: string): readonly Plant[] {
  const cell = (rule: Plant["rule"], text: string): Plant => ({
    rule,
    column,
    wrong: () => ({ cells: { [column]: text } }),
  });
  return [
    cell("tanggal-bentuk", "akhir bulan"),
    cell("tanggal-tahun-pendek", "25/03/24"),
    cell("tanggal-tidak-ada", "2024-02-30"),
    cell("tanggal-masa-depan", "2099-03-17"),
  ];
}

/** What Excel leaves in a cell, by a column where text or an amount belongs. */
export function sheetPlants(column: string): readonly Plant[] {
  return [
    { rule: "rumus-tanpa-nilai", column, suits: isSheet, wrong: () => ({ cells: { [column]: { formula: "A1" } } }) },
    { rule: "sel-jenis-salah", column, suits: isSheet, wrong: () => ({ cells: { [column]: true } }) },
    { rule: "sel-galat", column, suits: isSheet, wrong: () => ({ cells: { [column]: { error: "#N/A" } } }) },
    { rule: "sel-galat", column, suits: isText, wrong: () => ({ cells: { [column]: "#N/A" } }) },
  ];
}

export const widePlant: Plant = {
  rule: "baris-lebar",
  column: "",
  suits: isText,
  wrong: () => ({ more: ["00"] }),
};

function spliced(text: string, at: number, put: string): string {
  return text.slice(0, at) + put + text.slice(at + put.length);
}
