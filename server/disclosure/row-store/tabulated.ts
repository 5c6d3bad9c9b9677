import type { CellKey } from "../../../schema/cell.ts";
import type { Dataset, Dimension, PersonMeasure, Share } from "../../../schema/dataset.ts";
import { isPlanned } from "../../../schema/datasets/index.ts";
import type { Month } from "../../../schema/month.ts";
import { attributeBits, type CellSpace, type CellSpaceInput, type Cut, cellSpaces } from "./cell-space.ts";
import type { RowStoreFrame } from "./row-store.ts";

/** The counts of persons that have columns of their own in a month. */
export type CountedAs = Exclude<PersonMeasure, "person-months">;

/** What the row store asks of the declared datasets. */
export interface Tabulated {
  /** code of the region that all others lie in */
  readonly root: string;
  /** the indicator that counts who is active; undefined where no dataset does */
  readonly stock: string | undefined;
  space(month: Month): CellSpace;
  /** what a cell's indicator counts; undefined for documents' numbers and shares */
  counted(indicator: string): CountedAs | undefined;
  share(indicator: string): Share | undefined;
  /** k of an indicator that counts persons */
  minimum(indicator: string): number;
  /** the lowest number a hidden cell can stand for */
  leastHidden(indicator: string): number;
  /** the attributes nobody changes between two months: who changes one neither comes nor goes */
  rigid(from: Month, to: Month): Cut;
  /** whether a cell is the total of a region so large that its movements point at no one */
  isUnattributed(key: Pick<CellKey, "region" | "dimensions">): boolean;
}

/** Throws RangeError where two datasets give one attribute different codes, or count persons without a rule. */
export function readTabulated(frame: RowStoreFrame): Tabulated {
  // the others' cells are counts of events or documents' numbers, with columns of their own
  const dimensions = attributesOf(frame.datasets.filter(isPlanned));
  const codes: CellSpaceInput["attributes"] = new Map(
    [...dimensions].map(([name, { codelist }]) => [name, frame.codes.get(codelist) ?? []]),
  );
  const measures = new Map(
    frame.datasets.flatMap((dataset) =>
      Object.entries(dataset.measures).map(([id, measure]) => [id, { measure, dataset }] as const),
    ),
  );
  const rules = (indicator: string) => {
    const rule = measures.get(indicator)?.dataset.disclosure;
    if (rule === undefined) throw new RangeError(`${indicator} counts persons without a rule`);
    return rule;
  };
  const { publisher, unattributedTotals, minimum } = frame.profile;
  const large = new Set(unattributedTotals.regions);
  const bits = (holds: (dimension: Dimension) => boolean) =>
    attributeBits(dimensions.keys(), (name) => holds(dimensions.get(name) as Dimension));
  const always = bits(({ shifts }) => shifts === "never");
  const withinYear = bits(({ shifts }) => shifts !== "any-month");
  return {
    root: publisher,
    stock: [...measures].find(
      ([, { measure }]) => measure.kind === "person-count" && measure.measure === "active",
    )?.[0],
    space: cellSpaces({ publisher, regions: frame.regions, attributes: codes }),
    counted: (indicator) => {
      const measure = measures.get(indicator)?.measure;
      if (measure?.kind !== "person-count") return undefined;
      // a person active in a month is one person-month
      return measure.measure === "person-months" ? "active" : measure.measure;
    },
    share: (indicator) => {
      const measure = measures.get(indicator)?.measure;
      return measure?.kind === "share" ? measure : undefined;
    },
    minimum: (indicator) => minimum[rules(indicator).minimum],
    leastHidden: (indicator) => (rules(indicator).zeros === "shown" ? 1 : 0),
    rigid: (from, to) => (from.slice(0, 4) === to.slice(0, 4) ? withinYear : always),
    isUnattributed: ({ region, dimensions }) => large.has(region) && Object.keys(dimensions).length === 0,
  };
}

function attributesOf(datasets: readonly Dataset[]): ReadonlyMap<string, Dimension> {
  const found = new Map<string, Dimension>();
  for (const [name, dimension] of datasets.flatMap((dataset) => Object.entries(dataset.dimensions))) {
    const known = found.get(name);
    if (known !== undefined && (known.codelist !== dimension.codelist || known.shifts !== dimension.shifts)) {
      throw new RangeError(`two datasets mean different things by ${name}`);
    }
    found.set(name, dimension);
  }
  return found;
}
