import type { Term } from "./term.ts";

/** Words about people and the programme. */
export const peopleTerms: readonly Term[] = [
  {
    id: "pekerja-rentan",
    name: { id: "Pekerja rentan", en: "Vulnerable worker" },
    meaning: {
      id: "Orang yang bekerja dengan penghasilan kecil dan tidak tetap, tanpa majikan yang mendaftarkannya: pedagang kecil, nelayan, tukang, marbot.",
      en: "Somebody who works for a small, unsteady income, without an employer who registers them: small traders, fishers, builders, mosque keepers.",
    },
    spellings: { id: ["seluruh pekerja rentan", "pekerja rentan"], en: ["vulnerable workers", "vulnerable worker"] },
  },
  {
    id: "peserta-aktif",
    name: { id: "Peserta aktif", en: "Active participant" },
    meaning: {
      id: "Orang yang iurannya untuk bulan itu sudah dibayar. Tiap orang dihitung sekali, siapa pun yang membayar.",
      en: "Somebody whose contribution for that month has been paid. Everyone counts once, whoever pays.",
    },
    spellings: { id: ["peserta aktif"], en: ["active participants", "active participant"] },
    indicator: "peserta-aktif",
  },
  {
    id: "sasaran",
    name: { id: "Sasaran", en: "Target" },
    meaning: {
      id: "Jumlah orang yang menurut dokumen resmi hendak dilindungi. Bukan jumlah semua pekerja rentan.",
      en: "The number of people that an official document sets out to cover. Not the number of all vulnerable workers.",
    },
    spellings: { id: ["sasaran", "sasarannya"], en: ["target", "targets"] },
    indicator: "sasaran",
  },
  {
    id: "cakupan",
    name: { id: "Cakupan", en: "Coverage" },
    meaning: {
      id: "Berapa bagian yang sudah terlindungi. Selalu dilihat dari apa: dari sasaran, atau dari seluruh pekerja.",
      en: "Which part is covered. Always ask of what: of the target, or of all workers.",
    },
    spellings: { id: ["cakupan"], en: ["coverage"] },
    indicator: "cakupan",
  },
  {
    id: "seluruh-pekerja",
    name: { id: "Seluruh pekerja", en: "All workers" },
    meaning: {
      id: "Semua orang yang bekerja di kota, termasuk yang sudah didaftarkan majikannya. Jumlahnya perkiraan, bukan hitungan satu per satu.",
      en: "Everyone who works in the city, also those whom an employer has registered. The number is an estimate, not a head count.",
    },
    spellings: { id: ["seluruh pekerja"], en: ["all workers"] },
    indicator: "pekerja-kota",
  },
  {
    id: "ucj",
    name: { id: "UCJ", en: "UCJ" },
    long: { id: "Universal Coverage Jamsostek", en: "Universal Coverage Jamsostek" },
    meaning: {
      id: "Cita-cita agar semua pekerja punya jaminan sosial ketenagakerjaan. Capaiannya dihitung dari seluruh pekerja, bukan dari sasaran program.",
      en: "The aim that every worker has employment social security. Progress is counted of all workers, not of a programme's target.",
    },
    spellings: { id: ["UCJ"], en: ["UCJ"] },
  },
  {
    id: "orang-bulan",
    name: { id: "Orang-bulan (bulan perlindungan)", en: "Person-month (month of cover)" },
    meaning: {
      id: "Satu orang terlindungi selama satu bulan. Seratus orang selama tiga bulan ialah tiga ratus orang-bulan.",
      en: "One person covered for one month. A hundred people over three months are three hundred person-months.",
    },
    spellings: { id: ["orang-bulan"], en: ["person-months", "person-month"] },
    indicator: "orang-bulan-setahun",
  },
  {
    id: "sk",
    name: { id: "SK", en: "Decree (SK)" },
    long: { id: "surat keputusan", en: "surat keputusan" },
    meaning: {
      id: "Keputusan pejabat yang menetapkan siapa yang ikut program.",
      en: "An official's decision that names who is in the programme.",
    },
    spellings: { id: ["SK"], en: ["decree"] },
  },
  {
    id: "nik",
    name: { id: "NIK", en: "NIK" },
    long: { id: "nomor induk kependudukan", en: "national identity number" },
    meaning: {
      id: "Nomor pada KTP. Ini data pribadi: portal tidak menayangkannya, tidak menyimpannya, dan tidak memintanya.",
      en: "The number on an identity card. It is personal: the portal does not show it, keep it, or ask for it.",
    },
    spellings: { id: ["NIK"], en: ["NIK"] },
  },
  {
    id: "ppid",
    name: { id: "PPID", en: "PPID" },
    long: {
      id: "pejabat pengelola informasi dan dokumentasi",
      en: "officer for information and documentation",
    },
    meaning: {
      id: "Pejabat di tiap badan publik yang menjawab permintaan informasi dari siapa pun.",
      en: "The officer of every public body who answers anybody's request for information.",
    },
    spellings: { id: ["PPID"], en: ["PPID"] },
    source: "UU 14/2008",
  },
];
