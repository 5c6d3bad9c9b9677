import { createHash } from "node:crypto";
import { cellId } from "../../schema/cell.ts";
import type { Dataset } from "../../schema/dataset.ts";
import type { Observation } from "../../schema/release.ts";
import { byCodePoint, inCoordinateOrder } from "./coordinate-order.ts";

/** sha256 of text or bytes as 64 hexadecimal digits. */
export function sha256(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

/**
 * `sha256:` and the digest over one line per cell in force, in coordinate order:
 * `id TAB status TAB quality TAB decimal (empty where there is none) TAB source LF`, and in the line of a held cell `TAB month of its
 * number` before the LF. Everything in it is public, so anybody who has the cells can compute it, and it tells nothing about what is hidden.
 */
export function contentDigest(observations: readonly Observation[]): string {
  const hash = createHash("sha256");
  for (const cell of inCoordinateOrder(observations, (one) => one)) {
    const asOf = cell.asOfPeriod === undefined ? "" : `\t${cell.asOfPeriod}`;
    hash.update(`${cellId(cell)}\t${cell.status}\t${cell.quality}\t${cell.decimal ?? ""}\t${cell.source}${asOf}\n`);
  }
  return `sha256:${hash.digest("hex")}`;
}

/** `sha256:` and the digest of each dataset's canonical JSON, by dataset id: another digest means another definition. */
export function definitionDigests(datasets: readonly Dataset[]): Record<string, string> {
  return Object.fromEntries(
    datasets
      .map((dataset) => [dataset.id, `sha256:${sha256(canonicalJson(dataset))}`] as const)
      .sort(([a], [b]) => byCodePoint(a, b)),
  );
}

/** JSON with sorted keys, the same text for equal values whatever order they were built in; two spaces and a last LF. */
export function canonicalJson(value: unknown): string {
  return `${JSON.stringify(sortKeys(value), undefined, 2)}\n`;
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => byCodePoint(a, b))
      .map(([key, inner]) => [key, sortKeys(inner)]),
  );
}
