/** Words of the catalogue, of the feeds and of the links to them. */
export const catalogue = {
  description:
    "Angka terbuka tentang pekerja rentan yang terlindungi: kepesertaan, anggaran, cakupan, manfaat, dan mutu datanya.",
  releases: "rilis",
  corrections: "koreksi",
  releaseTitle: "Rilis {month}, versi {version}",
  correctionTitle: "Koreksi dalam rilis {month}, versi {version}",
  entry: "Data sampai {date}. Kode rilis {release}.",
  heading: "Ikuti dan katalogkan",
  feeds: "Kabar baru sebagai Atom: {releases}, {corrections}.",
  releasesFeed: "semua rilis",
  correctionsFeed: "koreksi saja",
  files: "Katalog untuk portal data lain: {dcat} (DCAT-AP) dan {dataJson}.",
  sheets: "Lembar metadata statistik BPS (kegiatan, indikator, variabel) untuk Excel: {sheets}.",
  sheetsJson: "Lembar yang sama untuk program (JSON): {sheets}.",
  none: "Data contoh tidak masuk katalog mana pun.",
  ask: "{explorer}: pertanyaan siap pakai yang dapat diubah. {contract}: semua yang dapat ditanyakan, batasnya, dan bagaimana ia boleh berubah.",
} as const;
