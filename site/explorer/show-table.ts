import type { AnswerTable, Shown } from "./answer-table.ts";
import { columnHeads, type HeadWords } from "./column-heads.ts";
import { inWords, type ValueWords } from "./value-words.ts";

/** Fills a table of the page with an answer, as text only: nothing of an answer is ever read as markup. */
export function showTable(
  table: HTMLTableElement,
  answer: AnswerTable,
  { heldWord, words, values }: { readonly heldWord: string; readonly words: HeadWords; readonly values: ValueWords },
): void {
  const { columns, rows } = answer;
  const heads = columnHeads(answer, words);
  const head = document.createElement("tr");
  for (const [at, { path }] of columns.entries()) {
    const cell = element("th", heads[at]);
    cell.setAttribute("scope", "col");
    cell.dataset.kind = "answer";
    if (rows.every((row) => row[path]?.decimal === undefined)) cell.className = "left";
    head.append(cell);
  }
  table.tHead?.replaceChildren(head);
  const lines = rows.map((row) => {
    const line = element("tr");
    for (const [at, { path }] of columns.entries()) {
      const cell = element("td");
      cell.dataset.head = heads[at] ?? path;
      const shown = row[path];
      cell.append(...shownAs(shown && { ...shown, text: inWords(path, shown.text, values) }, heldWord));
      if (row[path]?.decimal === undefined) cell.className = "left";
      line.append(cell);
    }
    return line;
  });
  table.tBodies[0]?.replaceChildren(...lines);
}

function shownAs(shown: Shown | undefined, heldWord: string): HTMLElement[] {
  if (!shown) return [];
  const { text, decimal, id, status, asOf } = shown;
  const place = decimal ? document.createElement("data") : document.createElement("span");
  place.textContent = text;
  if (decimal) (place as HTMLDataElement).value = decimal;
  if (decimal === undefined || !id) place.dataset.kind = "answer";
  else place.dataset.cell = id;
  if (decimal === null) {
    place.className = "absent";
    place.dataset.status = status ?? "";
  }
  if (!asOf) return [place];
  const note = document.createElement("small");
  note.dataset.kind = "held";
  note.textContent = `${heldWord} ${asOf}`;
  return [place, note];
}

function element(name: string, text = ""): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
