/** Words of the page where readers ask the API themselves. */
export const explorer = {
  title: "Tanyakan angkanya sendiri",
  lede: "Pertanyaan siap pakai dengan jawabannya dari rilis {release}. Buka satu pertanyaan, ubah isinya, lalu simpan jawabannya.",
  withoutScript:
    "Di peramban tanpa JavaScript semua pertanyaan dan jawabannya tetap ada di bawah, dan programnya dapat dijalankan dari komputer Anda.",
  script:
    "Portal ini tidak menyimpan nama, NIK, atau data perorangan. Tidak ada kuki atau pelacak. Halaman ini menjalankan satu skrip milik portal sendiri, yang hanya bertanya kepada API portal ini.",
  readers: { Warga: "Untuk warga", Wartawan: "Untuk wartawan dan peneliti", Dewan: "Untuk dewan" },
  change: "Ubah dan jalankan",
  question: "Pertanyaan (GraphQL)",
  variables: "Variabel (JSON)",
  asJson: "Jawaban sebagai JSON",
  programs: "Pertanyaan yang sama sebagai program",
  programNote: "R memakai paket {httr} dan jsonlite. Yang lain tidak memerlukan paket.",
  caption: "{question} Rilis {release}.",
  empty: "Rilis ini tidak memuat satu baris pun untuk pertanyaan itu.",
  bench: {
    heading: "Pertanyaan Anda",
    text: "Jangan mengetik NIK atau nama orang: portal ini tidak mengenal siapa pun. {contract}.",
    contract: "Semua yang dapat ditanyakan",
    graphiql: "Sudah terbiasa dengan GraphQL? {graphiql} melengkapi nama sambil Anda mengetik.",
    run: "Jalankan",
    runNote: "Ctrl+Enter menjalankan pertanyaan.",
    smaller: "Jalankan pertanyaan yang lebih kecil",
    csv: "Simpan CSV",
    link: "Tautan ke jawaban ini",
    linkNote:
      "Tautan memuat pertanyaan, variabel, dan rilisnya. Pertanyaannya tidak ikut terkirim ketika tautan dibuka: peramban baru bertanya setelah halaman tampil.",
    caption: "Jawaban dari rilis",
    running: "Sedang bertanya …",
    done: "Selesai. Banyaknya baris:",
    badJson: "Variabelnya bukan JSON yang sah.",
    noAnswer: "API tidak menjawab. Coba lagi sebentar lagi.",
    otherRelease: "Tautannya dibuat dari rilis lain:",
    held: "ditahan, angka",
    line: "baris",
  },
} as const;
