/** Words of the page about methods and privacy, in Indonesian. */
export const method = {
  title: "Bagaimana angka dihitung dan bagaimana orang dilindungi",
  lede: "Halaman ini menjelaskan arti tiap angka, cara menghitung orang, dan mengapa ada angka yang tidak ditayangkan.",
  wayHeading: "Perjalanan satu angka",
  way: [
    "Kantor mengirim daftar peserta, daftar iuran, dokumen sasaran, dan perkiraan jumlah pekerja.",
    "Tiap baris diperiksa. Baris yang keliru ditolak dengan sebabnya; yang diterima dan yang ditolak dijumlahkan kembali agar tidak ada yang hilang.",
    "NIK diganti sandi yang tidak bisa dibaca balik tanpa kunci. Nama tidak pernah disimpan.",
    "Orang dihitung per bulan dan per wilayah, lalu diperiksa agar tidak ada orang yang bisa ditebak.",
    "Hasilnya terbit sebagai rilis: halaman, berkas, dan API memuat angka yang sama.",
  ],
  intakeHeading: "Bagaimana berkas kantor diperiksa",
  intakePolicy: {
    levels:
      "Kekeliruan pada berkas (huruf yang rusak, kepala tabel yang tidak dikenal, tanda petik yang terbuka) menolak seluruh berkas. Kekeliruan pada satu baris hanya menolak baris itu, selama barisnya sedikit.",
    limit:
      "Bila lebih dari {share} baris atau lebih dari {rows} baris keliru, seluruh berkas ditolak, setelah semua kekeliruannya disebut; berkas yang pendek jadi harus bersih. Daftar peserta yang pertama boleh sampai {first}, hanya bila petugas memintanya; hal itu dicatat dan ditulis dalam catatan rilis.",
    forms:
      "Yang bisa dibaca dengan dua cara tidak pernah ditebak. Tanggal seperti {date} atau jumlah seperti {amount} dibaca menurut baris lain di kolom yang sama yang hanya punya satu arti, atau menurut kata petugas. Bila keduanya tidak ada, berkasnya ditolak.",
    nik: "NIK yang kehilangan angka tidak pernah diperbaiki. NIK tidak dipakai untuk menebak tempat tinggal atau umur.",
    place:
      "Tiap kekeliruan disebut berkas, baris, kolom, sebab, dan cara memperbaikinya. Isi selnya tidak pernah disebut. Kantor cukup mengirim berkas yang sudah diperbaiki.",
    sum: "Baris yang disimpan ditambah baris yang ditolak selalu sama dengan baris yang dibaca.",
    copy: "Berkas kantor tidak disalin. Yang disimpan hanya sidik jarinya (hash), dalam basis data tertutup.",
  },
  intakeRules: "Semua pemeriksaan, menurut akibatnya:",
  intakeGroups: {
    file: "Menolak seluruh berkas",
    row: "Menolak satu baris",
    warn: "Disimpan, dan kantor diminta memeriksa",
    reconcile: "Disimpan, dan dipadankan dengan pengirimnya",
  },
  countHeading: "Cara menghitung orang",
  count: [
    "Satu orang dihitung sekali, walau iurannya dibayar dua pihak.",
    "Seseorang aktif pada suatu bulan bila sedikitnya satu iuran untuk bulan itu sudah dibayar. Masa tenggang tidak dihitung. Ini cara menghitung; pada hari apa perlindungan mulai tertulis di halaman warga, dengan sumbernya.",
    "Wilayahnya ialah tempat tinggal pada hari terakhir bulan itu.",
    "Pindah kecamatan bukan peserta baru dan bukan berhenti.",
    "Bulan yang sudah dibayar tetap dihitung walau orangnya sudah meninggal, sampai iurannya dikembalikan.",
  ],
  definitionsHeading: "Arti tiap ukuran",
  definitions: "Arti, rumus, dan dasar tiap ukuran tertulis di halaman angkanya:",
  stateHeading: "Sementara dan tetap",
  state:
    "{months} bulan terbaru masih sementara, karena iuran yang terlambat masih bisa masuk. Sesudah itu angka menjadi tetap dan hanya berubah saat tutup tahun, yaitu pada rilis {closing}.",
  held: "Iuran yang datang sangat terlambat, atau perubahan yang begitu kecil sehingga menunjuk orang tertentu, ditahan dulu dan baru tampak saat tutup tahun.",
  moneyHeading: "Bagaimana uang dikaitkan dengan orang",
  money: [
    "Tiap iuran sah menagih satu jalur dana untuk satu orang dan satu bulan. Jumlahnya, bulan iuran yang ditagih, dikalikan tarif bulan itu: itulah iuran yang diperkirakan.",
    "Di sampingnya: uang yang menurut surat perintah pencairan dana sungguh dibayarkan untuk bulan-bulan itu, dikurangi yang kembali. Bedanya disebut selisih, dengan toleransi nol rupiah.",
    "Selisih tanpa penjelasan kantor membuat rilis ditolak. Yang masih ditelusuri terbit sebagai belum dijelaskan, dengan tanggal janjinya; bila lewat, disebut terlambat.",
    "Orang yang dibayar dua pihak tertagih dua kali, tetapi terlindungi sekali. Karena itu bulan iuran yang ditagih bisa lebih banyak daripada orang-bulan.",
    "Rupiah tidak tampil di bawah tingkat kota: rupiah dibagi tarif ialah jumlah orang.",
  ],
  moneyLinks: "Uangnya: {budget}. Apa kata kantor: {release}.",
  moneyLink: "halaman anggaran",
  moneyRelease: "halaman rilis",
  yearHeading: "Tahun yang masih berjalan",
  year: "Angka uang setahun dihitung sejak Januari sampai hari rilis. Selama tahunnya belum ditutup, angkanya sementara: pembayaran, pengembalian, atau P-APBD masih bisa datang. Perkiraan akhir tahun ialah rentang, bukan janji. Angka yang baru ada sesudah tahunnya lengkap tertulis belum dilaporkan sampai saat itu.",
  workers: {
    heading: "Seluruh pekerja: sumber mana yang dipakai",
    why: [
      "Beberapa dokumen menyebut jumlah pekerja kota, dan angkanya berbeda. Cakupan program ini dibagi dengan dokumen jumlah pekerja yang dikirim dinas, yaitu yang tanggal acuannya terbaru sampai bulan itu. Bulan-bulan sebelum tanggal acuannya tetap memakai dokumen yang lama.",
      "Laporan kepesertaan BPJS Ketenagakerjaan menyebut jumlah pekerjanya sendiri. Angka itu hanya dipasangkan dengan jumlah anggota dari laporan yang sama, agar keduanya memakai satu definisi. Walau tanggalnya lebih baru, portal tidak menukarnya sendiri: dinas yang memutuskan, dengan mengirimnya sebagai dokumen jumlah pekerja.",
    ],
    caption: "Dokumen yang menyebut jumlah seluruh pekerja kota, dan untuk apa dipakai:",
    asOf: "keadaan {date}",
    now: "{people} orang: penyebut cakupan program ini, sekarang",
    before: "{people} orang: penyebut cakupan program ini, bulan-bulan sebelumnya",
    segments: "{people} orang: hanya bagian anggota BPJS Ketenagakerjaan",
  },
  claimsHeading: "Mengapa klaim hanya untuk seluruh kota",
  claims:
    "Klaim sedikit dan menyangkut kesehatan dan kematian. Per kecamatan atau per bulan, angka kecilnya akan menunjuk keluarga tertentu. Karena itu klaim tampil per tahun dan per semester untuk seluruh kota, dan per kecamatan hanya dalam tiga tahun. Kelompok dengan kurang dari {k} klaim disembunyikan, juga rupiahnya.",
  rivalsHeading: "Bila pihak lain menyebut angka lain",
  rivals:
    "Angka dari LKPJ, BPK, BPJS, atau pers tampil di samping angka portal ini, dengan dokumen, definisi, dan penjelasan kantor tentang bedanya. Ia tidak pernah menggantikan angka portal ini. {quality}",
  rivalsLink: "Mutu data dan angka dari pihak lain",
  wordsHeading: "Kata untuk angka yang tidak ada",
  personalHeading: "Data perorangan",
  personal:
    "Tidak ada NIK, nama, alamat, atau tanggal lahir pada halaman, berkas, dan API. Basis data yang melayani halaman ini hanya berisi angka yang sudah tayang. Portal tidak memakai kuki dan tidak mencatat siapa yang membaca.",
} as const;
