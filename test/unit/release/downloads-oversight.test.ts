import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { datasets } from "../../../schema/datasets/index.ts";
import { cellAt, oversightCells, oversightWords } from "../../support/hand-made-oversight.ts";
import { handMadeRelease } from "../../support/hand-made-release.ts";

const release = handMadeRelease(oversightCells, { period: "2024-12", firstPeriod: "2022-01", ...oversightWords });

function textOf(name: string): string {
  const file = release.files.find((one) => one.name === name);
  if (file === undefined) throw new Error(`no file ${name}`);
  return new TextDecoder().decode(file.bytes);
}

const rowsOf = (name: string): Record<string, string>[] => parse(textOf(name), { columns: true });
const rowAt = (dataset: string, cell: string) => rowsOf(`contoh-${dataset}.csv`).find(({ sel }) => sel === cell);

test("a row runs from the first to the last day of its period, whatever its kind", () => {
  const days = (dataset: string, cell: string) => {
    const { mulai, akhir } = rowAt(dataset, cell) ?? {};
    return [mulai, akhir];
  };
  expect(days("budget", "pagu/35.75/2024")).toEqual(["2024-01-01", "2024-12-31"]);
  expect(days("budget", "rencana-kumulatif/35.75/2024-Q4")).toEqual(["2024-10-01", "2024-12-31"]);
  expect(days("benefits", "klaim-dibayar/35.75/2023-S1")).toEqual(["2023-01-01", "2023-06-30"]);
  expect(days("benefits", "klaim-diajukan/35.75.01/2021-2023")).toEqual(["2021-01-01", "2023-12-31"]);
  expect(() => handMadeRelease([cellAt("pagu/35.75/2024-S3", "1")], { period: "2024-12" })).toThrow(RangeError);
});

test("codes that offices brought stand with their names; JSON has their facts", () => {
  const row = rowAt("budget", "pagu/35.75/2024/baris=1.02.01.2.05_5.1.02_dbhcht");
  expect(row).toMatchObject({
    nama_baris: "Iuran pekerja rentan",
    nama_skpd: "",
    nilai: "600000000",
    satuan: "rupiah",
  });
  const { codes } = JSON.parse(textOf("contoh-budget.json"));
  expect(codes.baris[0]).toMatchObject({ facts: { rekening: "5.1.02" } });
  expect(codes.skpd).toEqual([]);
  expect(JSON.parse(textOf("contoh-enrolment.json"))).not.toHaveProperty("codes");
});

test("a negative amount is a number, a hidden one is empty with its status", () => {
  const [, ...lines] = textOf("contoh-budget.csv").split("\n");
  const back = lines.find((line) => line.includes("realisasi-bulan/35.75/2024-12"));
  expect(back).toContain(",-16800,rupiah,PUBLISHED,");
  expect(rowAt("benefits", "manfaat-dibayar/35.75/2023/program=jkk")).toMatchObject({
    nilai: "",
    status: "SUPPRESSED",
  });
});

test("shares of money, shares of a total and ratios stand with their parts", () => {
  const parts = (dataset: string, cell: string) => {
    const { nilai, pembilang, penyebut } = rowAt(dataset, cell) ?? {};
    return [nilai, pembilang, penyebut];
  };
  expect(parts("budget", "serapan/35.75/2024")).toEqual(["0.900017", "900016800", "1000000000"]);
  expect(parts("targets", "capaian-dokumen/35.75/2024-12/dokumen=sasaran-1")).toEqual(["0.500000", "5000", "10000"]);
  const unit = ["16799.66", "839983200", "50000"];
  expect(parts("reconciliation", "biaya-orang-bulan/35.75/2024/pembayar=dbhcht")).toEqual(unit);
  // the parts of a ratio are hidden with the cells they come from
  const hidden = cellAt("biaya-orang-bulan/35.75/2024/pembayar=baznas", "SUPPRESSED");
  const again = handMadeRelease([...oversightCells, hidden], { period: "2024-12", ...oversightWords });
  const bytes = again.files.find(({ name }) => name === "contoh-reconciliation.csv")?.bytes ?? new Uint8Array();
  const row = (parse(Buffer.from(bytes), { columns: true }) as Record<string, string>[]).find(
    ({ indikator, pembayar }) => indikator === "biaya-orang-bulan" && pembayar === "baznas",
  );
  expect(row).toMatchObject({ nilai: "", pembilang: "", penyebut: "" });
});

test("what offices say is a file of its own, and nothing in it runs as a formula", () => {
  const [said] = rowsOf("contoh-penjelasan.csv");
  expect(said).toEqual({
    data_contoh: "true",
    penjelasan: "penjelasan/dbhcht/2024-04",
    pembayar: "dbhcht",
    nama_pembayar: "Kota Pasuruan (DBHCHT)",
    bulan: "2024-04",
    sebab: "tunggakan",
    nama_sebab: "Tunggakan bulan lain",
    kata_kantor: "'=Satu orang dibayar dua kali, sedang ditagih kembali.",
    kantor: "Dinas Tenaga Kerja",
    dokumen: "Surat 12/2024",
    tanggal_dokumen: "2024-06-03",
    jawaban_dijanjikan: "2024-12-01",
    keadaan: "terlambat",
    rilis: "35.75/2024-12/1.0.0",
  });
  const json = JSON.parse(textOf("contoh-penjelasan.json"));
  expect(json).toMatchObject({ data_contoh: true, release: { id: "35.75/2024-12/1.0.0" } });
  expect(json.rows[0]).toMatchObject({ kata_kantor: "=Satu orang dibayar dua kali, sedang ditagih kembali." });
  expect(release.manifest.files.find(({ name }) => name === "contoh-penjelasan.csv")).toMatchObject({ rows: 1 });
});

test("without statements there is no file of them, and every dataset has its two", () => {
  const bare = handMadeRelease(oversightCells, { period: "2024-12" });
  const names = bare.files.map(({ name }) => name);
  expect(names).toHaveLength(2 * datasets.length + 2);
  expect(names.some((name) => name.includes("penjelasan"))).toBe(false);
});
