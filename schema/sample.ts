import type { Text } from "./text.ts";

/** The marks of invented data. One place, so that no page, file or answer words them differently. */
export const sampleMark = {
  /** first column of every file of invented data, office files and published files alike */
  column: "data_contoh",
  value: "true",
  filePrefix: "contoh-",
  titlePrefix: { id: "[Contoh]", en: "[Sample]" },
  band: { id: "DATA CONTOH", en: "SAMPLE DATA" },
  sentence: {
    id: "DATA CONTOH. Angka dibuat komputer untuk memperagakan portal. Bukan data Kota Pasuruan, BPJS Ketenagakerjaan, atau orang mana pun. Jangan dikutip.",
    en: "SAMPLE DATA. Made by a computer to show how the portal works. Not data of Pasuruan City, BPJS Ketenagakerjaan or any person. Do not cite.",
  },
} as const satisfies Record<string, string | Text>;
