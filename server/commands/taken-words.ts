import type { RuleId } from "../../schema/intake/rules/index.ts";
import type { Text } from "../../schema/text.ts";
import type { IntakeReport } from "../intake/take-in.ts";

/** Rules named one by one. */
const namedRules = 3;

/** What became, or after a rehearsal would become, of several files, in one sentence: files, rows, and the rules broken most often. */
export function takenWords(
  reports: readonly Pick<IntakeReport, "outcome" | "read" | "kept" | "refused" | "summary" | "rehearsed">[],
): Text {
  const sum = (number: "read" | "kept" | "refused", of = reports) =>
    of.reduce((total, report) => total + report[number], 0);
  // rows of a file that had been taken in before are there already: nothing is stored anew
  const known = reports.filter(({ outcome }) => outcome === "unchanged");
  const knownRows = sum("kept", known);
  const [read, kept, refused] = [sum("read"), sum("kept") - knownRows, sum("refused")];
  const refusedFiles = reports.filter(({ outcome }) => outcome === "refused").length;
  const accepted = reports.length - refusedFiles - known.length;
  const [knownFiles, knownOf] =
    known.length === 0
      ? [same(""), same("")]
      : [
          { id: ` ${known.length} sudah ada,`, en: ` ${known.length} known already,` },
          { id: ` sudah ada ${knownRows},`, en: ` known already ${knownRows},` },
        ];
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
      `${reports.length} berkas kantor: ${accepted} diterima,${knownFiles.id} ${refusedFiles} ditolak; baris: dibaca ${read}, ${stored.id} ${kept},${knownOf.id} ` +
      `ditolak ${refused}${named === "" ? "" : `; aturan yang kena ${counts.size}, terbanyak ${named}`}`,
    en:
      `${reports.length} office files: ${accepted} accepted,${knownFiles.en} ${refusedFiles} refused; rows: read ${read}, ${stored.en} ${kept},${knownOf.en} ` +
      `refused ${refused}${named === "" ? "" : `; rules broken ${counts.size}, most often ${named}`}`,
  };
}

function same(text: string): Text {
  return { id: text, en: text };
}
