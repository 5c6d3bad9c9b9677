import type { ErrorRule } from "./error-rule.ts";

/** What a question to the API may meet. */
export const apiErrors = {
  AMBIGUOUS_REGION: {
    exit: 2,
    http: 400,
    message: { id: "Nama itu dipakai beberapa wilayah: {matches}.", en: "Several regions have that name: {matches}." },
    remedy: { id: "Sebut kodenya atau tambahkan level.", en: "Give the code or add a level." },
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
  PAGE_SIZE: {
    exit: 2,
    http: 400,
    message: { id: "first harus 1 sampai {limit}.", en: "first must be 1 to {limit}." },
    remedy: {
      id: "Ambil halaman berikutnya dengan after: endCursor.",
      en: "Fetch the next page with after: endCursor.",
    },
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
