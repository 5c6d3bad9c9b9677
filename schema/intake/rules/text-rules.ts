import type { IntakeRule } from "../../intake-rule.ts";

const block = { scope: "row", severity: "block" } as const;

/** What can be wrong with free text, above all with text that the public will read. */
export const textRules = {
  "teks-panjang": {
    ...block,
    message: { id: "teks lebih panjang dari {length} huruf", en: "the text is longer than {length} characters" },
    remedy: { id: "persingkat", en: "shorten it" },
  },
  "teks-tanda": {
    ...block,
    message: {
      id: "teks memuat ganti baris atau tanda kendali",
      en: "the text holds line breaks or control characters",
    },
    remedy: { id: "tulis dalam satu baris", en: "write it on one line" },
  },
  "teks-rumus": {
    ...block,
    message: {
      id: "teks diawali tanda rumus (= + - @)",
      en: "the text begins like a formula (= + - @)",
    },
    remedy: { id: "mulai dengan huruf atau angka", en: "begin with a letter or a digit" },
  },
  "teks-data-pribadi": {
    ...block,
    message: {
      id: "teks ini tampak memuat data pribadi (NIK, telepon, surel, atau nama orang)",
      en: "this text seems to hold personal data (NIK, phone, e-mail or a person's name)",
    },
    remedy: {
      id: "teks ini akan dibaca umum: hapus data orangnya",
      en: "this text will be public: take the personal data out",
    },
  },
  "teks-angka-kecil": {
    ...block,
    message: {
      id: "teks ini menyebut jumlah orang di bawah {k}",
      en: "this text names a number of people below {k}",
    },
    remedy: {
      id: "angka sekecil itu menunjuk orang: tulis tanpa angkanya",
      en: "a number so small points at people: write it without the number",
    },
  },
} as const satisfies Record<string, IntakeRule>;
