import { daysIn, digitsOf } from "./calendar-date.ts";
import type { CellType } from "./cell-type.ts";
import type { ColumnJudge } from "./row-state.ts";

type NikRule = "nik-bentuk" | "nik-wilayah" | "nik-tanggal" | "nik-urut";

/** `3.57501E+15`, `3575010107909999.0`: a NIK that went through a number has lost digits. */
const number = /^\d[\d.,]*e[+-]?\d+$|^\d+[.,]0+$/i;
const groups = /^\d+(?: \d+)+$/;

/** Reads NIKs as 16 digits. `provinces` are the first two digits that can be, today's and earlier ones. */
export function nikCells(judge: ColumnJudge, provinces: ReadonlySet<string>): CellType {
  return {
    quick: (text) => (nikRule(text, provinces) === undefined ? text : undefined),
    read(text) {
      const nik = text.length <= 32 && groups.test(text) ? text.replaceAll(" ", "") : text;
      const rule = nikRule(nik, provinces);
      if (rule === undefined) return nik;
      return judge.refuse(text.length <= 64 && number.test(text) ? "nik-bilangan" : rule);
    },
    typed: (cell) => judge.refuse(cell.type === "number" ? "nik-bilangan" : "sel-jenis-salah"),
  };
}

/** True for 16 digits of which the last is 0. */
export function endsInZero(text: string): boolean {
  return text.length === 16 && text.charCodeAt(15) === 48;
}

function nikRule(nik: string, provinces: ReadonlySet<string>): NikRule | undefined {
  if (nik.length !== 16) return "nik-bentuk";
  const regency = digitsOf(nik, 2, 4);
  const district = digitsOf(nik, 4, 6);
  const written = digitsOf(nik, 6, 8);
  const month = digitsOf(nik, 8, 10);
  const year = digitsOf(nik, 10, 12);
  const serial = digitsOf(nik, 12, 16);
  const province = digitsOf(nik, 0, 2);
  if (province < 0 || regency < 0 || district < 0 || written < 0 || month < 0 || year < 0 || serial < 0) {
    return "nik-bentuk";
  }
  if (regency === 0 || district === 0 || !provinces.has(nik.slice(0, 2))) return "nik-wilayah";
  const day = written > 40 ? written - 40 : written;
  // a two-digit year may be of either century: 29 February counts as real when one of them has it
  if (month < 1 || month > 12 || day < 1 || day > daysIn(month, year % 4 === 0)) return "nik-tanggal";
  return serial === 0 ? "nik-urut" : undefined;
}
