import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import * as path from "node:path";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { tiles } from "../../../schema/profiles/tiles-35.75.ts";
import { dotField } from "../../../site/charts/dot-field.ts";
import { boundaryShapes } from "../../../site/maps/boundary-shapes.ts";
import { shortName, shortNames } from "../../../site/maps/short-name.ts";
import { thirds } from "../../../site/maps/thirds.ts";
import { tileLayout } from "../../../site/maps/tile-layout.ts";
import { codelists } from "../../support/release-input.ts";
import { madeCell } from "./cells.ts";

const folder = mkdtempSync(path.join(tmpdir(), "terang-map-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("tiles", () => {
  const villages = [...codelists.regions.values()].filter(({ level }) => level === "kelurahan");

  test("every kelurahan of the profile has its own place, and each kecamatan is one block", () => {
    const layout = tileLayout(
      villages.map(({ code }) => code),
      tiles,
    );
    expect(layout).toMatchObject({ columns: 7, rows: 7 });
    expect(Object.keys(tiles).sort()).toEqual(villages.map(({ code }) => code).sort());
    for (const kecamatan of new Set(villages.map(({ parent }) => parent))) {
      const own = villages.filter(({ parent }) => parent === kecamatan).map(({ code }) => layout.at.get(code)?.join());
      const reached = new Set(own.slice(0, 1));
      for (const at of reached) {
        const [column = 0, row = 0] = at?.split(",").map(Number) ?? [];
        for (const [x, y] of [
          [1, 0],
          [-1, 0],
          [0, 1],
          [0, -1],
        ] as const) {
          const next = [column + x, row + y].join();
          if (own.includes(next)) reached.add(next);
        }
      }
      expect(reached.size, kecamatan).toBe(own.length);
    }
  });

  test("a place without a position, or two on one, sends all of them into rows: none overlaps, none is lost", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), (count) => {
        const codes = Array.from({ length: count }, (_, at) => String(at));
        const { at, columns, rows } = tileLayout(codes, { 0: [4, 4], 1: [4, 4] });
        expect(new Set([...at.values()].map((one) => one.join())).size).toBe(count);
        expect(columns).toBeLessThanOrEqual(6);
        expect(columns * rows).toBeGreaterThanOrEqual(count);
      }),
    );
  });
});

describe("classes", () => {
  test("a hidden number is never the lowest third", () => {
    const cells = [1, 2, 3, 4, 5, 6, undefined].map((value, at) => madeCell(String(at), value));
    expect(cells.map(thirds(cells))).toEqual(["low", "low", "mid", "mid", "high", "high", "closed"]);
  });

  test("equal numbers share a class, and numbers that hardly differ have one", () => {
    const same = [5, 5, 5].map((value, at) => madeCell(String(at), value));
    expect(same.map(thirds(same))).toEqual(["mid", "mid", "mid"]);
    fc.assert(
      fc.property(fc.array(fc.nat(9), { minLength: 1 }), (values) => {
        const cells = values.map((value, at) => madeCell(String(at), value));
        const classOf = thirds(cells);
        for (const a of cells) for (const b of cells) if (a.decimal === b.decimal) expect(classOf(a)).toBe(classOf(b));
      }),
    );
  });
});

describe("boundaries from a file of the office", () => {
  const square = (code: string, x: number) => ({
    ...{ type: "Feature", id: code, properties: {} },
    geometry: {
      type: "Polygon",
      coordinates: [
        [
          [112 + x, -7.7],
          [112 + x, -7.6],
          [112.1 + x, -7.6],
          [112.1 + x, -7.7],
          [112 + x, -7.7],
        ],
      ],
    },
  });
  const geo = path.join(folder, "kelurahan.geojson");
  writeFileSync(geo, JSON.stringify({ type: "FeatureCollection", features: [square("a", 0), square("b", 0.1)] }));
  const topo = path.join(folder, "kelurahan.topo.json");
  const ring = [
    [0, 0],
    [0, 1],
    [1, 1],
    [1, 0],
    [0, 0],
  ];
  writeFileSync(
    topo,
    JSON.stringify({
      ...{ type: "Topology", arcs: [ring.map(([x = 0, y = 0]) => [112 + x / 10, -7.7 + y / 10])] },
      objects: {
        kel: { type: "GeometryCollection", geometries: [{ type: "Polygon", arcs: [[0]], properties: { kode: "a" } }] },
      },
    }),
  );

  test("become paths of whole numbers inside their box, from GeoJSON and from TopoJSON", () => {
    for (const [file, codes] of [
      [geo, ["a", "b"]],
      [topo, ["a"]],
    ] as const) {
      const shapes = boundaryShapes(file, codes);
      expect([...shapes.paths.keys()]).toEqual(codes);
      for (const d of shapes.paths.values()) {
        expect(d).toMatch(/^M[\d,LZ-]+$/);
        for (const [, x, y] of d.matchAll(/(-?\d+),(-?\d+)/g)) {
          expect(Number(x)).toBeGreaterThanOrEqual(0);
          expect(Number(x)).toBeLessThanOrEqual(shapes.width);
          expect(Number(y)).toBeGreaterThanOrEqual(0);
          expect(Number(y)).toBeLessThanOrEqual(shapes.height);
        }
      }
    }
  });

  test("a place that the file lacks stops the map and is named", () => {
    expect(() => boundaryShapes(geo, ["a", "c"])).toThrow(/kelurahan\.geojson: no boundary of c/);
  });
});

test("a name that does not fit a tile ends with a point", () => {
  expect(shortName("Bukir", 7)).toBe("Bukir");
  expect(shortName("Karangketug", 7)).toBe("Karang.");
});

test("names that would be cut to the same letters are told apart, as on signs", () => {
  const short = shortNames(["Karanganyar", "Karangketug", "Bugul Kidul", "Bugul Lor", "Bukir", "Tembokrejo"], 5);
  expect([...short.values()].sort()).toEqual(["B.Kid", "B.Lor", "Bukir", "K.any", "K.ket", "Temb."]);
  // every kelurahan of the city, at every length a tile may ask for
  const names = [...codelists.regions.values()].filter(({ level }) => level === "kelurahan").map(({ name }) => name.id);
  for (const most of [5, 6, 10]) {
    const all = shortNames(names, most);
    expect(all.size).toBe(new Set(names).size);
    expect(new Set(all.values()).size, `at most ${most}`).toBe(all.size);
    for (const one of all.values()) expect(one.length).toBeLessThanOrEqual(most);
  }
});

test("the field has a dot for each hundred people: covered inside the target, the target inside all workers", () => {
  const count = (path: string) =>
    [...path.matchAll(/h([\d.]+)/g)].reduce((sum, [, length]) => sum + Math.floor(Number(length) / 10) + 1, 0);
  const field = dotField(7775, 9000, 86_788);
  expect([field.covered, field.open, field.rest].map(count)).toEqual([78, 12, 778]);
  expect(gzipSync(JSON.stringify(field)).length).toBeLessThan(1000);
  // more covered than aimed at: no dot is open, none is counted twice
  const over = dotField(9500, 9000, 9400);
  expect([over.covered, over.open, over.rest].map(count)).toEqual([95, 0, 0]);
});
