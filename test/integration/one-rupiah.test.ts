import { expect, test } from "vitest";
import { cellId } from "../../schema/cell.ts";
import { datasets } from "../../schema/datasets/index.ts";
import { tabulate } from "../../server/registry/tabulate.ts";
import { prepareRelease } from "../../server/release/prepare.ts";
import { openIntakePlace } from "../support/intake-place.ts";
import { calmEffects } from "../support/release-input.ts";
import { codelists, profile, sampleTown } from "../support/sample-files.ts";

// The whole way of one rupiah: an office file, a refused release, the office's word, a release that tells both.

const payment = [
  "data_contoh,tahun,nomor_sp2d,tanggal_sp2d,kode_sub_kegiatan,kode_rekening,sumber_dana,jumlah,bulan_dari,bulan_sampai",
  "true,2024,SP2D-2024-999 (contoh),2024-12-30,2.07.05.2.02.0005,5.1.02.02.02.0006,dbhcht,1,2024-12,2024-12",
];
const explanation = [
  "data_contoh,pembayar,bulan,sebab,penjelasan,dokumen,tanggal_dokumen,kantor,dijawab_sebelum",
  "true,dbhcht,2024-12,salah-catat,Contoh: salah tulis pada SP2D,Contoh berita acara,2025-01-10,Dinas Tenaga Kerja (contoh),",
];

test("a payment changed by one rupiah stops the release until the office explains it", async () => {
  const place = await openIntakePlace();
  try {
    const { files } = await sampleTown(place.folder, { people: 1000, months: 14, seed: 5, isClean: true });
    for (const file of files) await place.takeIn(file);
    const prepare = async () => {
      const aggregates = await tabulate(place.effects, { period: "2024-12", known: "2025-01-15" });
      const input = { profile, datasets, codelists, aggregates, previous: undefined, history: [] };
      return (await prepareRelease({ ...input, isSample: true, software: "test" }, calmEffects)).prepared;
    };
    const take = async (name: string, lines: readonly string[]) =>
      expect(await place.takeInLines(name, lines)).toMatchObject({ kept: 1, refused: 0 });
    const shown = (prepared: Awaited<ReturnType<typeof prepare>>, indicator: string) =>
      prepared.observations.find((cell) => cellId(cell) === `${indicator}/35.75/2024/pembayar=dbhcht`)?.decimal;
    const before = await prepare();
    await take("contoh-realisasi-satu.csv", payment);
    await expect(prepare()).rejects.toMatchObject({ code: "DIFFERENCE_UNEXPLAINED" });
    await expect(prepare()).rejects.toThrow("dbhcht 2024-12: +Rp1");
    await take("contoh-penjelasan-satu.csv", explanation);
    const after = await prepare();
    for (const indicator of ["iuran-tercatat", "iuran-selisih", "selisih-dijelaskan"]) {
      expect(Number(shown(after, indicator)) - Number(shown(before, indicator))).toBe(1);
    }
    expect(shown(after, "iuran-diperkirakan")).toBe(shown(before, "iuran-diperkirakan"));
    expect(after.manifest.statements?.map(({ id, words }) => `${id}: ${words}`)).toContain(
      "penjelasan/dbhcht/2024-12: Contoh: salah tulis pada SP2D",
    );
  } finally {
    await place.close();
  }
}, 120_000);
