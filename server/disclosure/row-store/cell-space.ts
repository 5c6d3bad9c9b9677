import type { CellKey } from "../../../schema/cell.ts";
import type { Region, RegionLevel } from "../../../schema/codelist.ts";
import { lastDayOf, type Month } from "../../../schema/month.ts";

/** Which coordinates a table breaks people down by: a set of bits, 1 = kecamatan, 2 = kelurahan, then one bit per attribute. */
export type Cut = number;

/** What spans every cell: a publisher's regions and the attributes with their codes, in order. */
export interface CellSpaceInput {
  readonly publisher: string;
  readonly regions: ReadonlyMap<string, Region>;
  /** attribute name → its codes */
  readonly attributes: ReadonlyMap<string, readonly string[]>;
}

/** All cells of one month, by cut and place within the cut. */
export interface CellSpace {
  /** number of cells of a cut */
  size(cut: Cut): number;
  /** for each cell of `fine` the place of the cell of `coarse` it belongs to */
  project(fine: Cut, coarse: Cut): Int32Array;
  coordinates(cut: Cut): readonly Pick<CellKey, "region" | "dimensions">[];
  /** the cut and place of a cell. Throws RangeError where the code lists of the month do not hold it */
  place(key: Pick<CellKey, "region" | "dimensions">): { readonly cut: Cut; readonly at: number };
  /** the regions of a cut's level, for telling whether two months divide the city alike */
  regionsOf(cut: Cut): string;
}

const kecamatan = 1;
const kelurahan = 2;
const firstAttribute = 4;
const ownBits: Readonly<Record<RegionLevel, Cut>> = { kota: 0, kecamatan, kelurahan: kecamatan | kelurahan };

/** Whoever is counted by kelurahan is counted by kecamatan. */
export function withAncestors(cut: Cut): Cut {
  return cut & kelurahan ? cut | kecamatan : cut;
}

export function isWithin(coarse: Cut, fine: Cut): boolean {
  return (coarse & fine) === coarse;
}

/** The bits of a cut, lowest first. */
export function bitsOf(cut: Cut): Cut[] {
  const bits: Cut[] = [];
  for (let bit = 1; bit <= cut; bit *= 2) if (cut & bit) bits.push(bit);
  return bits;
}

/** The bits of attributes of which `holds` is true. */
export function attributeBits(attributes: Iterable<string>, holds: (name: string) => boolean): Cut {
  return [...attributes].reduce((bits, name, at) => (holds(name) ? bits | (firstAttribute << at) : bits), 0);
}

/** The part of a cut that is about where people live. */
export function regionPart(cut: Cut): Cut {
  return cut & (kecamatan | kelurahan);
}

/** Gives the space of each month; months that divide the city alike share one. */
export function cellSpaces(input: CellSpaceInput): (month: Month) => CellSpace {
  const spaces = new Map<string, CellSpace>();
  const below = [...input.regions.values()].filter((region) => isBelow(region, input));
  return (month) => {
    const day = lastDayOf(month);
    const valid = below.filter(
      ({ validFrom, validUntil }) => validFrom <= day && (validUntil === undefined || day <= validUntil),
    );
    const name = valid.map(({ code }) => code).join(" ");
    const space = spaces.get(name) ?? openSpace(valid, input);
    spaces.set(name, space);
    return space;
  };
}

function openSpace(valid: readonly Region[], input: CellSpaceInput): CellSpace {
  const codesOf = (level: RegionLevel) => valid.filter((region) => region.level === level).map(({ code }) => code);
  const levels = [[input.publisher], codesOf("kecamatan"), [], codesOf("kelurahan")];
  const places = levels.map((codes) => new Map(codes.map((code, at) => [code, at])));
  const attributes = [...input.attributes].map(([name, codes], at) => ({
    name,
    codes,
    bit: firstAttribute << at,
    at: new Map(codes.map((code, place) => [code, place])),
  }));
  const used = (cut: Cut) => attributes.filter(({ bit }) => cut & bit);
  const coordinates = remembered((cut: Cut) =>
    used(cut).reduce<Pick<CellKey, "region" | "dimensions">[]>(
      (cells, { name, codes }) =>
        cells.flatMap(({ region, dimensions }) =>
          codes.map((code) => ({ region, dimensions: { ...dimensions, [name]: code } })),
        ),
      (levels[regionPart(cut)] ?? []).map((region) => ({ region, dimensions: {} })),
    ),
  );
  const place = (cut: Cut, { region, dimensions }: Pick<CellKey, "region" | "dimensions">): number => {
    const where = places[regionPart(cut)]?.get(region);
    const at = used(cut).reduce(
      (sofar, { name, codes, at }) => sofar * codes.length + (at.get(dimensions[name] ?? "") ?? Number.NaN),
      where ?? Number.NaN,
    );
    if (Number.isNaN(at)) throw new RangeError(`${region} ${Object.values(dimensions).join(" ")} is in no code list`);
    return at;
  };
  const projections = new Map<number, Int32Array>();
  return {
    size: (cut) => coordinates(cut).length,
    coordinates,
    project: (fine, coarse) => {
      const name = fine * 2 ** 20 + coarse;
      const found = projections.get(name);
      if (found) return found;
      const made = Int32Array.from(coordinates(fine), ({ region, dimensions }) =>
        place(coarse, { region: atLevel(region, regionPart(coarse), input), dimensions }),
      );
      projections.set(name, made);
      return made;
    },
    place: (key) => {
      const level = key.region === input.publisher ? "kota" : input.regions.get(key.region)?.level;
      const names = Object.keys(key.dimensions);
      const own = attributes.filter(({ name }) => names.includes(name));
      if (level === undefined || own.length < names.length) throw new RangeError(`${key.region} has no such cells`);
      const cut = own.reduce((bits, { bit }) => bits | bit, ownBits[level]);
      return { cut, at: place(cut, key) };
    },
    regionsOf: (cut) => (levels[regionPart(cut)] ?? []).join(" "),
  };
}

function remembered<Value>(make: (cut: Cut) => Value): (cut: Cut) => Value {
  const known = new Map<Cut, Value>();
  return (cut) => {
    const value = known.get(cut) ?? make(cut);
    known.set(cut, value);
    return value;
  };
}

/** The region itself or the one above it that belongs to a level. */
function atLevel(code: string, level: Cut, { publisher, regions }: CellSpaceInput): string {
  if (level === 0) return publisher;
  for (let at = regions.get(code); at; at = at.parent === undefined ? undefined : regions.get(at.parent)) {
    if (ownBits[at.level] === level) return at.code;
  }
  throw new RangeError(`${code} lies in no region of the level wanted`);
}

function isBelow({ code, parent }: Region, { publisher, regions }: CellSpaceInput): boolean {
  if (code === publisher) return false;
  for (let above = parent; above !== undefined; above = regions.get(above)?.parent)
    if (above === publisher) return true;
  return false;
}
