/** A name without case, marks, punctuation and spaces: `Tgl. Lahir` and `TGL LAHIR` are both `tgllahir`. */
export function fold(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "");
}

/** The words of a text, folded one by one: `Kel. Tapa'an` is `["kel", "tapaan"]`. */
export function foldedWords(text: string): string[] {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/['’`\p{M}]+/gu, "")
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");
}
