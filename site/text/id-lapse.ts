/** Words of the page about when cover ends and who stays, in Indonesian. */
export const lapse = {
  title: "{count} dari {active} orang kehilangan perlindungan mulai {month} bila iurannya tidak dilanjutkan",
  titleNone: "Kapan perlindungan berakhir",
  lede: "Perlindungan hanya berlaku untuk bulan yang iurannya sudah dibayar. Halaman ini menunjukkan berapa orang kehilangan perlindungan pada tiap bulan yang akan datang bila tidak ada uang tambahan, dan berapa biaya melanjutkannya.",
  calendar: {
    finding: "Perlindungan {active} peserta aktif {month}, menurut bulan berakhirnya",
    none: "Perlindungan yang akan berakhir, bulan demi bulan",
    subtitle: "Peserta aktif {month} menurut bulan perlindungan mereka hilang bila tidak dilanjutkan, orang, {place}.",
    caption: "Panjang batang menurut jumlah orang.",
    month: "Hilang mulai",
    people: "Orang",
    all: "Peserta aktif",
    merged: "Bulan dengan terlalu sedikit orang digabung dengan bulan sebelahnya, agar tidak menunjuk siapa pun.",
  },
  grace: {
    heading: "Masa tenggang bukan perlindungan",
    text: "Iuran yang terlambat masih dapat disusulkan sampai tiga bulan sesudah perlindungan berakhir. Masa tenggang itu tidak dihitung sebagai perlindungan di portal ini. Sesudah lebih dari tiga bulan berturut-turut tanpa iuran, kepesertaannya berhenti.",
    last: "Untuk yang kehilangan perlindungan mulai {month}, masa tenggangnya sampai {until}.",
    source: "Sumber: buku proses kepesertaan BPJS Ketenagakerjaan, mengutip {rule}.",
  },
  cost: {
    finding: "Melanjutkan semua peserta selama dua belas bulan: {cost}",
    none: "Berapa biaya melanjutkan",
    subtitle: "Biaya iuran untuk satu sampai dua belas bulan berikutnya, rupiah, {place}, menurut keadaan {month}.",
    caption: "Hitungan, bukan anggaran dan bukan janji.",
    duration: "Lama",
    goOn: "Semua peserta aktif",
    more: "Tambah seribu orang",
    formula: "Rumus: orang × bulan × tarif.",
    inputs:
      "Orang: {active} peserta aktif pada {month}, atau seribu orang baru. Tarif: {tariff} per orang per bulan ({payer}).",
    fixed: "Jumlah orang dan tarif dianggap tetap selama itu.",
  },
  years: {
    finding: "{stayed} orang bertahan dari tahun sebelumnya, {lost} orang lepas, tahun {year}",
    none: "Siapa yang bertahan dari tahun ke tahun",
    subtitle: "Orang yang terlindungi sedikitnya satu bulan dalam setahun, orang, {place}.",
    caption: "Tiap orang dihitung sekali dalam setahun. Bertahan, baru, dan kembali berjumlah seluruh orang tahun itu.",
    first:
      "{year} ialah tahun pertama data. Tahun sebelumnya tidak diketahui, jadi semua orang tahun itu terhitung baru dan belum ada yang terhitung bertahan, kembali, atau lepas.",
    note: "Angka setahun muncul sesudah tahunnya lengkap. Orang-bulan berjalan sejak Januari.",
  },
  meaning: {
    heading: "Apa arti terputus bagi orangnya",
    text: "Yang perlindungannya terputus bisa kehilangan lebih dari sebulan perlindungan. Penjelasannya: {benefits}.",
    link: "tiga bulan pertama dan akibat terputus",
  },
  statusNone: "Angka ini belum dilaporkan untuk rilis ini. Ini bukan nol.",
} as const;
