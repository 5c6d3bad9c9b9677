/** Words of the page for questions and corrections, in Indonesian. */
export const questions = {
  title: "Tanya, adukan, atau laporkan angka yang keliru",
  lede: "Sebutkan alamat halaman dan kode rilisnya, yaitu {release}. Keduanya tertulis di kaki tiap halaman. Jangan kirim NIK, nama, atau cerita sakit orang: portal ini tidak pernah memintanya.",
  report: "Tanya, atau laporkan yang keliru di halaman ini",
  reportBy: "Laporkan lewat {way}",
  unknown: "belum diumumkan dinas",
  channels: {
    heading: "Ke mana bertanya",
    filled: "Pesan sudah diisi alamat portal dan kode rilis; tinggal menambahkan alamat halaman dan pertanyaannya.",
    copy: "Bila menulis sendiri, salin kalimat ini:",
    kinds: {
      whatsapp: "WhatsApp dinas",
      email: "Surel dinas",
      lapor: "LAPOR! (pengaduan nasional)",
      ppid: "PPID (pejabat yang melayani permintaan informasi)",
    },
  },
  subject: "Tanya angka portal, rilis {release}",
  message: "{portal} {place}, rilis {release}. Halaman: {address}. Yang saya tanyakan: ",
  page: "(alamat halaman)",
  periods: {
    heading: "Meminta informasi lewat PPID",
    lede: "Siapa pun boleh meminta informasi publik secara tertulis. Undang-undang memberi batas waktu:",
    answer: "Badan publik menjawab paling lambat {answer} hari kerja sejak permintaan diterima.",
    longer: "Waktu itu boleh ditambah {longer} hari kerja, dengan alasan tertulis.",
    objection:
      "Bila ditolak atau tidak dijawab, keberatan diajukan paling lambat {objection} hari kerja sesudah alasannya diketahui; atasan PPID menanggapi paling lambat {reply} hari kerja.",
    source: "Sumber: {source}.",
  },
  corrections: {
    heading: "Apa yang terjadi bila angkanya memang keliru",
    list: [
      "Dinas memeriksa. Angka lama tidak diam-diam diganti.",
      "Koreksi terbit sebagai rilis baru, yang menyebut angka lama, angka baru, dan sebabnya.",
      "Pembaruan yang sudah direncanakan bukan koreksi: angka sementara yang datanya menyusul, jumlah sejak Januari yang bertambah, dan tutup tahun.",
      "Rilis lama tetap dapat dibuka, ditandai sudah digantikan.",
    ],
    where: "Semua koreksi: {releases}, atau lewat umpan Atom {feed}.",
    releases: "halaman rilis",
  },
  not: {
    heading: "Yang tidak bisa dijawab di sini",
    text: "Apakah seseorang terdaftar, dan bagaimana klaimnya: hanya BPJS Ketenagakerjaan yang tahu. {citizens}",
    link: "Cara menanyakannya",
  },
} as const;
