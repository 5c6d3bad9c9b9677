import { createHash } from "node:crypto";
import type { RuleId } from "../../schema/intake/rules/index.ts";
import { type Fault, openRuleBook } from "../../server/intake/fault.ts";
import { BrokenFile, type FileForm, type OfficeFile, type RawCell } from "../../server/intake/office-file.ts";
import { type JudgedRow, openTable, type TableForm, type TableScope } from "../../server/intake/table/table.ts";
import { codelists } from "./sample-files.ts";

/** Rows as a reader would give them; a row that is undefined is a line without content. */
export type TableRows = readonly (readonly RawCell[] | undefined)[];

/** An office file that lies in memory, read `size` rows at a time. `readings()` tells how often it was begun. */
export function memoryFile(
  rows: TableRows,
  { container = "csv", size = 3 }: { container?: FileForm["container"]; size?: number } = {},
): OfficeFile & { readings(): number } {
  const filled = rows.flatMap((cells, at) => (cells === undefined ? [] : [{ cells, line: at + 1 }]));
  let readings = 0;
  return {
    name: "berkas.csv",
    sha256: createHash("sha256").update(JSON.stringify(rows)).digest(),
    form: { container },
    readings: () => readings,
    async *pieces() {
      readings++;
      for (let from = 0; from < filled.length; from += size) {
        const piece = filled.slice(from, from + size);
        const fraction = Math.min(1, (from + size) / filled.length);
        yield { rows: piece.map(({ cells }) => cells), lines: piece.map(({ line }) => line), fraction };
      }
    },
  };
}

/** Everything a reading of a table brought. */
export interface ReadTable {
  /** id of the kind; empty where the heading fits none */
  readonly kind: string;
  readonly rows: readonly JudgedRow[];
  /** faults of rows, then of the heading or of the table as a whole: `line column rule` */
  readonly told: readonly string[];
  readonly faults: readonly Fault[];
  readonly form: TableForm | undefined;
}

/** How a test departs from what is usual. */
export type ReadChoices = Partial<Omit<TableScope, "rules">> & { without?: readonly RuleId[] };

/** Reads a table to its end. */
export async function readRows(file: OfficeFile, { without = [], ...choices }: ReadChoices = {}): Promise<ReadTable> {
  const table = await openTable(file, {
    codelists,
    publisher: "35.75",
    today: "2026-12-31",
    choices: {},
    rules: openRuleBook(new Set(without)),
    ...choices,
  });
  if ("faults" in table) return readTable(table.kind, [], table.faults, undefined);
  const rows: JudgedRow[] = [];
  try {
    for await (const piece of table.pieces()) rows.push(...piece.rows);
  } catch (error) {
    if (!(error instanceof BrokenFile)) throw error;
    const fault = openRuleBook().fault(error.rule);
    return readTable(table.kind.id, rows, fault ? [{ line: error.line, fault }] : [], table.form());
  }
  return readTable(table.kind.id, rows, table.closing(), table.form());
}

function readTable(
  kind: string,
  rows: readonly JudgedRow[],
  ofTable: readonly { line: number; fault: Fault }[],
  form: TableForm | undefined,
): ReadTable {
  const all = [...rows.flatMap(({ line, faults }) => faults.map((fault) => ({ line, fault }))), ...ofTable];
  return {
    kind,
    rows,
    told: all.map(({ line, fault }) => `${line} ${fault.column || `#${fault.place}`} ${fault.rule}`),
    faults: all.map(({ fault }) => fault),
    form,
  };
}

/** A row that is right, by kind and column. */
export const goodRows: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  peserta: {
    nik: "3575011712809001",
    nama: "Vrefle Quafletzu",
    tanggal_lahir: "1980-12-17",
    jenis_kelamin: "L",
    kelurahan: "35.75.01.1001",
    pekerjaan: "nelayan",
    berlaku_mulai: "2024-01-02",
    tanggal_meninggal: "",
    kecamatan: "",
    segmen_lain: "",
  },
  iuran: {
    nik: "3575011712809001",
    bulan: "2024-01",
    pembayar: "dbhcht",
    jumlah: "16800",
    tanggal_bayar: "2024-01-10",
    tanggal_kembali: "",
    sampai_bulan: "",
    jumlah_bulan: "",
  },
  sasaran: {
    wilayah: "35.75",
    berlaku_mulai: "2024-01-01",
    berlaku_sampai: "2024-12-31",
    jumlah: "9000",
    penerbit: "Dinas Tenaga Kerja",
    dokumen: "Keputusan 560/12/2023",
    tanggal_dokumen: "2023-12-15",
    definisi: "Pekerja rentan",
  },
  pekerja: {
    wilayah: "35.75",
    tanggal_acuan: "2024-08-06",
    jumlah: "86788",
    sumber: "BPS",
    dokumen: "Survei angkatan kerja",
    definisi: "Penduduk bekerja",
  },
  jadwal: { bulan: "2025-01", jatuh_tempo: "2025-02-15" },
  catatan: {
    lingkup: "rilis",
    tentang: "2025-01",
    catatan: "Kontrak baru ditandatangani terlambat",
    catatan_inggris: "",
    tanggal: "2025-02-10",
    kantor: "Dinas Tenaga Kerja",
  },
  penjelasan: {
    pembayar: "dbhcht",
    bulan: "2025-01",
    sebab: "tunggakan",
    penjelasan: "Tunggakan tiga bulan dibayar sekaligus",
    dokumen: "Berita acara 12/2025",
    tanggal_dokumen: "2025-02-10",
    kantor: "Dinas Tenaga Kerja",
    dijawab_sebelum: "",
  },
};

/** A file of one kind: heading, then a row per change to the good row. Line 2 is the first row. */
export function fileOf(
  kind: string,
  changes: readonly Readonly<Record<string, RawCell>>[] = [{}],
  options: { container?: FileForm["container"]; size?: number } = {},
): ReturnType<typeof memoryFile> {
  const good = goodRows[kind] ?? {};
  const names = Object.keys(good);
  const rows = changes.map((change) => names.map((name) => change[name] ?? good[name] ?? ""));
  return memoryFile([names, ...rows], options);
}

/** What is told about rows that differ from the good one: `line column rule`. */
export async function toldOf(
  kind: string,
  changes: readonly Readonly<Record<string, RawCell>>[],
  choices: ReadChoices & { container?: FileForm["container"] } = {},
): Promise<readonly string[]> {
  const { container, ...rest } = choices;
  return (await readRows(fileOf(kind, changes, container ? { container } : {}), rest)).told;
}

/** The canonical form of one cell, beside the rules that were broken. */
export async function readCell(
  kind: string,
  column: string,
  cell: RawCell,
  choices: ReadChoices = {},
): Promise<{ value: string | undefined; rules: string[] }> {
  const { rows, faults } = await readRows(fileOf(kind, [{ [column]: cell }]), choices);
  return { value: rows[0]?.row?.[column], rules: faults.map(({ rule }) => rule) };
}
