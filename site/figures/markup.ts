import { pieceClass, pieces, type Sentence, type Value } from "../sentence.ts";

/** Text as HTML or XML shows it, in an element or in a quoted attribute. */
export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (letter) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[letter] ?? "");
}

/** A sentence as markup for pages that no component writes; every number names its cell, as on all pages. */
export function sentenceMarkup(sentence: Sentence): string {
  return pieces(sentence).map(pieceMarkup).join("");
}

function pieceMarkup(piece: Value): string {
  switch (piece.is) {
    case "words":
      return piece.lang ? `<span lang="${piece.lang}">${escaped(piece.text)}</span>` : escaped(piece.text);
    case "cell": {
      const { id, decimal, text, status } = piece.cell;
      return decimal === null
        ? `<span class="absent" data-cell="${escaped(id)}" data-status="${status}">${escaped(text)}</span>`
        : `<data value="${decimal}" data-cell="${escaped(id)}">${escaped(text)}</data>`;
    }
    case "time":
      return `<time datetime="${piece.iso}">${escaped(piece.text)}</time>`;
    case "link":
      return `<a href="${escaped(piece.href)}" data-kind="name">${escaped(piece.text)}</a>`;
    case "code":
      return `<code>${escaped(piece.text)}</code>`;
    case "other": {
      const name = pieceClass(piece);
      return `<span${name ? ` class="${name}"` : ""} data-kind="${escaped(piece.kind)}">${escaped(piece.text)}</span>`;
    }
  }
}
