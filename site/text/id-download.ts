import { formats } from "./id-formats.ts";

/** Words of the page of files, in Indonesian. */
export const download = {
  title: "Unduh semua angka rilis {release}",
  lede: "Gratis, tanpa mendaftar. XLSX untuk Excel dan LibreOffice; CSV (;) untuk Excel berbahasa Indonesia; yang lain untuk program. Alamat berkas tidak pernah berubah isinya.",
  sampleNote: "Berkas data contoh diberi tanda pada nama dan pada kolom pertamanya.",
  file: "Berkas",
  rows: "Baris",
  size: "Ukuran",
  digest: "Sidik jari",
  address: "Alamat tetap",
  caption: "Berkas {dataset}",
  others: "Berkas lain",
  whole: "Semuanya dalam satu arsip: {zip}.",
  table: "Tabel",
  formats,
  latest: "Alamat yang selalu menuju berkas rilis terbaru: {address}, misalnya {example}.",
  apiHeading: "Bertanya langsung ke API",
  apiText: "Kirim pertanyaan GraphQL ke {address}. Ini pertanyaan sungguhan; jawabannya dibuat bersama halaman ini.",
  question: "Pertanyaan",
  variables: "Variabel",
  curl: "Dengan curl",
  answer: "Jawaban",
  apiNote: "Tiap jawaban menyebut rilisnya. Pakai argumen asOf agar jawaban tetap sama walau ada rilis baru.",
  allNumbers: "Ingin membaca angkanya di sini saja? {data}.",
  checkHeading: "Memeriksa berkas",
  check:
    "Hitung {digest} berkas yang diunduh, misalnya dengan perintah {command}. Hasilnya harus sama dengan yang tertulis di {list}.",
};
