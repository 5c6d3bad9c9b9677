import type { CellKey } from "../../schema/cell.ts";
import { cellId } from "../../schema/cell.ts";
import type { Dataset } from "../../schema/dataset.ts";
import type { Observation } from "../../schema/release.ts";
import { writeCsv } from "../downloads/csv.ts";
import { datasetTable } from "../downloads/table.ts";
import { PortalError } from "../errors.ts";
import type { PublishedRelease } from "../published/published-release.ts";
import { absentStatus } from "./absent-status.ts";
import { askedCells } from "./asked-cells.ts";
import { knownPeriod } from "./asked-period.ts";
import { type CsvQuestion, readCsvAddress } from "./csv-address.ts";
import { indicatorById } from "./find-indicator.ts";
import { regionByCode } from "./find-region.ts";
import { releaseUrl } from "./observation-view.ts";
import { pinRelease } from "./pinned-release.ts";
import { openRequest, type Portal, pinnedRelease, type RequestContext } from "./request-context.ts";

/** Rows of an answer of `/csv`; a row is some 300 bytes, so that an answer stays below 1 MB as one of the API does. */
export const mostCsvRows = 3_000;

/** A filter's cells as CSV, with the release they are of. */
export interface CsvAnswer {
  readonly release: PublishedRelease;
  /** whether the question named the release, so that its answer never changes */
  readonly isPinned: boolean;
  readonly rows: number;
  readonly bytes: Uint8Array;
}

/** What the server around `/csv` knows of a request. */
export interface CsvSurroundings {
  /** the release in force */
  readonly current: () => Promise<PublishedRelease | undefined>;
  /** hears how many rows the answer has, before it is written; what it throws is the answer */
  readonly onRows: (rows: number) => void;
}

/**
 * Answers an address of `/csv` with the cells that `observations` gives for the same filter, all pages, written as the release's own
 * files write them. Throws what `observations` throws, `CSV_TOO_LARGE`, and what `readCsvAddress` throws.
 */
export async function answerCsv(
  portal: Portal,
  search: string,
  { current, onRows }: CsvSurroundings,
): Promise<CsvAnswer> {
  const question = readCsvAddress(search);
  const pointers = question.release === undefined ? [] : [{ id: question.release }];
  const release = await pinRelease(portal, { pointers, readsData: true }, current);
  const context = openRequest(portal, release);
  const cells = await readCells(context, question, onRows);
  const table = await tableOf(context, cells);
  return {
    release: pinnedRelease(context),
    isPinned: question.release !== undefined,
    rows: table.rows.length,
    bytes: writeCsv(table),
  };
}

async function readCells(
  context: RequestContext,
  { where }: CsvQuestion,
  onRows: CsvSurroundings["onRows"],
): Promise<Observation[]> {
  const release = pinnedRelease(context);
  const { filter, named } = askedCells(context, where);
  if (named) {
    refuseLarge(context, named.length);
    onRows(named.length);
    const found = await Promise.all(named.map((key) => context.cell(key)));
    return named.map((key, at) => found[at] ?? absentCell(context, key));
  }
  const { observations, total } = await context.published.observations(release, filter, {
    first: mostCsvRows,
    after: undefined,
  });
  refuseLarge(context, total);
  onRows(total);
  return observations;
}

function refuseLarge(context: RequestContext, found: number): void {
  if (found <= mostCsvRows) return;
  const files = `${releaseUrl(context.siteUrl, pinnedRelease(context))}/manifest.json`;
  throw new PortalError("CSV_TOO_LARGE", { found, limit: mostCsvRows, files });
}

/** A cell that the release does not hold, as a row: its status and nothing else, for it has neither quality nor source. */
function absentCell(context: RequestContext, key: CellKey): Observation {
  const status = absentStatus({
    indicator: indicatorById(key.indicator),
    region: regionByCode(context.regions, key.region),
    period: knownPeriod(key.period),
    dimensions: key.dimensions,
    release: pinnedRelease(context),
  });
  return { ...key, status, decimal: undefined, source: "" } as Observation;
}

/** The columns of every dataset that has one of the cells; parts of shares are read along and are no rows of their own. */
async function tableOf(
  context: RequestContext,
  cells: readonly Observation[],
): Promise<ReturnType<typeof datasetTable>> {
  const release = pinnedRelease(context);
  const asked = [...new Set(cells.map(({ indicator }) => indicator))].map(indicatorById);
  const dataset = asked.map((indicator) => indicator.dataset).reduce<Dataset | undefined>(joined, undefined);
  if (dataset === undefined) return { columns: [], rows: [] };
  const sources = [...(await context.sources()).values()];
  const { regions } = context.codelists;
  const parts = await partsOf(context, cells);
  const table = datasetTable({
    ...{ dataset, release, sources, regions, codelists: context.codelists, codes: release.manifest.codes },
    observations: [...cells, ...parts],
  });
  // rows come in the order given, the parts last; which of them are rows is known by their count alone
  return { ...table, rows: table.rows.slice(0, cells.length) };
}

function joined(one: Dataset | undefined, other: Dataset): Dataset {
  if (one === undefined || one === other) return other;
  return {
    ...one,
    dimensions: { ...one.dimensions, ...other.dimensions },
    measures: { ...one.measures, ...other.measures },
  };
}

/** Numerators and denominators of the shares and ratios among the cells that are not among them already. */
async function partsOf(context: RequestContext, cells: readonly Observation[]): Promise<Observation[]> {
  const there = new Set(cells.map(cellId));
  const wanted = new Map<string, CellKey>();
  for (const cell of cells) {
    const { measure } = indicatorById(cell.indicator);
    if (measure.kind !== "share" && measure.kind !== "ratio") continue;
    const period = cell.asOfPeriod ?? cell.period;
    for (const role of ["numerator", "denominator"] as const) {
      const isTotal = role === "numerator" && measure.kind === "share" && measure.numeratorAt === "total";
      const { region, dimensions } = cell;
      const key = { indicator: measure[role], region, period, dimensions: isTotal ? {} : dimensions };
      if (!there.has(cellId(key))) wanted.set(cellId(key), key);
    }
  }
  const found = await Promise.all([...wanted.values()].map((key) => context.cell(key)));
  return found.filter((cell) => cell !== undefined);
}
