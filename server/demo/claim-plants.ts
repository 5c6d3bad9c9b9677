import { addMonths } from "../../schema/month.ts";
import { stranger } from "./applicant.ts";
import type { Plant } from "./plant.ts";
import type { Facts, Town } from "./town.ts";

const unpaid: Facts = { tanggal_bayar: "", perawatan: "" };

const changed = (rule: Plant["rule"], column: string, facts: (row: Facts) => Facts): Plant => ({
  rule,
  column,
  wrong: (row) => ({ facts: facts(row) }),
});

/** What can be wrong with a claim; with `needsOriginal` it is made from a claim that is stored. */
export function claimPlants({ months }: Town): readonly Plant[] {
  const [month = ""] = months;
  const before = addMonths(month, -1);
  const plants: Plant[] = [
    changed("klaim-urutan-tanggal", "tanggal_lapor", () => ({ tanggal_lapor: `${before}-28` })),
    changed("klaim-urutan-tanggal", "tanggal_putus", () => ({ tanggal_putus: `${month}-15` })),
    changed("klaim-urutan-tanggal", "tanggal_bayar", () => ({ tanggal_bayar: `${month}-20` })),
    changed("klaim-urutan-tanggal", "tanggal_status", () => ({ tanggal_status: `${month}-25` })),
    changed("putusan-tidak-lengkap", "hasil", () => ({ ...unpaid, hasil: "" })),
    changed("bayar-tanpa-putusan", "tanggal_bayar", () => ({ hasil: "", tanggal_putus: "" })),
    changed("ditolak-dengan-uang", "hasil", () => ({ hasil: "ditolak" })),
    changed("dibayar-tanpa-jumlah", "tanggal_bayar", () => ({ perawatan: "" })),
    changed("klaim-tanpa-iuran", "bulan_kejadian", () => ({ bulan_kejadian: before })),
    {
      rule: "peserta-tidak-dikenal",
      column: "nik",
      wrong: (_, { town, number }) => ({ facts: { nik: stranger(town, number).nik } }),
    },
    {
      ...changed("status-lebih-lama", "tanggal_status", ({ tanggal_status = "" }) => ({
        tanggal_status: `${tanggal_status.slice(0, 8)}${Number(tanggal_status.slice(8)) - 1}`,
      })),
      needsOriginal: true,
    },
  ];
  // the office goes on paying for whoever is covered in the second month too
  if (months.length > 1) {
    plants.push(
      changed("klaim-kematian-masih-dibayar", "bulan_kejadian", () => ({
        ...{ program: "jkm", perawatan: "", biaya_pemakaman: "10000000" },
      })),
    );
  }
  return plants;
}
