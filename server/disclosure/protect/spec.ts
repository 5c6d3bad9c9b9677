/** A cell by its codes: dimension name → code; a dimension that is not named stands at the total. */
export type CellName = Readonly<Record<string, string>>;

export interface DimensionSpec {
  readonly name: string;
  /** the column of the finest codes */
  readonly column: string;
  /** alternative chains of parent columns, finest first */
  readonly hierarchies: readonly (readonly string[])[];
}

export interface TableSpec {
  readonly name: string;
  /** dimension name → columns whose codes stand in the table */
  readonly by: Readonly<Record<string, readonly string[]>>;
  /** true adds the margins */
  readonly total: boolean;
}

/**
 * `p`: a cell is dominated when its total less its two largest contributions is under p % of the largest. `n`, `k`: when its n largest
 * exceed k % of the total.
 */
export type DominanceRule = { readonly p: number } | { readonly n: number; readonly k: number };

/** What is to be published of a table and how it is to be protected (disclosure note, section 6), with every default filled in. */
export interface ProtectSpec {
  /** column of counts; null = each row is one contributor */
  readonly weight: string | null;
  /** column of a magnitude; null = counts are published */
  readonly value: string | null;
  /** column that names who contributes; null = the row */
  readonly contributor: string | null;
  readonly dimensions: readonly DimensionSpec[];
  readonly tables: readonly TableSpec[];
  readonly cells: "cross" | "observed";
  /** the code that stands for all of a dimension */
  readonly total: string;
  readonly minimum: number | null;
  readonly zeros: "open" | "small";
  readonly dominance: readonly DominanceRule[];
  /** width that every hidden cell's range must reach; null = by rule */
  readonly need: number | null;
  readonly forced: readonly { readonly cell: CellName; readonly source: string }[];
  readonly hidden: readonly CellName[];
  /** names of OUT files of earlier releases */
  readonly earlier: readonly string[];
  readonly contributors: "on" | "off";
  readonly repair: "on" | "off";
}

/** A row of a CSV file by its heading. */
export type TextRow = Readonly<Record<string, string>>;
