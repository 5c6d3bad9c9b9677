import type { CellView } from "../cells.ts";
import type { Page } from "../page.ts";
import type { Sentence } from "../sentence.ts";
import type { SourceView } from "../sources.ts";

/**
 * What a figure must have (the nine parts of the figure contract): finding, subtitle, picture, state, table, source line, downloads,
 * permanent link with citation and embed code, notes. The last four are made from `sources`, `dataset` and the release by the frame.
 */
interface Parts {
  readonly page: Page;
  /** unique on the page; also the figure's name in the address of its embed */
  readonly id: string;
  readonly finding: Sentence;
  readonly subtitle: Sentence;
  /** last day the figure speaks about, ISO */
  readonly until: string;
  /** the newest cell shown: its state is the figure's state */
  readonly state: CellView;
  readonly sources: readonly SourceView[];
  /** whose files hold the figure's numbers */
  readonly dataset: string;
  readonly notes: readonly Sentence[];
  /** address of the page that this figure belongs to, where another page shows it again: embeds and citation lead there */
  readonly home?: string | undefined;
}

/** A figure that is drawn has its numbers in a table behind it. */
export interface DrawnFigure extends Parts {
  readonly picture: Drawing;
  readonly tables: readonly [TableView, ...TableView[]];
  readonly children?: never;
}

/** A figure whose picture is a table with bars in it: the table stands between the tags. */
export interface TableFigure extends Parts {
  readonly picture: "table";
  readonly tables?: never;
  readonly children: unknown;
}

/** A figure is whole or it does not compile. */
export type FigureProps = DrawnFigure | TableFigure;

/** One number month by month, oldest first, with the target of each month where there is one. */
export interface LineDrawing {
  readonly is: "line";
  /** what the line shows, for the picture's title */
  readonly what: string;
  readonly cells: readonly CellView[];
  readonly goals?: readonly CellView[] | undefined;
  readonly goalLabel?: string | undefined;
  readonly unit: "people" | "share";
}

/** Who joined and who left, month by month of the same months, oldest first. */
export interface FlowDrawing {
  readonly is: "flow";
  readonly joined: readonly CellView[];
  readonly left: readonly CellView[];
}

/** Sums since January month by month, and the plan quarter by quarter. */
export interface PaidDrawing {
  readonly is: "paid";
  readonly year: string;
  readonly paid: readonly CellView[];
  readonly quarters: readonly { readonly plan: CellView; readonly paid: CellView }[];
}

/** One number of each kelurahan on a tile, and on its real outline where the profile names a boundary file. */
export interface MapDrawing {
  readonly is: "map";
  readonly cells: readonly CellView[];
}

/** The same share of several places month by month, a small chart each on one scale; the first is the one the page is about. */
export interface MultiplesDrawing {
  readonly is: "multiples";
  /** what the lines show, for the picture's title */
  readonly what: string;
  readonly series: readonly PlaceSeries[];
}

export interface PlaceSeries {
  readonly name: string;
  /** shares 0..1, the same months in every series, oldest first */
  readonly cells: readonly CellView[];
}

export type Drawing = LineDrawing | FlowDrawing | PaidDrawing | MapDrawing | MultiplesDrawing;

/** A row per month in the order given. */
export interface MonthTableView {
  readonly is: "months";
  readonly caption: Sentence;
  readonly heads: readonly string[];
  readonly rows: readonly { readonly month: string; readonly cells: readonly CellView[] }[];
}

/** Rows with bars under them. */
export interface BarTableView {
  readonly is: "bars";
  readonly caption: Sentence;
  readonly heads: readonly string[];
  readonly rows: readonly BarRow[];
  readonly foot?: { readonly name: string; readonly cells: readonly CellView[] } | undefined;
  /** the amount that fills the width */
  readonly scale: number;
  /** explains the fillings; left out where heads and names say it */
  readonly key?: readonly { readonly filling: "real" | "open"; readonly text: string }[];
}

export interface BarRow {
  readonly name: string;
  readonly href?: string | undefined;
  /** the row that the page is about */
  readonly here?: boolean;
  readonly cells: readonly CellView[];
  /** solid part, dotted part and outline, in the unit of `scale`; left out: the row has no bar */
  readonly bar?: { real?: CellView; until?: CellView; whole?: CellView | "all" } | undefined;
}

/** A row per month, newest first, and a column per place, of one indicator. */
export interface PlaceTableView {
  readonly is: "places";
  readonly caption: Sentence;
  readonly cells: readonly CellView[];
}

export type TableView = MonthTableView | BarTableView | PlaceTableView;

/** A figure lacks a part at build time: the build stops and names it. */
export class MissingPart extends Error {
  readonly field: string;

  constructor(figure: string, part: string) {
    super(`figure ${figure} has no ${part}`);
    this.name = "MissingPart";
    this.field = `${figure}: ${part}`;
  }
}
