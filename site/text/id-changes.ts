/** Words of the pages that compare a release with the one before it, in Indonesian. */
export const changes = {
  title: "{count} angka berbeda antara rilis {from} dan rilis {to}",
  titleNone: "Rilis {to} sama dengan rilis {from}",
  lede: "Yang dibandingkan: rilis {from} (data sampai {fromDate}) dan rilis {to} (data sampai {toDate}). Angka lama tidak dihapus; ia tetap ada di rilis lama.",
  crumb: "perubahan",
  link: "Perubahan dari rilis sebelumnya, angka demi angka",
  countsHeading: "Berapa yang berubah, dan mengapa",
  countsCaption: "Banyaknya angka per pokok data dan sebab",
  dataset: "Pokok data",
  total: "Semua",
  none: "tidak ada",
  heading: {
    WITHDRAWN: "Ditarik: angka yang ternyata keliru",
    REVISED: "Diperbarui: angka lama diganti",
    BECAME_FINAL: "Menjadi tetap: hanya berubah lagi bila ada koreksi",
    NEW_PERIOD: "Masa baru: angka yang belum ada di rilis lama",
  },
  about: {
    WITHDRAWN: "Angka ini pernah tayang, lalu ditarik.",
    REVISED:
      "Iuran atau dokumen yang datang terlambat, koreksi kantor, atau jumlah sejak Januari yang bertambah bersama bulannya. Angka yang sama dengan dokumen baru ikut dihitung, tidak dirinci.",
    BECAME_FINAL: "Angkanya tidak lagi sementara.",
    NEW_PERIOD: "Rilis ini membawa bulan, triwulan, semester, atau tahun yang baru.",
  },
  caption: "{dataset}: {reason}",
  cell: "Angka",
  before: "Rilis {release}",
  notBefore: "belum ada",
  rest: "Dan {count} lainnya. {link}",
  restLink: "Semua angka pokok data ini",
  order: "Dari perubahan terbesar.",
} as const;
