import type { ErrorRule } from "./error-rule.ts";

/** A question that names what the portal does not have. */
export const questionErrors = {
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
  RANGE_REVERSED: {
    exit: 2,
    http: 400,
    message: { id: "from sesudah to.", en: "from comes after to." },
    remedy: { id: "Tukar keduanya: from {from}, to {to}.", en: "Swap the two: from {from}, to {to}." },
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
} as const satisfies Record<string, ErrorRule>;
