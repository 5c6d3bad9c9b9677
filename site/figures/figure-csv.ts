import { sampleMark } from "../../schema/sample.ts";

const cellMark = /<(?:data|tspan|a|span)\b([^>]*\bdata-cell="[^"]*"[^>]*)>/g;

/**
 * The numbers of one figure as CSV (RFC 4180, comma, point as decimal mark), each cell once in the order shown: read off the figure's own
 * markup, so that file and picture cannot differ. A cell without a number has an empty value and its status.
 */
export function figureCsv(markup: string, isSample: boolean): string {
  const rows = new Map<string, readonly string[]>();
  for (const [, attributes = ""] of markup.matchAll(cellMark)) {
    const id = attributeOf(attributes, "data-cell");
    const [indicator = "", region = "", period = "", codes = ""] = id.split("/");
    const value = attributeOf(attributes, "value") || attributeOf(attributes, "data-value");
    const status = value === "" ? attributeOf(attributes, "data-status") : "PUBLISHED";
    if (!rows.has(id)) rows.set(id, [indicator, region, period, codes, value, status]);
  }
  const head = ["indikator", "wilayah", "periode", "rincian", "nilai", "status"];
  const lines = [head, ...rows.values()].map((row, at) => {
    const sample = at === 0 ? sampleMark.column : sampleMark.value;
    return (isSample ? [sample, ...row] : row).map(quoted).join(",");
  });
  return `${lines.join("\r\n")}\r\n`;
}

const attributeOf = (attributes: string, name: string): string =>
  new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1] ?? "";

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
