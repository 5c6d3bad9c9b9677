import { gzipSync } from "node:zlib";
import type { RuleId } from "../../schema/intake/rules/index.ts";
import { writeWorkbook } from "../workbook/workbook.ts";
import { type FileStyle, type OutCell, plainStyle } from "./file-style.ts";
import { bytesOf, type MadeTable } from "./made-table.ts";

/** A file that intake refuses as a whole, for one thing that is wrong with all of it. */
export interface Damage {
  readonly rule: RuleId;
  readonly kind: "peserta" | "iuran";
  readonly style: Partial<FileStyle>;
  /** changes the table, or gives other bytes; tells where intake finds the fault */
  readonly damage: (table: MadeTable) => Promise<Damaged> | Damaged;
}

export interface Damaged {
  readonly bytes?: Buffer;
  /** physical row of the fault, 0 = the file as a whole */
  readonly row?: number;
  readonly column?: string;
  /** file name ending where it is not the style's */
  readonly ending?: string;
}

const dataRows = (table: MadeTable) => table.cells.slice(table.first - 1);
const placeOf = (table: MadeTable, column: string) => table.style.columns.findIndex(([holds]) => holds === column);

/** Puts `cell` into a column of the data rows. */
function fill(table: MadeTable, column: string, cell: (before: OutCell, at: number) => OutCell): Damaged {
  const place = placeOf(table, column);
  for (const [at, row] of dataRows(table).entries()) row[place] = cell(row[place] ?? "", at);
  return { row: table.first, column };
}

/** The first bytes of what Excel wrote before 2007, with one stream of this name. */
function oldContainer(stream: string): Buffer {
  const name = Buffer.alloc(64);
  name.write(stream, "utf16le");
  return Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(504), name, Buffer.alloc(960)]);
}

const dot = { dates: "iso", money: "digits" } as const;

export const damages: readonly Damage[] = [
  {
    rule: "berkas-xls",
    kind: "peserta",
    style: {},
    damage: () => ({ bytes: oldContainer("Workbook"), ending: "xls" }),
  },
  {
    rule: "tanggal-rancu",
    kind: "iuran",
    style: { dates: "slashes", delimiter: ";" },
    damage: (table) => fill(table, "tanggal_bayar", (_, at) => (at % 2 === 0 ? "10/02/2024" : "11/02/2024")),
  },
  {
    rule: "enkoding-ditolak",
    kind: "peserta",
    style: dot,
    damage: async (table) => {
      const bytes = await bytesOf(table);
      const at = bytes.lastIndexOf(",");
      return {
        bytes: Buffer.concat([bytes.subarray(0, at), Buffer.from([0x81, 0xc3, 0xa9]), bytes.subarray(at)]),
      };
    },
  },
  {
    rule: "angka-rancu",
    kind: "iuran",
    style: { money: "dots", delimiter: ";" },
    damage: (table) => fill(table, "jumlah", () => "16.800"),
  },
  {
    rule: "kode-menjadi-bilangan",
    kind: "peserta",
    style: { container: "xlsx", dates: "cells" },
    damage: (table) => fill(table, "kelurahan", () => 35.75),
  },
  {
    rule: "kepala-berulang",
    kind: "iuran",
    style: { lineEnd: "\r\n" },
    damage: (table) => {
      const half = table.first - 1 + Math.floor(dataRows(table).length / 2);
      table.cells.splice(half, 0, [...(table.cells[table.heading - 1] ?? [])]);
      return { row: half + 1 };
    },
  },
  {
    rule: "nik-dibulatkan",
    kind: "peserta",
    style: { encoding: "utf-8-bom" },
    damage: (table) => fill(table, "nik", (nik) => `${String(nik).slice(0, 15)}0`),
  },
  {
    rule: "petik-terbuka",
    kind: "iuran",
    style: dot,
    damage: async (table) => {
      const lines = (await bytesOf(table)).toString().split("\n");
      const at = table.first + 1;
      lines[at - 1] = (lines[at - 1] ?? "").replace(",", ',"');
      return { bytes: Buffer.from(lines.join("\n")), row: at };
    },
  },
  {
    rule: "kolom-hilang",
    kind: "peserta",
    style: {},
    damage: (table) => {
      const place = placeOf(table, "pekerjaan");
      for (const row of table.cells) row.splice(place, 1);
      return { row: table.heading, column: "pekerjaan" };
    },
  },
  {
    rule: "data-di-bawah-jumlah",
    kind: "iuran",
    style: { delimiter: ";" },
    damage: (table) => {
      const half = table.first - 1 + Math.floor(dataRows(table).length / 2);
      table.cells.splice(half, 0, ["Jumlah", "", "", "", "", "", ""]);
      return { row: half + 2 };
    },
  },
  {
    rule: "kolom-tidak-dikenal",
    kind: "peserta",
    style: { delimiter: ";" },
    damage: (table) => widen(table, "Golongan Darah", "O"),
  },
  {
    rule: "angka-campur",
    kind: "iuran",
    style: { money: "dots", delimiter: ";" },
    damage: (table) => ({
      ...fill(table, "jumlah", (was, at) => (at % 2 === 0 ? was : "16,800.00")),
      row: table.first + 1,
    }),
  },
  {
    rule: "kolom-ganda",
    kind: "peserta",
    style: { delimiter: "\t" },
    damage: (table) => ({ ...widen(table, "Nama", "Contoh"), column: "nama" }),
  },
  {
    rule: "berkas-gzip-rusak",
    kind: "iuran",
    style: dot,
    damage: async (table) => {
      const whole = gzipSync(await bytesOf(table));
      whole[9] = 255;
      return { bytes: whole.subarray(0, whole.length - 40), ending: "csv.gz" };
    },
  },
  {
    rule: "tanggal-campur",
    kind: "peserta",
    style: { delimiter: ";" },
    damage: (table) => ({
      ...fill(table, "berlaku_mulai", (_, at) => (at % 2 === 0 ? "25/01/2024" : "01/25/2024")),
      row: table.first + 1,
    }),
  },
  {
    rule: "kolom-tanpa-nama",
    kind: "iuran",
    style: { delimiter: ";" },
    damage: (table) => ({ ...widen(table, "", "sudah"), row: table.first }),
  },
  {
    rule: "kode-menjadi-waktu",
    kind: "peserta",
    style: { container: "xlsx", dates: "cells" },
    damage: (table) => fill(table, "kelurahan", () => ({ time: "11:15:01" })),
  },
  {
    rule: "jenis-tidak-dikenal",
    kind: "iuran",
    style: dot,
    damage: (table) => {
      table.cells.splice(
        0,
        table.cells.length,
        ["data_contoh", "Hari", "Tempat", "Acara"],
        ["true", "Senin", "Balai", "Rapat"],
      );
      return { row: 1 };
    },
  },
  {
    rule: "berkas-bernul",
    kind: "peserta",
    style: dot,
    damage: async (table) => ({ bytes: Buffer.concat([await bytesOf(table), Buffer.alloc(512)]) }),
  },
  {
    rule: "pemisah-tidak-jelas",
    kind: "iuran",
    style: dot,
    damage: async (table) => {
      const lines = (await bytesOf(table)).toString().split("\n");
      lines[0] = (lines[0] ?? "").replaceAll(",", ";");
      return { bytes: Buffer.from(lines.join("\n")) };
    },
  },
  {
    rule: "lembar-harus-dipilih",
    kind: "peserta",
    style: { container: "xlsx", dates: "cells" },
    damage: async ({ cells }) => ({
      bytes: Buffer.from(
        await writeWorkbook({
          sheets: [
            { name: "Gadingrejo", rows: cells },
            { name: "Purworejo", rows: cells },
          ],
        }),
      ),
    }),
  },
  {
    rule: "berkas-xlsx-rusak",
    kind: "iuran",
    style: { container: "xlsx", dates: "cells" },
    damage: async (table) => {
      const whole = await bytesOf(table);
      return { bytes: whole.subarray(0, Math.floor(whole.length / 2)) };
    },
  },
  {
    rule: "berkas-bersandi",
    kind: "peserta",
    style: {},
    damage: () => ({ bytes: oldContainer("EncryptedPackage"), ending: "xlsx" }),
  },
  {
    rule: "berkas-kosong",
    kind: "iuran",
    style: dot,
    damage: (table) => {
      table.cells.splice(table.first - 1);
      return { row: table.heading };
    },
  },
  {
    rule: "berkas-jenis-lain",
    kind: "peserta",
    style: {},
    damage: () => ({ bytes: Buffer.from("%PDF-1.7\n% data contoh\n"), ending: "pdf" }),
  },
];

/** A column more at the right end. */
function widen(table: MadeTable, heading: string, cell: string): Damaged {
  for (const [at, row] of table.cells.entries())
    row.push(at === table.heading - 1 ? heading : at < table.first - 1 ? "" : cell);
  return { row: table.heading };
}

/** The style of a damaged file: documented names throughout. */
export function damagedStyle(style: Partial<FileStyle>, columns: readonly string[]): FileStyle {
  return { ...plainStyle, ...style, columns: columns.map((name) => [name, name] as const) };
}
