import type { AnswerTable } from "./answer-table.ts";

/** Words for a contract's fields by name, e.g. `period.id` or `name`, and the names of indicators by id. */
export type HeadWords = Readonly<Record<string, string>>;

/**
 * Heads of a table's columns in words, one for each column. An indicator's name stands where the whole column is one indicator, else the
 * word for the field; where two columns would be headed alike, each also names what it belongs to. A field without a word keeps its name.
 */
export function columnHeads({ columns, rows }: AnswerTable, words: HeadWords): string[] {
  const named = columns.map(({ path, label }) => {
    const ids = new Set(rows.flatMap((row) => row[path]?.id?.split("/")[0] ?? []));
    const [indicator = ""] = ids.size === 1 ? ids : [];
    return { path, head: label ?? words[indicator] ?? wordOf(path, words) ?? path };
  });
  return named.map(({ path, head }) => {
    if (named.filter((one) => one.head === head).length === 1) return head;
    const parent = path.split(".").slice(0, -1).join(".");
    return parent === "" ? head : `${head} (${wordOf(parent, words) ?? parent})`;
  });
}

/** The longest ending of the path that has a word: `enrolment.period.id` is `period.id` before it is `id`. */
function wordOf(path: string, words: HeadWords): string | undefined {
  const steps = path.split(".");
  return [steps.slice(-2).join("."), steps.at(-1) ?? ""].flatMap((ending) => words[ending] ?? [])[0];
}
