const inWords = [
  ["satu", "one", "seorang"],
  ["dua", "two"],
  ["tiga", "three"],
  ["empat", "four"],
  ["lima", "five"],
  ["enam", "six"],
  ["tujuh", "seven"],
  ["delapan", "eight"],
  ["sembilan", "nine"],
];

const people = [
  "orang|peserta|pekerja|jiwa|korban|keluarga|kk|kpm|warga|penduduk|penerima|tenaga kerja|ahli waris|anak|janda|duda|yatim",
  "nelayan|marbot|guru ngaji|pedagang|buruh|tukang|sopir|pengemudi|kuli|pegawai|meninggal|wafat|kematian|kecelakaan|klaim",
  "(?:laki-laki|perempuan|pria|wanita)",
  "persons?|people|participants?|workers?|victims?|famil(?:y|ies)|households?|deaths?|died|members?|heirs?|fishers?|drivers?",
  "traders?|men|women|man|woman|child(?:ren)?|widows?|claims?|accidents?",
].join("|");

/** Words after which a number names a thing and counts nothing: Pasal 4, tahap 2. */
const naming =
  "pasal|ayat|nomor|no|huruf|angka|bab|tahap|gelombang|lampiran|butir|triwulan|bulan|tanggal|tgl|batch|semester|" +
  "fase|periode|kuartal|kelas|golongan|segmen|kategori|tabel|kolom|baris|tipe|versi|article|stage|phase|table|column|type";
/** Words after which a small number is the end of a greater one: dua puluh tiga. */
const greater = "puluh|ratus|seratus|ribu|seribu|juta|miliar|hundred|thousand|million|twenty|thirty|forty|fifty|sixty";

/**
 * Finds numbers of people from 1 up to, but not including, `least`, in digits and in words, before what they count: `3 orang`,
 * `tiga (3) peserta`, `dua pekerja`.
 */
export function smallNumbers(least: number): (text: string) => boolean {
  const values = Array.from({ length: Math.max(0, Math.min(least - 1, 9)) }, (_, at) => at + 1);
  if (values.length === 0) return () => false;
  const written = values.flatMap((value) => [`0?${value}`, ...(inWords[value - 1] ?? [])]).join("|");
  const number = String.raw`(?<![\d.,/]|\p{L})(?<!\b(?:${naming})\.? )(?<!\b(?:${greater})[ -])(?:${written})`;
  const pattern = new RegExp(
    String.raw`${number}(?:\s?\([^()]{1,20}\))?[\s-]{1,3}(?:(?:orang|baru|new)\s)?(?:${people})(?!\p{L})`,
    "iu",
  );
  return (text) => pattern.test(text.normalize("NFKC"));
}
