import type { ErrorRule } from "./error-rule.ts";

/** What `terang protect` may meet. Cells are named by their codes, never by their numbers. */
export const protectErrors = {
  PROTECT_FILE: {
    exit: 2,
    message: { id: "Berkas {file} tidak dapat dibaca sebagai {form}.", en: "File {file} cannot be read as {form}." },
    remedy: {
      id: "Periksa nama, hak baca, dan isinya: {hint}",
      en: "Check its name, the permission to read it, and what it holds: {hint}",
    },
  },
  PROTECT_SPEC: {
    exit: 2,
    message: { id: "SPEC: {field} tidak dimengerti.", en: "SPEC: {field} is not understood." },
    remedy: { id: "Bentuk yang benar: {form}", en: "The right form: {form}" },
  },
  PROTECT_COLUMN: {
    exit: 2,
    message: {
      id: "Tabel masukan tidak punya kolom {columns}.",
      en: "The input table has no column {columns}.",
    },
    remedy: { id: "Kolom yang ada: {known}", en: "The columns that are there: {known}" },
  },
  PROTECT_EMPTY: {
    exit: 2,
    message: { id: "Tabel masukan tidak berisi baris.", en: "The input table holds no rows." },
    remedy: {
      id: "Beri tabel dengan satu baris judul dan paling sedikit satu baris data.",
      en: "Give a table with a heading and at least one row.",
    },
  },
  PROTECT_COUNT: {
    exit: 2,
    message: {
      id: "Kolom {column} berisi cacah yang negatif, pecahan, atau bukan angka pada: {cells}.",
      en: "Column {column} holds counts that are negative, fractional or no number at: {cells}.",
    },
    remedy: {
      id: "Cacah orang adalah 0, 1, 2, …; untuk jumlah uang atau ukuran lain pakai value, bukan weight.",
      en: "A count of people is 0, 1, 2, …; for money and other amounts use value, not weight.",
    },
  },
  PROTECT_VALUE: {
    exit: 2,
    message: {
      id: "Kolom {column} berisi nilai negatif atau bukan angka pada: {cells}.",
      en: "Column {column} holds values that are negative or no number at: {cells}.",
    },
    remedy: {
      id: "Tulis angka tanpa pemisah ribuan dan dengan titik desimal, misalnya 1234.50; nilai negatif tidak dapat dilindungi di sini.",
      en: "Write numbers without thousands separators and with a decimal point, as 1234.50; negative values cannot be protected here.",
    },
  },
  PROTECT_HOLE: {
    exit: 2,
    message: {
      id: "Hierarki {dimension} berlubang: kolom {column} kosong pada {codes}.",
      en: "The hierarchy of {dimension} has holes: column {column} is empty at {codes}.",
    },
    remedy: {
      id: "Setiap kode perlu induk di setiap tingkat hierarkinya; isi yang kosong, kalau perlu dengan kode “lainnya”.",
      en: "Every code needs a parent at every level of its hierarchy; fill the gaps, with a code “other” if need be.",
    },
  },
  PROTECT_OVERLAP: {
    exit: 2,
    message: {
      id: "Kode {dimension} bertumpang tindih di kolom {column}: {codes}.",
      en: "Codes of {dimension} overlap in column {column}: {codes}.",
    },
    remedy: {
      id: "Satu kode berada di bawah satu induk, dan kelompok umur atau rentang tidak berbagi nilai; selisih dua rentang membuka kelompok kecil.",
      en: "One code stands under one parent, and age groups or ranges share no values; the difference of two ranges lays small groups open.",
    },
  },
  PROTECT_CODE_TWICE: {
    exit: 2,
    message: {
      id: "Kode {codes} dari {dimension} di kolom {column} berarti lain daripada kode yang sama di tingkat lain.",
      en: "Code {codes} of {dimension} in column {column} means something else than the same code at another level.",
    },
    remedy: {
      id: "Beri kode yang berbeda untuk kelompok yang berbeda; kode total diatur dengan total.",
      en: "Give different groups different codes; the code of the total is set with total.",
    },
  },
  PROTECT_WEIGHT_DOMINANCE: {
    exit: 2,
    message: {
      id: "Aturan dominasi memerlukan penyumbang satu per satu, tetapi weight {weight} hanya memberi cacahnya.",
      en: "Dominance rules need contributors one by one, but weight {weight} only gives their number.",
    },
    remedy: {
      id: "Beri satu baris per penyumbang tanpa weight, atau hapus dominance.",
      en: "Give one row per contributor without weight, or remove dominance.",
    },
  },
  PROTECT_UNKNOWN_CELL: {
    exit: 2,
    message: {
      id: "SPEC menyebut di {field} sel yang tidak ada di tabel rencana: {cells}.",
      en: "SPEC names in {field} cells that are in no table of the plan: {cells}.",
    },
    remedy: {
      id: "Periksa kodenya, atau tambahkan tabel yang memuat sel itu.",
      en: "Check the codes, or add a table that holds the cell.",
    },
  },
  PROTECT_EARLIER: {
    exit: 2,
    message: {
      id: "Rilis terdahulu {file} tidak cocok dengan tabel masukan pada: {cells}.",
      en: "The earlier release {file} does not agree with the input table at: {cells}.",
    },
    remedy: {
      id: "earlier memuat berkas OUT dari data yang sama: kolom dimensi, value, status, dengan kode dan angka yang sama.",
      en: "earlier holds OUT files of the same data: the dimension columns, value and status, with the same codes and numbers.",
    },
  },
  PROTECT_FORCED_DISCLOSES: {
    exit: 2,
    message: {
      id: "Yang harus terbit ({forced}) membuka sel yang harus dilindungi: {cells}.",
      en: "What has to be published ({forced}) gives protected cells away: {cells}.",
    },
    remedy: {
      id: "Lepaskan paksaannya dari forced, atau gabungkan sel kecil itu dengan tetangganya dalam rencana yang lebih kasar.",
      en: "Take it out of forced, or join the small cells with their neighbours in a coarser plan.",
    },
  },
  PROTECT_IMPOSSIBLE: {
    exit: 2,
    message: {
      id: "Tabel ini tidak dapat dilindungi; apa pun yang disembunyikan, sel ini tetap terbuka: {cells}.",
      en: "This table cannot be protected; whatever is hidden, these cells stay open: {cells}.",
    },
    remedy: {
      id: "Gabungkan kode menjadi kelompok yang lebih besar (kolom {column} di tabel {table}), atau jangan terbitkan tabel itu.",
      en: "Join codes into larger groups (column {column} in table {table}), or do not publish that table.",
    },
  },
  PROTECT_TIME: {
    exit: 2,
    message: {
      id: "Rencana dengan {cells} sel ini terlalu besar untuk diperiksa dalam {seconds} detik.",
      en: "This plan of {cells} cells is too large to be judged within {seconds} seconds.",
    },
    remedy: {
      id: "Terbitkan rencana yang lebih kasar, misalnya tanpa kolom {column} di tabel {table}, atau bagi per wilayah.",
      en: "Publish a coarser plan, for example without column {column} in table {table}, or divide it by region.",
    },
  },
  PROTECT_TOO_LARGE: {
    exit: 2,
    message: {
      id: "Rencana ini memerlukan {found} angka; paling banyak {limit}.",
      en: "This plan needs {found} numbers; at most {limit}.",
    },
    remedy: {
      id: "Terbitkan rencana yang lebih kasar, misalnya tanpa kolom {column} di tabel {table}, atau bagi per wilayah.",
      en: "Publish a coarser plan, for example without column {column} in table {table}, or divide it by region.",
    },
  },
} as const satisfies Record<string, ErrorRule>;
