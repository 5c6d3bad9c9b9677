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
    lingkup: "",
  },
  pekerja: {
    wilayah: "35.75",
    tanggal_acuan: "2024-08-06",
    jumlah: "86788",
    sumber: "BPS",
    dokumen: "Survei angkatan kerja",
    definisi: "Penduduk bekerja",
  },
  anggaran: {
    tahun: "2025",
    tahap: "murni",
    kode_skpd: "2.07.0.00.0.00.01.0000",
    nama_skpd: "Dinas Tenaga Kerja",
    kode_program: "2.07.05",
    nama_program: "Program hubungan industrial",
    kode_kegiatan: "2.07.05.2.02",
    nama_kegiatan: "Pencegahan perselisihan",
    kode_sub_kegiatan: "2.07.05.2.02.0005",
    nama_sub_kegiatan: "Jaminan sosial tenaga kerja",
    kode_rekening: "5.1.02.02.02.0006",
    nama_rekening: "Belanja iuran jaminan kecelakaan kerja",
    sumber_dana: "dbhcht",
    peruntukan: "iuran",
    bidang: "kesejahteraan",
    pagu: "1200000000",
    rencana_tw1: "300000000",
    rencana_tw2: "300000000",
    rencana_tw3: "300000000",
    rencana_tw4: "300000000",
    dokumen: "DPA 12/2025",
    tanggal_dokumen: "2025-01-02",
    dasar_hukum: "",
  },
  realisasi: {
    tahun: "2025",
    nomor_sp2d: "00012/LS/2025",
    tanggal_sp2d: "2025-04-15",
    kode_sub_kegiatan: "2.07.05.2.02.0005",
    kode_rekening: "5.1.02.02.02.0006",
    sumber_dana: "dbhcht",
    jumlah: "150000000",
    bulan_dari: "2025-04",
    bulan_sampai: "2025-04",
  },
  dbhcht: {
    tahun: "2025",
    bidang: "kesejahteraan",
    per_tanggal: "2025-06-30",
    alokasi: "16000000000",
    sisa_lalu: "",
    pagu: "16500000000",
    realisasi: "4200000000",
    penerbit: "Bagian Perekonomian",
    dokumen: "Laporan semester I",
    tanggal_dokumen: "2025-07-15",
  },
  kepesertaan: {
    tanggal_acuan: "2024-08-06",
    segmen: "semua",
    peserta: "33759",
    pekerja: "86788",
    sumber: "BPJS Ketenagakerjaan",
    dokumen: "Laporan kepesertaan",
    definisi: "Peserta aktif yang bekerja di kota",
  },
  usulan: {
    nik: "3575011712809001",
    tahun: "2025",
    batch: "Gelombang 1",
    tanggal_usul: "2025-01-20",
    tahap: "verifikasi",
    alasan: "",
    nomor_sk: "100.3.3.3/12/2025",
    tanggal_sk: "2025-02-17",
    tanggal_status: "2025-03-28",
  },
  klaim: {
    nik: "3575011712809001",
    program: "jkm",
    bulan_kejadian: "2024-01",
    tanggal_lapor: "2024-02-05",
    tanggal_putus: "2024-02-26",
    hasil: "dibayar",
    tanggal_bayar: "2024-03-04",
    santunan_kematian: "20000000",
    santunan_cacat: "",
    santunan_berkala: "12000000",
    biaya_pemakaman: "10000000",
    beasiswa: "",
    perawatan: "",
    pengganti_upah: "",
    tanggal_status: "2024-03-31",
  },
  "angka-lain": {
    indikator: "peserta-aktif",
    wilayah: "35.75",
    masa: "2024-12",
    jenis: "lkpj",
    penerbit: "Wali Kota",
    dokumen: "LKPJ 2024",
    tanggal_dokumen: "2025-03-28",
    definisi: "Pekerja rentan yang didaftarkan",
    nilai: "9038",
    alasan: "",
    kantor: "",
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
