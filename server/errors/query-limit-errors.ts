import type { ErrorRule } from "./error-rule.ts";

/** A question that cannot be read, or is larger than the API answers. */
export const queryLimitErrors = {
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
  PAGE_SIZE: {
    exit: 2,
    http: 400,
    message: { id: "first harus 1 sampai {limit}.", en: "first must be 1 to {limit}." },
    remedy: {
      id: "Ambil halaman berikutnya dengan after: endCursor.",
      en: "Fetch the next page with after: endCursor.",
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
      id: "Permintaan bernilai {found} poin; paling banyak {limit} poin. Satu poin = satu isian dari satu baris.",
      en: "The query costs {found} points; at most {limit} points. One point = one field of one row.",
    },
    remedy: {
      id: "Kecilkan first atau kurangi isian; permintaan yang lolos ada di extensions.smaller.",
      en: "Lower first or ask for fewer fields; a query that passes is in extensions.smaller.",
    },
  },
  QUERY_DEFINITIONS: {
    exit: 2,
    http: 400,
    message: {
      id: "Dokumen memuat {found} pertanyaan dan potongan (fragment); paling banyak {limit}.",
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
      id: "Permintaan memakai {found} petunjuk (directive); paling banyak {limit}.",
      en: "The query uses {found} directives; at most {limit}.",
    },
    remedy: { id: "Kurangi petunjuk (directive) itu.", en: "Use fewer directives." },
  },
  QUERY_FIELDS: {
    exit: 2,
    http: 400,
    message: {
      id: "Permintaan menyebut {found} isian, termasuk lewat potongan (fragment); paling banyak {limit}.",
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
} as const satisfies Record<string, ErrorRule>;
