import type { Code, Region, RegionLevel } from "../../schema/codelist.ts";
import type { Column } from "../../schema/intake-kind.ts";
import { isMonth } from "../../schema/month.ts";
import { ancestry, type Codelists } from "../codelists.ts";
import { daysIn, hasDateForm, isCalendarDate } from "./calendar-date.ts";
import { rowFault } from "./fault.ts";
import type { RowFaultId } from "./fault-texts.ts";
import type { Fault } from "./problems.ts";

/** Judges a filled cell; `date` is the row's own date (ISO), undefined where the row has none that can be read. */
export type CellCheck = (cell: string, date: string | undefined) => Fault | undefined;

/** The check that a column's declaration asks for. `publisher` is the region whose files these are. */
export function cellCheck(
  name: string,
  column: Column,
  { codelists, publisher }: { codelists: Codelists; publisher: string },
): CellCheck {
  const unless = (rule: RowFaultId, isFine: (cell: string) => boolean): CellCheck => {
    const fault = rowFault(rule, name);
    return (cell) => (isFine(cell) ? undefined : fault);
  };
  switch (column.type) {
    case "nik":
      return nikCheck(name);
    case "name":
      return unless("nama-bentuk", isName);
    case "date": {
      const form = rowFault("tanggal-bentuk", name);
      const missing = rowFault("tanggal-tidak-ada", name);
      return (cell) => (isCalendarDate(cell) ? undefined : hasDateForm(cell) ? missing : form);
    }
    case "month":
      return unless("bulan-bentuk", (cell) => isMonth(cell) && cell >= "1900" && cell < "2101");
    case "code":
      return codeCheck(name, codelists[column.codelist]);
    case "region":
      return regionCheck(name, column.level, codelists.regions, publisher);
    case "count":
      return unless("jumlah-bentuk", (cell) => /^[1-9]\d{0,8}$/.test(cell));
    case "rupiah":
      // up to 999 trillion: beyond any budget, within what a number holds exactly
      return unless("rupiah-bentuk", (cell) => /^(?:0|[1-9]\d{0,14})$/.test(cell));
    case "text":
      return textCheck(name, column.maxLength);
  }
}

function nikCheck(name: string): CellCheck {
  const form = rowFault("nik-bentuk", name);
  const date = rowFault("nik-tanggal", name);
  const serial = rowFault("nik-urut", name);
  return (cell) => {
    if (!/^\d{16}$/.test(cell)) return form;
    const writtenDay = Number(cell.slice(6, 8));
    const day = writtenDay > 40 ? writtenDay - 40 : writtenDay;
    const month = Number(cell.slice(8, 10));
    // a two-digit year may be of either century: 29 February counts as real when one of them has it
    const isReal = month >= 1 && month <= 12 && day >= 1 && day <= daysIn(month, Number(cell.slice(10, 12)) % 4 === 0);
    if (!isReal) return date;
    return cell.endsWith("0000") ? serial : undefined;
  };
}

function isName(cell: string): boolean {
  return cell.length >= 2 && cell.length <= 120 && /^\p{L}[\p{L}\p{M} .,'’`()/-]*$/u.test(cell);
}

function codeCheck(name: string, codes: ReadonlyMap<string, Code>): CellCheck {
  const unknown = rowFault("kode-tidak-dikenal", name, { codes: [...codes.keys()].join(", ") });
  const invalid = rowFault("kode-tidak-berlaku", name);
  return (cell, date) => {
    const code = codes.get(cell);
    if (code === undefined) return unknown;
    return isValidAt(code, date) ? undefined : invalid;
  };
}

function regionCheck(
  name: string,
  level: RegionLevel | "kota-or-kecamatan",
  regions: Codelists["regions"],
  publisher: string,
): CellCheck {
  const levels: readonly RegionLevel[] = level === "kota-or-kecamatan" ? ["kota", "kecamatan"] : [level];
  const unknown = rowFault("wilayah-tidak-dikenal", name);
  const wrongLevel = rowFault("wilayah-tingkat", name, { level: levels.join(" / ") });
  const outside = rowFault("wilayah-luar", name);
  const invalid = rowFault("kode-tidak-berlaku", name);
  const within = new Set(
    [...regions.keys()].filter((code) => ancestry(regions, code).some((above: Region) => above.code === publisher)),
  );
  return (cell, date) => {
    const region = regions.get(cell);
    if (region === undefined) return unknown;
    if (!within.has(cell)) return outside;
    if (!levels.includes(region.level)) return wrongLevel;
    return isValidAt(region, date) ? undefined : invalid;
  };
}

function textCheck(name: string, maxLength: number): CellCheck {
  const long = rowFault("teks-panjang", name, { length: maxLength });
  const marks = rowFault("teks-tanda", name);
  return (cell) => {
    if (/\p{Cc}/u.test(cell)) return marks;
    return cell.length > maxLength ? long : undefined;
  };
}

function isValidAt(code: Code, date: string | undefined): boolean {
  if (date === undefined) return true;
  return code.validFrom <= date && (code.validUntil === undefined || date <= code.validUntil);
}
