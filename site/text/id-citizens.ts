/** Words of the page for citizens, in Indonesian. */
export const citizens = {
  title: "Pekerja rentan {place} dapat dilindungi tanpa membayar iuran sendiri",
  lede: "Bila celaka saat bekerja, perawatannya ditanggung. Bila meninggal, keluarganya menerima santunan. Santunannya dari BPJS Ketenagakerjaan; iurannya dibayar kota bagi orang yang terdaftar dalam program ini.",
  jumpCheck: "Apakah saya terdaftar?",
  jumpAccident: "Celaka atau meninggal",
  jumpApply: "Cara ikut",
  covered: "Sudah terlindungi",
  coveredNote: "orang di {place}, {month}",
  coveredNone: "{place}, {month}",
  tariff: "Iuran yang dibayar kota",
  tariffNote: "untuk satu orang sebulan, dari {payer}",
  unknown: "Belum diumumkan dinas.",
  source: "Sumber: {source}.",
  sourceDated: "Sumber: {source}, {date}.",
  checked: "Dicocokkan oleh dinas pada {date}.",
  unchecked: "Belum dicocokkan oleh dinas; tanggal pemeriksaan belum ada.",
  check: {
    heading: "Apakah saya terdaftar?",
    text: "Tanyakan kepada BPJS Ketenagakerjaan. Merekalah yang memegang daftar peserta, dan menjawab lewat:",
    ways: [
      "telepon {phone};",
      "aplikasi JMO di telepon genggam;",
      "kantor cabang BPJS Ketenagakerjaan;",
      "situs {site}.",
    ],
    call: "Telepon {phone}",
    privacy:
      "Portal ini tidak menyimpan data perorangan dan tidak tahu siapa yang terdaftar. Portal ini tidak pernah meminta NIK, foto KTP, atau uang. Bila ada yang memintanya atas nama portal ini, jangan diberi.",
  },
  eligible: {
    heading: "Siapa yang berhak",
    text: "Pekerja rentan ialah orang yang bekerja sendiri atau berpenghasilan kecil dan tidak tetap, misalnya pedagang kecil, nelayan, tukang, dan marbot.",
    criteria: "Syarat lengkap dan cara memilih orangnya",
  },
  apply: {
    heading: "Cara ikut",
    how: "Ke mana mendaftar",
    steps:
      "Yang sudah diketahui dari laporan dinas: seseorang diusulkan, namanya masuk keputusan, datanya diperiksa, lalu ia didaftarkan ke BPJS Ketenagakerjaan. {funnel}",
    funnel: "Berapa orang yang lolos tiap tahap",
    documents: "Surat yang perlu dibawa",
    start: "Sejak kapan terlindungi",
  },
  fees: {
    heading: "Biaya",
    text: "Iuran peserta program ini dibayar kota, bukan oleh peserta. Tarif sebulan untuk satu orang:",
    line: "{payer}: {tariff}",
    other: "Biaya lain bagi peserta",
    lapse: "Perlindungan hanya berlaku selama iurannya dibayar. {lapse}",
    lapseLink: "Kapan perlindungan berakhir",
  },
  accident: {
    heading: "Bila celaka saat bekerja atau meninggal",
    steps: [
      "Tolong orangnya dahulu: bawa ke puskesmas atau rumah sakit.",
      "Hubungi BPJS Ketenagakerjaan secepatnya: telepon {phone} atau kantor cabang. Katakan bahwa ia peserta pekerja rentan {place}.",
      "Simpan semua surat: dari rumah sakit, dari kepolisian, dan surat kematian.",
      "Tanyakan surat apa lagi yang diperlukan. Bila meninggal, ahli waris yang mengajukan.",
    ],
    deadline: "Batas waktu melapor",
    gets: "Apa yang diterima",
  },
  contact: {
    heading: "Bertanya kepada dinas",
    text: "Tentang program ini, tentang angka di portal, atau tentang yang belum diumumkan: {questions}",
    link: "tanya dan koreksi",
  },
} as const;
