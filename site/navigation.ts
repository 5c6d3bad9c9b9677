/** The pages that every page links to on top, in order; the last part of their address is their name in the catalogue. */
export const navigation = [
  "warga",
  "kecamatan",
  "anggaran",
  "siapa",
  "cakupan",
  "manfaat",
  "unduh",
  "rilis",
  "metode",
] as const;

/** What the foot of every page offers beside them, next to its link for questions and errors: pages of words. */
export const footNavigation = ["cetak", "glosarium", "kamus", "data", "tentang"] as const;
