import type { Term } from "./term.ts";

/** Words about money and the budget. */
export const moneyTerms: readonly Term[] = [
  {
    id: "dbhcht",
    name: { id: "DBHCHT", en: "DBHCHT" },
    long: { id: "dana bagi hasil cukai hasil tembakau", en: "tobacco excise share" },
    meaning: {
      id: "Bagian pajak (cukai) rokok yang dikembalikan negara ke daerah. Sebagian dipakai untuk iuran pekerja rentan.",
      en: "The part of the tax (excise) on cigarettes that the state returns to regions. Some of it pays vulnerable workers' contributions.",
    },
    spellings: { id: ["DBHCHT"], en: ["DBHCHT", "tobacco excise share"] },
    indicator: "dbhcht-pagu",
  },
  {
    id: "apbd",
    name: { id: "APBD", en: "APBD" },
    long: { id: "anggaran pendapatan dan belanja daerah", en: "regional budget" },
    meaning: {
      id: "Anggaran kota untuk satu tahun, dari Januari sampai Desember.",
      en: "The city's budget for one year, January to December.",
    },
    spellings: { id: ["APBD"], en: ["APBD"] },
  },
  {
    id: "p-apbd",
    name: { id: "P-APBD (perubahan)", en: "P-APBD (amended)" },
    long: { id: "perubahan APBD", en: "amended regional budget" },
    meaning: {
      id: "Anggaran yang diubah di tengah tahun. Anggaran sebelum diubah disebut murni.",
      en: "The budget as amended within the year. Before that it is called original (murni).",
    },
    spellings: { id: ["P-APBD"], en: ["P-APBD"] },
  },
  {
    id: "pagu",
    name: { id: "Pagu", en: "Ceiling (pagu)" },
    meaning: {
      id: "Batas tertinggi yang boleh dibelanjakan menurut anggaran yang disetujui.",
      en: "The most that may be spent under the approved budget.",
    },
    spellings: { id: ["pagu"], en: ["ceiling"] },
    indicator: "pagu",
  },
  {
    id: "realisasi",
    name: { id: "Realisasi", en: "Paid (realisasi)" },
    meaning: {
      id: "Uang yang sungguh sudah dibayarkan, dikurangi yang kembali.",
      en: "Money that was really paid, less what came back.",
    },
    spellings: { id: ["realisasi"], en: [] },
    indicator: "realisasi",
  },
  {
    id: "sisa",
    name: { id: "Sisa", en: "Left (sisa)" },
    meaning: {
      id: "Pagu dikurangi realisasi: yang boleh dibelanjakan tetapi belum.",
      en: "Ceiling less paid: what may be spent and has not been.",
    },
    spellings: { id: ["sisa pagu"], en: [] },
    indicator: "sisa",
  },
  {
    id: "serapan",
    name: { id: "Serapan", en: "Share spent (serapan)" },
    meaning: {
      id: "Berapa persen pagu yang sudah dibayarkan.",
      en: "How many per cent of the ceiling have been paid.",
    },
    spellings: { id: ["serapan"], en: ["share spent"] },
    indicator: "serapan",
  },
  {
    id: "silpa",
    name: { id: "SiLPA", en: "SiLPA" },
    long: { id: "sisa lebih pembiayaan anggaran", en: "surplus left at the end of a year" },
    meaning: {
      id: "Uang anggaran dari semua sumber yang tersisa pada akhir tahun. Sisa DBHCHT ialah bagiannya yang harus dianggarkan lagi untuk bidang yang sama.",
      en: "What is left of the budget, from all sources, at the end of a year. Unspent DBHCHT is the part that has to be budgeted again for the same fields.",
    },
    spellings: { id: ["SiLPA"], en: ["SiLPA"] },
  },
  {
    id: "dpa",
    name: { id: "DPA", en: "DPA" },
    long: { id: "dokumen pelaksanaan anggaran", en: "budget execution document" },
    meaning: {
      id: "Dokumen yang merinci apa yang boleh dibelanjakan satu perangkat daerah, dan rencananya tiap triwulan.",
      en: "The document that lists what a department may spend, and its plan by quarter.",
    },
    spellings: { id: ["DPA"], en: ["DPA"] },
  },
  {
    id: "sp2d",
    name: { id: "SP2D", en: "Payment order (SP2D)" },
    long: { id: "surat perintah pencairan dana", en: "surat perintah pencairan dana" },
    meaning: {
      id: "Surat yang memerintahkan kas daerah membayar. Sejak surat ini terbit, uangnya dihitung sebagai realisasi.",
      en: "The order to the city's treasury to pay. From then on the money counts as paid.",
    },
    spellings: { id: ["surat perintah pencairan dana", "SP2D"], en: ["payment orders", "payment order"] },
  },
  {
    id: "rekening",
    name: { id: "Rekening (kode rekening)", en: "Account (rekening)" },
    meaning: {
      id: "Jenis belanja dalam anggaran, misalnya belanja iuran. Bukan rekening bank.",
      en: "A kind of spending in the budget, such as contributions. Not a bank account.",
    },
    spellings: { id: ["rekening"], en: [] },
  },
  {
    id: "sub-kegiatan",
    name: { id: "Sub kegiatan", en: "Sub-activity" },
    meaning: {
      id: "Pekerjaan terkecil yang punya anggaran sendiri, di bawah program dan kegiatan.",
      en: "The smallest piece of work with a budget of its own, below programme and activity.",
    },
    spellings: { id: ["sub kegiatan"], en: ["sub-activity"] },
  },
  {
    id: "skpd",
    name: { id: "SKPD (perangkat daerah)", en: "Department (SKPD)" },
    meaning: {
      id: "Dinas, badan, atau kantor kota yang memegang anggaran.",
      en: "An office of the city that holds a budget.",
    },
    spellings: { id: ["SKPD", "perangkat daerah"], en: [] },
  },
  {
    id: "jalur-dana",
    name: { id: "Jalur dana", en: "Funding line" },
    meaning: {
      id: "Dari uang siapa iuran dibayar: DBHCHT, APBD lain, zakat, atau peserta sendiri.",
      en: "Whose money pays the contributions: DBHCHT, other city budget, alms funds, or participants themselves.",
    },
    spellings: { id: ["jalur dana"], en: ["funding line", "funding lines"] },
  },
  {
    id: "selisih",
    name: { id: "Selisih", en: "Difference (selisih)" },
    meaning: {
      id: "Beda antara iuran yang tercatat dibayar dan iuran yang diperkirakan dari jumlah orang. Selisih ialah pertanyaan, bukan tuduhan.",
      en: "The gap between contributions recorded as paid and those expected from the number of people. It is a question, not an accusation.",
    },
    spellings: { id: [], en: [] },
    indicator: "iuran-selisih",
  },
  {
    id: "dprd",
    name: { id: "DPRD", en: "City council (DPRD)" },
    long: { id: "dewan perwakilan rakyat daerah", en: "dewan perwakilan rakyat daerah" },
    meaning: {
      id: "Wakil rakyat di kota, yang menyetujui anggaran dan mengawasinya.",
      en: "The city's elected council, which approves the budget and watches over it.",
    },
    spellings: { id: ["DPRD"], en: ["DPRD", "city council"] },
  },
  {
    id: "lkpj",
    name: { id: "LKPJ", en: "LKPJ" },
    long: { id: "laporan keterangan pertanggungjawaban", en: "mayor's accountability report" },
    meaning: {
      id: "Laporan tahunan wali kota kepada DPRD.",
      en: "The mayor's yearly report to the city council.",
    },
    spellings: { id: ["LKPJ"], en: ["LKPJ"] },
  },
  {
    id: "bpk",
    name: { id: "BPK", en: "BPK" },
    long: { id: "Badan Pemeriksa Keuangan", en: "state audit board" },
    meaning: {
      id: "Lembaga negara yang memeriksa uang negara dan daerah.",
      en: "The state body that audits public money.",
    },
    spellings: { id: ["BPK"], en: ["BPK"] },
  },
];
