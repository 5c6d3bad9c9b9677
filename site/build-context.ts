import type { Profile } from "../schema/profiles/profile.ts";
import type { Text } from "../schema/text.ts";
import type { Card } from "./cards/card.ts";
import type { Catalogue } from "./text/catalogue.ts";

/** An answer of the API as its executor gives it. */
export interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string; readonly path?: readonly (string | number)[] | undefined }[];
}

/** A limit of the API; its words stand in the catalogue. */
export interface ApiLimit {
  readonly name: keyof Catalogue["contract"]["limits"];
  readonly most: number;
}

/** An error that the API answers with; `{name}` in its words is filled from the request. */
export interface ApiError {
  readonly code: string;
  /** of the HTTP answer */
  readonly status: number;
  readonly message: Text;
  readonly remedy: Text;
}

/** A parameter of the address `/csv`. */
export interface CsvParameter {
  readonly name: string;
  /** false: it may stand several times */
  readonly isSingle: boolean;
}

/** One sheet to pack: text stays text, `null` is empty. */
export interface WorkbookSheet {
  readonly name: string;
  readonly rows: readonly (readonly (
    | string
    | null
    | { readonly text: string; readonly look: "heading" | "title" | "note" }
  )[])[];
  readonly frozenRows?: number;
  /** characters per column */
  readonly widths?: readonly number[];
  /** columns (0 = the first) in which whatever is typed later stays text */
  readonly textColumns?: readonly number[];
}

/** What a site build stands on: the API's executor and the one release that every page reads. */
export interface BuildContext {
  readonly execute: (document: string, variables?: Record<string, unknown>) => Promise<Answer>;
  /** id of the release that the whole build is pinned to */
  readonly release: string;
  readonly profile: Profile;
  /** public address without a closing slash */
  readonly siteUrl: string;
  /** the API's limits as they are enforced, in the order in which they are looked at */
  readonly limits: readonly ApiLimit[];
  /** every error that the API answers with, by code */
  readonly errors: readonly ApiError[];
  readonly csvParameters: readonly CsvParameter[];
  /** packs sheets into the bytes of an .xlsx: the same sheets, the same bytes */
  readonly writeWorkbook: (workbook: { readonly sheets: readonly WorkbookSheet[] }) => Promise<Uint8Array>;
  /** orders the share card of the page being made; it is drawn while the next pages are made */
  readonly addCard: (card: Card) => void;
  /** address of the page last begun, for failures before any page is rendered */
  page?: string;
  /** address of the first page that could not be made: several are made at a time */
  failed?: string;
  /** how many pages stand in the folder, once all are made */
  pages?: number;
}

/** Pages are compiled into a bundle of their own, so the context travels on a global symbol, not in a module. */
const place = Symbol.for("terang.site-build");
type Holder = { [place]?: BuildContext | undefined };

/** Lays the context out for the pages; `undefined` takes it away after the build. */
export function setBuildContext(context: BuildContext | undefined): void {
  (globalThis as Holder)[place] = context;
}

/** The context of the running build. Throws when pages are built by anything but `terang site build`. */
export function buildContext(): BuildContext {
  const context = (globalThis as Holder)[place];
  if (!context) throw new Error("the site is built by `terang site build`, which hands the pages the API");
  return context;
}

/** Notes which page could not be made, so that the failure of the build can name it; the first one counts. */
export function noteFailedPage(address: string): void {
  const context = (globalThis as Holder)[place];
  if (context) context.failed ??= address;
}

/** Notes how many pages the build has made. */
export function noteBuiltPages(count: number): void {
  buildContext().pages = count;
}
