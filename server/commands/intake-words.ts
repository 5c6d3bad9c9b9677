import type { Text } from "../../schema/text.ts";
import { exitCodes } from "../errors.ts";
import type { Problem } from "../intake/problems.ts";
import type { IntakeReport } from "../intake/take-in.ts";
import { bothLanguages } from "./context.ts";
import type { StepResult } from "./steps.ts";

type Summarised = Pick<IntakeReport, "file" | "kind" | "read" | "kept" | "refused" | "outcome">;

/** What became of a file, in one line: a cross where it was refused, a warning where only some of its rows were. */
export function fileSummary({ file, kind, read, kept, refused, outcome }: Summarised): StepResult {
  const words: Text = {
    accepted: { id: "diterima", en: "accepted" },
    unchanged: { id: "sudah ada, tidak ada yang berubah", en: "known already, nothing changed" },
    refused: { id: "ditolak", en: "refused" },
  }[outcome];
  const ofKind = kind === "" ? { id: "jenisnya tidak dikenali, ", en: "kind not recognised, " } : { id: "", en: "" };
  const counts =
    read === 0
      ? { id: "", en: "" }
      : {
          id: `; dibaca ${read}, disimpan ${kept}, ditolak ${refused}`,
          en: `; read ${read}, kept ${kept}, refused ${refused}`,
        };
  return {
    id: `${file}${kind === "" ? "" : ` (${kind})`}: ${ofKind.id}${words.id}${counts.id}`,
    en: `${ofKind.en}${words.en}${counts.en}`,
    mark: outcome === "refused" ? "refused" : refused > 0 ? "partly" : "done",
  };
}

/** `berkas.csv:12 nik: …`; a problem of the whole file has no line, one of a whole row no column. */
export function problemLine({ file, row, column, message, remedy }: Problem): string {
  const place = `${row === 0 ? file : `${file}:${row}`}${column === "" ? "" : ` ${column}`}`;
  return `${place}: ${bothLanguages(message)} → ${bothLanguages(remedy)}`;
}

/** 3 when a file was refused; refused rows of an accepted file are told, but the file is in. */
export function intakeExit(reports: readonly Pick<IntakeReport, "outcome">[]): number {
  return reports.some(({ outcome }) => outcome === "refused") ? exitCodes.refused : exitCodes.done;
}
