import { readFileSync } from "node:fs";
import * as path from "node:path";
import { type GeoPermissibleObjects, geoMercator, geoPath } from "d3-geo";
import type { Feature, FeatureCollection } from "geojson";
import { feature } from "topojson-client";
import type { Topology } from "topojson-specification";

/** Outlines laid out for a box `width` by `height`; one SVG path a place, by its code. */
export interface BoundaryShapes {
  readonly width: number;
  readonly height: number;
  readonly paths: ReadonlyMap<string, string>;
}

const width = 600;

/**
 * Reads the boundaries of these places from the file that a profile names, as paths for one picture. Whole numbers on a box 600 wide keep
 * 34 kelurahan below 5 KB. Throws RangeError naming the file and the first code that it lacks: a map with a hole would be taken for a fact.
 * @param file GeoJSON or TopoJSON in WGS 84, from the project's folder
 */
export function boundaryShapes(file: string, codes: readonly string[]): BoundaryShapes {
  const features = featuresOf(JSON.parse(readFileSync(path.resolve(file), "utf8")));
  const byCode = new Map(features.map((one) => [codeOf(one), one]));
  const own = codes.map((code) => {
    const found = byCode.get(code);
    if (!found) throw new RangeError(`${file}: no boundary of ${code}`);
    return found;
  });
  const all: FeatureCollection = { type: "FeatureCollection", features: own };
  const flat = geoMercator().fitWidth(width, all as GeoPermissibleObjects);
  const [[, top], [, bottom]] = geoPath(flat).bounds(all as GeoPermissibleObjects);
  const [x, y] = flat.translate();
  flat.translate([x, y - top]);
  const draw = geoPath(flat).digits(0);
  return {
    width,
    height: Math.ceil(bottom - top),
    paths: new Map(own.map((one, at) => [codes[at] ?? "", draw(one as GeoPermissibleObjects) ?? ""])),
  };
}

function featuresOf(read: FeatureCollection | Topology): Feature[] {
  if (read.type === "FeatureCollection") return read.features;
  return Object.values(read.objects).flatMap((object) => {
    const found = feature(read, object) as Feature | FeatureCollection;
    return found.type === "FeatureCollection" ? found.features : [found];
  });
}

function codeOf({ id, properties }: Feature): string {
  return String(id ?? properties?.kode ?? "");
}
