import type { Locale } from "../../schema/text.ts";
import type { CellView } from "../cells.ts";

type Shown = "id" | "indicator" | "region" | "period" | "codes" | "status" | "quality" | "decimal" | "release";

/** A cell as far as a sentence needs it. Every `CellView` is one; its `text` is not used, both languages are told from the decimal. */
export interface FactCell extends Pick<CellView, Shown> {
  /** a held cell: the period whose number this is */
  readonly held?: { readonly month: string } | undefined;
  /** what an earlier release published here, where the number has become another */
  readonly revisedFrom?: { readonly release: string; readonly decimal: string } | undefined;
}

/** In which language a sentence is told, and what places and codes are called there. */
export interface Reader {
  readonly locale: Locale;
  /** the bare name, `Gadingrejo`; the word for its level is put before or after it */
  readonly placeName: (code: string) => string;
  /** undefined where the name is not known: then the code itself is said */
  readonly codeName: (dimension: string, code: string) => string | undefined;
}

/** The period whose number a cell shows: its own, or an earlier one for a held cell. */
export function periodOf(cell: FactCell): string {
  return cell.held?.month ?? cell.period;
}

export function isKnown(cell: FactCell): cell is FactCell & { readonly decimal: string } {
  return cell.status === "PUBLISHED" && cell.decimal !== null;
}
