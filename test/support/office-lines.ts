import type { IntakeReport } from "../../server/intake/take-in.ts";
import { goodRows } from "./table-files.ts";

// Lines of small invented office files in their documented form, all right unless a test changes them.

export interface RosterLine {
  readonly nik: string;
  readonly name: string;
  readonly born: string;
  readonly sex: "L" | "P";
  readonly kelurahan: string;
  readonly occupation: string;
  readonly from: string;
  readonly died: string;
}

const two = (number: number) => String(number).padStart(2, "0");

/** The `at`th invented person, 0…9999; no two share a NIK or a name. */
export function invented(at: number, changes: Partial<RosterLine> & { readonly serial?: number } = {}): RosterLine {
  const born = changes.born ?? `${1965 + (at % 30)}-${two(1 + (at % 12))}-${two(2 + (at % 25))}`;
  const sex = changes.sex ?? (at % 2 === 0 ? "L" : "P");
  const [year = "", month = "", day = ""] = born.split("-");
  const serial = changes.serial ?? at + 1;
  return {
    nik: `357501${two(Number(day) + (sex === "P" ? 40 : 0))}${month}${year.slice(2)}${String(serial).padStart(4, "0")}`,
    name: `Qvarn ${[...String(at)].map((digit) => "bdfgklmprt"[Number(digit)]).join("o")}`,
    ...{ kelurahan: "35.75.01.1001", occupation: "nelayan", from: "2024-01-02", died: "" },
    ...changes,
    ...{ born, sex },
  };
}

/** The first `count` invented people. */
export function inventedPeople(count: number): RosterLine[] {
  return Array.from({ length: count }, (_, at) => invented(at));
}

export function rosterLines(people: readonly RosterLine[]): string[] {
  return [
    "data_contoh,nik,nama,tanggal_lahir,jenis_kelamin,kelurahan,pekerjaan,berlaku_mulai,tanggal_meninggal",
    ...people.map(
      ({ nik, name, born, sex, kelurahan, occupation, from, died }) =>
        `true,${nik},${name},${born},${sex},${kelurahan},${occupation},${from},${died}`,
    ),
  ];
}

export interface PaymentLine {
  readonly nik: string;
  readonly month: string;
  readonly until?: string;
  readonly payer?: string;
  readonly rupiah?: number;
  readonly paid?: string;
  readonly refunded?: string;
}

export function paymentLines(payments: readonly PaymentLine[]): string[] {
  return [
    "data_contoh,nik,bulan,sampai_bulan,pembayar,jumlah,tanggal_bayar,tanggal_kembali",
    ...payments.map(
      ({ nik, month, until = "", payer = "dbhcht", rupiah = 16_800, paid = `${month}-10`, refunded = "" }) =>
        `true,${nik},${month},${until},${payer},${rupiah},${paid},${refunded}`,
    ),
  ];
}

export function targetLines(targets: readonly { region: string; from: string; until: string; document: string }[]) {
  return [
    "data_contoh,wilayah,berlaku_mulai,berlaku_sampai,jumlah,penerbit,dokumen,tanggal_dokumen,definisi",
    ...targets.map(
      ({ region, from, until, document }) =>
        `true,${region},${from},${until},900,Wali Kota (contoh),${document},2023-12-15,Pekerja rentan (contoh)`,
    ),
  ];
}

/** Lines of a file of any kind: the documented columns, and the good row with each of the changes. */
export function officeLines(kind: string, changes: readonly Readonly<Record<string, string>>[]): string[] {
  const good = goodRows[kind] ?? {};
  const names = Object.keys(good);
  return [
    `data_contoh,${names.join(",")}`,
    ...changes.map((change) => `true,${names.map((name) => change[name] ?? good[name] ?? "").join(",")}`),
  ];
}

/** `row column rule` of each problem, as short as a test can compare it. */
export function found({ problems }: Pick<IntakeReport, "problems">): string[] {
  return problems.map(({ row, column, rule }) => `${row} ${column} ${rule}`);
}
