import type { IntakeRule } from "../../intake-rule.ts";

const block = { scope: "row", severity: "block" } as const;
const warn = { scope: "row", severity: "warn" } as const;
const asOnCard = {
  id: "cocokkan dengan KTP-el orang itu",
  en: "compare it with the person's identity card",
} as const;

/** What can be wrong with one cell. */
export const cellRules = {
  "wajib-diisi": {
    ...block,
    message: { id: "kolom wajib ini kosong", en: "this required cell is empty" },
    remedy: { id: "isi kolom ini", en: "fill this cell" },
  },
  "rumus-tanpa-nilai": {
    ...block,
    message: { id: "sel ini rumus yang belum dihitung", en: "this cell is a formula without a result" },
    remedy: {
      id: "salin lalu Tempel Khusus “Nilai”, dan simpan dari Excel",
      en: "copy it, Paste Special “Values”, and save from Excel",
    },
  },
  "sel-galat": {
    ...block,
    message: { id: "sel ini berisi galat Excel (misalnya #N/A)", en: "this cell holds an Excel error (such as #N/A)" },
    remedy: { id: "perbaiki rumusnya, atau ketik nilainya", en: "mend the formula, or type the value" },
  },
  "sel-jenis-salah": {
    ...block,
    message: {
      id: "Excel menyimpan sel ini sebagai jenis lain (jam, tanggal, atau benar/salah)",
      en: "Excel stores this cell as something else (a time, a date, or true/false)",
    },
    remedy: { id: "jadikan selnya Teks, lalu ketik ulang", en: "make the cell Text, then type it again" },
  },
  "teks-tak-terlihat": {
    ...block,
    message: { id: "sel ini memuat huruf yang tidak terlihat", en: "this cell holds invisible characters" },
    remedy: { id: "hapus isinya dan ketik ulang", en: "delete what it holds and type it again" },
  },
  "teks-rusak": {
    ...block,
    message: {
      id: "huruf di sel ini rusak karena enkoding yang keliru",
      en: "the letters of this cell were damaged by a wrong encoding",
    },
    remedy: {
      id: "ambil dari sumbernya, simpan sebagai “CSV UTF-8”",
      en: "take it from the source, saved as “CSV UTF-8”",
    },
  },
  "nik-bentuk": {
    ...block,
    message: { id: "NIK bukan 16 angka", en: "the NIK is not 16 digits" },
    remedy: asOnCard,
  },
  "nik-bilangan": {
    ...block,
    message: {
      id: "NIK tersimpan sebagai bilangan, sehingga angka terakhirnya hilang",
      en: "the NIK is stored as a number, so its last digits are lost",
    },
    remedy: {
      id: "jadikan kolomnya Teks, lalu salin NIK dari sumbernya",
      en: "make the column Text, then copy the NIK from its source",
    },
  },
  "nik-tanggal": {
    ...block,
    message: {
      id: "angka 7–12 NIK bukan tanggal (hari 01–31 atau 41–71, bulan 01–12)",
      en: "digits 7–12 of the NIK are not a date (day 01–31 or 41–71, month 01–12)",
    },
    remedy: asOnCard,
  },
  "nik-urut": {
    ...block,
    message: { id: "nomor urut NIK 0000", en: "the NIK's serial number is 0000" },
    remedy: asOnCard,
  },
  "nik-wilayah": {
    ...block,
    message: {
      id: "angka 1–6 NIK bukan kode wilayah, sekarang maupun dahulu",
      en: "digits 1–6 of the NIK are no region code, neither today's nor an earlier one",
    },
    remedy: asOnCard,
  },
  "nik-beda-lahir": {
    ...warn,
    message: {
      id: "tanggal lahir berbeda dengan tanggal di dalam NIK",
      en: "the date of birth differs from the date inside the NIK",
    },
    remedy: {
      id: "cocokkan dengan KTP-el; bila memang begitu, biarkan: NIK tidak berubah saat tanggal lahir dibetulkan",
      en: "compare it with the identity card; if it is so, leave it: a NIK stays when a birth date is corrected",
    },
  },
  "nik-beda-kelamin": {
    ...warn,
    message: {
      id: "jenis kelamin berbeda dengan yang tersirat dalam NIK",
      en: "the sex differs from the one in the NIK",
    },
    remedy: asOnCard,
  },
  "nama-bentuk": {
    ...block,
    message: { id: "nama harus 2–120 huruf, tanpa angka", en: "a name must have 2–120 letters and no digits" },
    remedy: { id: "tulis nama seperti pada KTP-el", en: "write the name as on the identity card" },
  },
  "tanggal-bentuk": {
    ...block,
    message: { id: "ini bukan tanggal yang dikenal", en: "this is not a date in a known form" },
    remedy: { id: "tulis YYYY-MM-DD, misalnya 2024-09-30", en: "write YYYY-MM-DD, for example 2024-09-30" },
  },
  "tanggal-tahun-pendek": {
    ...block,
    message: { id: "tahunnya hanya dua angka", en: "the year has two digits only" },
    remedy: { id: "tulis tahun dengan empat angka", en: "write the year with four digits" },
  },
  "tanggal-tidak-ada": {
    ...block,
    message: {
      id: "tanggal ini tidak ada di kalender (1900–2100)",
      en: "there is no such date in the calendar (1900–2100)",
    },
    remedy: { id: "periksa hari dan bulannya", en: "check day and month" },
  },
  "tanggal-masa-depan": {
    ...block,
    message: { id: "tanggal ini belum terjadi", en: "this date has not come yet" },
    remedy: { id: "periksa tahunnya", en: "check the year" },
  },
  "bulan-bentuk": {
    ...block,
    message: {
      id: "ini bukan bulan yang dikenal (1900–2100)",
      en: "this is not a month in a known form (1900–2100)",
    },
    remedy: { id: "tulis YYYY-MM, misalnya 2024-09", en: "write YYYY-MM, for example 2024-09" },
  },
  "kode-tidak-dikenal": {
    ...block,
    message: { id: "kode tidak ada dalam daftar kode", en: "the code is not in the code list" },
    remedy: { id: "pilih di antara: {codes}", en: "choose among: {codes}" },
  },
  "kode-tidak-berlaku": {
    ...block,
    message: {
      id: "kode belum atau tidak lagi berlaku pada tanggal baris ini",
      en: "the code is not valid at the row's date",
    },
    remedy: { id: "pakai kode yang berlaku pada tanggal itu", en: "use the code that was valid at that date" },
  },
  "pekerjaan-kosong": {
    ...warn,
    message: {
      id: "kelompok pekerjaan kosong; disimpan sebagai belum diketahui",
      en: "the occupation is empty; stored as not known",
    },
    remedy: { id: "lengkapi pada kiriman berikutnya", en: "fill it in with the next delivery" },
  },
  "pekerjaan-di-luar-daftar": {
    ...warn,
    message: {
      id: "pekerjaan tidak ada dalam daftar; disimpan sebagai belum diketahui",
      en: "the occupation is not in the list; stored as not known",
    },
    remedy: { id: "pilih di antara: {codes}", en: "choose among: {codes}" },
  },
  "wilayah-tidak-dikenal": {
    ...block,
    message: {
      id: "tidak ada wilayah dengan kode atau nama ini",
      en: "there is no region of this code or name",
    },
    remedy: {
      id: "tulis namanya seperti di templat, atau kode Kemendagri dengan titik, misalnya 35.75.01.1001",
      en: "write its name as in the template, or the Kemendagri code with dots, for example 35.75.01.1001",
    },
  },
  "wilayah-rangkap": {
    ...block,
    message: { id: "nama ini dipakai lebih dari satu wilayah", en: "more than one region has this name" },
    remedy: { id: "tulis kodenya", en: "write the code" },
  },
  "wilayah-tingkat": {
    ...block,
    message: {
      id: "wilayah ini bukan tingkat yang diminta kolom ini",
      en: "this region is not of the level that this column asks for",
    },
    remedy: { id: "tulis kode: {level}", en: "write the code of: {level}" },
  },
  "wilayah-luar": {
    ...block,
    message: { id: "wilayah ini di luar wilayah penerbit", en: "this region lies outside the publisher's" },
    remedy: {
      id: "bicarakan dengan kota: orang yang tinggal di luar kota tidak punya tempat di tabel kota",
      en: "settle it with the city: who lives outside has no place in the city's tables",
    },
  },
  "kecamatan-tidak-cocok": {
    ...warn,
    message: {
      id: "kelurahan ini bukan bagian kecamatan yang ditulis; yang dipakai kelurahannya",
      en: "this kelurahan is not in the kecamatan written; the kelurahan is what counts",
    },
    remedy: {
      id: "periksa alamatnya; pembagian sebelum 2012 berbeda",
      en: "check the address; the division before 2012 was another",
    },
  },
  "jumlah-bentuk": {
    ...block,
    message: { id: "jumlah harus bilangan bulat 1–999.999.999", en: "the count must be a whole number 1–999,999,999" },
    remedy: { id: "contoh: 9000", en: "for example 9000" },
  },
  "rupiah-bentuk": {
    ...block,
    message: { id: "ini bukan jumlah rupiah", en: "this is not an amount of rupiah" },
    remedy: { id: "contoh: 16800", en: "for example 16800" },
  },
  "rupiah-negatif": {
    ...block,
    message: { id: "jumlah rupiah negatif", en: "the amount is negative" },
    remedy: {
      id: "pengembalian ditulis di kolom tanggal dikembalikan, bukan sebagai angka negatif",
      en: "write a refund in the column for its date, not as a negative amount",
    },
  },
  "rupiah-pecahan": {
    ...block,
    message: { id: "jumlah rupiah berpecahan", en: "the amount has a fraction" },
    remedy: { id: "tulis rupiah bulat", en: "write whole rupiah" },
  },
  "angka-ilmiah": {
    ...block,
    message: {
      id: "angka tersimpan dalam bentuk ilmiah (E+), sehingga ada angka yang hilang",
      en: "the number is stored in scientific form (E+), so digits are lost",
    },
    remedy: { id: "ambil lagi dari sumbernya", en: "take it from the source again" },
  },
  "tahun-bentuk": {
    ...block,
    message: { id: "ini bukan tahun empat angka (2000–2100)", en: "this is not a year of four digits (2000–2100)" },
    remedy: { id: "contoh: 2025", en: "for example 2025" },
  },
  "kode-anggaran-bentuk": {
    ...block,
    message: {
      id: "ini bukan kode anggaran: kelompok angka yang dipisahkan titik",
      en: "this is no budget code: groups of digits between dots",
    },
    remedy: {
      id: "salin kodenya dari dokumen anggaran, misalnya 5.1.02.02.02.0006",
      en: "copy the code from the budget document, for example 5.1.02.02.02.0006",
    },
  },
  "masa-bentuk": {
    ...block,
    message: { id: "ini bukan masa yang dikenal portal", en: "this is no period that the portal knows" },
    remedy: {
      id: "tulis 2024, 2024-S1, 2024-Q3, 2024-09, atau 2022-2024",
      en: "write 2024, 2024-S1, 2024-Q3, 2024-09 or 2022-2024",
    },
  },
  "indikator-tidak-dikenal": {
    ...block,
    message: { id: "tidak ada angka portal dengan nama ini", en: "the portal has no figure of this name" },
    remedy: {
      id: "salin namanya dari halaman data, misalnya peserta-aktif",
      en: "copy its name from the data page, for example peserta-aktif",
    },
  },
  "nilai-bentuk": {
    ...block,
    message: { id: "ini bukan bilangan", en: "this is not a number" },
    remedy: { id: "contoh: 9038, atau 38,9 %", en: "for example 9038, or 38.9 %" },
  },
  "baris-lebar": {
    ...block,
    message: {
      id: "jumlah kolom baris ini tidak sama dengan kepala tabel",
      en: "this row has not as many cells as the heading",
    },
    remedy: {
      id: "periksa koma di dalam teks: beri tanda petik ganda di sekelilingnya",
      en: "look for commas inside texts: put double quotes around them",
    },
  },
} as const satisfies Record<string, IntakeRule>;
