import type { ErrorRule } from "./error-rule.ts";

/** What a request may meet before anything is asked: its form, its size, and a server that cannot take it now. */
export const httpErrors = {
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
