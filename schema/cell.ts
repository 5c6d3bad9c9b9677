/** Why a cell has a number or has none. Absence is a value with a name: never `null` alone, never 0. */
export const cellStatuses = [
  "PUBLISHED",
  "SUPPRESSED",
  "NOT_APPLICABLE",
  "NOT_COLLECTED",
  "NOT_YET_REPORTED",
  "WITHDRAWN",
] as const;
export type CellStatus = (typeof cellStatuses)[number];

/** PROVISIONAL may still change by late contributions; FINAL changes only by a correction; AUDITED was checked by BPK. */
export const cellQualities = ["PROVISIONAL", "FINAL", "AUDITED"] as const;
export type CellQuality = (typeof cellQualities)[number];

/** Where a cell stands: one published combination of coordinates. `period` is `2024`, `2024-Q3` or `2024-09`. */
export interface CellKey {
  readonly indicator: string;
  readonly region: string;
  readonly period: string;
  /** coded dimensions beyond region and period, e.g. `{ kelamin: "L" }`; absent means the total */
  readonly dimensions: Readonly<Record<string, string>>;
}

/**
 * The one spelling of a cell's address, used in pages, files, the API and the database.
 * @example cellId({ indicator: "peserta-aktif", region: "35.75.01", period: "2024-09", dimensions: {} })
 *          // "peserta-aktif/35.75.01/2024-09"
 */
export function cellId(key: CellKey): string {
  const dimensions = dimensionText(key.dimensions);
  return `${key.indicator}/${key.region}/${key.period}${dimensions === "" ? "" : `/${dimensions}`}`;
}

/** `{ usia: "18-24", kelamin: "L" }` → `kelamin=L;usia=18-24` (sorted, so that one cell has one spelling). */
export function dimensionText(dimensions: Readonly<Record<string, string>>): string {
  const entries = Object.entries(dimensions);
  if (entries.length === 0) return "";
  return entries
    .map(([name, code]) => `${name}=${code}`)
    .sort()
    .join(";");
}

/** The reverse of `dimensionText`. */
export function parseDimensions(text: string): Record<string, string> {
  if (text === "") return {};
  return Object.fromEntries(
    text.split(";").map((pair) => {
      const at = pair.indexOf("=");
      return [pair.slice(0, at), pair.slice(at + 1)];
    }),
  );
}
