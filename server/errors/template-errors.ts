import type { ErrorRule } from "./error-rule.ts";

/** What the making of templates may meet. */
export const templateErrors = {
  TEMPLATE_KIND: {
    exit: 2,
    message: {
      id: "Tidak ada jenis berkas dengan nama itu; yang terdekat: {nearest}.",
      en: "There is no kind of file of that name; the nearest is {nearest}.",
    },
    remedy: { id: "Pilih salah satu: {known}", en: "Choose one of: {known}" },
  },
  TEMPLATE_EXISTS: {
    exit: 2,
    message: {
      id: "Berkas {file} sudah ada dan isinya lain; mungkin sudah diisi.",
      en: "File {file} is there already and differs; it may have been filled in.",
    },
    remedy: {
      id: "Pindahkan berkas itu atau pilih folder lain dengan --out",
      en: "Move that file or choose another folder with --out",
    },
  },
} as const satisfies Record<string, ErrorRule>;
