import { intakeRules, type RuleId } from "../../schema/intake/rules/index.ts";
import type { Severity } from "../../schema/intake-rule.ts";
import type { Text } from "../../schema/text.ts";
import type { Problem } from "../intake/problems.ts";
import type { IntakeReport } from "../intake/take-in.ts";
import { columnLetters } from "../workbook/sheet-markup.ts";
import { bothLanguages } from "./context.ts";

const severities: Readonly<Record<Severity, Text>> = {
  block: { id: "ditolak", en: "refused" },
  warn: { id: "periksa", en: "check" },
  reconcile: { id: "padankan", en: "reconcile" },
};
const grades = Math.max(...Object.values(severities).map((words) => bothLanguages(words).length));

/** Rows named per rule and column; `--json` and `--problems` name them all. */
const namedRows = 12;

/**
 * What was found in a file, rule by rule, for a terminal: how often and how grave, what is wrong, what to do, and where. A rule that was
 * broken in rows which are not listed one by one says how many.
 */
export function problemTable({ summary, problems }: Pick<IntakeReport, "summary" | "problems">): string[] {
  const width = Math.max(0, ...summary.map(({ count }) => String(count).length));
  const byRule = Map.groupBy(problems, ({ rule }) => rule);
  return summary.flatMap(({ rule, severity, count }) => {
    const found = byRule.get(rule) ?? [];
    const grade = bothLanguages(severities[severity]).padEnd(grades);
    const { message, remedy } = found[0] ?? openRule(rule);
    const indent = " ".repeat(width + 3);
    return [
      `${String(count).padStart(width)} × ${grade}  ${bothLanguages(message)}`,
      `${indent}→ ${bothLanguages(remedy)}`,
      ...placesOf(found, count).map((place) => `${indent}${place}`),
    ];
  });
}

/** `nik (B): baris / rows 8, 102, …`, a line per column; nothing for what concerns the file as a whole. */
function placesOf(found: readonly Problem[], count: number): string[] {
  const columns = Map.groupBy(found, columnWords);
  const lines = [...columns].flatMap(([column, problems]) => {
    const rows = [...new Set(problems.map(({ row }) => row).filter((row) => row > 0))];
    if (rows.length === 0) return column === "" ? [] : [column];
    const rest = rows.length - namedRows;
    const more = rest > 0 ? `, … ${bothLanguages({ id: `${rest} lagi`, en: `${rest} more` })}` : "";
    const words = bothLanguages(rows.length === 1 ? { id: "baris", en: "row" } : { id: "baris", en: "rows" });
    return [`${column === "" ? "" : `${column}: `}${words} ${rows.slice(0, namedRows).join(", ")}${more}`];
  });
  const unlisted = count - found.length;
  return unlisted === 0
    ? lines
    : [...lines, bothLanguages({ id: `… dan ${unlisted} lagi`, en: `and ${unlisted} more` })];
}

/** The documented name with the column's letters; a column without such a name by its letters alone, a whole row by nothing. */
function columnWords({ column, place }: Problem): string {
  if (place === 0) return column;
  const name = column === "" ? bothLanguages({ id: "kolom", en: "column" }) : column;
  return `${name} (${columnLetters(place - 1)})`;
}

/** The words of a rule none of whose problems is at hand: what would fill its gaps is not known. */
function openRule(rule: RuleId): { message: Text; remedy: Text } {
  const open = ({ id, en }: Text) => ({ id: id.replace(/\{\w+\}/g, "…"), en: en.replace(/\{\w+\}/g, "…") });
  return { message: open(intakeRules[rule].message), remedy: open(intakeRules[rule].remedy) };
}
