import type { Text } from "../../schema/text.ts";

interface FaultText {
  readonly message: Text;
  readonly remedy: Text;
}

/** What can be wrong with one cell or one row, by rule id. No text ever repeats what was written. */
export const rowFaults = {
  "wajib-diisi": {
    message: { id: "kolom wajib ini kosong", en: "this required cell is empty" },
    remedy: { id: "isi kolom ini", en: "fill this cell" },
  },
  "nik-bentuk": {
    message: { id: "NIK bukan 16 angka", en: "the NIK is not 16 digits" },
    remedy: {
      id: "tulis 16 angka sebagai teks; periksa apakah Excel mengubahnya menjadi bilangan",
      en: "write 16 digits as text; check whether Excel turned it into a number",
    },
  },
  "nik-tanggal": {
    message: {
      id: "angka 7–12 NIK bukan tanggal (hari 01–31 atau 41–71, bulan 01–12)",
      en: "digits 7–12 of the NIK are not a date (day 01–31 or 41–71, month 01–12)",
    },
    remedy: { id: "cocokkan NIK dengan KTP-el", en: "compare the NIK with the identity card" },
  },
  "nik-urut": {
    message: { id: "nomor urut NIK 0000", en: "the NIK's serial number is 0000" },
    remedy: { id: "cocokkan NIK dengan KTP-el", en: "compare the NIK with the identity card" },
  },
  "nama-bentuk": {
    message: {
      id: "nama harus 2–120 huruf, tanpa angka",
      en: "a name must have 2–120 letters and no digits",
    },
    remedy: { id: "tulis nama seperti pada KTP-el", en: "write the name as on the identity card" },
  },
  "tanggal-bentuk": {
    message: { id: "tanggal tidak berbentuk YYYY-MM-DD", en: "the date is not of the form YYYY-MM-DD" },
    remedy: { id: "contoh: 2024-09-30", en: "for example 2024-09-30" },
  },
  "tanggal-tidak-ada": {
    message: {
      id: "tanggal ini tidak ada di kalender (1900–2100)",
      en: "there is no such date in the calendar (1900–2100)",
    },
    remedy: { id: "periksa hari dan bulannya", en: "check day and month" },
  },
  "bulan-bentuk": {
    message: {
      id: "bulan tidak berbentuk YYYY-MM (1900–2100)",
      en: "the month is not of the form YYYY-MM (1900–2100)",
    },
    remedy: { id: "contoh: 2024-09", en: "for example 2024-09" },
  },
  "kode-tidak-dikenal": {
    message: { id: "kode tidak ada dalam daftar kode", en: "the code is not in the code list" },
    remedy: { id: "pilih di antara: {codes}", en: "choose among: {codes}" },
  },
  "kode-tidak-berlaku": {
    message: {
      id: "kode belum atau tidak lagi berlaku pada tanggal baris ini",
      en: "the code is not valid at the row's date",
    },
    remedy: { id: "pakai kode yang berlaku pada tanggal itu", en: "use the code that was valid at that date" },
  },
  "wilayah-tidak-dikenal": {
    message: { id: "kode wilayah tidak ada dalam daftar wilayah", en: "the region code is not in the list of regions" },
    remedy: {
      id: "tulis kode Kemendagri dengan titik, misalnya 35.75.01.1001",
      en: "write the Kemendagri code with dots, for example 35.75.01.1001",
    },
  },
  "wilayah-tingkat": {
    message: {
      id: "wilayah ini bukan tingkat yang diminta kolom ini",
      en: "this region is not of the level that this column asks for",
    },
    remedy: { id: "tulis kode: {level}", en: "write the code of: {level}" },
  },
  "wilayah-luar": {
    message: { id: "wilayah ini di luar wilayah penerbit", en: "this region lies outside the publisher's" },
    remedy: { id: "keluarkan baris ini", en: "take this row out" },
  },
  "jumlah-bentuk": {
    message: {
      id: "jumlah orang harus bilangan bulat 1–999999999 tanpa titik",
      en: "the number of persons must be a whole number 1–999999999 without separators",
    },
    remedy: { id: "contoh: 9000", en: "for example 9000" },
  },
  "rupiah-bentuk": {
    message: {
      id: "rupiah harus bilangan bulat tanpa titik, koma, dan Rp",
      en: "rupiah must be a whole number without separators and without Rp",
    },
    remedy: { id: "contoh: 16800", en: "for example 16800" },
  },
  "teks-panjang": {
    message: { id: "teks lebih panjang dari {length} huruf", en: "the text is longer than {length} characters" },
    remedy: { id: "persingkat", en: "shorten it" },
  },
  "teks-tanda": {
    message: {
      id: "teks memuat ganti baris atau tanda kendali",
      en: "the text holds line breaks or control characters",
    },
    remedy: { id: "tulis dalam satu baris", en: "write it on one line" },
  },
  "baris-lebar": {
    message: {
      id: "jumlah kolom baris ini tidak sama dengan kepala tabel",
      en: "this row has not as many cells as the heading",
    },
    remedy: {
      id: "periksa koma di dalam teks: beri tanda petik ganda di sekelilingnya",
      en: "look for commas inside texts: put double quotes around them",
    },
  },
  "baris-ganda": {
    message: {
      id: "baris dengan kunci yang sama sudah ada di atas dalam berkas ini",
      en: "a row with the same key stands further up in this file",
    },
    remedy: { id: "hapus salah satunya", en: "remove one of them" },
  },
  "baris-bertentangan": {
    message: {
      id: "keterangan baris ini berbeda dengan yang sudah tersimpan untuk kunci yang sama",
      en: "this row says other things than what is stored for the same key",
    },
    remedy: {
      id: "periksa mana yang benar; perubahan ditulis sebagai baris baru dengan tanggal mulai berlaku yang baru",
      en: "find out which is right; a change is a new row with a new valid-from date",
    },
  },
  "peserta-tidak-dikenal": {
    message: { id: "NIK ini belum ada dalam daftar peserta", en: "this NIK is not in the participant list" },
    remedy: {
      id: "masukkan daftar peserta lebih dahulu, lalu kirim baris ini dalam berkas baru",
      en: "take the participant list in first, then send this row in a new file",
    },
  },
} as const satisfies Record<string, FaultText>;

export type RowFaultId = keyof typeof rowFaults;

/** What can be wrong with a file as a whole. Such a file is refused. */
export const fileFaults = {
  "berkas-kosong": {
    message: { id: "berkas tidak berisi baris data", en: "the file holds no rows" },
    remedy: { id: "kirim berkas yang berisi", en: "send a file with rows" },
  },
  "berkas-bukan-utf8": {
    message: { id: "berkas bukan teks UTF-8", en: "the file is not UTF-8 text" },
    remedy: { id: "simpan sebagai “CSV UTF-8”", en: "save it as “CSV UTF-8”" },
  },
  "berkas-excel": {
    message: { id: "ini berkas Excel, bukan CSV", en: "this is an Excel file, not CSV" },
    remedy: {
      id: "buka di Excel, lalu Simpan Sebagai “CSV UTF-8” dengan koma sebagai pemisah",
      en: "open it in Excel, then Save As “CSV UTF-8” with commas as separators",
    },
  },
  "berkas-titik-koma": {
    message: {
      id: "kolom berkas ini dipisah titik koma, bukan koma",
      en: "this file separates its columns by semicolons, not commas",
    },
    remedy: {
      id: "ganti List separator di pengaturan wilayah Windows menjadi koma, lalu simpan ulang sebagai “CSV UTF-8”",
      en: "set the list separator in the region settings of Windows to a comma, then save as “CSV UTF-8” again",
    },
  },
  "berkas-bukan-csv": {
    message: {
      id: "tanda petik pada baris ini tidak berpasangan atau baris terlalu panjang",
      en: "quotes on this line do not match, or the line is too long",
    },
    remedy: { id: "simpan ulang sebagai CSV", en: "save it as CSV again" },
  },
  "jenis-tidak-dikenal": {
    message: {
      id: "kepala tabel tidak cocok dengan jenis berkas mana pun",
      en: "the heading fits no kind of file",
    },
    remedy: {
      id: "baris pertama harus nama kolom yang dipisah koma; jenis: {kinds}",
      en: "the first line must be column names separated by commas; kinds: {kinds}",
    },
  },
  "kolom-hilang": {
    message: { id: "kolom ini tidak ada dalam berkas", en: "this column is missing" },
    remedy: { id: "tambahkan kolom dengan nama ini", en: "add a column of this name" },
  },
  "kolom-tidak-dikenal": {
    message: { id: "nama kolom ini tidak dikenal", en: "this column's name is not known" },
    remedy: { id: "kolom yang dikenal: {columns}", en: "known columns: {columns}" },
  },
  "kolom-ganda": {
    message: { id: "kolom ini muncul lebih dari sekali", en: "this column stands there more than once" },
    remedy: { id: "sisakan satu", en: "leave one of them" },
  },
  "terlalu-banyak-ditolak": {
    message: {
      id: "lebih dari 1 % baris atau lebih dari 100 baris ditolak; tidak ada yang disimpan",
      en: "more than 1 % of the rows or more than 100 rows were refused; nothing was stored",
    },
    remedy: { id: "perbaiki barisnya lalu kirim berkas lagi", en: "correct the rows, then send the file again" },
  },
} as const satisfies Record<string, FaultText>;

export type FileFaultId = keyof typeof fileFaults;
