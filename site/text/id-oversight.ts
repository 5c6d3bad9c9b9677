/** Words of the pages about the way into the programme and about data quality, in Indonesian. */
export const funnel = {
  title: "{active} dari {proposed} orang yang diusulkan pada {year} akhirnya terlindungi",
  titleNone: "Dari usulan sampai terlindungi",
  lede: "Sebelum terlindungi, seseorang diusulkan, namanya masuk keputusan, datanya diperiksa, lalu ia didaftarkan ke BPJS Ketenagakerjaan. Di tiap tahap ada yang gugur. Angkanya muncul sesudah tahunnya lengkap.",
  stages: {
    finding: "Dari {proposed} orang, {active} pernah aktif",
    none: "Tahap demi tahap",
    subtitle: "Orang yang diusulkan pada {year}, menurut tahap yang dicapai, orang, {place}.",
    caption: "Panjang batang menurut jumlah orang yang sampai ke tahap itu.",
    stage: "Tahap",
    reached: "Sampai di sini",
    dropped: "Tidak sampai",
    note: "Tidak sampai: ada di tahap sebelumnya, tidak di tahap ini. Yang terdaftar tetapi belum pernah terbayar tidak dihitung gugur.",
  },
  reasons: {
    finding: "Alasan terbanyak: {name}, {count} orang",
    none: "Gugur menurut alasan utama",
    subtitle: "Orang yang diusulkan pada {year} tetapi tidak terdaftar, menurut alasan utama, orang, {place}.",
    caption: "Satu orang satu alasan.",
    reason: "Alasan utama",
    people: "Orang",
    note: "Alasan yang terlalu jarang digabung dengan alasan lain, agar tidak menunjuk orang.",
  },
  years: "Semua tahun",
} as const;

export const dataQuality = {
  title: "{refused} dari {received} baris berkas kantor ditolak pada {period}",
  titleNone: "Mutu data dan angka dari pihak lain",
  lede: "Tiap baris berkas kantor diperiksa sebelum dihitung. Halaman ini menunjukkan berapa yang diterima dan ditolak, apa yang ditemukan, dan angka yang disebut pihak lain tentang hal yang sama.",
  rows: {
    heading: "Baris yang diterima dan yang ditolak",
    subtitle: "Baris berkas kantor menurut triwulan kedatangannya, baris, {place}.",
    caption: "Disimpan dan ditolak berjumlah diterima.",
    note: "Baris yang ditolak kembali ke kantor dengan sebabnya. Lama perbaikan: hari sampai kiriman berikutnya dari jenis yang sama.",
  },
  findings: {
    heading: "Apa yang ditemukan pemeriksaan",
    subtitle: "Baris yang ditandai, menurut pemeriksaan, {place}.",
    caption: "Satu baris dapat ditandai beberapa pemeriksaan, jadi jangan dijumlahkan.",
    check: "Pemeriksaan",
    rows: "Baris",
    others: "Angka {count} pemeriksaan lain disembunyikan; daftarnya ada di {data}.",
    rules: "Arti tiap pemeriksaan ada di {method}.",
  },
  rivals: {
    heading: "Angka dari pihak lain",
    lede: "Bila LKPJ, BPK, BPJS, atau pers menyebut angka tentang hal yang sama, keduanya tampil berdampingan. Angka pihak lain tidak pernah menggantikan angka portal ini.",
    theirs: "Menurut {issuer}",
    ours: "Menurut portal ini",
    document: "Dokumen",
    definition: "Yang dihitung",
    reason: "Kata kantor tentang bedanya",
    noReason: "Kantor belum menjelaskan bedanya.",
    none: "Belum ada angka pihak lain yang dicatat dalam rilis ini.",
  },
} as const;
