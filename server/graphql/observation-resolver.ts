import "reflect-metadata";
import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { type CellKey, dimensionText, parseDimensions } from "../../schema/cell.ts";
import { CellType } from "../../schema/graphql/cell.ts";
import { InLocale } from "../../schema/graphql/closed-lists.ts";
import { describe } from "../../schema/graphql/describe.ts";
import { AsOf, ObservationFilter } from "../../schema/graphql/inputs.ts";
import { DimensionValue, ObservationConnection } from "../../schema/graphql/observation.ts";
import type { Locale } from "../../schema/text.ts";
import type { PublishedRelease } from "../published/published-release.ts";
import { AfterArgument, AsOfArgument, FirstArgument } from "./arguments.ts";
import { askedCells } from "./asked-cells.ts";
import { cellNotes, displayCell } from "./cell-display.ts";
import { readCursor } from "./cursor.ts";
import { namedCode } from "./known-codes.ts";
import { type CellView, type ObservationView, viewObservation } from "./observation-view.ts";
import { connect, pageSize } from "./page.ts";
import { dimensionNamed } from "./planned-cuts.ts";
import { pinnedRelease, type RequestContext } from "./request-context.ts";

@Resolver()
export class ObservationResolver {
  @Query(
    () => ObservationConnection,
    describe(
      "Angka-angka menurut indikator, wilayah, periode, dan rincian; paling banyak 1.000 sehalaman. Urutannya menurut koordinat (indikator, wilayah, periode, rincian), tidak menurut nilai. Tabel yang ada: `cuts`.",
      "Numbers by indicator, region, period and breakdown; at most 1,000 a page. They come in coordinate order (indicator, region, period, breakdown), not sorted by value. Which tables there are: `cuts`.",
    ),
  )
  async observations(
    @Ctx() context: RequestContext,
    @Arg("where", () => ObservationFilter, describe("Sel mana yang diminta.", "Which cells are asked for."))
    where: ObservationFilter,
    @AsOfArgument() _asOf: AsOf | undefined,
    @FirstArgument(100) first: number,
    @AfterArgument() after: string | undefined,
  ): Promise<unknown> {
    const release = pinnedRelease(context);
    const size = pageSize(first);
    const last = after ? readCellCursor(after) : undefined;
    const { filter, named } = askedCells(context, where);
    const page = named
      ? await readNamed(context, named, { size, last })
      : await readMatching(context, filter, { size, last });
    return {
      ...connect(page.nodes, {
        list: "observations",
        release: release.id,
        keyOf: ({ key }) => cellCursorKey(key),
        hasNextPage: page.hasNextPage,
      }),
      totalCount: page.total,
      suppressedCount: page.suppressed,
      release,
      where,
    };
  }
}

/** What `observations` hands on to the fields of its connection. */
export interface ObservationPage {
  readonly nodes: readonly ObservationView[];
  readonly totalCount: number;
  readonly release: PublishedRelease;
  readonly where: ObservationFilter;
}

interface AskedPage {
  readonly size: number;
  readonly last: CellKey | undefined;
}

interface CellsOfPage {
  readonly nodes: ObservationView[];
  readonly hasNextPage: boolean;
  readonly total: number;
  readonly suppressed: number | (() => Promise<number>);
}

async function readMatching(
  context: RequestContext,
  filter: ReturnType<typeof askedCells>["filter"],
  { size, last }: AskedPage,
): Promise<CellsOfPage> {
  const release = pinnedRelease(context);
  const read = await context.published.observations(release, filter, { first: size + 1, after: last });
  return {
    nodes: read.observations.slice(0, size).map((found) => viewObservation(context, found, found)),
    hasNextPage: read.observations.length > size,
    total: read.total,
    suppressed: read.suppressed,
  };
}

async function readNamed(
  context: RequestContext,
  named: readonly CellKey[],
  { size, last }: AskedPage,
): Promise<CellsOfPage> {
  const start = last ? named.findIndex((key) => isAfter(key, last)) : 0;
  const keys = start === -1 ? [] : named.slice(start, start + size);
  const found = await context.cells(keys);
  return {
    nodes: keys.map((key, at) => viewObservation(context, key, found[at])),
    hasNextPage: start !== -1 && start + size < named.length,
    total: named.length,
    suppressed: async () => {
      const all = await context.cells(named);
      return all.filter((cell) => cell?.status === "SUPPRESSED").length;
    },
  };
}

function isAfter(key: CellKey, last: CellKey): boolean {
  const [a, b] = [cellCursorKey(key), cellCursorKey(last)];
  const at = a.findIndex((part, index) => part !== b[index]);
  return at !== -1 && (a[at] ?? "") > (b[at] ?? "");
}

/** A cell's key as the texts of a cursor. */
export function cellCursorKey({ indicator, region, period, dimensions }: CellKey): string[] {
  return [indicator, region, period, dimensionText(dimensions)];
}

/** The cell at which a page of observations or changes ended. */
export function readCellCursor(after: string, list: "observations" | "changes" = "observations"): CellKey {
  const [indicator = "", region = "", period = "", dimensions = ""] = readCursor(after, list, 4).key;
  return { indicator, region, period, dimensions: parseDimensions(dimensions) };
}

@Resolver(() => CellType)
export class CellResolver {
  @FieldResolver()
  display(@Root() cell: CellView, @InLocale() locale: Locale): string {
    return displayCell(cell, locale);
  }

  @FieldResolver()
  async notes(@Root() cell: CellView, @InLocale() locale: Locale): Promise<unknown> {
    return cellNotes(cell, locale, await cell.noteContext());
  }
}

@Resolver(() => DimensionValue)
export class DimensionValueResolver {
  @FieldResolver()
  label(@Root() { dimension }: DimensionCode, @InLocale() locale: Locale): string {
    return dimensionNamed(dimension)?.label[locale] ?? dimension;
  }

  @FieldResolver()
  name(@Root() { dimension, code }: DimensionCode, @Ctx() context: RequestContext, @InLocale() locale: Locale): string {
    return namedCode(context, dimension, code).name[locale];
  }
}

interface DimensionCode {
  readonly dimension: string;
  readonly code: string;
}
