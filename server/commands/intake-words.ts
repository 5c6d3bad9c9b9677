import { styleText } from "node:util";
import type { Text } from "../../schema/text.ts";
import { exitCodes } from "../errors.ts";
import type { FileForm } from "../intake/office-file.ts";
import type { IntakeReport } from "../intake/take-in.ts";
import type { StepResult } from "./steps.ts";

type Summarised = Pick<IntakeReport, "file" | "kind" | "read" | "kept" | "refused" | "outcome" | "rehearsed">;

const outcomes: Readonly<Record<IntakeReport["outcome"], Text>> = {
  accepted: { id: "diterima", en: "accepted" },
  unchanged: { id: "sudah ada, tidak ada yang berubah", en: "known already, nothing changed" },
  refused: { id: "ditolak", en: "refused" },
};

/** What became of a file, in one line: a cross where it was refused, a warning where only some of its rows were. */
export function fileSummary({ file, kind, read, kept, refused, outcome, rehearsed }: Summarised): StepResult {
  const words = outcomes[outcome];
  const ofKind = kind === "" ? { id: "jenisnya tidak dikenali, ", en: "kind not recognised, " } : { id: "", en: "" };
  const stored =
    outcome === "unchanged"
      ? { id: "sudah ada", en: "known already" }
      : rehearsed
        ? { id: "akan disimpan", en: "would be kept" }
        : { id: "disimpan", en: "kept" };
  const counts =
    read === 0
      ? { id: "", en: "" }
      : {
          id: `; dibaca ${read}, ${stored.id} ${kept}, ditolak ${refused}`,
          en: `; read ${read}, ${stored.en} ${kept}, refused ${refused}`,
        };
  const trial = rehearsed ? { id: "uji coba: ", en: "rehearsal: " } : { id: "", en: "" };
  return {
    id: `${file}${kind === "" ? "" : ` (${kind})`}: ${trial.id}${ofKind.id}${words.id}${counts.id}`,
    en: `${trial.en}${ofKind.en}${words.en}${counts.en}`,
    mark: outcome === "refused" ? "refused" : refused > 0 ? "partly" : "done",
  };
}

const encodings: Readonly<Record<NonNullable<FileForm["encoding"]>, string>> = {
  "utf-8": "UTF-8",
  "utf-8-bom": "UTF-8 (BOM)",
  "utf-16le": "UTF-16 LE",
  "utf-16be": "UTF-16 BE",
  "windows-1252": "Windows-1252",
};

const delimiters: Readonly<Record<NonNullable<FileForm["delimiter"]>, Text>> = {
  ",": { id: "koma", en: "comma" },
  ";": { id: "titik koma", en: "semicolon" },
  "\t": { id: "tab", en: "tab" },
  "|": { id: "garis tegak", en: "bar" },
};

const forms: Readonly<Record<string, Text>> = {
  dmy: { id: "hari/bulan/tahun", en: "day/month/year" },
  mdy: { id: "bulan/hari/tahun", en: "month/day/year" },
  dot: { id: "titik ribuan", en: "dots for thousands" },
  comma: { id: "koma ribuan", en: "commas for thousands" },
};

/** How a file and its table were found to be written; undefined for a file that could not be opened. */
export function formWords({ form, table }: Pick<IntakeReport, "form" | "table">): Text | undefined {
  if (form === undefined) return undefined;
  const parts: Text[] = [same({ csv: "CSV", "csv.gz": "CSV (gzip)", xlsx: "Excel" }[form.container])];
  if (form.encoding !== undefined) parts.push(same(encodings[form.encoding]));
  if (form.delimiter !== undefined) parts.push(delimiters[form.delimiter]);
  if (form.sheet !== undefined) {
    const { place, of, isHidden } = form.sheet;
    const [hidden, hiddenEnglish] = isHidden ? [" (tersembunyi)", " (hidden)"] : ["", ""];
    parts.push({ id: `lembar ${place} dari ${of}${hidden}`, en: `sheet ${place} of ${of}${hiddenEnglish}` });
  }
  if (form.epoch === 1904) parts.push({ id: "tanggal sejak 1904", en: "dates since 1904" });
  if (table !== undefined) {
    const { headingLine, skipped, decided } = table;
    parts.push({ id: `kepala di baris ${headingLine}`, en: `heading on row ${headingLine}` });
    const left: [number, Text][] = [
      [skipped.totals, { id: "baris jumlah dilewati", en: "total rows left out" }],
      [skipped.below, { id: "baris di bawah tabel dilewati", en: "rows below the table left out" }],
    ];
    for (const [count, { id, en }] of left) if (count > 0) parts.push({ id: `${count} ${id}`, en: `${count} ${en}` });
    for (const [column, decision] of Object.entries(decided)) {
      const { id, en } = forms[decision] ?? same(decision);
      parts.push({ id: `${column}: ${id}`, en: `${column}: ${en}` });
    }
  }
  return { id: parts.map(({ id }) => id).join(", "), en: parts.map(({ en }) => en).join(", ") };
}

/** What is said once and need not be read, in quieter letters. */
export function quiet(text: string): string {
  return styleText("dim", text);
}

/** 3 when a file was refused; refused rows of an accepted file are told, but the file is in. */
export function intakeExit(reports: readonly Pick<IntakeReport, "outcome">[]): number {
  return reports.some(({ outcome }) => outcome === "refused") ? exitCodes.refused : exitCodes.done;
}

function same(text: string): Text {
  return { id: text, en: text };
}
