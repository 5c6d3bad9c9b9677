/** Words about hidden and held numbers on the page about methods and privacy, in Indonesian. */
export const hidden = {
  heading: "Mengapa ada angka yang disembunyikan",
  promise:
    "Setiap angka yang Anda lihat adalah angka yang sebenarnya untuk tanggalnya. Bila kurang dari {k} orang dalam suatu kelompok akan tampak, atau bisa dihitung dari angka lain, angkanya kami sembunyikan. Sebelum tiap rilis, sebuah program mencoba menghitung angka yang disembunyikan dari semua yang pernah terbit; bila ia bisa mendekatinya sampai kurang dari {k} kemungkinan, tidak ada yang terbit.",
  why: "Misalkan di satu kelurahan hanya dua nelayan yang ikut. Tetangga tahu siapa nelayan di situ. Bila angkanya tayang, tetangga tahu juga siapa yang ikut program dan siapa yang berhenti. Itu bukan urusan tetangga.",
  rules: [
    "Di tempat angkanya tertulis “disembunyikan”, bukan nol dan bukan kosong. Nol ditulis nol, karena tidak menunjuk siapa pun.",
    "Menyembunyikan satu angka saja tidak cukup: ia bisa dihitung dari jumlahnya. Karena itu beberapa angka lain ikut disembunyikan. Tandanya sama untuk semua. Angka mana yang kecil tidak kami sebut, sebab itu pun petunjuk.",
    "Bila semua orang di suatu kelompok sama, misalnya semua peserta di satu kelurahan bekerja sebagai nelayan, itu juga memberi tahu tentang tiap orang di situ. Angka seperti itu diperlakukan seperti angka kecil.",
    "Orangnya tetap terhitung. Di dekat tiap angka yang disembunyikan disebut jumlah terdekat yang terbit dan memuatnya.",
    "Anggota kelompok itu sendiri pun tidak boleh bisa menghitung sisanya, walau ia tahu tentang dirinya.",
    "Angka tidak diacak dan tidak dibulatkan. Yang tayang selalu tepat.",
  ],
  totalsHeading: "Jumlah kota dan kecamatan selalu tayang",
  totals:
    "Jumlah seluruh {regions}, tanpa rincian apa pun, tayang tiap bulan, sekecil apa pun perubahannya. Penduduknya masing-masing sedikitnya sepuluh ribu orang. Naik turunnya tiga orang di antara puluhan ribu, tanpa keterangan umur, pekerjaan, atau kelurahan, tidak menunjuk siapa pun. Jumlah itu hanya disembunyikan bila pesertanya sendiri kurang dari {k}. Dasarnya: {basis}.",
  printingHeading: "Mengapa rincian tidak terbit tiap bulan",
  printing:
    "Rincian menurut kelompok orang atau kelurahan baru muncul lagi bila, sejak rincian terakhir, sedikitnya {turnover} orang masuk dan sedikitnya {turnover} orang berhenti di seluruh kota. Bila hanya sedikit yang masuk atau berhenti, membandingkan dua rincian akan menunjuk orangnya. Aturan ini hanya memakai jumlah kota yang sudah terbit, jadi muncul atau tidaknya rincian tidak memberi tahu apa-apa lagi.",
  heldHeading: "Angka yang ditahan",
  held: "Kadang perubahan sebuah angka begitu kecil sehingga menunjuk orang. Angka itu lalu ditahan: yang tampak ialah angka terakhir yang terbit, dengan bulannya dan kata “ditahan”. Ia tidak pernah dihitung sebagai angka bulan ini, dan tidak berarti bahwa ada yang berubah.",
  attackHeading: "Program yang mencoba membobol",
  attack: [
    "Sebelum tiap rilis, program kedua membaca semua yang pernah terbit: halaman, berkas, dan API memuat angka yang sama. Ia tidak memakai cara kerja program yang menyembunyikan, supaya keduanya tidak salah bersama.",
    "Untuk tiap angka yang disembunyikan ia mencari nilai paling kecil dan paling besar yang masih mungkin. Ia tahu semua jumlah, semua rilis lama, berapa orang masuk dan berhenti, dan dokumen umum seperti sasaran.",
    "Untuk tiap angka itu harus ada sedikitnya {k} nilai yang mungkin. Bila tidak, atau bila waktunya habis sebelum selesai, rilis ditolak.",
    "Orang yang masuk dan orang yang berhenti di antara dua rincian dijaga dengan cara yang sama.",
    "Hasilnya menjadi surat keterangan yang umum: batasnya, berapa angka terbit dan disembunyikan, serangan apa yang dicoba, dan versi programnya. Siapa pun boleh mencobanya sendiri dengan berkas yang terbit.",
  ],
  certificate: "Surat keterangan rilis ini: {file}.",
  correctionsHeading: "Bila ada koreksi",
  corrections:
    "Koreksi terbit sebagai rilis baru. Angka lama tetap diketahui orang, jadi rilis baru diuji bersama semua rilis lama. Angka yang pernah disembunyikan dijaga selamanya. Angka yang disembunyikan lalu tetap disembunyikan tidak pernah disebut berubah.",
  exampleHeading: "Contoh dengan angka karangan",
  exampleIntro:
    "Tabel ini karangan, bukan data siapa pun: peserta di tiga kampung menurut pekerjaan. Orang tahu dari aturan bahwa angka yang disembunyikan sedikitnya satu.",
  exampleCaption: "Karangan. {title}",
  exampleHeads: ["Kampung", "Nelayan", "Pedagang", "Jumlah"],
  exampleRows: ["Atas", "Tengah", "Bawah", "Jumlah"],
  exampleSteps: [
    {
      title: "Tabel yang sebenarnya",
      text: "Hanya {small} nelayan di kampung Atas: kurang dari {k}, jadi tidak boleh tampak.",
    },
    {
      title: "Bila hanya angka kecil itu disembunyikan",
      text: "Belum aman. Jumlah kampung Atas dikurangi pedagangnya memberi lagi {small}.",
    },
    {
      title: "Tiga angka lain ikut disembunyikan",
      text: "Kini tiap baris dan tiap kolom punya dua angka tersembunyi, atau tidak punya sama sekali. Semua jumlah tetap tayang dan tetap benar.",
    },
    {
      title: "Yang masih bisa dihitung penyerang",
      text: "Nelayan di kampung Atas bisa {least}, bisa {most}, atau berapa pun di antaranya. Begitu juga yang lain. Jadi tidak ada yang tahu.",
    },
  ],
  exampleRange: "{least} sampai {most}",
  exampleLooks: {
    small: "angka kecil",
    hidden: "disembunyikan",
    found: "bisa dihitung",
    range: "yang mungkin",
  },
  cutsHeading: "Semua tabel yang terbit",
  cutsIntro:
    "Tidak ada angka di luar daftar ini, dan angka tidak bisa diminta dengan saringan lain. Di bawah tiap tabel tertulis apa yang ditambahkannya.",
  cutsCaption: "Tabel dalam rencana terbit, dan isinya dalam rilis ini",
  cutsHeads: { table: "Tabel", published: "Terbit", hidden: "Tersembunyi", held: "Ditahan" },
  cutsCadence: {
    MONTH: "paling sering tiap bulan",
    QUARTER: "paling sering tiap triwulan",
    YEAR: "paling sering tiap tahun",
    HALF: "paling sering tiap semester",
    TRIENNIUM: "paling sering tiap tiga tahun",
  },
  cutsMonths: "{cadence}; terakhir {month}, {count} kali muncul",
  cutsNever: "{cadence}; belum pernah muncul",
} as const;
