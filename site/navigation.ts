/** The pages that every page links to, in order; the last part of their address is their name in the catalogue. */
export const navigation = [
  "kecamatan",
  "anggaran",
  "siapa",
  "cakupan",
  "manfaat",
  "unduh",
  "rilis",
  "metode",
  "tentang",
] as const;
