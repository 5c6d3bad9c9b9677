import type { Term } from "./term.ts";

/** Words about numbers and releases. */
export const numberTerms: readonly Term[] = [
  {
    id: "rilis",
    name: { id: "Rilis", en: "Release" },
    meaning: {
      id: "Sekali terbit: semua angka sampai satu bulan, dengan kode sendiri. Sesudah terbit tidak pernah diubah lagi.",
      en: "One publication: all numbers up to one month, under a code of its own. Once out it is never changed.",
    },
    spellings: { id: ["rilis"], en: ["release"] },
  },
  {
    id: "koreksi",
    name: { id: "Koreksi", en: "Correction" },
    meaning: {
      id: "Rilis baru yang membetulkan angka yang keliru, dengan menyebut angka lama, angka baru, dan sebabnya.",
      en: "A new release that mends a wrong number, naming the old one, the new one, and why.",
    },
    spellings: { id: ["koreksi"], en: ["correction", "corrections"] },
  },
  {
    id: "sementara",
    name: { id: "Sementara dan tetap", en: "Provisional and final" },
    meaning: {
      id: "Sementara: masih bisa berubah bila ada iuran yang datang terlambat. Tetap: hanya berubah bila ada koreksi.",
      en: "Provisional: may still change when contributions arrive late. Final: changes only by a correction.",
    },
    spellings: { id: ["sementara"], en: ["provisional"] },
  },
  {
    id: "disembunyikan",
    name: { id: "Disembunyikan", en: "Hidden" },
    meaning: {
      id: "Angkanya ada, tetapi tidak ditayangkan karena terlalu kecil atau dapat dipakai menghitung angka yang kecil; orang bisa ditebak. Ini bukan nol.",
      en: "There is a number, but it is not shown because it is too small, or could be used to work out a small one; people could be recognised. It is not zero.",
    },
    spellings: { id: ["disembunyikan"], en: ["hidden"] },
  },
  {
    id: "ditahan",
    name: { id: "Ditahan", en: "Held" },
    meaning: {
      id: "Perubahannya begitu kecil sehingga menunjuk orang. Yang tampak ialah angka terakhir yang terbit, dengan bulannya.",
      en: "The change is so small that it would point at somebody. What is shown is the last number published, with its month.",
    },
    spellings: { id: ["ditahan"], en: [] },
  },
  {
    id: "belum-dilaporkan",
    name: { id: "Belum dilaporkan", en: "Not yet reported" },
    meaning: {
      id: "Kantor yang bertanggung jawab belum menyampaikan angkanya. Ini bukan nol.",
      en: "The office responsible has not supplied the number. It is not zero.",
    },
    spellings: { id: ["belum dilaporkan"], en: ["not yet reported"] },
  },
  {
    id: "data-contoh",
    name: { id: "Data contoh", en: "Sample data" },
    meaning: {
      id: "Angka karangan yang dibuat komputer untuk memperagakan portal. Bukan angka kota, dan tidak boleh dikutip.",
      en: "Invented numbers, made by a computer to show how the portal works. Not the city's, and not to be cited.",
    },
    spellings: { id: ["data contoh"], en: ["sample data"] },
  },
  {
    id: "perkiraan",
    name: { id: "Perkiraan", en: "Estimate" },
    meaning: {
      id: "Angka yang diduga dengan cara tertentu, bukan dihitung satu per satu. Bisa meleset.",
      en: "A number judged by some method, not counted one by one. It may be off.",
    },
    spellings: { id: [], en: [] },
  },
  {
    id: "median",
    name: { id: "Median", en: "Median" },
    meaning: {
      id: "Nilai tengah: separuh lebih kecil, separuh lebih besar.",
      en: "The middle value: half are smaller, half are larger.",
    },
    spellings: { id: ["median"], en: ["median"] },
  },
  {
    id: "triwulan",
    name: { id: "Triwulan dan semester", en: "Quarter and half year" },
    meaning: {
      id: "Triwulan ialah tiga bulan: Januari sampai Maret, dan seterusnya. Semester ialah enam bulan.",
      en: "A quarter is three months: January to March, and so on. A half year is six.",
    },
    spellings: { id: ["triwulan"], en: [] },
  },
  {
    id: "kecamatan-kelurahan",
    name: { id: "Kecamatan dan kelurahan", en: "District (kecamatan) and kelurahan" },
    meaning: {
      id: "Kota dibagi menjadi kecamatan, dan kecamatan menjadi kelurahan. Beberapa kelurahan bernama sama dengan kecamatannya; karena itu selalu disebut yang mana.",
      en: "The city is divided into districts (kecamatan), and these into kelurahan, its smallest areas with an office. Some share a name, so pages always say which.",
    },
    spellings: { id: [], en: ["kelurahan"] },
  },
  {
    id: "api",
    name: { id: "API", en: "API" },
    meaning: {
      id: "Pintu bagi program komputer untuk menanyakan angka portal secara langsung.",
      en: "The door through which computer programs ask the portal for numbers.",
    },
    spellings: { id: ["API"], en: ["API"] },
  },
];
