/** Words around the glossary, in Indonesian; the terms themselves stand in `site/glossary/`. */
export const glossary = {
  title: "Glosarium: arti kata yang dipakai di portal ini",
  lede: "Kata-kata anggaran, jaminan sosial, dan statistik dengan bahasa sehari-hari. Pada halaman lain, kata ini bergaris bawah tipis saat pertama dipakai.",
  groups: {
    people: "Orang dan program",
    cover: "Perlindungan dan santunan",
    money: "Uang dan anggaran",
    numbers: "Angka dan rilis",
  },
  measure: "Ukurannya: {measure}.",
  source: "Sumber: {source}.",
} as const;
