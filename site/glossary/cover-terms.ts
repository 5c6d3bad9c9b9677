import type { Term } from "./term.ts";

/** Words about cover and benefits. */
export const coverTerms: readonly Term[] = [
  {
    id: "bpjs-ketenagakerjaan",
    name: { id: "BPJS Ketenagakerjaan", en: "BPJS Ketenagakerjaan" },
    meaning: {
      id: "Badan negara yang menjalankan jaminan sosial bagi pekerja: menerima iuran dan membayar santunan.",
      en: "The national body that runs social insurance for workers: it takes contributions and pays benefits.",
    },
    spellings: { id: ["BPJS Ketenagakerjaan"], en: ["BPJS Ketenagakerjaan"] },
  },
  {
    id: "jamsostek",
    name: { id: "Jamsostek", en: "Jamsostek" },
    long: { id: "jaminan sosial ketenagakerjaan", en: "employment social security" },
    meaning: {
      id: "Nama sehari-hari untuk perlindungan dari BPJS Ketenagakerjaan: kecelakaan kerja, kematian, hari tua, dan lainnya.",
      en: "The everyday name for cover by BPJS Ketenagakerjaan: work accidents, death, old age, and more.",
    },
    spellings: { id: ["Jamsostek"], en: ["Jamsostek"] },
  },
  {
    id: "jkk",
    name: { id: "JKK", en: "JKK" },
    long: { id: "jaminan kecelakaan kerja", en: "work accident cover" },
    meaning: {
      id: "Membayar perawatan dan mengganti penghasilan sesudah kecelakaan saat bekerja, dan santunan bila meninggal karenanya.",
      en: "Pays for treatment and lost income after an accident at work, and a benefit if it is fatal.",
    },
    spellings: { id: ["jaminan kecelakaan kerja", "JKK"], en: ["JKK"] },
  },
  {
    id: "jkm",
    name: { id: "JKM", en: "JKM" },
    long: { id: "jaminan kematian", en: "death cover" },
    meaning: {
      id: "Membayar santunan kepada keluarga bila peserta meninggal bukan karena kecelakaan kerja.",
      en: "Pays the family when a participant dies from any other cause than a work accident.",
    },
    spellings: { id: ["jaminan kematian", "JKM"], en: ["JKM"] },
  },
  {
    id: "jht",
    name: { id: "JHT", en: "JHT" },
    long: { id: "jaminan hari tua", en: "old-age savings" },
    meaning: {
      id: "Tabungan untuk hari tua. Tidak termasuk program ini.",
      en: "Savings for old age. Not part of this programme.",
    },
    spellings: { id: ["jaminan hari tua", "JHT"], en: ["old-age savings", "JHT"] },
  },
  {
    id: "iuran",
    name: { id: "Iuran", en: "Contribution" },
    meaning: {
      id: "Uang yang dibayarkan tiap bulan kepada BPJS Ketenagakerjaan agar satu orang terlindungi pada bulan itu.",
      en: "Money paid each month to BPJS Ketenagakerjaan so that one person is covered in that month.",
    },
    spellings: { id: ["iuran", "iurannya"], en: ["contributions", "contribution"] },
  },
  {
    id: "tarif",
    name: { id: "Tarif", en: "Tariff" },
    meaning: {
      id: "Besar iuran satu orang untuk satu bulan menurut aturan yang berlaku pada bulan itu.",
      en: "The contribution of one person for one month by the rule in force in that month.",
    },
    spellings: { id: ["tarif", "tarifnya"], en: ["tariff"] },
    indicator: "tarif",
  },
  {
    id: "masa-tenggang",
    name: { id: "Masa tenggang", en: "Grace period" },
    meaning: {
      id: "Waktu sesudah perlindungan berakhir ketika iuran yang tertinggal masih boleh dibayar. Di portal ini masa tenggang tidak dihitung sebagai terlindungi.",
      en: "The time after cover has ended in which contributions may still be made up. This portal does not count it as cover.",
    },
    spellings: { id: ["masa tenggang"], en: ["grace period"] },
  },
  {
    id: "klaim",
    name: { id: "Klaim", en: "Claim" },
    meaning: {
      id: "Permintaan santunan sesudah kecelakaan kerja atau kematian.",
      en: "A request for a benefit after a work accident or a death.",
    },
    spellings: { id: ["klaim"], en: ["claims", "claim"] },
    indicator: "klaim-diajukan",
  },
  {
    id: "santunan",
    name: { id: "Santunan (manfaat)", en: "Benefit" },
    meaning: {
      id: "Uang yang dibayarkan BPJS Ketenagakerjaan kepada peserta atau ahli warisnya.",
      en: "Money that BPJS Ketenagakerjaan pays to participants or their heirs.",
    },
    spellings: { id: ["santunan"], en: ["benefits", "benefit"] },
    indicator: "manfaat-dibayar",
  },
  {
    id: "ahli-waris",
    name: { id: "Ahli waris", en: "Heir" },
    meaning: {
      id: "Keluarga yang berhak menerima santunan bila peserta meninggal.",
      en: "The family who receive the benefit when a participant dies.",
    },
    spellings: { id: ["ahli waris", "ahli warisnya"], en: ["heirs", "heir"] },
  },
  {
    id: "segmen",
    name: { id: "Segmen", en: "Segment" },
    meaning: {
      id: "Golongan pekerja pada BPJS Ketenagakerjaan: penerima upah (punya majikan), bukan penerima upah (bekerja sendiri), dan jasa konstruksi.",
      en: "A kind of worker at BPJS Ketenagakerjaan: wage earners (with an employer), non-wage workers (on their own account), and construction.",
    },
    spellings: { id: ["segmen"], en: ["segment"] },
  },
];
