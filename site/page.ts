import { parseDimensions } from "../schema/cell.ts";
import type { Profile } from "../schema/profiles/profile.ts";
import { sampleMark } from "../schema/sample.ts";
import type { Locale } from "../schema/text.ts";
import { type BuildContext, buildContext } from "./build-context.ts";
import type { CellView } from "./cells.ts";
import { type CellPartsFragment, FrameDocument, type FrameQuery } from "./gql/graphql.ts";
import { hiddenPath, pagePath, slug } from "./paths.ts";
import { ask } from "./portal.ts";
import { month as monthValue, plain, say, words } from "./sentence.ts";
import { type Catalogue, catalogues } from "./text/catalogue.ts";

type FrameRelease = NonNullable<FrameQuery["release"]>;

export interface Place {
  readonly code: string;
  readonly name: string;
}

export interface Village extends Place {
  /** code of its kecamatan */
  readonly kecamatan: string;
}

/** A table of the release plan with what the release holds of it. */
export type Cut = FrameQuery["cuts"][number];

/** What every page and component needs to know: language, words, release, places and the sample mark. */
export interface Page {
  readonly locale: Locale;
  readonly t: Catalogue;
  /** the page's own address, e.g. `/en/kecamatan/gadingrejo/` */
  readonly path: string;
  readonly release: FrameRelease;
  /** newest month of the release */
  readonly month: string;
  readonly city: Place;
  readonly kecamatan: readonly Place[];
  readonly kelurahan: readonly Village[];
  readonly cuts: readonly Cut[];
  readonly indicators: FrameQuery["indicators"];
  readonly datasets: readonly { readonly id: string; readonly title: string }[];
  readonly profile: Profile;
  readonly siteUrl: string;
  /** the office that answers for the numbers; marked as a sample where the numbers are */
  readonly office: string;
  /** `DATA CONTOH` in the page's language for sample data; undefined for real data. The one switch for all marks. */
  readonly mark: string | undefined;
}

const frames = new WeakMap<BuildContext, Map<Locale, Promise<FrameQuery>>>();
const shared = new WeakMap<FrameQuery, Omit<Page, "path">>();

/** Opens a page: asks for the frame once per language and build, and notes the page's address for error messages. */
export async function openPage(path: string, locale: Locale): Promise<Page> {
  const context = buildContext();
  context.page = path;
  const frame = await frameOf(context, locale);
  const known = shared.get(frame) ?? openFrame(context, frame, locale);
  shared.set(frame, known);
  return { ...known, path };
}

/** What all pages of a language have in common, made once: a province has thousands of places. */
function openFrame(context: BuildContext, frame: FrameQuery, locale: Locale): Omit<Page, "path"> {
  const { release, region } = frame;
  if (!release || !region) throw new Error("the API knows neither the release nor the city");
  const t = catalogues[locale];
  const office = context.profile.office[locale];
  return {
    locale,
    t,
    release,
    month: release.period.id,
    city: { code: region.code, name: region.name },
    kecamatan: region.children,
    kelurahan: region.children.flatMap(({ code, children }) => children.map((one) => ({ ...one, kecamatan: code }))),
    cuts: frame.cuts,
    indicators: frame.indicators,
    datasets: [...new Map(frame.indicators.map(({ dataset }) => [dataset.id, dataset])).values()],
    profile: context.profile,
    siteUrl: context.siteUrl,
    office: release.isSample ? plain(say(t.frame.sampleOffice, { office: words(office) })) : office,
    mark: release.isSample ? sampleMark.band[locale] : undefined,
  };
}

function frameOf(context: BuildContext, locale: Locale): Promise<FrameQuery> {
  const known = frames.get(context) ?? new Map<Locale, Promise<FrameQuery>>();
  frames.set(context, known);
  const asked =
    known.get(locale) ?? ask(FrameDocument, { publisher: context.profile.publisher, locale: apiLocale(locale) });
  known.set(locale, asked);
  return asked;
}

export const apiLocale = (locale: Locale): "ID" | "EN" => (locale === "id" ? "ID" : "EN");

/** A cell of an answer, with the page's words where there is no number. */
export function cellView(page: Page, { id, cell }: CellPartsFragment, release?: string): CellView {
  const [indicator = "", region = "", period = "", dimensions = ""] = id.split("/");
  const { t, locale } = page;
  const held = cell.asOfPeriod?.id;
  return {
    id,
    indicator,
    region,
    period,
    codes: parseDimensions(dimensions),
    status: cell.status,
    quality: cell.quality ?? "PROVISIONAL",
    decimal: cell.decimal ?? null,
    text: cell.status === "PUBLISHED" ? cell.display : t.status[cell.status],
    release,
    held:
      held === undefined
        ? undefined
        : { month: held, text: plain(say(t.who.held, { month: monthValue(held, locale) })) },
    why: cell.status === "SUPPRESSED" ? hiddenPath(locale) : undefined,
  };
}

export function cellViews(page: Page, nodes: readonly CellPartsFragment[]): CellView[] {
  return nodes.map((node) => cellView(page, node));
}

const villages = new WeakMap<Page["kelurahan"], ReadonlyMap<string, Village>>();

/** The kelurahan of this code; undefined where the city has none. */
export function villageOf({ kelurahan }: Page, code: string): Village | undefined {
  const known = villages.get(kelurahan) ?? new Map(kelurahan.map((one) => [one.code, one]));
  villages.set(kelurahan, known);
  return known.get(code);
}

const names = new WeakMap<Page["kelurahan"], ReadonlyMap<string, string>>();

/** Name of a region in the page's language; its code where the page does not know it. */
export function placeName({ city, kecamatan, kelurahan }: Page, code: string): string {
  const known = names.get(kelurahan) ?? new Map([city, ...kecamatan, ...kelurahan].map((one) => [one.code, one.name]));
  names.set(kelurahan, known);
  return known.get(code) ?? code;
}

const below = new WeakMap<Page["kelurahan"], ReadonlyMap<string, readonly Village[]>>();

/** The kelurahan of a kecamatan, in the order of the code list. */
export function villagesOf({ kelurahan }: Page, kecamatan: string): readonly Village[] {
  const known = below.get(kelurahan) ?? Map.groupBy(kelurahan, (village) => village.kecamatan);
  below.set(kelurahan, known);
  return known.get(kecamatan) ?? [];
}

export function kecamatanPath(page: Page, code: string): string {
  return pagePath(page.locale, "kecamatan", slug(placeName(page, code)));
}

/** A kelurahan may have the name of a kecamatan: its code stands in the address. */
export function kelurahanPath(page: Page, { code, name }: Place): string {
  return pagePath(page.locale, "kelurahan", `${code}-${slug(name)}`);
}

export function indicatorLabel(page: Page, id: string): string {
  return page.indicators.find((indicator) => indicator.id === id)?.label ?? id;
}

/** The word for an indicator's unit; the indicator's own where the catalogue has none. */
export function unitWord(page: Page, unit: string): string {
  const units: Readonly<Record<string, string>> = page.t.unit;
  return units[unit] ?? unit;
}

/** Where the API says a file stands, as an address on this site. */
export function fileHref(file: { readonly url: string }): string {
  return new URL(file.url).pathname;
}
