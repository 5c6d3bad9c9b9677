import { readFileSync } from "node:fs";
import * as path from "node:path";
import type { Source } from "../../schema/aggregate.ts";
import { cellId } from "../../schema/cell.ts";
import type { Dataset } from "../../schema/dataset.ts";
import type { Observation, ReleaseFile } from "../../schema/release.ts";
import type { Codelists } from "../codelists.ts";
import type { PrintedRelease } from "../disclosure/row-store/row-store.ts";
import { sourceText } from "../downloads/table.ts";
import { PortalError } from "../errors.ts";
import { compareReleases } from "../release/compare.ts";
import { contentDigest, sha256 } from "../release/manifest.ts";
import { findReleases, type ReleaseOnDisk } from "./find-releases.ts";
import { csvRows, jsonRows, readCells } from "./read-rows.ts";

/** What anybody can know who keeps every release a publisher has ever published. */
export interface ReleasesOnDisk {
  readonly publisher: string;
  /** oldest first */
  readonly releases: readonly (PrintedRelease & { readonly id: string })[];
  /** every cell in force in the newest release */
  readonly inForce: readonly Observation[];
}

/** What rows may speak of. */
export interface KnownCodes {
  readonly datasets: readonly Dataset[];
  readonly codelists: Codelists;
}

/**
 * Reads the published files of every release below `folder` (see `findReleases`) and what each printed anew. Nothing but public files is
 * looked at: every file is held against its digest, a dataset's CSV against its JSON, and the cells against the release's digest.
 *
 * Throws `RELEASE_FILES_MISSING`, `RELEASE_FILES_INCOMPLETE`, `RELEASE_FILE_DAMAGED` or `RELEASE_ROW_UNKNOWN`.
 */
export function readReleases(folder: string, known: KnownCodes): ReleasesOnDisk {
  const found = findReleases(folder);
  let inForce: readonly Observation[] = [];
  const releases = found.map((release) => {
    const cells = cellsOf(release, known);
    const ids = new Set(cells.map(cellId));
    // a release that no longer lists a cell withdraws it
    const gone = inForce.filter((cell) => !ids.has(cellId(cell))).map(withdrawn);
    const changed = compareReleases(inForce, [...cells, ...gone]).map(({ after }) => after);
    inForce = cells;
    const { id, number, period } = release.manifest.release;
    return { id, number, period, changed };
  });
  return { publisher: found[0]?.manifest.release.publisher ?? "", releases, inForce };
}

function withdrawn(cell: Observation): Observation {
  const { asOfPeriod: _, ...other } = cell;
  return { ...other, status: "WITHDRAWN", decimal: undefined };
}

function cellsOf(release: ReleaseOnDisk, { datasets, codelists }: KnownCodes): Observation[] {
  const { manifest } = release;
  const sources = sourceIds(manifest.sources);
  const cells = [...Map.groupBy(manifest.files, ({ dataset }) => dataset)].flatMap(([id, files]) => {
    const contents = files.map((file) => ({ file, bytes: bytesOf(release, file) }));
    const dataset = datasets.find((one) => one.id === id);
    // a file that belongs to no dataset (the certificate) tells no cell
    if (id === undefined) return [];
    // the other formats say the same rows once more; like every file they are held against their digests
    const ofCells = contents.filter(({ file: { format } }) => format === "csv" || format === "json");
    const tables = ofCells.map(({ file, bytes }) => {
      const rows = file.format === "csv" ? csvRows(bytes) : jsonRows(bytes);
      if (rows === undefined || dataset === undefined) throw damaged(release, file.name);
      const read = readCells(rows, { dataset, codelists, sources, codes: manifest.codes });
      if (Array.isArray(read)) return { file, cells: read };
      throw new PortalError("RELEASE_ROW_UNKNOWN", { file: file.name, release: manifest.release.id, ...read });
    });
    const [first, ...others] = tables;
    const differing = others.find(({ cells }) => JSON.stringify(cells) !== JSON.stringify(first?.cells));
    if (differing) throw damaged(release, differing.file.name);
    return first?.cells ?? [];
  });
  if (sources.size === manifest.sources.length && contentDigest(cells) !== manifest.release.contentDigest) {
    throw damaged(release, "manifest.json");
  }
  return cells;
}

function bytesOf(release: ReleaseOnDisk, file: ReleaseFile): Uint8Array {
  // a name that leads elsewhere is no file of the release
  if (path.basename(file.name) !== file.name) throw damaged(release, file.name);
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path.join(release.folder, file.name));
  } catch {
    throw damaged(release, file.name);
  }
  if (sha256(bytes) !== file.sha256) throw damaged(release, file.name);
  return bytes;
}

/** Source id by the text that stands in the files; two sources of one text cannot be told apart there. */
function sourceIds(sources: readonly Source[]): ReadonlyMap<string, string> {
  return new Map(sources.map((source) => [sourceText(source), source.id]));
}

function damaged({ manifest }: ReleaseOnDisk, file: string): PortalError {
  return new PortalError("RELEASE_FILE_DAMAGED", { file, release: manifest.release.id });
}
