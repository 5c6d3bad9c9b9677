import type { ErrorRule } from "./error-rule.ts";

/** What a question to the API may meet. */
export const apiErrors = {
  AMBIGUOUS_REGION: {
    exit: 2,
    http: 400,
    message: { id: "Nama itu dipakai beberapa wilayah: {matches}.", en: "Several regions have that name: {matches}." },
    remedy: { id: "Sebut kodenya atau tambahkan level.", en: "Give the code or add a level." },
  },
  ANSWER_TOO_LARGE: {
    exit: 2,
    http: 400,
    message: {
      id: "Jawabannya {found} bita; paling banyak {limit} bita.",
      en: "The answer is {found} bytes; at most {limit} bytes.",
    },
    remedy: {
      id: "Minta lebih sedikit baris; permintaan yang lolos ada di extensions.smaller. Semuanya sekaligus: /unduh/.",
      en: "Ask for fewer rows; a query that passes is in extensions.smaller. Everything at once: /en/unduh/.",
    },
  },
  AS_OF_NOT_ONE: {
    exit: 2,
    http: 400,
    message: { id: "asOf berisi tepat satu: release atau instant.", en: "asOf holds exactly one: release or instant." },
    remedy: { id: 'Contoh: asOf: {release: "{example}"}', en: 'For example: asOf: {release: "{example}"}' },
  },
  BODY_NOT_JSON: {
    exit: 2,
    http: 400,
    message: { id: "Isi permintaan bukan objek JSON dengan query.", en: "The body is not a JSON object with a query." },
    remedy: {
      id: 'Kirim seperti {"query": "{ __typename }"}.',
      en: 'Send something like {"query": "{ __typename }"}.',
    },
  },
  BODY_TOO_LARGE: {
    exit: 2,
    http: 413,
    message: { id: "Isi permintaan lebih dari {limit} bita.", en: "The request body is larger than {limit} bytes." },
    remedy: { id: "Bagi menjadi beberapa permintaan.", en: "Split it into several requests." },
  },
  CSV_TOO_LARGE: {
    exit: 2,
    http: 400,
    message: {
      id: "Jawaban ini {found} baris; /csv memuat paling banyak {limit}.",
      en: "This answer has {found} rows; /csv holds at most {limit}.",
    },
    remedy: {
      id: "Kurangi periode atau wilayah, atau unduh berkas rilis seutuhnya: {files}",
      en: "Ask for fewer periods or regions, or download the release's whole files: {files}",
    },
  },
  CURSOR_INVALID: {
    exit: 2,
    http: 400,
    message: { id: "Kursor after tidak dikenal.", en: "The cursor given as after is not understood." },
    remedy: {
      id: "Pakai endCursor dari halaman sebelumnya, apa adanya.",
      en: "Use the endCursor of the previous page as it is.",
    },
  },
  INDICATOR_NOT_NAMED: {
    exit: 2,
    http: 400,
    message: { id: "Belum ada indikator yang disebut.", en: "No indicator is named." },
    remedy: { id: "Pilih di antara: {known}", en: "Choose among: {known}" },
  },
  MEDIA_TYPE: {
    exit: 2,
    http: 415,
    message: { id: "Jenis isi permintaan ini tidak diterima.", en: "This content type is not accepted." },
    remedy: {
      id: "Kirim JSON UTF-8 tanpa kompresi dengan Content-Type: application/json.",
      en: "Send uncompressed UTF-8 JSON with Content-Type: application/json.",
    },
  },
  METHOD_NOT_ALLOWED: {
    exit: 2,
    http: 405,
    message: { id: "Metode HTTP ini tidak dilayani di alamat ini.", en: "This HTTP method is not served here." },
    remedy: { id: "Pakai: {allowed}", en: "Use: {allowed}" },
  },
  NO_RELEASE: {
    exit: 4,
    http: 503,
    message: { id: "Belum ada rilis yang terbit.", en: "No release has been published yet." },
    remedy: {
      id: "Coba lagi sesudah rilis pertama terbit.",
      en: "Try again after the first release has been published.",
    },
  },
  NO_RELEASE_YET_AT: {
    exit: 2,
    http: 400,
    message: { id: "Pada saat itu belum ada rilis.", en: "There was no release at that moment." },
    remedy: { id: "Rilis pertama: {first}", en: "The first release: {first}" },
  },
  NOT_ACCEPTABLE: {
    exit: 2,
    http: 406,
    message: { id: "Kepala Accept tidak menerima JSON.", en: "The header Accept takes no JSON." },
    remedy: {
      id: "Kirim Accept: application/json atau application/graphql-response+json.",
      en: "Send Accept: application/json or application/graphql-response+json.",
    },
  },
  OVERLOADED: {
    exit: 4,
    http: 503,
    message: {
      id: "Portal sedang sangat sibuk: {inFlight} permintaan sedang dikerjakan, atau gilirannya terlambat lebih dari {delay} milidetik.",
      en: "The portal is very busy: {inFlight} requests are being worked on, or its turns are late by more than {delay} milliseconds.",
    },
    remedy: {
      id: "Coba lagi sesudah waktu pada kepala Retry-After (detik).",
      en: "Try again after the time in the header Retry-After (seconds).",
    },
  },
  PAGE_SIZE: {
    exit: 2,
    http: 400,
    message: { id: "first harus 1 sampai {limit}.", en: "first must be 1 to {limit}." },
    remedy: {
      id: "Ambil halaman berikutnya dengan after: endCursor.",
      en: "Fetch the next page with after: endCursor.",
    },
  },
  PARAMETER_FORM: {
    exit: 2,
    http: 400,
    message: {
      id: "Parameter {parameter} tidak dapat dibaca: {form}",
      en: "The parameter {parameter} cannot be read: {form}",
    },
    remedy: { id: "Perbaiki parameter itu.", en: "Correct that parameter." },
  },
  PERSISTED_QUERY_NOT_FOUND: {
    exit: 2,
    http: 404,
    message: {
      id: "Tidak ada contoh permintaan dengan sha256 itu.",
      en: "No published example query has that sha256.",
    },
    remedy: { id: "Kirim permintaannya sendiri sebagai query.", en: "Send the query itself as query." },
  },
  PORTAL_BUSY: {
    exit: 4,
    http: 503,
    message: { id: "Portal sedang sibuk.", en: "The portal is busy." },
    remedy: { id: "Coba lagi beberapa saat lagi.", en: "Try again in a moment." },
  },
  PREFLIGHT_MISSING: {
    exit: 2,
    http: 400,
    message: {
      id: "Pertanyaan lewat GET harus membawa kepala Apollo-Require-Preflight.",
      en: "A question by GET must carry the header Apollo-Require-Preflight.",
    },
    remedy: {
      id: "Kirim kepala Apollo-Require-Preflight: true, atau kirim JSON dengan POST.",
      en: "Send the header Apollo-Require-Preflight: true, or POST JSON.",
    },
  },
  QUERY_ALIASES: {
    exit: 2,
    http: 400,
    message: {
      id: "Permintaan memakai {found} alias; paling banyak {limit}.",
      en: "The query uses {found} aliases; at most {limit}.",
    },
    remedy: { id: "Bagi menjadi beberapa permintaan.", en: "Split it into several requests." },
  },
  QUERY_COST: {
    exit: 2,
    http: 400,
    message: {
      id: "Permintaan bernilai {found} poin; paling banyak {limit} poin. Satu poin = satu bidang dari satu baris.",
      en: "The query costs {found} points; at most {limit} points. One point = one field of one row.",
    },
    remedy: {
      id: "Kecilkan first atau kurangi bidang; permintaan yang lolos ada di extensions.smaller.",
      en: "Lower first or ask for fewer fields; a query that passes is in extensions.smaller.",
    },
  },
  QUERY_DEFINITIONS: {
    exit: 2,
    http: 400,
    message: {
      id: "Dokumen memuat {found} operasi dan fragmen; paling banyak {limit}.",
      en: "The document holds {found} operations and fragments; at most {limit}.",
    },
    remedy: { id: "Kirim hanya yang dipakai.", en: "Send only what is used." },
  },
  QUERY_DEPTH: {
    exit: 2,
    http: 400,
    message: {
      id: "Permintaan bertingkat {found}; paling banyak {limit}.",
      en: "The query is {found} levels deep; at most {limit}.",
    },
    remedy: { id: "Kurangi tingkatnya.", en: "Nest less." },
  },
  QUERY_DIRECTIVES: {
    exit: 2,
    http: 400,
    message: {
      id: "Permintaan memakai {found} direktif; paling banyak {limit}.",
      en: "The query uses {found} directives; at most {limit}.",
    },
    remedy: { id: "Kurangi direktifnya.", en: "Use fewer directives." },
  },
  QUERY_FIELDS: {
    exit: 2,
    http: 400,
    message: {
      id: "Permintaan menyebut {found} bidang, termasuk lewat fragmen; paling banyak {limit}.",
      en: "The query names {found} fields, fragments included; at most {limit}.",
    },
    remedy: { id: "Bagi menjadi beberapa permintaan.", en: "Split it into several requests." },
  },
  QUERY_INVALID: {
    exit: 2,
    http: 400,
    message: {
      id: "Permintaan tidak sesuai dengan kontrak API.",
      en: "The request does not fit the API's contract.",
    },
    remedy: {
      id: "Semua yang dapat ditanyakan ada di /schema.graphql.",
      en: "Everything that can be asked is in /schema.graphql.",
    },
  },
  QUERY_LISTS: {
    exit: 2,
    http: 400,
    message: {
      id: "Permintaan membuka {found} daftar (observations, changes); paling banyak {limit} daftar.",
      en: "The query opens {found} lists (observations, changes); at most {limit} lists.",
    },
    remedy: {
      id: "Gabungkan dalam satu where, atau bagi; permintaan yang lolos ada di extensions.smaller.",
      en: "Join them in one where, or split them; a query that passes is in extensions.smaller.",
    },
  },
  QUERY_ONLY: {
    exit: 2,
    http: 400,
    message: { id: "API ini hanya dapat ditanyai (query).", en: "This API can only be asked (query)." },
    remedy: { id: "Hapus mutation dan subscription.", en: "Remove mutation and subscription." },
  },
  QUERY_SYNTAX: {
    exit: 2,
    http: 400,
    message: {
      id: "Dokumen GraphQL tidak dapat dibaca, baris {line} kolom {column}.",
      en: "The GraphQL document cannot be read, line {line} column {column}.",
    },
    remedy: { id: "Bandingkan dengan /schema.graphql.", en: "Compare with /schema.graphql." },
  },
  QUERY_TOKENS: {
    exit: 2,
    http: 400,
    message: {
      id: "Dokumen GraphQL lebih dari {limit} kata dan tanda.",
      en: "The GraphQL document has more than {limit} tokens.",
    },
    remedy: { id: "Bagi menjadi beberapa permintaan.", en: "Split it into several requests." },
  },
  RANGE_REVERSED: {
    exit: 2,
    http: 400,
    message: { id: "from sesudah to.", en: "from comes after to." },
    remedy: { id: "Tukar keduanya: from {from}, to {to}.", en: "Swap the two: from {from}, to {to}." },
  },
  RATE_LIMITED: {
    exit: 4,
    http: 429,
    message: {
      id: "Permintaan ini perlu {points} poin; alamat Anda boleh memakai {rate} poin per detik, dan {burst} poin sekaligus.",
      en: "This request needs {points} points; your address may spend {rate} points per second, and {burst} points at once.",
    },
    remedy: {
      id: "Coba lagi sesudah {seconds} detik, atau unduh berkasnya di /unduh/.",
      en: "Try again after {seconds} seconds, or download the files at /en/unduh/.",
    },
  },
  REGION_NOT_NAMED: {
    exit: 2,
    http: 400,
    message: { id: "Sebut tepat satu: code atau name.", en: "Give exactly one: code or name." },
    remedy: { id: 'Contoh: region(code: "{example}")', en: 'For example: region(code: "{example}")' },
  },
  RELEASES_MIXED: {
    exit: 2,
    http: 400,
    message: {
      id: "Satu permintaan membaca satu rilis; asOf atau after di sini menunjuk beberapa.",
      en: "One request reads one release; asOf or after point to several here.",
    },
    remedy: { id: "Kirim satu permintaan untuk tiap rilis.", en: "Send one request for each release." },
  },
  TEXT_NUL: {
    exit: 2,
    http: 400,
    message: { id: "Teks memuat karakter NUL.", en: "A text holds a NUL character." },
    remedy: { id: "Hapus karakter itu.", en: "Remove that character." },
  },
  TOO_MANY_CELLS: {
    exit: 2,
    http: 400,
    message: {
      id: "Permintaan menyebut {found} sel satu per satu; paling banyak {limit}.",
      en: "The request names {found} cells one by one; at most {limit}.",
    },
    remedy: {
      id: "Pakai from dan to, atau kurangi wilayah atau periode.",
      en: "Use from and to, or name fewer regions or periods.",
    },
  },
  UNKNOWN_CODE: {
    exit: 2,
    http: 400,
    message: {
      id: "Rincian {dimension} tidak punya kode itu; {hint}",
      en: "The dimension {dimension} has no such code; {hint}",
    },
    remedy: { id: "Pilih di antara: {known}", en: "Choose among: {known}" },
  },
  UNKNOWN_CUT: {
    exit: 2,
    http: 400,
    message: {
      id: "Rincian {by} tidak ada dalam rencana terbit indikator itu.",
      en: "No table of the release plan gives that indicator by {by}.",
    },
    remedy: { id: "Rincian yang ada: {known}. Lihat juga cuts.", en: "There is: {known}. See also cuts." },
  },
  UNKNOWN_DATASET: {
    exit: 2,
    http: 400,
    message: { id: "Pokok data itu tidak ada; {hint}", en: "There is no such dataset; {hint}" },
    remedy: { id: "Pilih di antara: {known}", en: "Choose among: {known}" },
  },
  UNKNOWN_DIMENSION: {
    exit: 2,
    http: 400,
    message: { id: "Rincian itu tidak ada; {hint}", en: "There is no such dimension; {hint}" },
    remedy: { id: "Pilih di antara: {known}", en: "Choose among: {known}" },
  },
  UNKNOWN_INDICATOR: {
    exit: 2,
    http: 400,
    message: { id: "Indikator itu tidak ada; {hint}", en: "There is no such indicator; {hint}" },
    remedy: { id: "Pilih di antara: {known}", en: "Choose among: {known}" },
  },
  UNKNOWN_PARAMETER: {
    exit: 2,
    http: 400,
    message: { id: "Parameter itu tidak ada; {hint}", en: "There is no such parameter; {hint}" },
    remedy: { id: "Yang ada: {known}", en: "There is: {known}" },
  },
  UNKNOWN_PERIOD: {
    exit: 2,
    http: 400,
    message: { id: "Periode {typed} tidak ada; {hint}", en: "There is no period {typed}; {hint}" },
    remedy: { id: "Rilis ini memuat {first} sampai {last}.", en: "This release holds {first} to {last}." },
  },
  UNKNOWN_REGION: {
    exit: 2,
    http: 400,
    message: { id: "Wilayah {typed} tidak ada; {hint}", en: "There is no region {typed}; {hint}" },
    remedy: {
      id: "Daftar wilayah: regions di API ini.",
      en: "For all regions ask this API for regions.",
    },
  },
  UNKNOWN_RELEASE: {
    exit: 2,
    http: 400,
    message: { id: "Rilis itu tidak ada; {hint}", en: "There is no such release; {hint}" },
    remedy: { id: "Daftar rilis: releases di API ini.", en: "For all releases ask this API for releases." },
  },
  ADDRESS_NOT_READ: {
    exit: 2,
    http: 400,
    message: { id: "Alamat permintaan tidak dapat dibaca.", en: "The address of the request cannot be read." },
    remedy: { id: "Periksa alamat dan kepala Host.", en: "Check the address and the Host header." },
  },
  NOT_FOUND: {
    exit: 2,
    http: 404,
    message: { id: "Halaman atau berkas itu tidak ada.", en: "There is no such page or file." },
    remedy: { id: "Mulai dari beranda: /", en: "Start at the home page: /en/" },
  },
} as const satisfies Record<string, ErrorRule>;
