/** Words that tables of any dataset share, in Indonesian. */
export const tables = {
  period: "Masa",
  measure: "Ukuran",
  years: "Pilih tahun",
  kind: { TRIENNIUM: "Tiga tahun", YEAR: "Tahun", HALF: "Semester", QUARTER: "Triwulan", MONTH: "Bulan" },
  every: {
    TRIENNIUM: "per tiga tahun",
    YEAR: "per tahun",
    HALF: "per semester",
    QUARTER: "per triwulan",
    MONTH: "per bulan",
  },
  groups: { people: "Orang", money: "Uang", others: "Mutu data dan angka lain" },
  absent: "tidak disebut",
  none: "Belum ada angka ukuran ini dalam rilis ini.",
  notReported:
    "Belum dilaporkan. Ini bukan nol: kantor yang bertanggung jawab belum menyampaikan datanya, atau masanya belum lengkap.",
  nationalCode: "Kode indikator nasional",
  hiddenWith: "Disembunyikan bersama",
  all: "Semua angkanya: {data}.",
} as const;
