import type { ErrorRule } from "./error-rule.ts";

/** What office files and the sample town may meet. */
export const intakeErrors = {
  INTAKE_FILE_UNREADABLE: {
    exit: 2,
    message: { id: "Berkas {file} tidak dapat dibaca.", en: "File {file} cannot be read." },
    remedy: {
      id: "Periksa nama berkas dan hak baca.",
      en: "Check the file's name and the permission to read it.",
    },
  },
  INTAKE_NOT_SAMPLE: {
    exit: 3,
    message: {
      id: "Berkas {file} tidak ditandai sebagai data contoh, padahal basis data ini hanya untuk data contoh.",
      en: "File {file} is not marked as sample data, but this database is for sample data only.",
    },
    remedy: {
      id: "Data sungguhan masuk dengan TERANG_DATA=real. Berkas contoh punya kolom data_contoh berisi true di setiap baris.",
      en: "Real data goes in with TERANG_DATA=real. A sample file has a column data_contoh that holds true in every row.",
    },
  },
  INTAKE_SAMPLE: {
    exit: 3,
    message: {
      id: "Berkas {file} berisi data contoh, padahal basis data ini untuk data sungguhan.",
      en: "File {file} holds sample data, but this database is for real data.",
    },
    remedy: {
      id: "Jangan campurkan keduanya; masukkan berkas contoh dengan TERANG_DATA=sample.",
      en: "Do not mix the two; take sample files in with TERANG_DATA=sample.",
    },
  },
  FIRST_ROSTER_NOT_FIRST: {
    exit: 2,
    message: {
      id: "--first-roster tidak berlaku untuk {file}: itu bukan daftar peserta, atau daftar peserta sudah pernah diterima.",
      en: "--first-roster does not hold for {file}: it is no participant list, or a participant list was accepted before.",
    },
    remedy: {
      id: "Jalankan lagi tanpa --first-roster.",
      en: "Run it again without --first-roster.",
    },
  },
  TOWN_OPTION: {
    exit: 2,
    message: {
      id: "Pilihan {option} harus bilangan bulat dari {least} sampai {most}.",
      en: "Option {option} must be a whole number from {least} to {most}.",
    },
    remedy: {
      id: "Contoh: terang demo --people 9000 --months 24 --seed 7 --out contoh",
      en: "For example: terang demo --people 9000 --months 24 --seed 7 --out sample",
    },
  },
} as const satisfies Record<string, ErrorRule>;
