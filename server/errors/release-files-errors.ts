import type { ErrorRule } from "./error-rule.ts";

/** What reading a folder of published releases may meet. Places are named, values never. */
export const releaseFilesErrors = {
  RELEASE_FILES_MISSING: {
    exit: 2,
    message: { id: "Tidak ada rilis di {folder}.", en: "There is no release in {folder}." },
    remedy: {
      id: "Sebut folder yang memuat r/<penerbit>/<periode>/<versi>/manifest.json, misalnya folder publik portal.",
      en: "Name the folder that holds r/<publisher>/<period>/<version>/manifest.json, such as the portal's public folder.",
    },
  },
  RELEASE_FILES_INCOMPLETE: {
    exit: 2,
    message: {
      id: "Rangkaian rilis di {folder} tidak utuh: {place}.",
      en: "The releases in {folder} are not the whole sequence: {place}.",
    },
    remedy: {
      id: "Lengkapi semua rilis sebuah penerbit, dari yang pertama: yang terbit dulu ikut memberi tahu pembaca.",
      en: "Give every release of one publisher, from the first on: what was published earlier tells readers something too.",
    },
  },
  RELEASE_FILES_CONTRADICT: {
    exit: 2,
    message: {
      id: "Angka rilis-rilis di {folder} saling bertentangan: tidak ada tabel yang cocok dengan semuanya.",
      en: "The numbers of the releases in {folder} contradict each other: no table agrees with all of them.",
    },
    remedy: {
      id: "Periksa apakah semua rilis berasal dari satu portal dan tidak ada yang diubah.",
      en: "Check that all the releases come from one portal and that none has been changed.",
    },
  },
  RELEASE_FILE_DAMAGED: {
    exit: 2,
    message: {
      id: "Berkas {file} rilis {release} tidak ada, tidak terbaca, atau tidak cocok dengan sidiknya.",
      en: "File {file} of release {release} is missing, unreadable, or does not match its digest.",
    },
    remedy: {
      id: "Unduh rilis itu sekali lagi dengan semua berkasnya.",
      en: "Download that release once more with all its files.",
    },
  },
  RELEASE_ROW_UNKNOWN: {
    exit: 2,
    message: {
      id: "Berkas {file} rilis {release}, baris data {row}, kolom {column}: isinya tidak dikenal.",
      en: "File {file} of release {release}, data row {row}, column {column}: its content is not known.",
    },
    remedy: {
      id: "Pakai versi program yang menerbitkan rilis itu, atau yang lebih baru.",
      en: "Use the version of the program that published the release, or a newer one.",
    },
  },
} as const satisfies Record<string, ErrorRule>;
