import type { ErrorRule } from "./error-rule.ts";

/** What `terang attack` may meet. Places are named as in the file, `rows[2].a`, counted from 0; values are never repeated. */
export const attackErrors = {
  SYSTEM_FILE: {
    exit: 2,
    message: { id: "Berkas {file} tidak dapat dibaca.", en: "File {file} cannot be read." },
    remedy: {
      id: "Periksa nama dan hak bacanya; isinya harus UTF-8.",
      en: "Check its name and the permission to read it; its content has to be UTF-8.",
    },
  },
  SYSTEM_JSON: {
    exit: 2,
    message: {
      id: "Berkas {file} bukan JSON yang sah, baris {line}, kolom {column}.",
      en: "File {file} is not valid JSON, line {line}, column {column}.",
    },
    remedy: {
      id: "Periksa koma, kurung, dan tanda petik di tempat itu.",
      en: "Check commas, brackets and quotation marks there.",
    },
  },
  SYSTEM_FIELD: {
    exit: 2,
    message: { id: "{place}: harus {form}.", en: "{place}: has to be {form}." },
    remedy: {
      id: "Bentuk SYSTEM: npx terang attack --help",
      en: "The form of SYSTEM: npx terang attack --help",
    },
  },
  SYSTEM_UNKNOWN_FIELD: {
    exit: 2,
    message: { id: "{place}: bagian ini tidak dikenal.", en: "{place}: this field is not known." },
    remedy: { id: "Yang dikenal di sini: {known}", en: "Known here: {known}" },
  },
  SYSTEM_UNKNOWN_VARIABLE: {
    exit: 2,
    message: { id: "{place}: tidak ada variabel dengan nama itu.", en: "{place}: there is no variable of that name." },
    remedy: { id: "Yang terdekat di vars: {nearest}", en: "The nearest in vars: {nearest}" },
  },
  SYSTEM_NAME_TWICE: {
    exit: 2,
    message: { id: "{place}: nama ini sudah dipakai.", en: "{place}: this name is taken already." },
    remedy: { id: "Beri nama lain.", en: "Give it another name." },
  },
  SYSTEM_BOUNDS: {
    exit: 2,
    message: { id: "{place}: lo lebih besar daripada hi.", en: "{place}: lo is greater than hi." },
    remedy: { id: "Periksa kedua batas itu.", en: "Check both bounds." },
  },
  SYSTEM_INFEASIBLE: {
    exit: 2,
    message: {
      id: "Tidak ada tabel yang cocok dengan semua baris dan batas di {file}: isinya saling bertentangan.",
      en: "No table agrees with all rows and bounds of {file}: they contradict each other.",
    },
    remedy: {
      id: "Periksa jumlah-jumlahnya; tabel yang benar pun tidak memenuhi sistem ini.",
      en: "Check the totals; not even the true table satisfies this system.",
    },
  },
} as const satisfies Record<string, ErrorRule>;
