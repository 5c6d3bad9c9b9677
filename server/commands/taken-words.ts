import type { RuleId } from "../../schema/intake/rules/index.ts";
import type { Text } from "../../schema/text.ts";
import type { IntakeReport } from "../intake/take-in.ts";

/** Rules named one by one. */
const namedRules = 3;

/** What became, or after a rehearsal would become, of several files, in one sentence: files, rows, and the rules broken most often. */
export function takenWords(
  reports: readonly Pick<IntakeReport, "outcome" | "read" | "kept" | "refused" | "summary" | "rehearsed">[],
): Text {
  const sum = (number: "read" | "kept" | "refused") => reports.reduce((total, report) => total + report[number], 0);
  const [read, kept, refused] = [sum("read"), sum("kept"), sum("refused")];
  const refusedFiles = reports.filter(({ outcome }) => outcome === "refused").length;
  const accepted = reports.length - refusedFiles;
  // all files of one command are rehearsed, or none
  const isTrial = reports.some(({ rehearsed }) => rehearsed);
  const stored = isTrial ? { id: "akan disimpan", en: "would be kept" } : { id: "disimpan", en: "kept" };
  const counts = new Map<RuleId, number>();
  for (const { summary } of reports) {
    for (const { rule, count } of summary) counts.set(rule, (counts.get(rule) ?? 0) + count);
  }
  const named = [...counts]
    .sort(([a, most], [b, least]) => least - most || (a < b ? -1 : 1))
    .slice(0, namedRules)
    .map(([rule, count]) => `${rule} ${count}`)
    .join(", ");
  return {
    id:
      `${reports.length} berkas kantor: ${accepted} diterima, ${refusedFiles} ditolak; baris: dibaca ${read}, ${stored.id} ${kept}, ` +
      `ditolak ${refused}${named === "" ? "" : `; aturan yang kena ${counts.size}, terbanyak ${named}`}`,
    en:
      `${reports.length} office files: ${accepted} accepted, ${refusedFiles} refused; rows: read ${read}, ${stored.en} ${kept}, ` +
      `refused ${refused}${named === "" ? "" : `; rules broken ${counts.size}, most often ${named}`}`,
  };
}
