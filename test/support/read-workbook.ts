import { strFromU8, unzipSync } from "fflate";

/** A cell as the file holds it: `t` of the format, the value's text, the formula, the look's number. */
export interface ReadCell {
  readonly kind: string;
  readonly text: string;
  readonly formula?: string;
  readonly look: number;
}

export interface ReadSheet {
  readonly name: string;
  readonly isHidden: boolean;
  /** by address: `A1` */
  readonly cells: ReadonlyMap<string, ReadCell>;
  readonly xml: string;
}

/** Every part of an .xlsx file as text, by its path. */
export function partsOf(bytes: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));
}

/** Reads a workbook with means of its own: a zip library for tests and the markup itself, nothing of what writes or reads in the server. */
export function readWorkbook(bytes: Uint8Array): ReadSheet[] {
  const parts = partsOf(bytes);
  const sheets = [...(parts["xl/workbook.xml"] ?? "").matchAll(/<sheet ([^>]*)\/>/g)];
  return sheets.map(([, attributes = ""], at) => {
    const xml = parts[`xl/worksheets/sheet${at + 1}.xml`] ?? "";
    return {
      name: plain(attribute(attributes, "name") ?? ""),
      isHidden: attribute(attributes, "state") === "hidden",
      cells: cellsOf(xml),
      xml,
    };
  });
}

/** The texts of a sheet as rows; empty cells are empty texts. */
export function rowsOf({ cells }: ReadSheet): string[][] {
  const rows: string[][] = [];
  for (const [address, cell] of cells) {
    const [, letters = "", row = ""] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
    const column = [...letters].reduce((place, letter) => place * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    while (rows.length < Number(row)) rows.push([]);
    const texts = rows[Number(row) - 1] ?? [];
    while (texts.length <= column) texts.push("");
    texts[column] = cell.text;
  }
  return rows;
}

function cellsOf(xml: string): Map<string, ReadCell> {
  return new Map(
    [...xml.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)].map(([, attributes = "", inside = ""]) => {
      const formula = /<f>(.*?)<\/f>/s.exec(inside)?.[1];
      const cell: ReadCell = {
        kind: attribute(attributes, "t") ?? "n",
        text: plain(/<(?:t xml:space="preserve"|v)>(.*?)<\/[tv]>/s.exec(inside)?.[1] ?? ""),
        look: Number(attribute(attributes, "s") ?? 0),
        ...(formula === undefined ? {} : { formula: plain(formula) }),
      };
      return [attribute(attributes, "r") ?? "", cell];
    }),
  );
}

function attribute(attributes: string, name: string): string | undefined {
  return new RegExp(`(?:^| )${name}="([^"]*)"`).exec(attributes)?.[1];
}

function plain(markup: string): string {
  const characters: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
  return markup
    .replace(/&(\w+);/g, (_, name: string) => characters[name] ?? "?")
    .replace(/_x([0-9A-F]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
