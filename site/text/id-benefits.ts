/** Words of the page about claims and benefits, in Indonesian. */
export const benefits = {
  title: "{paid} klaim yang diajukan pada {year} sudah dibayar",
  titleNone: "Manfaat yang diterima pekerja rentan",
  lede: "Klaim ialah permintaan santunan sesudah kecelakaan kerja atau kematian. Jumlahnya kecil, jadi angkanya hanya untuk seluruh kota, per tahun dan per semester. Yang bisa menunjuk orang disembunyikan.",
  amount: "Santunan yang dibayarkan",
  amountNote: "atas klaim yang diajukan pada {year}",
  weeks: "Lama sampai dibayar (median)",
  weeksNote: "separuh klaim {year} dibayar dalam waktu ini atau lebih cepat",
  beside: "Santunan dibanding iuran",
  besideNote: "{benefits} santunan di samping {contributions} iuran yang tercatat, {year}",
  claims: {
    finding: "{filed} klaim diajukan pada {year}",
    none: "Klaim dan apa jadinya",
    subtitle: "Klaim yang diajukan dan apa jadinya, klaim, {place}.",
    caption: "Tiap klaim dihitung pada masa diajukan, juga bila baru dibayar sesudahnya.",
    program: "Menurut program: {name}",
    halves: "Per semester",
    places: "Diajukan dalam tiga tahun, per kecamatan",
    three: "Dalam tiga tahun",
    whole:
      "Berapa yang diajukan, ditolak, dan belum diputus muncul bersama, dan hanya bila tidak ada yang terlalu sedikit.",
    minimum: "Kelompok dengan kurang dari {k} klaim tidak tampak: klaim menyangkut kesehatan dan kematian orang.",
  },
  money: {
    finding: "{amount} santunan atas klaim {year}",
    none: "Santunan menurut program dan jenisnya",
    subtitle: "Santunan yang dibayarkan, rupiah, {place}.",
    years: "Tiap tahun",
    program: "Menurut program",
    component: "Menurut jenis, klaim {year}",
    kind: "Jenis",
    claims: "Klaim",
    rupiah: "Rupiah",
    note: "Satu klaim dapat memuat beberapa jenis santunan.",
  },
  pair: {
    finding: "Santunan {benefits} di samping iuran {contributions}, {year}",
    none: "Iuran dan santunan berdampingan",
    text: "Asuransi menanggung risiko. Pada tahun dengan sedikit musibah, santunannya lebih kecil daripada iurannya; itu bukan berarti uangnya hilang. Yang dibeli ialah perlindungan bagi semua peserta, juga bagi yang selamat.",
    caption: "Iuran tercatat dan santunan, rupiah",
    contributions: "Iuran",
    benefits: "Santunan",
    share: "Bagian",
  },
  first: {
    heading: "Tiga bulan pertama, dan apa ruginya bila terputus",
    lede: "Hak atas santunan bergantung pada berapa lama seseorang terlindungi. Karena itu perlindungan yang pendek atau terputus bernilai lebih kecil.",
    early: "Meninggal dalam tiga bulan pertama (kurang dari {days} hari): hanya biaya pemakaman {funeral}.",
    death:
      "Meninggal sesudah itu, bukan karena kecelakaan kerja (JKM): {total}, yaitu {a} ditambah {b} ditambah biaya pemakaman {funeral}.",
    accident:
      "Kecelakaan kerja (JKK): perawatan tanpa batas biaya; bila meninggal karenanya, {times} kali penghasilan yang didaftarkan.",
    income:
      "Selama belum dapat bekerja: seluruh penghasilan yang didaftarkan selama dua belas bulan, sesudah itu separuhnya.",
    school:
      "Beasiswa bagi dua anak sampai {amount}. Untuk kematian yang bukan karena kecelakaan kerja, syaratnya iuran tiga tahun.",
    meaning:
      "Artinya: orang yang baru dilindungi beberapa bulan, atau yang perlindungannya sering putus, bisa hanya berhak atas biaya pemakaman, dan anaknya bisa tidak memenuhi syarat beasiswa.",
    restart:
      "Apakah hitungan tiga bulan itu mulai lagi sesudah perlindungan terputus: belum diketahui. Tanyakan kepada BPJS Ketenagakerjaan.",
    source: "Sumber: {source}.",
    sourceDated: "Sumber: {source}, {date}.",
    checked: "Dicocokkan dengan sumbernya pada {date}.",
    unchecked: "Belum dicocokkan oleh dinas dengan peraturannya; tanggal pemeriksaan belum ada.",
    more: "Siapa yang segera kehilangan perlindungan: {lapse}.",
    moreLink: "kapan perlindungan berakhir",
  },
  how: {
    heading: "Cara mengajukan klaim",
    text: "Hubungi BPJS Ketenagakerjaan lewat aplikasi JMO, telepon {phone}, atau kantor cabang. Portal ini tidak menerima klaim, tidak tahu siapa yang terdaftar, dan tidak pernah meminta NIK.",
  },
  overlap: {
    finding: "{people} orang dibayar dua pihak pada {year}",
    none: "Orang yang iurannya dibayar dua pihak",
    subtitle: "Orang dan bulan iuran dengan lebih dari satu pembayar, {place}.",
    caption: "Bulan yang dibayar rangkap ialah bulan iuran yang ditagih dikurangi orang-bulan.",
    note: "Dua pembayar tidak selalu keliru. Kota memadankannya dengan pembayar yang lain.",
    link: "Siapa membayar untuk berapa orang",
  },
  moreHeading: "Halaman yang berkaitan",
  hidden: "Yang disembunyikan bukan nol. {why}",
} as const;
