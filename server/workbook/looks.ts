/** How a text is shown. */
export type TextLook = "heading" | "title" | "note" | "marked";

/** Place of each look in the list of looks below. `general` is what a cell without a look has. */
export const lookNumber = { general: 0, text: 1, date: 2, time: 3, heading: 4, title: 5, note: 6, marked: 7 } as const;

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const thin = ["left", "right", "top", "bottom"].map(
  (side) => `<${side} style="thin"><color rgb="FFBFBFBF"/></${side}>`,
);

// number formats of the standard: 14 is a date in the reader's own order, 21 h:mm:ss, 49 text: a cell in format 49 that is opened and
// closed by hand stays text, even when it begins with an equals sign
const looks = [
  look({ format: 0 }),
  look({ format: 49 }),
  look({ format: 164 }),
  look({ format: 21 }),
  look({ format: 49, font: 1, fill: 2, border: 1, wraps: true }),
  look({ format: 49, font: 2 }),
  look({ format: 49, font: 3, wraps: true }),
  look({ format: 49, fill: 3 }),
];

/** The part of the workbook that says how cells look. */
export const looksMarkup = [
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><styleSheet xmlns="${main}">`,
  '<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>',
  list("fonts", [font(""), font("<b/>"), font("<b/>", 14), font("<i/>")]),
  list("fills", [fill("none"), fill("gray125"), fill("solid", "FFE7EEF5"), fill("solid", "FFFFF2CC")]),
  list("borders", [
    "<border><left/><right/><top/><bottom/><diagonal/></border>",
    `<border>${thin.join("")}<diagonal/></border>`,
  ]),
  list("cellStyleXfs", ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']),
  list("cellXfs", looks),
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
  "</styleSheet>",
].join("");

interface Look {
  readonly format: number;
  readonly font?: number;
  readonly fill?: number;
  readonly border?: number;
  readonly wraps?: boolean;
}

function look({ format, font: fontId = 0, fill: fillId = 0, border = 0, wraps = false }: Look): string {
  const applied = `numFmtId="${format}" fontId="${fontId}" fillId="${fillId}" borderId="${border}" xfId="0"`;
  const alignment = wraps ? '<alignment vertical="top" wrapText="1"/>' : "";
  return `<xf ${applied} applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${alignment}</xf>`;
}

function font(face: string, size = 11): string {
  return `<font>${face}<sz val="${size}"/><name val="Calibri"/><family val="2"/></font>`;
}

function fill(pattern: string, colour?: string): string {
  const inside = colour === undefined ? "" : `<fgColor rgb="${colour}"/><bgColor indexed="64"/>`;
  return `<fill><patternFill patternType="${pattern}">${inside}</patternFill></fill>`;
}

function list(name: string, parts: readonly string[]): string {
  return `<${name} count="${parts.length}">${parts.join("")}</${name}>`;
}
