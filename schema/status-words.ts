import type { CellQuality, CellStatus } from "./cell.ts";
import type { Text } from "./text.ts";

/** What the words of the columns `status` and `kualitas` mean, for people who have only the file. */
export const statusWords: Readonly<Record<CellStatus | CellQuality, Text>> = {
  PUBLISHED: { id: "angkanya terbit", en: "the number is published" },
  SUPPRESSED: {
    id: "disembunyikan untuk melindungi warga; bukan nol",
    en: "hidden to protect people; not zero",
  },
  NOT_APPLICABLE: { id: "tidak berlaku", en: "not applicable" },
  NOT_COLLECTED: { id: "tidak dikumpulkan", en: "not collected" },
  NOT_YET_REPORTED: { id: "belum dilaporkan", en: "not yet reported" },
  WITHDRAWN: { id: "ditarik", en: "withdrawn" },
  PROVISIONAL: { id: "terbit, masih dapat berubah", en: "published, may still change" },
  FINAL: { id: "terbit, tetap", en: "published, final" },
  AUDITED: { id: "terbit, sudah diperiksa BPK", en: "published, checked by the national auditor" },
};
