import { intakeLimits } from "../../../schema/intake/limits.ts";
import { BrokenFile } from "../office-file.ts";

/** Puts one text together out of the elements below `<si>` or `<is>`: those of `<t>`, also in runs (`<r>`), not in readings (`<rPh>`). */
export interface CellText {
  begin(): void;
  open(name: string): void;
  add(piece: string): void;
  close(name: string): void;
  /** The text, with what XML cannot hold (`_x0001_`) as the character it stands for. */
  end(): string;
}

/** `line` tells the row that a text beyond the limit stands in. */
export function openCellText(line: () => number): CellText {
  let text = "";
  let isText = false;
  let readings = 0;
  return {
    begin() {
      text = "";
      isText = false;
      readings = 0;
    },
    open(name) {
      if (name === "rPh") readings++;
      else isText = name === "t" && readings === 0;
    },
    add(piece) {
      if (!isText) return;
      text += piece;
      refuseLong(text.length, line());
    },
    close(name) {
      if (name === "rPh") readings--;
      isText = false;
    },
    end: () => unescaped(text),
  };
}

/** Throws `BrokenFile` for more characters than a row may have. */
export function refuseLong(length: number, line: number): void {
  if (length > intakeLimits.row) throw new BrokenFile(line, "sel-terlalu-panjang", { most: intakeLimits.row });
}

/** Workbooks write what XML cannot hold as `_xHHHH_`, and such a text itself with `_x005F_` for its first character. */
export function unescaped(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
