import { defineIntakeKind } from "../intake-kind.ts";
import { lastDayOf } from "../month.ts";

/** The release calendar: when the release of a month is due. Months it does not name follow the profile's calendar. */
export const jadwal = defineIntakeKind({
  id: "jadwal",
  title: { id: "Jadwal rilis", en: "Release calendar" },
  description: {
    id: "Kapan rilis tiap bulan dijadwalkan. Bulan yang tidak disebut mengikuti tanggal tetap dalam profil.",
    en: "When the release of each month is due. Months that are not named follow the profile's fixed day.",
  },
  columns: {
    bulan: {
      type: "month",
      required: true,
      label: { id: "Bulan rilis", en: "Month of the release" },
      help: { id: "YYYY-MM: bulan data yang dirilis.", en: "YYYY-MM: the month of data that is released." },
      synonyms: ["Bulan", "Periode"],
    },
    jatuh_tempo: {
      type: "date",
      mayBeFuture: true,
      required: true,
      label: { id: "Jatuh tempo", en: "Due date" },
      help: { id: "YYYY-MM-DD: hari rilis dijadwalkan.", en: "YYYY-MM-DD: the day the release is due." },
      synonyms: ["Tanggal Rilis", "Tgl Rilis"],
    },
  },
  key: ["bulan"],
  rules: [
    {
      rule: "jadwal-terlalu-awal",
      column: "jatuh_tempo",
      check: (row) => !row.bulan || !row.jatuh_tempo || row.jatuh_tempo > lastDayOf(row.bulan),
    },
  ],
  ignored: ["No", "No.", "Nomor", "Keterangan", "Ket"],
  example: { bulan: "2025-01", jatuh_tempo: "2025-02-15" },
});
